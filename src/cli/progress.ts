import { SingleBar } from 'cli-progress';

/** Told how far something is; more than once for one step does no harm. */
export type Progress = (done: number, total: number) => void;

/** What is counted: bytes of a file, or records. */
export type Unit = 'bytes' | 'records';

/** In a file or pipe a line that rewrites itself is unreadable: a line for each quarter instead. */
const STEP = 25;
const BAR = 20;
/** Before so many seconds a rate says nothing. */
const FIRST_RATE = 0.2;

/** The progress of one thing after another on a stream: a bar where a person watches, a few plain lines elsewhere. */
export class ProgressDisplay {
  private bar: SingleBar | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  /** Shows something new; what was shown before is over. */
  start(what: string, unit: Unit): Progress {
    this.stop();
    return this.stream.isTTY ? this.startBar(what, unit) : plainLines(this.stream, what);
  }

  /** To be called before anything else is written to the stream: the bar stays where it was, on a line of its own. */
  stop(): void {
    this.bar?.stop();
    this.bar = undefined;
  }

  /** The bar stands there from the first call, and is over with the last. */
  private startBar(what: string, unit: Unit): Progress {
    let began = performance.now();
    let over = false;
    return (done, total) => {
      if (over) return;
      if (!this.bar) {
        this.bar = barOn(this.stream, what, unit);
        this.bar.start(total, 0, { rate: '…' });
        began = performance.now();
      }
      const seconds = (performance.now() - began) / 1000;
      this.bar.setTotal(total);
      this.bar.update(done, { rate: seconds > FIRST_RATE ? amount(done / seconds, unit) : '…' });
      over = done >= total;
      if (over) this.stop();
    };
  }
}

function barOn(stream: NodeJS.WriteStream, what: string, unit: Unit): SingleBar {
  return new SingleBar({
    stream,
    format: `${what} {bar} {percentage} % {value}/{total} {rate}/s, {eta_formatted} left`,
    barsize: BAR,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    etaBuffer: 50,
    // The cursor and the wrapping of lines are left alone: whoever breaks off the command finds both as they were.
    linewrap: true,
    formatValue: (value, _options, type) => (type === 'percentage' ? String(value) : amount(value, unit)),
    formatTime: (seconds) => (seconds >= 90 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds)} s`),
  });
}

/** As a person reads it. */
function amount(count: number, unit: Unit): string {
  if (unit === 'records') return String(Math.round(count));
  return count >= 1e6 ? `${(count / 1e6).toFixed(1)} MB` : `${Math.ceil(count / 1e3)} kB`;
}

function plainLines(stream: NodeJS.WriteStream, what: string): Progress {
  let next = STEP;
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percent < next) return;
    stream.write(`${what} … ${percent} %\n`);
    next = (Math.floor(percent / STEP) + 1) * STEP;
  };
}
