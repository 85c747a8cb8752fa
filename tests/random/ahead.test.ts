import * as fc from 'fast-check';
import { getNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import { lookAhead } from '../../src/api/look-ahead';
import { buildRegistrySchema } from '../../src/api/schema';
import { readExamples } from '../../src/api/query-page';
import { EXAMPLES } from '../../src/cli/places';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import {
  AGENDA,
  COOPERATION,
  HILLEGOM_AND_LISSE,
  IBP,
  LABOUR_MARKET,
  OURS,
  PARTICIPANTS,
} from '../api/registry/documents';
import { openRegistry, type Registry } from '../facts/registry';
import { describeEngines } from '../support/engines';
import { registry } from '../support/registry-arbitrary';
import { questions, questionsAbout } from '../support/registry-arbitrary-questions';
import { recordsOf } from '../support/registry-arbitrary-records';
import { answerIn, fill, servicesOn } from './api';
import { holds, RUNS, timeoutOf } from './property';

/** One thing after another with everything that can come along, and with what asks the same in several ways. */
const BODIES_AND_ARRANGEMENTS = `
fragment Who on ParticipationConnection { nodes { slug certain organs organisation { name status } arrangement { slug } } }
query Ahead($body: String!, $arrangement: String!, $day: Date!, $uncertain: Boolean!, $first: Int!, $more: Boolean!) {
  organisation(by: { slug: $body }, asOf: $day) {
    __typename
    name @include(if: $more)
    participations(first: $first, includeUncertain: $uncertain) {
      pageInfo { hasNextPage endCursor }
      totalCount
      nodes {
        level
        organisation { slug }
        arrangement {
          name form themes { label } policyFields { name }
          participations(first: $first, includeUncertain: $uncertain) { ...Who }
          two: participations(first: 2) { totalCount edges { cursor node { organs organisation { name } } } }
        }
      }
    }
    other: participations(first: 1) @skip(if: $more) { nodes { arrangement { participations { nodes { slug } } } } }
    partners(first: $first, includeUncertain: $uncertain) {
      totalCount
      nodes { sharedCount levels organisation { name } themes { name } shared { nodes { arrangement { name } theirs { organs } } } }
    }
    regions { region { name } obligation { name } }
  }
  arrangement(by: { slug: $arrangement }, asOf: $day) {
    name form competences { name }
    participations(first: $first, includeUncertain: $uncertain) { ...Who totalCount }
    ids: participations(first: $first) { nodes { id slug organisation { id } } }
  }
  cooperation(filter: { between: [{ slug: $body }], includeUncertain: $uncertain }, asOf: $day, first: $first) {
    totalCount nodes { arrangement { name } region { name } matching(first: 5) { nodes { level organisation { name } } } }
  }
}`;

/** Connections that are not told what is asked of their items, so that nothing comes along with them. */
function takingNothingAlong(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Connection'));
  for (const type of types.filter(isObjectType))
    for (const name of ['nodes', 'edges']) {
      const field = type.getFields()[name];
      if (field) field.resolve = (source: Record<string, () => unknown>) => source[name]?.();
    }
  return schema;
}

const slugOfNothing = 'nothing-by-this-name';

describeEngines('asking ahead', (engine) => {
  const [without, ahead] = [takingNothingAlong(buildRegistrySchema({ ahead: false })), buildRegistrySchema()] as const;

  it('is done by every field that looks one thing up', () => {
    const schema = buildRegistrySchema({ ahead: false });
    const lookups = Object.values(schema.getQueryType()!.getFields())
      .filter(
        ({ args, type }) =>
          args.some(({ name, type: of }) => name === 'by' && /^Lookup!?$/.test(String(of))) &&
          isObjectType(getNamedType(type)),
      )
      .map(({ name }) => name);
    expect(lookups).toEqual(expect.arrayContaining(['agenda', 'arrangement', 'municipality', 'organisation']));
    expect(lookAhead(schema)).toEqual(lookups);
  });

  describe('in random registries', () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await engine.open();
      await prepareDatabase(graph);
    });
    afterAll(() => graph.close());

    it(
      'changes no answer',
      async () => {
        const pages = fc.record({ first: fc.integer({ min: 1, max: 5 }), more: fc.boolean() });
        await holds(fc.tuple(registry, questions, pages), async ([drawn, each, page]) => {
          await fill(graph, recordsOf(drawn));
          const { day, includeUncertain: uncertain } = questionsAbout(drawn, each);
          const services = servicesOn(graph);
          const bodies = [...drawn.organisations.map(({ id }) => id), slugOfNothing];
          const arrangements = [...drawn.arrangements.map(({ id }) => id), slugOfNothing];
          for (const [index, body] of bodies.entries()) {
            const arrangement = arrangements[index % arrangements.length];
            const variables = { body, arrangement, day, uncertain, ...page };
            const [plain, asked] = await Promise.all(
              [without, ahead].map((schema) => answerIn(schema, services, BODIES_AND_ARRANGEMENTS, variables)),
            );
            expect(asked).toEqual(plain);
          }
        });
      },
      timeoutOf(RUNS),
    );
  });

  describe('on the seeds', () => {
    let seeded: Registry;
    beforeAll(async () => {
      seeded = await openRegistry(engine);
    }, 180_000);
    afterAll(() => seeded.close());

    const documents: [string, string, object][] = [
      ['Participants', PARTICIPANTS, {}],
      ['Ours', OURS, {}],
      ['Cooperation', COOPERATION, HILLEGOM_AND_LISSE],
      ['the labour market', COOPERATION, LABOUR_MARKET],
      ['Agenda', AGENDA, {}],
      ['Ibp', IBP, {}],
      ...readExamples(EXAMPLES).map(({ name, document, variables }): [string, string, object] => [
        name,
        document,
        JSON.parse(variables ?? '{}') as object,
      ]),
    ];

    it.each(documents)(
      '%s is answered alike, the first time and when its lookup is remembered',
      async (_name, document, variables) => {
        const plain = await answerIn(without, seeded.services, document, variables);
        // Twice in the same registry: the second time there is a guess.
        const first = await answerIn(ahead, seeded.services, document, variables);
        const second = await answerIn(ahead, seeded.services, document, variables);
        expect([first, second]).toEqual([plain, plain]);
      },
      60_000,
    );
  });
});
