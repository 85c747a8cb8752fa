import type { GraphTransaction, Readable } from '../graph/port';
import { statement } from '../graph/query';
import type { AnyRecord, Kind } from './kind';
import { KINDS } from './kinds';
import { recordOf } from './store';
import { queriesOf } from './statements';

const PAGE = 500;

/** Every record in the graph, read back from its nodes and relations, kind by kind in pages. */
export async function* exportRecords(graph: Readable): AsyncGenerator<AnyRecord> {
  for (const kind of KINDS) yield* recordsOfKind(graph, kind);
}

async function* recordsOfKind(graph: Readable, kind: Kind): AsyncGenerator<AnyRecord> {
  for await (const page of pagesOfKind(reading(graph), kind)) yield* page;
}

/** Reads one query after the other, each on its own: what a transaction gives who writes. */
export function reading(graph: Readable): Pick<GraphTransaction, 'run'> {
  return { run: async (query, parameters) => (await graph.read([statement(query, parameters)]))[0] };
}

/** The records of a kind in the order of their ids, a page at a time. */
export async function* pagesOfKind(
  reader: Pick<GraphTransaction, 'run'>,
  kind: Kind,
  size = PAGE,
): AsyncGenerator<readonly AnyRecord[]> {
  const { page, read } = queriesOf(kind);
  for (let after = ''; ;) {
    const ids = await reader.run(page, { after, limit: size });
    if (ids.length === 0) return;
    const rows = await reader.run(read, { ids: ids.map(({ id }) => id) });
    yield rows.map((row) => recordOf(kind, row));
    after = ids.at(-1)?.id ?? '';
  }
}
