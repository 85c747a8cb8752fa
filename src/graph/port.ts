import type { Query } from './query';

/** A query with its parameters. */
export interface Statement<Row = unknown> {
  readonly query: Query<object, Row>;
  readonly parameters: object;
}

/** The rows of each statement of a read, in the order of the statements. */
export type RowsOf<Statements extends readonly Statement[]> = {
  -readonly [Index in keyof Statements]: Statements[Index] extends Statement<infer Row> ? Row[] : never;
};

export interface ReadOptions {
  /** Stops the read when aborted, as far as the engine can; the promise then rejects with TIMEOUT. */
  readonly signal?: AbortSignal;
}

/** What answers questions: the graph, or the registry as it was at a moment. */
export interface Readable {
  /** Runs the statements as one round trip; nothing is written. */
  read<Statements extends readonly Statement[]>(
    statements: readonly [...Statements],
    options?: ReadOptions,
  ): Promise<RowsOf<Statements>>;
}

/**
 * The graph, whichever engine holds it.
 *
 * Promised: rows are plain values (numbers are JavaScript numbers, whole numbers up to 2^53 exact, null for absent);
 * rows are ordered only where the query orders them; a write is all or nothing and, once its promise resolves, durable;
 * writes are serialised, conflicts are retried; every error is a GraphError.
 * Not promised: one snapshot. A write may land between two statements of a read, or between two reads.
 */
export interface Graph extends Readable {
  /** Which engine this is, for people: logs, health, `extensions`. Never to branch on. */
  readonly engine: string;
  /** Runs the work in one transaction; may run it again from the start after a conflict, so it must only use `run`. */
  write<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result>;
  /** Creates constraints and indexes; each statement may already hold. */
  define(statements: readonly string[]): Promise<void>;
  /** Resolves when the engine answers. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface GraphTransaction {
  run<Parameters extends object, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row[]>;
}
