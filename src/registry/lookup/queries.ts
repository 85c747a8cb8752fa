import { defineQuery, type Query } from '../../graph/query';

/** Which record has a code; for an organisation its type too, so that it need not be read to know it. */
export type ByCode = Query<{ codes: readonly string[] }, { code: string; id: string; type?: string | null }>;

/** Which organisation has an official code: one text per issuer, so that each uses its index. */
export const ORGANISATION_BY_CODE: Readonly<Record<string, ByCode>> = {
  cbs: defineQuery(
    'lookup.organisation.cbs',
    `
UNWIND $codes AS code
MATCH (n:Organisation {cbsCode: code})
RETURN code, n.id AS id, n.type AS type
ORDER BY code, id`,
  ),
  tooi: defineQuery(
    'lookup.organisation.tooi',
    `
UNWIND $codes AS code
MATCH (n:Organisation {tooiUri: code})
RETURN code, n.id AS id, n.type AS type
ORDER BY code, id`,
  ),
  roo: defineQuery(
    'lookup.organisation.roo',
    `
UNWIND $codes AS code
MATCH (n:Organisation {rooId: code})
RETURN code, n.id AS id, n.type AS type
ORDER BY code, id`,
  ),
  kvk: defineQuery(
    'lookup.organisation.kvk',
    `
UNWIND $codes AS code
MATCH (n:Organisation {kvkNumber: code})
RETURN code, n.id AS id, n.type AS type
ORDER BY code, id`,
  ),
  rsin: defineQuery(
    'lookup.organisation.rsin',
    `
UNWIND $codes AS code
MATCH (n:Organisation {rsin: code})
RETURN code, n.id AS id, n.type AS type
ORDER BY code, id`,
  ),
  oin: defineQuery(
    'lookup.organisation.oin',
    `
UNWIND $codes AS code
MATCH (n:Organisation {oin: code})
RETURN code, n.id AS id, n.type AS type
ORDER BY code, id`,
  ),
};

/** Which arrangement has, or had, a version with a number in the national register. */
export const ARRANGEMENT_BY_CODE: Readonly<Record<string, ByCode>> = {
  roo: defineQuery(
    'lookup.arrangement.roo',
    `
UNWIND $codes AS code
CALL (code) {
  MATCH (:ArrangementVersion {rooId: code})-[:VERSION_OF]->(n:Arrangement)
  RETURN DISTINCT n.id AS id
}
RETURN code, id
ORDER BY code, id`,
  ),
};

/** Which act has a number in the national database of laws. */
export const ACT_BY_CODE: Readonly<Record<string, ByCode>> = {
  bwb: defineQuery(
    'lookup.act.bwb',
    `
UNWIND $codes AS code
MATCH (n:Act {bwbId: code})
RETURN code, n.id AS id
ORDER BY code, id`,
  ),
};
