import {
  buildASTSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
  parse,
} from 'graphql';
import type { RequestContext } from '../../src/api/apollo';
import type { RequestOptions } from '../../src/api/app';
import { BOUNDED_SDL } from '../../src/api/limits/bounded';
import { GraphError } from '../../src/graph/errors';
import { ambiguous, badUserInput, notFound } from '../../src/registry/errors';

/** A schema with one of everything that limits and errors are about, and nothing of the real registry. */
export const SMALL_SDL = `
${BOUNDED_SDL}

type Query {
  hello: String
  body(name: String!): Body
  bodies(first: Int = 25, after: String): BodyConnection!
  found(first: Int): [Found!]! 
  thing: Named
  themes: [Theme!]! @bounded(max: 10)
  refuses(how: String!): String
  slow(milliseconds: Int!): String
  failsWhole: String!
  language: String
  on(day: Day): String
}
scalar Day
type Mutation { rename(name: String!): String }
interface Named { name: String! theme: Theme peers(first: Int): BodyConnection! namesake: Named }
union Found = Body | Theme
type Body implements Named {
  name: String!
  theme: Theme
  peers(first: Int): BodyConnection!
  namesake: Named
  codes: [String!]!
  seats: [Seat!]! @bounded(max: 7)
}
type Theme implements Named { name: String! theme: Theme peers(first: Int): BodyConnection! namesake: Named }
type Seat { holder: Body number: Int }
type BodyConnection { totalCount: Int! nodes: [Body!]! edges: [BodyEdge!]! pageInfo: PageInfo! }
type BodyEdge { cursor: String! node: Body! }
type PageInfo { hasNextPage: Boolean! endCursor: String }
`;

/** What a test can see of a request from inside. */
export interface SmallContext extends RequestContext {
  readonly options: RequestOptions;
}

export function smallContext(options: RequestOptions = {}): SmallContext {
  return {
    options,
    stats: { roundTrips: 2, rows: 3 },
    dataAsOf: async () => '2026-05-16',
    lastChange: async () => 7,
  };
}

/** Each way in which a resolver can fail. */
const FAILURES: Readonly<Record<string, () => Error>> = {
  input: () => badUserInput('Expected a day such as 2026-05-16, found "gisteren".'),
  missing: () => notFound('There is no body "Brielle".'),
  ambiguous: () => ambiguous('"Bergen" is the name of two bodies.', [{ id: 'a', name: 'Bergen (L.)' }]),
  unavailable: () => new GraphError('UNAVAILABLE', 'Neo4j at bolt://secret:7687 does not answer'),
  timeout: () => new GraphError('TIMEOUT', 'party.byId took longer than allowed'),
  conflict: () => new GraphError('CONFLICT', 'write: the id is taken'),
  badQuery: () => new GraphError('BAD_QUERY', 'party.byId: MATCH (secret)'),
  defect: () => new TypeError('secret is not a function'),
};

const resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, SmallContext, never>>> = {
  hello: () => 'hallo',
  body: (_source, { name }: { name: string }) => ({ name, seats: [], codes: [] }),
  bodies: (_source, { first }: { first: number }) => ({
    totalCount: 2,
    nodes: [{ name: 'Hillegom' }, { name: 'Lisse' }].slice(0, first),
    edges: [],
    pageInfo: { hasNextPage: false },
  }),
  themes: () => [{ name: 'Wonen' }],
  refuses: (_source, { how }: { how: string }) => {
    throw FAILURES[how]?.() ?? new Error(how);
  },
  slow: (_source, { milliseconds }: { milliseconds: number }, { options: { signal } }) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve('done'), milliseconds);
      const stop = () => {
        clearTimeout(timer);
        reject(new GraphError('TIMEOUT', 'stopped'));
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
    }),
  failsWhole: () => null,
  language: (_source, _args, { options }) => options.language ?? 'none',
};

export function smallSchema(): GraphQLSchema {
  const schema = buildASTSchema(parse(SMALL_SDL));
  const fields = (schema.getQueryType() as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
  const day = schema.getType('Day') as GraphQLScalarType;
  day.parseLiteral = () => refuseDay();
  day.parseValue = () => refuseDay();
  return schema;
}

/** A scalar that takes nothing: what matters is how its refusal reaches the asker. */
function refuseDay(): never {
  throw new GraphQLError('Expected a day that exists.', { extensions: { code: 'BAD_USER_INPUT' } });
}
