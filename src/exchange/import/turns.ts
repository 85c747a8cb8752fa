import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../records/steps';

/** How long work may keep the process to itself: readers of a server wait no longer than this for their turn. */
const LONGEST = 20;

/** Long work that gives others a turn now and then. */
export class Turns {
  private since = performance.now();

  /** Call it often: it waits only when the work has gone on for a while. */
  async give(): Promise<void> {
    if (performance.now() - this.since < LONGEST) return;
    await setImmediate();
    this.since = performance.now();
  }
}

/** The work, with turns for others between its pieces. */
export async function inTurns<Result>(steps: Steps<Result>, turns: Turns): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turns.give();
  }
}
