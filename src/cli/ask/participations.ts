import { valueInDutch } from '../../exchange/words/values';
import { table } from './table';
import { oneSlug, type Topic } from './topic';

interface Data {
  readonly organisation: {
    readonly name: string;
    readonly participations: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly certain: boolean;
        readonly level: string;
        readonly organs: readonly string[] | null;
        readonly period: { readonly from: string | null };
        readonly arrangement: { readonly shortName: string | null; readonly name: string };
        readonly provenance: readonly { readonly source: { readonly title: string } }[];
      }[];
    };
  } | null;
}

/** In what does a body take part? */
export const participations: Topic = {
  name: 'participations',
  takes: 'SLUG',
  summary: 'in what a body takes part, at which level, since when, by which source',
  document: `query ($slug: String!, $asOf: Date) {
    organisation(by: { slug: $slug }, asOf: $asOf) {
      name
      participations(first: 100) {
        totalCount
        nodes {
          certain level organs period { from }
          arrangement { shortName name }
          provenance { source { title(language: NL) } }
        }
      }
    }
  }`,
  options: ['as-of'],
  variables: (slugs, { 'as-of': asOf = null }) => oneSlug(slugs, asOf),
  show: ({ organisation }: Data) => {
    if (!organisation) return null;
    const rows = organisation.participations.nodes.map((each) => [
      each.arrangement.shortName ?? each.arrangement.name,
      valueInDutch(each.level),
      each.certain ? 'ja' : 'nee',
      each.period.from ?? 'onbekend',
      each.provenance[0]?.source.title ?? '',
    ]);
    const heading = `${organisation.name}: ${organisation.participations.totalCount} deelnamen`;
    return `${heading}\n\n${table(['regeling', 'niveau', 'zeker', 'sinds', 'bron'], rows)}`;
  },
};
