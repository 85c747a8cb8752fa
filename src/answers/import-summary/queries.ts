import { defineQuery } from '../../graph/query';
import type { ChangeRow, ImportRow } from '../../records/change-queries';

/** `i` -> the columns of an import. */
const IMPORT =
  'i.act AS act, i.at AS at, i.by AS by, i.first AS first, i.last AS last, i.created AS created, i.changed AS changed';

/** The imports before a number, newest first. */
export const IMPORTS = defineQuery<{ before: number; limit: number }, ImportRow>(
  'imports.page',
  `
MATCH (i:Import)
WHERE i.last < $before
RETURN ` +
    IMPORT +
    `
ORDER BY last DESC
LIMIT $limit`,
);

export const IMPORTS_COUNT = defineQuery<object, { count: number }>(
  'imports.count',
  `
MATCH (i:Import)
RETURN count(i) AS count`,
);

export const IMPORT_OF_ACT = defineQuery<{ act: string }, ImportRow>(
  'imports.ofAct',
  `
MATCH (i:Import {act: $act})
RETURN ` + IMPORT,
);

/**
 * The records of an organisation whose changes a summary tells: its participations, the arrangements it takes or took
 * part in, and the discrepancies on any of these.
 */
export const TOLD_OF = defineQuery<{ organisation: string }, { ids: readonly string[] }>(
  'importSummary.toldOf',
  `
MATCH (o:Organisation {id: $organisation})
CALL (o) {
  MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  RETURN collect(DISTINCT p.id) AS participations, collect(DISTINCT a.id) AS arrangements
}
CALL (o) {
  MATCH (o)<-[:SAYS_OF]-(:Claim)<-[:WEIGHS]-(d:Discrepancy)
  RETURN collect(DISTINCT d.id) AS onBody
}
CALL (o) {
  MATCH (o)-[:PARTICIPATES]->(:Participation)<-[:SAYS_OF]-(:Claim)<-[:WEIGHS]-(d:Discrepancy)
  RETURN collect(DISTINCT d.id) AS onParticipations
}
CALL (o) {
  MATCH (o)-[:PARTICIPATES]->(:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)<-[:SAYS_OF]-(:Claim)<-[:WEIGHS]-(d:Discrepancy)
  RETURN collect(DISTINCT d.id) AS onArrangements
}
RETURN participations + arrangements + onBody + onParticipations + onArrangements AS ids`,
);

/** `change` -> `earlierStates`: the state that the change found; none where the record was new. */
export const BEFORE = `
CALL (change) {
  MATCH (change)-[:RECORDS]->(:Record)<-[:RECORDS]-(earlier:Change)
  WHERE earlier.number < change.number
  WITH earlier
  ORDER BY earlier.number DESC
  LIMIT 1
  RETURN collect(earlier.state) AS earlierStates
}`;

/** Changes with the state that each of them found. */
export const CHANGES_AND_BEFORE = defineQuery<
  { keys: readonly string[] },
  ChangeRow & { key: string; before: string | null }
>(
  'importSummary.changes',
  `
UNWIND $keys AS key
MATCH (change:Change {number: toInteger(key)})` +
    BEFORE +
    `
RETURN key, change.number AS number, change.act AS act, change.actKind AS actKind, change.at AS at, change.by AS by,
  change.recordKind AS recordKind, change.recordId AS recordId, change.operation AS operation, change.state AS state,
  earlierStates[0] AS before
ORDER BY number`,
);
