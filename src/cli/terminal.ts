import { Presets, SingleBar } from 'cli-progress';

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where a command writes: answers to standard output, everything about its work to standard error. */
export interface Terminal {
  answer(text: string): void;
  /** The pieces of an answer as they come, no faster than they are read. */
  pour(pieces: AsyncIterable<string>): Promise<void>;
  tell(text: string): void;
  /** Shows how far something is, on one line where that is possible. */
  progress(what: string): (done: number, total: number) => void;
}

const STEP = 25;

export const terminal: Terminal = {
  answer: (text) => void process.stdout.write(`${text}\n`),
  pour: (pieces) => pipeline(Readable.from(pieces, { objectMode: false }), process.stdout, { end: false }),
  tell: (text) => void process.stderr.write(`${text}\n`),
  progress: (what) => (process.stderr.isTTY ? movingLine(what) : plainLines(what)),
};

/** A bar with the rate and the time that remains. */
function movingLine(what: string): (done: number, total: number) => void {
  const bar = new SingleBar(
    { format: `${what} {bar} {percentage} % · {rate}/s · {eta_formatted} left`, hideCursor: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  let started: number | undefined;
  return (done, total) => {
    if (started === undefined) {
      bar.start(total, 0, { rate: '0' });
      started = performance.now();
    }
    const seconds = Math.max(0.001, (performance.now() - started) / 1000);
    bar.update(done, { rate: inShort(done / seconds) });
    if (done >= total) bar.stop();
  };
}

function inShort(rate: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(rate);
}

/** In a file or pipe a line that rewrites itself is unreadable: a few lines instead. */
function plainLines(what: string): (done: number, total: number) => void {
  let next = STEP;
  return (done, total) => {
    const percent = percentOf(done, total);
    if (percent < next) return;
    process.stderr.write(`${what} … ${percent} %\n`);
    next = (Math.floor(percent / STEP) + 1) * STEP;
  };
}

function percentOf(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((done / total) * 100);
}
