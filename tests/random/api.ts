import { execute, type GraphQLSchema, parse } from 'graphql';
import { createContext, openServices, type Services } from '../../src/api/context';
import { buildRegistrySchema } from '../../src/api/schema';
import type { Graph } from '../../src/graph/port';
import { writeRecords } from '../../src/records/store';
import type { AnyRecord } from '../../src/records/kind';
import { write } from '../support/cypher';

const AT = new Date('2026-05-16T10:00:00Z');
const documents = new Map<string, ReturnType<typeof parse>>();
let schema: GraphQLSchema | undefined;

/** Asks a question through the real schema and resolvers; an error in the answer is thrown. */
export type Ask = (question: string, variables: Readonly<Record<string, unknown>>) => Promise<object>;

/** What lives as long as the program would. */
export function servicesOn(graph: Graph): Services {
  return openServices(graph, { publicUri: 'http://localhost:4000', now: () => AT });
}

/** Fills the database with these records and nothing else. */
export async function fill(graph: Graph, records: readonly AnyRecord[]): Promise<Ask> {
  await write(graph, 'MATCH (n) DETACH DELETE n');
  await writeRecords(graph, records, { kind: 'SEED', at: AT, by: null });
  const services = servicesOn(graph);
  schema ??= buildRegistrySchema();
  const executable = schema;
  return async (question, variables) => {
    const document = documents.get(question) ?? parse(question);
    documents.set(question, document);
    const contextValue = createContext(services);
    const answer = await execute({ schema: executable, document, variableValues: variables, contextValue });
    if (answer.errors)
      throw new Error(answer.errors.map(({ message, path }) => `${path?.join('.')}: ${message}`).join('\n'));
    // graphql-js makes objects without a prototype; comparing wants plain ones.
    return JSON.parse(JSON.stringify(answer.data)) as object;
  };
}

/** The whole answer of a schema, errors included. */
export async function answerIn(
  schema: GraphQLSchema,
  services: Services,
  question: string,
  variableValues: object,
): Promise<unknown> {
  const document = documents.get(question) ?? parse(question);
  documents.set(question, document);
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: { ...variableValues },
    contextValue: createContext(services),
  });
  return JSON.parse(JSON.stringify({ data, errors }));
}
