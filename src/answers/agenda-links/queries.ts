import { defineQuery, type Query } from '../../graph/query';
import type { Listing, PageParameters } from '../../registry/reading/listing';
import type { SortedRow } from '../../registry/reading/page';

type Keys = { keys: readonly string[] };

/** The tasks of an agenda that no arrangement that lives on the day takes up, in order. */
export const OPEN_TASKS: Query<{ day: string; limit: number } & Keys, { key: string; id: string }> = defineQuery(
  'agendaLinks.openTasks',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Agenda {id: key})<-[:TASK_OF]-(t:AgendaTask)
  CALL (t) {
    MATCH (t)<-[:OF_ITEM]-(:Uptake)<-[:TAKES_UP]-(a:Arrangement)
    WHERE a.from <= $day AND $day < a.until
    RETURN count(a) AS takers
  }
  WITH t, takers
  WHERE takers = 0
  RETURN t.id AS id, t.sortName AS place
  ORDER BY place, id
  LIMIT $limit
}
RETURN key, id, place
ORDER BY key, place, id`,
);

/** The claims about an agenda that say what is done each time. */
export const RULES_ABOUT: Query<{ limit: number } & Keys, { key: string; id: string }> = defineQuery(
  'agendaLinks.rules',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record {id: key})<-[:SAYS_OF|SAYS_ABOUT]-(n:Claim)
  WHERE n.claimKind = 'RULE'
  RETURN DISTINCT n.id AS id, n.sortName AS sortName
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName
ORDER BY key, sortName, id`,
);

/** What sources say of an agenda: as the subject, or as what something else is said about. */
export const CLAIMS_ABOUT: Listing<object, SortedRow> = {
  name: 'agendaLinks.claims',
  page: defineQuery<PageParameters & Keys, SortedRow & { key: string }>(
    'agendaLinks.claims.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record {id: key})<-[:SAYS_OF|SAYS_ABOUT]-(n:Claim)
  WHERE n.sortName > $afterName OR (n.sortName = $afterName AND n.id > $afterId)
  WITH DISTINCT n
  RETURN n.id AS id, n.sortName AS sortName, CASE WHEN $records THEN [n.json] ELSE [] END AS carried
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, carried
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<Keys, { key: string; count: number }>(
    'agendaLinks.claims.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record {id: key})<-[:SAYS_OF|SAYS_ABOUT]-(n:Claim)
  RETURN count(DISTINCT n) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};
