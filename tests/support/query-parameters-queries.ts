// Whatever the program can ask is defined by the time its schema, context and further addresses stand.
import '../../src/api/context';
import '../../src/api/open-data/routes';
import '../../src/api/schema';
import { allQueries, type Query } from '../../src/graph/query';

type AnyQuery = Query<object, unknown>;

/** Every named query of the program. */
export const QUERIES: readonly AnyQuery[] = [...allQueries().values()];

/** Whether it changes the graph: such a query runs in writes only. */
export function writes({ text }: Pick<AnyQuery, 'text'>): boolean {
  return /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text);
}

export const READS = QUERIES.filter((query) => !writes(query));
export const CHANGES = QUERIES.filter(writes);

/** One query of each shape: texts that differ in labels and relation types only, because a loop made them. */
export function oneOfEachShape(queries: readonly AnyQuery[]): AnyQuery[] {
  const shapes = new Map<string, AnyQuery>();
  for (const query of queries) {
    const shape = query.text.replace(/:[A-Z]\w*(?:[|:]\w+)*/g, ':X');
    if (!shapes.has(shape)) shapes.set(shape, query);
  }
  return [...shapes.values()];
}

/** Rows for `it.each`, under the name of each query. */
export function byName(queries: readonly AnyQuery[]): [string, AnyQuery][] {
  return queries.map((query) => [query.name, query]);
}
