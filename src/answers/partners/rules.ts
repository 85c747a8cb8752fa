import type { Level } from '../../registry/reading/grounds';
import { byPlace } from '../../registry/reading/page-in-memory';
import type { SortedRow, Start } from '../../registry/reading/page';
import type { AfterShared, PartnerRow, Together } from './queries';

/** The place of a partner as a cursor keeps it: the number of shared arrangements, then the sort name. */
export function placeOf({ shared, sortName }: Pick<PartnerRow, 'shared' | 'sortName'>): string {
  return `${shared} ${sortName}`;
}

/** Where a page starts, from such a place; without one, before the partner with the most. */
export function afterPlace({ afterName: place, afterId }: Start): AfterShared & Start {
  if (afterId === '') return { afterShared: Number.MAX_SAFE_INTEGER, afterName: '', afterId };
  const space = place.indexOf(' ');
  return { afterShared: Number(place.slice(0, space)) || 0, afterName: place.slice(space + 1), afterId };
}

const STRONGEST_FIRST: readonly Level[] = ['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY', 'UNKNOWN'];

/** The levels that occur, each once. */
export function strongestFirst(levels: readonly Level[]): Level[] {
  return STRONGEST_FIRST.filter((level) => levels.includes(level));
}

/**
 * One pair for each shared arrangement. Where unknown bounds let two participations of one body overlap, one that is
 * certain stands for them, and of several the first by id.
 */
export function oncePerArrangement(together: readonly Together[]): Together[] {
  const chosen = new Map<string, Together>();
  for (const each of together) {
    const best = chosen.get(each.arrangement);
    if (!best || comesBefore(each, best)) chosen.set(each.arrangement, each);
  }
  return [...chosen.values()];
}

function comesBefore(one: Together, other: Together): boolean {
  if (one.oursCertain !== other.oursCertain) return one.oursCertain;
  if (one.ours !== other.ours) return one.ours < other.ours;
  if (one.theirsCertain !== other.theirsCertain) return one.theirsCertain;
  return one.theirs < other.theirs;
}

/** What several lists name, each once, in the order of the names. */
export function merged(lists: readonly (readonly SortedRow[])[]): SortedRow[] {
  const found = new Map(lists.flat().map((row) => [row.id, row]));
  return [...found.values()].sort(byPlace);
}
