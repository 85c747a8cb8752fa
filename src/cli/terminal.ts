import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { type Progress, ProgressDisplay, type Unit } from './progress';

/** Where a command writes: answers to standard output, everything about its work to standard error. */
export interface Terminal {
  answer(text: string): void;
  /** The pieces of an answer as they come, no faster than they are read. */
  pour(pieces: AsyncIterable<string>): Promise<void>;
  tell(text: string): void;
  /** Shows how far something is: a bar with rate and remaining time where a person watches, plain lines elsewhere. */
  progress(what: string, unit?: Unit): Progress;
}

const display = new ProgressDisplay(process.stderr);

export const terminal: Terminal = {
  answer: (text) => {
    display.stop();
    process.stdout.write(`${text}\n`);
  },
  pour: (pieces) => pipeline(Readable.from(pieces, { objectMode: false }), process.stdout, { end: false }),
  tell: (text) => {
    display.stop();
    process.stderr.write(`${text}\n`);
  },
  progress: (what, unit = 'records') => display.start(what, unit),
};
