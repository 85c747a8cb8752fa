import { defineQuery } from '../../graph/query';
import type { Prose } from '../../records/field';
import type { DeadlinesAsked } from './deadline-queries';

/** A document that was sent or received. */
export interface DocumentOf {
  readonly id: string;
  readonly documentKind: string;
  readonly year: number | null;
  readonly title: string | null;
  readonly to: readonly { readonly id: string; readonly type: string }[];
  readonly toAllCouncils: boolean | null;
  readonly sentOn: string | null;
  readonly receivedOn: string | null;
  readonly opinionsUntil: string | null;
  /** Whether its source is certain. */
  readonly verified: boolean;
}

/** A decision: an opinion, an adoption by the board, or one to leave. */
export interface DecisionOf {
  readonly id: string;
  readonly decisionKind: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** The organ that decided. */
  readonly by: string | null;
  readonly documents: readonly string[];
  readonly outcome: string | null;
  readonly decidedOn: string | null;
  readonly effectiveOn: string | null;
  readonly year: number | null;
  /** Whether its source is certain. */
  readonly verified: boolean;
}

/** A promise or motion. */
export interface CommitmentOf {
  readonly id: string;
  readonly organisation: string;
  readonly commitmentKind: string;
  readonly about: Prose;
  readonly dueOn: string;
  readonly settledOn: string | null;
  /** Whether its source is certain. */
  readonly verified: boolean;
}

/** A procedure in which councils could give their opinion, as a source tells it afterwards. */
export interface ProcedureOf {
  readonly id: string;
  readonly subject: Prose;
  readonly openedOn: string | null;
  readonly viewsUntil: string;
}

/** What happened in an arrangement. */
export interface ProceedingsRow {
  readonly key: string;
  readonly documents: readonly DocumentOf[];
  readonly decisions: readonly DecisionOf[];
  readonly commitments: readonly CommitmentOf[];
  readonly procedures: readonly ProcedureOf[];
}

/** The documents, decisions, promises and procedures of an arrangement; evaluations and what the text agrees for more than a year of all times, for the next counts from the last. */
export const PROCEEDINGS = defineQuery<DeadlinesAsked, ProceedingsRow>(
  'deadlines.proceedings',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(c:Clause)
  WHERE c.clauseKind = 'INFORMATION' AND c.everyMonths > 12
  RETURN collect(c.documentKind) AS seldom
}
CALL (a, seldom) {
  MATCH (a)<-[:DOCUMENT_OF]-(d:DocumentEvent)
  WHERE d.documentKind = 'EVALUATION' OR d.documentKind IN seldom OR $since <= coalesce(d.opinionsUntil, d.sentOn, d.receivedOn)
  CALL (d) {
    MATCH (d)-[:SENT_TO]->(o:Organisation)
    RETURN collect({id: o.id, type: o.type}) AS to
  }
  WITH d, to
  ORDER BY d.sentOn, d.id
  RETURN collect({id: d.id, documentKind: d.documentKind, year: d.year, title: d.title, to: to,
    toAllCouncils: d.toAllCouncils, sentOn: d.sentOn, receivedOn: d.receivedOn,
    opinionsUntil: d.opinionsUntil, verified: d.verified}) AS documents
}
CALL (a) {
  MATCH (a)<-[:DECIDES_ON]-(d:Decision)
  WHERE d.decisionKind IN ['OPINION', 'BUDGET', 'ACCOUNTS', 'LEAVE']
    AND $since <= coalesce(d.effectiveOn, d.decidedOn, $since)
  CALL (d) {
    MATCH (d)-[:TAKEN_BY]->(o:Organisation)
    RETURN collect({id: o.id, name: o.name}) AS organisations
  }
  CALL (d) {
    MATCH (d)-[:ON_DOCUMENT]->(e:DocumentEvent)
    RETURN collect(e.id) AS documents
  }
  WITH d, organisations, documents
  ORDER BY d.decidedOn, d.id
  RETURN collect({id: d.id, decisionKind: d.decisionKind, organisations: organisations, by: d.by,
    documents: documents, outcome: d.outcome, decidedOn: d.decidedOn, effectiveOn: d.effectiveOn, year: d.year,
    verified: d.verified}) AS decisions
}
CALL (a) {
  MATCH (a)<-[:COMMITMENT_ABOUT]-(c:Commitment)-[:COMMITTED_TO]->(o:Organisation)
  WHERE $from <= c.dueOn AND c.dueOn < $until
  WITH c, o
  ORDER BY c.dueOn, c.id
  RETURN collect({id: c.id, organisation: o.id, commitmentKind: c.commitmentKind,
    about: {nl: c.aboutNl, en: c.aboutEn}, dueOn: c.dueOn, settledOn: c.settledOn,
    verified: c.verified}) AS commitments
}
CALL (a) {
  MATCH (a)<-[:PROCEDURE_IN]-(q:Procedure)
  WHERE $from <= q.viewsUntil AND q.viewsUntil < $until
  WITH q
  ORDER BY q.viewsUntil, q.id
  RETURN collect({id: q.id, subject: {nl: q.subjectNl, en: q.subjectEn}, openedOn: q.openedOn,
    viewsUntil: q.viewsUntil}) AS procedures
}
RETURN key, documents, decisions, commitments, procedures
ORDER BY key`,
);
