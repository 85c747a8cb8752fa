import { defineQuery } from '../../graph/query';
import type { DocumentKind } from '../../records/kinds/vocabulary';
import type { Day } from '../../time/day';
import type { Bounds, StartRule } from '../../time/period';
import type { ParticipationRow } from '../check';
import {
  type Asked,
  EACH_ARRANGEMENT,
  ITS_PARTICIPATIONS,
  PARTICIPATION_ROW,
  PARTICIPATIONS_IN_ORDER,
  ROW,
} from './shared-queries';

/** Of what kind an arrangement is: what it needs to be one under the Wet gemeenschappelijke regelingen. */
export interface OfKind {
  readonly arrangementKind: string;
  readonly form: string | null;
  readonly inRegister: boolean | null;
}

const KIND = `, a.arrangementKind AS arrangementKind, a.form AS form`;
const life = (node: string) =>
  `{from: ${node}.from, until: ${node}.until, certainFrom: ${node}.certainFrom, certainUntil: ${node}.certainUntil}`;

/** A decision of an organ of the participant about the arrangement, known on the day. */
export interface OwnDecision {
  readonly id: string;
  readonly decisionKind: string;
  readonly by: string | null;
  readonly outcome: string | null;
  readonly decidedOn: Day | null;
  /** When it was taken, in words, where there is no day. */
  readonly dayTextNl: string | null;
  readonly dayTextEn: string | null;
  readonly effectiveOn: Day | null;
  readonly consentTo: string | null;
  /** The text and the draft that it names. */
  readonly text: string | null;
  readonly document: string | null;
  readonly verified: boolean;
}

/** `a`, `o` -> `decisions`: what its organs decided by the day, oldest first. */
const OWN_DECISIONS = `
CALL (a, o) {
  MATCH (o)<-[:TAKEN_BY]-(d:Decision)-[:DECIDES_ON]->(a)
  WHERE d.decidedOn IS NULL OR d.decidedOn <= $day
  CALL (d) {
    MATCH (d)-[:DECIDES_ON_TEXT]->(v:ArrangementVersion)
    RETURN max(v.id) AS text
  }
  CALL (d) {
    MATCH (d)-[:ON_DOCUMENT]->(e:DocumentEvent)
    RETURN max(e.id) AS document
  }
  WITH d, text, document
  ORDER BY coalesce(d.decidedOn, '9999-12-31'), d.id
  RETURN collect({id: d.id, decisionKind: d.decisionKind, by: d.by, outcome: d.outcome, decidedOn: d.decidedOn,
    dayTextNl: d.decidedDayTextNl, dayTextEn: d.decidedDayTextEn, effectiveOn: d.effectiveOn, consentTo: d.consentTo,
    text: text, document: document, verified: d.verified}) AS decisions
}`;

/** A text of the arrangement, whenever it was in force. */
export interface MadeText {
  readonly id: string;
  readonly from: Day;
  readonly fromRule: StartRule;
  readonly until: Day;
  readonly decidedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly retroactiveTo: Day | null;
  readonly verified: boolean;
  /** Whose organs had surely decided on it when it took effect. */
  readonly decided: readonly string[];
  /** How many took part then, or may have. */
  readonly participants: number;
}

/** How many participants must have decided on a change, in a clause of the arrangement. */
export interface Threshold {
  readonly id: string;
  /** False: the text was read, and every participant must decide. */
  readonly present: boolean;
  readonly bounds: Bounds;
  readonly count: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A document that was sent by the day. */
export interface SentDocument {
  readonly id: string;
  readonly documentKind: string;
  readonly to: readonly string[];
  readonly toAllCouncils: boolean | null;
  readonly sentOn: Day | null;
  readonly receivedOn: Day | null;
  /** Of a draft: the text it became. */
  readonly text: string | null;
  readonly verified: boolean;
}

/** `e` -> a list of what was sent, oldest first. */
const SENT = `
  CALL (e) {
    MATCH (e)-[:SENT_TO]->(who:Organisation)
    WITH DISTINCT who.id AS id
    ORDER BY id
    RETURN collect(id) AS to
  }
  CALL (e) {
    MATCH (e)-[:DRAFT_OF]->(v:ArrangementVersion)
    RETURN max(v.id) AS text
  }
  WITH e, to, text
  ORDER BY coalesce(e.sentOn, e.receivedOn, '9999-12-31'), e.id
  RETURN collect({id: e.id, documentKind: e.documentKind, to: to, toAllCouncils: e.toAllCouncils, sentOn: e.sentOn,
    receivedOn: e.receivedOn, text: text, verified: e.verified})`;
const SENT_BY_THE_DAY = `coalesce(e.sentOn, e.receivedOn, $day) <= $day`;

export interface MakingRow extends ParticipationRow, OfKind {
  readonly life: Bounds;
  readonly fromRule: StartRule;
  /** In whose place it takes part: of other bodies, or of its own by other organs. */
  readonly continues: readonly string[];
  /** Oldest first. */
  readonly texts: readonly MadeText[];
  readonly thresholds: readonly Threshold[];
  readonly drafts: readonly SentDocument[];
  readonly decisions: readonly OwnDecision[];
}

/** K04, K05 and K06: how the texts of an arrangement were made, and what one participant decided and received. */
export const MAKING = defineQuery<Asked, MakingRow>(
  'checks.participation.making',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  CALL (v) {
    MATCH (v)<-[:DECIDES_ON_TEXT]-(d:Decision)-[:TAKEN_BY]->(who:Organisation)
    WHERE d.decisionKind IN ['ESTABLISH', 'AMEND', 'JOIN'] AND d.outcome = 'ADOPTED' AND d.verified = true
      AND d.decidedOn <= v.from
    WITH DISTINCT who.id AS id
    ORDER BY id
    RETURN collect(id) AS decided
  }
  CALL (a, v) {
    MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
    WHERE p.from <= v.from AND v.from < p.until
    RETURN count(DISTINCT o) AS participants
  }
  WITH v, decided, participants
  ORDER BY v.from, v.id
  RETURN collect({id: v.id, from: v.from, fromRule: v.fromRule, until: v.until, decidedOn: v.decidedOn,
    publishedOn: v.publishedOn, retroactiveTo: v.retroactiveTo, verified: v.verified, decided: decided,
    participants: participants}) AS texts
}
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(c:Clause)
  WHERE c.clauseKind = 'AMENDMENT_THRESHOLD'
  WITH c
  ORDER BY c.from, c.id
  RETURN collect({id: c.id, present: c.present, count: c.thresholdCount, numerator: c.thresholdNumerator,
    denominator: c.thresholdDenominator, bounds: ${life('c')}}) AS thresholds
}
CALL (a) {
  MATCH (a)<-[:DOCUMENT_OF]-(e:DocumentEvent)
  WHERE e.documentKind = 'DRAFT_ARRANGEMENT' AND ${SENT_BY_THE_DAY}` +
    SENT +
    ` AS drafts
}` +
    ITS_PARTICIPATIONS +
    `
CALL (p) {
  MATCH (p)-[:CONTINUES]->(:Participation)<-[:PARTICIPATES]-(before:Organisation)
  WITH DISTINCT before.id AS id
  ORDER BY id
  RETURN collect(id) AS continues
}` +
    OWN_DECISIONS +
    PARTICIPATION_ROW +
    KIND +
    `,
  ${life('p')} AS life, p.fromRule AS fromRule, continues, texts, thresholds, drafts, decisions` +
    PARTICIPATIONS_IN_ORDER,
);

export interface ExitRow extends ParticipationRow, OfKind {
  readonly life: Bounds;
  readonly endReason: string | null;
  /** In force by the day, oldest first; `read` where the registry holds whom it lists. */
  readonly texts: readonly { readonly id: string; readonly from: Day; readonly read: boolean }[];
  /** The texts that list it. */
  readonly listedIn: readonly string[];
  readonly decisions: readonly OwnDecision[];
}

/**
 * K03: who takes part, and who did. What ended by the day is among them, as long as the body exists and the arrangement
 * is in force; `certain` is about the day only for who takes part on it.
 */
export const EXITS = defineQuery<Asked, ExitRow>(
  'checks.participation.exits',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE v.from <= $day
  WITH v
  ORDER BY v.from, v.id
  RETURN collect({id: v.id, from: v.from, read: v.title IS NOT NULL}) AS texts
}
MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
WHERE p.from <= $day
  AND o.from <= $day AND $day < o.until
  AND ($body IS NULL OR o.id = $body)
CALL (a, o) {
  MATCH (o)<-[:LISTS]-(v:ArrangementVersion)-[:VERSION_OF]->(a)
  WITH DISTINCT v.id AS id
  ORDER BY id
  RETURN collect(id) AS listedIn
}` +
    OWN_DECISIONS +
    ROW +
    `,
  {id: p.id, organisation: o.id, name: o.name, type: o.type, organs: p.organs,
    certain: p.until <= $day OR (p.certainFrom <= $day AND $day < p.certainUntil)} AS participation` +
    KIND +
    `,
  ${life('p')} AS life, p.endReason AS endReason, texts, listedIn, decisions` +
    PARTICIPATIONS_IN_ORDER,
);

/** What the arrangement says on information to the councils. */
export interface InformationClause {
  readonly id: string;
  readonly present: boolean;
  readonly article: string | null;
  readonly everyMonths: number | null;
  /** By which date of every year, where it is not every so many months. */
  readonly yearlyBy: string | null;
  readonly documentKind: DocumentKind | null;
  readonly bounds: Bounds;
}

export interface InformationRow extends ParticipationRow, OfKind {
  readonly life: Bounds;
  /** In force on the day. */
  readonly clauses: readonly InformationClause[];
  /** Of the kinds that these agree on. */
  readonly sent: readonly SentDocument[];
}

/** K23: what was agreed on information to the councils, and what was sent of it. */
export const INFORMATION = defineQuery<Asked, InformationRow>(
  'checks.participation.information',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(c:Clause)
  WHERE c.clauseKind = 'INFORMATION' AND c.from <= $day AND $day < c.until
  WITH c
  ORDER BY c.from, c.id
  RETURN collect({id: c.id, present: c.present, article: c.article, everyMonths: c.everyMonths,
    yearlyBy: c.yearlyBy, documentKind: c.documentKind, bounds: ${life('c')}}) AS clauses, collect(c.documentKind) AS kinds
}
CALL (a, kinds) {
  MATCH (a)<-[:DOCUMENT_OF]-(e:DocumentEvent)
  WHERE e.documentKind IN kinds AND ${SENT_BY_THE_DAY}` +
    SENT +
    ` AS sent
}` +
    ITS_PARTICIPATIONS +
    PARTICIPATION_ROW +
    KIND +
    `,
  ${life('p')} AS life, clauses, sent` +
    PARTICIPATIONS_IN_ORDER,
);
