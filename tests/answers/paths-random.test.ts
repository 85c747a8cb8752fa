import * as fc from 'fast-check';
import type { AnyRecord } from '../../src/records/kind';
import { validateRecords } from '../../src/records/validate';
import { describeEngines } from '../support/engines';
import type { PlainPeriod } from '../support/plain-model-data';
import { day, name, period, picked } from '../support/registry-arbitrary-parts';
import { type Asking, openEmpty, refill } from './asking';
import { type PlainNetwork, plainPaths, type PlainPathsQuestion } from './paths-model';

const ALWAYS: PlainPeriod = {
  from: '1950-01-01',
  fromRule: 'STATED',
  until: null,
  untilRule: 'OPEN',
  attestedFrom: null,
  attestedUntil: null,
};
/** Mostly lasting, so that there are chains to find. */
const lasting = fc.oneof({ arbitrary: fc.constant(ALWAYS), weight: 12 }, { arbitrary: period, weight: 1 });

/** A number that stands for one of a list; without a liking for the first ones. */
const pick = fc.noBias(fc.nat({ max: 997 }));

const drawn = fc.record({
  bodies: fc.array(
    fc.record({
      name,
      type: fc.constantFrom('MUNICIPALITY', 'MUNICIPALITY', 'PROVINCE', 'JOINT_BODY'),
      period: lasting,
    }),
    { minLength: 5, maxLength: 12, size: 'max' },
  ),
  // Few in each, so that chains become long.
  arrangements: fc.array(
    fc.record({
      name,
      body: fc.option(pick, { freq: 2 }),
      period: lasting,
      members: fc.array(fc.record({ organisation: pick, period: lasting }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 4, maxLength: 14, size: 'max' },
  ),
});

const questions = fc.array(
  fc.record({
    from: pick,
    apart: pick,
    day: fc.oneof({ arbitrary: fc.constant('2026-05-16'), weight: 3 }, { arbitrary: day, weight: 1 }),
    most: fc.constantFrom(1, 2, 3, 4, 5, 5, 5),
    municipalitiesOnly: fc.boolean(),
    includeUncertain: fc.boolean(),
  }),
  { minLength: 16, maxLength: 16 },
);

/** Ids whose order is not that of creation. */
const withIds = <Item extends object>(prefix: string, items: readonly Item[]) =>
  items.map((item, index) => ({ ...item, id: `${prefix}-${(index * 7 + 3) % 10}-${index}` }));

const network: fc.Arbitrary<PlainNetwork> = drawn.map((parts) => {
  const bodies = withIds('body', parts.bodies);
  const drawnArrangements = withIds('arrangement', parts.arrangements);
  const arrangements = drawnArrangements.map(({ id, name: called, body, period: days }) => ({
    id,
    name: called,
    body: body === null ? null : picked(bodies, body)!.id,
    period: days,
  }));
  const members = drawnArrangements.flatMap(({ id, members: some }) =>
    some.map((each) => ({ ...each, arrangement: id, organisation: picked(bodies, each.organisation)!.id })),
  );
  return { bodies, arrangements, participations: withIds('participation', members) };
});

function recordsOf({ bodies, arrangements, participations }: PlainNetwork): readonly AnyRecord[] {
  const raw = (kind: string, { period: days, ...values }: object & { period?: PlainPeriod }) => ({
    kind,
    values: Object.fromEntries(
      Object.entries({ accordingTo: ['source'], ...values, ...days }).filter(([, value]) => value !== null),
    ),
    file: 'random',
    lineOf: () => 0,
  });
  const source = {
    kind: 'source',
    values: { id: 'source', sourceKind: 'DOCUMENT', title: 'Een bron' },
    file: '',
    lineOf: () => 0,
  };
  const { records, problems } = validateRecords([
    source,
    ...bodies.map((each) => raw('organisation', each)),
    ...arrangements.map((each) => raw('arrangement', { ...each, arrangementKind: 'JOINT_ARRANGEMENT' } as typeof each)),
    ...participations.map((each) => raw('participation', { ...each, origin: 'TEXT' } as typeof each)),
  ]);
  if (problems.length > 0) throw new Error(`A random network is refused: ${JSON.stringify(problems[0])}`);
  return records;
}

const DOCUMENT = `
query Paths($from: Lookup!, $to: Lookup!, $day: Date!, $most: Int!, $through: PathThrough!, $uncertain: Boolean!) {
  pathsBetween(from: $from, to: $to, asOf: $day, maxArrangements: $most, through: $through, includeUncertain: $uncertain) {
    length cut
    paths { steps { arrangement { slug } fromBody { slug } toBody { slug } from { slug } to { slug } } }
  }
}`;

function variablesOf({ from, to, day: asOf, most, municipalitiesOnly, includeUncertain }: PlainPathsQuestion) {
  const through = municipalitiesOnly ? 'MUNICIPALITIES' : 'ANY_BODY';
  return { from: { slug: from }, to: { slug: to }, day: asOf, most, through, uncertain: includeUncertain };
}

function expectedOf(graph: PlainNetwork, question: PlainPathsQuestion): object {
  const found = plainPaths(graph, question);
  const slug = (id: string | null) => (id === null ? null : { slug: id });
  const paths = found.slice(0, 50).map((walk) => ({
    steps: walk.map(({ arrangement, fromBody, toBody, from, to }) => ({
      arrangement: slug(arrangement),
      fromBody: slug(fromBody),
      toBody: slug(toBody),
      from: slug(from),
      to: slug(to),
    })),
  }));
  return { pathsBetween: { length: found[0]?.length ?? null, cut: found.length > 50, paths } };
}

describeEngines('pathsBetween on random graphs', (engine) => {
  let registry: Asking;
  beforeAll(async () => {
    registry = await openEmpty(engine);
  });
  afterAll(() => registry.graph.close());

  it('finds every shortest chain that trying all walks finds, in the same order', async () => {
    const lengths: number[] = [];
    await fc.assert(
      fc.asyncProperty(network, questions, async (graph, asked) => {
        const { ask } = await refill(registry, recordsOf(graph));
        for (const each of asked) {
          const from = each.from % graph.bodies.length;
          const to = (from + 1 + (each.apart % (graph.bodies.length - 1))) % graph.bodies.length;
          const question = { ...each, from: graph.bodies[from]!.id, to: graph.bodies[to]!.id };
          const expected = expectedOf(graph, question);
          expect(await ask(DOCUMENT, variablesOf(question))).toEqual(expected);
          lengths.push(plainPaths(graph, question)[0]?.length ?? 0);
        }
      }),
      { numRuns: 30 },
    );
    // The graphs are worth asking about.
    expect(lengths.filter((length) => length > 1).length).toBeGreaterThan(10);
  }, 120_000);
});
