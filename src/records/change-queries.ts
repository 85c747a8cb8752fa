import { defineQuery } from '../graph/query';

/** One recorded act on one record. */
export interface ChangeRow {
  readonly number: number;
  /** The act it was part of: one per transaction. */
  readonly act: string;
  readonly actKind: string;
  readonly at: string;
  readonly by: string | null;
  readonly recordKind: string;
  readonly recordId: string;
  readonly operation: 'CREATED' | 'CHANGED';
  /** The full record after the act, as JSON in the form of the seed files. */
  readonly state: string;
}

/** Takes the next numbers; the registry node is the lock that keeps them gap-free. */
export const TAKE_NUMBERS = defineQuery<{ count: number }, { last: number }>(
  'changes.takeNumbers',
  `
MERGE (registry:Registry {id: 'registry'})
ON CREATE SET registry.lastChange = 0
SET registry.lastChange = registry.lastChange + $count
RETURN registry.lastChange AS last`,
);

export const RECORD_CHANGES = defineQuery<{ rows: readonly { id: string; properties: object }[] }, never>(
  'changes.record',
  `
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
CREATE (change:Change)-[:RECORDS]->(n)
SET change = row.properties`,
);

/** The changes after a number, oldest first. Numbers have no gaps, so each is looked up by its index. */
export const CHANGES_AFTER = defineQuery<{ after: number; limit: number }, ChangeRow>(
  'changes.after',
  `
UNWIND range($after + 1, $after + $limit) AS number
MATCH (change:Change {number: number})
RETURN number, change.act AS act, change.actKind AS actKind, change.at AS at, change.by AS by,
  change.recordKind AS recordKind, change.recordId AS recordId, change.operation AS operation, change.state AS state
ORDER BY number`,
);

/** The changes of these records that came from no import, oldest first. */
export const CHANGES_BY_PEOPLE = defineQuery<
  { ids: readonly string[] },
  Pick<ChangeRow, 'number' | 'recordKind' | 'recordId' | 'state'>
>(
  'changes.byPeople',
  `
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:RECORDS]-(change:Change)
WHERE change.actKind <> 'IMPORT'
RETURN change.number AS number, change.recordKind AS recordKind, id AS recordId, change.state AS state
ORDER BY number`,
);

/** The state of the registry as a whole; no row before its first write. */
export const REGISTRY_STATE = defineQuery<
  object,
  { lastChange: number; version: number | null; dataAsOf: string | null }
>(
  'registry.state',
  `
MATCH (registry:Registry {id: 'registry'})
RETURN registry.lastChange AS lastChange, registry.version AS version, registry.dataAsOf AS dataAsOf`,
);

/** The newest day whose state a source shows; kept where every answer can read it at no cost. */
export const SET_DATA_AS_OF = defineQuery<{ day: string }, never>(
  'registry.setDataAsOf',
  `
MATCH (registry:Registry {id: 'registry'})
WHERE registry.dataAsOf IS NULL OR registry.dataAsOf < $day
SET registry.dataAsOf = $day`,
);

export const SET_VERSION = defineQuery<{ version: number }, never>(
  'registry.setVersion',
  `
MERGE (registry:Registry {id: 'registry'})
ON CREATE SET registry.lastChange = 0
SET registry.version = $version`,
);
