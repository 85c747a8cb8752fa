/** What is wrong with a file or record, for the person who wrote it. */
export type ProblemCode =
  | 'UNREADABLE'
  | 'UNKNOWN_SECTION'
  | 'UNKNOWN_FIELD'
  | 'MISSING_FIELD'
  | 'MISSING_SOURCE'
  | 'WRONG_VALUE'
  | 'IMPOSSIBLE_DAY'
  | 'WRONG_PERIOD'
  | 'INCONSISTENT'
  | 'BAD_ID'
  | 'DUPLICATE_ID'
  | 'UNKNOWN_REFERENCE'
  | 'WRONG_KIND';

export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  /** From 1; 0 where a file as a whole is meant. */
  readonly line: number;
  /** What was expected, what was found and, where it helps, what to do. */
  readonly message: string;
}

/** All problems of one delivery of records; nothing of it was written. */
export class RecordsRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} problem(s) found; nothing was written`);
    this.name = 'RecordsRefused';
  }
}

/**
 * All problems of a delivery. Where a file could not be read, what others refer to may stand in it: to call that unknown
 * would bury the fault under its consequences.
 */
export function allProblems(ofFiles: readonly Problem[], ofRecords: readonly Problem[]): Problem[] {
  const certain = ofFiles.length > 0 ? ofRecords.filter(({ code }) => code !== 'UNKNOWN_REFERENCE') : ofRecords;
  return [...ofFiles, ...certain];
}

/** A problem on a line of its own: `seeds/sources.yaml:12  MISSING_FIELD  …`. */
export function problemLine({ file, line, code, message }: Problem): string {
  return `${file}:${line}  ${code}  ${message}`;
}
