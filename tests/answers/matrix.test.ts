import { type Entry, tableOf } from '../../src/answers/matrix/rules';
import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

const entry = (arrangement: string, columns: readonly string[], more: Partial<Entry> = {}): Entry => ({
  arrangement,
  participation: `deelname-${arrangement}`,
  levels: ['UNKNOWN'],
  certain: true,
  columns,
  ...more,
});

describe('the table', () => {
  it('keeps rows, columns and cells that have nothing', () => {
    const { rows, columns, total } = tableOf([[], [entry('a', ['x'])]], ['x', 'y']);
    expect(rows.map(({ cells, total: sum, filled }) => [cells.map((cell) => cell.arrangements), sum, filled])).toEqual([
      [[[], []], 0, 0],
      [[['a'], []], 1, 1],
    ]);
    expect(columns).toEqual([
      { total: 1, filled: 1 },
      { total: 0, filled: 0 },
    ]);
    expect(total).toBe(1);
  });

  it('counts an arrangement once in every sum, however often it occurs', () => {
    const { rows, columns, total } = tableOf(
      [[entry('a', ['x', 'y'])], [entry('a', ['x']), entry('b', ['x'])]],
      ['x', 'y'],
    );
    expect(rows.map((row) => [row.total, row.filled])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(columns).toEqual([
      { total: 2, filled: 2 },
      { total: 1, filled: 1 },
    ]);
    expect(total).toBe(2);
  });

  it.each<[string, readonly Partial<Entry>[], boolean, readonly string[]]>([
    [
      'strongest level first',
      [{ levels: ['UNKNOWN', 'VOLUNTARY'] }, { levels: ['IMPOSED'] }],
      true,
      ['IMPOSED', 'VOLUNTARY', 'UNKNOWN'],
    ],
    ['certain if one is', [{ certain: false }, {}], true, ['UNKNOWN']],
    ['not certain if none is', [{ certain: false }], false, ['UNKNOWN']],
    ['certain when empty', [], true, []],
  ])('%s', (_what, entries, certain, levels) => {
    const { rows } = tableOf([entries.map((more) => entry('a', ['x'], more))], ['x']);
    expect(rows[0]?.cells[0]).toMatchObject({ column: 0, certain, levels });
  });
});

interface Cell {
  readonly count: number;
  readonly certain: boolean;
  readonly levels: readonly string[];
  readonly arrangements: readonly { readonly slug: string }[];
  readonly participations: readonly { readonly slug: string }[];
  readonly column: { readonly label: string };
}
interface Matrix {
  readonly day: string;
  readonly total: number;
  readonly columns: readonly {
    readonly label: string;
    readonly total: number;
    readonly filled: number;
    readonly item: { readonly __typename: string; readonly slug: string };
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly total: number;
    readonly filled: number;
    readonly organisation: { readonly slug: string } | null;
    readonly arrangement: { readonly slug: string } | null;
    readonly cells: readonly Cell[];
  }[];
}

const MATRIX = `query Matrix(
  $rows: [Lookup!], $region: Lookup, $columns: MatrixColumns!, $agenda: Lookup, $day: Date, $uncertain: Boolean
) {
  matrix(rows: $rows, regionRows: $region, columns: $columns, agenda: $agenda, asOf: $day, includeUncertain: $uncertain) {
    day total
    columns { label total filled item { __typename slug } }
    rows {
      label total filled organisation { slug } arrangement { slug }
      cells { count certain levels arrangements { slug } participations { slug } column { label } }
    }
  }
}`;
const DAY = '2026-05-16';
const slugs = (...of: string[]) => of.map((slug) => ({ slug }));

/** What Pijnacker-Nootdorp does about each policy field: its nine arrangements. */
const PIJNACKER_NOOTDORP = {
  Afval: ['gr-avalex'],
  Archeologie: ['gr-archeologie-pijnacker-nootdorp'],
  Archief: ['gr-archiefbeheer-pijnacker-nootdorp'],
  Economie: ['gr-mrdh'],
  Gezondheid: ['gr-ggd-vt-haaglanden'],
  Jeugd: ['gr-servicebureau-jeugdhulp-haaglanden'],
  'Maatschappelijke zorg': ['gr-ggd-vt-haaglanden'],
  Milieu: ['gr-omgevingsdienst-haaglanden'],
  Veiligheid: ['gr-veiligheidsregio-haaglanden'],
  'Verkeer en vervoer': ['gr-mrdh'],
  Water: ['gr-centrumregeling-gemalendiensten'],
};

describeEngines('the matrix', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openSeeded(engine);
  }, 300_000);
  afterAll(() => asking.graph.close());

  const ask = async (variables: object) =>
    (await asking.ask<{ matrix: Matrix }>(MATRIX, { day: DAY, ...variables })).matrix;
  const filled = (cells: readonly Cell[]) =>
    Object.fromEntries(
      cells.flatMap(({ count, column, arrangements }) =>
        count > 0 ? [[column.label, arrangements.map(({ slug }) => slug)]] : [],
      ),
    );

  it('sets municipalities out against policy fields', async () => {
    const rows = slugs('gemeente-pijnacker-nootdorp', 'gemeente-hillegom');
    const matrix = await ask({ rows, columns: 'POLICY_FIELDS' });
    expect(matrix.day).toBe(DAY);
    expect(matrix.rows.map(({ label, total, cells }) => [label, total, cells.length])).toEqual([
      ['Pijnacker-Nootdorp', 9, 20],
      ['Hillegom', 12, 20],
    ]);
    expect(filled(matrix.rows[0]?.cells ?? [])).toEqual(PIJNACKER_NOOTDORP);
    expect(matrix.rows[0]?.filled).toBe(11);
    // The two share no arrangement.
    expect(matrix.total).toBe(21);
    expect(matrix.columns.filter((column) => column.filled === 0).map(({ label }) => label)).toEqual([
      'Bedrijventerreinen',
      'Openbare ruimte',
      'Recreatie en groen',
      'Rekenkamer',
    ]);
    expect(matrix.columns.find(({ label }) => label === 'Maatschappelijke zorg')).toMatchObject({
      total: 3,
      filled: 2,
      item: { __typename: 'PolicyTheme', slug: 'maatschappelijke-zorg' },
    });
  });

  it('tells level and participation of each cell', async () => {
    const { rows, columns } = await ask({ rows: slugs('gemeente-pijnacker-nootdorp'), columns: 'POLICY_FIELDS' });
    const cell = rows[0]?.cells[columns.findIndex(({ label }) => label === 'Veiligheid')];
    expect(cell).toEqual({
      count: 1,
      certain: true,
      levels: ['IMPOSED'],
      arrangements: [{ slug: 'gr-veiligheidsregio-haaglanden' }],
      participations: [{ slug: 'deelname-veiligheidsregio-haaglanden-pijnacker-nootdorp' }],
      column: { label: 'Veiligheid' },
    });
  });

  it('shows what is not certain only when asked', async () => {
    const green = async (uncertain: boolean) => {
      const { rows } = await ask({ rows: slugs('gemeente-pijnacker-nootdorp'), columns: 'POLICY_FIELDS', uncertain });
      return rows[0]?.cells.find(({ column }) => column.label === 'Recreatie en groen');
    };
    expect(await green(false)).toMatchObject({ count: 0, certain: true });
    const { certain, arrangements } = (await green(true)) as Cell;
    expect([certain, arrangements.map(({ slug }) => slug)]).toEqual([false, expect.arrayContaining(['gr-groenzoom'])]);
  });

  it('sets an arrangement out against the themes of the IBP', async () => {
    const matrix = await ask({ rows: slugs('gr-mrdh', 'gemeente-pijnacker-nootdorp'), columns: 'IBP_THEMES' });
    expect(matrix.columns).toHaveLength(10);
    expect(matrix.rows.map(({ organisation, arrangement }) => organisation?.slug ?? arrangement?.slug)).toEqual([
      'gr-mrdh',
      'gemeente-pijnacker-nootdorp',
    ]);
    // Of its two policy fields only economy stands in the crosswalk.
    expect(filled(matrix.rows[0]?.cells ?? [])).toEqual({ 'Regionale economie als versneller': ['gr-mrdh'] });
    expect(matrix.rows[0]?.cells.find(({ count }) => count > 0)?.levels).toEqual(['VOLUNTARY']);
    expect(matrix.columns.find(({ item }) => item.slug === 'ibp-schulden')).toMatchObject({ total: 0, filled: 0 });
  });

  it('sets a region out against the tasks of an agenda, named or not', async () => {
    const { rows, columns } = await ask({
      region: { slug: 'veiligheidsregio-haaglanden' },
      columns: 'AGENDA_TASKS',
      agenda: { slug: 'agenda-mrdh-2023-2026' },
    });
    expect(rows).toHaveLength(9);
    expect(columns.map(({ label }) => label)).toEqual([
      'Toekomstbestendige economie stimuleren',
      'Vernieuwen van werklocaties',
      'Opdracht 3 (naam niet bekend)',
      'Opdracht 4 (naam niet bekend)',
      'Opdracht 5 (naam niet bekend)',
      'Opdracht 6 (naam niet bekend)',
    ]);
    expect(columns.map((column) => [column.total, column.filled])).toEqual(Array(6).fill([1, 9]));
  });

  it('has empty rows for who did not exist', async () => {
    const { rows } = await ask({
      rows: slugs('gemeente-brielle', 'gr-mrdh'),
      columns: 'POLICY_FIELDS',
      day: '2010-01-01',
    });
    expect(rows[1]).toMatchObject({ label: expect.stringContaining('Metropoolregio'), total: 0, filled: 0 });
    const today = await ask({ rows: slugs('gemeente-brielle'), columns: 'POLICY_FIELDS' });
    expect(today.rows[0]).toMatchObject({ label: 'Brielle', total: 0, filled: 0 });
  });

  it('takes one round trip for all cells, after rows and columns', async () => {
    const { roundTrips } = await asking.answer(MATRIX, {
      rows: slugs('gemeente-hillegom', 'gemeente-lisse', 'gr-mrdh'),
      columns: 'POLICY_FIELDS',
    });
    // Rows and columns; cells and names; the arrangements named in them cost nothing: only slugs are asked for.
    expect(roundTrips).toBe(2);
  });

  it.each<[string, object, RegExp]>([
    ['no rows', { columns: 'POLICY_FIELDS' }, /Expected at least one of 'rows' and 'regionRows'/],
    [
      'too many rows',
      { rows: Array(51).fill({ slug: 'gemeente-delft' }), columns: 'POLICY_FIELDS' },
      /Expected at most 50 rows, found 51/,
    ],
    ['tasks of no agenda', { rows: slugs('gemeente-delft'), columns: 'AGENDA_TASKS' }, /Expected 'agenda'/],
    [
      'an agenda for themes',
      { rows: slugs('gemeente-delft'), columns: 'IBP_THEMES', agenda: { slug: 'agenda-mrdh-2023-2026' } },
      /Expected 'agenda'/,
    ],
    ['nobody', { rows: slugs('gemeente-nergens'), columns: 'IBP_THEMES' }, /known organisation or arrangement/],
  ])('refuses %s', async (_what, variables, message) => {
    await expect(ask(variables)).rejects.toThrow(message);
  });
});
