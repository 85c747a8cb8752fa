import { defineQuery } from '../../graph/query';
import type { OfSomeForm } from '../rules/outside-the-act';
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

/** What every row here has: enough to say whether the act is about it. */
const OF_SOME_FORM = `, a.arrangementKind AS arrangementKind, a.form AS form`;

/** A text in force with where it was published, and which kinds of bodies it lists. */
export interface PublishedText extends TextRow {
  readonly publications: readonly string[] | null;
  readonly publishedOn: string | null;
  readonly types: readonly string[];
}

export interface PublicationRow extends RegisteredRow, OfSomeForm {
  readonly texts: readonly PublishedText[];
}

/** K12: the texts in force, with where they were published. */
export const PUBLICATIONS = defineQuery<Asked, PublicationRow>(
  'checks.publications',
  EACH_ARRANGEMENT +
    `
CALL (a) {` +
    TEXTS_IN_FORCE +
    `
  CALL (v) {
    MATCH (v)-[:LISTS]->(o:Organisation)
    WITH DISTINCT o.type AS type
    ORDER BY type
    RETURN collect(type) AS types
  }
  WITH v, types` +
    NEWEST_LAST +
    `publications: v.publications, publishedOn: v.publishedOn, types: types}) AS texts
}` +
    ROW +
    OF_SOME_FORM +
    `, texts` +
    IN_ORDER,
);

/** What the text says, or does not say, on a point. */
export interface ClauseOf {
  readonly id: string;
  readonly clauseKind: string;
  readonly present: boolean;
  readonly article: string | null;
  readonly from: string;
  /** Whether it surely holds on the day, by a source that is certain. */
  readonly certain: boolean;
}

export interface ClausesRow extends RegisteredRow, OfSomeForm {
  readonly clauses: readonly ClauseOf[];
  readonly texts: readonly TextRow[];
}

/** K13: the clauses that hold on the day, oldest first, and the texts in force. */
export const CLAUSES = defineQuery<Asked, ClausesRow>(
  'checks.clauses',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(c:Clause)
  WHERE c.from <= $day AND $day < c.until
  WITH c
  ORDER BY c.from, c.id
  RETURN collect({id: c.id, clauseKind: c.clauseKind, present: c.present, article: c.article, from: c.from,
    certain: c.verified AND c.certainFrom <= $day AND $day < c.certainUntil}) AS clauses
}
CALL (a) {` +
    TEXTS_IN_FORCE +
    `
  WITH v` +
    NEWEST_LAST +
    `rooId: v.rooId}) AS texts
}` +
    ROW +
    OF_SOME_FORM +
    `, clauses, texts` +
    IN_ORDER,
);
