import { defineQuery } from '../../graph/query';

type Keys = { keys: readonly string[]; limit: number };
interface Found {
  readonly key: string;
  readonly id: string;
}

/** The organisations that took the place of one that ended. */
export const SUCCESSORS = defineQuery<Keys, Found>(
  'organisations.successors',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Organisation {id: key})<-[:ENDS]-(:Reorganisation)-[:CREATES|CONTINUES_IN]->(s:Organisation)
  RETURN DISTINCT s.id AS id, s.sortName AS sortName
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName
ORDER BY key, sortName, id`,
);

/** The organisations whose place one took. */
export const PREDECESSORS = defineQuery<Keys, Found>(
  'organisations.predecessors',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Organisation {id: key})<-[:CREATES|CONTINUES_IN]-(:Reorganisation)-[:ENDS]->(o:Organisation)
  RETURN DISTINCT o.id AS id, o.sortName AS sortName
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName
ORDER BY key, sortName, id`,
);

/** The mergers, splits and changes of name that touch an organisation, oldest first. */
export const REORGANISATIONS_OF = defineQuery<Keys, Found>(
  'organisations.reorganisations',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Organisation {id: key})<-[:ENDS|CREATES|CONTINUES_IN|RENAMES]-(r:Reorganisation)
  RETURN DISTINCT r.id AS id, r.date AS date
  ORDER BY date, id
  LIMIT $limit
}
RETURN key, id, date
ORDER BY key, date, id`,
);
