import { badUserInput } from '../../registry/errors';
import type { SortedRow } from '../../registry/reading/page';
import { byPlace } from '../../registry/reading/page-in-memory';
import type { Reader } from '../../registry/reading/reader';
import { type Day, monthsAfter } from '../../time/day';
import { mayLiveOn, surelyLivesOn } from '../../time/period';
import { neverFew } from '../queries/plan-once';
import { SOURCE_NOT_CERTAIN } from '../rules/verdicts';
import { joined } from '../rules/words';
import type { Deadline, Draft, Seen } from './deadline';
import { ARRANGEMENTS, BODY_WITH_DEADLINES } from './deadline-queries';
import { PROCEEDINGS } from './proceedings-queries';
import { type Facts, takingOn } from './facts';
import { Meetings } from './meetings';
import { NOT_KNOWN, POSSIBLY_MISSED } from './progress';
import { adaptation } from './rules/adaptation';
import { budgetYear } from './rules/budget-year';
import { commitments } from './rules/commitments';
import { evaluations } from './rules/evaluation';
import { exits } from './rules/exits';
import { information } from './rules/information';
import { mergers } from './rules/mergers';
import { opinions } from './rules/opinions';
import { vacancies } from './rules/seats';
import { NOT_READ } from './words';

/** All rules; a new one is one file and one line here. */
const RULES: readonly ((facts: Facts) => Draft[])[] = [
  budgetYear,
  opinions,
  evaluations,
  adaptation,
  vacancies,
  exits,
  mergers,
  commitments,
  information,
];

/** What has a day in the window, of a body in all its arrangements or of one arrangement for all who take part. */
export interface Year {
  readonly deadlines: readonly Deadline[];
  /** When the council of the body meets; nothing known for an arrangement. */
  readonly meetings: Meetings;
}

/** What is asked about: a body or an arrangement. */
export interface Of {
  readonly kind: string;
  readonly id: string;
}

/** Deadlines count from what happened up to so many months before the window: the longest term is twelve. */
const LOOK_BACK = 24;

/** Wide enough for a council term and the year after. */
const MAX_YEARS = 5;

/** Throws BAD_USER_INPUT where a window is empty or too wide. */
export function checkWindow({ from, until }: Pick<Seen, 'from' | 'until'>): void {
  if (until <= from) throw badUserInput(`Expected 'until' to be later than 'from', found ${until} and ${from}.`);
  if (until > monthsAfter(from, MAX_YEARS * 12))
    throw badUserInput(
      `Expected a window of at most ${MAX_YEARS} years, found ${from} to ${until}: ask for the rest in other windows.`,
    );
}

/** The deadlines in a window, in order of day: two round trips for a body, one for an arrangement. */
export async function yearOf(reader: Reader, of: Of, seen: Seen): Promise<Year> {
  const asked = askedFor(seen);
  if (of.kind === 'arrangement')
    return { deadlines: await ofAll(reader, [of.id], { body: null, seen }), meetings: new Meetings([]) };
  const [body] = await reader.rowsFor(BODY_WITH_DEADLINES, of.id, asked);
  const deadlines = await ofAll(reader, body?.arrangements ?? [], { body: of.id, seen });
  return { deadlines, meetings: new Meetings(body?.calendars ?? []) };
}

const askedFor = ({ from, until }: Seen) => ({ from, until, since: monthsAfter(from, -LOOK_BACK) });

async function ofAll(reader: Reader, ids: readonly string[], scope: Pick<Facts, 'body' | 'seen'>): Promise<Deadline[]> {
  return inOrder((await Promise.all(neverFew(ids).map((id) => ofArrangement(reader, id, scope)))).flat());
}

async function ofArrangement(reader: Reader, id: string, scope: Pick<Facts, 'body' | 'seen'>): Promise<Deadline[]> {
  const asked = askedFor(scope.seen);
  const [[arrangement], [proceedings]] = await Promise.all([
    reader.rowsFor(ARRANGEMENTS, id, asked),
    reader.rowsFor(PROCEEDINGS, id, asked),
  ]);
  return arrangement && proceedings ? deadlinesOf({ ...proceedings, ...arrangement, ...scope }) : [];
}

/** The deadlines of an arrangement in the window: those on whose day it lives, or may, and the body takes part, or may. */
export function deadlinesOf(facts: Facts): Deadline[] {
  const { from, until } = facts.seen;
  return RULES.flatMap((rule) => rule(facts))
    .filter(({ day }) => from <= day && day < until)
    .filter(({ appliesOn }) => appliesOn === null || concerns(facts, appliesOn))
    .map((draft) => deadlineOf(draft, facts));
}

function concerns(facts: Facts, day: Day): boolean {
  const taking = facts.body === null || takingOn(facts, day).some(({ organisation }) => organisation === facts.body);
  return taking && mayLiveOn(facts.bounds, day);
}

/**
 * Nobody is said to have missed what is not certain, and nothing to be done by a source that is not; a rule that was not
 * read says so, once.
 */
function deadlineOf({ appliesOn, ...draft }: Draft, facts: Facts): Deadline {
  const certain = draft.certain && (appliesOn === null || surelyConcerns(facts, appliesOn));
  const sure = restsOnSureSources(draft, facts);
  const standing = {
    ...((!certain || !sure) && draft.state === 'MISSED' ? POSSIBLY_MISSED : {}),
    ...(!sure && draft.state === 'DONE' ? NOT_KNOWN : {}),
  };
  const told = [...(sure ? [] : [SOURCE_NOT_CERTAIN.why]), ...(draft.ground?.verified === false ? [NOT_READ] : [])];
  const explanation = joined([draft.explanation, ...told]);
  return { ...draft, ...standing, explanation, certain, arrangement: facts.key, name: facts.name };
}

function restsOnSureSources(
  { evidence }: Pick<Draft, 'evidence'>,
  { documents, decisions, commitments, clauses }: Facts,
): boolean {
  const unsure = [...documents, ...decisions, ...commitments, ...clauses].filter(({ verified }) => !verified);
  return !unsure.some(({ id }) => evidence.some((fact) => fact.id === id));
}

function surelyConcerns(facts: Facts, day: Day): boolean {
  const own = facts.taking.filter(({ organisation }) => organisation === facts.body);
  return (
    surelyLivesOn(facts.bounds, day) && (facts.body === null || own.some(({ bounds }) => surelyLivesOn(bounds, day)))
  );
}

/** The place of a deadline in a list: by day, then by the name of the arrangement. */
export const placeOf = ({ day, name, key }: Deadline): SortedRow => ({ id: key, sortName: `${day} ${name}` });

const inOrder = (deadlines: readonly Deadline[]) =>
  deadlines.toSorted((one, other) => byPlace(placeOf(one), placeOf(other)));
