import { createHash } from 'node:crypto';
import type { Query } from '../../graph/query';
import type { Reader } from './reader';
import type { Selected } from './selected';
import {
  type Connection,
  connection,
  type ListName,
  type PageArguments,
  pageSize,
  type SortedRow,
  startOf,
} from './page';

/** The parameters every page query takes beside its own. `after*` is empty at the start. */
export interface PageParameters {
  readonly afterName: string;
  readonly afterId: string;
  readonly limit: number;
  /** Whether the records of the rows come along, in `carried`. */
  readonly records: boolean;
}

/** A list of rows below one thing: a page of it, and how many there are. Both batch over `$keys`. */
export interface Listing<Parameters extends object, Row extends SortedRow, Ahead extends object = object> {
  readonly name: string;
  readonly page: Query<Parameters & PageParameters & Ahead & { keys: readonly string[] }, Row & { key: string }>;
  readonly count: Query<Parameters & { keys: readonly string[] }, { key: string; count: number }>;
  /** Links of the items that the rows tell. */
  readonly links?: readonly string[];
  /** What a page takes along besides, by what is asked of its items; nothing where nobody knows. */
  readonly ahead?: (asked: Selected | undefined) => Ahead;
  /** Hands the reader what came along and is asked by other questions, so that those need not be put. */
  readonly prime?: (reader: Reader, rows: readonly Row[], given: Parameters & PageParameters & Ahead) => void;
}

/** A list of rows of the whole registry. */
export interface RootListing<Parameters extends object, Row extends SortedRow> {
  readonly name: string;
  readonly page: Query<Parameters & PageParameters, Row>;
  readonly count: Query<Parameters, { count: number }>;
}

/** One page of the list below a thing; the count is read in the same round trip when it is selected. */
export function pageBelow<Parameters extends object, Row extends SortedRow, Item, Ahead extends object>(
  reader: Reader,
  listing: Listing<Parameters, Row, Ahead>,
  { key, parameters, page }: { key: string; parameters: Parameters; page: PageArguments },
  item: (row: Row) => Item,
): Connection<Item> {
  const list = listName(listing.name, parameters, key);
  const size = pageSize(page);
  const start = startOf(page, list);
  const rows = async (asked: Selected | undefined) => {
    const given = { ...parameters, ...start, limit: size + 1, ...aheadOf(listing, asked) };
    const found = await reader.rowsFor(listing.page, key, given);
    listing.prime?.(reader, found, given);
    return found;
  };
  return connection(rows, size, list, {
    item,
    started: start.afterId !== '',
    count: async () => (await reader.rowsFor(listing.count, key, parameters))[0]?.count ?? 0,
  });
}

/** What a page of a list takes along, by what is asked of its items. */
export function aheadOf<Ahead extends object>(
  { links, ahead }: Pick<Listing<object, SortedRow, Ahead>, 'links' | 'ahead'>,
  asked: Selected | undefined,
): { readonly records: boolean } & Ahead {
  return { records: asked?.needsRecord(links) ?? false, ...(ahead?.(asked) as Ahead) };
}

/** One page of a list of the whole registry. */
export function pageOf<Parameters extends object, Row extends SortedRow, Item>(
  reader: Reader,
  listing: RootListing<Parameters, Row>,
  { parameters, page }: { parameters: Parameters; page: PageArguments },
  item: (row: Row) => Item,
): Connection<Item> {
  const list = listName(listing.name, parameters);
  const size = pageSize(page);
  const start = startOf(page, list);
  const rows = (asked: Selected | undefined) =>
    reader.read(listing.page, { ...parameters, ...start, limit: size + 1, records: asked?.needsRecord() ?? false });
  return connection(rows, size, list, {
    item,
    started: start.afterId !== '',
    count: async () => (await reader.read(listing.count, parameters))[0]?.count ?? 0,
  });
}

/** What a cursor remembers of its list: short, and different for every list, filter and day. */
export function listName(name: string, parameters: object, key = ''): ListName {
  let made: string | undefined;
  return () =>
    (made ??= `${name}:${createHash('sha256')
      .update(JSON.stringify([parameters, key]))
      .digest('base64url')
      .slice(0, 12)}`);
}
