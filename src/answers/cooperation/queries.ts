import { defineQuery } from '../../graph/query';
import {
  CLASSIFICATION_IDS,
  PARTICIPATION_LEVEL,
  PARTICIPATION_LIVES,
  PLACEMENT_LEVEL,
  PLACEMENT_LIVES,
} from '../../registry/fragments';
import type { GroundsRow } from '../../registry/reading/grounds';
import type { Listing, PageParameters, RootListing } from '../../registry/reading/listing';
import type { SortedRow } from '../../registry/reading/page';

/** Which participations make a row match. `between` empty: of anybody. */
export interface Matching {
  readonly day: string;
  readonly includeUncertain: boolean;
  readonly between: readonly string[];
  readonly level: string | null;
}

/** The rows: arrangements found by the other anchors, in which the bodies asked for match, all of them. */
export interface CooperationRows extends Matching {
  readonly arrangements: readonly string[];
}

const MATCHING_BODIES =
  `
UNWIND $arrangements AS id
MATCH (a:Arrangement {id: id})
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE (size($between) = 0 OR o.id IN $between) AND` +
  PARTICIPATION_LIVES +
  PARTICIPATION_LEVEL +
  `
  WHERE $level IS NULL OR level = $level
  RETURN count(DISTINCT o.id) AS bodies
}
WITH a, bodies
WHERE bodies > 0 AND (size($between) = 0 OR bodies = size($between))`;

export const COOPERATION_ROWS: RootListing<CooperationRows, SortedRow> = {
  name: 'cooperation.arrangements',
  page: defineQuery<CooperationRows & PageParameters, SortedRow>(
    'cooperation.arrangements.page',
    MATCHING_BODIES +
      `
  AND (a.sortName > $afterName OR (a.sortName = $afterName AND a.id > $afterId))
RETURN a.id AS id, a.sortName AS sortName, CASE WHEN $records THEN [a.json] ELSE [] END AS carried
ORDER BY sortName, id
LIMIT $limit`,
  ),
  count: defineQuery<CooperationRows, { count: number }>(
    'cooperation.arrangements.count',
    MATCHING_BODIES +
      `
RETURN count(a) AS count`,
  ),
};

type Keys = { keys: readonly string[] };

const MATCHING_PARTICIPATIONS =
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE (size($between) = 0 OR o.id IN $between) AND` +
  PARTICIPATION_LIVES +
  PARTICIPATION_LEVEL +
  `
  WHERE ($level IS NULL OR level = $level)`;

/** A participation or placement with whose it is. */
interface MatchRow extends SortedRow {
  readonly organisation: string;
}

/** The participations of one row that made it match. */
export const MATCHING_IN: Listing<Matching, MatchRow> = {
  name: 'cooperation.matching',
  links: ['organisation'],
  page: defineQuery<Matching & PageParameters & Keys, MatchRow & { key: string }>(
    'cooperation.matching.page',
    MATCHING_PARTICIPATIONS +
      `
    AND (o.sortName > $afterName OR (o.sortName = $afterName AND p.id > $afterId))
  RETURN p.id AS id, o.sortName AS sortName, o.id AS organisation,
    CASE WHEN $records THEN [p.json] ELSE [] END AS carried
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, organisation, carried
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<Matching & Keys, { key: string; count: number }>(
    'cooperation.matching.count',
    MATCHING_PARTICIPATIONS +
      `
  RETURN count(p) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** Which regions make rows: laid out for the duty asked for (null: any), holding the bodies asked for. */
export interface RegionRows extends Matching {
  readonly obligation: string | null;
  /** Regions found by the first body asked for; null: start from the obligation. */
  readonly regions: readonly string[];
}

/** Regions count where no arrangement meets the duty that day, so that nothing is told twice. */
const MATCHING_REGIONS =
  `
UNWIND $regions AS id
MATCH (r:Region {id: id})
CALL (r) {
  MATCH (r)-[:LAID_OUT_FOR]->(duty:Obligation)
  WHERE duty.obligationKind = 'COOPERATE'
    AND duty.from <= $day AND $day < duty.until
    AND ($obligation IS NULL OR duty.id = $obligation)
  CALL (duty) {
    MATCH (duty)<-[:MEETS]-(f:Fulfilment)<-[:HAS_FULFILMENT]-(a:Arrangement)
    WHERE f.from <= $day AND $day < f.until
      AND a.from <= $day AND $day < a.until
    RETURN count(f) AS met
  }
  WITH duty, met
  WHERE met = 0
  RETURN count(duty) AS unmet
}
CALL (r) {
  MATCH (r)<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Organisation)
  WHERE (size($between) = 0 OR o.id IN $between) AND` +
  PLACEMENT_LIVES +
  PLACEMENT_LEVEL +
  `
  WHERE $level IS NULL OR level = $level
  RETURN count(DISTINCT o.id) AS bodies
}
WITH r, unmet, bodies
WHERE unmet > 0 AND bodies > 0 AND (size($between) = 0 OR bodies = size($between))`;

export const REGION_ROWS: RootListing<RegionRows, SortedRow> = {
  name: 'cooperation.regions',
  page: defineQuery<RegionRows & PageParameters, SortedRow>(
    'cooperation.regions.page',
    MATCHING_REGIONS +
      `
  AND (r.sortName > $afterName OR (r.sortName = $afterName AND r.id > $afterId))
RETURN r.id AS id, r.sortName AS sortName, CASE WHEN $records THEN [r.json] ELSE [] END AS carried
ORDER BY sortName, id
LIMIT $limit`,
  ),
  count: defineQuery<RegionRows, { count: number }>(
    'cooperation.regions.count',
    MATCHING_REGIONS +
      `
RETURN count(r) AS count`,
  ),
};

const MATCHING_PLACEMENTS =
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (r:Region {id: key})<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Organisation)
  WHERE (size($between) = 0 OR o.id IN $between) AND` +
  PLACEMENT_LIVES +
  PLACEMENT_LEVEL +
  `
  WHERE ($level IS NULL OR level = $level)`;

/** The placements of one region row that made it match. */
export const MATCHING_PLACED: Listing<Matching, MatchRow> = {
  name: 'cooperation.placements',
  links: ['organisation'],
  page: defineQuery<Matching & PageParameters & Keys, MatchRow & { key: string }>(
    'cooperation.placements.page',
    MATCHING_PLACEMENTS +
      `
    AND (o.sortName > $afterName OR (o.sortName = $afterName AND pl.id > $afterId))
  RETURN pl.id AS id, o.sortName AS sortName, o.id AS organisation,
    CASE WHEN $records THEN [pl.json] ELSE [] END AS carried
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, organisation, carried
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<Matching & Keys, { key: string; count: number }>(
    'cooperation.placements.count',
    MATCHING_PLACEMENTS +
      `
  RETURN count(pl) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** The regions in which an organisation lies, or may lie, on a day. */
export const REGIONS_OF = defineQuery<{ id: string; day: string }, { ids: readonly string[] }>(
  'cooperation.regionsOf',
  `
MATCH (:Organisation {id: $id})-[:PLACED_BY]->(pl:Placement)-[:IN_REGION]->(r:Region)
WHERE pl.from <= $day AND $day < pl.until
RETURN collect(DISTINCT r.id) AS ids`,
);

/** The regions laid out for an obligation. */
export const REGIONS_FOR = defineQuery<{ id: string }, { ids: readonly string[] }>(
  'cooperation.regionsFor',
  `
MATCH (:Obligation {id: $id})<-[:LAID_OUT_FOR]-(r:Region)
RETURN collect(r.id) AS ids`,
);

/** What the levels in an arrangement rest on: every duty to cooperate it meets that day, whoever is bound. */
export const GROUNDS_OF_ARRANGEMENTS = defineQuery<{ day: string } & Keys, GroundsRow>(
  'cooperation.groundsOfArrangements',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})
CALL (a) {
  MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
  WHERE duty.obligationKind = 'COOPERATE'
    AND f.from <= $day AND $day < f.until
    AND duty.from <= $day AND $day < duty.until
  WITH f, duty
  ORDER BY duty.id, f.id
  RETURN collect({obligation: duty.id, level: duty.level, fulfilment: f.id,
    certain: f.certainFrom <= $day AND $day < f.certainUntil
      AND duty.certainFrom <= $day AND $day < duty.certainUntil}) AS duties
}
` +
    CLASSIFICATION_IDS +
    `
RETURN key, true AS organsKnown, duties, classifications
ORDER BY key`,
);

/** The duties to cooperate for which a region is laid out, in force that day. */
export const GROUNDS_OF_REGIONS = defineQuery<{ day: string } & Keys, GroundsRow>(
  'cooperation.groundsOfRegions',
  `
UNWIND $keys AS key
MATCH (r:Region {id: key})
CALL (r) {
  MATCH (r)-[:LAID_OUT_FOR]->(duty:Obligation)
  WHERE duty.obligationKind = 'COOPERATE'
    AND duty.from <= $day AND $day < duty.until
  WITH duty
  ORDER BY duty.id
  RETURN collect({obligation: duty.id, level: duty.level, fulfilment: null,
    certain: duty.certainFrom <= $day AND $day < duty.certainUntil}) AS duties
}
RETURN key, true AS organsKnown, duties, [] AS classifications
ORDER BY key`,
);
