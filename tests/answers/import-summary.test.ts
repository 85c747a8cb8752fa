import type { Summary } from '../../src/answers/import-summary/rules';
import type { ImportReport } from '../../src/exchange/import/report';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { writeRecords } from '../../src/records/store';
import { describeEngines } from '../support/engines';
import { importInto, importSamples } from '../support/imports';
import { laterSample } from '../support/later-sample';
import { type Asking, openEmpty } from './asking';

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Slug {
  readonly slug: string;
}
interface Move {
  readonly participation: Slug;
  readonly organisation: Slug;
  readonly arrangement: Slug;
  readonly day: string | null;
  readonly reason: string | null;
}
interface Told {
  readonly of: Slug | null;
  readonly joined: Page<Move>;
  readonly left: Page<Move>;
  readonly formChanged: Page<{ arrangement: Slug; before: string | null; after: string | null }>;
  readonly discrepanciesRaised: Page<Slug>;
  readonly discrepanciesSolved: Page<Slug>;
}
interface Import {
  readonly act: string;
  readonly by: string;
  readonly first: number;
  readonly last: number;
  readonly created: number;
  readonly changed: number;
}

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const MOVE = 'participation { slug } organisation { slug } arrangement { slug } day reason';
const SUMMARY = `
query Summary($act: ID!, $of: Lookup) {
  importSummary(act: $act, of: $of) {
    of { slug }
    joined(first: 100) { ${PAGE} nodes { ${MOVE} } }
    left(first: 100) { ${PAGE} nodes { ${MOVE} } }
    formChanged(first: 100) { ${PAGE} nodes { arrangement { slug } before after } }
    discrepanciesRaised(first: 100) { ${PAGE} nodes { slug } }
    discrepanciesSolved(first: 100) { ${PAGE} nodes { slug } }
  }
}`;
const IMPORTS = `
query Imports($first: Int, $after: String) {
  imports(first: $first, after: $after) { ${PAGE} nodes { act at by first last created changed } }
}`;

const slugs = (page: Page<Slug>) => page.nodes.map(({ slug }) => slug);
const movesIn = (page: Page<Move>) =>
  page.nodes.map(({ participation, organisation, arrangement, day, reason }) => ({
    participation: participation.slug,
    organisation: organisation.slug,
    arrangement: arrangement.slug,
    day,
    reason,
  }));
/** What GraphQL answers, in the form of the report of the command line. */
const summaryIn = (told: Told): Summary => ({
  joined: movesIn(told.joined),
  left: movesIn(told.left),
  formChanged: told.formChanged.nodes.map(({ arrangement, ...forms }) => ({ arrangement: arrangement.slug, ...forms })),
  discrepanciesRaised: slugs(told.discrepanciesRaised),
  discrepanciesSolved: slugs(told.discrepanciesSolved),
});

describeEngines('imports and their summaries', (engine) => {
  let asking: Asking;
  /** The reports of all imports that changed something, oldest first. */
  const reports: ImportReport[] = [];

  const record = async (id: string): Promise<AnyRecord> => {
    for await (const each of exportRecords(asking.graph)) if (each.id === id) return each;
    throw new Error(`${id} is not there`);
  };
  /** What a person writes down between imports. */
  const writeDown = async (...records: readonly AnyRecord[]) =>
    writeRecords(asking.graph, records, { kind: 'SEED', at: new Date('2026-05-16T09:30:00Z'), by: 'steward' });
  const seatOf = async (seat: string) => {
    const arrangement = await record('gr-90000101');
    const said = { source: 'akte', heading: null, note: null, basis: 'STATED' } as const;
    const others = arrangement.accordingTo.filter(({ source }) => source !== 'akte');
    await writeDown({ ...arrangement, seat, accordingTo: [...others, said] });
  };
  const later = (day: string) => importInto(asking.graph, 'roo', [laterSample(day)]);

  beforeAll(async () => {
    asking = await openEmpty(engine);
    reports.push(...(await importSamples(asking.graph)));
    const register = await record('register-van-overheidsorganisaties');
    await writeDown({ ...register, id: 'akte', title: 'Akte', sourceKind: 'DOCUMENT', stateOn: null });
    await seatOf('Wierdam');
    reports.push(await later('2026-04-15'));
    // The same once more changes nothing, and leaves no act.
    expect((await later('2026-04-15')).dataVersion).toBeNull();
    await seatOf('Lindewaard');
    reports.push(await later('2026-05-15'));
  }, 300_000);
  afterAll(() => asking.graph.close());

  const imports = async (page: Readonly<Record<string, unknown>> = { first: 100 }) =>
    (await asking.ask<{ imports: Page<Import> }>(IMPORTS, page)).imports;
  const summary = async (act: string, of: object | null = null) =>
    (await asking.ask<{ importSummary: Told | null }>(SUMMARY, { act, of })).importSummary;

  it('lists the imports, newest first, with what they recorded', async () => {
    const { totalCount, nodes } = await imports();
    expect(totalCount).toBe(4);
    expect(nodes.map(({ by }) => by)).toEqual(['import roo', 'import roo', 'import roo', 'import tooi']);
    const told = [...nodes].reverse().map(({ last, created, changed: others }) => ({ last, created, others }));
    expect(told).toEqual(
      reports.map(({ dataVersion, counts }) => ({
        last: dataVersion,
        created: counts.new,
        others: counts.changed + counts.ended,
      })),
    );
    for (const { first, last, created, changed: others } of nodes) expect(last - first + 1).toBe(created + others);
  });

  it('agrees with the log on which changes are of an import', async () => {
    for (const { act, first, last } of (await imports()).nodes) {
      const { changes } = await asking.ask<{ changes: { nodes: { act: string; actKind: string }[] } }>(
        `{ changes(after: ${first - 2 < 0 ? 0 : first - 2}, first: 100) { nodes { number act actKind } } }`,
      );
      const mine = changes.nodes.filter((each) => each.act === act);
      expect(mine.length).toBe(Math.min(last - first + 1, first === 1 ? 100 : 99));
      expect(new Set(mine.map(({ actKind }) => actKind))).toEqual(new Set(['IMPORT']));
    }
  });

  it('goes through the imports page by page', async () => {
    const [newest, ...others] = (await imports()).nodes;
    const first = await imports({ first: 1 });
    expect(first.nodes).toEqual([newest]);
    const rest = await imports({ first: 100, after: first.pageInfo.endCursor });
    expect([rest.nodes, rest.pageInfo.hasNextPage, rest.totalCount]).toEqual([others, false, 4]);
  });

  it('tells of each import what the command line told of it', async () => {
    const told = await Promise.all((await imports()).nodes.map(({ act }) => summary(act)));
    expect(told.reverse().map((each) => summaryIn(each!))).toEqual(reports.map((report) => report.summary));
    for (const each of told)
      for (const page of [each!.joined, each!.left, each!.formChanged]) expect(page.totalCount).toBe(page.nodes.length);
  });

  it('has something to tell in each part', () => {
    const [, first, second, third] = reports.map((report) => report.summary);
    expect(first?.joined.length).toBeGreaterThan(15);
    expect(second?.joined.map(({ organisation, arrangement, day }) => [organisation, arrangement, day])).toEqual([
      ['gemeente-wierdam', 'gr-90000301', '2026-04-01'],
    ]);
    expect(second?.left.map(({ arrangement, day, reason }) => [arrangement, day, reason])).toEqual([
      ['gr-90000401', '2026-04-01', 'ARRANGEMENT_ENDED'],
      ['gr-90000401', '2026-04-01', 'ARRANGEMENT_ENDED'],
    ]);
    expect(second?.formChanged).toEqual([
      { arrangement: 'gr-90000201', before: 'CENTRE_MUNICIPALITY', after: 'PLAIN_AGREEMENT' },
    ]);
    expect(second?.discrepanciesRaised).toEqual(['verschil-register-gr-90000101-seat']);
    expect(third?.discrepanciesSolved).toEqual(['verschil-register-gr-90000101-seat']);
  });

  it('tells of one organisation its own part', async () => {
    const { nodes } = await imports();
    for (const slug of ['gemeente-wierdam', 'gemeente-kalverhoek', 'orgaan-samenwerkingsorganisatie-de-vliet'])
      for (const [index, { act }] of [...nodes].reverse().entries()) {
        const whole = reports[index]!.summary;
        const told = summaryIn((await summary(act, { slug }))!);
        const own = ({ organisation }: { organisation: string }) => organisation === slug;
        expect([told.joined, told.left]).toEqual([whole.joined.filter(own), whole.left.filter(own)]);
      }
    const [, second] = nodes;
    const wierdam = (await summary(second!.act, { slug: 'gemeente-wierdam' }))!;
    expect(wierdam.of).toEqual({ slug: 'gemeente-wierdam' });
    expect(wierdam.formChanged.nodes.map(({ arrangement }) => arrangement.slug)).toEqual(['gr-90000201']);
    expect(slugs(wierdam.discrepanciesRaised)).toEqual(['verschil-register-gr-90000101-seat']);
    const stichting = (await summary(second!.act, { slug: 'stichting-wierdams-landschap' }))!;
    expect([stichting.formChanged.totalCount, stichting.discrepanciesRaised.totalCount]).toEqual([0, 0]);
  });

  it('goes through a part page by page', async () => {
    const act = (await imports()).nodes.at(-2)!.act;
    const whole = movesIn((await summary(act))!.joined);
    const walked: object[] = [];
    for (let after: string | null = null; ;) {
      const { importSummary }: { importSummary: { joined: Page<Move> } } = await asking.ask<{
        importSummary: { joined: Page<Move> };
      }>(
        `query Walk($act: ID!, $after: String) {
          importSummary(act: $act) { joined(first: 4, after: $after) { ${PAGE} nodes { ${MOVE} } } }
        }`,
        { act, after },
      );
      expect(importSummary.joined.totalCount).toBe(whole.length);
      walked.push(...movesIn(importSummary.joined));
      if (!importSummary.joined.pageInfo.hasNextPage) break;
      after = importSummary.joined.pageInfo.endCursor;
    }
    expect(walked).toEqual(whole);
  });

  it('has no summary of an act that is no import', async () => {
    const { changes } = await asking.ask<{ changes: { nodes: { act: string }[] } }>(
      `{ changes(after: ${reports[1]!.dataVersion}, first: 1) { nodes { act } } }`,
    );
    expect(await summary(changes.nodes[0]!.act)).toBeNull();
    expect(await summary('none')).toBeNull();
  });
});
