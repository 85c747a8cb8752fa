import { defineQuery } from '../../graph/query';
import type { DECISION_KINDS, OUTCOMES } from '../../records/kinds/proceedings';
import type { DECIDERS, DocumentKind, Form } from '../../records/kinds/vocabulary';
import type { Day } from '../../time/day';
import type { Bounds } from '../../time/period';
import type { ParticipationRow } from '../check';
import {
  type Asked,
  EACH_ARRANGEMENT,
  IN_ORDER,
  ITS_PARTICIPATIONS,
  PARTICIPATION_ROW,
  PARTICIPATIONS_IN_ORDER,
  type RegisteredRow,
  ROW,
} from './shared-queries';

/** A document that was sent by the day, or of which no day is known. */
export interface SentDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly year: number | null;
  readonly sentOn: Day | null;
  readonly receivedOn: Day | null;
  readonly opinionsUntil: Day | null;
  readonly toAllCouncils: boolean | null;
  readonly to: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    /** Its address in the national list of bodies; null where not recorded. */
    readonly tooiUri: string | null;
  }[];
  /** The opinions that it answers: one, or none. */
  readonly answers: readonly string[];
  readonly reasoned: boolean | null;
  /** Whether its source is certain. */
  readonly verified: boolean;
}

/** A decision taken by the day, or of which no day is known. */
export interface DecisionOn {
  readonly id: string;
  readonly kind: (typeof DECISION_KINDS)[number];
  /** Whose organ decided; none where a board of the arrangement did. */
  readonly organisations: readonly string[];
  readonly by: (typeof DECIDERS)[number] | null;
  readonly outcome: (typeof OUTCOMES)[number] | null;
  readonly decidedOn: Day | null;
  readonly year: number | null;
  /** What it is about: one document, or none. */
  readonly documents: readonly string[];
  /** Whether its source is certain. */
  readonly verified: boolean;
}

/** All meetings of a council or board in the days in which the calendar surely applies. */
export interface Calendar {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly meetsOn: readonly Day[];
}

/** What says whether an arrangement has a budget of its own. */
export interface FormedRow extends RegisteredRow {
  readonly arrangementKind: string;
  readonly form: Form | null;
  /** Those in force on the day, the newest last. */
  readonly texts: readonly { readonly form: Form | null; readonly bounds: Bounds }[];
}

/** What is recorded of the financial year of an arrangement, in the year of the day and the two before it. */
export interface Proceedings {
  readonly documents: readonly SentDocument[];
  readonly decisions: readonly DecisionOn[];
}

export interface CouncilYearRow extends ParticipationRow, FormedRow, Proceedings {
  readonly participation: ParticipationRow['participation'];
  /** The days of the participation. */
  readonly takesPart: Bounds;
  /** The days on which the text has a clause on opinions about decisions of the board. */
  readonly opinionClauses: readonly Bounds[];
  readonly boardCalendars: readonly Calendar[];
  readonly councilCalendars: readonly Calendar[];
}

const TEXTS = `
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE v.from <= $day AND $day < v.until
  WITH v
  ORDER BY v.from, v.id
  RETURN collect({form: coalesce(v.legalForm, v.registerForm), bounds: {from: v.from, until: v.until,
    certainFrom: v.certainFrom, certainUntil: v.certainUntil}}) AS texts
}`;

/** What happened by the day, since the start of the year before last. */
const RECENT = (day: string) =>
  `coalesce(${day}, $day) <= $day AND coalesce(${day}, $day) >= toString(toInteger(substring($day, 0, 4)) - 2)`;

const PROCEEDINGS = `
CALL (a) {
  MATCH (a)<-[:DOCUMENT_OF]-(d:DocumentEvent)
  WITH d, coalesce(d.sentOn, d.receivedOn) AS dated
  WHERE ${RECENT('dated')}
  CALL (d) {
    MATCH (d)-[:SENT_TO]->(addressee:Organisation)
    WITH addressee
    ORDER BY addressee.sortName, addressee.id
    RETURN collect({id: addressee.id, name: addressee.name, type: addressee.type, tooiUri: addressee.tooiUri}) AS to
  }
  CALL (d) {
    MATCH (d)-[:ANSWERS]->(opinion:Decision)
    RETURN collect(opinion.id) AS answers
  }
  WITH d, dated, to, answers
  ORDER BY coalesce(dated, ''), d.id
  RETURN collect({id: d.id, kind: d.documentKind, year: d.year, sentOn: d.sentOn, receivedOn: d.receivedOn,
    opinionsUntil: d.opinionsUntil, toAllCouncils: d.toAllCouncils, to: to, answers: answers,
    reasoned: d.reasoned, verified: d.verified}) AS documents
}
CALL (a) {
  MATCH (a)<-[:DECIDES_ON]-(d:Decision)
  WHERE ${RECENT('d.decidedOn')}
  CALL (d) {
    MATCH (d)-[:TAKEN_BY]->(whose:Organisation)
    RETURN collect(whose.id) AS organisations
  }
  CALL (d) {
    MATCH (d)-[:ON_DOCUMENT]->(about:DocumentEvent)
    RETURN collect(about.id) AS about
  }
  WITH d, organisations, about
  ORDER BY coalesce(d.decidedOn, ''), d.id
  RETURN collect({id: d.id, kind: d.decisionKind, organisations: organisations, by: d.by, outcome: d.outcome,
    decidedOn: d.decidedOn, year: d.year, documents: about, verified: d.verified}) AS decisions
}`;

/** `c` -> what a list of calendars holds. */
const CALENDAR = `
  WITH c
  ORDER BY c.certainFrom, c.id
  RETURN collect({id: c.id, from: c.certainFrom, until: c.certainUntil, meetsOn: c.meetsOn})`;

/** K17-K20: what is recorded of the financial year, for each body that takes part. */
export const COUNCIL_YEARS = defineQuery<Asked, CouncilYearRow>(
  'checks.participation.financialYear',
  EACH_ARRANGEMENT +
    TEXTS +
    PROCEEDINGS +
    `
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(clause:Clause)
  WHERE clause.clauseKind = 'OPINIONS_ON_DECISIONS' AND clause.present AND clause.verified
  WITH clause
  ORDER BY clause.from, clause.id
  RETURN collect({from: clause.from, until: clause.until, certainFrom: clause.certainFrom,
    certainUntil: clause.certainUntil}) AS opinionClauses
}
CALL (a) {
  MATCH (a)<-[:CALENDAR_OF_BOARD]-(c:MeetingCalendar)
  WHERE c.by IN ['GENERAL_BOARD', 'UNDIVIDED_BOARD', 'JOINT_ORGAN']` +
    CALENDAR +
    ` AS boardCalendars
}` +
    ITS_PARTICIPATIONS +
    `
CALL (o) {
  MATCH (o)<-[:CALENDAR_OF]-(c:MeetingCalendar)
  WHERE c.by = 'COUNCIL'` +
    CALENDAR +
    ` AS councilCalendars
}` +
    PARTICIPATION_ROW +
    `, a.arrangementKind AS arrangementKind, a.form AS form, texts, documents, decisions, opinionClauses,
  {from: p.from, until: p.until, certainFrom: p.certainFrom, certainUntil: p.certainUntil} AS takesPart,
  boardCalendars, councilCalendars` +
    PARTICIPATIONS_IN_ORDER,
);

/** What kinds of bodies take part, ever. */
export interface Members extends Bounds {
  readonly type: string;
  /** The province in which the municipality lies; of a province, itself. */
  readonly provinces: readonly string[];
}

export interface SupervisionRow extends FormedRow, Proceedings {
  readonly members: readonly Members[];
}

/** K21: what the board adopted and sent, and what kinds of bodies take part. */
export const SUPERVISION = defineQuery<Asked, SupervisionRow>(
  'checks.supervision',
  EACH_ARRANGEMENT +
    TEXTS +
    PROCEEDINGS +
    `
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  CALL (o) {
    MATCH (o)-[:IN_PROVINCE]->(province:Organisation)
    WITH province
    ORDER BY province.id
    RETURN collect(province.id) AS within
  }
  WITH DISTINCT o.type AS type, CASE o.type WHEN 'PROVINCE' THEN [o.id] ELSE within END AS provinces, p.from AS from, p.until AS until, p.certainFrom AS certainFrom,
    p.certainUntil AS certainUntil
  ORDER BY type, from, until, certainFrom, certainUntil
  RETURN collect({type: type, provinces: provinces, from: from, until: until, certainFrom: certainFrom,
    certainUntil: certainUntil}) AS members
}` +
    ROW +
    `, a.arrangementKind AS arrangementKind, a.form AS form, texts, documents, decisions, members` +
    IN_ORDER,
);

/** A clause on evaluation that is in the text on the day, or may be. */
export interface EvaluationClause {
  readonly id: string;
  readonly present: boolean;
  readonly everyMonths: number | null;
  readonly verified: boolean;
  readonly bounds: Bounds;
}

export interface EvaluationRow extends FormedRow {
  readonly clauses: readonly EvaluationClause[];
  /** By the day, the newest last; those of which no day is known first. */
  readonly evaluations: readonly { readonly id: string; readonly on: Day | null; readonly verified: boolean }[];
}

/** K22: what the text says of evaluation, and the evaluations. */
export const EVALUATIONS = defineQuery<Asked, EvaluationRow>(
  'checks.evaluations',
  EACH_ARRANGEMENT +
    TEXTS +
    `
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(clause:Clause)
  WHERE clause.clauseKind = 'EVALUATION' AND clause.from <= $day AND $day < clause.until
  WITH clause
  ORDER BY clause.from, clause.id
  RETURN collect({id: clause.id, present: clause.present, everyMonths: clause.everyMonths, verified: clause.verified,
    bounds: {from: clause.from, until: clause.until, certainFrom: clause.certainFrom, certainUntil: clause.certainUntil}}) AS clauses
}
CALL (a) {
  MATCH (a)<-[:DOCUMENT_OF]-(d:DocumentEvent)
  WHERE d.documentKind = 'EVALUATION'
  WITH d, coalesce(d.sentOn, d.receivedOn) AS dated
  WHERE coalesce(dated, $day) <= $day
  WITH d, dated
  ORDER BY coalesce(dated, ''), d.id
  RETURN collect({id: d.id, on: dated, verified: d.verified}) AS evaluations
}` +
    ROW +
    `, a.arrangementKind AS arrangementKind, a.form AS form, texts, clauses, evaluations` +
    IN_ORDER,
);
