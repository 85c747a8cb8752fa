/** What an engine can say went wrong, whichever engine it is. Raised by the adapters only. */
export type GraphErrorCode = 'CONFLICT' | 'UNAVAILABLE' | 'TIMEOUT' | 'BAD_QUERY' | 'LOCKED';

/**
 * An engine error in our own words: CONFLICT (a uniqueness rule or a concurrent write), UNAVAILABLE (no connection),
 * TIMEOUT (longer than allowed), BAD_QUERY (a defect of ours), LOCKED (another process holds the folder).
 */
export class GraphError extends Error {
  constructor(
    readonly code: GraphErrorCode,
    message: string,
    override readonly cause?: unknown,
  ) {
    super(message);
    this.name = 'GraphError';
  }
}
