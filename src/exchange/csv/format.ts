import { folded } from '../../records/sort-name';
import type { ExportFile, Format } from '../format';
import type { Scope } from '../scope';
import { DUTCH, type Flavour, PLAIN, toText } from './flavour';
import { type Table, tablesFor } from './tables';

/** Tables with commas, for programs. */
export const csv: Format = {
  name: PLAIN.name,
  title: { nl: 'tabellen (CSV met komma’s), voor programma’s', en: 'tables (CSV with commas), for programs' },
  takesDay: true,
  files: (day) => tablesFor(day).map((table) => fileOf(table, PLAIN)),
};

/** The same tables as a Dutch spreadsheet opens them rightly at a double click. */
export const csvNl: Format = {
  name: DUTCH.name,
  title: {
    nl: 'tabellen (CSV met puntkomma’s), voor een Nederlands rekenblad',
    en: 'tables (CSV with semicolons), for a Dutch spreadsheet',
  },
  takesDay: true,
  files: (day) => tablesFor(day).map((table) => fileOf(table, DUTCH)),
};

function fileOf(table: Table, flavour: Flavour): ExportFile {
  return {
    name: `${folded(table.title[flavour.language])
      .replaceAll("'", '')
      .replaceAll(/[^a-z0-9]+/g, '-')}.csv`,
    title: table.title,
    mediaType: 'text/csv; charset=utf-8; header=present',
    text: (scope) => textOf(table, flavour, scope),
  };
}

async function* textOf({ columns, rows }: Table, flavour: Flavour, scope: Scope): AsyncGenerator<string> {
  yield toText([columns.map(({ heading }) => heading[flavour.language])], flavour, true);
  for await (const page of rows(scope))
    if (page.length > 0)
      yield toText(
        page.map((row) => columns.map(({ cell }) => cell(row, flavour.language))),
        flavour,
        false,
      );
}
