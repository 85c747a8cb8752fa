import { parse, visit } from 'graphql';
import { createApollo, execute } from '../../../src/api/apollo';
import { type Context, createContext, openServices } from '../../../src/api/context';
import { readExamples } from '../../../src/api/query-page';
import { buildRegistrySchema } from '../../../src/api/schema';
import { EXAMPLES } from '../../../src/cli/places';
import type { Graph } from '../../../src/graph/port';
import { openRegistry, type Registry } from '../../facts/registry';
import { engines } from '../../support/engines';
import { AGENDA, COOPERATION, HILLEGOM_AND_LISSE, IBP, LABOUR_MARKET, OURS, PARTICIPANTS } from './documents';

const DEEP = `{ organisation(by: { slug: "gemeente-hillegom" }, asOf: "2026-05-16") {
  participations(first: 5) { nodes { arrangement {
    participations(first: 5) { nodes { grounds { obligation { provisions { act { name } } } provisions { act { name } } } } } } } } } }`;

const WIDE = `{ municipalities(first: 20) { nodes {
  name status formerNames predecessors { name } successors { name } inhabitants { count } province { name }
  participations(first: 5) { totalCount nodes { level certain arrangement { name form body { name } } } }
  regions { level region { name laidOutFor { name } } } agendas { nodes { name } } claims(first: 3) { nodes { text } } } } }`;

const SEARCH = `{ search(text: "brielle", first: 5) { totalCount nodes { kind name became successors { slug name } } } }`;

const EVIDENCE = `{ discrepancies(first: 20) { nodes {
  provenance { source { title } } claims { subject { id ... on Organisation { name } } about { id ... on Fact { slug } }
    mentions { ... on Organisation { name } } source { title } provenance { source { title } } } } } }`;

const WHO = `{ arrangement(by: { slug: "gr-mrdh" }) { participations(first: 100) { totalCount nodes {
  organisation { name } organs certain } } } }`;

const TREE = `{ organisation(by: { slug: "gemeente-pijnacker-nootdorp" }) { participations(first: 100) { nodes { arrangement {
  name policyFields { name } participations(first: 100) { nodes { organisation { name } } } } } } } }`;

const PARTNERS = `{ organisation(by: { slug: "gemeente-hillegom" }) { partners(first: 20) { totalCount nodes {
  sharedCount organisation { name } } } } }`;

/**
 * How often each question goes to the engine, everything counted: the state of the registry that stands in every answer
 * travels with whatever is read first, and a search looks whether anything was recorded since the last. It may be as
 * often as the document has levels; most take fewer, since a level of objects whose ids are known already, such as pages
 * and periods, costs none. A number that grows makes every such question slower and needs a reason; one that falls is
 * welcome: write it down.
 */
const ROUND_TRIPS: readonly (readonly [what: string, roundTrips: number, query: string, variables: object])[] = [
  ['Participants', 3, PARTICIPANTS, {}],
  ['Ours', 4, OURS, {}],
  ['Cooperation of two bodies', 4, COOPERATION, HILLEGOM_AND_LISSE],
  ['Cooperation under a duty', 4, COOPERATION, LABOUR_MARKET],
  ['Agenda', 3, AGENDA, {}],
  ['Ibp', 3, IBP, {}],
  ['down to the acts', 5, DEEP, {}],
  ['many things at once', 5, WIDE, {}],
  ['what sources say', 3, EVIDENCE, {}],
  ['what became of a body', 4, SEARCH, {}],
  ['what was recorded', 1, '{ changes { totalCount last hasNextPage nodes { number record { id slug } } } }', {}],
  ['who takes part, by name', 1, WHO, {}],
  ['with whom, on what', 1, TREE, {}],
  ['partners', 1, PARTNERS, {}],
  ['only ids', 1, '{ organisations { nodes { id slug } } }', {}],
  ['nothing', 1, '{ __typename }', {}],
];

const EXAMPLE_QUESTIONS = readExamples(EXAMPLES).map((example) => [example.name, example] as const);

/** On one engine: what is asked of it does not depend on which it is; `documents.test.ts` looks at that. */
describe('round trips', () => {
  let registry: Registry;
  let reads = 0;
  let services: ReturnType<typeof openServices>;
  const apollo = createApollo<Context>({ schema: buildRegistrySchema() });
  beforeAll(async () => {
    registry = await openRegistry(engines[0]!);
    const { graph } = registry;
    const counting: Graph = Object.create(graph, {
      read: { value: (...args: Parameters<Graph['read']>) => ((reads += 1), graph.read(...args)) },
    }) as Graph;
    const { publicUri, now } = registry.services;
    services = openServices(counting, { publicUri, now });
    await services.directoryOf(counting).search('brielle', null);
    await apollo.start();
  });
  afterAll(async () => {
    await apollo.stop();
    await registry.close();
  });

  async function roundTripsOf(query: string, variables?: object): Promise<number> {
    reads = 0;
    const question = { query, variables: { ...variables } };
    const { errors, extensions } = await execute(apollo, question, createContext(services));
    expect(errors).toBeUndefined();
    expect(extensions?.['roundTrips']).toBeLessThanOrEqual(reads);
    expect(reads).toBeLessThanOrEqual(levelsOf(query));
    return reads;
  }

  it.each(ROUND_TRIPS.map(([what, expected, query, variables]) => ({ what, expected, query, variables })))(
    'of $what are $expected',
    async ({ expected, query, variables }) => {
      expect(await roundTripsOf(query, variables)).toBe(expected);
    },
  );

  it.each(EXAMPLE_QUESTIONS)('of the ready-made question %s are no more than its levels', async (_name, example) => {
    await roundTripsOf(example.document, JSON.parse(example.variables ?? '{}') as object);
  });
});

/**
 * Fields that stand for several levels. A letter is written from what a document would select below it: the facts that
 * show a fault, their sources, and names. The national report reads the version of the data, and who is in the country,
 * before it judges.
 */
const LEVELS_IN: Readonly<Record<string, number>> = { markdown: 4, text: 4, nationalReport: 3 };

/** Levels of fields, as the limit on depth counts them, those within fields included. */
function levelsOf(document: string): number {
  let [level, deepest] = [0, 0];
  visit(parse(document), {
    Field: {
      enter: ({ name }) => {
        level += LEVELS_IN[name.value] ?? 1;
        deepest = Math.max(deepest, level);
      },
      leave: ({ name }) => {
        level -= LEVELS_IN[name.value] ?? 1;
      },
    },
  });
  return deepest;
}

it('levels are counted as they stand in the document', () => {
  expect(levelsOf('{ a b { c ... on D { e { f } } } }')).toBe(3);
});
