import { defineQuery } from '../graph/query';
import { PARTICIPATION_LIVES, PLACEMENT_LIVES } from '../registry/fragments';

type OnDay = { keys: readonly string[]; day: string; includeUncertain: boolean };

/** Which of these participations live, or may live, on a day, with their arrangement and organisation. */
export const PARTICIPATIONS_ON = defineQuery<OnDay, { key: string }>(
  'exchange.participationsOn',
  `
UNWIND $keys AS key
MATCH (p:Participation {id: key})-[:IN_ARRANGEMENT]->(a:Arrangement)
MATCH (p)<-[:PARTICIPATES]-(o:Organisation)
WHERE` +
    PARTICIPATION_LIVES +
    `
RETURN key
ORDER BY key`,
);

/** Which of these placements live, or may live, on a day, with their organisation. */
export const PLACEMENTS_ON = defineQuery<OnDay, { key: string }>(
  'exchange.placementsOn',
  `
UNWIND $keys AS key
MATCH (pl:Placement {id: key})<-[:PLACED_BY]-(o:Organisation)
WHERE` +
    PLACEMENT_LIVES +
    `
RETURN key
ORDER BY key`,
);

/** How much is not known of participations. */
export interface CompletenessRow {
  readonly participations: number;
  readonly startUnknown: number;
  readonly endUnknown: number;
  readonly organsUnknown: number;
}

const UNKNOWNS = `
RETURN count(p) AS participations,
  count(CASE WHEN p.fromRule IN $unknownStarts THEN 1 END) AS startUnknown,
  count(CASE WHEN p.untilRule IN $unknownEnds THEN 1 END) AS endUnknown,
  count(CASE WHEN p.organs IS NULL THEN 1 END) AS organsUnknown`;

type Unknowns = { unknownStarts: readonly string[]; unknownEnds: readonly string[] };

/** How much is not known of all participations there ever were. */
export const COMPLETENESS = defineQuery<Unknowns, CompletenessRow>(
  'exchange.completeness',
  `
MATCH (p:Participation)` + UNKNOWNS,
);

/** The same of those that live, or may live, on a day. */
export const COMPLETENESS_ON = defineQuery<Unknowns & { day: string; includeUncertain: boolean }, CompletenessRow>(
  'exchange.completenessOn',
  `
MATCH (a:Arrangement)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
WHERE` +
    PARTICIPATION_LIVES +
    UNKNOWNS,
);
