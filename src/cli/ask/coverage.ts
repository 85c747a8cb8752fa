import { firstOf, table } from './table';
import { oneSlug, type Topic } from './topic';

interface Data {
  readonly obligation: {
    readonly name: string;
    readonly coverage: {
      readonly totals: Readonly<Record<'met' | 'doubles' | 'holes' | 'unknown' | 'notApplicable' | 'total', number>>;
      readonly nodes: readonly {
        readonly municipality: { readonly name: string };
        readonly judgement: string;
        readonly certain: boolean;
        readonly why: string;
      }[];
    };
  } | null;
}

const JUDGEMENTS: Readonly<Record<string, string>> = {
  MET: 'voldaan',
  MET_TWICE: 'dubbel',
  HOLE: 'gat',
  UNKNOWN: 'onbekend',
  NOT_APPLICABLE: 'n.v.t.',
};

/** Is every duty covered? */
export const coverage: Topic = {
  name: 'coverage',
  takes: 'SLUG',
  summary: 'how far each municipality meets an obligation',
  document: `query ($slug: String!, $asOf: Date) {
    obligation(by: { slug: $slug }, asOf: $asOf) {
      name
      coverage(first: 100) {
        totals { met doubles holes unknown notApplicable total }
        nodes { municipality { name } judgement certain why }
      }
    }
  }`,
  options: ['as-of'],
  variables: (slugs, { 'as-of': asOf = null }) => oneSlug(slugs, asOf),
  show: ({ obligation }: Data) => {
    if (!obligation) return null;
    const { totals, nodes } = obligation.coverage;
    const rows = nodes.map((each) => [
      each.municipality.name,
      JUDGEMENTS[each.judgement] ?? each.judgement,
      each.certain ? 'ja' : 'nee',
      each.why,
    ]);
    return [
      `${obligation.name}: ${totals.total} gemeenten${firstOf(nodes.length, totals.total)}`,
      `voldaan ${totals.met}, dubbel ${totals.doubles}, gat ${totals.holes}, onbekend ${totals.unknown}, n.v.t. ${totals.notApplicable}`,
      '',
      table(['gemeente', 'oordeel', 'zeker', 'waarom'], rows),
    ].join('\n');
  },
};
