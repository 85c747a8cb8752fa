import { badUserInput } from '../../registry/errors';
import { IBP_THEMES, POLICY_THEMES } from '../../registry/listing-queries';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import type { OnDay } from '../../registry/participation/queries';
import { bounded } from '../../registry/reading/bounded';
import type { Context } from '../../registry/reading/context';
import { backlinksOf } from '../../registry/reading/link-queries';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { CELLS } from './cell-queries';
import { MEMBERS_OF_REGION } from './queries';
import { type Entry, type Table, tableOf } from './rules';

export type MatrixColumns = keyof typeof CELLS;

/** What a matrix is asked for. */
export interface MatrixQuestion {
  readonly rows?: readonly Lookup[] | null;
  readonly regionRows?: Lookup | null;
  readonly columns: MatrixColumns;
  readonly agenda?: Lookup | null;
  readonly includeUncertain?: boolean | null;
}

/** The rows and columns of a matrix, known before its cells are: those are read when they are asked for. */
export interface Matrix {
  readonly rows: readonly Thing[];
  readonly columns: readonly Thing[];
  table(): Promise<Table>;
}

/** The largest matrix, in the schema as @bounded: what fits a screen, and a cost that fits the limit. */
const MAX_ROWS = 50;
const MAX_COLUMNS = 30;
const FROM_THE_START = { afterName: '', afterId: '', records: true, limit: MAX_COLUMNS + 1 };

/** The matrix a question asks for. Rows and columns are read together, then all cells at once. */
export async function matrixOf(question: MatrixQuestion, view: View, context: Context): Promise<Matrix> {
  const onDay = { day: view.day, includeUncertain: question.includeUncertain ?? false };
  const [rows, columns] = await Promise.all([rowsOf(question, view, context), columnsOf(question, view, context)]);
  let table: Promise<Table> | undefined;
  const read = () => tableOn(rows, columns, { queries: CELLS[question.columns], onDay }, context);
  return { rows, columns, table: () => (table ??= read()) };
}

async function rowsOf(question: MatrixQuestion, view: View, context: Context): Promise<Thing[]> {
  const lookups = question.rows ?? [];
  if (lookups.length === 0 && !question.regionRows)
    throw badUserInput("Expected at least one of 'rows' and 'regionRows': a matrix without rows has no cells.");
  if (lookups.length > MAX_ROWS) throw tooManyRows(lookups.length);
  const [named, members] = await Promise.all([
    Promise.all(lookups.map((lookup) => findOrRefuse(['organisation', 'arrangement'], lookup, view, context))),
    question.regionRows ? membersOf(question.regionRows, view, context) : [],
  ]);
  const rows = new Map([...named, ...members].map((row) => [row.id, thing(row.kind, row.id, row.view)]));
  if (rows.size > MAX_ROWS) throw tooManyRows(rows.size);
  return [...rows.values()];
}

function tooManyRows(found: number) {
  return badUserInput(`Expected at most ${MAX_ROWS} rows, found ${found}: ask for the others in a second matrix.`);
}

async function membersOf(region: Lookup, view: View, context: Context): Promise<Thing[]> {
  const { id } = await findOrRefuse(['region'], region, view, context);
  const [found] = await context.reader.read(MEMBERS_OF_REGION, { id, day: view.day });
  return (found?.ids ?? []).map((member) => thing('organisation', member, view));
}

async function columnsOf(question: MatrixQuestion, view: View, context: Context): Promise<Thing[]> {
  const { columns, agenda } = question;
  if ((columns === 'AGENDA_TASKS') !== Boolean(agenda))
    throw badUserInput("Expected 'agenda' with the columns AGENDA_TASKS, and with no others.");
  const [kind, rows] = agenda
    ? (['agenda-task', await tasksOf(agenda, view, context)] as const)
    : await themesOf(columns, context);
  return bounded(rows, MAX_COLUMNS, `Matrix.columns of ${columns}`).map(({ id }) => thing(kind, id, view));
}

async function tasksOf(lookup: Lookup, view: View, context: Context) {
  const { id } = await findOrRefuse(['agenda'], lookup, view, context);
  return context.reader.rowsFor(backlinksOf('agenda-task', 'agenda').page, id, FROM_THE_START);
}

async function themesOf(columns: MatrixColumns, { reader }: Context) {
  return columns === 'IBP_THEMES'
    ? (['ibp-theme', await reader.read(IBP_THEMES.page, { filter: null, ...FROM_THE_START })] as const)
    : (['policy-theme', await reader.read(POLICY_THEMES.page, { filter: 'POLICY_FIELD', ...FROM_THE_START })] as const);
}

/** Bodies and arrangements are two questions that travel together; each is left out where it has no rows. */
async function tableOn(
  rows: readonly Thing[],
  columns: readonly Thing[],
  { queries, onDay }: { queries: (typeof CELLS)[MatrixColumns]; onDay: OnDay },
  { reader }: Context,
): Promise<Table> {
  const columnIds = columns.map(({ id }) => id);
  const idsOf = (kind: string) => rows.flatMap((row) => (row.kind === kind ? [row.id] : []));
  const found = await Promise.all(
    [
      { query: queries.bodies, ids: idsOf('organisation') },
      { query: queries.arrangements, ids: idsOf('arrangement') },
    ]
      .filter(({ ids }) => ids.length > 0)
      .map(({ query, ids }) => reader.read(query, { ...onDay, ids, columns: columnIds })),
  );
  const entries = new Map<string, readonly Entry[]>(
    found.flat().flatMap((answer) => answer.rows.map((row) => [row.id, row.entries] as const)),
  );
  return tableOf(
    rows.map(({ id }) => entries.get(id) ?? []),
    columnIds,
  );
}
