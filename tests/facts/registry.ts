import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createContext, openServices, type Services } from '../../src/api/context';
import { buildRegistrySchema } from '../../src/api/schema';
import type { Graph } from '../../src/graph/port';
import type { Engine } from '../support/engines';
import { openWithSeeds } from '../support/seeded';

/** The day on which these tests look at the registry, unless a question asks for another: that of the register's state. */
export const TODAY = '2026-05-16';

/** The registry with its seeds, asked as the API is asked but without HTTP. */
export interface Registry {
  readonly graph: Graph;
  readonly services: Services;
  /** Answers a document. Throws when it is not valid or has errors. */
  readonly ask: (document: string, variables?: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;
  /** Answers a document, errors included. */
  readonly execute: (document: string, variables?: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;
  readonly close: () => Promise<void>;
}

/** How long opening may take: a Neo4j that was just started plans every query for the first time. */
export const FIRST_LOAD = 180_000;

let schema: GraphQLSchema | undefined;

/** A registry on an engine, with the seeds loaded. */
export async function openRegistry(engine: Engine): Promise<Registry> {
  const at = new Date(`${TODAY}T08:00:00Z`);
  const graph = await openWithSeeds(engine, at);
  const services = openServices(graph, { publicUri: 'https://samenhang.example', now: () => at });
  schema ??= buildRegistrySchema();
  const run = answerer(schema, services);
  return {
    graph,
    services,
    execute: run,
    ask: async (document, variables) => {
      const { data, errors } = await run(document, variables);
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      return data ?? {};
    },
    close: async () => {
      await services.pasts.close();
      await graph.close();
    },
  };
}

function answerer(schema: GraphQLSchema, services: Services) {
  return async (document: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<ExecutionResult> => {
    const parsed = parse(document);
    const errors = validate(schema, parsed);
    if (errors.length > 0) return { errors };
    return execute({ schema, document: parsed, variableValues, contextValue: createContext(services) });
  };
}
