import type { Graph } from '../../src/graph/port';
import { problemLine } from '../../src/records/problem';
import { readKinds, writeRecords } from '../../src/records/store';
import { validateRecords } from '../../src/records/validate';

type Values = Readonly<Record<string, unknown>>;

/** Adds records to those that are stored, as files would give them. Throws when they are not sound. */
export async function add(graph: Graph, records: readonly (readonly [kind: string, values: Values])[]): Promise<void> {
  const raws = records.map(([kind, values]) => ({
    kind,
    values: { accordingTo: ['derived'], ...values },
    file: 'test',
    lineOf: () => 0,
  }));
  const mentioned = raws.flatMap(({ values }) => Object.values(values).flat());
  const ids = mentioned.filter((value) => typeof value === 'string');
  const kinds = await graph.write((transaction) => readKinds(transaction, ids));
  const validated = validateRecords(raws, (id) => kinds.get(id));
  if (validated.problems.length > 0) throw new Error(validated.problems.map(problemLine).join('\n'));
  await writeRecords(graph, validated.records, { kind: 'SEED', at: new Date('2026-05-16T11:00:00Z'), by: null });
}
