import { defineQuery } from '../../graph/query';
import type { Organ } from '../../records/kinds/vocabulary';
import type { Bounds } from '../../time/period';

type Keys = { keys: readonly string[] };

/** A body and an arrangement, by name, with the days of their lives. */
export interface Pair {
  readonly organisation: string;
  readonly organisationName: string;
  readonly organisationSort: string;
  readonly organisationBounds: Bounds;
  readonly arrangement: string;
  readonly arrangementName: string;
  readonly arrangementSort: string;
  readonly arrangementBounds: Bounds;
}

/** A text of the register in force on the day, that lists the body. */
export interface ListedRow extends Pair {
  readonly key: string;
  readonly version: string;
  readonly versionFrom: string;
  /** Its place among the participants the text lists. */
  readonly place: number;
  readonly name: string | null;
  readonly organs: readonly string[] | null;
  readonly joinedOn: string | null;
  readonly share: number | null;
}

/** A text of an arrangement. */
export interface Text {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  /** Whether the registry holds it as the register has it, with whom it lists. */
  readonly read: boolean;
}

/** A participation of the body in the arrangement, whenever it was. */
export interface TakingPartRow extends Pair {
  readonly key: string;
  readonly participation: string;
  readonly bounds: Bounds;
  readonly organs: readonly Organ[] | null;
  readonly share: number | null;
  /** The names of the bodies whose place it took. */
  readonly continued: readonly string[];
  /** Whether the arrangement stands in the register; null where not known. */
  readonly inRegister: boolean | null;
  /** All texts of the arrangement, oldest first. */
  readonly texts: readonly Text[];
}

/** `o`, `a` -> the columns of a pair. */
const PAIR = `o.id AS organisation, o.name AS organisationName, o.sortName AS organisationSort,
  {from: o.from, until: o.until, certainFrom: o.certainFrom, certainUntil: o.certainUntil} AS organisationBounds,
  a.id AS arrangement, coalesce(a.shortName, a.name) AS arrangementName, a.sortName AS arrangementSort,
  {from: a.from, until: a.until, certainFrom: a.certainFrom, certainUntil: a.certainUntil} AS arrangementBounds`;

/** `v`: a text that the registry holds as the register has it, in force on the day. The seeds know texts by number only. */
const IN_FORCE = `
WHERE v.from <= $day AND $day < v.until AND v.title IS NOT NULL`;

const LISTED =
  `
RETURN key, ` +
  PAIR +
  `,
  v.id AS version, v.from AS versionFrom, listing.order AS place,
  listing.name AS name, listing.organs AS organs, listing.joinedOn AS joinedOn, listing.share AS share
ORDER BY key, arrangement, organisation, version, place`;

/** What the texts in force on the day say of bodies. */
export const LISTED_BODY = defineQuery<Keys & { day: string }, ListedRow>(
  'reconciliation.listedBody',
  `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})<-[listing:LISTS]-(v:ArrangementVersion)-[:VERSION_OF]->(a:Arrangement)` +
    IN_FORCE +
    LISTED,
);

/** Whom the texts of arrangements in force on the day list. */
export const LISTED_IN = defineQuery<Keys & { day: string }, ListedRow>(
  'reconciliation.listedIn',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})<-[:VERSION_OF]-(v:ArrangementVersion)-[listing:LISTS]->(o:Organisation)` +
    IN_FORCE +
    LISTED,
);

const TAKING_PART =
  `
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WITH v
  ORDER BY v.from, v.id
  RETURN collect({id: v.id, from: v.from, until: v.until, read: v.title IS NOT NULL}) AS texts
}
CALL (p) {
  MATCH (p)-[:CONTINUES]->(:Participation)<-[:PARTICIPATES]-(before:Organisation)
  WITH before
  ORDER BY before.sortName, before.id
  RETURN collect(before.name) AS continued
}
RETURN key, ` +
  PAIR +
  `,
  p.id AS participation,
  {from: p.from, until: p.until, certainFrom: p.certainFrom, certainUntil: p.certainUntil} AS bounds, p.organs AS organs, p.share AS share,
  a.inRegister AS inRegister, texts, continued
ORDER BY key, arrangement, organisation, participation`;

/** All participations of bodies, whenever they were. */
export const TAKING_PART_BODY = defineQuery<Keys, TakingPartRow>(
  'reconciliation.takingPartBody',
  `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)` + TAKING_PART,
);

/** All participations in arrangements, whenever they were. */
export const TAKING_PART_IN = defineQuery<Keys, TakingPartRow>(
  'reconciliation.takingPartIn',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)` + TAKING_PART,
);
