import type { GraphQLResolveInfo } from 'graphql';
import { badUserInput } from '../errors';
import { Selected } from './selected';

/** How many rows a page has when nothing is asked for, and at most. Refused above, never clipped. */
export const DEFAULT_PAGE = 25;
export const MAX_PAGE = 100;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Where a page starts: after this place in the order of sort name and id. */
export interface Start {
  readonly afterName: string;
  readonly afterId: string;
}

/** One page of a connection. What the question does not select is not read. */
export interface Connection<Item> {
  edges: Resolve<readonly { readonly cursor: string; readonly node: Item }[]>;
  nodes: Resolve<readonly Item[]>;
  pageInfo(): Promise<{
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  }>;
  totalCount(): Promise<number>;
}

/** Called by the executor as a method of the object; without the last argument nothing is looked ahead at. */
type Resolve<Result> = (_?: unknown, __?: unknown, info?: GraphQLResolveInfo) => Promise<Result>;

export interface SortedRow {
  readonly id: string;
  readonly sortName: string;
}

/** The list a cursor belongs to: connection, filter and day in one. It is made when a cursor is, for few are asked for. */
export type ListName = () => string;

const VERSION = 1;

/** The size of the page asked for. Throws BAD_USER_INPUT outside 1 to MAX_PAGE. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE)
    throw badUserInput(`Expected 'first' between 1 and ${MAX_PAGE}, found ${size}: ask for the rest with 'after'.`);
  return size;
}

/**
 * Where the page starts. A cursor knows the list it belongs to; with another it is refused, so that pages of two
 * questions never mix.
 */
export function startOf({ after }: PageArguments, list: ListName): Start {
  if (after === null || after === undefined) return { afterName: '', afterId: '' };
  const [version, of, afterName, afterId] = decoded(after);
  if (version !== VERSION || typeof of !== 'string' || typeof afterName !== 'string' || typeof afterId !== 'string')
    throw badUserInput(`Expected 'after' to be a cursor this registry gave, found '${after.slice(0, 80)}'.`);
  if (of !== list())
    throw badUserInput(
      `The cursor in 'after' belongs to another list, filter or day: start that list without 'after'.`,
    );
  return { afterName, afterId };
}

function decoded(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/**
 * A page from rows read one further than its size, or from what will read them: once, and told what is asked of the
 * items.
 */
export function connection<Row extends SortedRow, Item>(
  rows: readonly Row[] | ((asked: Selected | undefined) => Promise<readonly Row[]>),
  size: number,
  list: ListName,
  options: { item: (row: Row) => Item; count: () => Promise<number>; started: boolean },
): Connection<Item> {
  let reading: Promise<readonly Row[]> | undefined;
  const read = (asked?: Selected) => (reading ??= typeof rows === 'function' ? rows(asked) : Promise.resolve(rows));
  const shown = async (asked?: Selected) => (await read(asked)).slice(0, size);
  const cursorOf = (row: Row | undefined) =>
    row && Buffer.from(JSON.stringify([VERSION, list(), row.sortName, row.id])).toString('base64url');
  return {
    edges: async (_, __, info) =>
      (await shown(info && Selected.below(info).of('node'))).map((row) => ({
        cursor: cursorOf(row) as string,
        node: options.item(row),
      })),
    nodes: async (_, __, info) => (await shown(info && Selected.below(info))).map(options.item),
    pageInfo: async () => {
      // The fields beside it are resolved first: they know what is asked of the items.
      await Promise.resolve();
      return {
        hasNextPage: (await read()).length > size,
        hasPreviousPage: options.started,
        startCursor: cursorOf((await shown())[0]) ?? null,
        endCursor: cursorOf((await shown()).at(-1)) ?? null,
      };
    },
    totalCount: options.count,
  };
}
