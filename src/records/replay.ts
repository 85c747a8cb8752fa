import type { Readable } from '../graph/port';
import { statement } from '../graph/query';
import { CHANGES_AFTER, type ChangeRow } from './change-queries';
import { decodeRecord } from './decode';
import type { AnyRecord } from './kind';
import { kindNamed } from './kinds';
import { RecordsRefused } from './problem';
import type { RawRecord } from './raw';
import { validateRecords } from './validate';

const PAGE = 1000;

/** The recorded changes after a number, oldest first, in pages. */
export async function* changesAfter(graph: Readable, after: number): AsyncGenerator<ChangeRow> {
  for (let last = after; ;) {
    const [rows] = await graph.read([statement(CHANGES_AFTER, { after: last, limit: PAGE })]);
    if (rows.length === 0) return;
    yield* rows;
    last = rows.at(-1)?.number ?? last;
  }
}

/** The records as the changes leave them: the last state of each, typed and checked anew. */
export async function replayRecords(
  changes: AsyncIterable<ChangeRow> | Iterable<ChangeRow>,
): Promise<readonly AnyRecord[]> {
  const last = new Map<string, ChangeRow>();
  for await (const change of changes) last.set(change.recordId, change);
  const { records, problems } = validateRecords([...last.values()].map(rawOf));
  if (problems.length > 0) throw new RecordsRefused(problems);
  return records;
}

/** The record as one change left it. */
export function recordOfChange(change: Pick<ChangeRow, 'number' | 'recordKind' | 'state'>): AnyRecord {
  return decodeRecord(kindNamed(change.recordKind), rawOf(change)).record;
}

function rawOf({ recordKind, state, number }: Pick<ChangeRow, 'number' | 'recordKind' | 'state'>): RawRecord {
  return {
    kind: recordKind,
    values: JSON.parse(state) as Record<string, unknown>,
    file: `change ${number}`,
    lineOf: () => 0,
  };
}
