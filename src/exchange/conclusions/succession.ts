import type { Day } from '../../time/day';
import { UNKNOWN_PERIOD } from '../import/draft';
import type { Bodies, ConcludedParticipation, Life, ListedVersion, Merger } from './participations';

/** A new body takes the place its predecessors had on the day of the merger, however late the register lists it. */
export function withPredecessors(
  one: ConcludedParticipation,
  all: readonly ConcludedParticipation[],
  versions: readonly ListedVersion[],
  bodies: Bodies,
): ConcludedParticipation {
  for (const { day, ended, created } of bodies.mergersOf(one.organisation)) {
    if (!created.includes(one.organisation)) continue;
    const before = predecessorsIn(ended, day, all);
    if (before.length === 0) continue;
    const { period } = one;
    const startsThen = period.from === null || period.from === day;
    const listedLate =
      period.from !== null &&
      period.from > day &&
      !denied([one.organisation, ...ended], { from: day, until: period.from }, versions);
    if (!startsThen && !listedLate) continue;
    return {
      ...one,
      continues: before,
      period: { ...period, from: day, fromRule: 'SUCCESSION', attestedFrom: null },
    };
  }
  return one;
}

function predecessorsIn(ended: readonly string[], day: Day, all: readonly ConcludedParticipation[]): string[] {
  return ended.filter((id) => all.some(({ organisation, period }) => organisation === id && period.until === day));
}

/** Whether a version that begins in these days names none of these bodies: the new one and those it came from. */
function denied(
  bodies: readonly string[],
  days: { readonly from: Day; readonly until: Day | null },
  versions: readonly ListedVersion[],
): boolean {
  const names = new Set(bodies);
  return versions.some(
    ({ from, listings }) =>
      from >= days.from && (days.until === null || from < days.until) && !listings.some(({ to }) => names.has(to)),
  );
}

/**
 * New bodies no version lists although their predecessors took part until the merger: they go on, unless denied. A
 * successor can end in a merger itself, and have a successor in its turn.
 */
export function withUnlistedSuccessors(
  found: readonly ConcludedParticipation[],
  versions: readonly ListedVersion[],
  bodies: Bodies,
): ConcludedParticipation[] {
  const all = [...found];
  for (let from = 0; from < all.length;) {
    const successors = successorsOf(all.slice(from), all, versions, bodies);
    from = all.length;
    all.push(...successors);
  }
  return all;
}

function successorsOf(
  some: readonly ConcludedParticipation[],
  all: readonly ConcludedParticipation[],
  versions: readonly ListedVersion[],
  bodies: Bodies,
): ConcludedParticipation[] {
  const mergers = new Map<string, Merger>();
  for (const { organisation, endReason } of some)
    if (endReason === 'ORGANISATION_ENDED')
      for (const merger of bodies.mergersOf(organisation)) {
        const [created, ...others] = merger.created;
        if (merger.ended.includes(organisation) && created !== undefined && others.length === 0)
          mergers.set(created, merger);
      }
  return [...mergers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([successor]) => !all.some(({ organisation }) => organisation === successor))
    .map(([successor, merger]) => successorIn([successor, merger], all, versions, bodies))
    .filter((each) => each !== null);
}

function successorIn(
  [organisation, { day, ended }]: readonly [string, Merger],
  all: readonly ConcludedParticipation[],
  versions: readonly ListedVersion[],
  bodies: Bodies,
): ConcludedParticipation | null {
  const before = predecessorsIn(ended, day, all);
  const end = endOf(versions.at(-1)?.until ?? null, bodies.lifeOf(organisation));
  if (before.length === 0 || (end.until !== null && end.until <= day)) return null;
  if (denied([organisation, ...ended, ...ancestorsOf(before, all)], { from: day, until: null }, versions)) return null;
  const predecessor = all.find((each) => before.includes(each.organisation));
  const { until, untilRule, endReason } = end;
  return {
    organisation,
    organs: predecessor?.organs ?? null,
    share: null,
    origin: 'SUCCESSION',
    endReason,
    continues: before,
    registerJoinedOn: null,
    inRegister: false,
    stillListed: null,
    listedUntil: null,
    period: { ...UNKNOWN_PERIOD, from: day, fromRule: 'SUCCESSION', until, untilRule },
  };
}

function endOf(arrangementEnd: Day | null, { until: ended }: Life) {
  if (ended !== null && (arrangementEnd === null || ended <= arrangementEnd))
    return { until: ended, untilRule: 'DISSOLUTION', endReason: 'ORGANISATION_ENDED' } as const;
  if (arrangementEnd !== null)
    return { until: arrangementEnd, untilRule: 'ARRANGEMENT_ENDED', endReason: 'ARRANGEMENT_ENDED' } as const;
  return { until: null, untilRule: 'OPEN', endReason: null } as const;
}

/** Those whose place was taken before by those that end now. */
function ancestorsOf(organisations: readonly string[], all: readonly ConcludedParticipation[]): string[] {
  const continued = all
    .filter(({ organisation }) => organisations.includes(organisation))
    .flatMap(({ continues }) => continues);
  return continued.length === 0 ? [] : [...continued, ...ancestorsOf(continued, all)];
}
