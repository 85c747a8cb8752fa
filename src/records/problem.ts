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

/** All of these, in the order of files and lines. */
export function allProblems(...problems: readonly (readonly Problem[])[]): Problem[] {
  return problems.flat().sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** A problem on a line of its own: `seeds/sources.yaml:12  MISSING_FIELD  …`. */
export function problemLine({ file, line, code, message }: Problem): string {
  return `${file}${line > 0 ? `:${line}` : ''}  ${code}  ${message}`;
}

/** `an organisation`, `a decision`. */
export function aKind(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
