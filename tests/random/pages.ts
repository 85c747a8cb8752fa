import type { PlainRegistry } from '../support/plain-model-data';
import type { Questions } from '../support/registry-arbitrary-questions';
import type { Ask } from './api';
import { hasAnchor, variableOf } from './document';

/** A list of the API: a document with $first and $after that gives it the name `list`, at the end of a path. */
interface List {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list read in pages and read at once, and what each page says is its length. */
export interface ReadInPages {
  readonly pages: readonly unknown[];
  readonly whole: readonly unknown[];
  readonly totals: readonly number[];
}

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

/** Every list that the questions lead to, in pages of the size asked for. */
export async function pagesOf(ask: Ask, registry: PlainRegistry, questions: Questions): Promise<ReadInPages[]> {
  const read: ReadInPages[] = [];
  for (const list of listsOf(registry, questions)) read.push(await readList(ask, list, questions.pageSize));
  return read;
}

async function readList(ask: Ask, { document, variables }: List, first: number): Promise<ReadInPages> {
  const whole = listIn(await ask(document, { ...variables, first: 100, after: null }));
  const pages: unknown[] = [];
  const totals = [whole.totalCount];
  for (let after: string | null = null, more = true; more;) {
    const page = listIn(await ask(document, { ...variables, first, after }));
    pages.push(...page.nodes);
    totals.push(page.totalCount);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
    if (page.nodes.length === 0 && more) throw new Error('An empty page says that there is more');
  }
  return { pages, whole: whole.nodes, totals };
}

/** The list lies at the end of a path of single fields. */
function listIn(data: object): Page {
  return 'nodes' in data ? (data as Page) : listIn(Object.values(data)[0] as object);
}

function listsOf(registry: PlainRegistry, questions: Questions): List[] {
  const { day, includeUncertain } = questions;
  const organisation = mostNamed(registry.participations.map((each) => each.organisation));
  const arrangement = mostNamed(registry.participations.map((each) => each.arrangement));
  const region = mostNamed(registry.placements.map((each) => each.region));
  const [filter] = questions.cooperation.filter(hasAnchor);
  const ofOne = (field: string, list: string, slug: string | undefined): List[] =>
    slug
      ? [
          {
            document: `query ($slug: String!, $day: Date!, $uncertain: Boolean!, $first: Int!, $after: String) {
              ${field}(by: {slug: $slug}, asOf: $day) {
                ${list} { ${PAGE} nodes { slug } } } }`,
            variables: { slug, day, uncertain: includeUncertain },
          },
        ]
      : [];
  const participations = 'participations(includeUncertain: $uncertain, first: $first, after: $after)';
  return [
    {
      document: `query ($day: Date!, $first: Int!, $after: String) {
        arrangements(asOf: $day, first: $first, after: $after) { ${PAGE} nodes { slug } } }`,
      variables: { day },
    },
    ...ofOne('organisation', participations, organisation),
    ...ofOne('arrangement', participations, arrangement),
    ...ofOne('region', 'placements(first: $first, after: $after)', region),
    ...(filter
      ? [
          {
            document: `query ($filter: CooperationFilter!, $day: Date!, $first: Int!, $after: String) {
              cooperation(filter: $filter, asOf: $day, first: $first, after: $after) {
                ${PAGE} nodes { arrangement { slug } region { slug } } } }`,
            variables: { filter: variableOf(filter), day },
          },
        ]
      : []),
  ];
}

/** The id that stands in the list most often. */
function mostNamed(ids: readonly string[]): string | undefined {
  const times = (id: string) => ids.filter((each) => each === id).length;
  return [...ids].sort((a, b) => times(b) - times(a))[0];
}
