import { defineQuery, type Query } from '../../graph/query';
import { isLink } from '../../records/field';
import { KINDS } from '../../records/kinds';
import { ACCORDING_TO } from '../../records/node';
import type { Listing, PageParameters } from './listing';
import type { SortedRow } from './page';

/**
 * "Which records of a kind point at this one by this field", as a list in pages. Made once from the kinds, like the
 * texts that write them.
 */
function backlinks(label: string, pattern: string, name: string): Listing<object, SortedRow> {
  const page: Query<PageParameters & { keys: readonly string[] }, SortedRow & { key: string }> = defineQuery(
    `links.page.${name}`,
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record {id: key})${pattern}(n:${label})
  WHERE n.sortName > $afterName OR (n.sortName = $afterName AND n.id > $afterId)
  WITH DISTINCT n
  RETURN n.id AS id, n.sortName AS sortName, CASE WHEN $records THEN [n.json] ELSE [] END AS carried
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, carried
ORDER BY key, sortName, id`,
  );
  const count: Query<{ keys: readonly string[] }, { key: string; count: number }> = defineQuery(
    `links.count.${name}`,
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record {id: key})${pattern}(n:${label})
  RETURN count(DISTINCT n) AS count
}
RETURN key, count
ORDER BY key`,
  );
  return { name, page, count };
}

const listings = new Map<string, Listing<object, SortedRow>>();
for (const kind of KINDS) {
  for (const [field, definition] of Object.entries(kind.fields)) {
    if (!isLink(definition)) continue;
    const name = `${kind.name}.${field}`;
    const arrow = definition.incoming ? `-[:${definition.relation}]->` : `<-[:${definition.relation}]-`;
    listings.set(name, backlinks(kind.label, arrow, name));
  }
  listings.set(`${kind.name}.accordingTo`, backlinks(kind.label, `<-[:${ACCORDING_TO}]-`, `${kind.name}.accordingTo`));
}

/** The list of records of a kind that point at one by a field. Throws for a field that is no link. */
export function backlinksOf(kind: string, field: string): Listing<object, SortedRow> {
  const listing = listings.get(`${kind}.${field}`);
  if (!listing) throw new Error(`A ${kind} has no link '${field}'`);
  return listing;
}
