import type { Prose } from '../records/field';
import { type Day, FIRST_DAY, monthsAfter } from '../time/day';
import { isTo } from './rules/acts';
import { type Check, defineCheck, type Verdict } from './check';
import { noCouncil } from './rules/council-consent';
import { DOCUMENT_IN_WORDS } from './rules/document-words';
import { ACTIVE_INFORMATION } from './law/decisions';
import {
  INFORMATION,
  type InformationClause,
  type InformationRow,
  type SentDocument,
} from './queries/decision-queries';
import { agreedFrom, cameOn, countsForYear } from './rules/information';
import { countsFrom, everyYearBy } from './rules/intervals';
import { the, theFirst } from './rules/names';
import { together } from './rules/verdicts';
import { sentence, textOf } from './rules/words';

/**
 * K23: the council received what the arrangement agrees on information, as often as it agrees. That a document is not
 * recorded does not prove that it was not sent, so a gap is asked about and nobody is accused.
 */
export const activeInformation: Check = defineCheck<InformationRow>({
  code: 'K23',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De raad kreeg de afgesproken informatie van het bestuur op tijd',
    en: 'The council received the information agreed with the board in time',
  },
  severity: 'C',
  grounds: [ACTIVE_INFORMATION],
  evidence: {
    nl: 'wat de regeling over informatie aan de raden bepaalt, en de dagen waarop de raad die stukken ontving',
    en: 'what the arrangement says on information to the councils, and the days on which the council received it',
  },
  query: INFORMATION,
  judge: (row, day) => {
    const aside = noCouncil(row);
    if (aside) return aside;
    const [first, ...others] = row.clauses.map((clause) => onClause(clause, row, day));
    return first ? together([first, ...others]) : clausesNotKnown(row);
  },
});

const shown = (clause: InformationClause, sent?: SentDocument) => [
  { kind: 'clause', id: clause.id },
  ...(sent ? [{ kind: 'document-event', id: sent.id }] : []),
];

function clausesNotKnown({ name }: InformationRow): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Wat ${the(name)} bepaalt over informatie aan de raden, is niet vastgelegd.`,
      en: `What ${name} says on information to the councils is not recorded.`,
    },
    needs: textOf(name, [{ nl: 'informatie aan de raden', en: 'information to the councils' }]),
    actor: 'BOARD',
  };
}

function onClause(clause: InformationClause, row: InformationRow, day: Day): Verdict {
  const { name } = row;
  const { present, documentKind, everyMonths, yearlyBy } = clause;
  const article = clause.article === null ? '' : ` (${clause.article})`;
  if (!present)
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `De tekst van ${the(name)} is gelezen en bevat geen afspraak over informatie aan de raden.`,
        en: `The text of ${name} was read and has no clause on information to the councils.`,
      },
      evidence: shown(clause),
    };
  const what = documentKind === null ? null : DOCUMENT_IN_WORDS[documentKind];
  if (what && yearlyBy !== null) return onDate(clause, row, { day, what, yearlyBy });
  if (!what || everyMonths === null || everyMonths <= 0)
    return {
      judgement: 'UNKNOWN',
      explanation: {
        nl: `${theFirst(name)} bevat een afspraak over informatie aan de raden${article}; welk stuk hoe vaak komt, is niet vastgelegd.`,
        en: `${name} has a clause on information to the councils${article}; which document comes how often is not recorded.`,
      },
      evidence: shown(clause),
      needs: {
        nl: `Welk stuk het bestuur van ${the(name)} volgens de regeling aan de raden stuurt, en om de hoeveel maanden of op welke datum van het jaar.`,
        en: `Which document the board of ${name} sends to the councils under the arrangement, and every how many months or by which date of the year.`,
      },
      actor: 'BOARD',
    };
  return onDocuments(clause, row, { day, what, everyMonths });
}

interface AgreedDate {
  readonly day: Day;
  readonly what: Prose;
  readonly yearlyBy: string;
}

/** By a date of every year: what counts is the last such date before the day. */
function onDate(clause: InformationClause, row: InformationRow, { day, what, yearlyBy }: AgreedDate): Verdict {
  const { participation, life } = row;
  const begun = agreedFrom(clause.bounds, life);
  const thisYear = `${day.slice(0, 4)}-${yearlyBy}`;
  const due = thisYear < day ? thisYear : monthsAfter(thisYear, -12);
  const agreed = agreedOn(row, what, everyYearBy(yearlyBy));
  if (begun === null || due < begun)
    return { judgement: 'OK', explanation: { nl: `${agreed.nl}.`, en: `${agreed.en}.` }, evidence: shown(clause) };
  const needs = lastDocument(row, what);
  const came = row.sent.find((each) => {
    const on = cameOn(each);
    const ofKind = each.documentKind === clause.documentKind && isTo(each, participation.organisation);
    return ofKind && on !== null && countsForYear(on, due);
  });
  const on = came ? cameOn(came) : null;
  const explanation = sentence(
    { days: [due, ...(on === null ? [] : [on])] },
    ([last, found]) =>
      `${agreed.nl}; ${found === undefined ? `dat van ${last} is niet vastgelegd` : `dat van ${last} kwam op ${found}`}.`,
    ([last, found]) => `${agreed.en}; that of ${last} ${found === undefined ? 'is not recorded' : `came on ${found}`}.`,
  );
  const found = { explanation, evidence: shown(clause, came) };
  if (came)
    return came.verified ? { ...found, judgement: 'OK' } : { ...found, judgement: 'UNKNOWN', needs, actor: 'BOARD' };
  return { ...found, ...PERHAPS_NOT_SENT, needs };
}

/** What is agreed, as the beginning of a sentence. */
const agreedOn = ({ name, participation }: InformationRow, what: Prose, often: Prose): Prose => ({
  nl: `De raad van ${the(participation.name)} krijgt volgens ${the(name)} ${often.nl} ${what.nl}`,
  en: `Under ${name} the council of ${participation.name} gets ${what.en} ${often.en}`,
});

const everySoManyMonths = (months: number): Prose =>
  months === 1
    ? { nl: 'elke maand', en: 'every month' }
    : { nl: `elke ${months} maanden`, en: `every ${months} months` };

const lastDocument = ({ name, participation }: InformationRow, what: Prose): Prose => ({
  nl: `Het laatste stuk van ${the(name)} aan de raad van ${the(participation.name)} (${what.nl}), met de dag van ontvangst.`,
  en: `The last document of ${name} to the council of ${participation.name} (${what.en}), with the day of receipt.`,
});

/** That it is not recorded does not prove that it was not sent. */
const PERHAPS_NOT_SENT = {
  judgement: 'UNKNOWN',
  wouldBe: 'VIOLATED',
  remedy: { nl: 'Vraag het bestuur om het stuk.', en: 'Ask the board for the document.' },
  actor: 'BOARD',
} as const;

interface Agreed {
  readonly day: Day;
  readonly what: Prose;
  readonly everyMonths: number;
}

function onDocuments(clause: InformationClause, row: InformationRow, { day, what, everyMonths }: Agreed): Verdict {
  const { participation, life } = row;
  const begun = agreedFrom(clause.bounds, life);
  const [last] = row.sent
    .filter((sent) => sent.documentKind === clause.documentKind && isTo(sent, participation.organisation))
    .filter((sent) => countsFrom(cameOn(sent) ?? FIRST_DAY, { begun, months: everyMonths }) && cameOn(sent) !== null)
    .sort((a, b) => ((cameOn(a) ?? '') < (cameOn(b) ?? '') ? 1 : -1));
  const since = last ? cameOn(last) : begun;
  const agreed = agreedOn(row, what, everySoManyMonths(everyMonths));
  const needs = lastDocument(row, what);
  const none = { nl: `${agreed.nl}; er is er nog geen vastgelegd`, en: `${agreed.en}; none is recorded yet` };
  if (since === null)
    return {
      judgement: 'UNKNOWN',
      explanation: { nl: `${none.nl}.`, en: `${none.en}.` },
      evidence: shown(clause),
      needs,
      actor: 'BOARD',
    };
  const due = monthsAfter(since, everyMonths);
  const is = day > due ? { nl: 'werd', en: 'was' } : { nl: 'wordt', en: 'is' };
  const explanation = sentence(
    { days: [since, due] },
    ([came, next]) =>
      last
        ? `${agreed.nl}; het laatste stuk kwam op ${came}, en het volgende ${is.nl} uiterlijk op ${next} verwacht.`
        : `${none.nl}, en het eerste stuk ${is.nl} uiterlijk op ${next} verwacht.`,
    ([came, next]) =>
      last
        ? `${agreed.en}; the last one came on ${came}, and the next ${is.en} expected by ${next}.`
        : `${none.en}, and the first ${is.en} expected by ${next}.`,
  );
  const found = { explanation, evidence: shown(clause, last) };
  if (day > due) return { ...found, ...PERHAPS_NOT_SENT, needs };
  return last?.verified === false
    ? { ...found, judgement: 'UNKNOWN', needs, actor: 'BOARD' }
    : { ...found, judgement: 'OK' };
}
