import { defineQuery } from '../../graph/query';
import type { EndRule, Bounds } from '../../time/period';
import {
  type Asked,
  EACH_ARRANGEMENT,
  IN_ORDER,
  mayLive,
  NEWEST_LAST,
  type RegisteredRow,
  ROW,
  surelyLives,
  type TextRow,
  TEXTS_IN_FORCE,
} from './shared-queries';

/** A participant as a text of the register lists it. */
export interface ListedOrgans {
  readonly id: string;
  readonly name: string;
  /** In the register's own words; null where it gives none. */
  readonly organs: readonly string[] | null;
}

const LISTED_ORGANS = `
  CALL (v) {
    MATCH (v)-[listing:LISTS]->(o:Organisation)
    WITH o, listing
    ORDER BY o.sortName, o.id, listing.order
    RETURN collect({id: o.id, name: o.name, organs: listing.organs}) AS listed
  }`;

export interface FormRow extends RegisteredRow {
  readonly texts: readonly (TextRow & {
    readonly legalForm: string | null;
    readonly registerForm: string | null;
    readonly listed: readonly ListedOrgans[];
  })[];
}

/** K07: the form of each text in force, and the organs it lists. */
export const FORMS_AND_ORGANS = defineQuery<Asked, FormRow>(
  'checks.formsAndOrgans',
  EACH_ARRANGEMENT +
    `
CALL (a) {` +
    TEXTS_IN_FORCE +
    LISTED_ORGANS +
    `
  WITH v, listed` +
    NEWEST_LAST +
    `legalForm: v.legalForm, registerForm: v.registerForm, listed: listed}) AS texts
}` +
    ROW +
    `, texts` +
    IN_ORDER,
);

export interface SafetyRow extends RegisteredRow {
  /** How the arrangement meets the duty to have a safety region, on the day. */
  readonly fulfilments: readonly { readonly id: string; readonly certain: boolean }[];
  readonly texts: readonly (TextRow & { readonly listed: readonly ListedOrgans[] })[];
  /** Who sits on its general board, deputies apart. */
  readonly members: readonly { readonly id: string; readonly office: string; readonly certain: boolean }[];
}

/** K08: whether it is a safety region, the organs that the texts in force list, and who sits on its general board. */
export const SAFETY_REGIONS = defineQuery<Asked, SafetyRow>(
  'checks.safetyRegions',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
  WHERE duty.id = 'verplichting-veiligheidsregio'
    AND f.from <= $day AND $day < f.until
  WITH f
  ORDER BY f.id
  RETURN collect({id: f.id, certain: f.certainFrom <= $day AND $day < f.certainUntil}) AS fulfilments
}
CALL (a) {` +
    TEXTS_IN_FORCE +
    LISTED_ORGANS +
    `
  WITH v, listed` +
    NEWEST_LAST +
    `listed: listed}) AS texts
}
CALL (a) {
  MATCH (a)<-[:APPOINTMENT_IN]-(x:Appointment)
  WHERE x.boardKind = 'GENERAL_BOARD' AND x.role <> 'DEPUTY'
    AND ${mayLive('x')}
  WITH x
  ORDER BY x.from, x.id
  RETURN collect({id: x.id, office: x.office, certain: ${surelyLives('x')}}) AS members
}` +
    ROW +
    `, fulfilments, texts, members` +
    IN_ORDER,
);

/** A body that an arrangement has, with the days of its existence. */
export interface BodyOf {
  readonly id: string;
  readonly name: string;
  readonly rule: EndRule;
  readonly bounds: Bounds;
  /** The first day, by the day asked about, on which it no longer exists according to the Register van Overheidsorganisaties. */
  readonly endsInRegister: readonly string[];
}

export interface BodyRow extends RegisteredRow {
  /** By the arrangement, by its texts in force, or by what the register says of the body. */
  readonly bodies: readonly BodyOf[];
}

/** K26: the bodies of an arrangement. */
export const BODIES = defineQuery<Asked, BodyRow>(
  'checks.bodies',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)-[:SETS_UP]->(o:Organisation)
  RETURN collect(DISTINCT o.id) AS setUp
}
CALL (a) {` +
    TEXTS_IN_FORCE +
    `
  MATCH (v)-[:NAMES_BODY]->(o:Organisation)
  RETURN collect(DISTINCT o.id) AS named
}
CALL (a) {
  MATCH (a)<-[:ENTRY_SET_UP_BY]-(:RegisterEntry)-[:ENTRY_OF]->(o:Organisation)
  RETURN collect(DISTINCT o.id) AS entered
}
CALL (setUp, named, entered) {
  UNWIND setUp + named + entered AS id
  WITH DISTINCT id
  MATCH (o:Organisation {id: id})
  CALL (o) {
    MATCH (o)<-[:ENTRY_OF]-(e:RegisterEntry)
    WHERE e.register = 'ROO' AND e.until <= $day
    WITH DISTINCT e.until AS ended
    ORDER BY ended
    RETURN collect(ended) AS endsInRegister
  }
  WITH o, endsInRegister
  ORDER BY o.sortName, o.id
  RETURN collect({id: o.id, name: o.name, rule: o.untilRule, endsInRegister: endsInRegister,
    bounds: {from: o.from, until: o.until, certainFrom: o.certainFrom, certainUntil: o.certainUntil}}) AS bodies
}` +
    ROW +
    `, bodies` +
    IN_ORDER,
);

/** A text of an arrangement, whenever it was in force. */
export interface ChainedText {
  readonly id: string;
  readonly rooId: string | null;
  readonly from: string;
  readonly until: string;
  readonly untilRule: EndRule;
  /** The end as the register writes it, where it is no day after the start. */
  readonly untilText: string | null;
  readonly publishedOn: string | null;
  /** The day to which it works back. */
  readonly retroactiveTo: string | null;
  readonly defects: readonly string[];
}

export interface ChainRow extends RegisteredRow {
  readonly chain: readonly ChainedText[];
}

/** X1: all texts of an arrangement, oldest first. */
export const CHAINS = defineQuery<Asked, ChainRow>(
  'checks.chains',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WITH v
  ORDER BY v.from, v.until, v.id
  RETURN collect({id: v.id, rooId: v.rooId, from: v.from, until: v.until, untilRule: v.untilRule,
    untilText: v.untilText, publishedOn: v.publishedOn, retroactiveTo: v.retroactiveTo, defects: coalesce(v.defects, [])}) AS chain
}` +
    ROW +
    `, chain` +
    IN_ORDER,
);
