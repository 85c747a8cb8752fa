import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadFolder } from '../../../src/records/seed';
import { AT, type Asking, openEmpty } from '../../answers/asking';
import { add } from '../../answers/records';
import { describeEngines } from '../../support/engines';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'council', 'deadlines');

interface ExpectedYear {
  readonly of: string;
  readonly from: string;
  readonly until: string;
  readonly asOf: string;
  readonly deadlines: readonly string[];
}
const EXPECTED = parse(readFileSync(join(FOLDER, 'deadlines.yaml'), 'utf8')) as readonly ExpectedYear[];

interface Page {
  readonly deadlines: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Node[];
  };
}
interface Node {
  readonly key: string;
  readonly day: string;
  readonly kind: string;
  readonly state: string;
  readonly wouldBe: string | null;
  readonly certain: boolean;
  readonly arrangement: { readonly slug: string };
  readonly organisation: { readonly slug: string } | null;
  readonly meetings: readonly string[] | null;
  readonly meetingsLeft: readonly string[] | null;
  readonly meetingsComplete: boolean;
}

const QUESTION = `
query Deadlines($of: Lookup!, $from: Date!, $until: Date!, $asOf: Date, $first: Int, $after: String) {
  deadlines(of: $of, from: $from, until: $until, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      key day kind state wouldBe certain arrangement { slug } organisation { slug }
      meetings meetingsLeft meetingsComplete
    }
  }
}`;

const line = ({ day, kind, arrangement, certain, organisation, ...stands }: Node) => {
  const state = stands.wouldBe === null ? stands.state : `${stands.state}/${stands.wouldBe}`;
  return [
    day,
    kind,
    arrangement.slug,
    certain ? state : `${state}?`,
    ...(organisation ? [organisation.slug] : []),
  ].join(' ');
};

describeEngines("the deadlines in the councils' files", (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
    await loadFolder(asking.graph, join(FOLDER, 'records'), AT);
  }, 120_000);
  afterAll(() => asking.graph.close());

  const pageOf = async ({ of, ...year }: Omit<ExpectedYear, 'deadlines'>, more: object = {}) =>
    (await asking.ask<Page>(QUESTION, { of: { slug: of }, ...year, first: 100, ...more })).deadlines;

  it.each(EXPECTED)('are those of $of from $from until $until, seen on $asOf', async ({ deadlines, ...year }) => {
    const { nodes, totalCount } = await pageOf(year);
    expect(nodes.map(line)).toEqual(deadlines);
    expect(totalCount).toBe(deadlines.length);
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
  });

  it.each([1, 2, 7])('come in pages of %i without loss', async (first) => {
    const [year] = EXPECTED;
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await pageOf(year!, { first, after });
      found.push(...nodes.map(line));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(found).toEqual(year!.deadlines);
  });

  it('say in which meeting the council can still decide, and that it is not known', async () => {
    const opinions = async (of: string, year: string, asOf = '2026-06-11') =>
      (await pageOf({ of, asOf, from: `${year}-01-01`, until: `${year}-12-31` })).nodes
        .filter(({ kind }) => kind === 'OPINION')
        .map(({ day, meetings, meetingsLeft, meetingsComplete }) => [day, meetings, meetingsLeft, meetingsComplete]);
    expect(await opinions('deadlines-gemeente-wold', '2026')).toEqual([
      ['2026-06-26', ['2026-05-21', '2026-06-11', '2026-06-25'], ['2026-06-11', '2026-06-25'], true],
      ['2026-06-30', ['2026-05-21', '2026-06-11', '2026-06-25'], ['2026-06-11', '2026-06-25'], true],
      ['2026-07-06', ['2026-04-16', '2026-05-21', '2026-06-11', '2026-06-25'], ['2026-06-11', '2026-06-25'], true],
    ]);
    expect(await opinions('deadlines-gemeente-wold', '2023')).toEqual([['2023-06-26', null, null, false]]);
    expect(new Set((await opinions('deadlines-gemeente-oost', '2026')).map((each) => each[1]))).toEqual(
      new Set([null]),
    );
    expect((await opinions('deadlines-gr-dijk', '2026')).map((each) => each[1])).toEqual([null]);
  });

  it('are only those of some kinds, where that is asked', async () => {
    const question = `query ($kinds: [DeadlineKind!], $after: String) {
      deadlines(of: { slug: "deadlines-gemeente-wold" }, from: "2026-01-01", until: "2027-01-01", kinds: $kinds,
        first: 2, after: $after) { totalCount pageInfo { endCursor } nodes { kind } } }`;
    const { deadlines } = await asking.ask<Page>(question, { kinds: ['OPINION', 'SEAT'] });
    expect([deadlines.totalCount, deadlines.nodes.map(({ kind }) => kind)]).toEqual([4, ['SEAT', 'OPINION']]);
    expect((await asking.ask<Page>(question, { kinds: [] })).deadlines.totalCount).toBe(0);
    const { errors } = await asking.answer(question, { after: deadlines.pageInfo.endCursor });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('are told in both languages, with what to do, by whom, by which rule and source', async () => {
    const { deadlines } = await asking.ask<{ deadlines: { nodes: readonly object[] } }>(`{
      deadlines(of: { slug: "deadlines-gemeente-wold" }, from: "2026-06-26", until: "2026-06-27") { nodes {
        opensOn title task actor basis explanation ground { citation link verified }
        en: title(language: EN) told: explanation(language: EN)
        evidence { slug provenance { source { slug } } } sources { slug }
      } } }`);
    const source = [{ source: { slug: 'deadlines-bron-stukken' } }];
    expect(deadlines.nodes).toEqual([
      {
        opensOn: '2026-05-01',
        title: 'Zienswijze op het ontwerp van de regeling',
        task: 'Een zienswijze geven, of besluiten er geen te geven.',
        actor: 'COUNCIL',
        basis: 'LAW',
        explanation:
          'De afzender noemt geen dag; de termijn van de wet is geteld vanaf 1 mei 2026. Nog niet vastgelegd.',
        ground: {
          citation: 'Wet gemeenschappelijke regelingen, artikel 1, leden 2 en 3',
          link: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1',
          verified: true,
        },
        en: 'Opinion on the draft of the arrangement',
        told: 'The sender gives no day; the term of the act is counted from 1 May 2026. Not recorded yet.',
        evidence: [{ slug: 'deadlines-stuk-dijk-ontwerp', provenance: source }],
        sources: [{ slug: 'deadlines-bron-stukken' }],
      },
    ]);
  });

  it('that a clause sets rest on the clause and its source', async () => {
    const { deadlines } = await asking.ask<{ deadlines: { nodes: readonly object[] } }>(`{
      deadlines(of: { slug: "deadlines-gemeente-zand" }, from: "2025-12-10", until: "2025-12-11",
        asOf: "2025-12-11") { nodes {
        title task actor basis explanation ground { citation } en: explanation(language: EN)
        evidence { slug provenance { source { slug } locator } } sources { slug }
      } } }`);
    expect(deadlines.nodes).toEqual([
      {
        title: 'Afgesproken informatie aan de raden: een voortgangsrapportage',
        task: 'Het afgesproken stuk aan de raden sturen.',
        actor: 'BOARD',
        basis: 'ARRANGEMENT',
        explanation:
          'Volgens de tekst van de regeling (artikel 18) elke 3 maanden, geteld vanaf het vorige stuk, van 10 september 2025. Of dit op tijd is gebeurd, is niet vastgelegd.',
        ground: {
          citation:
            'Actieve informatieplicht van het bestuur (Wet gemeenschappelijke regelingen sinds 1 juli 2022), en de afspraak in de regeling zelf',
        },
        en: 'By the text of the arrangement (article 18) every 3 months, counted from the one before, of 10 September 2025. Whether this was done in time is not recorded.',
        evidence: [
          {
            slug: 'deadlines-bepaling-duin-voortgang',
            provenance: [{ source: { slug: 'deadlines-bron-stukken' }, locator: 'Artikel 18' }],
          },
          {
            slug: 'deadlines-stuk-duin-voortgang-3-zand',
            provenance: [{ source: { slug: 'deadlines-bron-stukken' }, locator: null }],
          },
        ],
        sources: [{ slug: 'deadlines-bron-stukken' }],
      },
    ]);
  });

  it('that only the sender asks for say that no law does', async () => {
    const { deadlines } = await asking.ask<{ deadlines: { nodes: readonly object[] } }>(`{
      deadlines(of: { slug: "deadlines-gemeente-geest" }, from: "2026-06-26", until: "2026-06-27",
        asOf: "2026-05-16") { nodes {
        title task basis state explanation ground { citation } en: explanation(language: EN)
        evidence { slug }
      } } }`);
    expect(deadlines.nodes).toEqual([
      {
        title: 'Afzender vraagt zienswijze op de ontwerpbegroting 2027',
        task: 'Als de raad eraan wil voldoen: de zienswijze uiterlijk op deze dag geven. De wet vraagt dit niet.',
        basis: 'SENDER',
        state: 'OPEN',
        explanation:
          'De afzender noemt 26 juni 2026 als laatste dag voor zienswijzen; de termijn van de wet loopt langer, tot en met 6 juli 2026. De dag van de afzender verplicht tot niets: wie later, maar binnen de termijn van de wet besluit, is niet te laat. Nog niet vastgelegd. Onder voorbehoud: de geldende wettekst is niet nagelezen.',
        ground: null,
        en: 'The sender gives 26 June 2026 as the last day for opinions; the term of the act runs longer, up to and including 6 July 2026. The day of the sender binds nobody: who decides later, but within the term of the act, is not late. Not recorded yet. With a reservation: the text of the law in force was not read.',
        evidence: [{ slug: 'deadlines-stuk-duin-ontwerpbegroting-2027' }],
      },
    ]);
  });

  it('that come up stand in the report: those of twelve months that are not done', async () => {
    const report = async (field: string, of: string) => {
      const question = `query ($of: Lookup!) { report: ${field}(of: $of, asOf: "2026-05-16") {
        coming(first: 100) { totalCount nodes {
          day kind state wouldBe certain arrangement { slug } organisation { slug } } } } }`;
      const { report: found } = await asking.ask<{ report: { coming: Page['deadlines'] } }>(question, {
        of: { slug: of },
      });
      return found.coming.nodes.map(line);
    };
    const year = { from: '2026-05-16', until: '2027-05-16', asOf: '2026-05-16' };
    for (const [field, of] of [
      ['participationReport', 'deadlines-gemeente-wold'],
      ['complianceReport', 'deadlines-gr-dijk'],
    ] as const) {
      const all = (await pageOf({ of, ...year })).nodes.map(line);
      const open = all.filter((each) => !each.includes(' DONE'));
      expect(open.length).toBeLessThan(all.length + 1);
      expect(await report(field, of)).toEqual(open);
      expect(open.length).toBeGreaterThan(5);
    }
  });

  it('are asked in three round trips, in how many arrangements it may be', async () => {
    const question = (slug: string) => `{ deadlines(of: { slug: "${slug}" }, from: "2024-01-01", until: "2027-01-01") {
      totalCount nodes { day title state explanation meetings } } }`;
    expect((await asking.answer(question('deadlines-gemeente-wold'))).roundTrips).toBeLessThanOrEqual(3);
    expect((await asking.answer(question('deadlines-gr-dijk'))).roundTrips).toBeLessThanOrEqual(2);
  });

  it.each([
    ['2026-01-01', '2026-01-01', /^Expected 'until' to be later than 'from'/],
    ['2026-01-01', '2031-01-02', /^Expected a window of at most 5 years, found 2026-01-01 to 2031-01-02/],
  ])('refuse the window from %s until %s', async (from, until, message) => {
    const { errors } = await asking.answer(QUESTION, { of: { slug: 'deadlines-gr-dijk' }, from, until });
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) }]);
  });

  it('are given for a window of five years, and for the first and last days of the calendar', async () => {
    const day = { asOf: '2026-05-16' };
    const of = 'deadlines-gemeente-wold';
    expect((await pageOf({ of, from: '2026-01-01', until: '2031-01-01', ...day })).totalCount).toBeGreaterThan(20);
    expect((await pageOf({ of, from: '0001-01-01', until: '0002-01-01', ...day })).totalCount).toBe(0);
    expect((await pageOf({ of, from: '9998-12-31', until: '9999-12-31', ...day })).totalCount).toBeGreaterThan(5);
  });

  it('of nobody are not known', async () => {
    const year = { from: '2026-01-01', until: '2027-01-01' };
    const { errors } = await asking.answer(QUESTION, { of: { slug: 'nergens' }, ...year });
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('are those the registry knew at a moment', async () => {
    const question = `query ($version: KnownAt) {
      deadlines(of: { slug: "deadlines-gr-dijk" }, from: "2026-01-01", until: "2027-01-01", knownAt: $version) {
        totalCount } }`;
    const count = async (version?: string) =>
      (await asking.ask<{ deadlines: { totalCount: number } }>(question, { version })).deadlines.totalCount;
    const before = await count();
    const values = {
      id: 'deadlines-motie-dijk',
      arrangement: 'deadlines-gr-dijk',
      organisation: 'deadlines-gemeente-wold',
      commitmentKind: 'MOTION',
      about: { nl: 'eerder overleg', en: 'talks sooner' },
      dueOn: '2026-10-01',
      accordingTo: ['deadlines-bron-stukken'],
    };
    await add(asking.graph, [['commitment', values]]);
    expect([await count('1'), await count()]).toEqual([before, before + 1]);
  });
});
