import { defineQuery } from '../../graph/query';
import { BINDING_DUTIES, CLASSIFICATIONS, PARTICIPATION_LIVES } from '../fragments';
import type { GroundsRow } from '../reading/grounds';
import type { Listing, PageParameters } from '../reading/listing';
import type { SortedRow } from '../reading/page';

export interface OnDay {
  readonly day: string;
  readonly includeUncertain: boolean;
}

type Keys = { keys: readonly string[] };

/** Who takes part in an arrangement on a day, in the order of their names. */
export const PARTICIPATIONS_IN: Listing<OnDay, SortedRow> = {
  name: 'participations.in',
  page: defineQuery<OnDay & PageParameters & Keys, SortedRow & { key: string }>(
    'participations.in.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE` +
      PARTICIPATION_LIVES +
      `
    AND (o.sortName > $afterName OR (o.sortName = $afterName AND p.id > $afterId))
  RETURN p.id AS id, o.sortName AS sortName
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<OnDay & Keys, { key: string; count: number }>(
    'participations.in.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE` +
      PARTICIPATION_LIVES +
      `
  RETURN count(p) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** In which arrangements an organisation takes part on a day, in the order of their names. */
export const PARTICIPATIONS_OF: Listing<OnDay, SortedRow> = {
  name: 'participations.of',
  page: defineQuery<OnDay & PageParameters & Keys, SortedRow & { key: string }>(
    'participations.of.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
      PARTICIPATION_LIVES +
      `
    AND (a.sortName > $afterName OR (a.sortName = $afterName AND p.id > $afterId))
  RETURN p.id AS id, a.sortName AS sortName
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<OnDay & Keys, { key: string; count: number }>(
    'participations.of.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
      PARTICIPATION_LIVES +
      `
  RETURN count(p) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** What participations rest on, on a day. */
export const GROUNDS_OF_PARTICIPATIONS = defineQuery<{ day: string } & Keys, GroundsRow>(
  'participations.grounds',
  `
UNWIND $keys AS key
MATCH (p:Participation {id: key})-[:IN_ARRANGEMENT]->(a:Arrangement)
MATCH (p)<-[:PARTICIPATES]-(o:Organisation)
CALL (a, p, o) {` +
    BINDING_DUTIES +
    `
    WITH f, duty
    ORDER BY duty.id, f.id
    RETURN collect({obligation: duty.id, level: duty.level, fulfilment: f.id,
      certain: f.certainFrom <= $day AND $day < f.certainUntil
        AND duty.certainFrom <= $day AND $day < duty.certainUntil}) AS duties
}
CALL (a) {` +
    CLASSIFICATIONS +
    `
    WITH c
    ORDER BY c.id
    RETURN collect(c.id) AS classifications
}
RETURN key, p.organs IS NOT NULL AS organsKnown, duties, classifications
ORDER BY key`,
);
