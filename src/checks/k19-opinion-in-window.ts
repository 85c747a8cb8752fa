import type { Prose } from '../records/field';
import { type Day, laterOf, nextDay } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import { type Draft, draftOf, ofDraftBudget } from './rules/draft-budget';
import { meetingsBetween, opinionsOf, shown, shownCalendars } from './rules/financial-year';
import { WGR_35 } from './law/finance';
import { draftBudgetTermEnds } from './law/finance-terms';
import { COUNCIL_YEARS, type CouncilYearRow, type DecisionOn } from './queries/finance-queries';
import { joined, sentence } from './rules/words';
import { the } from './rules/names';

/**
 * K19: the council can decide on its opinion, and does, before the term for it is over: the term of the act, or the
 * closing date of the board where that leaves more time.
 */
export const opinionInWindow: Check = defineCheck<CouncilYearRow>({
  code: 'K19',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De raad vergadert binnen de termijn voor zienswijzen op de ontwerpbegroting en besluit daarin',
    en: 'The council meets within the term for opinions on the draft budget, and decides in it',
  },
  severity: 'C',
  grounds: WGR_35,
  evidence: {
    nl: 'de dag waarop de raad de ontwerpbegroting kreeg, het vergaderrooster van de raad, en het besluit van de raad over een zienswijze',
    en: 'the day on which the council got the draft budget, the calendar of the council, and its decision on an opinion',
  },
  query: COUNCIL_YEARS,
  judge: (row, day) => ofDraftBudget(row, day, (draft) => ofWindow(row, draft, day)),
});

interface Window {
  readonly draft: Draft;
  /** The first and the last day on which the council can decide. */
  readonly from: Day;
  readonly last: Day;
}

function ofWindow(row: CouncilYearRow, draft: Draft, day: Day): Verdict {
  const { document, on } = draft;
  const ends = draftBudgetTermEnds(on);
  const window = {
    draft,
    from: nextDay(document.receivedOn ?? on),
    last: laterOf(ends, document.opinionsUntil ?? ends),
  };
  const decisions = opinionsOn(row, draft);
  const dated = decisions.filter(({ decidedOn }) => decidedOn !== null);
  const inTime = dated.find(({ decidedOn }) => decidedOn !== null && decidedOn <= window.last);
  if (inTime?.decidedOn) return { ...found(draft, inTime), ...decidedInTime(row, window, inTime, inTime.decidedOn) };
  const [undated] = decisions.filter(({ decidedOn }) => decidedOn === null);
  if (undated) return { ...found(draft, undated), ...dayNotKnown(row, window) };
  const [late] = dated;
  if (late?.decidedOn) return { ...found(draft, late), ...decidedLate(row, window, late.decidedOn) };
  return withoutDecision(row, window, day);
}

/** What the council decided on an opinion about the draft, that it gives none included. */
function opinionsOn(row: CouncilYearRow, { document: { records }, year }: Draft): readonly DecisionOn[] {
  return opinionsOf(row).filter(
    ({ documents, ...opinion }) =>
      documents.some((id) => records.includes(id)) || (documents.length === 0 && opinion.year === year),
  );
}

const found = ({ document }: Draft, { id }: DecisionOn) => ({
  evidence: [...shown(document), { kind: 'decision', id }],
});

function lastDay({ participation: { name } }: CouncilYearRow, { last }: Window): Prose {
  return sentence(
    { days: [last] },
    ([end]) => `De laatste dag voor een zienswijze van de raad van ${the(name)} is ${end}.`,
    ([end]) => `The last day for an opinion of the council of ${name} is ${end}.`,
  );
}

function decidedInTime(row: CouncilYearRow, window: Window, { outcome }: DecisionOn, day: Day): Verdict {
  const what =
    outcome === 'WAIVED' ? { nl: 'zag op', en: 'waived it on' } : { nl: 'besloot daarover op', en: 'decided on it on' };
  return {
    judgement: 'OK',
    explanation: joined([
      lastDay(row, window),
      sentence(
        { days: [day] },
        ([on]) => `De raad ${what.nl} ${on}${outcome === 'WAIVED' ? ' van een zienswijze af' : ''}.`,
        ([on]) => `The council ${what.en} ${on}.`,
      ),
    ]),
  };
}

function dayNotKnown(row: CouncilYearRow, window: Window): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: joined([
      lastDay(row, window),
      {
        nl: 'De raad heeft besloten, maar de dag is niet vastgelegd.',
        en: 'The council decided, but the day is not recorded.',
      },
    ]),
    needs: decisionOf(row, window),
  };
}

function decidedLate(row: CouncilYearRow, window: Window, day: Day): Verdict {
  return {
    judgement: 'VIOLATED',
    explanation: joined([
      lastDay(row, window),
      sentence(
        { days: [day] },
        ([on]) => `De raad besloot daarover pas op ${on}.`,
        ([on]) => `The council decided on it only on ${on}.`,
      ),
    ]),
    remedy: PLAN,
    actor: 'COUNCIL',
  };
}

const PLAN: Prose = {
  nl: 'Leg het rooster van de raad naast dat van de regeling, of spreek met het bestuur een latere sluitingsdatum af.',
  en: 'Set the calendar of the council beside that of the arrangement, or agree on a later closing date with the board.',
};

function decisionOf(row: CouncilYearRow, { draft }: Window): Prose {
  const about = draftOf(row, draft.year);
  return {
    nl: `Het besluit van de raad van ${the(row.participation.name)} over een zienswijze op ${about.nl}, met de dag; ook als daarvan is afgezien.`,
    en: `The decision of the council of ${row.participation.name} on an opinion about ${about.en}, with its day; also where it waived it.`,
  };
}

/** No decision is recorded: whether there is a meeting left in which to take it. */
function withoutDecision(row: CouncilYearRow, window: Window, day: Day): Verdict {
  const { draft, from, last } = window;
  const meetings = meetingsBetween(row.councilCalendars, from, last);
  const told = lastDay(row, window);
  const evidence = [...shown(draft.document), ...shownCalendars(row.councilCalendars, from, last)];
  if (meetings?.length === 0)
    return {
      judgement: 'VIOLATED',
      evidence,
      explanation: joined([told, NO_MEETING]),
      remedy: PLAN,
      actor: 'COUNCIL',
    };
  const left = meetings?.filter((meeting) => meeting >= day) ?? [];
  if (left.length > 0) return { judgement: 'OK', evidence, explanation: joined([told, meetsOn(left)]) };
  const notRecorded = { evidence: shown(draft.document), explanation: joined([told, NO_DECISION]) };
  if (meetings === null && day <= last) return { judgement: 'UNKNOWN', ...notRecorded, needs: calendarOf(row, window) };
  return { judgement: 'UNKNOWN', wouldBe: 'VIOLATED', ...notRecorded, needs: decisionOf(row, window) };
}

const NO_MEETING: Prose = {
  nl: 'Volgens het rooster vergadert de raad in die termijn niet.',
  en: 'By its calendar the council does not meet within that term.',
};

const NO_DECISION: Prose = {
  nl: 'Een besluit daarover is niet vastgelegd.',
  en: 'No decision on it is recorded.',
};

function meetsOn(days: readonly Day[]): Prose {
  const [first = ''] = days;
  return sentence(
    { days: [first] },
    ([on]) => `De eerstvolgende raadsvergadering daarbinnen is op ${on}.`,
    ([on]) => `The next meeting of the council within that term is on ${on}.`,
  );
}

function calendarOf({ participation: { name } }: CouncilYearRow, { from, last }: Window): Prose {
  return sentence(
    { days: [from, last] },
    ([first, end]) => `Het vergaderrooster van de raad van ${the(name)} van ${first} tot en met ${end}.`,
    ([first, end]) => `The calendar of the council of ${name} from ${first} up to and including ${end}.`,
  );
}
