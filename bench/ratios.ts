import type { Lane, Measured } from './measure';

/** How often one lane's value holds another's: the middle of the rounds, and the smallest and largest. */
export interface Ratio {
  readonly middle: number;
  readonly smallest: number;
  readonly largest: number;
}

/** Round by round, for in a round both had the machine as it was then. */
export function ratioOf(
  ours: readonly Measured[],
  theirs: readonly Measured[],
  value: (measured: Measured) => number,
): Ratio {
  const ratios = ours
    .map((each, round) => value(each) / value(theirs[round] ?? each))
    .sort((one, other) => one - other);
  return { middle: middle(ratios), smallest: ratios[0] ?? NaN, largest: ratios.at(-1) ?? NaN };
}

/** The middle of some numbers, of which there is at least one. */
export function middle(numbers: readonly number[]): number {
  const ordered = [...numbers].sort((one, other) => one - other);
  const upper = ordered[Math.floor(ordered.length / 2)] ?? NaN;
  const lower = ordered[Math.ceil(ordered.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}

/** What ratios come to together: half and twice as much make the same. */
export function together(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/** The lanes of a question beside ours, each with ours. */
export function pairs(lanes: readonly Lane[], ours: string): { ours: Lane; theirs: Lane }[] {
  return lanes
    .filter(({ contestant }) => contestant === ours)
    .flatMap((own) =>
      lanes
        .filter(({ contestant, question }) => contestant !== ours && question === own.question)
        .map((theirs) => ({ ours: own, theirs })),
    );
}
