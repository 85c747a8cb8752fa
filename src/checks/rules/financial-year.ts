import type { Prose } from '../../records/field';
import type { DocumentKind } from '../../records/kinds/vocabulary';
import { type Day, laterOf, nextDay } from '../../time/day';
import { mayLiveOn } from '../../time/period';
import type { Verdict } from '../check';
import { toSupervisorAtLast } from '../law/finance-terms';
import type { Calendar, CouncilYearRow, DecisionOn, SentDocument } from '../queries/finance-queries';
import { type Need, ofParticipant } from '../needs';
import { the, theFirst } from './names';
import { sentence } from './words';

/** What the checks on the financial year share: which documents reached a council, and which year a day is about. */

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The day of sending, or else of receipt. */
export const datedOn = ({ sentOn, receivedOn }: Pick<SentDocument, 'sentOn' | 'receivedOn'>): Day | null =>
  sentOn ?? receivedOn;

/** How much later than the year in which it is made the year of a document is. */
const YEARS_AHEAD: Partial<Record<DocumentKind, number>> = {
  FRAMEWORK_LETTER: 1,
  DRAFT_BUDGET: 1,
  BUDGET: 1,
  PROVISIONAL_ACCOUNTS: -1,
  ACCOUNTS: -1,
};

/** The year that a document is about: where it gives none, the day tells it. */
export function yearAbout(
  kind: DocumentKind,
  document: Pick<SentDocument, 'year' | 'sentOn' | 'receivedOn'>,
): number | null {
  const dated = datedOn(document);
  return document.year ?? (dated === null ? null : yearOf(dated) + (YEARS_AHEAD[kind] ?? 0));
}

/** The documents of a kind and year. */
export function ofYear(documents: readonly SentDocument[], kind: DocumentKind, year: number): readonly SentDocument[] {
  return documents.filter((document) => document.kind === kind && yearAbout(kind, document) === year);
}

type Addressed = Pick<SentDocument, 'id' | 'toAllCouncils' | 'sentOn' | 'receivedOn' | 'opinionsUntil'> & {
  readonly to: readonly { readonly id: string }[];
};

/** A document as it came to a council, and the records that tell of it: an opinion may name each of them. */
export type Came<Document extends Addressed> = Document & { readonly records: readonly string[] };

/**
 * The drafts of one budget as they came to a council. A record that names the council tells more of it than one of all
 * councils: its days count, and what it leaves out is taken from that one where the days allow it.
 */
export function asTheyCame<Document extends Addressed>(
  drafts: readonly Document[],
  council: string,
): readonly Came<Document>[] {
  const own = drafts.filter(({ to }) => to.some(({ id }) => id === council));
  const general = drafts.find((each) => each.toAllCouncils === true && !own.includes(each));
  return (own.length === 0 ? drafts : own).map((each) =>
    own.length > 0 && general ? completed(each, general) : { ...each, records: [each.id] },
  );
}

function completed<Document extends Addressed>(own: Document, general: Addressed): Came<Document> {
  const goesBefore = own.receivedOn === null || (general.sentOn !== null && general.sentOn <= own.receivedOn);
  return {
    ...own,
    sentOn: own.sentOn ?? (goesBefore ? general.sentOn : null),
    receivedOn: own.receivedOn ?? (own.sentOn === null ? general.receivedOn : null),
    opinionsUntil: own.opinionsUntil ?? general.opinionsUntil,
    records: [own.id, general.id],
  };
}

/** The documents that went to the council whose participation is judged: by name, or to all while it took part. */
export function toCouncil({ documents, participation, takesPart }: CouncilYearRow): readonly SentDocument[] {
  return documents.filter((document) => {
    const dated = datedOn(document);
    const toAll = document.toAllCouncils === true && (dated === null || mayLiveOn(takesPart, dated));
    return toAll || document.to.some(({ id }) => id === participation.organisation);
  });
}

/**
 * The documents of the calendar year of a day where they show that a log was kept around it: one is dated on or before
 * the day, and one after it. Else null, and then it means nothing that a document is not recorded.
 */
export function recordedAround<Document extends Pick<SentDocument, 'sentOn' | 'receivedOn'>>(
  documents: readonly Document[],
  day: Day,
): readonly Document[] | null {
  const ofThatYear = documents.filter((document) => datedOn(document)?.slice(0, 4) === day.slice(0, 4));
  const before = ofThatYear.filter((document) => (datedOn(document) ?? day) <= day);
  return before.length > 0 && before.length < ofThatYear.length ? ofThatYear : null;
}

/** Beside a document that is not recorded, where others are. */
export const OTHERS_RECORDED: Prose = {
  nl: 'Andere stukken aan deze raad, van vóór en na die dag, zijn wel vastgelegd.',
  en: 'Other documents to this council, from before and after that day, are recorded.',
};

/**
 * The budget that a day is about: that of next year once its draft or adoption is recorded, or the last day for it has
 * passed; until then that of the running year.
 */
export function budgetYear(documents: readonly SentDocument[], decisions: readonly DecisionOn[], day: Day): number {
  const next = yearOf(day) + 1;
  const begun =
    ofYear(documents, 'DRAFT_BUDGET', next).length > 0 ||
    decisions.some(({ kind, year }) => kind === 'BUDGET' && year === next);
  return begun || day > toSupervisorAtLast('BUDGET', next) ? next : next - 1;
}

/** What the council decided on opinions about documents, that it gives none included. */
export function opinionsOf({ decisions, participation }: CouncilYearRow): readonly DecisionOn[] {
  return decisions.filter(
    ({ kind, organisations, by }) =>
      kind === 'OPINION' && organisations.includes(participation.organisation) && (by === null || by === 'COUNCIL'),
  );
}

/** The decision by which the board adopted the budget or the accounts of a year; the first with a day. */
export function adoption(
  decisions: readonly DecisionOn[],
  kind: 'BUDGET' | 'ACCOUNTS',
  year: number,
): DecisionOn | undefined {
  const adopted = decisions.filter((each) => each.kind === kind && each.year === year && each.outcome !== 'REJECTED');
  return adopted.find(({ decidedOn }) => decidedOn !== null) ?? adopted[0];
}

/** The meetings from a day up to and including another; null where the calendars do not surely give all of them. */
export function meetingsBetween(calendars: readonly Calendar[], from: Day, last: Day): readonly Day[] | null {
  let covered = from;
  for (const { from: start, until } of [...calendars].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (start <= covered && until > covered) covered = until;
  if (covered < nextDay(last)) return null;
  const all = calendars.flatMap(({ meetsOn }) => meetsOn).filter((day) => from <= day && day <= last);
  return [...new Set(all)].sort();
}

/** Of a participant without a council. */
export function noCouncil({ participation: { name, type } }: CouncilYearRow): Verdict | null {
  if (type === 'MUNICIPALITY') return null;
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `${theFirst(name)} is geen gemeente en heeft geen gemeenteraad.`,
      en: `${name} is no municipality and has no municipal council.`,
    },
  };
}

/** Of a participant that came later than a day. */
export function notYet({ name, participation, bounds, takesPart }: CouncilYearRow, day: Day): Verdict | null {
  if (laterOf(bounds.from, takesPart.from) <= day) return null;
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: sentence(
      { days: [day] },
      ([on]) => `${theFirst(participation.name)} nam op ${on} nog niet deel aan ${the(name)}.`,
      ([on]) => `${participation.name} did not take part in ${name} yet on ${on}.`,
    ),
  };
}

/** How a document came to the council: sent on a day, or else received on it; null where no day is known. */
export function came({ sentOn, receivedOn }: SentDocument, { participation: { name } }: CouncilYearRow): Prose | null {
  if (sentOn !== null)
    return sentence(
      { days: [sentOn] },
      ([on]) => `op ${on} aan de raad van ${the(name)} gezonden`,
      ([on]) => `sent to the council of ${name} on ${on}`,
    );
  if (receivedOn === null) return null;
  return sentence(
    { days: [receivedOn] },
    ([on]) => `op ${on} door de raad van ${the(name)} ontvangen`,
    ([on]) => `received by the council of ${name} on ${on}`,
  );
}

/** The day on which a document went to a council: what is missing where that is not recorded. */
export function sentToCouncil(municipality: string, { nl, en }: Prose, plural = false): Need {
  return ofParticipant(municipality, (who, many) =>
    many
      ? {
          nl: `De dagen waarop ${nl} is gezonden aan de raden van ${who.nl}.`,
          en: `The days on which ${en} ${plural ? 'were' : 'was'} sent to the councils of ${who.en}.`,
        }
      : {
          nl: `De dag waarop ${nl} aan de raad van ${who.nl} is gezonden.`,
          en: `The day on which ${en} ${plural ? 'were' : 'was'} sent to the council of ${who.en}.`,
        },
  );
}

/** As evidence. */
export const shown = (...documents: readonly SentDocument[]) =>
  documents.map(({ id }) => ({ kind: 'document-event', id }));
export const shownCalendars = (calendars: readonly Calendar[], from: Day, last: Day) =>
  calendars
    .filter((calendar) => calendar.from <= last && from < calendar.until)
    .map(({ id }) => ({ kind: 'meeting-calendar', id }));
