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

/** What every query of changes shows of them. */
const COLUMNS = `change.number AS number, change.act AS act, change.actKind AS actKind, change.at AS at, change.by AS by,
  change.recordKind AS recordKind, change.recordId AS recordId, change.operation AS operation, change.state AS state`;

/** An act that imported a file, kept beside its changes so that it is found without going through them. */
export interface ImportRow {
  readonly act: string;
  readonly at: string;
  readonly by: string | null;
  /** The numbers of its first and its last change; all between are of the same act. */
  readonly first: number;
  readonly last: number;
  readonly created: number;
  readonly changed: number;
}

export const RECORD_IMPORT = defineQuery<{ properties: object }, never>(
  'changes.recordImport',
  `
CREATE (i:Import)
SET i = $properties`,
);

/** The changes after a number, oldest first. Numbers have no gaps, so each is looked up by its index. */
export const CHANGES_AFTER = defineQuery<{ after: number; limit: number }, ChangeRow>(
  'changes.after',
  `
UNWIND range($after + 1, $after + $limit) AS wanted
MATCH (change:Change {number: wanted})
RETURN ${COLUMNS}
ORDER BY number`,
);

/** Those of one kind among the changes after a number, up to another, oldest first. */
export const CHANGES_OF_KIND = defineQuery<{ after: number; upTo: number; kind: string; limit: number }, ChangeRow>(
  'changes.ofKind',
  `
UNWIND range($after + 1, $upTo) AS wanted
MATCH (change:Change {number: wanted})
WHERE change.recordKind = $kind
RETURN ${COLUMNS}
ORDER BY number
LIMIT $limit`,
);

/** The changes of some records after a number, up to another, oldest first. */
export const CHANGES_OF_RECORDS = defineQuery<
  { ids: readonly string[]; after: number; upTo: number; limit: number },
  ChangeRow
>(
  'changes.ofRecords',
  `
UNWIND $ids AS id
MATCH (change:Change {recordId: id})
WHERE $after < change.number AND change.number <= $upTo
RETURN ${COLUMNS}
ORDER BY number
LIMIT $limit`,
);

/** The last changes of some records, newest first. */
export const LAST_CHANGES_OF_RECORDS = defineQuery<{ ids: readonly string[]; upTo: number; limit: number }, ChangeRow>(
  'changes.lastOfRecords',
  `
UNWIND $ids AS id
MATCH (change:Change {recordId: id})
WHERE change.number <= $upTo
RETURN ${COLUMNS}
ORDER BY number DESC
LIMIT $limit`,
);

/** The changes of each record before a number, newest first. */
export const HISTORY = defineQuery<
  { keys: readonly string[]; before: number; limit: number },
  ChangeRow & { key: string }
>(
  'changes.history',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (change:Change {recordId: key})
  WHERE change.number < $before
  RETURN change
  ORDER BY change.number DESC
  LIMIT $limit
}
RETURN key, ${COLUMNS}
ORDER BY key, number DESC`,
);

export const HISTORY_COUNT = defineQuery<{ keys: readonly string[] }, { key: string; count: number }>(
  'changes.historyCount',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (change:Change {recordId: key})
  RETURN count(change) AS count
}
RETURN key, count
ORDER BY key`,
);

/** How each change found its record: the state that the change before it left. No row for what is new. */
export const STATE_BEFORE = defineQuery<{ keys: readonly string[] }, { key: string; state: string }>(
  'changes.stateBefore',
  `
UNWIND $keys AS key
MATCH (change:Change {number: toInteger(key)})
CALL (change) {
  MATCH (earlier:Change)
  WHERE earlier.recordId = change.recordId AND earlier.number < change.number
  RETURN earlier.state AS state
  ORDER BY earlier.number DESC
  LIMIT 1
}
RETURN key, state
ORDER BY key`,
);

/** When some changes were recorded, and in which act. */
export const MARKS = defineQuery<{ numbers: readonly number[] }, { number: number; at: string; act: string }>(
  'changes.marks',
  `
UNWIND $numbers AS wanted
MATCH (change:Change {number: wanted})
RETURN change.number AS number, change.at AS at, change.act AS act
ORDER BY number`,
);

/** Who writes an import, as its changes say. */
export const importOf = (format: string) => `import ${format}`;

/** The changes of these records that came from no register but from what people wrote, oldest first. */
export const CHANGES_BY_PEOPLE = defineQuery<
  { ids: readonly string[] },
  Pick<ChangeRow, 'number' | 'recordKind' | 'recordId' | 'state'>
>(
  'changes.byPeople',
  `
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:RECORDS]-(change:Change)
WHERE change.actKind <> 'IMPORT' OR change.by = '${importOf('records')}'
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
