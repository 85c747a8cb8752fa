import { badUserInput } from '../errors';

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
  edges(): Promise<readonly { readonly cursor: string; readonly node: Item }[]>;
  nodes(): Promise<readonly Item[]>;
  pageInfo(): Promise<{
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  }>;
  totalCount(): Promise<number>;
}

export interface SortedRow {
  readonly id: string;
  readonly sortName: string;
}

const VERSION = 1;

/** The size of the page asked for. Throws BAD_USER_INPUT outside 1 to MAX_PAGE. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE)
    throw badUserInput(`Expected 'first' between 1 and ${MAX_PAGE}, found ${size}: ask for the rest with 'after'.`);
  return size;
}

/**
 * Where the page starts. A cursor knows the list it belongs to (`list` names connection, filter and day); with another
 * list it is refused, so that pages of two questions never mix.
 */
export function startOf({ after }: PageArguments, list: string): Start {
  if (after === null || after === undefined) return { afterName: '', afterId: '' };
  const [version, of, afterName, afterId] = decoded(after);
  if (version !== VERSION || typeof of !== 'string' || typeof afterName !== 'string' || typeof afterId !== 'string')
    throw badUserInput(`Expected 'after' to be a cursor this registry gave, found '${after.slice(0, 80)}'.`);
  if (of !== list)
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

/** A page from rows read one further than its size, or from what will read them. */
export function connection<Row extends SortedRow, Item>(
  rows: readonly Row[] | (() => Promise<readonly Row[]>),
  size: number,
  list: string,
  options: { item: (row: Row) => Item; count: () => Promise<number>; started: boolean },
): Connection<Item> {
  let reading: Promise<readonly Row[]> | undefined;
  const read = () => (reading ??= typeof rows === 'function' ? rows() : Promise.resolve(rows));
  const shown = async () => (await read()).slice(0, size);
  const cursorOf = (row: Row | undefined) =>
    row && Buffer.from(JSON.stringify([VERSION, list, row.sortName, row.id])).toString('base64url');
  return {
    edges: async () => (await shown()).map((row) => ({ cursor: cursorOf(row) as string, node: options.item(row) })),
    nodes: async () => (await shown()).map(options.item),
    pageInfo: async () => ({
      hasNextPage: (await read()).length > size,
      hasPreviousPage: options.started,
      startCursor: cursorOf((await shown())[0]) ?? null,
      endCursor: cursorOf((await shown()).at(-1)) ?? null,
    }),
    totalCount: options.count,
  };
}
