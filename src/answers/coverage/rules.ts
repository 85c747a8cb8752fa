/** How far a duty is met by one municipality. */
export type Judgement = 'MET' | 'MET_TWICE' | 'HOLE' | 'UNKNOWN' | 'NOT_APPLICABLE';

/** An arrangement in which, or a region in which, and the participation or placement that says so. */
export interface Way {
  readonly id: string;
  readonly by: string;
  /** False where an unknown bound could exclude the day. */
  readonly certain: boolean;
}

export interface ArrangementWay extends Way {
  readonly organsKnown: boolean;
  /** Whether a source says itself that the arrangement meets the duty; else that was inferred. */
  readonly stated: boolean;
}

/** A region laid out for the duty; `through`: the arrangement by which most others there meet it, if there is one. */
export interface Place extends Way {
  readonly through: readonly string[];
}

/** The duty as it is on the day. */
export interface Duty {
  readonly kind: 'COOPERATE' | 'TASK' | 'ASSIGNED_POWER';
  readonly level: 'IMPOSED' | 'SEMI_MANDATORY';
  /** Whether it holds, or may hold, that day; `certain`: whether it surely does. */
  readonly holds: boolean;
  readonly certain: boolean;
  /** Whether any arrangement meets it that day. */
  readonly arranged: boolean;
}

/** All the registry has on a municipality and a duty, on a day. */
export interface Evidence {
  readonly duty: Duty;
  /** Whether it binds an organ that municipalities have, or this one by name; null where the source names nobody. */
  readonly bound: boolean | null;
  readonly arrangements: readonly ArrangementWay[];
  /** The arrangements in which it takes part on any day and that meet the duty on any day. */
  readonly ever: readonly string[];
  readonly places: readonly Place[];
}

/** Why the judgement is what it is; each has its sentence in `why.ts`. */
export type Reason =
  | 'NOT_IN_FORCE'
  | 'BINDS_OTHERS'
  | 'BY_ARRANGEMENT'
  | 'BY_REGION'
  | 'OTHERS_DO'
  | 'WHOM_NOT_KNOWN'
  | 'MAY_DO_ALONE'
  | 'FREE_LAYOUT'
  | 'DUTY_NOT_CERTAIN'
  | 'NO_REGION_KNOWN'
  | 'REGION_NOT_CERTAIN'
  | 'LAYOUT_DISAGREES'
  | 'ARRANGEMENT_NOT_KNOWN';

export interface Verdict {
  readonly judgement: Judgement;
  /** False where what is not known could change the judgement. */
  readonly certain: boolean;
  readonly reason: Reason;
  /** What it is met by: participations, or placements where the duty has no arrangement. */
  readonly met: { readonly kind: 'participation' | 'placement'; readonly ways: readonly Way[] };
}

/**
 * How far the duty is met. Met is what an arrangement does, or, where no arrangement meets the duty at all, a region
 * laid out for it. A double takes two arrangements (or regions) that are certain: one that is not may be no second.
 *
 * A hole is an accusation, so it takes everything: an imposed duty to cooperate that surely holds and binds, a region
 * in which the municipality surely lies, and most of the others there meeting it by one and the same arrangement, so
 * that this region's arrangement is known. Nor may it, on any other day, take part in another arrangement that meets
 * the duty: then layout and participations disagree. With less, the registry does not know who must: UNKNOWN.
 */
export function judge(evidence: Evidence): Verdict {
  const { duty, bound } = evidence;
  if (!duty.holds) return without('NOT_APPLICABLE', 'NOT_IN_FORCE');
  if (bound === false) return without('NOT_APPLICABLE', 'BINDS_OTHERS');
  return (
    metBy(evidence) ?? (isHole(evidence) ? without('HOLE', 'OTHERS_DO') : without('UNKNOWN', whyUnknown(evidence)))
  );
}

function metBy({ duty, arrangements, places }: Evidence): Verdict | undefined {
  const byRegion = !duty.arranged && duty.kind === 'COOPERATE';
  const ways = byRegion ? places : arrangements;
  if (ways.length === 0) return undefined;
  const all = new Set(ways.map(({ id }) => id)).size;
  const sure = new Set(ways.flatMap(({ id, certain }) => (certain ? [id] : []))).size;
  return {
    judgement: sure > 1 ? 'MET_TWICE' : 'MET',
    certain: duty.certain && (sure > 1 || sure === all),
    reason: byRegion ? 'BY_REGION' : 'BY_ARRANGEMENT',
    met: { kind: byRegion ? 'placement' : 'participation', ways },
  };
}

function isHole(evidence: Evidence): boolean {
  const { duty, bound } = evidence;
  return (
    duty.kind === 'COOPERATE' &&
    duty.level === 'IMPOSED' &&
    duty.certain &&
    bound === true &&
    owed(evidence).length > 0 &&
    !layoutDisagrees(evidence)
  );
}

/** The arrangements of the regions in which it surely lies. */
function owed({ places }: Evidence): readonly string[] {
  return places.flatMap(({ certain, through }) => (certain ? through : []));
}

function layoutDisagrees(evidence: Evidence): boolean {
  return evidence.ever.some((id) => !owed(evidence).includes(id));
}

function whyUnknown(evidence: Evidence): Reason {
  const { duty, bound, places } = evidence;
  if (bound === null) return 'WHOM_NOT_KNOWN';
  if (duty.kind !== 'COOPERATE') return 'MAY_DO_ALONE';
  if (duty.level !== 'IMPOSED') return 'FREE_LAYOUT';
  if (!duty.certain) return 'DUTY_NOT_CERTAIN';
  if (places.length === 0) return 'NO_REGION_KNOWN';
  if (!places.some(({ certain }) => certain)) return 'REGION_NOT_CERTAIN';
  return owed(evidence).length > 0 ? 'LAYOUT_DISAGREES' : 'ARRANGEMENT_NOT_KNOWN';
}

function without(judgement: Judgement, reason: Reason): Verdict {
  return { judgement, certain: judgement !== 'UNKNOWN', reason, met: { kind: 'participation', ways: [] } };
}

/** How many municipalities got each judgement. */
export interface Totals {
  readonly met: number;
  readonly doubles: number;
  readonly holes: number;
  readonly unknown: number;
  readonly notApplicable: number;
  /** Of those met: how many where an unknown start or end could change that. */
  readonly uncertain: number;
  readonly total: number;
}

/** What the verdicts add up to. */
export function totalsOf(verdicts: readonly Verdict[]): Totals {
  const count = (wanted: Judgement) => verdicts.filter(({ judgement }) => judgement === wanted).length;
  const isMet = ({ judgement }: Verdict) => judgement === 'MET' || judgement === 'MET_TWICE';
  return {
    met: count('MET'),
    doubles: count('MET_TWICE'),
    holes: count('HOLE'),
    unknown: count('UNKNOWN'),
    notApplicable: count('NOT_APPLICABLE'),
    uncertain: verdicts.filter((verdict) => isMet(verdict) && !verdict.certain).length,
    total: verdicts.length,
  };
}
