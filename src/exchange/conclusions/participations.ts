import type { Organ } from '../../records/kinds/vocabulary';
import { type Day, LAST_DAY } from '../../time/day';
import type { EndRule, Period, StartRule } from '../../time/period';
import { withPredecessors, withUnlistedSuccessors } from './succession';

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
  const found: ConcludedParticipation[] = [];
  for (const run of runsOf(versions)) {
    const earlier = found.findLast(({ organisation }) => organisation === run.organisation);
    const participation = participationOf(run, versions, bodies, earlier?.period.until ?? null);
    if (participation) found.push(participation);
  }
  const all = withUnlistedSuccessors(found, versions, bodies);
  return all.map((each) => withPredecessors(each, all, versions, bodies));
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

/** `left` is the end of an earlier participation of the same body: it cannot have joined again before that. */
function participationOf(
  run: Run,
  versions: readonly ListedVersion[],
  bodies: Bodies,
  left: Day | null,
): ConcludedParticipation | null {
  const life = bodies.lifeOf(run.organisation);
  const end = endOf(run, versions, life);
  const earliest =
    [life.from, left]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const start = startOf(run, versions, { began: life.from, earliest, until: end.until });
  // Listed only after it had ended, or only before it began: the register says nothing of a time in which it took part.
  const seen = start.from ?? start.attestedFrom;
  if (seen !== null && end.until !== null && end.until <= seen) return null;
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

interface Limits {
  /** When the body came into being. */
  readonly began: Day | null;
  /** Before this day it cannot have joined. */
  readonly earliest: Day | null;
  readonly until: Day | null;
}

/** The latest joining day of the register that can be true; else what the versions or the body's own life show. */
function startOf(run: Run, versions: readonly ListedVersion[], { began, earliest, until }: Limits): Start {
  const known = (from: Day, fromRule: StartRule): Start => ({ from, fromRule, attestedFrom: null });
  const laterStarts = new Set(versions.slice(run.first + 1, run.last + 1).map(({ from }) => from));
  const possible = run.listed
    .map(({ joinedOn }) => joinedOn)
    .filter((day): day is Day => day !== null)
    .filter((day) => (earliest === null || day >= earliest) && (until === null || day < until))
    .filter((day) => !laterStarts.has(day));
  const joined = possible.sort().at(-1);
  if (joined !== undefined) return known(joined, 'REGISTER_JOIN_DATE');
  const version = versions[run.first]?.from ?? LAST_DAY;
  const listed = began !== null && began > version ? began : version;
  const joinedBefore = (day: Day) => run.listed.some(({ joinedOn }) => joinedOn !== null && joinedOn < day);
  if (began !== null && began === earliest && joinedBefore(began)) return known(began, 'INFERRED');
  return run.first > 0 ? known(listed, 'INFERRED') : { from: null, fromRule: 'OLDEST_VERSION', attestedFrom: listed };
}
