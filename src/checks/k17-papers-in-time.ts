import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { surelyLivesOn } from '../time/period';
import { ofBudget } from './rules/budget';
import { type Check, defineCheck, groundOn, type Verdict } from './check';
import type { Need } from './needs';
import {
  came,
  noCouncil,
  notYet,
  ofYear,
  OTHERS_RECORDED,
  recordedAround,
  sentToCouncil,
  shown,
  toCouncil,
  yearOf,
} from './rules/financial-year';
import { WGR_34B } from './law/finance';
import { papersBy } from './law/finance-terms';
import { COUNCIL_YEARS, type CouncilYearRow, type SentDocument } from './queries/finance-queries';
import { the } from './rules/names';
import { doubtful, mildest, together } from './rules/verdicts';
import { beginning, joined, sentence } from './rules/words';

/**
 * K17: each council has the framework letter and the provisional accounts in time: on the day of receipt where that is
 * known, else on that of sending. What was sent in time and came late is not held against the board: which day counts was
 * not read. A day is about its own calendar year once the term of that has passed, and about the year before until then.
 */
export const papersInTime: Check = defineCheck<CouncilYearRow>({
  code: 'K17',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De raad heeft de kadernota en de voorlopige jaarrekening op tijd ontvangen',
    en: 'The council received the framework letter and the provisional accounts in time',
  },
  severity: 'B',
  grounds: WGR_34B,
  evidence: {
    nl: 'de dagen waarop de kadernota en de voorlopige jaarrekening aan de raad zijn gezonden',
    en: 'the days on which the framework letter and the provisional accounts were sent to the council',
  },
  query: COUNCIL_YEARS,
  judge: (row, day) => ofBudget(row, () => noCouncil(row) ?? ofPapers(row, day)),
});

/** What is judged: which of the two, of which year, and the last day for it. */
interface Paper {
  readonly kind: 'FRAMEWORK_LETTER' | 'PROVISIONAL_ACCOUNTS';
  readonly called: Prose;
  /** Whether the English name is a plural. */
  readonly plural: boolean;
  readonly by: Day;
}

function ofPapers(row: CouncilYearRow, day: Day): Verdict {
  const running = yearOf(day);
  const passed = papersBy(running);
  const calendarYear = passed !== null && day > passed ? running : running - 1;
  const by = papersBy(calendarYear);
  if (by === null)
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `In ${calendarYear} hoefde nog geen kadernota of voorlopige jaarrekening naar de raden.`,
        en: `In ${calendarYear} no framework letter or provisional accounts had to be sent to councils yet.`,
      },
    };
  const absent = notYet(row, by);
  if (absent) return absent;
  const letter: Paper = {
    kind: 'FRAMEWORK_LETTER',
    called: { nl: `de kadernota ${calendarYear + 1}`, en: `the framework letter ${calendarYear + 1}` },
    plural: false,
    by,
  };
  const accounts: Paper = {
    kind: 'PROVISIONAL_ACCOUNTS',
    called: {
      nl: `de voorlopige jaarrekening ${calendarYear - 1}`,
      en: `the provisional accounts ${calendarYear - 1}`,
    },
    plural: true,
    by,
  };
  const began = `${calendarYear}-01-01` <= row.bounds.from;
  const ofLetter = ofPaper(row, letter, calendarYear + 1);
  const verdict = began ? ofLetter : together([ofLetter, ofPaper(row, accounts, calendarYear - 1)]);
  const ground = groundOn({ grounds: WGR_34B }, by);
  return { ...doubtful(verdict, doubtsOn(row, by)), ...(ground ? { ground } : {}) };
}

function ofPaper(row: CouncilYearRow, paper: Paper, year: number): Verdict {
  const found = ofYear(toCouncil(row), paper.kind, year);
  return mildest(found.map((document) => ofDocument(row, paper, document))) ?? notRecorded(row, paper);
}

function ofDocument(row: CouncilYearRow, paper: Paper, document: SentDocument): Verdict {
  const evidence = shown(document);
  const { sentOn, receivedOn } = document;
  const arrived = receivedOn ?? sentOn;
  const how = came(receivedOn === null ? document : { ...document, sentOn: null }, row);
  const called = whose(row, paper);
  if (how === null || arrived === null)
    return {
      judgement: 'UNKNOWN',
      evidence,
      explanation: {
        nl: `Van ${called.nl} is niet vastgelegd wanneer de raad van ${the(row.participation.name)} die kreeg.`,
        en: `It is not recorded when the council of ${row.participation.name} got ${called.en}.`,
      },
      needs: dayOfSending(row, paper),
    };
  const found = { evidence, explanation: told(row, paper, how) };
  if (arrived <= paper.by) return { ...found, judgement: 'OK' };
  const late = { ...found, remedy: REMEDY, actor: 'BOARD' as const };
  if (sentOn !== null && sentOn > paper.by) return { ...late, judgement: 'VIOLATED' };
  const open = { ...late, judgement: 'UNKNOWN' as const, wouldBe: 'VIOLATED' as const };
  return sentOn === null
    ? { ...open, needs: dayOfSending(row, paper) }
    : { ...open, explanation: joined([found.explanation, sentInTime(sentOn)]), heldBack: WHICH_DAY };
}

function sentInTime(day: Day): Prose {
  return sentence(
    { days: [day] },
    ([on]) => `Verzonden was het op ${on}, binnen de termijn.`,
    ([on]) => `It was sent on ${on}, within the term.`,
  );
}

const WHICH_DAY: Prose = {
  nl: 'Of de dag van verzending telt of die van ontvangst, moeten wij nog nalezen.',
  en: 'We have yet to read whether the day of sending counts or that of receipt.',
};

const whose = ({ name }: CouncilYearRow, { called }: Paper): Prose => ({
  nl: `${called.nl} van ${the(name)}`,
  en: `${called.en} of ${name}`,
});

function told(row: CouncilYearRow, paper: Paper, how: Prose): Prose {
  const called = beginning(whose(row, paper));
  return sentence(
    { days: [paper.by] },
    ([term]) => `${called.nl} is ${how.nl}; de termijn liep tot en met ${term}.`,
    ([term]) => `${called.en} ${paper.plural ? 'were' : 'was'} ${how.en}; the term ran up to and including ${term}.`,
  );
}

const REMEDY: Prose = {
  nl: 'Spreek met het bestuur af dat de stukken volgend jaar op tijd komen.',
  en: 'Agree with the board that the documents come in time next year.',
};

const dayOfSending = (row: CouncilYearRow, paper: Paper): Need =>
  sentToCouncil(row.participation.name, whose(row, paper), paper.plural);

/** Absence is a fault only where documents for this council were recorded before and after the last day. */
function notRecorded(row: CouncilYearRow, paper: Paper): Verdict {
  const called = whose(row, paper);
  const explanation = sentence(
    { days: [paper.by] },
    ([term]) =>
      `Er is niet vastgelegd dat de raad van ${the(row.participation.name)} ${called.nl} kreeg; de termijn liep tot en met ${term}.`,
    ([term]) =>
      `It is not recorded that the council of ${row.participation.name} got ${called.en}; the term ran up to and including ${term}.`,
  );
  const others = recordedAround(toCouncil(row), paper.by);
  if (others === null) return { judgement: 'UNKNOWN', explanation, needs: dayOfSending(row, paper) };
  return {
    judgement: 'VIOLATED',
    evidence: shown(...others),
    explanation: joined([explanation, OTHERS_RECORDED]),
    remedy: {
      nl: 'Vraag het stuk bij het bestuur op, of leg vast wanneer het is ontvangen.',
      en: 'Ask the board for the document, or record when it was received.',
    },
    actor: 'BOARD',
  };
}

function doubtsOn({ name, participation, bounds, takesPart }: CouncilYearRow, by: Day) {
  if (surelyLivesOn(bounds, by) && surelyLivesOn(takesPart, by)) return [];
  return [
    {
      why: sentence(
        { days: [by] },
        ([on]) => `Of ${the(participation.name)} op ${on} al deelnam aan ${the(name)}, is niet zeker.`,
        ([on]) => `Whether ${participation.name} took part in ${name} already on ${on} is not certain.`,
      ),
      needs: {
        nl: `De dag waarop ${the(participation.name)} deelnemer werd.`,
        en: `The day on which ${participation.name} became a participant.`,
      },
    },
  ];
}
