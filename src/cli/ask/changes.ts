import type { Ask } from '../answer';
import { firstOf, table } from './table';
import type { Topic } from './topic';

interface Data {
  readonly changesBetween: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly day: string | null;
      readonly certain: boolean;
      readonly sentence: string;
      readonly provenance: readonly { readonly source: { readonly title: string } }[];
    }[];
  };
}

/** Whether the slug is one of an arrangement. */
async function isArrangement(slug: string, ask: Ask): Promise<boolean> {
  const query = 'query ($slug: String!) { arrangement(by: { slug: $slug }) { slug } }';
  return (await ask({ query, variables: { slug } })).data?.arrangement != null;
}

interface Variables {
  readonly slug: string;
  readonly from: string;
  readonly to: string;
}

/** What changed between two days? */
export const changes: Topic = {
  name: 'changes',
  takes: 'SLUG',
  summary: 'what changed for a body or an arrangement; needs --from and --to',
  document: `query ($of: ChangesOf!, $from: Date!, $to: Date!) {
    changesBetween(of: $of, from: $from, to: $to, first: 100) {
      totalCount
      nodes { day certain sentence provenance { source { title(language: NL) } } }
    }
  }`,
  options: ['from', 'to'],
  variables: ([slug, ...others], { from, to }) => {
    if (slug === undefined || others.length > 0) return 'Expected one SLUG.';
    if (from === undefined || to === undefined) return 'Expected --from DAY and --to DAY.';
    return { slug, from, to } satisfies Variables;
  },
  settle: async ({ slug, ...days }: Variables, ask) => ({
    of: { [(await isArrangement(slug, ask)) ? 'arrangement' : 'body']: { slug } },
    ...days,
  }),
  show: ({ changesBetween: { totalCount, nodes } }: Data) => {
    const rows = nodes.map((each) => [
      each.certain ? (each.day ?? '') : 'niet zeker',
      each.sentence,
      each.provenance[0]?.source.title ?? '',
    ]);
    return `${totalCount} ${totalCount === 1 ? 'wijziging' : 'wijzigingen'}${firstOf(nodes.length, totalCount)}\n\n${table(['dag', 'wijziging', 'bron'], rows)}`;
  },
};
