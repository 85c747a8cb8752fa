import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Session,
  type SessionMode,
} from 'neo4j-driver';
import { GraphError } from './errors';
import type { Graph, GraphTransaction, RowsOf, Statement } from './port';
import type { Query } from './query';

export interface Neo4jOptions {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database?: string;
  /** The longest a read may take, in milliseconds. */
  readonly readTimeout?: number;
  /** How many nodes and relations a write makes and removes before queries are planned anew. */
  readonly replanAfter?: number;
}

const READ_TIMEOUT = 10_000;
/** An import of the national register is one transaction; it takes seconds, not minutes. */
const WRITE_TIMEOUT = 120_000;
/** A load is larger, a day's corrections are smaller; for those Neo4j's own upkeep is soon enough. */
const REPLAN_AFTER = 10_000;

/** Connects to a Neo4j server or, by a `neo4j://` address, a cluster. Does not wait until it answers: see `ready`. */
export function openNeo4j(options: Neo4jOptions): Graph {
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
    disableLosslessIntegers: true,
    userAgent: 'samenhang',
    // All rows at once: what a read may give is bounded by what asks it.
    fetchSize: -1,
    // Each is a message more, or work, with every read: nobody reads either of them here.
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    // The driver waits 1, 2, 4 … seconds between tries and begins one more after this time: 7 s in all.
    maxTransactionRetryTime: 5_000,
  });
  return new Neo4jGraph(driver, options);
}

/** What a transaction is told beside its statements. */
type Settings = { readonly timeout: number; readonly metadata: object };

class Neo4jGraph implements Graph {
  readonly engine = 'Neo4j';
  /** One chain of bookmarks: in a cluster a read sees what this process wrote before. */
  private readonly bookmarks = neo4j.bookmarkManager();
  private closed = false;

  constructor(
    private readonly driver: Driver,
    private readonly options: Neo4jOptions,
  ) {}

  /**
   * The statements are sent without waiting for each other's answers. One or two run each on their own, which takes half
   * as long as a transaction with its beginning and end; more share one.
   */
  async read<Statements extends readonly Statement[]>(
    statements: readonly [...Statements],
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<RowsOf<Statements>> {
    const names = statements.map(({ query }) => query.name).join(' ');
    if (signal?.aborted) throw new GraphError('TIMEOUT', `${names} was stopped before it ran`);
    const settings = { timeout: this.options.readTimeout ?? READ_TIMEOUT, metadata: { query: names } };
    try {
      const answers =
        statements.length > 2
          ? await this.together(statements, settings)
          : await Promise.all(statements.map((each) => this.alone(each, settings)));
      return answers.map(plainRows) as RowsOf<Statements>;
    } catch (error) {
      throw translate(names, error);
    }
  }

  private async together(statements: readonly Statement[], settings: Settings): Promise<readonly QueryResult[]> {
    const session = this.session(neo4j.session.READ);
    try {
      return await session.executeRead(
        (transaction) => Promise.all(statements.map((each) => run(transaction, each))),
        settings,
      );
    } finally {
      await session.close();
    }
  }

  /** What is run on its own is not retried by the driver, so what fails and may be retried is tried once more managed. */
  private async alone(each: Statement, settings: Settings): Promise<QueryResult> {
    const session = this.session(neo4j.session.READ);
    try {
      return await run(session, each, settings);
    } catch (error) {
      if (!neo4j.isRetryableError(error)) throw error;
    } finally {
      await session.close();
    }
    const [answer] = await this.together([each], settings);
    return answer as QueryResult;
  }

  /** Reads see what others commit meanwhile, so what a write reads first is only safe behind a lock. */
  async write<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    const session = this.session(neo4j.session.WRITE);
    let changed = 0;
    const made = async (transaction: ManagedTransaction) => {
      changed = 0;
      await run(transaction, { query: LOCK, parameters: {} });
      return work({
        run: async (query, parameters) => {
          const result = await run(transaction, { query, parameters });
          changed += changesOf(result);
          return plainRows(result) as never;
        },
      });
    };
    try {
      const result = await session.executeWrite(made, { timeout: WRITE_TIMEOUT });
      if (changed >= (this.options.replanAfter ?? REPLAN_AFTER)) await replan(session);
      return result;
    } catch (error) {
      throw translate('write', error);
    } finally {
      await session.close();
    }
  }

  async define(statements: readonly string[]): Promise<void> {
    const session = this.session(neo4j.session.WRITE);
    try {
      for (const text of [LOCK_RULE, ...statements]) await session.run(text);
      await session.run('CALL db.awaitIndexes(60)');
    } catch (error) {
      throw translate('definition', error);
    } finally {
      await session.close();
    }
  }

  /** Asks once: a managed transaction would keep trying for seconds, and whoever asks wants to know now. */
  async ready(): Promise<void> {
    const session = this.session(neo4j.session.READ);
    try {
      await session.run('RETURN 1 AS one');
    } catch (error) {
      throw translate('ready', error);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.driver.close();
  }

  private session(defaultAccessMode: SessionMode) {
    if (this.closed) throw new GraphError('UNAVAILABLE', 'The connection to Neo4j is closed');
    return this.driver.session({
      defaultAccessMode,
      bookmarkManager: this.bookmarks,
      ...(this.options.database ? { database: this.options.database } : {}),
    });
  }
}

/**
 * What every write takes hold of first, so that writes run one after the other, from however many processes. The node
 * is gone at once, but the entry in the index of its constraint stays locked until the transaction ends.
 */
const LOCK: Query<object, never> = {
  name: 'write.lock',
  text: `MERGE (lock:WriteLock {id: 'write'}) DELETE lock`,
};
const LOCK_RULE = 'CREATE CONSTRAINT write_lock IF NOT EXISTS FOR (n:WriteLock) REQUIRE n.id IS UNIQUE';

function run(
  runner: Pick<Session, 'run'> | ManagedTransaction,
  { query, parameters }: Statement,
  settings?: Settings,
): Promise<QueryResult> {
  const text = `// ${query.name}\n${query.text}`;
  return Promise.resolve(runner.run(text, bolted(parameters) as Record<string, unknown>, settings));
}

/**
 * Lets Neo4j count what its indexes hold and forget its plans. Left alone it notices a load only after a while, and
 * until then it runs plans made for the few nodes there were. A user who may not ask for this, or a server without it,
 * waits that while: the write is done all the same.
 */
async function replan(session: Session): Promise<void> {
  await session.run('CALL db.prepareForReplanning(60)').catch(() => undefined);
}

function changesOf({ summary }: QueryResult): number {
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted } = summary.counters.updates();
  return nodesCreated + nodesDeleted + relationshipsCreated + relationshipsDeleted;
}

function plainRows(result: QueryResult): unknown[] {
  return result.records.map((record) => record.toObject());
}

/** The driver sends every JavaScript number as a float; whole numbers must go as Bolt integers. */
function bolted(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(bolted);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bolted(inner)]));
  return value;
}

const UNAVAILABLE = [
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.General.DatabaseUnavailable',
];

function translate(what: string, error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (error instanceof GraphError || !code) return error;
  if (code.includes('ConstraintValidation')) return new GraphError('CONFLICT', `${what}: the id is taken`, error);
  if (code.includes('TransactionTimedOut')) return new GraphError('TIMEOUT', `${what} took longer than allowed`, error);
  if (UNAVAILABLE.includes(code)) return new GraphError('UNAVAILABLE', `Neo4j does not answer: ${message}`, error);
  if (code.startsWith('Neo.TransientError.')) return new GraphError('CONFLICT', `${what}: ${message}`, error);
  return new GraphError('BAD_QUERY', `${what}: ${message}`, error);
}
