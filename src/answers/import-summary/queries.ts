import { defineQuery, type Query } from '../../graph/query';
import type { ChangeRow, ImportRow } from '../../records/change-queries';

const IMPORT =
  'i.act AS act, i.at AS at, i.by AS by, i.first AS first, i.last AS last, i.created AS created, i.changed AS changed';

/** The imports before a number, newest first. */
export const IMPORTS = defineQuery<{ before: number; limit: number }, ImportRow>(
  'imports.page',
  `
MATCH (i:Import)
WHERE i.last < $before
RETURN ${IMPORT}
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
RETURN ${IMPORT}`,
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

/** What a summary tells, and in which changes that is. */
export const PARTS = ['joined', 'left', 'formChanged', 'discrepanciesRaised', 'discrepanciesSolved'] as const;
export type Part = (typeof PARTS)[number];

/**
 * `change`, `before` -> whether the change tells of it; `before` is the state that the change found, null where the record
 * was new. A state is JSON: a field that is not known is not there, and a quote inside a text is escaped, so that a key
 * with its quotes is found nowhere else. The rules beside this file say the same of the records themselves.
 */
const TELLS: Readonly<Record<Part, string>> = {
  joined: `before IS NULL`,
  left: `change.state CONTAINS '"until":'
    AND (before IS NULL OR NOT before CONTAINS '"until":')`,
  formChanged: `before IS NOT NULL
    AND coalesce(split(split(change.state, '"registerForm":"')[1], '"')[0], '')
      <> coalesce(split(split(before, '"registerForm":"')[1], '"')[0], '')`,
  discrepanciesRaised: `NOT change.state CONTAINS '"solvedOn":'
    AND (before IS NULL OR before CONTAINS '"solvedOn":')`,
  discrepanciesSolved: `change.state CONTAINS '"solvedOn":'
    AND before IS NOT NULL AND NOT before CONTAINS '"solvedOn":'`,
};
const KIND: Readonly<Record<Part, string>> = {
  joined: 'participation',
  left: 'participation',
  formChanged: 'arrangement',
  discrepanciesRaised: 'discrepancy',
  discrepanciesSolved: 'discrepancy',
};

interface Range {
  readonly first: number;
  readonly last: number;
}
interface PageOfChanges {
  readonly after: number;
  readonly limit: number;
}
/** The numbers of a page of changes, oldest first, and how many there are in all. */
export interface NumbersRow {
  readonly total: number;
  readonly numbers: readonly number[];
}

/** `change` -> `earlierStates`: the state that the change found; none where the record was new. */
const BEFORE = `
CALL (change) {
  MATCH (change)-[:RECORDS]->(:Record)<-[:RECORDS]-(earlier:Change)
  WHERE earlier.number < change.number
  WITH earlier
  ORDER BY earlier.number DESC
  LIMIT 1
  RETURN collect(earlier.state) AS earlierStates
}`;

function telling(part: Part): string {
  return `
WITH change
WHERE change.recordKind = '${KIND[part]}'${BEFORE}
WITH change, earlierStates[0] AS before
WHERE ${TELLS[part]}
WITH DISTINCT change.number AS number
ORDER BY number
WITH collect(number) AS all
WITH size(all) AS total, [number IN all WHERE number > $after] AS rest
RETURN total, rest[0..$limit] AS numbers`;
}

/** The changes of an act that tell of each part; numbers have no gaps, so each is looked up by its index. */
export const TOLD = inParts<Range & PageOfChanges>(
  'importSummary.told',
  `
UNWIND range($first, $last) AS wanted
MATCH (change:Change {number: wanted})`,
);

/** Those of them that are about some records. */
export const TOLD_AMONG = inParts<Range & PageOfChanges & { ids: readonly string[] }>(
  'importSummary.toldAmong',
  `
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:RECORDS]-(change:Change)
WHERE $first <= change.number AND change.number <= $last`,
);

function inParts<Parameters extends object>(family: string, start: string) {
  const queries = PARTS.map((part) => [
    part,
    defineQuery<Parameters, NumbersRow>(`${family}.${part}`, start + telling(part)),
  ]);
  return Object.fromEntries(queries) as Readonly<Record<Part, Query<Parameters, NumbersRow>>>;
}

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
