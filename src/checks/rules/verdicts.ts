import type { Prose } from '../../records/field';
import type { Verdict } from '../check';
import { joined } from './words';

/** What keeps a fault from being certain. */
export interface Doubt {
  readonly why: Prose;
  readonly needs: Prose;
}

/** A fault that is not certain is none: what the verdict would be stays beside it. */
export function doubtful(verdict: Verdict, doubts: readonly Doubt[]): Verdict {
  if (verdict.judgement !== 'VIOLATED' || doubts.length === 0) return verdict;
  return {
    ...verdict,
    judgement: 'UNKNOWN',
    wouldBe: 'VIOLATED',
    explanation: joined([verdict.explanation, ...doubts.map(({ why }) => why)]),
    needs: joined(doubts.map(({ needs }) => needs)),
  };
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
  const needs = told.flatMap((each) => (each.judgement === 'UNKNOWN' && each.needs ? [each.needs] : []));
  return {
    ...worst,
    explanation: joined(told.map(({ explanation }) => explanation)),
    evidence: told.flatMap(({ evidence = [] }) => evidence),
    ...(worst.judgement === 'UNKNOWN' ? { needs: joined(needs) } : {}),
  };
}

/** Of verdicts on the same thing, the one that accuses least; none of none. */
export function mildest(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.toSorted((one, other) => rank(other) - rank(one))[0];
}
