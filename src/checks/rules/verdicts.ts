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

/** A record with whether its source is certain. */
interface Sourced {
  readonly id: string;
  readonly verified: boolean;
}

/** A verdict that rests on what it shows: a record among that whose source is not certain makes it neither a fault nor well. */
export function bySureSources(verdict: Verdict, records: readonly Sourced[]): Verdict {
  const unsure = records.filter(({ verified }) => !verified);
  return shows(verdict, unsure) ? inDoubt(verdict, SOURCE_NOT_CERTAIN) : verdict;
}

/** The same for decisions of which is not recorded how they came out. */
export function byKnownOutcomes(
  verdict: Verdict,
  decisions: readonly { readonly id: string; readonly outcome: string | null }[],
): Verdict {
  const unknown = decisions.filter(({ outcome }) => outcome === null);
  return shows(verdict, unknown) ? inDoubt(verdict, OUTCOME_NOT_KNOWN) : verdict;
}

const shows = ({ evidence = [] }: Verdict, records: readonly { readonly id: string }[]) =>
  records.some(({ id }) => evidence.some((fact) => fact.id === id));

function inDoubt(verdict: Verdict, doubt: Doubt & { readonly needs: Need }): Verdict {
  if (verdict.judgement !== 'OK') return doubtful(verdict, [doubt]);
  const { why, needs } = doubt;
  return { ...verdict, judgement: 'UNKNOWN', explanation: joined([verdict.explanation, why]), needs };
}

const OUTCOME_NOT_KNOWN = {
  why: {
    nl: 'Hoe een van deze besluiten uitviel, is niet vastgelegd.',
    en: 'How one of these decisions came out is not recorded.',
  },
  needs: {
    nl: 'Het besluit zelf, waaruit blijkt hoe het uitviel.',
    en: 'The decision itself, which shows how it came out.',
  },
} as const satisfies Doubt;

/** Of what was recorded from a source that is not certain. */
export const SOURCE_NOT_CERTAIN = {
  why: {
    nl: 'De bron van een van deze gegevens is niet zeker.',
    en: 'The source of one of these facts is not certain.',
  },
  needs: {
    nl: 'Het stuk of besluit zelf, waaruit deze gegevens zeker blijken.',
    en: 'The document or decision itself, which shows these facts for certain.',
  },
} as const satisfies Doubt;

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
