import DataLoader from 'dataloader';
import { GraphError } from '../../graph/errors';
import type { Readable, Statement } from '../../graph/port';
import { type Query, statement } from '../../graph/query';
import { together } from '../../graph/together-queries';
import type { AnyRecord } from '../../records/kind';
import { recordIn } from '../../records/recently-read';
import { RECORDS_BY_ID } from '../../records/statements';

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

/** A row may bring records with it, as their nodes keep them. */
export interface Carrying {
  readonly carried?: readonly string[];
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
  private readonly records = new Map<string, AnyRecord>();
  private readonly names = new Map<string, { readonly kind: string; readonly name: string }>();
  private readonly recordLoader = new DataLoader((ids: readonly string[]) => this.recordsOf(ids));

  constructor(
    private readonly graph: Readable,
    private readonly signal?: AbortSignal,
    /** Called when the first question is put, so that others may travel with it. */
    private readonly onFirstRead: () => void = () => undefined,
  ) {}

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
    return this.loaderOf(query, parameters).load(key) as Promise<readonly Row[]>;
  }

  /**
   * Gives what takes in the rows that such a question would find for a key; it is not put then. The parameters must be
   * those of the question, in their order: else nobody comes to ask for it.
   */
  primer<Parameters extends object, Row extends Keyed>(
    query: Query<Parameters & { keys: readonly string[] }, Row>,
    parameters: Parameters,
  ): (key: string, rows: readonly Row[]) => void {
    const loader = this.loaderOf(query, parameters);
    return (key, rows) => void loader.prime(key, rows);
  }

  private loaderOf<Parameters extends object, Row extends Keyed>(
    query: Query<Parameters & { keys: readonly string[] }, Row>,
    parameters: Parameters,
  ): DataLoader<string, readonly Keyed[]> {
    const name = `${query.name} ${JSON.stringify(parameters)}`;
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async (keys) => grouped(keys, await this.read(query, { ...parameters, keys })));
      this.loaders.set(name, loader);
    }
    return loader;
  }

  /** The record of a kind with this id, or null. */
  async record(kind: string, id: string): Promise<AnyRecord | null> {
    const record = this.records.get(id) ?? (await this.recordLoader.load(id));
    return record?.kind === kind ? record : null;
  }

  /** The record of a kind with this id where it was read already: what needs no waiting should not wait. */
  known(kind: string, id: string): AnyRecord | undefined {
    const record = this.records.get(id);
    return record?.kind === kind ? record : undefined;
  }

  /** Takes in the name of a record, which a row told: for its name alone a record need not be read. */
  tellName(kind: string, id: string, name: string): void {
    this.names.set(id, { kind, name });
  }

  /** The name of a record where a row told it. */
  nameTold(kind: string, id: string): string | undefined {
    const told = this.names.get(id);
    return told?.kind === kind ? told.name : undefined;
  }

  /** The kind of the record with this id, or null. */
  async kindOf(id: string): Promise<string | null> {
    return (this.records.get(id) ?? (await this.recordLoader.load(id)))?.kind ?? null;
  }

  private async recordsOf(ids: readonly string[]): Promise<(AnyRecord | null)[]> {
    await this.read(RECORDS_BY_ID, { ids });
    return ids.map((id) => this.records.get(id) ?? null);
  }

  private takeIn(rows: readonly Carrying[]): void {
    for (const { carried = [] } of rows)
      for (const json of carried) {
        const record = recordIn(json);
        this.records.set(record.id, record);
      }
  }

  private async send(): Promise<void> {
    const sent = this.waiting;
    this.waiting = [];
    const travelling = together(sent.map((each) => each.statement));
    this.stats.roundTrips += 1;
    this.stats.statements += travelling.sent.length;
    try {
      const answers = travelling.split(await this.graph.read(travelling.sent, { signal: this.signal }));
      sent.forEach((each, index) => {
        const rows = [...(answers[index] ?? [])];
        this.takeIn(rows as readonly Carrying[]);
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
