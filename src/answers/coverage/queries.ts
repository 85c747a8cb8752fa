import { defineQuery, type Query } from '../../graph/query';
import { PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';
import type { Listing } from '../../registry/reading/listing';
import type { SortedRow } from '../../registry/reading/page';
import type { Duty, Evidence } from './rules';

/** Which municipalities are looked at: those of `among` that live that day. */
export interface CoverageAmong extends OnDay {
  readonly among: readonly string[];
}

/** What the registry has on one municipality and one duty. */
export interface CoverageEvidence extends SortedRow, Evidence {}

type Keys = { keys: readonly string[] };

/** `o` -> `p`, `a`: the arrangements in which a municipality takes part that day. */
const TAKES_PART =
  `
    MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
    WHERE` + PARTICIPATION_LIVES;

/**
 * `o`, `p`, `a`, `duty` -> `f`: the arrangement meets the duty that day, and an organ takes part that the duty binds. A
 * `WITH DISTINCT` before it keeps Neo4j from planning the whole chain at once, which takes seconds.
 */
const AND_MEETS_DUTY = `
    MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty)
    WHERE f.from <= $day AND $day < f.until
      AND (p.organs IS NULL
        OR any(organ IN p.organs WHERE organ IN duty.binds)
        OR EXISTS { (duty)-[:BINDS]->(o) })`;

const SURELY_MEETS = `p.certainFrom <= $day AND $day < p.certainUntil
      AND f.certainFrom <= $day AND $day < f.certainUntil`;

/**
 * `duty` -> `fulfilments`, `shared`: how many fulfilments live that day with their arrangement, and the regions laid out
 * for the duty where
 * more than half of the other municipalities that surely lie there surely meet it by one and the same arrangement.
 */
export const DUTY =
  `
CALL (duty) {
  MATCH (duty)<-[:MEETS]-(f:Fulfilment)<-[:HAS_FULFILMENT]-(a:Arrangement)
  WHERE f.from <= $day AND $day < f.until
    AND a.from <= $day AND $day < a.until
  RETURN count(f) AS fulfilments
}
CALL (duty) {
  MATCH (duty)<-[:LAID_OUT_FOR]-(r:Region)
  CALL (r) {
    MATCH (r)<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Municipality)
    WHERE o.from <= $day AND $day < o.until
      AND pl.certainFrom <= $day AND $day < pl.certainUntil
    RETURN count(DISTINCT o.id) AS members
  }
  CALL (r, duty, members) {
    MATCH (r)<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Municipality)
    WHERE pl.certainFrom <= $day AND $day < pl.certainUntil
    WITH DISTINCT o, duty, members` +
  TAKES_PART +
  `
    WITH DISTINCT o, p, a, duty, members` +
  AND_MEETS_DUTY +
  `
      AND ` +
  SURELY_MEETS +
  `
    WITH a.id AS arrangement, members, count(DISTINCT o.id) AS meeting
    WHERE 2 * meeting > members - 1
    WITH arrangement, meeting
    ORDER BY meeting DESC, arrangement
    RETURN collect(arrangement) AS through
  }
  WITH r, through
  WHERE size(through) > 0
  RETURN collect({region: r.id, arrangement: through[0]}) AS shared
}`;

/** -> `o`: all municipalities that live that day, or those of `$among`, each found by its id. */
const ALL = `
  MATCH (o:Municipality)
  WHERE o.from <= $day AND $day < o.until`;
const AMONG = `
  UNWIND $among AS member
  MATCH (o:Organisation {id: member})
  WHERE o.type = 'MUNICIPALITY'
    AND o.from <= $day AND $day < o.until`;

/** `key`, `o`, `duty`, `fulfilments`, `shared` -> the same but for `shared`, `bound`, `arrangements`, `ever`, `places`. */
export const EVIDENCE =
  `
CALL (o, duty) {` +
  TAKES_PART +
  `
    WITH DISTINCT o, p, a, duty` +
  AND_MEETS_DUTY +
  `
  WITH p, a, f, EXISTS { (f)-[says:ACCORDING_TO]->(:Source) WHERE says.basis = 'STATED' } AS stated
  ORDER BY a.sortName, a.id, p.id
  RETURN collect({id: a.id, by: p.id, organsKnown: p.organs IS NOT NULL, stated: stated,
    certain: ` +
  SURELY_MEETS +
  `}) AS arrangements
}
CALL (o, duty) {
  MATCH (o)-[:PARTICIPATES]->(:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WITH DISTINCT a, duty
  MATCH (a)-[:HAS_FULFILMENT]->(:Fulfilment)-[:MEETS]->(duty)
  WITH DISTINCT a.id AS arrangement
  ORDER BY arrangement
  RETURN collect(arrangement) AS ever
}
CALL (o, duty, shared) {
  MATCH (o)-[:PLACED_BY]->(pl:Placement)-[:IN_REGION]->(r:Region)-[:LAID_OUT_FOR]->(duty)
  WHERE pl.from <= $day AND $day < pl.until
  WITH pl, r, [each IN shared WHERE each.region = r.id | each.arrangement] AS through
  ORDER BY r.sortName, r.id, pl.id
  RETURN collect({id: r.id, by: pl.id, certain: pl.certainFrom <= $day AND $day < pl.certainUntil,
    through: through}) AS places
}
WITH key, o, duty, fulfilments, arrangements, ever, places,
  EXISTS { (duty)-[:BINDS]->(o) } AS named,
  EXISTS { (duty)-[:BINDS]->(:Organisation) } AS names
WITH key, o, duty, fulfilments, arrangements, ever, places,
  CASE
    WHEN named THEN true
    WHEN duty.binds IS NOT NULL THEN any(organ IN ['COUNCIL', 'EXECUTIVE', 'MAYOR'] WHERE organ IN duty.binds)
    WHEN names THEN false
  END AS bound`;

/** `duty`, `fulfilments` -> the duty as the rules take it. */
export const DUTY_AS_SEEN = `{kind: duty.obligationKind, level: duty.level, arranged: fulfilments > 0,
    holds: duty.from <= $day AND $day < duty.until,
    certain: duty.certainFrom <= $day AND $day < duty.certainUntil}`;

const OF_EACH_DUTY =
  `
UNWIND $keys AS key
MATCH (duty:Obligation {id: key})` +
  DUTY +
  `
CALL (duty) {`;

/** Ends what `OF_EACH_DUTY` and the municipalities began: a page of them. */
const A_PAGE =
  `
    AND (o.sortName > $afterName OR (o.sortName = $afterName AND o.id > $afterId))
  RETURN o, o.sortName AS place, o.id AS tie
  ORDER BY place, tie
  LIMIT $limit
}` +
  EVIDENCE +
  `
RETURN key, o.id AS id, o.sortName AS sortName, ` +
  DUTY_AS_SEEN +
  ` AS duty, bound, arrangements, ever, places
ORDER BY key, sortName, id`;

/** The same: all of them in one row, to be counted by judgement. */
const IN_ALL =
  `
  RETURN o
}` +
  EVIDENCE +
  `
WITH key, duty, fulfilments, collect({bound: bound, arrangements: arrangements, ever: ever, places: places}) AS all
RETURN key, ` +
  DUTY_AS_SEEN +
  ` AS duty, all
ORDER BY key`;

const FOR_EACH_KEY = `
UNWIND $keys AS key
CALL (key) {`;
const COUNTED = `
  RETURN count(o) AS count
}
RETURN key, count
ORDER BY key`;

/** Municipalities with what is known of each and a duty: page by page, and all of them in one row. */
export interface Coverage<Of extends OnDay> {
  readonly list: Listing<Of, CoverageEvidence>;
  readonly inAll: Query<Of & Keys, { key: string; duty: Duty; all: readonly Omit<Evidence, 'duty'>[] }>;
}

/** Of all municipalities that live on a day. */
export const COVERAGE: Coverage<OnDay> = {
  list: {
    name: 'coverage.all',
    page: defineQuery('coverage.all.page', OF_EACH_DUTY + ALL + A_PAGE),
    count: defineQuery('coverage.all.count', FOR_EACH_KEY + ALL + COUNTED),
  },
  inAll: defineQuery('coverage.all.inAll', OF_EACH_DUTY + ALL + IN_ALL),
};

/** Of those that are named. */
export const COVERAGE_AMONG: Coverage<CoverageAmong> = {
  list: {
    name: 'coverage.among',
    page: defineQuery('coverage.among.page', OF_EACH_DUTY + AMONG + A_PAGE),
    count: defineQuery('coverage.among.count', FOR_EACH_KEY + AMONG + COUNTED),
  },
  inAll: defineQuery('coverage.among.inAll', OF_EACH_DUTY + AMONG + IN_ALL),
};

/** The municipalities that lie, or may lie, in a region on a day. */
export const MUNICIPALITIES_IN = defineQuery<{ id: string; day: string }, { ids: readonly string[] }>(
  'coverage.municipalitiesIn',
  `
MATCH (:Region {id: $id})<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Municipality)
WHERE o.from <= $day AND $day < o.until
  AND pl.from <= $day AND $day < pl.until
RETURN collect(DISTINCT o.id) AS ids`,
);
