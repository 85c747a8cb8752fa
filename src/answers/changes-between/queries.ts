import { defineQuery } from '../../graph/query';
import type { Bounds } from '../../time/period';

type Keys = { keys: readonly string[] };

/** The days between which changes are asked for: after `from`, up to and including `to`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A record that lives in a period. */
export interface Dated {
  readonly id: string;
  readonly bounds: Bounds;
  readonly fromText: string | null;
  readonly untilText: string | null;
}

/** A participation that may have begun or ended in the span, with the body and the arrangement that limit its life. */
export interface ParticipationRow extends Dated {
  readonly key: string;
  readonly endReason: string | null;
  readonly organisation: string;
  readonly organisationName: string;
  readonly organisationBounds: Bounds;
  readonly arrangement: string;
  readonly arrangementName: string;
  readonly arrangementBounds: Bounds;
}

const BODY_TAKES_PART = `
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)`;
const TAKING_PART_IN = `
  MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)`;

/** `a`, `p`, `o`: some bound lets the participation begin or end in the span. The rules decide; this saves reading. */
const MAY_CHANGE = `
  WHERE p.from <= $to AND p.until > $from
    AND (p.certainFrom > $from OR a.from > $from OR o.from > $from
      OR p.certainUntil <= $to OR a.until <= $to OR o.until <= $to)`;

const PARTICIPATION = `
  RETURN p.id AS id, p.fromText AS fromText, p.untilText AS untilText, p.endReason AS endReason,
    {from: p.from, until: p.until, certainFrom: p.certainFrom, certainUntil: p.certainUntil} AS bounds,
    o.id AS organisation, o.sortName AS organisationName,
    {from: o.from, until: o.until, certainFrom: o.certainFrom, certainUntil: o.certainUntil} AS organisationBounds,
    a.id AS arrangement, a.sortName AS arrangementName,
    {from: a.from, until: a.until, certainFrom: a.certainFrom, certainUntil: a.certainUntil} AS arrangementBounds
  ORDER BY id
}
RETURN key, id, fromText, untilText, endReason, bounds, organisation, organisationName, organisationBounds,
  arrangement, arrangementName, arrangementBounds
ORDER BY key, id`;

/** The participations in arrangements that may have begun or ended in the span. */
export const PARTICIPATION_CHANGES_IN = defineQuery<Span & Keys, ParticipationRow>(
  'changesBetween.participationsIn',
  `
UNWIND $keys AS key
CALL (key) {` +
    TAKING_PART_IN +
    MAY_CHANGE +
    PARTICIPATION,
);

/** All participations of a body, whenever they were. */
export const PARTICIPATIONS_EVER_OF = defineQuery<Keys, ParticipationRow>(
  'changesBetween.participationsOf',
  `
UNWIND $keys AS key
CALL (key) {` +
    BODY_TAKES_PART +
    PARTICIPATION,
);

export interface VersionFact extends Dated {
  readonly legalForm: string | null;
}

/** A duty that an arrangement meets. */
export interface FulfilmentFact extends Dated {
  readonly obligation: string;
  readonly obligationName: string;
  readonly obligationBounds: Bounds;
  readonly obligationFromText: string | null;
  readonly obligationUntilText: string | null;
}

/** A change of the name of the body an arrangement sets up. */
export interface RenameFact {
  readonly id: string;
  readonly date: string;
  readonly organisation: string;
  readonly organisationName: string;
}

/** What an arrangement went through. */
export interface ArrangementRow extends Dated {
  readonly key: string;
  readonly sortName: string;
  /** The first day on which it surely had a participant or text, and the first after the last; null where it had none. */
  readonly seenFrom: string | null;
  readonly seenUntil: string | null;
  /** Oldest first. */
  readonly versions: readonly VersionFact[];
  readonly fulfilments: readonly FulfilmentFact[];
  readonly renames: readonly RenameFact[];
}

/** The lives of arrangements: their texts, the duties they meet, the names of the bodies they set up. */
export const ARRANGEMENT_HISTORIES = defineQuery<Span & Keys, ArrangementRow>(
  'changesBetween.arrangements',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WITH v
  ORDER BY v.from, v.id
  RETURN collect({id: v.id, fromText: v.fromText, untilText: v.untilText, legalForm: v.legalForm,
    bounds: {from: v.from, until: v.until, certainFrom: v.certainFrom, certainUntil: v.certainUntil}}) AS versions
}
CALL (a) {
  MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
  WITH f, duty
  ORDER BY f.id
  RETURN collect({id: f.id, fromText: f.fromText, untilText: f.untilText,
    bounds: {from: f.from, until: f.until, certainFrom: f.certainFrom, certainUntil: f.certainUntil},
    obligation: duty.id, obligationName: duty.sortName,
    obligationFromText: duty.fromText, obligationUntilText: duty.untilText,
    obligationBounds: {from: duty.from, until: duty.until,
      certainFrom: duty.certainFrom, certainUntil: duty.certainUntil}}) AS fulfilments
}
CALL (a) {
  MATCH (a)-[:SETS_UP]->(o:Organisation)<-[:RENAMES]-(r:Reorganisation)
  WHERE $from < r.date AND r.date <= $to
  WITH o, r
  ORDER BY r.id
  RETURN collect({id: r.id, date: r.date, organisation: o.id, organisationName: o.sortName}) AS renames
}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT|VERSION_OF]-(fact:Record)
  WHERE fact.certainFrom < fact.certainUntil
  RETURN min(fact.certainFrom) AS seenFrom, max(fact.certainUntil) AS seenUntil
}
RETURN key, a.id AS id, a.sortName AS sortName, seenFrom, seenUntil, a.fromText AS fromText, a.untilText AS untilText,
  {from: a.from, until: a.until, certainFrom: a.certainFrom, certainUntil: a.certainUntil} AS bounds,
  versions, fulfilments, renames
ORDER BY key`,
);

/** The ids of all arrangements: `everything` has no other start than the label. */
export const ALL_ARRANGEMENTS = defineQuery<object, { ids: readonly string[] }>(
  'changesBetween.allArrangements',
  `
MATCH (a:Arrangement)
RETURN collect(a.id) AS ids`,
);

/** A body in a reorganisation. */
export interface BodyFact {
  readonly id: string;
  readonly sortName: string;
}

export interface ReorganisationRow {
  readonly id: string;
  readonly date: string;
  readonly ended: readonly BodyFact[];
  readonly created: readonly BodyFact[];
  readonly continued: readonly BodyFact[];
  readonly renamed: readonly BodyFact[];
}

const REORGANISATION = `
WHERE $from < r.date AND r.date <= $to
CALL (r) {
  MATCH (r)-[:ENDS]->(b:Organisation)
  RETURN collect({id: b.id, sortName: b.sortName}) AS ended
}
CALL (r) {
  MATCH (r)-[:CREATES]->(b:Organisation)
  RETURN collect({id: b.id, sortName: b.sortName}) AS created
}
CALL (r) {
  MATCH (r)-[:CONTINUES_IN]->(b:Organisation)
  RETURN collect({id: b.id, sortName: b.sortName}) AS continued
}
CALL (r) {
  MATCH (r)-[:RENAMES]->(b:Organisation)
  RETURN collect({id: b.id, sortName: b.sortName}) AS renamed
}
RETURN DISTINCT r.id AS id, r.date AS date, ended, created, continued, renamed
ORDER BY id`;

/** The reorganisations in the span that touch a body. */
export const REORGANISATIONS_TOUCHING = defineQuery<Span & { id: string }, ReorganisationRow>(
  'changesBetween.reorganisationsOf',
  `
MATCH (:Organisation {id: $id})<-[:ENDS|CREATES|CONTINUES_IN|RENAMES]-(touching:Reorganisation)
WITH DISTINCT touching AS r` + REORGANISATION,
);

/** All reorganisations in the span. */
export const ALL_REORGANISATIONS = defineQuery<Span, ReorganisationRow>(
  'changesBetween.allReorganisations',
  `
MATCH (r:Reorganisation)` + REORGANISATION,
);

/** A legal duty and whom it binds. */
export interface ObligationRow extends Dated {
  readonly sortName: string;
  readonly binds: readonly string[] | null;
  readonly bindsBodies: readonly string[];
}

/**
 * All obligations, with whom they bind. An organ is a value and no node, so nothing leads from a body to the duties
 * that bind its organs; the law has some tens of duties, however many bodies there are.
 */
export const ALL_OBLIGATIONS = defineQuery<object, ObligationRow>(
  'changesBetween.allObligations',
  `
MATCH (duty:Obligation)
CALL (duty) {
  MATCH (duty)-[:BINDS]->(o:Organisation)
  RETURN collect(o.id) AS bindsBodies
}
RETURN duty.id AS id, duty.sortName AS sortName, duty.fromText AS fromText, duty.untilText AS untilText,
  {from: duty.from, until: duty.until, certainFrom: duty.certainFrom, certainUntil: duty.certainUntil} AS bounds,
  duty.binds AS binds, bindsBodies
ORDER BY id`,
);
