import { GraphError } from '../../src/graph/errors';
import type { Graph } from '../../src/graph/port';
import type { Query } from '../../src/graph/query';

/** A row of a query that a test made up: whatever the test says it is. */
export type Row = Record<string, unknown>;

/** A query that only a test knows; it does not enter the list of named queries. */
export function cypher<Result = Row>(text: string): Query<object, Result> {
  return { name: 'test', text };
}

/** The rows of one read. */
export async function read<Result = Row>(graph: Graph, text: string, parameters: object = {}): Promise<Result[]> {
  const [rows] = await graph.read([{ query: cypher<Result>(text), parameters }]);
  return rows;
}

/** The rows of one write in a transaction of its own. */
export function write<Result = Row>(graph: Graph, text: string, parameters: object = {}): Promise<Result[]> {
  return graph.write((transaction) => transaction.run(cypher<Result>(text), parameters));
}

/** The code of the GraphError with which a promise rejects; fails when it resolves or rejects with anything else. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const outcome: unknown = await promise.then(
    (value) => new Error(`Expected a GraphError, but it resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof GraphError) return outcome.code;
  throw outcome;
}
