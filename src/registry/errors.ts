/** Why a question or act is refused. Every code stands in the catalogue of `src/api/errors.ts`. */
export type RefusalCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'AMBIGUOUS' | 'CONFLICT' | 'LIMIT_EXCEEDED';

/** What a client may be told beside the message: plain values only. */
export type RefusalDetails = Readonly<Record<string, unknown>>;

/**
 * A refusal that the asker is meant to read: its message says what was expected, what was found and what to do.
 * Everything else that goes wrong is a defect or an outage, and reaches nobody but the log.
 */
export class Refusal extends Error {
  /** Under this name graphql-js takes them over into the error it sends. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.extensions = { ...details, code };
  }
}

/** A value that is not what its argument expects. */
export function badUserInput(message: string): Refusal {
  return new Refusal('BAD_USER_INPUT', message);
}

/** A thing that an argument names and the registry does not know. */
export function notFound(message: string): Refusal {
  return new Refusal('NOT_FOUND', message);
}

/** One of several things that a name can mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

/** A name that more than one thing has; the candidates let the asker choose. */
export function ambiguous(message: string, candidates: readonly Candidate[]): Refusal {
  return new Refusal('AMBIGUOUS', message, { candidates });
}

/** An act that no longer fits what is recorded. */
export function conflict(message: string): Refusal {
  return new Refusal('CONFLICT', message);
}

/** Which limit, where it stands and what the question asked. */
export interface Excess {
  readonly name: string;
  readonly limit: number;
  readonly found?: number;
}

/** A question larger than one answer may be. */
export function limitExceeded(message: string, excess: Excess): Refusal {
  return new Refusal('LIMIT_EXCEEDED', message, { limit: excess });
}
