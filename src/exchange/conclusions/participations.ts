import type { Organ } from '../../records/kinds/vocabulary';
import { type Day, LAST_DAY } from '../../time/day';
import type { EndRule, Period, StartRule } from '../../time/period';

/** What the register says of one participant in one version. */
export interface Listed {
  readonly to: string;
  readonly organs: readonly Organ[] | null;
  readonly joinedOn: Day | null;
  readonly share: number | null;
}

/** One version of the chain of an arrangement, with whom it lists. */
export interface ListedVersion {
  readonly from: Day;
  /** Null: in force as far as the register goes. */
  readonly until: Day | null;
  readonly listings: readonly Listed[];
}

/** When an organisation began and ended, where that is known. */
export interface Life {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** A new body that took the place of others which ended on its first day (samenvoeging). */
export interface Merger {
  readonly day: Day;
  readonly ended: readonly string[];
  readonly created: readonly string[];
}

/** What the lists of an arrangement are read against. */
export interface Bodies {
  lifeOf(organisation: string): Life;
  /** The mergers from which a body came, and those in which it ended. */
  mergersOf(organisation: string): readonly Merger[];
}

export interface ConcludedParticipation {
  readonly organisation: string;
  readonly organs: readonly Organ[] | null;
  readonly share: number | null;
  readonly origin: 'REGISTER' | 'SUCCESSION';
  readonly endReason: 'ORGANISATION_ENDED' | 'ARRANGEMENT_ENDED' | 'ABSENT_FROM_NEXT_VERSION' | null;
  /** Organisations whose participation in the same arrangement this one goes on with. */
  readonly continues: readonly string[];
  readonly registerJoinedOn: Day | null;
  /** False where no version lists it. */
  readonly inRegister: boolean | null;
  readonly stillListed: boolean | null;
  readonly listedUntil: Day | null;
  readonly period: Period;
}

/** Versions one after the other that list the same organisation. */
interface Run {
  readonly organisation: string;
  readonly first: number;
  readonly last: number;
  readonly listed: readonly Listed[];
}

/**
 * Who took part and when, concluded from the versions of one arrangement in the order of their first days. The register
 * gives joining days and no leaving days; docs/decisions/0013-import-rules.md names every rule used here.
 */
export function concludeParticipations(versions: readonly ListedVersion[], bodies: Bodies): ConcludedParticipation[] {
  const runs = runsOf(versions);
  const found = runs
    .map((run) => participationOf(run, versions, bodies))
    .filter((each): each is ConcludedParticipation => each !== null);
  const joined = found.map((each) => withPredecessors(each, found, versions, bodies));
  return [...joined, ...unlistedSuccessors(joined, versions, bodies)];
}

function runsOf(versions: readonly ListedVersion[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<string, { first: number; listed: Listed[] }>();
  const close = (organisation: string, last: number) => {
    const run = open.get(organisation);
    if (run) runs.push({ organisation, first: run.first, last, listed: run.listed });
    open.delete(organisation);
  };
  versions.forEach((version, index) => {
    const here = new Map(version.listings.map((listing) => [listing.to, listing]));
    for (const organisation of [...open.keys()]) if (!here.has(organisation)) close(organisation, index - 1);
    for (const [organisation, listing] of here) {
      const run = open.get(organisation);
      if (run) run.listed.push(listing);
      else open.set(organisation, { first: index, listed: [listing] });
    }
  });
  for (const organisation of [...open.keys()]) close(organisation, versions.length - 1);
  return runs;
}

interface End {
  readonly until: Day | null;
  readonly untilRule: EndRule;
  readonly endReason: ConcludedParticipation['endReason'];
  readonly stillListed: boolean | null;
  readonly listedUntil: Day | null;
}

function participationOf(run: Run, versions: readonly ListedVersion[], bodies: Bodies): ConcludedParticipation | null {
  const life = bodies.lifeOf(run.organisation);
  const end = endOf(run, versions, life);
  const start = startOf(run, versions, life, end.until);
  // Listed only after it had ended, or only before it began: the register says nothing of a time in which it took part.
  if (start.from !== null && end.until !== null && end.until <= start.from) return null;
  const newest = run.listed.at(-1);
  return {
    organisation: run.organisation,
    organs: run.listed.findLast(({ organs }) => organs !== null)?.organs ?? null,
    share: newest?.share ?? null,
    origin: 'REGISTER',
    endReason: end.endReason,
    continues: [],
    registerJoinedOn: newest?.joinedOn ?? null,
    inRegister: null,
    stillListed: end.stillListed,
    listedUntil: end.listedUntil,
    period: {
      ...start,
      fromText: null,
      until: end.until,
      untilRule: end.untilRule,
      untilText: null,
      attestedUntil: null,
    },
  };
}

function endOf(run: Run, versions: readonly ListedVersion[], life: Life): End {
  const next = versions[run.last + 1];
  const listedUntil = versions[run.last]?.until ?? next?.from ?? null;
  const ended = life.until;
  if (ended !== null && (listedUntil === null || ended <= listedUntil || (next !== undefined && ended <= next.from))) {
    const still = listedUntil === null || ended < listedUntil;
    return {
      until: ended,
      untilRule: 'DISSOLUTION',
      endReason: 'ORGANISATION_ENDED',
      stillListed: still ? true : null,
      listedUntil: still ? listedUntil : null,
    };
  }
  const nothing = { stillListed: null, listedUntil: null };
  if (next)
    return { until: next.from, untilRule: 'VERSION_COMPARISON', endReason: 'ABSENT_FROM_NEXT_VERSION', ...nothing };
  if (listedUntil !== null)
    return { until: listedUntil, untilRule: 'ARRANGEMENT_ENDED', endReason: 'ARRANGEMENT_ENDED', ...nothing };
  return { until: null, untilRule: 'OPEN', endReason: null, ...nothing };
}

type Start = Pick<Period, 'from' | 'fromRule' | 'attestedFrom'>;

/** The latest joining day of the register that can be true; else what the versions or the body's own life show. */
function startOf(run: Run, versions: readonly ListedVersion[], life: Life, until: Day | null): Start {
  const known = (from: Day, fromRule: StartRule): Start => ({ from, fromRule, attestedFrom: null });
  const laterStarts = new Set(versions.slice(run.first + 1, run.last + 1).map(({ from }) => from));
  const possible = run.listed
    .map(({ joinedOn }) => joinedOn)
    .filter((day): day is Day => day !== null)
    .filter((day) => (life.from === null || day >= life.from) && (until === null || day < until))
    .filter((day) => !laterStarts.has(day));
  const joined = possible.sort().at(-1);
  if (joined !== undefined) return known(joined, 'REGISTER_JOIN_DATE');
  const seen = versions[run.first]?.from ?? LAST_DAY;
  const began = life.from;
  if (began !== null && run.listed.some(({ joinedOn }) => joinedOn !== null && joinedOn < began))
    return known(began, 'INFERRED');
  if (run.first > 0) return known(life.from !== null && life.from > seen ? life.from : seen, 'INFERRED');
  return {
    from: null,
    fromRule: 'OLDEST_VERSION',
    attestedFrom: life.from !== null && life.from > seen ? life.from : seen,
  };
}

/** A new body takes the place its predecessors had on the day of the merger, however late the register lists it. */
function withPredecessors(
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

/** New bodies no version lists although their predecessors took part until the merger: they go on, unless denied. */
function unlistedSuccessors(
  found: readonly ConcludedParticipation[],
  versions: readonly ListedVersion[],
  bodies: Bodies,
): ConcludedParticipation[] {
  const last = versions.at(-1);
  const arrangementEnd = last?.until ?? null;
  const mergers = new Map<string, Merger>();
  for (const { organisation, endReason } of found)
    if (endReason === 'ORGANISATION_ENDED')
      for (const merger of bodies.mergersOf(organisation)) {
        const [created, ...others] = merger.created;
        if (merger.ended.includes(organisation) && created !== undefined && others.length === 0)
          mergers.set(created, merger);
      }
  const successors: ConcludedParticipation[] = [];
  for (const [organisation, { day, ended }] of [...mergers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = predecessorsIn(ended, day, found);
    const listed = found.some((each) => each.organisation === organisation);
    if (listed || before.length === 0 || denied([organisation, ...ended], { from: day, until: null }, versions))
      continue;
    if (arrangementEnd !== null && arrangementEnd <= day) continue;
    const predecessor = found.find((each) => before.includes(each.organisation));
    successors.push({
      organisation,
      organs: predecessor?.organs ?? null,
      share: null,
      origin: 'SUCCESSION',
      endReason: arrangementEnd === null ? null : 'ARRANGEMENT_ENDED',
      continues: before,
      registerJoinedOn: null,
      inRegister: false,
      stillListed: null,
      listedUntil: null,
      period: {
        from: day,
        fromRule: 'SUCCESSION',
        fromText: null,
        until: arrangementEnd,
        untilRule: arrangementEnd === null ? 'OPEN' : 'ARRANGEMENT_ENDED',
        untilText: null,
        attestedFrom: null,
        attestedUntil: null,
      },
    });
  }
  return successors;
}
