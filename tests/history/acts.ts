import type { Graph } from '../../src/graph/port';
import type { AnyRecord } from '../../src/records/kind';
import { writeRecords } from '../../src/records/store';
import { validateRecords } from '../../src/records/validate';

/** So many acts of one writer, each of a few new sources and one that changes with every act. */
export function actsOf(who: string, count: number): AnyRecord[][] {
  return Array.from({ length: count }, (_, act) => [
    source(`bron-${who}`, `Bron ${act}`),
    ...Array.from({ length: act % 7 }, (_each, index) => source(`bron-${who}-${act}-${index}`, 'Bron')),
  ]);
}

export async function writeActs(graph: Graph, acts: readonly AnyRecord[][]): Promise<void> {
  for (const records of acts) await writeRecords(graph, records, { kind: 'IMPORT', at: new Date(), by: null });
}

function source(id: string, title: string): AnyRecord {
  const raw = { kind: 'source', values: { id, sourceKind: 'DOCUMENT', title }, file: 'test', lineOf: () => 0 };
  return validateRecords([raw]).records[0]!;
}
