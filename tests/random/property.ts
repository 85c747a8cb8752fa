import * as fc from 'fast-check';

/** How many random registries each test draws: RANDOM_RUNS asks for more. */
export const RUNS = Number(process.env['RANDOM_RUNS'] ?? 20);

/** With the seed that a failure printed, RANDOM_SEED draws the same registries again. */
const SEED = process.env['RANDOM_SEED'];

/** CI has time for all of them, however slow it is, and for more of each. */
export const PATIENCE = process.env['SAMENHANG_REQUIRE_ALL'] === '1' ? 4 : 1;

/** A slow machine draws fewer registries rather than failing; a failure is made small within the same time. */
const timeLimit = (runs: number) => PATIENCE * (15_000 + runs * 1_000);

/** Tries what must hold on so many drawn values, or on as many as there is time for; a failure says with which seed. */
export async function holds<Drawn>(
  drawn: fc.Arbitrary<Drawn>,
  mustHold: (value: Drawn) => Promise<void>,
  runs: number = RUNS,
): Promise<void> {
  const end = performance.now() + timeLimit(runs);
  let tried = 0;
  const property = fc.asyncProperty(drawn, async (value) => {
    // fast-check's own time limit would leave the value it is at running, on a graph that is closed by then.
    if (performance.now() > end) return;
    tried += 1;
    await mustHold(value);
  });
  const seed = SEED === undefined ? {} : { seed: Number(SEED) };
  const outcome = await fc.check(property, { numRuns: runs, ...seed });
  if (outcome.failed) throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance });
  if (tried < runs)
    process.stderr.write(`\n!!! ${tried} random registries were tried instead of ${runs}: time was up\n`);
}

/** How long Jest waits for that: the last registry may begin just before the limit. */
export function timeoutOf(runs: number = RUNS): number {
  return timeLimit(runs) + 60_000;
}
