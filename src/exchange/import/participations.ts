import type { AnyRecord } from '../../records/kind';
import { grouped } from '../../records/grouped';
import { boundsOf, type Period } from '../../time/period';
import type { ConcludedParticipation } from '../conclusions/participations';

/**
 * Which stored participation each concluded one is: of the same organisation, those with the most days in common first,
 * each once. What matches none is left out.
 */
export function matchParticipations(
  concluded: readonly ConcludedParticipation[],
  stored: readonly AnyRecord[],
): Map<ConcludedParticipation, string> {
  const ofBody = grouped(stored, ({ organisation }) => organisation as string);
  const pairs = concluded.flatMap((each) =>
    (ofBody.get(each.organisation) ?? [])
      .map(({ id, period }) => ({ each, id, days: period ? daysInCommon(period, each.period) : 0 }))
      .filter(({ days }) => days > 0),
  );
  const idOf = new Map<ConcludedParticipation, string>();
  const matched = new Set<string>();
  for (const { each, id } of pairs.sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1)))
    if (!idOf.has(each) && !matched.has(id)) {
      idOf.set(each, id);
      matched.add(id);
    }
  return idOf;
}

function daysInCommon(one: Period, other: Period): number {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** The id of a participation that is new, the same at every import: one that nobody has yet, and that is taken now. */
export function newParticipationId(arrangement: string, organisation: string, taken: Set<string>): string {
  const plain = `deelname-${arrangement.replace(/^gr-/, '')}-${organisation.replace(/^gemeente-/, '')}`;
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  taken.add(id);
  return id;
}
