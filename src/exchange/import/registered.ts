import type { GraphTransaction } from '../../graph/port';
import { pagesOfKind } from '../../records/export';
import type { Listing } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';

/** The records an import is compared with: all of some kinds, found by id, by a code or by where a link leads. */
export class Registered {
  private readonly byId = new Map<string, AnyRecord>();
  private readonly indexes = new Map<string, Map<string, AnyRecord[]>>();
  private sorted: readonly AnyRecord[] | undefined;

  constructor(records: Iterable<AnyRecord>) {
    for (const record of records) this.byId.set(record.id, record);
  }

  /** Reads all records of these kinds, in pages, within the transaction that will write. */
  static async read(transaction: GraphTransaction, kinds: readonly string[]): Promise<Registered> {
    const records: AnyRecord[] = [];
    for (const name of kinds) for await (const page of pagesOfKind(transaction, kindNamed(name))) records.push(...page);
    return new Registered(records);
  }

  get(id: string): AnyRecord | undefined {
    return this.byId.get(id);
  }

  all(): Iterable<AnyRecord> {
    return this.byId.values();
  }

  /** In the order of their ids. */
  ofKind(kind: string): readonly AnyRecord[] {
    return this.index('kind', ({ kind: name }) => [name]).get(kind) ?? [];
  }

  /** Records of a kind whose field has this text. */
  having(kind: string, field: string, value: string): readonly AnyRecord[] {
    return (
      this.index(`${kind} ${field}`, (record) => (record.kind === kind ? valuesIn(record[field]) : [])).get(value) ?? []
    );
  }

  /** The same, with records put in place of those with their ids. */
  with(records: readonly AnyRecord[]): Registered {
    return new Registered([...this.byId.values(), ...records]);
  }

  private index(name: string, keysOf: (record: AnyRecord) => readonly string[]): Map<string, AnyRecord[]> {
    let index = this.indexes.get(name);
    if (index) return index;
    index = new Map();
    this.sorted ??= [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const record of this.sorted)
      for (const key of keysOf(record)) {
        const group = index.get(key);
        if (group) group.push(record);
        else index.set(key, [record]);
      }
    this.indexes.set(name, index);
    return index;
  }
}

function valuesIn(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items
    .map((item) => (typeof item === 'object' && item !== null ? (item as Listing).to : item))
    .filter((item): item is string => typeof item === 'string');
}
