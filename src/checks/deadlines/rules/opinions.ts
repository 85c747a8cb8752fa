import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { type Ground, groundOn } from '../../check';
import { DRAFT } from '../../law/decisions';
import { WGR_35 } from '../../law/finance';
import { draftArrangementTermEnds, draftBudgetTermEnds } from '../../law/finance-terms';
import { yearAbout } from '../../rules/financial-year';
import { joined, sentence } from '../../rules/words';
import type { Basis, Draft } from '../deadline';
import type { DecisionOf, DocumentOf, ProcedureOf } from '../proceedings-queries';
import { councilsOn, evidenceOf, type Facts, knownBy, mayReach, takingOn, wentTo } from '../facts';
import { type Done, doneByOne, doneForAll, firstOf, recordedInWords, standingOn } from '../progress';

/** What councils give their opinion on. */
const SUBJECTS: Readonly<Record<string, Prose>> = {
  DRAFT_BUDGET: { nl: 'de ontwerpbegroting', en: 'the draft budget' },
  BUDGET_AMENDMENT: { nl: 'de begrotingswijziging', en: 'the amendment of the budget' },
  DRAFT_ARRANGEMENT: { nl: 'het ontwerp van de regeling', en: 'the draft of the arrangement' },
  DRAFT_DECISION: { nl: 'het ontwerpbesluit', en: 'the draft decision' },
  FRAMEWORK_LETTER: { nl: 'de kadernota', en: 'the framework letter' },
};

/** When a window for opinions closes. */
interface Closing {
  readonly day: Day;
  readonly basis: Basis;
  readonly ground: Ground | null;
  readonly why: Prose;
  readonly certain: boolean;
  /** The day that the sender gives, where the act leaves more time. */
  readonly asked: Day | null;
}

const TASK: Prose = {
  nl: 'Een zienswijze geven, of besluiten er geen te geven.',
  en: 'Give an opinion, or decide to give none.',
};

/** The windows in which councils give their opinion: by documents that were sent, and by procedures sources tell of. */
export function opinions(facts: Facts): Draft[] {
  const windows = facts.documents
    .filter((each) => each.documentKind in SUBJECTS && knownBy(each, facts.seen.day))
    .flatMap((document) => windowOf(document, facts));
  const told = new Set(windows.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const procedures = facts.procedures.filter(({ id }) => !told.has(id));
  return [...windows, ...procedures.map((each) => ofProcedure(each, facts))];
}

function windowOf(document: DocumentOf, facts: Facts): Draft[] {
  const closing = closingOf(document, facts);
  if (closing === null) return [];
  const told = facts.procedures.filter(({ viewsUntil }) => [closing.day, document.opinionsUntil].includes(viewsUntil));
  const dated = firstOf([document.sentOn, document.receivedOn]) ?? firstOf(told.map(({ openedOn }) => openedOn));
  const councils = councilsOn(facts, dated ?? closing.day).filter((each) => mayReach(document, each));
  if (councils.length === 0) return [];
  const found = opinionsOn(document, councils, facts);
  const term = { last: closing.day, ground: closing.ground };
  const done = givenByAll(found, councils, term.last);
  return [
    {
      key: `OPINION ${document.id}`,
      kind: 'OPINION',
      day: closing.day,
      opensOn: document.receivedOn ?? dated,
      title: titleOf(document, closing),
      task: TASK,
      actor: 'COUNCIL',
      explanation: joined([
        closing.why,
        facts.body === null ? howMany(found, councils) : recordedInWords(done, term, facts.seen.day),
      ]),
      organisation: facts.body,
      ground: closing.ground,
      basis: closing.basis,
      certain: closing.certain && councils.every((each) => wentTo(document, each)),
      ...standingOn(done, term, facts.seen.day),
      evidence: [
        ...evidenceOf('document-event', [document]),
        ...evidenceOf('procedure', told),
        ...evidenceOf('decision', facts.body === null ? [] : found),
      ],
      appliesOn: dated ?? closing.day,
    },
  ];
}

function titleOf({ documentKind, year, title }: DocumentOf, { asked }: Closing): Prose {
  const { nl, en } = SUBJECTS[documentKind] ?? { nl: '', en: '' };
  const which = title !== null ? ` (${title})` : year !== null ? ` ${year}` : '';
  const whole = { nl: `Zienswijze op ${nl}${which}`, en: `Opinion on ${en}${which}` };
  if (asked === null) return whole;
  return sentence(
    { days: [asked] },
    ([day]) => `${whole.nl} (afzender vraagt: uiterlijk ${day})`,
    ([day]) => `${whole.en} (sender asks: by ${day})`,
  );
}

/**
 * By the term of the act, or by the day that the sender gives where that leaves more time or the act sets no term. A
 * sender cannot shorten the term, so before both are over no council is late; K19 judges so too.
 */
function closingOf(document: DocumentOf, facts: Facts): Closing | null {
  const term = termOf(document, facts);
  const { opinionsUntil: asked } = document;
  if (asked === null) return term && term.last !== null ? { ...term, day: term.last, basis: 'LAW', asked } : null;
  if (term !== null && term.last !== null && asked < term.last)
    return { ...term, day: term.last, basis: 'LAW', why: shorter(asked, term.last), asked };
  const { ground, endsBy } = term ?? { ground: null, endsBy: true };
  return { day: asked, basis: 'RECORDED', ground, why: GIVEN, certain: endsBy, asked: null };
}

const GIVEN: Prose = {
  nl: 'De afzender noemt deze dag als laatste dag voor zienswijzen.',
  en: 'The sender gives this day as the last for opinions.',
};

const shorter = (asked: Day, last: Day): Prose =>
  sentence(
    { days: [asked, last] },
    ([day, end]) =>
      `De afzender noemt ${day} als laatste dag voor zienswijzen; de termijn van de wet loopt langer, tot en met ${end}.`,
    ([day, end]) =>
      `The sender gives ${day} as the last day for opinions; the term of the act runs longer, up to and including ${end}.`,
  );

/** The term of the act for opinions on a document. */
interface TermOfAct extends Pick<Closing, 'ground' | 'why' | 'certain'> {
  /** Its last day, as far as it can be counted; null where no day is known from which. */
  readonly last: Day | null;
  /** Whether it surely ends on that day or before. */
  readonly endsBy: boolean;
}

/** Counted from sending a draft budget and from receiving a draft arrangement; null where the act sets no term. */
function termOf(document: DocumentOf, facts: Facts): TermOfAct | null {
  const { documentKind, sentOn, receivedOn, opinionsUntil } = document;
  if (documentKind === 'DRAFT_BUDGET') {
    const from = sentOn ?? receivedOn;
    const ground = groundOn({ grounds: WGR_35 }, from ?? opinionsUntil ?? facts.seen.day);
    const last = from === null ? null : draftBudgetTermEnds(from);
    return { last, ground, why: counted(from, sentOn), certain: sentOn !== null, endsBy: from !== null };
  }
  const from = receivedOn ?? sentOn;
  if (documentKind !== 'DRAFT_ARRANGEMENT' || ownCouncilMakesIt(facts, from)) return null;
  const ground = groundOn({ grounds: [DRAFT] }, from ?? opinionsUntil ?? facts.seen.day);
  if (ground === null) return null;
  const [last, certain] = [from === null ? null : draftArrangementTermEnds(from), receivedOn !== null];
  return { last, ground, why: counted(from, receivedOn), certain, endsBy: certain };
}

/** From which day the term was counted, and whether that is the one from which it runs. */
function counted(from: Day | null, start: Day | null): Prose {
  const why = sentence(
    { days: from === null ? [] : [from] },
    ([first]) => `De afzender noemt geen dag; de termijn van de wet is geteld vanaf ${first}.`,
    ([first]) => `The sender gives no day; the term of the act is counted from ${first}.`,
  );
  return start === null ? joined([why, OTHER_START]) : why;
}

const OTHER_START: Prose = {
  nl: 'De dag van verzending en die van ontvangst zijn niet beide bekend, zodat de termijn anders kan lopen.',
  en: 'The days of sending and receipt are not both known, so the term may run otherwise.',
};

/** A council that makes the arrangement itself is not sent the draft for an opinion. */
function ownCouncilMakesIt(facts: Facts, day: Day | null): boolean {
  if (facts.body === null || day === null) return false;
  const own = takingOn(facts, day).filter(({ organisation }) => organisation === facts.body);
  return own.some(({ organs }) => organs?.includes('COUNCIL') === true);
}

/** The organs that give an opinion for a body; its executive does not. */
const COUNCILS: readonly string[] = ['COUNCIL', 'PROVINCIAL_COUNCIL', 'GENERAL_BOARD'];

/** The opinions of these councils on a document, and on the draft budget of its year where they name no document. */
function opinionsOn(document: DocumentOf, councils: readonly string[], { decisions, seen }: Facts) {
  return decisions.filter(
    (each) =>
      each.decisionKind === 'OPINION' &&
      (each.by === null || COUNCILS.includes(each.by)) &&
      each.organisations.some(({ id }) => councils.includes(id)) &&
      (each.decidedOn === null || each.decidedOn <= seen.day) &&
      (each.documents.includes(document.id) ||
        (each.documents.length === 0 &&
          document.documentKind === 'DRAFT_BUDGET' &&
          each.year !== null &&
          each.year === yearAbout('DRAFT_BUDGET', document))),
  );
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
