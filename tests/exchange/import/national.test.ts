import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ImportReport } from '../../../src/exchange/import/report';
import { exportRecords } from '../../../src/records/export';
import type { AnyRecord } from '../../../src/records/kind';
import { grouped } from '../../../src/records/grouped';
import { boundsOf } from '../../../src/time/period';
import { openRegistry, type Registry } from '../../facts/registry';
import { PROJECT } from '../../support/components';
import { describeWithRegister } from '../../support/describe-with';
import { type Engine, engines } from '../../support/engines';
import { importNational } from '../../support/national';
import { lines, type MirrorArrangement } from '../roo/mirror';

const DAY = '2026-05-16';
const STATUTORY = join(PROJECT, 'seeds', 'law.yaml');
/** On Neo4j the import of the whole country takes a minute. */
const SLOW = 600_000;

describeWithRegister('the whole country in the registry', () => {
  describe.each(engines.map((engine) => [engine.name, engine] as const))('on %s', (_name, engine) => onEngine(engine));
});

function onEngine(engine: Engine): void {
  let registry: Registry;
  let seeded: ReadonlyMap<string, AnyRecord>;
  let records: ReadonlyMap<string, AnyRecord>;
  let reports: readonly ImportReport[];

  const all = async () => {
    const found = new Map<string, AnyRecord>();
    for await (const record of exportRecords(registry.graph)) found.set(record.id, record);
    return found;
  };
  const ofKind = (kind: string) => [...records.values()].filter((record) => record.kind === kind);

  beforeAll(async () => {
    registry = await openRegistry(engine);
    seeded = await all();
    reports = await importNational(registry.graph);
    records = await all();
  }, SLOW);
  afterAll(() => registry.close());

  it('came in with its defects marked and nothing refused', () => {
    expect(reports.map(({ format, counts: { refusals, defects } }) => [format, refusals, defects])).toEqual([
      ['tooi', 0, 16],
      ['roo', 0, 17],
    ]);
  });

  it.each([
    ['2014-12-20', 24],
    ['2015-01-01', 23],
    ['2022-12-31', 23],
    ['2023-01-01', 21],
  ])('still has the participants of the MRDH on %s: %i', async (asOf, count) => {
    const { arrangement } = await registry.ask(
      `query ($asOf: Date) { arrangement(by: {slug: "gr-mrdh"}, asOf: $asOf) { participations(first: 100) { totalCount } } }`,
      { asOf },
    );
    expect(arrangement).toEqual({ participations: { totalCount: count } });
  });

  it.each([
    ['gemeente-pijnacker-nootdorp', 9],
    ['gemeente-hillegom', 12],
  ])('still has the certain participations of %s: %i', async (slug, count) => {
    const { municipality } = await registry.ask(
      `query ($by: Lookup!, $asOf: Date) {
        municipality(by: $by, asOf: $asOf) { participations(includeUncertain: false) { totalCount } }
      }`,
      { by: { slug }, asOf: DAY },
    );
    expect(municipality).toEqual({ participations: { totalCount: count } });
  });

  it('has lost nothing of the seeds', () => {
    const lost: string[] = [];
    for (const before of seeded.values()) {
      const after = records.get(before.id);
      for (const [field, value] of Object.entries(before))
        if (field === 'period' ? !keepsBounds(before, after) : !holds(after?.[field], value))
          lost.push(`${before.id}: ${field}`);
    }
    expect(lost).toEqual([]);
  });

  it('has no body twice in an arrangement on one day, but where the seeds had so', () => {
    const overlapping = (from: ReadonlyMap<string, AnyRecord>) => {
      const groups = grouped(
        [...from.values()].filter(({ kind }) => kind === 'participation'),
        ({ arrangement, organisation }) => `${String(arrangement)} ${String(organisation)}`,
      );
      return [...groups].filter(([, group]) =>
        group.some((one, index) => group.slice(0, index).some((other) => overlap(one, other))),
      );
    };
    expect(overlapping(records).map(([key]) => key)).toEqual(overlapping(seeded).map(([key]) => key));
  });

  it('has no identifier twice', () => {
    for (const field of ['tooiUri', 'rooId', 'cbsCode']) {
      const values = ofKind('organisation')
        .map((record) => record[field])
        .filter((value) => value !== null);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('has all 342 municipalities, each with participations', async () => {
    const living = ofKind('organisation').filter(
      ({ type, period }) => type === 'MUNICIPALITY' && (period?.until ?? null) === null,
    );
    expect(living).toHaveLength(342);
    const counts = new Map<string, number>();
    const nodes = 'slug participations(first: 1) { totalCount }';
    for (const node of await pagesOf<Counted>(registry, 'municipalities', nodes))
      counts.set(node.slug, node.participations.totalCount);
    expect(living.filter(({ id }) => !counts.get(id))).toEqual([]);
  });

  // Eemnes takes part in Regio Gooi en Vechtstreek, which is a health service too, and in that of the region of Utrecht.
  it.each([
    ['verplichting-veiligheidsregio', []],
    ['verplichting-ggd', ['gemeente-eemnes']],
  ])('has each municipality once for %s, but for %j', async (slug, twice) => {
    const nodes = 'judgement municipality { slug }';
    const rows: { judgement: string; municipality: { slug: string } }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { obligation } = await registry.ask(
        `query ($by: Lookup!, $asOf: Date, $after: String) {
          obligation(by: $by, asOf: $asOf) { coverage(first: 100, after: $after) { nodes { ${nodes} } ${PAGE_INFO} } }
        }`,
        { by: { slug }, asOf: DAY, after },
      );
      const page = (obligation as { coverage: Page<(typeof rows)[number]> }).coverage;
      rows.push(...page.nodes);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(rows).toHaveLength(342);
    const others = rows.filter(({ judgement }) => judgement !== 'MET');
    expect(others).toEqual(twice.map((id) => ({ judgement: 'MET_TWICE', municipality: { slug: id } })));
  });

  it('has a level only where the table, or somebody, says so', async () => {
    const { statutoryEntries } = parse(readFileSync(STATUTORY, 'utf8'), { schema: 'failsafe' }) as {
      statutoryEntries: { rooId: string }[];
    };
    const inTable = new Set(statutoryEntries.map(({ rooId }) => rooId));
    const classified = new Set(
      [...seeded.values()]
        .filter(({ kind }) => ['fulfilment', 'classification'].includes(kind))
        .map(({ arrangement }) => arrangement as string),
    );
    for (const { rooId, arrangement } of ofKind('arrangement-version'))
      if (inTable.has(String(rooId))) classified.add(arrangement as string);
    const levels = new Map<string, Set<string>>();
    for (const level of ['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY', 'UNKNOWN'])
      for (const slug of await slugsOf(registry, { level }))
        levels.set(slug, (levels.get(slug) ?? new Set()).add(level));
    expect(levels.size).toBeGreaterThan(440);
    const unclassified = [...levels].filter(([slug]) => !classified.has(slug));
    expect(unclassified.length).toBeGreaterThan(300);
    expect(unclassified.filter(([, found]) => [...found].join() !== 'UNKNOWN')).toEqual([]);
    const known = [...levels].filter(([, found]) => !found.has('UNKNOWN')).map(([slug]) => slug);
    expect(known.length).toBeGreaterThan(100);
  });

  it('has the 451 arrangements that the register says are in force', async () => {
    const inForce = lines<MirrorArrangement>('roo_gr_regelingen_2026-05-16.jsonl.gz')
      .filter(
        ({ datum_inwerkingtreding: from, datum_uitwerkingtreding: until }) =>
          from <= DAY && (until === undefined || until > DAY),
      )
      .map(({ roo_id }) => roo_id);
    const live = await slugsOf(registry, {});
    const arrangementOf = new Map(
      ofKind('arrangement-version').map(({ rooId, arrangement }) => [rooId as string, arrangement as string]),
    );
    const expected = [...new Set(inForce.map((rooId) => arrangementOf.get(rooId)!))].sort();
    expect([inForce.length, expected.length]).toEqual([451, 451]);
    expect(live.filter((slug) => records.get(slug)?.inRegister === true).sort()).toEqual(expected);
  });
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Counted {
  readonly slug: string;
  readonly participations: { readonly totalCount: number };
}

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** All nodes of a list on the day. */
async function pagesOf<Node>(registry: Registry, list: string, nodes: string, filter?: object): Promise<Node[]> {
  const type = list === 'arrangements' ? 'ArrangementFilter' : 'OrganisationFilter';
  const found: Node[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer = await registry.ask(
      `query ($after: String, $asOf: Date, $filter: ${type}) {
        ${list}(first: 100, after: $after, asOf: $asOf, filter: $filter) { nodes { ${nodes} } ${PAGE_INFO} }
      }`,
      { after, asOf: DAY, filter },
    );
    const page = answer[list] as Page<Node>;
    found.push(...page.nodes);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  return found;
}

async function slugsOf(registry: Registry, filter: object): Promise<string[]> {
  const nodes = await pagesOf<{ slug: string }>(registry, 'arrangements', 'slug', filter);
  return nodes.map(({ slug }) => slug);
}

/** Whether a value is still there: the same, or in a longer list. */
function holds(after: unknown, before: unknown): boolean {
  if (before === null) return true;
  if (!Array.isArray(before)) return JSON.stringify(after) === JSON.stringify(before);
  const items = new Set((after as unknown[] | null)?.map((item) => JSON.stringify(item)));
  return before.every((item) => items.has(JSON.stringify(item)));
}

/** Whether the days a period gives are there still. */
function keepsBounds({ period: before }: AnyRecord, after: AnyRecord | undefined): boolean {
  return holds(after?.period?.from, before?.from ?? null) && holds(after?.period?.until, before?.until ?? null);
}

function overlap(one: AnyRecord, other: AnyRecord): boolean {
  if (!one.period || !other.period) return false;
  const [a, b] = [boundsOf(one.period), boundsOf(other.period)];
  return a.from < b.until && b.from < a.until;
}
