import DataLoader from 'dataloader';
import { GraphError } from '../../graph/errors';
import type { Readable, Statement } from '../../graph/port';
import { type Query, statement } from '../../graph/query';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { KINDS_OF_IDS, queriesOf } from '../../records/statements';
import { recordOf } from '../../records/store';

/** What a request cost the engine. */
export interface ReadStats {
  roundTrips: number;
  statements: number;
  rows: number;
}

interface Waiting {
  readonly statement: Statement;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/** A row that says for which key of a batch it was found. */
export interface Keyed {
  readonly key: string;
}

/**
 * Reads for one request. Everything asked for in the same turn goes to the engine as one round trip; the same question
 * is asked once. Keys of the same question are read in one statement.
 */
export class Reader {
  readonly stats: ReadStats = { roundTrips: 0, statements: 0, rows: 0 };
  private waiting: Waiting[] = [];
  private readonly loaders = new Map<string, DataLoader<string, readonly Keyed[]>>();
  private readonly records = new Map<string, DataLoader<string, AnyRecord | null>>();
  private readonly kinds: DataLoader<string, string | null>;

  constructor(
    private readonly graph: Readable,
    private readonly signal?: AbortSignal,
    /** Called when the first question is put, so that others may travel with it. */
    private readonly onFirstRead: () => void = () => undefined,
  ) {
    this.kinds = new DataLoader((ids) => this.kindsOf(ids));
  }

  /** The rows of one question. */
  async read<Parameters extends object, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row[]> {
    if (this.signal?.aborted) throw new GraphError('TIMEOUT', 'The request was stopped');
    return new Promise<Row[]>((resolve, reject) => {
      const first = this.stats.roundTrips === 0 && this.waiting.length === 0;
      if (this.waiting.length === 0) setImmediate(() => void this.send());
      this.waiting.push({
        statement: statement(query, parameters),
        resolve: resolve as (rows: unknown[]) => void,
        reject,
      });
      if (first) this.onFirstRead();
    });
  }

  /** The rows found for one key of a question that takes many: `$keys` in, `key` out. */
  async rowsFor<Parameters extends object, Row extends Keyed>(
    query: Query<Parameters & { keys: readonly string[] }, Row>,
    key: string,
    parameters: Parameters,
  ): Promise<readonly Row[]> {
    const name = `${query.name} ${JSON.stringify(parameters)}`;
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async (keys) => grouped(keys, await this.read(query, { ...parameters, keys })));
      this.loaders.set(name, loader);
    }
    return loader.load(key) as Promise<readonly Row[]>;
  }

  /** The record of a kind with this id, or null. */
  async record(kind: string, id: string): Promise<AnyRecord | null> {
    let loader = this.records.get(kind);
    if (!loader) {
      loader = new DataLoader((ids) => this.recordsOf(kind, ids));
      this.records.set(kind, loader);
    }
    return loader.load(id);
  }

  /** The kind of the record with this id, or null. */
  async kindOf(id: string): Promise<string | null> {
    return this.kinds.load(id);
  }

  private async recordsOf(kindName: string, ids: readonly string[]): Promise<(AnyRecord | null)[]> {
    const kind = kindNamed(kindName);
    const rows = await this.read(queriesOf(kind).read, { ids });
    const found = new Map(rows.map((row) => [String(row.properties.id), recordOf(kind, row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  private async kindsOf(ids: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.read(KINDS_OF_IDS, { ids });
    const found = new Map(rows.map(({ id, kind }) => [id, kind]));
    return ids.map((id) => found.get(id) ?? null);
  }

  private async send(): Promise<void> {
    const sent = this.waiting;
    this.waiting = [];
    this.stats.roundTrips += 1;
    this.stats.statements += sent.length;
    try {
      const answers = await this.graph.read(
        sent.map((each) => each.statement),
        { signal: this.signal },
      );
      sent.forEach((each, index) => {
        const rows = answers[index] ?? [];
        this.stats.rows += rows.length;
        each.resolve(rows);
      });
    } catch (error) {
      for (const each of sent) each.reject(error);
    }
  }
}

function grouped(keys: readonly string[], rows: readonly Keyed[]): readonly (readonly Keyed[])[] {
  const groups = new Map<string, Keyed[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(row.key)?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
