import { defineQuery } from '../../graph/query';

type Keys = { keys: readonly string[] };

/** The provisions an obligation rests on that are in force on a day, in the order the obligation names them. */
export const PROVISIONS_ON = defineQuery<{ day: string; limit: number } & Keys, { key: string; id: string }>(
  'obligations.provisions',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Obligation {id: key})-[g:GROUNDED_IN]->(provision:Provision)
  WHERE provision.from <= $day AND $day < provision.until
  RETURN provision.id AS id, g.order AS place
  ORDER BY place, id
  LIMIT $limit
}
RETURN key, id, place
ORDER BY key, place, id`,
);

/** The legal forms of the Wgr. */
export const LEGAL_FORMS = defineQuery<{ limit: number }, { id: string }>(
  'legalForms',
  `
MATCH (form:LegalForm)
RETURN form.id AS id, form.sortName AS sortName
ORDER BY sortName, id
LIMIT $limit`,
);
