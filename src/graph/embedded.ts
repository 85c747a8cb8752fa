import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GrafeoDB, type GrafeoError, type Transaction } from '@grafeo-db/js';
import { makeFolder } from './make-folder';
import { GraphError } from './errors';
import type { Graph, GraphTransaction, RowsOf, Statement } from './port';

const FILE = 'registry.grafeo';
const CONFLICT_STATUS = '40000';
const ATTEMPTS = 5;

export interface EmbeddedOptions {
  /** The folder of the database; left out, the database lives in memory only. */
  readonly folder?: string;
  /** Returns unordered rows in random order, so that tests find a missing ORDER BY. */
  readonly shuffleUnordered?: boolean;
}

/** Whether there is a database in the folder. */
export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/**
 * Opens the database of a folder to read it: not a byte in the folder changes, and a write fails. Throws LOCKED while a
 * process may write in it.
 */
export function openToRead(folder: string): Graph {
  return new EmbeddedGraph(translated('open', () => GrafeoDB.openReadOnly(join(folder, FILE))));
}

/** Opens the embedded engine. Throws LOCKED when another process holds the folder. */
export function openEmbedded(options: EmbeddedOptions = {}): Graph {
  const { folder, shuffleUnordered = false } = options;
  if (folder) makeFolder(folder);
  const path = folder ? join(folder, FILE) : undefined;
  const database = translated('open', () => GrafeoDB.create(path, { shuffleUnordered }));
  return new EmbeddedGraph(database);
}

class EmbeddedGraph implements Graph {
  readonly engine = 'Grafeo (embedded)';
  private lastWrite: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly database: GrafeoDB) {}

  async read<Statements extends readonly Statement[]>(
    statements: readonly [...Statements],
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<RowsOf<Statements>> {
    this.mustBeOpen();
    const snapshot = this.database.beginTransaction();
    try {
      const answers: unknown[][] = [];
      for (const { query, parameters } of statements) {
        if (signal?.aborted) throw new GraphError('TIMEOUT', `${query.name} was stopped before it ran`);
        answers.push(await rowsOf(query, snapshot.executeCypher(query.text, parameters)));
      }
      return answers as RowsOf<Statements>;
    } finally {
      snapshot.rollback();
    }
  }

  /**
   * Concurrent writers conflict on this engine instead of waiting, so they queue here. It commits by a statement, which
   * runs beside the process: `commit()` would keep the process to itself, for seconds after a large import.
   */
  async write<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    this.mustBeOpen();
    const turn = this.lastWrite.then(() => this.attempt(work));
    this.lastWrite = turn.catch(() => undefined);
    return turn;
  }

  private async attempt<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const transaction = this.database.beginTransaction();
      try {
        const result = await work({
          run: (query, parameters) =>
            rowsOf(query, transaction.executeCypher(query.text, parameters)) as Promise<never>,
        });
        await rowsOf({ name: 'commit' }, transaction.execute('COMMIT'));
        return result;
      } catch (error) {
        rollBack(transaction);
        if (!isWriteConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async define(statements: readonly string[]): Promise<void> {
    this.mustBeOpen();
    for (const text of statements) await rowsOf({ name: 'definition' }, this.database.executeCypher(text));
  }

  async ready(): Promise<void> {
    this.mustBeOpen();
    await rowsOf({ name: 'ready' }, this.database.executeCypher('RETURN 1 AS one'));
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.lastWrite;
    this.closed = true;
    this.database.close();
  }

  private mustBeOpen(): void {
    if (this.closed) throw new GraphError('UNAVAILABLE', 'The embedded database is closed');
  }
}

/** A transaction does not know of the statement that ended it: where a commit failed there is nothing left to undo. */
function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch (error) {
    if (!/No active transaction/.test((error as GrafeoError).message)) throw error;
  }
}

type Answer = ReturnType<GrafeoDB['executeCypher']>;

async function rowsOf(query: { readonly name: string }, answer: Answer): Promise<unknown[]> {
  try {
    return (await answer).toArray();
  } catch (error) {
    throw translate(query.name, error);
  }
}

function translated<Result>(what: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw translate(what, error);
  }
}

function isWriteConflict(error: unknown): boolean {
  return error instanceof GraphError && (error.cause as GrafeoError | undefined)?.gqlStatus === CONFLICT_STATUS;
}

/** A unique violation has no status of its own on this engine; its text names the constraint. */
function translate(what: string, error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const { gqlStatus = '', message } = error as GrafeoError;
  if (gqlStatus === CONFLICT_STATUS) return new GraphError('CONFLICT', `${what}: written by another at once`, error);
  if (/UNIQUE constraint violation/.test(message)) return new GraphError('CONFLICT', `${what}: the id is taken`, error);
  if (/cannot be locked|is locked by another process/.test(message))
    return new GraphError('LOCKED', 'The database folder is in use by another process', error);
  if (what === 'open') return new GraphError('UNAVAILABLE', `The database cannot be opened: ${message}`, error);
  return new GraphError('BAD_QUERY', `${what}: ${message}`, error);
}
