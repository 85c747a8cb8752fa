import type { Prose } from '../../records/field';
import type { Verdict } from '../check';
import { allOf, type Need } from '../needs';
import { joined } from './words';

/** What keeps a fault from being certain. */
export interface Doubt {
  readonly why: Prose;
  /** What those whom it is about can supply to take it away. */
  readonly needs?: Need;
  /** What we must do ourselves to take it away. */
  readonly heldBack?: Prose;
}

/** A fault that is not certain is none: what the verdict would be stays beside it. */
export function doubtful(verdict: Verdict, doubts: readonly Doubt[]): Verdict {
  if (verdict.judgement !== 'VIOLATED' || doubts.length === 0) return verdict;
  const ours = doubts.flatMap(({ heldBack }) => (heldBack ? [heldBack] : []));
  return {
    ...verdict,
    judgement: 'UNKNOWN',
    wouldBe: 'VIOLATED',
    explanation: joined([verdict.explanation, ...doubts.map(({ why }) => why)]),
    ...needing(doubts.map(({ needs }) => needs)),
    ...(ours.length > 0 ? { heldBack: joined(ours) } : {}),
  };
}

/** The part of a verdict that says what is missing; empty where nothing is. */
export function needing(needs: readonly (Need | undefined)[]): Pick<Verdict, 'needs'> {
  const all = allOf(needs);
  return all ? { needs: all } : {};
}

/** From what must be told first to what may be left out. */
function rank({ judgement, wouldBe }: Verdict): number {
  if (judgement === 'UNKNOWN') return wouldBe === 'VIOLATED' ? 1 : 2;
  return { VIOLATED: 0, OK: 3, NOT_APPLICABLE: 4 }[judgement];
}

/** Verdicts on parts as one: the worst, with the sentences of all parts that apply, the worst first. */
export function together(parts: readonly [Verdict, ...Verdict[]]): Verdict {
  const [worst, ...others] = parts.toSorted((one, other) => rank(one) - rank(other)) as [Verdict, ...Verdict[]];
  const told = [worst, ...others.filter(({ judgement }) => judgement !== 'NOT_APPLICABLE')];
  return {
    ...worst,
    explanation: joined(told.map(({ explanation }) => explanation)),
    evidence: told.flatMap(({ evidence = [] }) => evidence),
    ...(worst.judgement === 'UNKNOWN'
      ? needing(told.map(({ judgement, needs }) => (judgement === 'UNKNOWN' ? needs : undefined)))
      : {}),
  };
}

/** Of verdicts on the same thing, the one that accuses least; none of none. */
export function mildest(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.toSorted((one, other) => rank(other) - rank(one))[0];
}
