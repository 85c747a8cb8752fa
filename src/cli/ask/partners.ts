import { valueInDutch } from '../../exchange/words/values';
import { table } from './table';
import { oneSlug, type Topic } from './topic';

interface Data {
  readonly organisation: {
    readonly name: string;
    readonly partners: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly organisation: { readonly name: string };
        readonly sharedCount: number;
        readonly levels: readonly string[];
        readonly themes: readonly { readonly name: string }[];
      }[];
    };
  } | null;
}

/** With whom does a body share most? */
export const partners: Topic = {
  name: 'partners',
  takes: 'SLUG',
  summary: 'with whom a body shares arrangements, most first, and on which themes',
  document: `query ($slug: String!, $asOf: Date) {
    organisation(by: { slug: $slug }, asOf: $asOf) {
      name
      partners(first: 100) {
        totalCount
        nodes { organisation { name } sharedCount levels themes { name } }
      }
    }
  }`,
  options: ['as-of'],
  variables: (slugs, { 'as-of': asOf = null }) => oneSlug(slugs, asOf),
  show: ({ organisation }: Data) => {
    if (!organisation) return null;
    const rows = organisation.partners.nodes.map((each) => [
      each.organisation.name,
      String(each.sharedCount),
      each.levels.map(valueInDutch).join(', '),
      each.themes.map(({ name }) => name).join(', '),
    ]);
    const heading = `${organisation.name}: ${organisation.partners.totalCount} partners`;
    return `${heading}\n\n${table(['partner', 'gedeeld', 'niveaus', "thema's"], rows)}`;
  },
};
