import type { Terminal } from './terminal';

/** How a command ended, for scripts. */
export const EXIT = {
  OK: 0,
  /** The command did its work, and what it found is not all right. */
  FINDINGS: 1,
  /** The command was not called as it must be. */
  USAGE: 2,
  /** The settings, the database or the server do not allow it. */
  ENGINE: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  readonly name: string;
  /** All there is to know about calling it. */
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Ends a command with sentences for the person who called it, and no stack. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** Ends a command that was not called as it must be, and says where to read how. */
export function misuse(command: string, message: string): Failure {
  return new Failure(EXIT.USAGE, `${message} See: samenhang ${command} --help`);
}
