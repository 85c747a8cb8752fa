import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { asTheyCame, type Came, yearAbout } from '../../rules/financial-year';
import { joined, sentence } from '../../rules/words';
import type { Draft } from '../deadline';
import {
  allCouncils,
  councilsOn,
  draftBudgets,
  evidenceOf,
  type Facts,
  isMunicipality,
  knownBy,
  mayHaveBudget,
  mayReach,
  wentTo,
} from '../facts';
import type { DecisionOf, DocumentOf, ProcedureOf } from '../proceedings-queries';
import { type Done, doneByOne, doneForAll, firstOf, POSSIBLY_MISSED, recordedInWords, standingOn } from '../progress';
import { askedBySender } from './asked-by-sender';
import { namedSubject, SUBJECTS } from './opinion-subjects';
import { type Closing, closingOf } from './opinion-terms';

const TASK: Prose = {
  nl: 'Een zienswijze geven, of besluiten er geen te geven.',
  en: 'Give an opinion, or decide to give none.',
};

/** The windows in which councils give their opinion: by documents that were sent, and by procedures sources tell of. */
export function opinions(facts: Facts): Draft[] {
  const windows = facts.documents
    .filter((each) => each.documentKind in SUBJECTS && knownBy(each, facts.seen.day))
    .flatMap((document) => windowOf(asItCame(document, facts), facts));
  const told = new Set(windows.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const procedures = facts.procedures.filter(({ id }) => !told.has(id));
  return [...windows, ...procedures.map((each) => ofProcedure(each, facts))];
}

/** A document, and the councils that it came to as its record tells. */
interface Reached {
  readonly document: Came<DocumentOf>;
  readonly councils: readonly string[];
}

/** Of a draft budget the record that names a council goes before the one of all councils; K19 reads them so too. */
function asItCame(document: DocumentOf, facts: Facts): Reached {
  const councils = allCouncils(facts).filter((each) => mayReach(document, each));
  const year = yearAbout('DRAFT_BUDGET', document);
  const alone = { ...document, records: [document.id] };
  if (document.documentKind !== 'DRAFT_BUDGET' || year === null) return { document: alone, councils };
  const came = councils.flatMap((council) => {
    const drafts = draftBudgets(facts, year).filter((each) => mayReach(each, council));
    return asTheyCame(drafts, council).flatMap((each) =>
      each.id === document.id ? [{ council, document: each }] : [],
    );
  });
  return { document: came[0]?.document ?? alone, councils: came.map(({ council }) => council) };
}

function windowOf({ document, councils: reached }: Reached, facts: Facts): Draft[] {
  const closing = closingOf(document, facts);
  if (closing === null) return [];
  const told = facts.procedures.filter(({ viewsUntil }) => [closing.day, document.opinionsUntil].includes(viewsUntil));
  const dated = firstOf([document.sentOn, document.receivedOn]) ?? firstOf(told.map(({ openedOn }) => openedOn));
  const councils = councilsOn(facts, dated ?? closing.day).filter((each) => reached.includes(each));
  if (councils.length === 0) return [];
  const found = opinionsOn(document, councils, facts);
  const without = councils.filter((council) => byCouncil(found, council).length === 0);
  const ifAbsent = without.some((council) => isAskedFor(document, council, facts)) ? POSSIBLY_MISSED : undefined;
  const term = { last: closing.day, ground: closing.ground, ifAbsent };
  const done = givenByAll(found, councils, term.last);
  const opinion: Draft = {
    key: `OPINION ${document.id}`,
    kind: 'OPINION',
    day: closing.day,
    opensOn: document.receivedOn ?? dated,
    title: titleOf(document, closing),
    task: TASK,
    actor: 'COUNCIL',
    explanation: joined([
      closing.why,
      councils.length > 1 ? howMany(found, councils) : recordedInWords(done, term, facts.seen.day),
    ]),
    organisation: facts.body ?? whoAlone(document, councils),
    ground: closing.ground,
    basis: closing.basis,
    certain: closing.certain && councils.every((each) => wentTo(document, each)),
    ...standingOn(done, term, facts.seen.day),
    evidence: [
      ...evidenceOf(
        'document-event',
        document.records.map((id) => ({ id })),
      ),
      ...evidenceOf('procedure', told),
      ...evidenceOf('decision', facts.body === null ? [] : found),
    ],
    appliesOn: dated ?? closing.day,
  };
  const { asked } = closing;
  if (asked === null) return [opinion];
  const answered = { document, done: givenByAll(found, councils, asked), day: facts.seen.day };
  return [opinion, askedBySender(opinion, { ...closing, asked }, answered)];
}

/** The council that a document went to, where it is one by name. */
function whoAlone({ toAllCouncils }: DocumentOf, councils: readonly string[]): string | null {
  return toAllCouncils !== true && councils.length === 1 ? (councils[0] ?? null) : null;
}

function titleOf(document: DocumentOf, { asked }: Closing): Prose {
  const { nl, en } = namedSubject(document);
  const whole = { nl: `Zienswijze op ${nl}`, en: `Opinion on ${en}` };
  if (asked === null) return whole;
  return sentence(
    { days: [asked] },
    ([day]) => `${whole.nl} (afzender vraagt: uiterlijk ${day})`,
    ([day]) => `${whole.en} (sender asks: by ${day})`,
  );
}

/** The organs that give an opinion for a body; its executive does not. */
const COUNCILS: readonly string[] = ['COUNCIL', 'PROVINCIAL_COUNCIL', 'GENERAL_BOARD'];

/** The opinions of these councils on a document, and on the draft budget of its year where they name no document. */
function opinionsOn(document: Came<DocumentOf>, councils: readonly string[], { decisions, seen }: Facts) {
  return decisions.filter(
    (each) =>
      each.decisionKind === 'OPINION' &&
      (each.by === null || COUNCILS.includes(each.by)) &&
      each.organisations.some(({ id }) => councils.includes(id)) &&
      (each.decidedOn === null || each.decidedOn <= seen.day) &&
      (each.documents.some((id) => document.records.includes(id)) ||
        (each.documents.length === 0 &&
          document.documentKind === 'DRAFT_BUDGET' &&
          each.year !== null &&
          each.year === yearAbout('DRAFT_BUDGET', document))),
  );
}

/** Whether K19 asks a council for its decision when the term is over: a municipal one, that was surely sent the budget. */
function isAskedFor(document: DocumentOf, council: string, facts: Facts): boolean {
  const sent = document.documentKind === 'DRAFT_BUDGET' && wentTo(document, council);
  return sent && isMunicipality(facts, council) && mayHaveBudget(facts);
}

const byCouncil = (found: readonly DecisionOf[], council: string) =>
  found.filter(({ organisations }) => organisations.some(({ id }) => id === council));

/** When the last of the councils had decided. */
function givenByAll(found: readonly DecisionOf[], councils: readonly string[], last: Day): Done {
  const done = ({ decidedOn }: DecisionOf): Done => ({ on: decidedOn, undated: decidedOn === null });
  return doneForAll(councils.map((council) => doneByOne(byCouncil(found, council).map(done), last)));
}

function howMany(found: readonly DecisionOf[], councils: readonly string[]): Prose {
  const gave = councils.filter((council) => byCouncil(found, council).length > 0).length;
  return {
    nl: `Van ${gave} van de ${councils.length} raden is een besluit hierover vastgelegd.`,
    en: `Of ${gave} of the ${councils.length} councils a decision on it is recorded.`,
  };
}

/** Who gave an opinion in it is not recorded. */
function ofProcedure({ id, subject, openedOn, viewsUntil }: ProcedureOf, { body, seen }: Facts): Draft {
  const done: Done = { on: null };
  const term = { last: viewsUntil, ground: null };
  const given: Prose = {
    nl: 'Een bron noemt deze dag als laatste dag voor zienswijzen.',
    en: 'A source gives this day as the last for opinions.',
  };
  return {
    key: `OPINION ${id}`,
    kind: 'OPINION',
    day: viewsUntil,
    opensOn: openedOn,
    title: { nl: `Zienswijze: ${subject.nl}`, en: `Opinion: ${subject.en}` },
    task: TASK,
    actor: 'COUNCIL',
    explanation: joined([given, recordedInWords(done, term, seen.day)]),
    organisation: body,
    ground: null,
    basis: 'RECORDED',
    certain: true,
    ...standingOn(done, term, seen.day),
    evidence: evidenceOf('procedure', [{ id }]),
    appliesOn: openedOn ?? viewsUntil,
  };
}
