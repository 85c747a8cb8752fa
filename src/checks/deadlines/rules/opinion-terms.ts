import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { type Ground, groundOn } from '../../check';
import { DRAFT } from '../../law/decisions';
import { WGR_35 } from '../../law/finance';
import { draftArrangementTermEnds, draftBudgetTermEnds } from '../../law/finance-terms';
import { joined, sentence } from '../../rules/words';
import type { Basis } from '../deadline';
import { type Facts, takingOn } from '../facts';
import type { DocumentOf } from '../proceedings-queries';

/** When a window for opinions closes. */
export interface Closing {
  readonly day: Day;
  readonly basis: Basis;
  readonly ground: Ground | null;
  readonly why: Prose;
  readonly certain: boolean;
  /** The day that the sender gives, where the act leaves more time. */
  readonly asked: Day | null;
}

/**
 * By the term of the act, or by the day that the sender gives where that leaves more time or the act sets no term. A
 * sender cannot shorten the term, so before both are over no council is late; K19 judges so too.
 */
export function closingOf(document: DocumentOf, facts: Facts): Closing | null {
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

/** Of a sender who gives less time than the act. */
export const shorter = (asked: Day, last: Day): Prose =>
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
