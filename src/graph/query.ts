import type { Statement } from './port';

/**
 * A named, static, parameterised Cypher text with the types of its parameters and rows. The text never depends on
 * input; both engines run it unchanged. The name stands in logs, errors and transaction metadata.
 */
export interface Query<Parameters extends object, Row> {
  readonly name: string;
  readonly text: string;
  /** Carries the types only; never set. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row };
}

const known = new Map<string, Query<object, unknown>>();

/** Defines a query once. Throws when the name is taken: names are how people find a query. */
export function defineQuery<Parameters extends object, Row>(name: string, text: string): Query<Parameters, Row> {
  if (known.has(name)) throw new Error(`There are two queries named ${name}`);
  const query: Query<Parameters, Row> = { name, text: text.trim() };
  known.set(name, query);
  return query;
}

/** Every query defined by the modules loaded so far, by name. */
export function allQueries(): ReadonlyMap<string, Query<object, unknown>> {
  return known;
}

/** A query with its parameters, ready to be sent. */
export function statement<Parameters extends object, Row>(
  query: Query<Parameters, Row>,
  parameters: Parameters,
): Statement<Row> {
  return { query: query, parameters };
}
