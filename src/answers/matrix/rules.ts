import type { Level } from '../../registry/reading/grounds';

/** An arrangement of a row, with the columns it serves. A row of a body has one per participation. */
export interface Entry {
  readonly arrangement: string;
  /** Null where the row is the arrangement itself. */
  readonly participation: string | null;
  readonly levels: readonly Level[];
  /** False where an unknown start or end could exclude the day. */
  readonly certain: boolean;
  readonly columns: readonly string[];
}

/** Where a row and a column meet; empty cells are there too. */
export interface Cell {
  readonly column: number;
  readonly arrangements: readonly string[];
  readonly participations: readonly string[];
  readonly levels: readonly Level[];
  readonly certain: boolean;
}

/** What a row or column adds up to: different arrangements, and how many of its cells have any. */
export interface Sum {
  readonly total: number;
  readonly filled: number;
}

export interface Table {
  /** The cells of each row, in the order of the columns. */
  readonly rows: readonly ({ readonly cells: readonly Cell[] } & Sum)[];
  readonly columns: readonly Sum[];
  readonly total: number;
}

const STRONGEST_FIRST: readonly Level[] = ['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY', 'UNKNOWN'];

const distinct = <Value>(values: readonly Value[]) => [...new Set(values)];

/** The table of rows by columns from what was found of each row; rows of which nothing was found are empty. */
export function tableOf(rows: readonly (readonly Entry[])[], columns: readonly string[]): Table {
  const table = rows.map((entries) => columns.map((column, index) => cellOf(entries, column, index)));
  const down = columns.map((_, index) => sumOf(table.flatMap((cells) => cells[index] ?? [])));
  return {
    rows: table.map((cells) => ({ cells, ...sumOf(cells) })),
    columns: down,
    total: sumOf(table.flat()).total,
  };
}

function cellOf(entries: readonly Entry[], column: string, index: number): Cell {
  const serving = entries.filter(({ columns }) => columns.includes(column));
  const levels = serving.flatMap((entry) => entry.levels);
  return {
    column: index,
    arrangements: distinct(serving.map(({ arrangement }) => arrangement)),
    participations: serving.flatMap(({ participation }) => participation ?? []),
    levels: STRONGEST_FIRST.filter((level) => levels.includes(level)),
    certain: serving.length === 0 || serving.some(({ certain }) => certain),
  };
}

function sumOf(cells: readonly Cell[]): Sum {
  return {
    total: distinct(cells.flatMap(({ arrangements }) => arrangements)).length,
    filled: cells.filter(({ arrangements }) => arrangements.length > 0).length,
  };
}
