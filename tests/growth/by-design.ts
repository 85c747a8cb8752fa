/**
 * The queries that read more when the registry grows, and why they may. An entry that ends in a dot is a family. What is
 * not here reads its neighbourhood only.
 */
const WHOLE_LABELS: Readonly<Record<string, string>> = {
  'list.': 'A list of everything of one kind: sorting it takes all of it.',
  'records.page.': 'Export and replay go through everything of one kind, by id.',
  'exchange.completeness': 'An export says of all participations together how much of them is not known.',
  'search.': 'The names of everything are read once, at the first search; from then on the changes are followed.',
  legalForms: 'All of them are asked for; the law knows five.',
  'changesBetween.all': 'What changed anywhere between two days: nothing but the label to start from.',
  'checks.national.': 'Every arrangement and municipality that lives on the day: the whole country is judged.',
  'coverage.all.':
    'Every municipality, with or without the duty: sorting, counting and judging them takes all of them.',
};

/** Inside a family of the list, but about things that are already found. */
const NEVERTHELESS = ['list.arrangementsAmong.'];

/** Why a query may read a whole label; undefined where it may not. */
export function mayGrow(name: string): string | undefined {
  if (NEVERTHELESS.some((family) => name.startsWith(family))) return undefined;
  return Object.entries(WHOLE_LABELS).find(([entry]) => name.startsWith(entry))?.[1];
}

/** The entries of the list, to be checked against the queries there are. */
export const ENTRIES: readonly string[] = Object.keys(WHOLE_LABELS);
