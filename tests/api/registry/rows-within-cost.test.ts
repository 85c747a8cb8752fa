import * as fc from 'fast-check';
import { getOperationAST, parse, validate } from 'graphql';
import { createApollo, execute } from '../../../src/api/apollo';
import { type Context, createContext } from '../../../src/api/context';
import { isConnection } from '../../../src/api/limits/bounded';
import { costOf } from '../../../src/api/limits/cost';
import { buildRegistrySchema } from '../../../src/api/schema';
import { exportRecords } from '../../../src/records/export';
import { kindNamed } from '../../../src/records/kinds';
import { globalId } from '../../../src/registry/reading/ids';
import { thing } from '../../../src/registry/reading/view';
import type { Registry } from '../../facts/registry';
import { engines } from '../../support/engines';
import { type Known, mutated, type RandomDocument, randomDocuments } from '../../support/random-documents';
import { type ServedRegistry, serveRegistry } from './served-registry';

const schema = buildRegistrySchema();
/** What a question that fits the schema may be refused with. */
const REFUSED = ['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'LIMIT_EXCEEDED'];
const MUTATED = [...REFUSED, 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'];

function costFor({ text }: RandomDocument, n: number): number {
  return costOf({ schema, operation: getOperationAST(parse(text))!, fragments: new Map(), variables: { n } });
}

/** On one engine: that both read the same rows is what the contract suite shows. */
describe('random questions', () => {
  let served: ServedRegistry;
  let documents: fc.Arbitrary<RandomDocument>;
  const apollo = createApollo<Context>({ schema, log: () => undefined });
  beforeAll(async () => {
    served = await serveRegistry(engines[0]!);
    await apollo.start();
    documents = randomDocuments(schema, await knownIn(served.registry));
  });
  afterAll(async () => {
    await apollo.stop();
    await served.close();
  });

  it('are answered or refused in words, and the rows read never exceed the cost', async () => {
    let [asked, answered] = [0, 0];
    const property = fc.asyncProperty(documents, async ({ text, variables }) => {
      expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
      const context = createContext(served.registry.services);
      const { errors = [], extensions } = await execute(apollo, { query: text, variables }, context);
      for (const error of errors) expect(REFUSED).toContain(error.extensions['code']);
      const cost = extensions?.['cost'] as { requested: number } | undefined;
      expect(context.stats.rows).toBeLessThanOrEqual(cost?.requested ?? 0);
      asked += 1;
      if (errors.length === 0) answered += 1;
    });
    await fc.assert(property, { numRuns: 250, interruptAfterTimeLimit: 90_000 });
    expect(answered / asked).toBeGreaterThan(0.7);
  });

  it('never cost less for larger pages', () => {
    const property = fc.property(documents, fc.integer({ min: 1, max: 99 }), (document, n) => {
      expect(costFor(document, n + 1)).toBeGreaterThanOrEqual(costFor(document, n));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('with a mistake in them are answered as a mistake, never as a defect', async () => {
    const property = fc.asyncProperty(mutated(documents), async ({ text, variables }) => {
      const { status, answer } = await served.send({ query: text, variables });
      expect([200, 400]).toContain(status);
      for (const error of answer.errors ?? []) {
        expect(MUTATED).toContain(error.extensions.code);
        expect(error.message).not.toMatch(/undefined|\[object|node_modules|TypeError/);
      }
    });
    await fc.assert(property, { numRuns: 300, interruptAfterTimeLimit: 90_000 });
    expect(served.log).toEqual([]);
  });
});

describe('every list of the registry', () => {
  const pages = Object.values(schema.getQueryType()!.getFields()).filter((field) => isConnection(field));

  it.each(pages.map(({ name }) => name))('%s costs more with each item it may hold', (name) => {
    const document = { text: `query ($n: Int) { ${name}(first: $n) { nodes { __typename } } }`, variables: {} };
    for (const n of [1, 25, 99]) expect(costFor(document, n + 1)).toBeGreaterThan(costFor(document, n));
  });
});

async function knownIn({ graph }: Registry): Promise<Known> {
  const lookups: Record<string, string[]> = {};
  const ids: string[] = [];
  for await (const { kind, id } of exportRecords(graph)) {
    (lookups[kindNamed(kind).label] ??= []).push(`{ slug: "${id}" }`);
    ids.push(globalId(thing(kind, id, { day: '2022-12-31', asked: true })));
  }
  // Bodies in the middle of it all, so that answers are full; and one by each other way.
  const bodies = ['hillegom', 'lisse', 'pijnacker-nootdorp', 'delft', 'westland'];
  const often = bodies.map((name) => `{ slug: "gemeente-${name}" }`);
  const otherwise = [
    '{ code: "cbs:GM1926" }',
    '{ name: "Brielle" }',
    '{ code: "kvk:27363838" }',
    '{ uri: "https://identifier.overheid.nl/tooi/id/gemeente/gm0534" }',
  ];
  return {
    lookups: {
      ...lookups,
      Organisation: [
        ...Array.from({ length: 20 }, () => often).flat(),
        ...otherwise,
        ...(lookups['Organisation'] ?? []),
      ],
    },
    ids,
    texts: ['brielle', 'gemeente', 'regeling', 'wonen', 'a', 'pijnaker'],
    days: ['2014-12-20', '2022-12-31', '2026-05-16'],
    moments: ['1', '2026-05-16T08:00:00Z', '3000-01-01T00:00:00Z'],
  };
}
