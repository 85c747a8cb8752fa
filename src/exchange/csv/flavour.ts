import { type Options, stringify } from 'csv-stringify/sync';

/** A number with a decimal point, kept as text so that it is exact. */
export interface Decimal {
  readonly decimal: string;
}

/** What a cell can hold; null is not known. A list stands in one cell, its items between bars. */
export type Cell = string | number | boolean | Decimal | readonly string[] | null;

/** How a table is written: for programs, or for a Dutch spreadsheet. */
export interface Flavour {
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly delimiter: string;
  readonly bom: boolean;
  readonly decimalSign: string;
  readonly booleans: Readonly<Record<'true' | 'false', string>>;
}

export const PLAIN: Flavour = {
  name: 'csv',
  language: 'en',
  delimiter: ',',
  bom: false,
  decimalSign: '.',
  booleans: { true: 'true', false: 'false' },
};

export const DUTCH: Flavour = {
  name: 'csv-nl',
  language: 'nl',
  delimiter: ';',
  bom: true,
  decimalSign: ',',
  booleans: { true: 'ja', false: 'nee' },
};

/**
 * Rows of cells as text. A text that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a
 * return) gets an apostrophe before it, in both flavours: a file is opened in a spreadsheet whatever it was meant for.
 * Numbers, days and codes of ours are never touched.
 */
export function toText(rows: readonly (readonly Cell[])[], flavour: Flavour, isFirst: boolean): string {
  const { delimiter, decimalSign, booleans } = flavour;
  const options: Options = {
    delimiter,
    record_delimiter: '\r\n',
    bom: flavour.bom && isFirst,
    escape_formulas: true,
    cast: {
      boolean: (value) => booleans[value ? 'true' : 'false'],
      object: (value) => ({
        value: (value as unknown as Decimal).decimal.replace('.', decimalSign),
        escape_formulas: false,
      }),
    },
  };
  return stringify(
    rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.join(' | ') : cell))),
    options,
  );
}
