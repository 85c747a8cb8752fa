import type { Prose } from '../../../records/field';
import type { DocumentKind } from '../../../records/kinds/vocabulary';
import { type Day, monthsAfter } from '../../../time/day';
import { groundOn } from '../../check';
import { ACTIVE_INFORMATION } from '../../law/decisions';
import { DOCUMENT_IN_WORDS } from '../../rules/document-words';
import { yearOf } from '../../rules/financial-year';
import { agreedFrom, cameOn, countsForYear } from '../../rules/information';
import { countsFrom, everyMonths, everyYearBy } from '../../rules/intervals';
import { joined, sentence } from '../../rules/words';
import type { Draft, Seen, Standing } from '../deadline';
import type { ClauseOf } from '../deadline-queries';
import { allCouncils, councilsOn, evidenceOf, type Facts, isMunicipality, wentTo } from '../facts';
import { type Done, doneForAll, POSSIBLY_MISSED, recordedInWords, standingOn } from '../progress';

/** A document with the day on which it came. */
interface Came {
  readonly id: string;
  readonly day: Day;
}

/** From where the interval runs for a council, and the document that meets it. */
interface Turn {
  readonly council: string;
  /** The document it is counted from; null for the clause or the participation itself. */
  readonly after: Came | null;
  readonly since: Day;
  /** The last day for the next. */
  readonly last: Day;
  readonly next: Came | null;
}

/**
 * What the arrangement itself agrees on information to the councils, as K23 counts it: for each council from the last
 * such document, or else from when the clause took effect or the council came in.
 */
export function information(facts: Facts): Draft[] {
  return facts.clauses
    .filter(({ clauseKind, present }) => clauseKind === 'INFORMATION' && present)
    .flatMap((clause) => ofClause(clause, facts));
}

function ofClause(clause: ClauseOf, facts: Facts): Draft[] {
  const { documentKind, everyMonths: months, yearlyBy, bounds } = clause;
  if (documentKind === null || ((months === null || months < 1) && yearlyBy === null)) return [];
  const municipalities = allCouncils(facts).filter((each) => isMunicipality(facts, each));
  const turns = municipalities.flatMap((council) => turnsOf(council, { clause, documentKind }, facts));
  const alike = new Map<string, Turn[]>(turns.map(({ after, since }) => [after?.id ?? since, []]));
  for (const turn of turns) alike.get(turn.after?.id ?? turn.since)?.push(turn);
  return [...alike].flatMap(([from, same]) => {
    const last = same[0]?.last ?? bounds.until;
    const taking = councilsOn(facts, last);
    const concerned = same.filter(({ council }) => taking.includes(council));
    if (concerned.length === 0 || last < bounds.from || last >= bounds.until) return [];
    return [draftOf({ from, last, concerned, all: taking.length }, { clause, documentKind }, facts)];
  });
}

interface AgreedClause {
  readonly clause: ClauseOf;
  readonly documentKind: DocumentKind;
}

/** What a council is due, one after the other. */
function turnsOf(council: string, { clause, documentKind }: AgreedClause, facts: Facts): readonly Turn[] {
  const { documents, taking, seen } = facts;
  const own = taking.filter(({ organisation, bounds }) => organisation === council && bounds.from <= seen.day).at(-1);
  const begun = own ? agreedFrom(clause.bounds, own.bounds) : null;
  const came = documents
    .filter((each) => each.documentKind === documentKind && wentTo(each, council))
    .flatMap((each): Came[] => {
      const day = cameOn(each);
      return day === null || day > seen.day ? [] : [{ id: each.id, day }];
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .filter(({ day }, index, all) => all[index - 1]?.day !== day);
  return clause.yearlyBy === null
    ? byInterval({ council, came, begun }, clause.everyMonths ?? 1)
    : byDate({ council, came, begun }, clause.yearlyBy, seen);
}

/** What came to a council, and since when it is agreed. */
interface Receipts {
  readonly council: string;
  /** In order of day, no two on one day. */
  readonly came: readonly Came[];
  readonly begun: Day | null;
}

/** Each interval counts from the document before. */
function byInterval({ council, came, begun }: Receipts, months: number): readonly Turn[] {
  const counted = came.filter(({ day }) => countsFrom(day, { begun, months }));
  const turn = (after: Came | null, since: Day, next: Came | undefined): Turn => {
    return { council, after, since, last: monthsAfter(since, months), next: next ?? null };
  };
  const turns = counted.map((after, index) => turn(after, after.day, counted[index + 1]));
  const [first] = counted;
  return begun !== null && (first === undefined || first.day >= begun) ? [turn(null, begun, first), ...turns] : turns;
}

/** The same date of every year. */
function byDate({ council, came, begun }: Receipts, date: string, { from, until }: Seen): readonly Turn[] {
  const [first, end] = [yearOf(from), yearOf(until)];
  return Array.from({ length: end - first + 1 }, (_, index) => `${String(first + index).padStart(4, '0')}-${date}`)
    .filter((last) => begun === null || begun <= last)
    .map((last): Turn => {
      const next = came.find(({ day }) => countsForYear(day, last)) ?? null;
      return { council, after: null, since: last, last, next };
    });
}

/** The councils for which an interval began alike. */
interface Same {
  /** What it is counted from. */
  readonly from: string;
  readonly last: Day;
  readonly concerned: readonly Turn[];
  /** How many councils take part. */
  readonly all: number;
}

function draftOf({ from, last, concerned, all }: Same, agreed: AgreedClause, facts: Facts): Draft {
  const { clause, documentKind } = agreed;
  const what = DOCUMENT_IN_WORDS[documentKind];
  const done = doneForAll(concerned.map(({ next }): Done => ({ on: next?.day ?? null })));
  const ground = groundOn({ grounds: [ACTIVE_INFORMATION] }, last);
  const term = { last, ground, ifAbsent: POSSIBLY_MISSED };
  const documents = concerned.flatMap(({ after, next }) => [after, next]).filter((each) => each !== null);
  const [only] = concerned;
  return {
    key: `INFORMATION ${clause.id} ${from}`,
    kind: 'INFORMATION',
    day: last,
    opensOn: null,
    title: {
      nl: `Afgesproken informatie aan de raden: ${what.nl}`,
      en: `Agreed information to the councils: ${what.en}`,
    },
    task: { nl: 'Het afgesproken stuk aan de raden sturen.', en: 'Send the agreed document to the councils.' },
    actor: 'BOARD',
    explanation: joined([agreedInWords(agreed, concerned), recordedInWords(done, term, facts.seen.day)]),
    organisation: facts.body ?? (all > 1 && concerned.length === 1 ? (only?.council ?? null) : null),
    ground,
    basis: 'ARRANGEMENT',
    certain: true,
    ...notAccusing(standingOn(done, term, facts.seen.day)),
    evidence: [
      ...evidenceOf('clause', [clause]),
      ...evidenceOf('document-event', [...new Map(documents.map((each) => [each.id, each])).values()]).slice(0, SHOWN),
    ],
    appliesOn: last,
  };
}

/** As many documents as are shown. */
const SHOWN = 20;

/** What came late may not be the next: that one in between is not recorded does not prove that it was not sent. */
const notAccusing = (standing: Standing): Standing => (standing.state === 'MISSED' ? POSSIBLY_MISSED : standing);

function agreedInWords(
  { clause: { article, everyMonths: months, yearlyBy } }: AgreedClause,
  concerned: readonly Turn[],
): Prose {
  const [{ after, since } = { after: null, since: '' }] = concerned;
  const where = article === null ? { nl: '', en: '' } : { nl: ` (artikel ${article})`, en: ` (article ${article})` };
  if (yearlyBy !== null) {
    const { nl, en } = everyYearBy(yearlyBy);
    return {
      nl: `Volgens de tekst van de regeling${where.nl} ${nl}.`,
      en: `By the text of the arrangement${where.en} ${en}.`,
    };
  }
  const often = everyMonths(months ?? 1);
  const from = after
    ? { nl: 'het vorige stuk, van', en: 'the one before, of' }
    : { nl: 'het begin van deze afspraak op', en: 'the beginning of this agreement on' };
  return sentence(
    { days: [since] },
    ([day]) => `Volgens de tekst van de regeling${where.nl} ${often.nl}, geteld vanaf ${from.nl} ${day}.`,
    ([day]) => `By the text of the arrangement${where.en} ${often.en}, counted from ${from.en} ${day}.`,
  );
}
