import { defineQuery } from '../../graph/query';
import { PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';
import type { PageParameters } from '../../registry/reading/listing';
import type { SortedRow } from '../../registry/reading/page';

type Keys = { keys: readonly string[] };

/** Two participations in one arrangement: ours and that of the partner. */
export interface Together {
  readonly arrangement: string;
  readonly sortName: string;
  readonly ours: string;
  readonly theirs: string;
  /** Whether each surely lives on the day. */
  readonly oursCertain: boolean;
  readonly theirsCertain: boolean;
}

/** A partner; the number of shared arrangements comes first in the order, the most first. */
export interface PartnerRow extends SortedRow {
  readonly name: string;
  readonly shared: number;
  /** In what they take part together; null where that was not asked. */
  readonly together: readonly Together[] | null;
}

/** Whether it is asked in what they take part together. */
export interface WithTogether {
  readonly withTogether: boolean;
}

/** A page of the partners of one body, and how many there are in all. */
export interface PartnersRow {
  readonly key: string;
  readonly total: number;
  readonly partners: readonly PartnerRow[];
}

/** Where a page of partners starts: after this number of shared arrangements, then name and id. */
export type AfterShared = { readonly afterShared: number };

/**
 * With whom a body takes part together on a day: two hops, a page and the total in one question. The groups must all
 * be made to sort them, so counting them costs nothing. Nodes are compared, not their ids: while its statistics are
 * behind, as after a load, Neo4j scans an index for each arrangement where a filter lets it (on the seeds 320 ms
 * against 9).
 */
export const PARTNERS = defineQuery<OnDay & AfterShared & PageParameters & WithTogether & Keys, PartnersRow>(
  'partners.page',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
    PARTICIPATION_LIVES +
    `
  WITH o AS us, p AS ours, a
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE o <> us AND` +
    PARTICIPATION_LIVES +
    `
  WITH o, count(DISTINCT a.id) AS shared,
    collect(CASE WHEN $withTogether THEN {arrangement: a.id, sortName: a.sortName, ours: ours.id, theirs: p.id,
      oursCertain: ours.certainFrom <= $day AND $day < ours.certainUntil,
      theirsCertain: p.certainFrom <= $day AND $day < p.certainUntil} END) AS together
  WITH o, shared, CASE WHEN $withTogether THEN together END AS together
  ORDER BY shared DESC, o.sortName, o.id
  WITH collect({partner: {id: o.id, sortName: o.sortName, name: o.name, shared: shared, together: together},
    json: CASE WHEN $records THEN o.json END}) AS found
  RETURN size(found) AS total,
    [each IN found WHERE each.partner.shared < $afterShared
      OR (each.partner.shared = $afterShared AND (each.partner.sortName > $afterName
        OR (each.partner.sortName = $afterName AND each.partner.id > $afterId)))] AS rest
}
WITH key, total, rest[0..$limit] AS page
RETURN key, total, [each IN page | each.partner] AS partners, [each IN page WHERE $records | each.json] AS carried
ORDER BY key`,
);

/** The policy fields of arrangements, by name. */
export const POLICY_FIELDS_OF = defineQuery<Keys, SortedRow & { key: string }>(
  'partners.policyFields',
  `
UNWIND $keys AS key
MATCH (:Arrangement {id: key})-[:ABOUT]->(t:PolicyTheme)
RETURN key, t.id AS id, t.sortName AS sortName
ORDER BY key, sortName, id`,
);
