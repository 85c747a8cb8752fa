import type { ChangeRow, ImportRow } from './change-queries';
import { grouped } from './grouped';

export type ChangeWithoutState = Omit<ChangeRow, 'state'>;

/** The imports among changes that are in the order of their numbers, with what each made; the same at every replay. */
export function importsIn(changes: readonly ChangeWithoutState[]): ImportRow[] {
  const acts = grouped(
    changes.filter(({ actKind }) => actKind === 'IMPORT'),
    ({ act }) => act,
  );
  return [...acts].flatMap(([act, rows]) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return [];
    const created = rows.filter(({ operation }) => operation === 'CREATED').length;
    const numbers = { first: first.number, last: last.number, created, changed: rows.length - created };
    return [{ act, at: first.at, by: first.by ?? null, ...numbers }];
  });
}
