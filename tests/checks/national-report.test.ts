import { createContext, openServices } from '../../src/api/context';
import { CHECKS } from '../../src/checks/checks';
import { nationalOn } from '../../src/checks/national/kept';
import type { Graph } from '../../src/graph/port';
import { type Asking, AT, openEmpty, openSeeded } from '../answers/asking';
import { write } from '../support/cypher';
import { describeWithRegister } from '../support/describe-with';
import { describeEngines, engines } from '../support/engines';
import { importSamples } from '../support/imports';
import { processorTimeOf } from '../support/processor-time';
import { importNational } from '../support/national';

interface Counts {
  readonly ok: number;
  readonly violated: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly wouldBeViolated: number;
}
interface Overview {
  readonly day: string;
  readonly arrangements: number;
  readonly municipalities: number;
  readonly counts: Counts;
  readonly byCheck: readonly { readonly check: { readonly code: string }; readonly counts: Counts }[];
  readonly byProvince: readonly {
    readonly province: { readonly slug: string } | null;
    readonly arrangements: number;
    readonly municipalities: number;
    readonly counts: Counts;
  }[];
}
interface Found {
  readonly check: { readonly code: string };
  readonly arrangement: { readonly slug: string } | null;
  readonly judgement: keyof typeof COUNTED;
  readonly explanation: string;
  readonly keeper: { readonly slug: string } | null;
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const COUNTED = { OK: 'ok', VIOLATED: 'violated', UNKNOWN: 'unknown', NOT_APPLICABLE: 'notApplicable' } as const;
const COUNTS = 'counts { ok violated unknown notApplicable wouldBeViolated }';
const OVERVIEW = `query Overview($day: Date!, $checks: [String!]) { report: nationalReport(asOf: $day, checks: $checks) {
  day arrangements municipalities ${COUNTS} byCheck { check { code } ${COUNTS} }
  byProvince { province { slug } arrangements municipalities ${COUNTS} } } }`;
const PAGE = `query Page($day: Date!, $after: String, $first: Int = 100, $check: String, $judgement: Judgement,
    $wouldBe: Judgement, $province: Lookup, $unknown: Boolean) { report: nationalReport(asOf: $day) {
  findings(check: $check, judgement: $judgement, wouldBe: $wouldBe, province: $province, provinceUnknown: $unknown,
      first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { check { code } arrangement { slug } judgement explanation keeper { slug } } } } }`;

const overviewOf = async ({ ask }: Asking, day: string, checks: readonly string[] | null = null) =>
  (await ask<{ report: Overview }>(OVERVIEW, { day, checks })).report;
const pageOf = async ({ ask }: Asking, variables: object) =>
  (await ask<{ report: { findings: Page } }>(PAGE, { ...variables })).report.findings;

/** Every page, as a reader goes through them. */
async function walked(asking: Asking, variables: object): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, totalCount, pageInfo }: Page = await pageOf(asking, { ...variables, after });
    found.push(...nodes);
    ({ hasNextPage: more, endCursor: after } = pageInfo);
    if (!more) expect(found.length).toBe(totalCount);
  }
  return found;
}

const total = ({ ok, violated, unknown, notApplicable }: Counts) => ok + violated + unknown + notApplicable;

describeEngines('the country, as far as the samples of registers go', (engine) => {
  let asking: Asking;
  const day = '2026-03-15';
  beforeAll(async () => {
    asking = await openEmpty(engine);
    await importSamples(asking.graph);
  }, 300_000);
  afterAll(() => asking.graph.close());

  it('counts every judgement once, in all and by check', async () => {
    const report = await overviewOf(asking, day);
    expect([report.day, report.arrangements, report.municipalities]).toEqual([day, 5, 4]);
    expect(report.byCheck.map(({ check }) => check.code)).toEqual(CHECKS.map(({ code }) => code));
    for (const name of Object.keys(report.counts) as (keyof Counts)[])
      expect(report.byCheck.reduce((sum, { counts }) => sum + counts[name], 0)).toBe(report.counts[name]);
    const k01 = report.byCheck.find(({ check }) => check.code === 'K01')?.counts;
    expect(k01).toEqual({ ok: 3, violated: 2, unknown: 0, notApplicable: 0, wouldBeViolated: 0 });
    const k11 = report.byCheck.find(({ check }) => check.code === 'K11')?.counts;
    expect(k11).toEqual({ ok: 2, violated: 0, unknown: 3, notApplicable: 0, wouldBeViolated: 3 });
  });

  it('shows everything that was counted, page by page, with its sentence', async () => {
    const { counts } = await overviewOf(asking, day);
    const all = await walked(asking, { day, first: 7 });
    expect(all.length).toBe(total(counts));
    for (const [judgement, name] of Object.entries(COUNTED))
      expect(all.filter((each) => each.judgement === judgement).length).toBe(counts[name]);
    const codes = all.map(({ check }) => check.code);
    expect(codes).toEqual([...codes].sort());
    const found = all.find(({ check, arrangement }) => check.code === 'K01' && arrangement?.slug === 'gr-90000301');
    expect(found).toMatchObject({
      judgement: 'VIOLATED',
      explanation: expect.stringContaining('Zoutkreek bestaat sinds 1 januari 2019 niet meer'),
      keeper: { slug: 'gemeente-oosterbrink' },
    });
  });

  it('finds them by check and judgement', async () => {
    const violated = await walked(asking, { day, check: 'K01', judgement: 'VIOLATED' });
    expect(violated.map(({ arrangement }) => arrangement?.slug)).toEqual(['gr-90000201', 'gr-90000301']);
    const possible = await pageOf(asking, { day, judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(possible.totalCount).toBe((await overviewOf(asking, day)).counts.wouldBeViolated);
  });

  it('says the same as the report on one arrangement', async () => {
    const { report } = await asking.ask<{ report: { counts: Counts } }>(
      `{ report: complianceReport(of: { slug: "gr-90000201" }, asOf: "${day}") { ${COUNTS} } }`,
    );
    const found = (await walked(asking, { day })).filter(({ arrangement }) => arrangement?.slug === 'gr-90000201');
    for (const [judgement, name] of Object.entries(COUNTED))
      expect(found.filter((each) => each.judgement === judgement).length).toBe(report.counts[name]);
  });

  it('judges only the checks that are asked, and knows their codes', async () => {
    const report = await overviewOf(asking, day, ['X1', 'K01']);
    expect(report.byCheck.map(({ check }) => check.code)).toEqual(['K01', 'X1']);
    expect(total(report.counts)).toBe(10);
    for (const [document, variables] of [
      [OVERVIEW, { day, checks: ['K99'] }],
      [PAGE, { day, check: 'K99' }],
      [PAGE, { day, province: { slug: 'provincie-laagland' }, unknown: true }],
    ] as const)
      expect((await asking.answer(document, variables)).errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('puts one question for each check, and none again while nothing is recorded', async () => {
    const other = '2026-03-14';
    const { roundTrips } = await asking.answer(OVERVIEW, { day: other });
    expect(roundTrips).toBeLessThanOrEqual(CHECKS.length + 3);
    expect((await asking.answer(OVERVIEW, { day: other })).roundTrips).toBeLessThanOrEqual(2);
  });
});

describeEngines('the provinces of the country', (engine) => {
  let asking: Asking;
  const day = '2026-05-16';
  beforeAll(async () => void (asking = await openSeeded(engine)), 300_000);
  afterAll(() => asking.graph.close());

  it('count an arrangement in each province it lies in, and the country counts it once', async () => {
    const report = await overviewOf(asking, day);
    const inAll = report.byProvince.reduce((sum, { arrangements }) => sum + arrangements, 0);
    expect(inAll).toBeGreaterThanOrEqual(report.arrangements);
    for (const { province, counts } of report.byProvince) {
      const found = province
        ? await pageOf(asking, { day, province, first: 1 })
        : await pageOf(asking, { day, unknown: true, first: 1 });
      expect(found.totalCount).toBe(total(counts));
    }
    const placed = report.byProvince.reduce((sum, { municipalities }) => sum + municipalities, 0);
    expect(placed).toBe(report.municipalities);
  });

  it('stand apart from what lies in none that is known, and are seen anew after a change', async () => {
    const before = await overviewOf(asking, day);
    const zuidHolland = ({ byProvince }: Overview) =>
      byProvince.find(({ province }) => province?.slug === 'provincie-zuid-holland')!;
    const nowhere = ({ byProvince }: Overview) => byProvince.find(({ province }) => province === null);
    expect(zuidHolland(before).municipalities).toBeGreaterThan(20);
    // A province that nobody recorded, and a change that is recorded beside it.
    await write(asking.graph, `MATCH (:Organisation {id: 'gemeente-delft'})-[r:IN_PROVINCE]->() DELETE r`);
    await write(
      asking.graph,
      `MATCH (registry:Registry {id: 'registry'}) SET registry.lastChange = registry.lastChange + 1`,
    );
    const after = await overviewOf(asking, day);
    expect(zuidHolland(after).municipalities).toBe(zuidHolland(before).municipalities - 1);
    expect(nowhere(after)?.municipalities).toBe((nowhere(before)?.municipalities ?? 0) + 1);
    expect(after.counts).toEqual(before.counts);
  });
});

describe('the country, when a question is stopped for lack of time', () => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engines[0]!);
    await importSamples(asking.graph);
  }, 300_000);
  afterAll(() => asking.graph.close());

  it('goes on where it stopped when it is asked again', async () => {
    const asked: string[] = [];
    let stop: (() => void) | undefined;
    const watched: Graph = {
      ...graphOf(asking),
      read: (statements, options) => {
        asked.push(...statements.map(({ query }) => query.name).filter((name) => QUERIES.includes(name)));
        if (asked.length === HALF) stop?.();
        return asking.graph.read(statements, options);
      },
    };
    const services = openServices(watched, { publicUri: 'http://localhost:4000', now: () => AT });
    const aborting = new AbortController();
    stop = () => aborting.abort();
    const stopped = nationalOn(createContext(services, { signal: aborting.signal }), '2026-03-15', CHECKS);
    await expect(stopped).rejects.toMatchObject({ code: 'TIMEOUT' });
    const done = new Set(asked.slice(0, -1));
    asked.length = 0;
    stop = undefined;
    const { judged } = await nationalOn(createContext(services), '2026-03-15', CHECKS);
    expect(asked).toEqual(QUERIES.filter((name) => !done.has(name)));
    expect(new Set(judged.map(({ check }) => check.code)).size).toBeGreaterThan(HALF);
    await services.pasts.close();
  });
});

const QUERIES = CHECKS.map(({ query }) => query.name);
const HALF = Math.floor(CHECKS.length / 2);
const graphOf = ({ graph }: Asking): Graph => ({
  engine: graph.engine,
  read: (statements, options) => graph.read(statements, options),
  write: (work) => graph.write(work),
  define: (statements) => graph.define(statements),
  ready: () => graph.ready(),
  close: () => graph.close(),
});

/** The overview of the whole register must fit into the time of one question. */
describeWithRegister('the country as it is', () => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openSeeded(engines[0]!);
    await importNational(asking.graph);
  }, 900_000);
  afterAll(() => asking.graph.close());

  it('is counted by check and province within ten seconds of the processor, and shown at once after that', async () => {
    const [report, judging] = await processorTimeOf(() => overviewOf(asking, '2026-05-16'));
    expect(judging).toBeLessThan(10_000);
    expect([report.arrangements, report.municipalities, report.byProvince.length]).toEqual([456, 342, 13]);
    const [, again] = await processorTimeOf(() => pageOf(asking, { day: '2026-05-16', judgement: 'VIOLATED' }));
    expect(again).toBeLessThan(2_000);
  });

  it('knows the province of every municipality', async () => {
    const { byProvince } = await overviewOf(asking, '2026-05-16');
    expect(byProvince.find(({ province }) => province === null)?.municipalities).toBe(0);
  });
});
