import { createHash } from 'node:crypto';
import type { Query } from '../../graph/query';
import type { Reader } from './reader';
import { type Connection, connection, type PageArguments, pageSize, type SortedRow, startOf } from './page';

/** The parameters every page query takes beside its own. `after*` is empty at the start. */
export interface PageParameters {
  readonly afterName: string;
  readonly afterId: string;
  readonly limit: number;
}

/** A list of rows below one thing: a page of it, and how many there are. Both batch over `$keys`. */
export interface Listing<Parameters extends object, Row extends SortedRow> {
  readonly name: string;
  readonly page: Query<Parameters & PageParameters & { keys: readonly string[] }, Row & { key: string }>;
  readonly count: Query<Parameters & { keys: readonly string[] }, { key: string; count: number }>;
}

/** A list of rows of the whole registry. */
export interface RootListing<Parameters extends object, Row extends SortedRow> {
  readonly name: string;
  readonly page: Query<Parameters & PageParameters, Row>;
  readonly count: Query<Parameters, { count: number }>;
}

/** One page of the list below a thing; the count is read in the same round trip when it is selected. */
export function pageBelow<Parameters extends object, Row extends SortedRow, Item>(
  reader: Reader,
  listing: Listing<Parameters, Row>,
  { key, parameters, page }: { key: string; parameters: Parameters; page: PageArguments },
  item: (row: Row) => Item,
): Connection<Item> {
  const list = listName(listing.name, parameters, key);
  const size = pageSize(page);
  const start = startOf(page, list);
  const rows = () => reader.rowsFor(listing.page, key, { ...parameters, ...start, limit: size + 1 });
  return connection(rows, size, list, {
    item,
    started: start.afterId !== '',
    count: async () => (await reader.rowsFor(listing.count, key, parameters))[0]?.count ?? 0,
  });
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
  const rows = () => reader.read(listing.page, { ...parameters, ...start, limit: size + 1 });
  return connection(rows, size, list, {
    item,
    started: start.afterId !== '',
    count: async () => (await reader.read(listing.count, parameters))[0]?.count ?? 0,
  });
}

/** What a cursor remembers of its list: short, and different for every list, filter and day. */
export function listName(name: string, parameters: object, key = ''): string {
  return `${name}:${createHash('sha256')
    .update(JSON.stringify([parameters, key]))
    .digest('base64url')
    .slice(0, 12)}`;
}
