import type { Graph } from '../../src/graph/port';
import type { Query } from '../../src/graph/query';
import { cypher, type Row } from '../support/cypher';
import type { Parameters } from '../support/query-parameters';

/** The rows of a read; what is collected inside a row has no order of its own. */
export async function rowsOf(graph: Graph, query: Query<object, unknown>, parameters: Parameters): Promise<Row[]> {
  const [rows] = await graph.read([{ query, parameters }]);
  return rows.map((row) => canonical(row) as Row);
}

/** Thrown to undo a transaction that did what it should. */
class Undone extends Error {
  constructor(readonly outcome: unknown) {
    super('undone');
  }
}

const COUNT = cypher<{ nodes: number; relations: number }>(
  'CALL () { MATCH (n) RETURN count(n) AS nodes } CALL () { MATCH ()-[r]->() RETURN count(r) AS relations } RETURN nodes, relations',
);

/** The rows of a write and what it adds or removes, in a transaction that is rolled back. */
export async function changesOf(graph: Graph, query: Query<object, unknown>, parameters: Parameters): Promise<unknown> {
  const undone = await graph
    .write(async (transaction) => {
      const [before] = await transaction.run(COUNT, {});
      const rows = await transaction.run(query, parameters);
      const [after] = await transaction.run(COUNT, {});
      throw new Undone({ rows: canonical(rows), before, after });
    })
    .catch((error: unknown) => error);
  if (undone instanceof Undone) return undone.outcome;
  throw undone;
}

/** The id of an act is made up anew whenever something is written. */
const MADE_UP = ['act'];

/** Keys in order, and lists below a row sorted. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([key]) => !MADE_UP.includes(key))
    .map(([key, inner]): [string, unknown] => [key, canonical(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
