import { defineQuery, type Query } from '../graph/query';
import { isLink, type LinkField } from './field';
import type { Kind } from './kind';
import { KINDS } from './kinds';
import { ACCORDING_TO, type Properties, type ReadLink } from './node';

/**
 * The texts that write and read records. They are made once, from the definitions of the kinds and nothing else: a
 * kind gives its label and relation types, never input. All of them are listed by `allQueries`.
 */
export interface KindQueries {
  /** Creates or replaces nodes of one label set. */
  readonly write: ReadonlyMap<string, Query<{ rows: readonly NodeRow[] }, never>>;
  /** Cuts the relations these records own, before they are written anew. */
  readonly cut: readonly Query<{ ids: readonly string[] }, never>[];
  readonly read: Query<{ ids: readonly string[] }, RecordRow>;
  /** The next ids of the kind, in order. */
  readonly page: Query<{ after: string; limit: number }, { id: string }>;
}

export interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

export interface RecordRow {
  readonly properties: Properties;
  readonly outgoing: readonly ReadLink[];
  readonly incoming: readonly ReadLink[];
}

export interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

const linksOf = (kind: Kind): LinkField[] => Object.values(kind.fields).filter(isLink);
const relationsOut = (kind: Kind) => [
  ...new Set([
    ...linksOf(kind)
      .filter((each) => !each.incoming)
      .map((each) => each.relation),
    ACCORDING_TO,
  ]),
];
const relationsIn = (kind: Kind) => [
  ...new Set(
    linksOf(kind)
      .filter((each) => each.incoming)
      .map((each) => each.relation),
  ),
];

/** The label set of a record of the kind: the key under which its write text is kept. */
export function labelsOf(kind: Kind, properties: Properties): string {
  const second = kind.subtype?.labels[String(properties[kind.subtype.field])];
  return second ? `${kind.label}:${second}` : kind.label;
}

function writeQueries(kind: Kind): KindQueries['write'] {
  const seconds = Object.values(kind.subtype?.labels ?? {});
  const clear = seconds.length > 0 ? `REMOVE n:${seconds.join(':')}\n` : '';
  const text = (labels: string) => `
UNWIND $rows AS row
MERGE (n:Record {id: row.id})
${clear}SET n:${labels}
SET n = row.properties`;
  const labelSets = [kind.label, ...seconds.map((second) => `${kind.label}:${second}`)];
  return new Map(labelSets.map((labels) => [labels, defineQuery(`records.write.${labels}`, text(labels))]));
}

function cutQueries(kind: Kind): KindQueries['cut'] {
  const out = defineQuery<{ ids: readonly string[] }, never>(
    `records.cutOutgoing.${kind.name}`,
    `
UNWIND $ids AS id
MATCH (:${kind.label} {id: id})-[r:${relationsOut(kind).join('|')}]->(:Record)
DELETE r`,
  );
  const incoming = relationsIn(kind);
  if (incoming.length === 0) return [out];
  const into = defineQuery<{ ids: readonly string[] }, never>(
    `records.cutIncoming.${kind.name}`,
    `
UNWIND $ids AS id
MATCH (:${kind.label} {id: id})<-[r:${incoming.join('|')}]-(:Record)
DELETE r`,
  );
  return [out, into];
}

function readQuery(kind: Kind): KindQueries['read'] {
  const incoming = relationsIn(kind);
  const collectIncoming =
    incoming.length === 0
      ? ''
      : `
CALL (n) {
  MATCH (n)<-[r:${incoming.join('|')}]-(other:Record)
  RETURN collect({id: other.id, kind: other.kind, properties: properties(r)}) AS incoming
}`;
  return defineQuery(
    `records.read.${kind.name}`,
    `
UNWIND $ids AS id
MATCH (n:${kind.label} {id: id})
CALL (n) {
  MATCH (n)-[r:${relationsOut(kind).join('|')}]->(other:Record)
  RETURN collect({id: other.id, kind: other.kind, properties: properties(r)}) AS outgoing
}${collectIncoming}
RETURN properties(n) AS properties, outgoing, ${incoming.length === 0 ? '[]' : 'incoming'} AS incoming
ORDER BY id`,
  );
}

function pageQuery(kind: Kind): KindQueries['page'] {
  return defineQuery(
    `records.page.${kind.name}`,
    `
MATCH (n:${kind.label})
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
  );
}

const queriesByKind = new Map<string, KindQueries>(
  KINDS.map((kind) => [
    kind.name,
    { write: writeQueries(kind), cut: cutQueries(kind), read: readQuery(kind), page: pageQuery(kind) },
  ]),
);

export function queriesOf(kind: Kind): KindQueries {
  return queriesByKind.get(kind.name) as KindQueries;
}

const relationTypes = [...new Set(KINDS.flatMap((kind) => [...relationsOut(kind), ...relationsIn(kind)]))];

/** Creates relations of one type between records that exist. */
export const RELATE: ReadonlyMap<string, Query<{ rows: readonly RelationRow[] }, never>> = new Map(
  relationTypes.map((type) => [
    type,
    defineQuery<{ rows: readonly RelationRow[] }, never>(
      `records.relate.${type}`,
      `
UNWIND $rows AS row
MATCH (a:Record {id: row.from})
MATCH (b:Record {id: row.to})
CREATE (a)-[r:${type}]->(b)
SET r = row.properties`,
    ),
  ]),
);

/** Which kinds these ids have; ids that are not stored are left out. */
export const KINDS_OF_IDS = defineQuery<{ ids: readonly string[] }, { id: string; kind: string }>(
  'records.kindsOfIds',
  `
UNWIND $ids AS id
MATCH (n:Record {id: id})
RETURN n.id AS id, n.kind AS kind
ORDER BY id`,
);

/** Records of whatever kind, each as one text. */
export const RECORDS_BY_ID = defineQuery<{ ids: readonly string[] }, { id: string; carried: readonly string[] }>(
  'records.byId',
  `
UNWIND $ids AS id
MATCH (n:Record {id: id})
RETURN n.id AS id, [n.json] AS carried
ORDER BY id`,
);

/** Gives nodes the text of their record. */
export const KEEP_JSON = defineQuery<{ rows: readonly { id: string; json: string }[] }, never>(
  'records.keepJson',
  `
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
SET n.json = row.json`,
);

/** Constraints and indexes. A uniqueness constraint alone is not indexed on the embedded engine: hence both. */
export const DEFINITIONS: readonly string[] = [
  'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX record_id_index IF NOT EXISTS FOR (n:Record) ON (n.id)',
  'CREATE CONSTRAINT change_number IF NOT EXISTS FOR (n:Change) REQUIRE n.number IS UNIQUE',
  'CREATE INDEX change_number_index IF NOT EXISTS FOR (n:Change) ON (n.number)',
  'CREATE INDEX change_record IF NOT EXISTS FOR (n:Change) ON (n.recordId)',
  'CREATE INDEX import_act IF NOT EXISTS FOR (n:Import) ON (n.act)',
  'CREATE CONSTRAINT registry_id IF NOT EXISTS FOR (n:Registry) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX registry_id_index IF NOT EXISTS FOR (n:Registry) ON (n.id)',
  ...KINDS.flatMap((kind) =>
    ['id', ...(kind.codes ?? [])].map(
      (property) =>
        `CREATE INDEX ${kind.label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${kind.label}) ON (n.${property})`,
    ),
  ),
];
