import type { Query } from '../../graph/query';
import { bounded } from './bounded';
import type { Context } from './context';
import { type Thing, thing } from './view';

/** A query that finds, below each key, records of one kind in their order. */
export type RelatedQuery = Query<{ keys: readonly string[]; limit: number }, { key: string; id: string }>;

/** A field that lists the things such a query finds; `max` stands in the schema as @bounded. */
export function related(query: RelatedQuery, kind: string, max: number) {
  return async (it: Thing, _: unknown, { reader }: Context): Promise<Thing[]> => {
    const rows = await reader.rowsFor(query, it.id, { limit: max + 1 });
    return bounded(rows, max, query.name).map(({ id }) => thing(kind, id, it.view));
  };
}
