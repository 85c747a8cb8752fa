import { defineQuery } from '../../graph/query';
import type { Properties } from '../../records/node';

/** A page of the names of one kind, by id. */
export type NamesPage = { after: string; limit: number };
export interface NamesRow {
  readonly id: string;
  readonly properties: Properties;
}

/** Everything with a name, page by page: read once, then kept up to date by the changes. */
export const NAMED_RECORDS = defineQuery<NamesPage & { kinds: readonly string[] }, NamesRow>(
  'search.namedRecords',
  `
MATCH (n:Record)
WHERE n.id > $after AND n.kind IN $kinds
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
LIMIT $limit`,
);

/** The former names that changes of name left. */
export const FORMER_NAMES = defineQuery<object, { id: string; organisation: string; name: string }>(
  'search.formerNames',
  `
MATCH (r:Reorganisation)-[:RENAMES]->(o:Organisation)
WHERE r.formerName IS NOT NULL
RETURN r.id AS id, o.id AS organisation, r.formerName AS name
ORDER BY id`,
);
