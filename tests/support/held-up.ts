import { readFileSync } from 'node:fs';

/** How often it is looked whether the process gave others a turn. */
const EVERY = 1;

/**
 * The times for which this process kept itself to itself: no timer ran, so nobody who asked something got a turn. What
 * the process waited for a processor is not counted, as far as the system tells (Linux does): on a busy machine that is
 * the doing of other programs.
 */
export class HeldUp {
  private last = performance.now();
  private waited = waitedForProcessor();
  private readonly timer = setInterval(() => this.look(), EVERY);

  /** `tell` hears of each time, in milliseconds. */
  constructor(private readonly tell: (milliseconds: number) => void) {
    this.timer.unref();
  }

  /** Counts up to here. */
  look(): void {
    const [now, waited] = [performance.now(), waitedForProcessor()];
    this.tell(Math.max(0, now - this.last - (waited - this.waited)));
    [this.last, this.waited] = [now, waited];
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

/** Milliseconds, of the thread that runs JavaScript, since it began. */
function waitedForProcessor(): number {
  try {
    const [, nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return 0;
  }
}
