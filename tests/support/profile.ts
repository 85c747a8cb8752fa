import type { Graph } from '../../src/graph/port';
import { read } from './cypher';

/**
 * How many rows the busiest step of a read handles on Grafeo, by its own count (PROFILE): the same at every run, unlike
 * a time. A query that touches as many rows at ten times the data does not grow. Blind for what stands inside an
 * EXISTS or COUNT subquery, which Grafeo profiles as one step.
 */
export async function rowsTouched(graph: Graph, text: string, parameters: object = {}): Promise<number> {
  const [row] = await read<{ profile: string }>(graph, `PROFILE ${text}`, parameters);
  const counts = [...(row?.profile ?? '').matchAll(/ rows=(\d+) /g)].map((match) => Number(match[1]));
  if (counts.length === 0) throw new Error('PROFILE gave no counts: this is no Grafeo, or another version of it');
  return Math.max(...counts);
}
