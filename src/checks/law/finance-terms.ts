import { type Day, earlierOf, FIRST_DAY, laterOf, previousDay, weeksAfter } from '../../time/day';

/**
 * The terms of the financial year of an arrangement, as articles 1, 34, 34b, 35 and 58 of the Wet gemeenschappelijke
 * regelingen set them. A budget is made in the year before its own, accounts in the year after. Only articles 1 and 58
 * were read in the act itself, the others in explanations of it.
 */

/** The rule since a day, until the next. */
interface Since<Value> {
  readonly from: Day;
  readonly value: Value;
}
type Rules<Value> = readonly [Since<Value>, ...Since<Value>[]];

/** A date of every year: month and day. */
type YearlyDate = string;

/** The days on which revisions of the act took effect. */
const REVISION_2015: Day = '2015-01-01';
export const REVISION_2022: Day = '2022-07-01';

/** Weeks between sending a draft budget to the councils and the decision of the board; they give their opinion in them. */
const DRAFT_BUDGET: Rules<number> = [
  { from: FIRST_DAY, value: 6 },
  { from: REVISION_2015, value: 8 },
  { from: REVISION_2022, value: 12 },
];

/** By when the framework letter and the provisional accounts are sent to the councils. */
const PAPERS: Rules<YearlyDate | null> = [
  { from: FIRST_DAY, value: null },
  { from: REVISION_2015, value: '04-15' },
  { from: REVISION_2022, value: '04-30' },
];

/** What the board adopts each year and sends to the supervisor. */
export type Adopted = 'BUDGET' | 'ACCOUNTS';

/** Before when it is sent to the supervisor: not on the date itself. */
const TO_SUPERVISOR: Readonly<Record<Adopted, Rules<YearlyDate>>> = {
  BUDGET: [
    { from: FIRST_DAY, value: '08-01' },
    { from: REVISION_2022, value: '09-15' },
  ],
  ACCOUNTS: [{ from: FIRST_DAY, value: '07-15' }],
};
const WEEKS_AFTER_ADOPTION = 2;

/** Weeks after receipt in which councils give their opinion on a draft arrangement, or a draft of a change to it. */
const DRAFT_ARRANGEMENT: Rules<number | null> = [
  { from: FIRST_DAY, value: null },
  { from: REVISION_2022, value: 8 },
];

/** Weeks that councils have for their opinion on a draft budget, by the rule of the day on which it was sent. */
export function draftBudgetWeeks(sentOn: Day): number {
  return onDay(DRAFT_BUDGET, sentOn);
}

/** The last day of the term for opinions on a draft budget sent on a day; a board that decides on this day is in time. */
export function draftBudgetTermEnds(sentOn: Day): Day {
  return weeksAfter(sentOn, draftBudgetWeeks(sentOn));
}

/** The last day on which a draft budget can be sent where the board decides on a day. */
export function draftBudgetBy(decidesOn: Day): Day {
  const lastUnderEach = DRAFT_BUDGET.flatMap(({ from, value }, index) => {
    const next = DRAFT_BUDGET[index + 1]?.from;
    const last = weeksAfter(decidesOn, -value);
    const day = next === undefined ? last : earlierOf(last, previousDay(next));
    return from <= day ? [day] : [];
  });
  return lastUnderEach.reduce(laterOf);
}

/**
 * The last day in a calendar year on which the framework letter and the provisional accounts are in time; null before
 * they were introduced. Whether the date that the act names is itself in time could not be read in it: unless said
 * otherwise, it is.
 */
export function papersBy(calendarYear: number, { dateItselfInTime = true } = {}): Day | null {
  const date = inYear(PAPERS, calendarYear);
  if (date === null) return null;
  return dateItselfInTime ? dayOf(calendarYear, date) : previousDay(dayOf(calendarYear, date));
}

/** The calendar year in which the budget or the accounts of a year are adopted. */
export function adoptedIn(kind: Adopted, year: number): number {
  return kind === 'BUDGET' ? year - 1 : year + 1;
}

/** The year of the budget, or of the accounts, that is adopted in a calendar year. */
export function yearAdoptedIn(kind: Adopted, calendarYear: number): number {
  return kind === 'BUDGET' ? calendarYear + 1 : calendarYear - 1;
}

/** The last day on which the budget or the accounts of a year can be sent to the supervisor, whenever adopted. */
export function toSupervisorAtLast(kind: Adopted, year: number): Day {
  const calendarYear = adoptedIn(kind, year);
  return previousDay(dayOf(calendarYear, inYear(TO_SUPERVISOR[kind], calendarYear)));
}

/** The same where it was adopted on a day: two weeks later at most. */
export function toSupervisorBy(kind: Adopted, year: number, adoptedOn: Day): Day {
  return earlierOf(weeksAfter(adoptedOn, WEEKS_AFTER_ADOPTION), toSupervisorAtLast(kind, year));
}

/** The last day for opinions on a draft arrangement received on a day; null before councils were asked for them. */
export function draftArrangementTermEnds(receivedOn: Day): Day | null {
  const weeks = onDay(DRAFT_ARRANGEMENT, receivedOn);
  return weeks === null ? null : weeksAfter(receivedOn, weeks);
}

function onDay<Value>(rules: Rules<Value>, day: Day): Value {
  return (rules.findLast(({ from }) => from <= day) ?? rules[0]).value;
}

/** The date in a year, by the rule in force on the date itself. */
function inYear<Date extends YearlyDate | null>(rules: Rules<Date>, year: number): Date {
  return (rules.findLast(({ from, value }) => value !== null && from <= dayOf(year, value)) ?? rules[0]).value;
}

const dayOf = (year: number, date: YearlyDate): Day => `${String(year).padStart(4, '0')}-${date}`;
