import { beginning } from '../../checks/rules/words';
import { kindInWords } from '../../exchange/words/kinds';
import { firstOf, table } from './table';
import type { Topic } from './topic';

interface Data {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly name: string;
      readonly matched: string;
      readonly became: string | null;
      readonly thing: { readonly slug: string };
    }[];
  };
}

/** What goes by a name? */
export const search: Topic = {
  name: 'search',
  takes: 'NAME',
  summary: 'what goes, or went, by a name, abbreviation, code or word, and its slug',
  document: `query ($text: String!, $asOf: Date) {
    search(text: $text, asOf: $asOf, first: 25) {
      totalCount
      nodes { kind name matched became thing { slug } }
    }
  }`,
  options: ['as-of'],
  variables: (words, { 'as-of': asOf = null }) =>
    words.length > 0 ? { text: words.join(' '), asOf } : 'Expected a NAME, or part of it.',
  show: ({ search: { totalCount, nodes } }: Data) => {
    const rows = nodes.map(({ kind, name, matched, became, thing: { slug } }) => [
      slug,
      kindInDutch(kind),
      name,
      matched === name ? '' : short(matched),
      became ?? '',
    ]);
    return `${totalCount} gevonden${firstOf(nodes.length, totalCount)}\n\n${table(['slug', 'soort', 'naam', 'gevonden op', 'nu'], rows)}`;
  },
};

const kindInDutch = (kind: string) => beginning(kindInWords(kind.toLowerCase().replaceAll('_', '-')).one).nl;
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
