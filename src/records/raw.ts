import type { ProblemCode } from './problem';

/** A record as a file gives it: every scalar still text, with the way back to its line. */
export interface RawRecord {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly file: string;
  lineOf(path: readonly (string | number)[]): number;
}

/** Tells a problem of the record being read. */
export type Report = (code: ProblemCode, path: readonly (string | number)[], message: string) => void;
