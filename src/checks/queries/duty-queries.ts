import { DUTY, DUTY_AS_SEEN, EVIDENCE } from '../../answers/coverage/queries';
import type { Evidence } from '../../answers/coverage/rules';
import { defineQuery } from '../../graph/query';
import type { Prose } from '../../records/field';
import type { CheckRow } from '../check';
import {
  type Asked,
  EACH_ARRANGEMENT,
  EACH_ORGANISATION,
  IN_ORDER,
  ORGANISATION_ROW,
  type RegisteredRow,
  ROW,
} from './shared-queries';
import { uncertainToo } from './uncertain-too';

/** The duties to cooperate with a layout of the whole country. */
export const LAID_OUT_DUTIES = [
  'verplichting-veiligheidsregio',
  'verplichting-ggd',
  'verplichting-omgevingsdienst',
  'verplichting-arbeidsmarktregio',
  'verplichting-jeugdhulp-samenwerking',
] as const;
export type LaidOutDuty = (typeof LAID_OUT_DUTIES)[number];

const asList = (ids: readonly string[]) => `[${ids.map((id) => `'${id}'`).join(', ')}]`;

export interface CoveredDuty extends Evidence {
  readonly obligation: LaidOutDuty;
  readonly name: Prose;
}

export interface CoveredRow extends CheckRow {
  readonly type: string;
  readonly duties: readonly CoveredDuty[];
  /** The arrangements and regions that the duties speak of. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

/** K09: what is known of a municipality and each of these duties, as coverage has it. */
export const COVERED_DUTIES = defineQuery<Asked, CoveredRow>(
  'checks.organisation.coveredDuties',
  `
WITH ${asList(LAID_OUT_DUTIES)} AS ids
CALL (ids) {
  UNWIND ids AS id
  MATCH (duty:Obligation {id: id})` +
    uncertainToo(DUTY) +
    `
  RETURN collect({id: id, fulfilments: fulfilments, shared: shared}) AS known
}` +
    EACH_ORGANISATION +
    `
CALL (key, o, known) {
  UNWIND known AS each
  MATCH (duty:Obligation {id: each.id})
  WITH key, o, duty, each.fulfilments AS fulfilments, each.shared AS shared` +
    uncertainToo(EVIDENCE) +
    `
  WITH duty, fulfilments, arrangements, ever, places, bound
  ORDER BY duty.id
  RETURN collect({obligation: duty.id, name: {nl: duty.nameNl, en: duty.nameEn}, duty: ${DUTY_AS_SEEN},
    bound: bound, arrangements: arrangements, ever: ever, places: places}) AS duties
}
CALL (duties) {
  UNWIND duties AS each
  UNWIND [way IN each.arrangements | way.id] + [place IN each.places | place.id]
    + [place IN each.places WHERE size(place.through) > 0 | place.through[0]] AS id
  WITH DISTINCT id
  MATCH (n:Record {id: id})
  WITH id, coalesce(n.shortName, n.name) AS name
  ORDER BY id
  RETURN collect({id: id, name: name}) AS names
}` +
    ORGANISATION_ROW +
    `, o.type AS type, duties, names` +
    IN_ORDER,
);

/** A municipality that takes part on the day, or may. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly certain: boolean;
}

export interface SafetyRegion {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Member[];
}

/** A duty whose area is made up of safety regions, and how the arrangement meets it. */
export interface AreaDuty {
  readonly id: string;
  readonly obligation: 'verplichting-ggd' | 'verplichting-omgevingsdienst';
  readonly certain: boolean;
  readonly stated: boolean;
}

export interface AreaRow extends RegisteredRow {
  readonly fulfilments: readonly AreaDuty[];
  readonly members: readonly Member[];
  /** The safety regions in which its members take part, each with all who take part there. */
  readonly regions: readonly SafetyRegion[];
}

/** `of` -> `members`: the municipalities that take part in the arrangement, or may, each once. */
const MEMBERS = (of: string) => `
    MATCH (${of})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Municipality)
    WHERE p.from <= $day AND $day < p.until
      AND o.from <= $day AND $day < o.until
    WITH o, collect(p.certainFrom <= $day AND $day < p.certainUntil) AS certain
    ORDER BY o.sortName, o.id
    RETURN collect({id: o.id, name: o.name, certain: true IN certain}) AS members`;

/** K10: the area of a health or environmental service beside those of the safety regions. */
export const SERVICE_AREAS = defineQuery<Asked, AreaRow>(
  'checks.serviceAreas',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
  WHERE duty.id IN ['verplichting-ggd', 'verplichting-omgevingsdienst']
    AND f.from <= $day AND $day < f.until
    AND duty.from <= $day AND $day < duty.until
  WITH f, duty, EXISTS { (f)-[says:ACCORDING_TO]->(:Source) WHERE says.basis = 'STATED' } AS stated
  ORDER BY duty.id, f.id
  RETURN collect({id: f.id, obligation: duty.id, stated: stated,
    certain: f.certainFrom <= $day AND $day < f.certainUntil}) AS fulfilments
}
CALL (a) {` +
    MEMBERS('a') +
    `
}
CALL (a, fulfilments) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Municipality)
  WHERE size(fulfilments) > 0
    AND p.from <= $day AND $day < p.until
  WITH DISTINCT o
  MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(s:Arrangement)
  WHERE p.from <= $day AND $day < p.until
    AND s.from <= $day AND $day < s.until
  WITH DISTINCT s
  MATCH (s)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
  WHERE duty.id = 'verplichting-veiligheidsregio'
    AND f.from <= $day AND $day < f.until
  WITH DISTINCT s
  CALL (s) {` +
    MEMBERS('s') +
    `
  }
  WITH s, members
  ORDER BY s.sortName, s.id
  RETURN collect({id: s.id, name: coalesce(s.shortName, s.name), members: members}) AS regions
}` +
    ROW +
    `, fulfilments, members, regions` +
    IN_ORDER,
);
