import { parse } from 'csv-parse/sync';
import { KINDS } from '../../src/records/kinds';
import { FIELDS_IN_DUTCH } from '../../src/exchange/words/fields';
import { valueInDutch } from '../../src/exchange/words/values';
import { KINDS_IN_WORDS } from '../../src/exchange/words/kinds';
import { toText, DUTCH, PLAIN } from '../../src/exchange/csv/flavour';
import { euros } from '../../src/exchange/csv/columns';
import { tablesFor } from '../../src/exchange/csv/tables';
import { createContext, openServices } from '../../src/api/context';
import { buildRegistrySchema } from '../../src/api/schema';
import { graphql } from 'graphql';
import type { Graph } from '../../src/graph/port';
import { describeEngines } from '../support/engines';
import { DAY, exported, FIRST_LOAD, formatNamed, openHostile, PUBLIC_URI } from './exported';
import { HOSTILE_NAMES } from './hostile';

type Row = Readonly<Record<string, string>>;
const read = (text: string): Row[] => parse(text, { columns: true, relax_column_count: false });
const readDutch = (text: string): Row[] => parse(text, { columns: true, delimiter: ';', bom: true });

/** What a reader does to see a guarded text as it was. */
const unguarded = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '');

describeEngines('tables', (engine) => {
  let graph: Graph;
  const table = async (file: string, day: string | null = null) => read(await exported(graph, 'csv', day, file));
  beforeAll(async () => {
    graph = await openHostile(engine);
  }, FIRST_LOAD);
  afterAll(() => graph.close());

  it('hold everything once, whole, in both flavours', async () => {
    for (const [index, file] of formatNamed('csv').files(null).entries()) {
      const dutch = formatNamed('csv-nl').files(null)[index]!;
      const [rows, again] = [await table(file.name), readDutch(await exported(graph, 'csv-nl', null, dutch.name))];
      expect([file.name, rows.length]).toEqual([file.name, again.length]);
    }
  });

  async function count(label: string): Promise<number> {
    const text = `MATCH (n:${label}) RETURN count(n) AS count`;
    const [[row]] = await graph.read([{ query: { name: 'test', text }, parameters: {} }]);
    return (row as { count: number }).count;
  }

  it.each(KINDS.map(({ name, label }) => [name, label]))('have a row for each %s', async (name, label) => {
    const index = 1 + KINDS.findIndex((kind) => kind.name === name);
    const rows = await table(formatNamed('csv').files(null)[index]!.name);
    expect(rows).toHaveLength(await count(label));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('keep hostile names whole, and harmless to a spreadsheet', async () => {
    const rows = await table('organisations.csv');
    for (const [id, name] of Object.entries(HOSTILE_NAMES)) {
      const found = rows.find((row) => row.id === id)!.name!;
      expect(unguarded(found)).toBe(name);
    }
    for (const format of ['csv', 'csv-nl'])
      for (const { name } of formatNamed(format).files(DAY)) {
        const text = await exported(graph, format, DAY, name);
        const cells = parse(text, { delimiter: format === 'csv' ? ',' : ';', bom: true }).flat();
        expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(cell))).toEqual([]);
      }
  });

  it('show on a day who takes part, at which level and how surely, as the API does', async () => {
    const services = openServices(graph, { publicUri: PUBLIC_URI, now: () => new Date(`${DAY}T10:00:00Z`) });
    const schema = buildRegistrySchema();
    for (const day of ['2013-06-01', '2020-01-01', DAY]) {
      const rows = await table('participations.csv', day);
      const grounds = await table('grounds.csv', day);
      for (const slug of ['gr-mrdh', 'gr-omgevingsdienst-haaglanden', 'gr-hecht', 'vijandige-regeling']) {
        const { data, errors } = await graphql({
          schema,
          contextValue: createContext(services),
          source: `{ arrangement(by: {slug: "${slug}"}, asOf: "${day}") { participations(first: 100) {
            nodes { slug level certain grounds { level obligation { slug } why provisions { slug } } } } } }`,
        });
        expect(errors).toBeUndefined();
        const nodes = (data as unknown as Asked).arrangement.participations.nodes;
        const expected = nodes.map(({ slug, level, certain }) => ({ id: slug, level, certain: String(certain) }));
        const found = rows
          .filter((row) => row.arrangement_id === slug)
          .map(({ id, level, certain }) => ({ id, level, certain }));
        expect(found).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
        for (const node of nodes)
          expect(
            grounds
              .filter((row) => row.participation_id === node.slug)
              .map((row) => [row.level, row.obligation_id, row.why_nl, row.provision_ids]),
          ).toEqual(
            node.grounds.map((ground) => [
              ground.level,
              ground.obligation?.slug ?? '',
              ground.why,
              ground.provisions.map(({ slug }) => slug).join(' | '),
            ]),
          );
      }
    }
  });

  it('say what they are, in the words of the flavour', async () => {
    const about = Object.fromEntries(
      (await table('about-these-data.csv', DAY)).map((row) => [row.property, row.value]),
    );
    expect(about).toMatchObject({
      day: `what holds on ${DAY}, surely or possibly`,
      'newest source state': DAY,
      'data version': expect.stringMatching(/^\d{4}$/),
      completeness: expect.stringContaining('not complete'),
      licence: expect.stringContaining('Each source has a licence'),
    });
    const dutch = readDutch(await exported(graph, 'csv-nl', null, 'over-deze-gegevens.csv'));
    expect(dutch.find((row) => row.eigenschap === 'peildatum')!.waarde).toBe('alles, met de periode waarin het geldt');
  });

  it('give the days of a list in one cell', async () => {
    const calendars = await table('meeting-calendars.csv');
    const rows = readDutch(await exported(graph, 'csv-nl', null, 'vergaderroosters.csv'));
    const days = '2025-05-13 | 2025-06-10 | 2025-09-09';
    expect(calendars.map((row) => [row.organisation_name, row.meets_on])).toContainEqual(['Eikdorp', days]);
    expect(rows.map((row) => [row.organisatie, row['vergadert op']])).toContainEqual(['Eikdorp', days]);
  });

  it('give the licence of each source', async () => {
    const sources = await table('sources.csv');
    expect(sources.map(({ licence }) => licence).filter(Boolean)).toContain('CC0-1.0');
    const said = await table('evidence.csv');
    expect(said.find(({ record_id }) => record_id === 'deelname-vijand-xml')).toMatchObject({
      source_id: 'vijandige-bron',
      heading: `'=HYPERLINK("http://x")`,
      basis: 'STATED',
    });
  });
});

interface Asked {
  arrangement: {
    participations: {
      nodes: {
        slug: string;
        level: string;
        certain: boolean;
        grounds: {
          level: string;
          obligation: { slug: string } | null;
          why: string;
          provisions: { slug: string }[];
        }[];
      }[];
    };
  };
}

/** Called so in both languages. */
const PROPER_NAMES = ['TOOI'];

describe('a table', () => {
  it('has a heading of its own for each column, in both languages', () => {
    for (const day of [null, DAY])
      for (const { title, columns } of tablesFor(day))
        for (const language of ['nl', 'en'] as const) {
          const headings = columns.map(({ heading }) => heading[language]);
          const twice = headings.filter((heading, index) => headings.indexOf(heading) !== index);
          expect([title.en, twice]).toEqual([title.en, []]);
        }
  });

  it('and its file are named in both languages, whatever the kind and field', () => {
    expect(Object.keys(KINDS_IN_WORDS).sort()).toEqual(KINDS.map(({ name }) => name).sort());
    const fields = KINDS.flatMap((kind) => Object.keys(kind.fields));
    expect(fields.filter((name) => !FIELDS_IN_DUTCH[name])).toEqual([]);
    const values = KINDS.flatMap((kind) => Object.values(kind.fields)).flatMap((field) =>
      field.type === 'enum' || field.type === 'enums' ? field.values : [],
    );
    expect(values.filter((value) => valueInDutch(value) === value && !PROPER_NAMES.includes(value))).toEqual([]);
    for (const format of ['csv', 'csv-nl']) {
      const names = formatNamed(format)
        .files(DAY)
        .map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z-]+\.csv$/);
    }
  });

  it('in the Dutch flavour has a mark, semicolons, decimal commas and ISO days', () => {
    const row = ['2026-05-16', euros(-123456789), { decimal: '1.5' }, 12, true, null, ['a', 'b'], 'x;y', '-1'];
    expect(toText([row], DUTCH, true)).toBe(`\uFEFF2026-05-16;-1234567,89;1,5;12;ja;;a | b;"x;y";'-1\r\n`);
    expect(toText([row], PLAIN, true)).toBe(`2026-05-16,-1234567.89,1.5,12,true,,a | b,x;y,'-1\r\n`);
  });
});
