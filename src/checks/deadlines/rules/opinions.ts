import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { type Ground, groundOn } from '../../check';
import { DRAFT } from '../../law/decisions';
import { WGR_35 } from '../../law/finance';
import { draftArrangementTermEnds, draftBudgetTermEnds } from '../../law/finance-terms';
import { joined, sentence } from '../../rules/words';
import type { Basis, Draft } from '../deadline';
import type { DecisionOf, DocumentOf, ProcedureOf } from '../deadline-queries';
import { councilsOn, evidenceOf, type Facts, knownBy, reaches, takingOn } from '../facts';
import { type Done, firstOf, recordedInWords, stateOn } from '../progress';
import { notRead } from '../words';

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
  const days = windows.map(({ day }) => day);
  const procedures = facts.procedures.filter(({ viewsUntil }) => !days.includes(viewsUntil));
  return [...windows, ...procedures.map((each) => ofProcedure(each, facts))];
}

function windowOf(document: DocumentOf, facts: Facts): Draft[] {
  const closing = closingOf(document, facts);
  if (closing === null) return [];
  const told = facts.procedures.filter(({ viewsUntil }) => viewsUntil === closing.day);
  const opensOn = firstOf([document.sentOn, document.receivedOn]) ?? firstOf(told.map(({ openedOn }) => openedOn));
  const councils = councilsOn(facts, opensOn ?? closing.day).filter((each) => reaches(document, each));
  if (councils.length === 0) return [];
  const found = opinionsOn(document, councils, facts);
  const done = givenByAll(found, councils);
  const term = { last: closing.day, ground: closing.basis === 'RECORDED' ? null : closing.ground };
  return [
    {
      key: `OPINION ${document.id}`,
      kind: 'OPINION',
      day: closing.day,
      opensOn,
      title: titleOf(document),
      task: TASK,
      actor: 'COUNCIL',
      explanation: joined([
        closing.why,
        ...(closing.basis === 'RECORDED' ? [] : notRead(closing.ground)),
        ...(facts.body === null ? [howMany(found, councils)] : [recordedInWords(done, term, facts.seen.day)]),
      ]),
      organisation: facts.body,
      ground: closing.ground,
      basis: closing.basis,
      certain: closing.certain,
      state: stateOn(done, term, facts.seen.day),
      evidence: [
        ...evidenceOf('document-event', [document]),
        ...evidenceOf('procedure', told),
        ...evidenceOf('decision', facts.body === null ? [] : found),
      ],
      appliesOn: opensOn ?? closing.day,
    },
  ];
}

function titleOf({ documentKind, year, title }: DocumentOf): Prose {
  const { nl, en } = SUBJECTS[documentKind] ?? { nl: '', en: '' };
  const which = title !== null ? ` (${title})` : year !== null ? ` ${year}` : '';
  return { nl: `Zienswijze op ${nl}${which}`, en: `Opinion on ${en}${which}` };
}

/** By the day that the sender gives, else by the term of the act. */
function closingOf(document: DocumentOf, facts: Facts): Closing | null {
  const term = termOf(document, facts);
  if (document.opinionsUntil === null) return term;
  const { opinionsUntil: day } = document;
  const ground = term?.ground ?? null;
  const given: Prose = {
    nl: 'De afzender noemt deze dag als laatste dag voor zienswijzen.',
    en: 'The sender gives this day as the last for opinions.',
  };
  if (term === null || term.day <= day || !term.certain)
    return { day, basis: 'RECORDED', ground, why: given, certain: true };
  const shorter = sentence(
    { days: [term.day] },
    ([last]) => `De termijn van de wet loopt langer, tot en met ${last}.`,
    ([last]) => `The term of the act runs longer, up to and including ${last}.`,
  );
  return { day, basis: 'RECORDED', ground, why: joined([given, shorter, ...notRead(ground)]), certain: true };
}

/** The term of the act, counted from sending a draft budget and from receiving a draft arrangement. */
function termOf(document: DocumentOf, facts: Facts): Closing | null {
  const { documentKind, sentOn, receivedOn } = document;
  if (documentKind === 'DRAFT_BUDGET')
    return termFrom(sentOn, receivedOn, { ends: draftBudgetTermEnds, grounds: WGR_35 });
  if (documentKind !== 'DRAFT_ARRANGEMENT' || ownCouncilMakesIt(facts, firstOf([sentOn, receivedOn]))) return null;
  return termFrom(receivedOn, sentOn, { ends: draftArrangementTermEnds, grounds: [DRAFT] });
}

function termFrom(
  start: Day | null,
  other: Day | null,
  { ends, grounds }: { readonly ends: (day: Day) => Day | null; readonly grounds: readonly Ground[] },
): Closing | null {
  const from = start ?? other;
  const day = from === null ? null : ends(from);
  if (from === null || day === null) return null;
  const why = sentence(
    { days: [from] },
    ([first]) => `De afzender noemt geen dag; de termijn van de wet is geteld vanaf ${first}.`,
    ([first]) => `The sender gives no day; the term of the act is counted from ${first}.`,
  );
  const ground = groundOn({ grounds }, from);
  return { day, basis: 'LAW', ground, why: start === null ? joined([why, OTHER_START]) : why, certain: start !== null };
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

/** The opinions of these councils on a document, and on the draft budget of its year where they name no document. */
function opinionsOn(document: DocumentOf, councils: readonly string[], { decisions, seen }: Facts) {
  return decisions.filter(
    (each) =>
      each.decisionKind === 'OPINION' &&
      each.organisations.some(({ id }) => councils.includes(id)) &&
      (each.decidedOn === null || each.decidedOn <= seen.day) &&
      (each.documents.includes(document.id) ||
        (each.documents.length === 0 &&
          document.documentKind === 'DRAFT_BUDGET' &&
          each.year !== null &&
          each.year === document.year)),
  );
}

const byCouncil = (found: readonly DecisionOf[], council: string) =>
  found.filter(({ organisations }) => organisations.some(({ id }) => id === council));

/** When the last of the councils had decided. */
function givenByAll(found: readonly DecisionOf[], councils: readonly string[]): Done {
  const each = councils.map((council) => byCouncil(found, council));
  if (each.some((decisions) => decisions.length === 0)) return { on: null };
  const days = each.map((decisions) => firstOf(decisions.map(({ decidedOn }) => decidedOn)));
  if (days.includes(null)) return { on: null, undated: true };
  return { on: days.toSorted().at(-1) ?? null };
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
    state: stateOn(done, term, seen.day),
    evidence: evidenceOf('procedure', [{ id }]),
    appliesOn: openedOn ?? viewsUntil,
  };
}
