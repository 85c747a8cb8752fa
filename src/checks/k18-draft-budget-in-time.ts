import type { Prose } from '../records/field';
import { type Day, nextDay, previousDay } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import { withAmendments } from './rules/budget-amendments';
import { type Draft, draftOf, ofDraftBudget, sendingOf, termOf } from './rules/draft-budget';
import { adoption, came, meetingsBetween, shown, shownCalendars } from './rules/financial-year';
import { WGR_35 } from './law/finance';
import { draftBudgetTermEnds, draftBudgetWeeks, toSupervisorAtLast } from './law/finance-terms';
import { COUNCIL_YEARS, type CouncilYearRow } from './queries/finance-queries';
import { beginning, joined, sentence } from './rules/words';
import { the } from './rules/names';

/** K18: the draft budget, and each change of the budget, goes to each council the full term before the board decides on it. */
export const draftBudgetInTime: Check = defineCheck<CouncilYearRow>({
  code: 'K18',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De ontwerpbegroting en begrotingswijzigingen zijn op tijd vóór het besluit van het bestuur aan de raad gezonden',
    en: 'The draft budget and changes of the budget were sent to the council in time before the board decided',
  },
  severity: 'B',
  grounds: WGR_35,
  evidence: {
    nl: 'de dag waarop de ontwerpbegroting aan de raad is gezonden, en de dag waarop het bestuur erover besluit, of het vergaderrooster van het bestuur',
    en: 'the day on which the draft budget was sent to the council, and the day on which the board decides on it, or the calendar of the board',
  },
  query: COUNCIL_YEARS,
  judge: (row, day) =>
    withAmendments(
      ofDraftBudget(row, day, (draft) => ofSending(row, draft)),
      row,
      day,
    ),
});

function ofSending(row: CouncilYearRow, draft: Draft): Verdict {
  const adopted = adoption(row.decisions, 'BUDGET', draft.year);
  if (!adopted?.decidedOn) return byCalendar(row, draft);
  const found = {
    evidence: [...shown(draft.document), { kind: 'decision', id: adopted.id }],
    explanation: joined([sent(row, draft), decided(adopted.decidedOn)]),
  };
  if (adopted.decidedOn >= draftBudgetTermEnds(draft.on)) return { ...found, judgement: 'OK' };
  return draft.document.sentOn === null
    ? { ...found, ...FAULT, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: sendingOf(row, draft.year) }
    : { ...found, ...FAULT, judgement: 'VIOLATED' };
}

const FAULT = {
  remedy: {
    nl: 'Spreek met het bestuur af dat het pas besluit als de volle termijn voorbij is.',
    en: 'Agree with the board that it decides only when the full term is over.',
  },
  actor: 'BOARD' as const,
};

function sent(row: CouncilYearRow, { document, year, on }: Draft): Prose {
  const [draft, how] = [beginning(draftOf(row, year)), came(document, row)];
  const term = termOf(draftBudgetWeeks(on), draftBudgetTermEnds(on));
  return {
    nl: `${draft.nl} is ${how?.nl}; ${term.nl}.`,
    en: `${draft.en} was ${how?.en}; ${term.en}.`,
  };
}

function decided(day: Day): Prose {
  return sentence(
    { days: [day] },
    ([on]) => `Het bestuur stelde de begroting op ${on} vast.`,
    ([on]) => `The board adopted the budget on ${on}.`,
  );
}

/** Without a decision: whether the board could decide too early, and in time for the supervisor, by its calendar. */
function byCalendar(row: CouncilYearRow, draft: Draft): Verdict {
  const ends = draftBudgetTermEnds(draft.on);
  const atLast = toSupervisorAtLast('BUDGET', draft.year);
  const early = meetingsBetween(row.boardCalendars, nextDay(draft.on), previousDay(ends));
  const inTime = ends <= atLast ? meetingsBetween(row.boardCalendars, ends, atLast) : [];
  const evidence = [...shown(draft.document), ...shownCalendars(row.boardCalendars, draft.on, atLast)];
  const told = sent(row, draft);
  const whichMeeting = {
    nl: `De dag waarop het bestuur de begroting ${draft.year} van ${the(row.name)} vaststelt.`,
    en: `The day on which the board adopts the budget ${draft.year} of ${row.name}.`,
  };
  if (early === null || inTime === null)
    return {
      judgement: 'UNKNOWN',
      evidence: shown(draft.document),
      explanation: joined([told, NOT_DECIDED]),
      needs: whichMeeting,
    };
  const [first] = inTime;
  if (early.length === 0 && first !== undefined)
    return { judgement: 'OK', evidence, explanation: joined([told, meetsFirst(first)]) };
  if (early.length > 0 && inTime.length === 0)
    return {
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      evidence,
      explanation: joined([told, meetsTooEarly(early, atLast)]),
      needs: whichMeeting,
      ...FAULT,
    };
  return { judgement: 'UNKNOWN', evidence, explanation: joined([told, NOT_DECIDED]), needs: whichMeeting };
}

const NOT_DECIDED: Prose = {
  nl: 'Wanneer het bestuur besluit, is niet vastgelegd.',
  en: 'When the board decides is not recorded.',
};

function meetsFirst(day: Day): Prose {
  return sentence(
    { days: [day] },
    ([on]) => `Volgens zijn rooster vergadert het bestuur daarna voor het eerst op ${on}.`,
    ([on]) => `By its calendar the board first meets after that on ${on}.`,
  );
}

function meetsTooEarly(early: readonly Day[], atLast: Day): Prose {
  return sentence(
    { days: [early.at(-1) ?? atLast, atLast] },
    ([on, last]) =>
      `Volgens zijn rooster vergadert het bestuur het laatst op ${on}, binnen die termijn, en daarna tot en met ${last} niet meer.`,
    ([on, last]) =>
      `By its calendar the board meets last on ${on}, within that term, and not again up to and including ${last}.`,
  );
}
