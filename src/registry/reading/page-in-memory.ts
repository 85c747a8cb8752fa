import {
  type Connection,
  connection,
  type ListName,
  type PageArguments,
  pageSize,
  type SortedRow,
  startOf,
} from './page';

/** The order of lists: by sort name, then by id, both by code point, as the engines do. */
export function byPlace(one: SortedRow, other: SortedRow): number {
  return compared(one.sortName, other.sortName) || compared(one.id, other.id);
}

/** In UTF-8 the order of the bytes is that of the code points. */
function compared(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** One page of a list that one question has answered whole; it is sorted here. */
export function pageInMemory<Row extends SortedRow, Item>(
  rows: readonly Row[],
  list: ListName,
  page: PageArguments,
  item: (row: Row) => Item,
): Connection<Item> {
  const size = pageSize(page);
  const { afterName, afterId } = startOf(page, list);
  const started = afterId !== '';
  const place = { sortName: afterName, id: afterId };
  const sorted = [...rows].sort(byPlace);
  return connection(started ? sorted.filter((row) => byPlace(row, place) > 0) : sorted, size, list, {
    item,
    started,
    count: () => Promise.resolve(rows.length),
  });
}
