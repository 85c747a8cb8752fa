import { randomUUID } from 'node:crypto';
import type { Graph, GraphTransaction } from '../graph/port';
import { type ChangeRow, MARKS, RECORD_CHANGES, RECORD_IMPORT, SET_DATA_AS_OF, TAKE_NUMBERS } from './change-queries';
import { encodeRecord } from './encode';
import { grouped } from './grouped';
import { type ChangeWithoutState, importsIn } from './imports';
import type { AnyRecord, Kind } from './kind';
import { KINDS, kindNamed } from './kinds';
import { fromNode, toProperties, toRelations } from './node';
import { recordOfChange } from './replay';
import { KINDS_OF_IDS, labelsOf, queriesOf, type RecordRow, RELATE } from './statements';

/** Why records are written, as the change log keeps it. */
export interface Act {
  readonly kind: 'SEED' | 'IMPORT' | 'REPLAY';
  /** The instant of writing, in UTC. Recorded no earlier than that of the act before it. */
  readonly at: Date;
  /** Who did it, as an office or program; null for the registry itself. */
  readonly by: string | null;
}

export interface Written {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The number of the last change; unchanged when nothing was written. */
  readonly lastChange: number | null;
}

export type Progress = (done: number, total: number) => void;

/** Rows per statement: large enough to be quick, small enough to show progress. */
const BATCH = 500;

/**
 * Writes validated records in one transaction: new and differing ones only, each with a Change. Writing the same
 * records again changes nothing.
 */
export async function writeRecords(
  graph: Graph,
  records: readonly AnyRecord[],
  act: Act,
  progress: Progress = () => undefined,
): Promise<Written> {
  return graph.write(async (transaction) => {
    const stored = await readStored(transaction, records);
    return writeInto({ transaction, stored }, records, act, progress);
  });
}

/** Writes records into an empty graph together with the changes that led to them, which stay as they were recorded. */
export async function writeRecorded(
  graph: Graph,
  records: readonly AnyRecord[],
  changes: readonly ChangeRow[],
): Promise<void> {
  await graph.write(async (transaction) => {
    const writing: Writing = { transaction, stored: new Map(), counter: new Counter(0, () => undefined) };
    await writeNodes(writing, records);
    await writeRelations(writing, records);
    await transaction.run(TAKE_NUMBERS, { count: changes.length });
    await writeChanges(writing, changes, (index) => changes[index]?.state);
    const dated = changes.filter(({ recordKind }) => 'stateOn' in kindNamed(recordKind).fields);
    await keepDataAsOf(transaction, dated.map(recordOfChange));
  });
}

/** The same within a transaction, for who has already read what is stored of these records. */
export async function writeInto(
  { transaction, stored }: { transaction: GraphTransaction; stored: ReadonlyMap<string, AnyRecord> },
  records: readonly AnyRecord[],
  act: Act,
  progress: Progress = () => undefined,
): Promise<Written> {
  const fresh = records.filter((record) => !sameRecord(record, stored.get(record.id)));
  if (fresh.length === 0) return { created: 0, changed: 0, unchanged: records.length, lastChange: null };
  const writing: Writing = { transaction, stored, counter: new Counter(fresh.length * 3, progress) };
  await writeNodes(writing, fresh);
  await writeRelations(writing, fresh);
  const lastChange = await recordChanges(writing, fresh, act);
  await keepDataAsOf(transaction, fresh);
  const changed = fresh.filter((record) => stored.has(record.id)).length;
  return { created: fresh.length - changed, changed, unchanged: records.length - fresh.length, lastChange };
}

type Running = Pick<GraphTransaction, 'run'>;

/** Which of these ids are stored, and as what. */
export async function readKinds(reader: Running, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  for (const some of batches(ids))
    for (const { id, kind } of await reader.run(KINDS_OF_IDS, { ids: some })) kinds.set(id, kind);
  return kinds;
}

/** The record a row of a read holds. */
export function recordOf(kind: Kind, row: RecordRow): AnyRecord {
  return fromNode(kind, row.properties, [...row.outgoing, ...row.incoming]);
}

type Identity = Pick<AnyRecord, 'id' | 'kind'>;

/** The records that are stored under these ids, by id. */
async function readStored(transaction: Running, records: readonly Identity[]): Promise<Map<string, AnyRecord>> {
  const known = await readKinds(
    transaction,
    records.map(({ id }) => id),
  );
  return readKnown(transaction, known, records);
}

/** The same, for who has already asked which ids are stored. */
export async function readKnown(
  transaction: Running,
  known: ReadonlyMap<string, string>,
  records: readonly Identity[],
): Promise<Map<string, AnyRecord>> {
  const stored = new Map<string, AnyRecord>();
  for (const [kind, group] of byKind(records.filter(({ id }) => known.has(id))))
    for (const batch of batches(group.map(({ id }) => id)))
      for (const row of await transaction.run(queriesOf(kind).read, { ids: batch })) {
        const record = recordOf(kind, row);
        stored.set(record.id, record);
      }
  return stored;
}

/** Whether two states of a record say the same. */
export function sameRecord(record: AnyRecord, stored: AnyRecord | undefined): boolean {
  return stored !== undefined && stateOf(record) === stateOf(stored);
}

function stateOf(record: AnyRecord): string {
  return JSON.stringify(encodeRecord(kindNamed(record.kind), record));
}

/** One writing under way. */
interface Writing {
  readonly transaction: GraphTransaction;
  /** What was stored of these records before. */
  readonly stored: ReadonlyMap<string, AnyRecord>;
  readonly counter: Counter;
}

async function writeNodes({ transaction, counter }: Writing, records: readonly AnyRecord[]) {
  for (const [kind, group] of byKind(records))
    for (const batch of batches(group)) {
      const rows = batch.map((record) => ({ id: record.id, properties: toProperties(kind, record) }));
      for (const [labels, some] of grouped(rows, (row) => labelsOf(kind, row.properties))) {
        const query = queriesOf(kind).write.get(labels);
        if (!query) throw new Error(`No query writes nodes labelled ${labels}`);
        await transaction.run(query, { rows: some });
      }
      counter.add(batch.length);
    }
}

async function writeRelations({ transaction, stored, counter }: Writing, records: readonly AnyRecord[]) {
  for (const [kind, group] of byKind(records))
    for (const batch of batches(group)) {
      const changed = batch.filter(({ id }) => stored.has(id)).map(({ id }) => id);
      if (changed.length > 0) for (const cut of queriesOf(kind).cut) await transaction.run(cut, { ids: changed });
      const relations = batch.flatMap((record) => toRelations(kind, record));
      for (const [type, some] of grouped(relations, (relation) => relation.type)) {
        const query = RELATE.get(type);
        if (!query) throw new Error(`No query relates by ${type}`);
        for (const rows of batches(some.map(({ from, to, properties }) => ({ from, to, properties }))))
          await transaction.run(query, { rows });
      }
      counter.add(batch.length);
    }
}

async function recordChanges(
  { transaction, stored, counter }: Writing,
  records: readonly AnyRecord[],
  act: Act,
): Promise<number> {
  const [taken] = await transaction.run(TAKE_NUMBERS, { count: records.length });
  const last = taken?.last ?? 0;
  const at = await instantOf(transaction, act, last - records.length);
  const id = randomUUID();
  const changes = records.map((record, index): ChangeWithoutState => ({
    number: last - records.length + index + 1,
    act: id,
    actKind: act.kind,
    at,
    by: act.by,
    recordKind: record.kind,
    recordId: record.id,
    operation: stored.has(record.id) ? 'CHANGED' : 'CREATED',
  }));
  const stateAt = (index: number) => records[index] && stateOf(records[index]);
  await writeChanges({ transaction, stored, counter }, changes, stateAt);
  return last;
}

/** Writes changes with the numbers they have, and the imports among them; no more states are held than go in a batch. */
async function writeChanges(
  { transaction, counter }: Writing,
  changes: readonly ChangeWithoutState[],
  stateAt: (index: number) => string | undefined,
): Promise<void> {
  let index = 0;
  for (const batch of batches(changes)) {
    const rows = batch.map((row) => ({ id: row.recordId, properties: known({ ...row, state: stateAt(index++) }) }));
    await transaction.run(RECORD_CHANGES, { rows });
    counter.add(batch.length);
  }
  for (const row of importsIn(changes)) await transaction.run(RECORD_IMPORT, { properties: known(row) });
}

/** What a node can hold of a row: what is null is left out. */
function known(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/**
 * The instant of an act, never before that of the act it follows: an act that waited for its turn began earlier, and
 * clocks of two machines differ. So the changes up to an instant are all those up to a number.
 */
async function instantOf(transaction: GraphTransaction, { at }: Act, lastBefore: number): Promise<string> {
  const [earlier] = await transaction.run(MARKS, { numbers: [lastBefore] });
  const instant = at.toISOString();
  return earlier && earlier.at > instant ? earlier.at : instant;
}

async function keepDataAsOf(transaction: GraphTransaction, records: readonly AnyRecord[]) {
  const days = records.map((record) => record.stateOn).filter((day): day is string => typeof day === 'string');
  const newest = days.sort().at(-1);
  if (newest) await transaction.run(SET_DATA_AS_OF, { day: newest });
}

class Counter {
  private done = 0;
  constructor(
    private readonly total: number,
    private readonly progress: Progress,
  ) {}
  add(count: number): void {
    this.done += count;
    this.progress(this.done, this.total);
  }
}

function byKind<Item extends Identity>(records: readonly Item[]): [Kind, Item[]][] {
  const groups = grouped(records, (record) => record.kind);
  return KINDS.filter((kind) => groups.has(kind.name)).map((kind) => [kind, groups.get(kind.name) ?? []]);
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
