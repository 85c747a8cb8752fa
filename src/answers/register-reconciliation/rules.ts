import { type Organ, ORGAN_NAMES } from '../../records/kinds/vocabulary';
import type { SortedRow } from '../../registry/reading/page';
import { type Day, FIRST_DAY } from '../../time/day';
import { mayLiveOn, surelyLivesOn } from '../../time/period';
import type { ListedRow, Pair, TakingPartRow } from './queries';

/** What comparing the register with the registry comes to for one body in one arrangement. */
export type Outcome = 'SAME' | 'ONLY_IN_REGISTER' | 'ONLY_IN_REGISTRY' | 'DIFFERENT' | 'NOT_COMPARED';

/** Why one side has what the other has not. */
export type Cause =
  | 'ORGANISATION_ENDED'
  | 'ORGANISATION_NOT_YET'
  | 'ARRANGEMENT_ENDED'
  | 'ARRANGEMENT_NOT_YET'
  | 'PARTICIPATION_ENDED'
  | 'PARTICIPATION_NOT_YET'
  | 'NO_PARTICIPATION'
  | 'NOT_LISTED'
  | 'NO_TEXT_IN_FORCE'
  | 'NOT_IN_REGISTER';

/** What both sides give, and differently. */
export type ReconciledField = 'JOINED_ON' | 'ORGANS' | 'SHARE';

/** A body and an arrangement, with what each side says of them on the day. */
export interface Reconciled extends Pair, SortedRow {
  readonly outcome: Outcome;
  readonly cause: Cause | null;
  readonly differing: readonly ReconciledField[];
  /** What the newest text in force that lists the body says of it. */
  readonly listed: ListedRow | null;
  /** That text, or the newest in force, which does not list it; null where none is in force or none was read. */
  readonly text: { readonly id: string; readonly from: Day } | null;
  /** The participation that lives that day; where none does, the one nearest to the day; null where there is none. */
  readonly takingPart: TakingPartRow | null;
  /** False where an unknown bound lets the participation exclude the day. */
  readonly certain: boolean;
}

/** Comes before every letter, so that joined names sort as the names one by one. */
const BETWEEN_NAMES = '\u0001';

/** One for each body and arrangement of which either side says something on the day. */
export function reconcile(
  listed: readonly ListedRow[],
  takingPart: readonly TakingPartRow[],
  day: Day,
): readonly Reconciled[] {
  const pairs = new Map<string, { listed: ListedRow[]; takingPart: TakingPartRow[] }>();
  const pairOf = ({ arrangement, organisation }: Pair) => {
    const key = [arrangement, organisation].join(BETWEEN_NAMES);
    const pair = pairs.get(key) ?? { listed: [], takingPart: [] };
    pairs.set(key, pair);
    return pair;
  };
  for (const row of listed) pairOf(row).listed.push(row);
  for (const row of takingPart) pairOf(row).takingPart.push(row);
  return [...pairs].flatMap(([id, pair]) => reconcilePair(id, pair, day));
}

function reconcilePair(
  id: string,
  { listed, takingPart }: { listed: readonly ListedRow[]; takingPart: readonly TakingPartRow[] },
  day: Day,
): Reconciled[] {
  const says = newestListing(listed);
  const living = livingOn(takingPart, day);
  const about = says ?? living;
  if (!about) return [];
  const row = {
    ...pairIn(about),
    id,
    sortName: [about.arrangementSort, about.organisationSort].join(BETWEEN_NAMES),
    differing: [],
    listed: says,
    text: says && { id: says.version, from: says.versionFrom },
    takingPart: living ?? nearestTo(takingPart, day),
    certain: living === null || surelyLivesOn(living.bounds, day),
  };
  if (says && living) {
    const differing = differingIn(says, living);
    return [{ ...row, outcome: differing.length === 0 ? 'SAME' : 'DIFFERENT', cause: null, differing }];
  }
  if (says) return [{ ...row, outcome: 'ONLY_IN_REGISTER', cause: whyNotTakingPart(says, row.takingPart, day) }];
  return [{ ...row, ...unlisted(about as TakingPartRow, day) }];
}

/** Where texts in force overlap the newest counts; where a text lists a body twice, the last time does. */
function newestListing(listed: readonly ListedRow[]): ListedRow | null {
  const place = ({ versionFrom, version }: ListedRow) => `${versionFrom} ${version}`;
  const inOrder = [...listed].sort((a, b) => compare(place(a), place(b)) || a.place - b.place);
  return inOrder.at(-1) ?? null;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Body, arrangement and participation may all live that day. The sure one counts, then the first by id. */
function livingOn(takingPart: readonly TakingPartRow[], day: Day): TakingPartRow | null {
  const living = takingPart.filter(({ bounds, organisationBounds, arrangementBounds }) =>
    [bounds, organisationBounds, arrangementBounds].every((each) => mayLiveOn(each, day)),
  );
  return living.find(({ bounds }) => surelyLivesOn(bounds, day)) ?? living[0] ?? null;
}

/** The last that began before the day, else the first after it. */
function nearestTo(takingPart: readonly TakingPartRow[], day: Day): TakingPartRow | null {
  const inOrder = [...takingPart].sort((a, b) => compare(a.bounds.from, b.bounds.from));
  return inOrder.findLast(({ bounds }) => bounds.from <= day) ?? inOrder[0] ?? null;
}

function pairIn(pair: Pair): Pair {
  const { organisation, organisationName, organisationSort, organisationBounds } = pair;
  const { arrangement, arrangementName, arrangementSort, arrangementBounds } = pair;
  return {
    ...{ organisation, organisationName, organisationSort, organisationBounds },
    ...{ arrangement, arrangementName, arrangementSort, arrangementBounds },
  };
}

/** What the register leaves open differs from nothing; what it gives differs also from what is not known here. */
function differingIn(says: ListedRow, { bounds, organs, share }: TakingPartRow): ReconciledField[] {
  const known = organsKnownOf(says);
  const differs: Readonly<Record<ReconciledField, boolean>> = {
    JOINED_ON: says.joinedOn !== null && says.joinedOn !== firstDayOf(bounds),
    ORGANS: known !== null && sorted(known) !== sorted(organs ?? []),
    SHARE: says.share !== null && says.share !== share,
  };
  return (Object.keys(differs) as ReconciledField[]).filter((field) => differs[field]);
}

/** The organs a listing gives; null where it gives none, or one that is none of ours: then nothing can be compared. */
function organsKnownOf({ organs }: ListedRow): readonly Organ[] | null {
  const known = (organs ?? []).map((name) => ORGAN_NAMES.get(name.toLowerCase()));
  return known.length > 0 && known.every((organ) => organ !== undefined) ? known : null;
}

const sorted = (organs: readonly Organ[]) => [...new Set(organs)].sort().join(' ');

/** Null where no source gives it. */
export function firstDayOf({ from }: { readonly from: Day }): Day | null {
  return from === FIRST_DAY ? null : from;
}

function whyNotTakingPart(
  { organisationBounds, arrangementBounds }: Pair,
  nearest: TakingPartRow | null,
  day: Day,
): Cause {
  if (organisationBounds.until <= day) return 'ORGANISATION_ENDED';
  if (day < organisationBounds.from) return 'ORGANISATION_NOT_YET';
  if (arrangementBounds.until <= day) return 'ARRANGEMENT_ENDED';
  if (day < arrangementBounds.from) return 'ARRANGEMENT_NOT_YET';
  if (nearest === null) return 'NO_PARTICIPATION';
  return nearest.bounds.until <= day ? 'PARTICIPATION_ENDED' : 'PARTICIPATION_NOT_YET';
}

/** A text in force that was not read may list the body: then nothing can be compared. */
function unlisted({ texts, inRegister }: TakingPartRow, day: Day): Pick<Reconciled, 'outcome' | 'cause' | 'text'> {
  const inForce = texts.filter(({ from, until }) => from <= day && day < until);
  const newest = inForce.at(-1);
  const only = (cause: Cause) =>
    ({ outcome: 'ONLY_IN_REGISTRY', cause, text: newest ? { id: newest.id, from: newest.from } : null }) as const;
  if (newest && inForce.every(({ read }) => read)) return only('NOT_LISTED');
  if (!newest && texts.some(({ read }) => read)) return only('NO_TEXT_IN_FORCE');
  if (texts.length === 0 && inRegister === false) return only('NOT_IN_REGISTER');
  return { outcome: 'NOT_COMPARED', cause: null, text: null };
}
