/** Something an operator should know, as one line of JSON. */
export interface LogEntry {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly [property: string]: unknown;
}

export type Log = (entry: LogEntry) => void;

/** Writes to standard error, one line each, so that standard output stays free for answers. */
export const logToStderr: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};

/** An error with its causes, for the log only: it names files and queries. */
export function described(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: String(error) };
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: described(error.cause) }),
  };
}
