import { defineQuery } from '../../graph/query';
import { PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';

type Keys = { keys: readonly string[] };

/** One end of a step: a body takes part in an arrangement on the day, or is what the arrangement sets up. */
export interface LinkRow {
  /** The body or arrangement of the frontier. */
  readonly key: string;
  /** The arrangement or body it leads to. */
  readonly id: string;
  readonly sortName: string;
  /** What the body is; null where the row leads to an arrangement. */
  readonly type: string | null;
  /** Null where the arrangement sets the body up. */
  readonly participation: string | null;
  /** False where an unknown start or end of the participation could exclude the day. */
  readonly certain: boolean;
}

/** `a`, `o`: the arrangement and the body it sets up live, or may live, on the day. */
const SET_UP_LIVES = `
  a.from <= $day AND $day < a.until
  AND o.from <= $day AND $day < o.until`;

/** From bodies to the arrangements in which they take part on the day. */
export const ARRANGEMENTS_OF_BODIES = defineQuery<OnDay & Keys, LinkRow>(
  'paths.arrangementsOfBodies',
  `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
WHERE` +
    PARTICIPATION_LIVES +
    `
RETURN key, a.id AS id, a.sortName AS sortName, null AS type, p.id AS participation,
  (p.certainFrom <= $day AND $day < p.certainUntil) AS certain
ORDER BY key, id, participation`,
);

/** From bodies to the arrangements that set them up. */
export const ARRANGEMENTS_SETTING_UP = defineQuery<{ day: string } & Keys, LinkRow>(
  'paths.arrangementsSettingUp',
  `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})<-[:SETS_UP]-(a:Arrangement)
WHERE` +
    SET_UP_LIVES +
    `
RETURN key, a.id AS id, a.sortName AS sortName, null AS type, null AS participation, true AS certain
ORDER BY key, id`,
);

/** From arrangements to the bodies that take part in them on the day. */
export const BODIES_IN_ARRANGEMENTS = defineQuery<OnDay & Keys, LinkRow>(
  'paths.bodiesInArrangements',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
WHERE` +
    PARTICIPATION_LIVES +
    `
RETURN key, o.id AS id, o.sortName AS sortName, o.type AS type, p.id AS participation,
  (p.certainFrom <= $day AND $day < p.certainUntil) AS certain
ORDER BY key, id, participation`,
);

/** From arrangements to the bodies they set up. */
export const BODIES_SET_UP = defineQuery<{ day: string } & Keys, LinkRow>(
  'paths.bodiesSetUp',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})-[:SETS_UP]->(o:Organisation)
WHERE` +
    SET_UP_LIVES +
    `
RETURN key, o.id AS id, o.sortName AS sortName, o.type AS type, null AS participation, true AS certain
ORDER BY key, id`,
);
