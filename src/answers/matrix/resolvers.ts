import type { Prose } from '../../records/field';
import { bounded } from '../../registry/reading/bounded';
import { type Context, type Language, viewOf } from '../../registry/reading/context';
import { inLanguage, recordBehind, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { type Matrix, matrixOf, type MatrixQuestion } from './matrix';
import type { Cell } from './rules';

interface MatrixThing extends Matrix {
  readonly view: View;
}

/** A row or column by its place in the matrix. */
interface Place {
  readonly matrix: MatrixThing;
  readonly index: number;
}

interface CellThing extends Cell {
  readonly matrix: MatrixThing;
}

/** How many arrangements of one body can serve one column; stands in the schema as @bounded. */
const MAX_IN_CELL = 12;

const places = (matrix: MatrixThing, things: readonly Thing[]): Place[] =>
  things.map((_, index) => ({ matrix, index }));
const rowThing = ({ matrix, index }: Place) => matrix.rows[index] as Thing;
const columnThing = ({ matrix, index }: Place) => matrix.columns[index] as Thing;
const ofKind = (it: Thing, kind: string) => (it.kind === kind ? it : null);

async function cells({ matrix, index }: Place): Promise<CellThing[]> {
  return ((await matrix.table()).rows[index]?.cells ?? []).map((cell) => ({ ...cell, matrix }));
}

/** A task whose title no source gives still needs a heading. */
async function label(place: Place, argument: { language?: Language | null }, context: Context): Promise<string> {
  const record = await recordBehind(columnThing(place), context);
  const name = (record.name ?? record.title) as string | null | undefined;
  if (name) return name;
  const words: Prose = {
    nl: `Opdracht ${String(record.order)} (naam niet bekend)`,
    en: `Task ${String(record.order)} (name not known)`,
  };
  return inLanguage(words, argument, context) as string;
}

const things = (kind: string, ids: readonly string[], { view }: MatrixThing) =>
  bounded(ids, MAX_IN_CELL, `MatrixCell.${kind}s`).map((id) => thing(kind, id, view));

export const matrixResolvers: Record<string, TypeResolvers> = {
  Query: {
    matrix: async (_: unknown, { asOf, ...question }: MatrixQuestion & { asOf?: string | null }, context) => {
      const view = viewOf(context, asOf);
      return { ...(await matrixOf(question, view, context)), view };
    },
  },
  Matrix: {
    day: ({ view }: MatrixThing) => view.day,
    rows: (matrix: MatrixThing) => places(matrix, matrix.rows),
    columns: (matrix: MatrixThing) => places(matrix, matrix.columns),
    total: async (matrix: MatrixThing) => (await matrix.table()).total,
  },
  MatrixRow: {
    organisation: (place: Place) => ofKind(rowThing(place), 'organisation'),
    arrangement: (place: Place) => ofKind(rowThing(place), 'arrangement'),
    label: async (place: Place, _: unknown, context) => (await recordBehind(rowThing(place), context)).name,
    cells,
    total: async ({ matrix, index }: Place) => (await matrix.table()).rows[index]?.total,
    filled: async ({ matrix, index }: Place) => (await matrix.table()).rows[index]?.filled,
  },
  MatrixColumn: {
    item: columnThing,
    label,
    total: async ({ matrix, index }: Place) => (await matrix.table()).columns[index]?.total,
    filled: async ({ matrix, index }: Place) => (await matrix.table()).columns[index]?.filled,
  },
  MatrixCell: {
    column: ({ matrix, column }: CellThing): Place => ({ matrix, index: column }),
    count: (cell: CellThing) => cell.arrangements.length,
    arrangements: (cell: CellThing) => things('arrangement', cell.arrangements, cell.matrix),
    participations: (cell: CellThing) => things('participation', cell.participations, cell.matrix),
  },
};
