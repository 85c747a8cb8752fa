import * as fc from 'fast-check';

/** How many random registries each test draws: RANDOM_RUNS asks for more. */
export const RUNS = Number(process.env['RANDOM_RUNS'] ?? 25);

/** With the seed that a failure printed, RANDOM_SEED draws the same registries again. */
const SEED = process.env['RANDOM_SEED'];

/** A slow machine draws fewer registries rather than failing; a failure is made small within the same time. */
const timeLimit = (runs: number) => 20_000 + runs * 1_000;

/** Draws so many registries, or as many as there is time for; says with which seed the property fails, and why. */
export async function holds<Drawn>(property: fc.IAsyncProperty<Drawn>, runs: number = RUNS): Promise<void> {
  const outcome = await fc.check(property, {
    numRuns: runs,
    plugins: [fc.interruptAfterTimeLimit(timeLimit(runs))],
    ...(SEED === undefined ? {} : { seed: Number(SEED) }),
  });
  if (outcome.failed) throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance });
  if (outcome.numRuns < runs)
    process.stderr.write(`\n!!! ${outcome.numRuns} random registries were drawn instead of ${runs}: the time was up\n`);
}

/** How long Jest waits for that: the last registry may begin just before the limit. */
export function timeoutOf(runs: number = RUNS): number {
  return timeLimit(runs) + 60_000;
}
