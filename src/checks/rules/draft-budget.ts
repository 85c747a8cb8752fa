import type { Prose } from '../../records/field';
import { type Day, FIRST_DAY } from '../../time/day';
import { ofBudget } from './budget';
import { groundOn, type Verdict } from '../check';
import type { Need } from '../needs';
import {
  asTheyCame,
  budgetYear,
  type Came,
  datedOn,
  noCouncil,
  notYet,
  ofYear,
  sentToCouncil,
  shown,
  toCouncil,
} from './financial-year';
import { WGR_35 } from '../law/finance';
import { toSupervisorAtLast } from '../law/finance-terms';
import type { CouncilYearRow, SentDocument } from '../queries/finance-queries';
import { the } from './names';
import { sentence } from './words';

/** The draft of a budget as it first came to a council. */
export interface Draft {
  readonly document: Came<SentDocument>;
  /** The budget year. */
  readonly year: number;
  /** The day of sending, or else of receipt: then it was sent on this day or before. */
  readonly on: Day;
}

/**
 * Judges what the council got to see of the budget that the day is about, by the rule of the day of sending. What is not
 * recorded is asked for.
 */
export function ofDraftBudget(row: CouncilYearRow, day: Day, judge: (draft: Draft) => Verdict): Verdict {
  return ofBudget(row, () => {
    const without = noCouncil(row);
    if (without) return without;
    const year = budgetYear(row.documents, row.decisions, day);
    const drafts = ofYear(toCouncil(row), 'DRAFT_BUDGET', year);
    const [document] = asTheyCame(drafts, row.participation.organisation).toSorted((one, other) =>
      (datedOn(one) ?? FIRST_DAY) < (datedOn(other) ?? FIRST_DAY) ? -1 : 1,
    );
    const on = document ? datedOn(document) : null;
    const verdict =
      document && on !== null
        ? judge({ document, year, on })
        : (notYet(row, toSupervisorAtLast('BUDGET', year)) ?? notRecorded(row, year, document));
    const ground = groundOn({ grounds: WGR_35 }, on ?? day);
    return { ...verdict, ...(ground ? { ground } : {}) };
  });
}

/** The budget of a year: the draft, or as adopted. */
export const draftOf = ({ name }: CouncilYearRow, year: number): Prose => ({
  nl: `de ontwerpbegroting ${year} van ${the(name)}`,
  en: `the draft budget ${year} of ${name}`,
});

/** The day on which the draft went to the council, or to each of several. */
export function sendingOf(row: CouncilYearRow, year: number): Need {
  return sentToCouncil(row.participation.name, draftOf(row, year));
}

function notRecorded(row: CouncilYearRow, year: number, document: SentDocument | undefined): Verdict {
  const draft = draftOf(row, year);
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Er is niet vastgelegd wanneer ${draft.nl} aan de raad van ${the(row.participation.name)} is gezonden.`,
      en: `It is not recorded when ${draft.en} was sent to the council of ${row.participation.name}.`,
    },
    evidence: document ? shown(document) : [],
    needs: sendingOf(row, year),
  };
}

/** The term that the council has, as part of a sentence. */
export function termOf(weeks: number, ends: Day): Prose {
  const words = WEEKS[weeks] ?? { nl: String(weeks), en: String(weeks) };
  return sentence(
    { days: [ends] },
    ([last]) => `de raad heeft ${words.nl} weken, tot en met ${last}`,
    ([last]) => `the council has ${words.en} weeks, up to and including ${last}`,
  );
}

const WEEKS: Readonly<Record<number, Prose>> = {
  6: { nl: 'zes', en: 'six' },
  8: { nl: 'acht', en: 'eight' },
  12: { nl: 'twaalf', en: 'twelve' },
};
