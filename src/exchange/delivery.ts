/** A web address or other reference as a register gives it. */
export interface Link {
  /** As delivered, trimmed. */
  readonly text: string;
  /** To be followed: http made https where the host is known to serve it, jci made an address; null where broken. */
  readonly href: string | null;
}

/**
 * What happens to a fault: a defect is kept and marked, a refusal leaves out the record (or the participant) it is in.
 * A fault in a file as a whole is neither: that is an `Unreadable`.
 */
export type Severity = 'DEFECT' | 'REFUSAL';

/** What is wrong at one place of a delivery, for the person who keeps the register or loads the file. */
export interface DeliveryProblem<Code extends string = string> {
  readonly type: 'problem';
  readonly code: Code;
  readonly severity: Severity;
  /** From 1; 0 in formats without lines (JSON). */
  readonly line: number;
  /** The element by its path below the record (`regeling/titel`), or the property of a JSON-LD node. */
  readonly element: string;
  /** The record it is in: its systeemId or address; null where it has none. */
  readonly of: string | null;
  /** What was expected, what was found and what was done. */
  readonly message: string;
}

/** The file is not what it says it is. Nothing that was read from it may be used. */
export class Unreadable extends Error {
  constructor(
    /** From 1; 0 where the file as a whole is meant. */
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'Unreadable';
  }
}
