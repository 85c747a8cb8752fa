import type { RecordDifference } from '../../answers/import-summary/rules';
import type { GraphTransaction } from '../../graph/port';
import type { AnyRecord } from '../../records/kind';
import { KINDS } from '../../records/kinds';
import { type Act, type Progress, sameRecord, writeInto, type Written } from '../../records/store';
import type { Turns } from './turns';

export interface ImportOptions {
  readonly act: Act;
  /** Only says what would be written. */
  readonly dryRun?: boolean;
  readonly progress?: Progress;
}

/** What is stored under an id. */
interface Stored {
  get(id: string): AnyRecord | undefined;
}

/** How records differ from what is stored, in the order of kinds and ids: the same import always writes the same. */
export async function differencesOf(
  stored: Stored,
  made: readonly AnyRecord[],
  turns: Turns,
): Promise<RecordDifference[]> {
  const order = new Map(KINDS.map(({ name }, index) => [name, index]));
  const place = ({ kind, id }: AnyRecord) => `${String(order.get(kind)).padStart(3, '0')} ${id}`;
  const differences: RecordDifference[] = [];
  for (const after of made) {
    const before = stored.get(after.id);
    if (after !== before && !sameRecord(after, before)) differences.push({ before: before ?? null, after });
    await turns.give();
  }
  return differences.sort((a, b) => (place(a.after) < place(b.after) ? -1 : 1));
}

/** Writes what differs, unless it is a rehearsal. */
export async function writeDifferences(
  transaction: GraphTransaction,
  differences: readonly RecordDifference[],
  { act, dryRun = false, progress }: ImportOptions,
): Promise<Written> {
  if (dryRun) return { created: 0, changed: 0, unchanged: 0, lastChange: null };
  const fresh = differences.map(({ after }) => after);
  const stored = new Map(differences.flatMap(({ before }) => (before ? [[before.id, before] as const] : [])));
  return writeInto({ transaction, stored }, fresh, act, progress);
}
