import type { RooProblem } from './types';

/**
 * Every fault the reader knows and what is done about it: a record or a participant that cannot be used is left out,
 * and anything else is kept and marked.
 */
export const ROO_RULES = {
  /** Without its number in the register nobody can say which record it is. */
  NO_SYSTEEM_ID: 'REFUSES_RECORD',
  /** The first of two records with one number is kept. */
  DUPLICATE_SYSTEEM_ID: 'REFUSES_RECORD',
  NO_TITLE: 'REFUSES_RECORD',
  /** An arrangement without a day on which it enters into force; a body may lack its first day. */
  NO_START: 'REFUSES_RECORD',
  /** An end that is no day: to take it for none would call the arrangement in force. */
  WRONG_END: 'REFUSES_RECORD',
  END_BEFORE_START: 'REFUSES_RECORD',
  PARTICIPANT_WITHOUT_IDENTIFIER: 'REFUSES_PARTICIPANT',
  /** The first listing in one version is kept. */
  DUPLICATE_PARTICIPANT: 'REFUSES_PARTICIPANT',
  /** Read all the same, by local names. */
  UNKNOWN_NAMESPACE: 'DEFECT',
  /** Told once for each name; what is in it is not read. */
  UNKNOWN_ELEMENT: 'DEFECT',
  /** The first one is read. */
  REPEATED_ELEMENT: 'DEFECT',
  /** An arrangement that ends on the day it begins: in force on no day, but a link in its chain. */
  EMPTY_PERIOD: 'DEFECT',
  /** A body that ends before it begins: both days are left out. */
  IMPOSSIBLE_PERIOD: 'DEFECT',
  WRONG_DAY: 'DEFECT',
  /** Kept as listed. */
  JOINED_AFTER_END: 'DEFECT',
  UNKNOWN_FORM: 'DEFECT',
  UNKNOWN_POWER: 'DEFECT',
  UNKNOWN_ORGAN: 'DEFECT',
  IMPOSSIBLE_SHARE: 'DEFECT',
  /** Kept as listed. */
  SHARES_ABOVE_HUNDRED: 'DEFECT',
  /** Kept as text. */
  BROKEN_LINK: 'DEFECT',
  /** A reference or address that points to nothing is left out. */
  BROKEN_REFERENCE: 'DEFECT',
  /** Kept, and said not to be well formed. */
  WRONG_IDENTIFIER: 'DEFECT',
  /** In a title or name, where they hide it from a search: taken out. */
  INVISIBLE_CHARACTERS: 'DEFECT',
  WRONG_NUMBER: 'DEFECT',
} as const satisfies Record<string, 'REFUSES_RECORD' | 'REFUSES_PARTICIPANT' | 'DEFECT'>;
export type RooProblemCode = keyof typeof ROO_RULES;

/** Where something was found. */
export interface Spot {
  readonly path: string;
  readonly line: number;
}

export function problem(code: RooProblemCode, spot: Spot, of: string | null, message: string): RooProblem {
  const severity = ROO_RULES[code] === 'DEFECT' ? 'DEFECT' : 'REFUSAL';
  return { type: 'problem', code, severity, line: spot.line, element: spot.path, of, message };
}

/** The problems of one record, as they are found. */
export class Findings {
  readonly problems: RooProblem[] = [];

  constructor(readonly of: string | null) {}

  add(code: RooProblemCode, spot: Spot, message: string): void {
    this.problems.push(problem(code, spot, this.of, message));
  }

  refuseRecord(): boolean {
    return this.problems.some(({ code }) => ROO_RULES[code] === 'REFUSES_RECORD');
  }

  defects(): RooProblem[] {
    return this.problems.filter(({ severity }) => severity === 'DEFECT');
  }
}
