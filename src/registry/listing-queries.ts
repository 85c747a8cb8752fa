import { defineQuery } from '../graph/query';
import type { PageParameters, RootListing } from './reading/listing';
import type { SortedRow } from './reading/page';

/** A filter on one property; null leaves it open. */
export type Filter = { filter: string | null };

/** All records with a label, by sort name; `property` is the one a filter may ask for. */
function listing(name: string, label: string, property: string): RootListing<Filter, SortedRow> {
  const matching = `
MATCH (n:${label})
WHERE ($filter IS NULL OR n.${property} = $filter)`;
  return {
    name,
    page: defineQuery<Filter & PageParameters, SortedRow>(
      `${name}.page`,
      `${matching}
  AND (n.sortName > $afterName OR (n.sortName = $afterName AND n.id > $afterId))
RETURN n.id AS id, n.sortName AS sortName, CASE WHEN $records THEN [n.json] ELSE [] END AS carried
ORDER BY sortName, id
LIMIT $limit`,
    ),
    count: defineQuery<Filter, { count: number }>(`${name}.count`, `${matching}\nRETURN count(n) AS count`),
  };
}

export const ORGANISATIONS = listing('list.organisations', 'Organisation', 'type');
export const OBLIGATIONS = listing('list.obligations', 'Obligation', 'obligationKind');
export const AGENDAS = listing('list.agendas', 'Agenda', 'id');
export const REGIONS = listing('list.regions', 'Region', 'regionKind');
export const SOURCES = listing('list.sources', 'Source', 'sourceKind');
export const CLAIMS = listing('list.claims', 'Claim', 'claimKind');
export const DISCREPANCIES = listing('list.discrepancies', 'Discrepancy', 'severity');
export const PROGRAMMES = listing('list.programmes', 'Programme', 'id');
export const POLICY_THEMES = listing('list.policyThemes', 'PolicyTheme', 'scheme');
export const ACTS = listing('list.acts', 'Act', 'id');
export const GAPS = listing('list.gaps', 'Gap', 'id');
export const REORGANISATIONS = listing('list.reorganisations', 'Reorganisation', 'reorganisationKind');
export const IBP_THEMES = listing('list.ibpThemes', 'IbpTheme', 'id');
export const IBP_PROGRAMMES = listing('list.ibpProgrammes', 'IbpProgramme', 'id');
