import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createContext, openServices, type Services } from '../../src/api/context';
import { buildRegistrySchema } from '../../src/api/schema';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import type { AnyRecord } from '../../src/records/kind';
import { writeRecords } from '../../src/records/store';
import { write } from '../support/cypher';
import type { Engine } from '../support/engines';
import { openWithSeeds } from '../support/seeded';

/** The instant at which these registries are filled and asked. */
export const AT = new Date('2026-05-16T10:00:00Z');
let schema: GraphQLSchema | undefined;

type Variables = Readonly<Record<string, unknown>>;

/** An answer as it goes over the wire, and what it cost the engine. */
export interface Asked<Data> {
  /** Of the shape that the document gives it. */
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
  readonly roundTrips: number;
}

export interface Asking {
  readonly graph: Graph;
  readonly services: Services;
  /** The data, which has the shape of the document; throws when the answer has an error. */
  readonly ask: <Data>(document: string, variables?: Variables) => Promise<Data>;
  /** The whole answer. */
  readonly answer: <Data>(document: string, variables?: Variables) => Promise<Asked<Data>>;
}

/** The registry with the seeds in it. */
export async function openSeeded(engine: Engine, now?: () => Date): Promise<Asking> {
  return askingOf(await openWithSeeds(engine, AT), now);
}

/** An empty registry. */
export async function openEmpty(engine: Engine, now?: () => Date): Promise<Asking> {
  const graph = await engine.open();
  await prepareDatabase(graph);
  return askingOf(graph, now);
}

/** These records and nothing else. */
export async function refill({ graph }: Pick<Asking, 'graph'>, records: readonly AnyRecord[]): Promise<Asking> {
  await write(graph, 'MATCH (n) DETACH DELETE n');
  await writeRecords(graph, records, { kind: 'SEED', at: AT, by: null });
  return askingOf(graph);
}

export function askingOf(graph: Graph, now: () => Date = () => AT): Asking {
  const services = openServices(graph, { publicUri: 'http://localhost:4000', now });
  const executable = (schema ??= buildRegistrySchema());
  const answer = async (text: string, variableValues: Variables = {}): Promise<Asked<never>> => {
    const document = parse(text);
    const faults = validate(executable, document);
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
    const contextValue = createContext(services);
    const { data, errors } = await execute({ schema: executable, document, variableValues, contextValue });
    return {
      // graphql-js makes objects without a prototype; comparing wants plain ones.
      data: JSON.parse(JSON.stringify(data ?? null)) as never,
      errors: (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions.code })),
      roundTrips: contextValue.stats.roundTrips,
    };
  };
  return {
    graph,
    services,
    answer,
    ask: async (text, variables) => {
      const { data, errors } = await answer(text, variables);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
  };
}
