import { parse, visit } from 'graphql';
import { createApollo, execute } from '../../../src/api/apollo';
import { type Context, createContext, openServices } from '../../../src/api/context';
import { readExamples } from '../../../src/api/query-page';
import { buildRegistrySchema } from '../../../src/api/schema';
import { EXAMPLES } from '../../../src/cli/places';
import type { Graph } from '../../../src/graph/port';
import { openRegistry, type Registry } from '../../facts/registry';
import { describeEngines } from '../../support/engines';

const documents = new Map(readExamples(EXAMPLES).map(({ name, document }) => [name, document]));

const DEEP = `{ organisation(by: { slug: "gemeente-hillegom" }, asOf: "2026-05-16") {
  participations(first: 5) { nodes { arrangement {
    participations(first: 5) { nodes { grounds { obligation { provisions { act { name } } } provisions { act { name } } } } } } } } } }`;

const WIDE = `{ municipalities(first: 20) { nodes {
  name status formerNames predecessors { name } successors { name } inhabitants { count } province { name }
  participations(first: 5) { totalCount nodes { level certain arrangement { name form body { name } } } }
  regions { level region { name laidOutFor { name } } } agendas { nodes { name } } claims(first: 3) { nodes { text } } } } }`;

const EVIDENCE = `{ discrepancies(first: 20) { nodes {
  provenance { source { title } } claims { subject { id ... on Organisation { name } } about { id ... on Fact { slug } }
    mentions { ... on Organisation { name } } source { title } provenance { source { title } } } } } }`;

/**
 * How often each question goes to the engine, everything counted: the state of the registry that stands in every answer
 * travels with whatever is read first, and a search looks whether anything was recorded since the last. It may be as
 * often as the document has levels; most take fewer, since a level of objects whose ids are known already, such as pages
 * and periods, costs none. A number that grows makes every such question slower and needs a reason; one that falls is
 * welcome: write it down.
 */
const ROUND_TRIPS: readonly (readonly [what: string, document: string, roundTrips: number])[] = [
  ['01-deelnemers', documents.get('01-deelnemers')!, 4],
  ['02-onze-deelnamen', documents.get('02-onze-deelnamen')!, 5],
  ['03-samenwerking', documents.get('03-samenwerking')!, 4],
  ['04-arbeidsmarktregio', documents.get('04-arbeidsmarktregio')!, 6],
  ['05-agenda', documents.get('05-agenda')!, 5],
  ['06-ibp', documents.get('06-ibp')!, 4],
  ['07-brielle', documents.get('07-brielle')!, 4],
  ['08-geld', documents.get('08-geld')!, 4],
  ['09-bron', documents.get('09-bron')!, 3],
  ['10-wijzigingen', documents.get('10-wijzigingen')!, 1],
  ['down to the acts', DEEP, 8],
  ['many things at once', WIDE, 5],
  ['what sources say', EVIDENCE, 5],
  ['only ids', '{ organisations { nodes { id slug } } }', 1],
  ['nothing', '{ __typename }', 1],
];

describeEngines('round trips', (engine) => {
  let registry: Registry;
  let reads = 0;
  let services: ReturnType<typeof openServices>;
  const apollo = createApollo<Context>({ schema: buildRegistrySchema() });
  beforeAll(async () => {
    registry = await openRegistry(engine);
    const { graph } = registry;
    const counting: Graph = Object.create(graph, {
      read: { value: (...args: Parameters<Graph['read']>) => ((reads += 1), graph.read(...args)) },
    }) as Graph;
    const { publicUri, now } = registry.services;
    services = openServices(counting, { publicUri, now });
    await services.directory.search('brielle', null);
    await apollo.start();
  });
  afterAll(async () => {
    await apollo.stop();
    await registry.close();
  });

  it('are measured for every ready-made question', () => {
    expect(ROUND_TRIPS.map(([what]) => what)).toEqual(expect.arrayContaining([...documents.keys()]));
  });

  it.each(ROUND_TRIPS)('of %s', async (_what, query, expected) => {
    reads = 0;
    const { errors, extensions } = await execute(apollo, { query }, createContext(services));
    expect(errors).toBeUndefined();
    expect(reads).toBe(expected);
    expect(expected).toBeLessThanOrEqual(levelsOf(query));
    expect(extensions?.['roundTrips']).toBeLessThanOrEqual(expected);
  });
});

/** Levels of fields, as the limit on depth counts them. */
function levelsOf(document: string): number {
  let [level, deepest] = [0, 0];
  visit(parse(document), {
    Field: {
      enter: () => {
        level += 1;
        deepest = Math.max(deepest, level);
      },
      leave: () => {
        level -= 1;
      },
    },
  });
  return deepest;
}

it('levels are counted as they stand in the document', () => {
  expect(levelsOf('{ a b { c ... on D { e { f } } } }')).toBe(3);
});
