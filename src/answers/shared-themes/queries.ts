import { defineQuery } from '../../graph/query';
import { PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';
import type { SortedRow } from '../../registry/reading/page';

/** One of our arrangements, what it is about, and who else takes part, both by name. */
export interface ThemedArrangement extends SortedRow {
  readonly themes: readonly SortedRow[];
  readonly partners: readonly string[];
}

/**
 * The arrangements of an organisation that are about a theme: one of `themes`, by us or by the register, or without
 * any of these a policy field.
 */
export const THEMED_ARRANGEMENTS = defineQuery<
  OnDay & { themes: readonly string[]; keys: readonly string[] },
  ThemedArrangement & { key: string }
>(
  'sharedThemes.arrangements',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
    PARTICIPATION_LIVES +
    `
  WITH DISTINCT a, o AS us
  CALL (a) {
    MATCH (a)-[:ABOUT|FILED_UNDER]->(t:PolicyTheme)
    WHERE t.id IN $themes OR (size($themes) = 0 AND t.scheme = 'POLICY_FIELD')
    WITH DISTINCT t
    RETURN collect({id: t.id, sortName: t.sortName}) AS themes
  }
  WITH a, us, themes
  WHERE size(themes) > 0
  CALL (a, us) {
    MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
    WHERE o <> us AND` +
    PARTICIPATION_LIVES +
    `
    WITH DISTINCT o
    ORDER BY o.sortName, o.id
    RETURN collect(o.id) AS partners
  }
  RETURN a.id AS id, a.sortName AS sortName, themes, partners
}
RETURN key, id, sortName, themes, partners
ORDER BY key, sortName, id`,
);
