import { table } from './table';
import type { Topic } from './topic';

interface Data {
  readonly matrix: {
    readonly day: string;
    readonly columns: readonly { readonly label: string; readonly filled: number }[];
    readonly rows: readonly {
      readonly label: string;
      readonly total: number;
      readonly cells: readonly { readonly count: number }[];
    }[];
  };
}

/** Who does what about which theme, and which theme has nobody? */
export const matrix: Topic = {
  name: 'matrix',
  takes: 'SLUG...',
  summary: 'bodies or arrangements by policy fields, and the fields with nobody',
  document: `query ($rows: [Lookup!]!, $asOf: Date) {
    matrix(rows: $rows, columns: POLICY_FIELDS, asOf: $asOf) {
      day
      columns { label filled }
      rows { label total cells { count } }
    }
  }`,
  options: ['as-of'],
  variables: (slugs, { 'as-of': asOf = null }) =>
    slugs.length > 0 ? { rows: slugs.map((slug) => ({ slug })), asOf } : 'Expected at least one SLUG.',
  show: ({ matrix: { day, columns, rows } }: Data) => {
    const lines = columns.map(({ label }, column) => [
      label,
      ...rows.map(({ cells }) => {
        const count = cells[column]?.count ?? 0;
        return count === 0 ? '-' : String(count);
      }),
    ]);
    const totals = ['totaal regelingen', ...rows.map(({ total }) => String(total))];
    const nobody = columns.filter(({ filled }) => filled === 0).map(({ label }) => label);
    return [
      `Op ${day}`,
      '',
      table(['beleidsveld', ...rows.map(({ label }) => label)], [...lines, totals]),
      ...(nobody.length === 0 ? [] : ['', `Niemand: ${nobody.join(', ')}`]),
    ].join('\n');
  },
};
