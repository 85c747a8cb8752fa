import { defineQuery } from '../../graph/query';
import type { Listing, PageParameters } from '../reading/listing';
import type { SortedRow } from '../reading/page';

type Keys = { keys: readonly string[] };

/** An arrangement that serves an IBP theme, with the rows of the crosswalk by which it does. */
export interface ServingRow extends SortedRow {
  readonly crosswalks: readonly string[];
}

/** The arrangements, live on a day, about a policy field that serves an IBP theme. */
export const SERVING: Listing<{ day: string }, ServingRow> = {
  name: 'ibpThemes.serving',
  page: defineQuery<{ day: string } & PageParameters & Keys, ServingRow & { key: string }>(
    'ibpThemes.serving.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:IbpTheme {id: key})<-[:SERVES]-(x:Crosswalk)-[:FROM_FIELD]->(:PolicyTheme)<-[:ABOUT]-(a:Arrangement)
  WHERE a.from <= $day AND $day < a.until
    AND (a.sortName > $afterName OR (a.sortName = $afterName AND a.id > $afterId))
  WITH a, x
  ORDER BY x.id
  WITH a, collect(x.id) AS crosswalks
  RETURN a.id AS id, a.sortName AS sortName, crosswalks
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, crosswalks
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<{ day: string } & Keys, { key: string; count: number }>(
    'ibpThemes.serving.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (:IbpTheme {id: key})<-[:SERVES]-(:Crosswalk)-[:FROM_FIELD]->(:PolicyTheme)<-[:ABOUT]-(a:Arrangement)
  WHERE a.from <= $day AND $day < a.until
  RETURN count(DISTINCT a) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** The IBP themes an arrangement serves through its policy fields. */
export const SERVED_THEMES = defineQuery<Keys & { limit: number }, { key: string; id: string; crosswalk: string }>(
  'ibpThemes.servedBy',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (:Arrangement {id: key})-[:ABOUT]->(:PolicyTheme)<-[:FROM_FIELD]-(x:Crosswalk)-[:SERVES]->(t:IbpTheme)
  RETURN t.id AS id, t.number AS number, x.id AS crosswalk
  ORDER BY number, crosswalk
  LIMIT $limit
}
RETURN key, id, number, crosswalk
ORDER BY key, number, crosswalk`,
);

/** The policy themes by which something is about a theme: itself, what is narrower, or what serves an IBP theme. */
export const THEMES_WITHIN = defineQuery<{ id: string }, { ids: readonly string[] }>(
  'themes.within',
  `
MATCH (theme:Record {id: $id})
CALL (theme) {
  MATCH (theme)<-[:BROADER]-(narrower:PolicyTheme)
  RETURN collect(narrower.id) AS narrower
}
CALL (theme) {
  MATCH (theme)<-[:SERVES]-(:Crosswalk)-[:FROM_FIELD]->(field:PolicyTheme)
  RETURN collect(field.id) AS fields
}
RETURN [theme.id] + narrower + fields AS ids`,
);
