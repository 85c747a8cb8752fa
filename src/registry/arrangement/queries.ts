import { defineQuery } from '../../graph/query';
import { PARTICIPATION_LEVEL, PARTICIPATION_LIVES } from '../fragments';
import type { PageParameters, RootListing } from '../reading/listing';
import type { SortedRow } from '../reading/page';

/** What a list of arrangements may be narrowed by. `among` null means: all. */
export interface ArrangementFilter {
  readonly day: string;
  readonly includeUncertain: boolean;
  readonly among: readonly string[] | null;
  readonly form: string | null;
  readonly level: string | null;
}

const CHOSEN =
  `
WHERE a.from <= $day AND $day < a.until
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE $form IS NOT NULL AND v.legalForm IS NOT NULL
  WITH v
  ORDER BY v.from, v.id
  RETURN collect(CASE WHEN v.from <= $day AND $day < v.until THEN v.legalForm END) AS formsOn,
    collect(DISTINCT v.legalForm) AS formsEver
}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE $level IS NOT NULL AND` +
  PARTICIPATION_LIVES +
  PARTICIPATION_LEVEL +
  `
  WHERE level = $level
  RETURN count(p) AS atLevel
}
WITH a, formsOn, formsEver, atLevel
WHERE ($level IS NULL OR atLevel > 0)
  AND ($form IS NULL OR $form = last(formsOn) OR (size(formsOn) = 0 AND size(formsEver) < 2 AND a.form = $form))`;

const PAGE = `
  AND (a.sortName > $afterName OR (a.sortName = $afterName AND a.id > $afterId))
RETURN a.id AS id, a.sortName AS sortName, CASE WHEN $records THEN [a.json] ELSE [] END AS carried
ORDER BY sortName, id
LIMIT $limit`;

const COUNT = `
RETURN count(a) AS count`;

/** All arrangements that live, or may live, on a day. */
export const ARRANGEMENTS: RootListing<ArrangementFilter, SortedRow> = {
  name: 'list.arrangements',
  page: defineQuery<ArrangementFilter & PageParameters, SortedRow>(
    'list.arrangements.page',
    `
MATCH (a:Arrangement)` +
      CHOSEN +
      PAGE,
  ),
  count: defineQuery<ArrangementFilter, { count: number }>(
    'list.arrangements.count',
    `
MATCH (a:Arrangement)` +
      CHOSEN +
      COUNT,
  ),
};

/** The same among arrangements already found: by organisation, theme or text. */
export const ARRANGEMENTS_AMONG: RootListing<ArrangementFilter, SortedRow> = {
  name: 'list.arrangementsAmong',
  page: defineQuery<ArrangementFilter & PageParameters, SortedRow>(
    'list.arrangementsAmong.page',
    `
UNWIND $among AS id
MATCH (a:Arrangement {id: id})` +
      CHOSEN +
      PAGE,
  ),
  count: defineQuery<ArrangementFilter, { count: number }>(
    'list.arrangementsAmong.count',
    `
UNWIND $among AS id
MATCH (a:Arrangement {id: id})` +
      CHOSEN +
      COUNT,
  ),
};

type Ids = { ids: readonly string[] };

/** The arrangements in which an organisation takes part on a day. */
export const ARRANGEMENTS_OF = defineQuery<{ id: string; day: string; includeUncertain: boolean }, Ids>(
  'arrangements.ofOrganisation',
  `
MATCH (o:Organisation {id: $id})
MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
WHERE` +
    PARTICIPATION_LIVES +
    `
RETURN collect(DISTINCT a.id) AS ids`,
);

/** The arrangements that meet an obligation on a day, or that the obligation is about without being a duty to cooperate. */
export const ARRANGEMENTS_FOR = defineQuery<
  { id: string; day: string },
  { meeting: Ids['ids']; concerned: Ids['ids'] }
>(
  'arrangements.forObligation',
  `
MATCH (duty:Obligation {id: $id})
CALL (duty) {
  MATCH (duty)<-[:MEETS]-(f:Fulfilment)<-[:HAS_FULFILMENT]-(a:Arrangement)
  WHERE f.from <= $day AND $day < f.until
    AND duty.from <= $day AND $day < duty.until
  RETURN collect(DISTINCT a.id) AS meeting
}
CALL (duty) {
  MATCH (duty)<-[:CONCERNS]-(a:Arrangement)
  RETURN collect(DISTINCT a.id) AS concerned
}
RETURN meeting, concerned`,
);

/** The arrangements that take up an agenda task. */
export const ARRANGEMENTS_TAKING_UP = defineQuery<{ id: string }, Ids>(
  'arrangements.takingUpTask',
  `
MATCH (:AgendaTask {id: $id})<-[:OF_ITEM]-(:Uptake)<-[:TAKES_UP]-(a:Arrangement)
RETURN collect(DISTINCT a.id) AS ids`,
);

/**
 * The arrangements about a theme: a policy field or TOP theme with what is narrower, or an IBP theme through the policy
 * fields that serve it.
 */
export const ARRANGEMENTS_ABOUT = defineQuery<{ id: string }, Ids>(
  'arrangements.aboutTheme',
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
UNWIND [theme.id] + narrower + fields AS id
MATCH (:PolicyTheme {id: id})<-[:ABOUT|FILED_UNDER]-(a:Arrangement)
RETURN collect(DISTINCT a.id) AS ids`,
);

/** The forms in law of the versions of an arrangement: of those in force on a day, oldest first, and of all. */
export const FORMS_OF = defineQuery<
  { keys: readonly string[]; day: string },
  { key: string; formsOn: readonly string[]; formsEver: readonly string[] }
>(
  'arrangements.forms',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE v.legalForm IS NOT NULL
  WITH v
  ORDER BY v.from, v.id
  RETURN collect(CASE WHEN v.from <= $day AND $day < v.until THEN v.legalForm END) AS formsOn,
    collect(DISTINCT v.legalForm) AS formsEver
}
RETURN key, formsOn, formsEver
ORDER BY key`,
);
