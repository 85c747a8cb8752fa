import { defineQuery } from '../../graph/query';
import type { EndRule } from '../../time/period';
import {
  type Asked,
  EACH_ARRANGEMENT,
  IN_ORDER,
  NEWEST_LAST,
  type RegisteredRow,
  ROW,
  type TextRow,
  TEXTS_IN_FORCE,
} from './shared-queries';

/** The arrangements that a report on a body is about: where it takes part, or may, where the register lists it, and where it took part. */
export const ARRANGEMENTS_OF_BODY = defineQuery<
  Omit<Asked, 'body'>,
  { key: string; takesPart: readonly string[]; listed: readonly string[]; tookPart: readonly string[] }
>(
  'checks.arrangementsOfBody',
  `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})
CALL (o) {
  MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE p.from <= $day AND $day < p.until
    AND a.from <= $day AND $day < a.until
  RETURN collect(DISTINCT a.id) AS takesPart
}
CALL (o) {
  MATCH (o)<-[:LISTS]-(v:ArrangementVersion)-[:VERSION_OF]->(a:Arrangement)
  WHERE v.from <= $day AND $day < v.until
    AND a.from <= $day AND $day < a.until
  RETURN collect(DISTINCT a.id) AS listed
}
CALL (o) {
  MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE p.until <= $day
    AND a.from <= $day AND $day < a.until
  RETURN collect(DISTINCT a.id) AS tookPart
}
RETURN key, takesPart, listed, tookPart
ORDER BY key`,
);

/** A municipality that ended, and who took its place. */
export interface EndedMunicipality {
  readonly id: string;
  readonly name: string;
  readonly endedOn: string;
  readonly rule: EndRule;
  readonly successors: readonly string[];
}

export interface EndedRow extends RegisteredRow {
  readonly texts: readonly (TextRow & { readonly ended: readonly EndedMunicipality[] })[];
  /** Those of which the registry itself holds that the register still lists them. */
  readonly stillListed: readonly EndedMunicipality[];
}

/** `o` -> `successors`. */
const SUCCESSORS = `
    CALL (o) {
      MATCH (o)<-[:ENDS]-(:Reorganisation)-[:CREATES|CONTINUES_IN]->(s:Organisation)
      WITH DISTINCT s.sortName AS sortName, s.name AS successor
      ORDER BY sortName, successor
      RETURN collect(successor) AS successors
    }
    WITH o, successors
    ORDER BY o.sortName, o.id
    RETURN collect({id: o.id, name: o.name, endedOn: o.until, rule: o.untilRule, successors: successors})`;

/** K01: the municipalities that ended by the day and stand in the texts in force. */
export const ENDED_MUNICIPALITIES = defineQuery<Asked, EndedRow>(
  'checks.endedMunicipalities',
  EACH_ARRANGEMENT +
    `
CALL (a) {` +
    TEXTS_IN_FORCE +
    `
  CALL (v) {
    MATCH (v)-[:LISTS]->(o:Municipality)
    WHERE o.until <= $day
    WITH DISTINCT o` +
    SUCCESSORS +
    ` AS ended
  }
  WITH v, ended` +
    NEWEST_LAST +
    `ended: ended}) AS texts
}
CALL (a) {
    MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Municipality)
    WHERE p.stillListed = true AND o.until <= $day
      AND (p.listedUntil IS NULL OR $day < p.listedUntil)
    WITH DISTINCT o` +
    SUCCESSORS +
    ` AS stillListed
}` +
    ROW +
    `, texts, stillListed` +
    IN_ORDER,
);

/** An organisation, by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An organisation with the days of its life. */
export interface Living extends Named {
  readonly from: string;
  readonly until: string;
}

export interface CountedText extends TextRow {
  readonly stated: number | null;
  readonly listed: readonly Living[];
  /** The day of the state in which the register was read; null where not known. */
  readonly stateOn: string | null;
}

export interface CountedRow extends RegisteredRow {
  readonly texts: readonly CountedText[];
  readonly takingPart: readonly (Living & { readonly certain: boolean })[];
}

/** K02: whom the texts in force list, and who takes part. */
export const COUNTED_PARTICIPANTS = defineQuery<Asked, CountedRow>(
  'checks.countedParticipants',
  EACH_ARRANGEMENT +
    `
CALL (a) {` +
    TEXTS_IN_FORCE +
    `
  CALL (v) {
    MATCH (v)-[:LISTS]->(o:Organisation)
    WITH DISTINCT o
    ORDER BY o.sortName, o.id
    RETURN collect({id: o.id, name: o.name, from: o.from, until: o.until}) AS listed
  }
  CALL (v) {
    MATCH (v)-[:ACCORDING_TO]->(s:Source)
    RETURN max(s.stateOn) AS stateOn
  }
  WITH v, listed, stateOn` +
    NEWEST_LAST +
    `stated: v.participantsListed, listed: listed, stateOn: stateOn}) AS texts
}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE p.from <= $day AND $day < p.until
    AND o.from <= $day AND $day < o.until
  WITH o, p
  ORDER BY o.sortName, o.id, p.id
  RETURN collect({id: o.id, name: o.name, from: o.from, until: o.until,
    certain: p.certainFrom <= $day AND $day < p.certainUntil}) AS takingPart
}` +
    ROW +
    `, texts, takingPart` +
    IN_ORDER,
);

/** What an entry of the register holds, in numbers. */
export interface EntryText extends TextRow {
  readonly rooId: string | null;
  readonly keepers: readonly string[];
  readonly participants: number;
  /** How many participants it lists; known of some entries that were not read in full. */
  readonly stated: number | null;
  readonly withOrgans: number;
  readonly powers: number;
  readonly publications: number;
  readonly grounds: number;
}

export interface EntryRow extends RegisteredRow {
  readonly arrangementKind: string;
  readonly form: string | null;
  readonly texts: readonly EntryText[];
}

/** K11: what the entry in the register holds of each text in force. */
export const REGISTER_ENTRIES = defineQuery<Asked, EntryRow>(
  'checks.registerEntries',
  EACH_ARRANGEMENT +
    `
CALL (a) {` +
    TEXTS_IN_FORCE +
    `
  CALL (v) {
    MATCH (v)-[:ENTRY_KEPT_BY]->(k:Organisation)
    WITH DISTINCT k.name AS keeper
    ORDER BY keeper
    RETURN collect(keeper) AS keepers
  }
  CALL (v) {
    MATCH (v)-[listing:LISTS]->(:Organisation)
    RETURN count(listing) AS participants, count(listing.organs) AS withOrgans
  }
  CALL (v) {
    MATCH (v)-[:CITES]->(act:Act)
    RETURN count(act) AS cited
  }
  WITH v, keepers, participants, withOrgans, cited` +
    NEWEST_LAST +
    `rooId: v.rooId, keepers: keepers, participants: participants,
    stated: v.participantsListed, withOrgans: withOrgans, powers: size(coalesce(v.powers, [])), publications: size(coalesce(v.publications, [])),
    grounds: cited + size(coalesce(v.legalGroundReferences, []))}) AS texts
}` +
    ROW +
    `, a.arrangementKind AS arrangementKind, a.form AS form, texts` +
    IN_ORDER,
);
