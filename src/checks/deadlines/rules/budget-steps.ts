import type { Prose } from '../../../records/field';
import type { DocumentKind } from '../../../records/kinds/vocabulary';
import type { Day } from '../../../time/day';
import { type Ground, groundOn } from '../../check';
import { WGR_34, WGR_34B, WGR_35, WGR_58 } from '../../law/finance';
import {
  type Adopted,
  adoptedIn,
  draftBudgetBy,
  papersBy,
  toSupervisorAtLast,
  toSupervisorBy,
} from '../../law/finance-terms';
import { yearOf } from '../../rules/financial-year';
import { joined, sentence } from '../../rules/words';
import type { DeadlineKind } from '../deadline';
import { type Facts, received, sent, withProvince } from '../facts';
import type { DecisionOf, DocumentOf } from '../proceedings-queries';
import type { Done } from '../progress';

/** A step in the financial year: a document that the board sends. */
export interface Step {
  readonly kind: DeadlineKind;
  readonly document: DocumentKind;
  readonly title: (year: number) => Prose;
  readonly task: Prose;
  /** The budget year or year of accounts that the document is about, in a calendar year. */
  readonly year: (calendarYear: number) => number;
  readonly last: (facts: Facts, year: number, calendarYear: number) => Last | null;
  /** Councils get it; else the supervisor does. */
  readonly toCouncils: boolean;
  /** What must be done by the last day; K17, K18 and K21 count so too. */
  readonly counts: (document: DocumentOf) => Done;
}

/** The last day for a step, and how it was found. */
export interface Last {
  readonly day: Day;
  readonly ground: Ground | null;
  readonly why: Prose;
  /** What the board decided, where that moves the day. */
  readonly adopted: DecisionOf | null;
}

const next = (calendarYear: number) => calendarYear + 1;
const before = (calendarYear: number) => calendarYear - 1;

const papers: Step['last'] = (_facts, _year, calendarYear) => {
  const day = papersBy(calendarYear);
  return day === null
    ? null
    : { day, ground: groundOn({ grounds: WGR_34B }, day), why: joined([OUTER, DATE_ITSELF]), adopted: null };
};

const draft: Step['last'] = (facts, year) => {
  const adopted = adoption(facts, 'BUDGET', year);
  const day = draftBudgetBy(adopted?.decidedOn ?? toSupervisorAtLast('BUDGET', year));
  const why = adopted === null ? LATEST_DRAFT : decidedOn(adopted.decidedOn);
  return { day, ground: groundOn({ grounds: WGR_35 }, day), why, adopted };
};

const toSupervisor =
  (kind: Adopted): Step['last'] =>
  (facts, year) => {
    const adopted = adoption(facts, kind, year);
    const day = adopted === null ? toSupervisorAtLast(kind, year) : toSupervisorBy(kind, year, adopted.decidedOn);
    const ground = groundOn({ grounds: withProvince(facts, day) ? WGR_58 : WGR_34 }, day);
    return { day, ground, why: adopted === null ? OUTER : decidedOn(adopted.decidedOn), adopted };
  };

const OUTER: Prose = {
  nl: 'Dit is de uiterste dag van de wet; een eerdere dag van deze regeling is hier niet bekend.',
  en: 'This is the outer limit of the act; an earlier day of this arrangement is not known here.',
};
const DATE_ITSELF: Prose = {
  nl: 'Of deze dag zelf nog meetelt, is niet zeker.',
  en: 'Whether this day itself still counts is not certain.',
};
const LATEST_DRAFT: Prose = {
  nl: 'Dit is de uiterste dag van de wet, als het bestuur de begroting op de laatst mogelijke dag vaststelt; wanneer dit bestuur besluit, is hier niet bekend.',
  en: 'This is the outer limit of the act, if the board adopts the budget on the last possible day; when this board decides is not known here.',
};
const decidedOn = (day: Day): Prose =>
  sentence(
    { days: [day] },
    ([decided]) => `Het bestuur stelde vast op ${decided}; de termijn van de wet is daarvan uit geteld.`,
    ([decided]) => `The board adopted it on ${decided}; the term of the act is counted from that day.`,
  );

/** What the board adopted, by the day looked at. */
function adoption({ decisions, seen }: Facts, kind: Adopted, year: number) {
  const found = decisions.find(
    (each) =>
      each.decisionKind === kind &&
      each.year === year &&
      each.organisations.length === 0 &&
      each.outcome !== 'REJECTED' &&
      each.decidedOn !== null &&
      each.decidedOn <= seen.day &&
      Math.abs(yearOf(each.decidedOn) - adoptedIn(kind, year)) <= 1,
  );
  return found?.decidedOn ? { ...found, decidedOn: found.decidedOn } : null;
}

/** The steps of a year, in order of day. */
export const STEPS: readonly Step[] = [
  {
    kind: 'FRAMEWORK_LETTER',
    document: 'FRAMEWORK_LETTER',
    title: (year) => ({ nl: `Kadernota ${year} naar de raden`, en: `Framework letter ${year} to the councils` }),
    task: {
      nl: 'De algemene financiële en beleidsmatige kaders aan de raden sturen.',
      en: 'Send the general financial and policy framework to the councils.',
    },
    year: next,
    last: papers,
    toCouncils: true,
    counts: received,
  },
  {
    kind: 'PROVISIONAL_ACCOUNTS',
    document: 'PROVISIONAL_ACCOUNTS',
    title: (year) => ({
      nl: `Voorlopige jaarrekening ${year} naar de raden`,
      en: `Provisional accounts ${year} to the councils`,
    }),
    task: {
      nl: 'De voorlopige jaarrekening aan de raden sturen.',
      en: 'Send the provisional accounts to the councils.',
    },
    year: before,
    last: papers,
    toCouncils: true,
    counts: received,
  },
  {
    kind: 'DRAFT_BUDGET',
    document: 'DRAFT_BUDGET',
    title: (year) => ({ nl: `Ontwerpbegroting ${year} naar de raden`, en: `Draft budget ${year} to the councils` }),
    task: {
      nl: 'De ontwerpbegroting aan de raden sturen, zodat zij hun zienswijze kunnen geven.',
      en: 'Send the draft budget to the councils, so that they can give their opinion.',
    },
    year: next,
    last: draft,
    toCouncils: true,
    counts: sent,
  },
  {
    kind: 'ACCOUNTS_TO_SUPERVISOR',
    document: 'ACCOUNTS',
    title: (year) => ({
      nl: `Jaarrekening ${year} naar de toezichthouder`,
      en: `Accounts ${year} to the supervisor`,
    }),
    task: {
      nl: 'De vastgestelde jaarrekening aan de toezichthouder sturen.',
      en: 'Send the adopted accounts to the supervisor.',
    },
    year: before,
    last: toSupervisor('ACCOUNTS'),
    toCouncils: false,
    counts: sent,
  },
  {
    kind: 'BUDGET_TO_SUPERVISOR',
    document: 'BUDGET',
    title: (year) => ({
      nl: `Vastgestelde begroting ${year} naar de toezichthouder`,
      en: `Adopted budget ${year} to the supervisor`,
    }),
    task: {
      nl: 'De vastgestelde begroting aan de toezichthouder sturen.',
      en: 'Send the adopted budget to the supervisor.',
    },
    year: next,
    last: toSupervisor('BUDGET'),
    toCouncils: false,
    counts: sent,
  },
];
