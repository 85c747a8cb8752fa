import { defineQuery } from '../../graph/query';
import { REGION_DUTIES } from '../fragments';
import type { GroundsRow } from '../reading/grounds';
import type { Listing, PageParameters } from '../reading/listing';
import type { SortedRow } from '../reading/page';

type Keys = { keys: readonly string[] };

/** The regions in which an organisation lies on a day. */
export const PLACEMENTS_OF = defineQuery<{ day: string; limit: number } & Keys, { key: string; id: string }>(
  'placements.of',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PLACED_BY]->(pl:Placement)-[:IN_REGION]->(r:Region)
  WHERE o.from <= $day AND $day < o.until
    AND pl.from <= $day AND $day < pl.until
  RETURN pl.id AS id, r.regionKind AS regionKind, r.sortName AS sortName
  ORDER BY regionKind, sortName, id
  LIMIT $limit
}
RETURN key, id, regionKind, sortName
ORDER BY key, regionKind, sortName, id`,
);

/** Who lies in a region on a day. */
export const PLACEMENTS_IN: Listing<{ day: string }, SortedRow> = {
  name: 'placements.in',
  page: defineQuery<{ day: string } & PageParameters & Keys, SortedRow & { key: string }>(
    'placements.in.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Region {id: key})<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Organisation)
  WHERE o.from <= $day AND $day < o.until
    AND pl.from <= $day AND $day < pl.until
    AND (o.sortName > $afterName OR (o.sortName = $afterName AND pl.id > $afterId))
  RETURN pl.id AS id, o.sortName AS sortName, CASE WHEN $records THEN [pl.json] ELSE [] END AS carried
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, carried
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<{ day: string } & Keys, { key: string; count: number }>(
    'placements.in.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Region {id: key})<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Organisation)
  WHERE o.from <= $day AND $day < o.until
    AND pl.from <= $day AND $day < pl.until
  RETURN count(pl) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** The duties for which the region of a placement is laid out, where they bind its organisation. */
export const GROUNDS_OF_PLACEMENTS = defineQuery<{ day: string } & Keys, GroundsRow>(
  'placements.grounds',
  `
UNWIND $keys AS key
MATCH (pl:Placement {id: key})-[:IN_REGION]->(r:Region)
MATCH (pl)<-[:PLACED_BY]-(o:Organisation)
CALL (o, r) {` +
    REGION_DUTIES +
    `
    WITH duty
    ORDER BY duty.id
    RETURN collect({obligation: duty.id, level: duty.level, fulfilment: null,
      certain: duty.certainFrom <= $day AND $day < duty.certainUntil}) AS duties
}
RETURN key, true AS organsKnown, duties, [] AS classifications
ORDER BY key`,
);

/** The duty for which the region of a placement is laid out, whether or not it holds on the day. */
export const OBLIGATIONS_OF_PLACEMENTS = defineQuery<Keys, { key: string; id: string }>(
  'placements.obligations',
  `
UNWIND $keys AS key
MATCH (:Placement {id: key})-[:IN_REGION]->(:Region)-[:LAID_OUT_FOR]->(duty:Obligation)
RETURN key, duty.id AS id
ORDER BY key, id`,
);
