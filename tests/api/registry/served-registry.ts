import { createContext, type Context } from '../../../src/api/context';
import type { LogEntry } from '../../../src/api/log';
import { feedRoutes } from '../../../src/api/feeds/routes';
import { openDataRoutes } from '../../../src/api/open-data/routes';
import { UNPUBLISHED } from '../../../src/exchange/publication';
import { buildRegistrySchema } from '../../../src/api/schema';
import { startServer, takeAddress } from '../../../src/api/server';
import { openRegistry, type Registry } from '../../facts/registry';
import type { Engine } from '../../support/engines';
import type { Answer } from '../../support/test-server';

/** What an answer of the registry says beside its data. */
export interface Extensions {
  readonly cost: { readonly requested: number; readonly limit: number };
  readonly dataAsOf: string;
  readonly dataVersion: number;
  readonly roundTrips: number;
  readonly rows: number;
}

export interface Reply {
  readonly status: number;
  readonly answer: Answer;
  readonly extensions: Extensions;
}

export interface Question {
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
}

/** The registry with its seeds behind a real server. */
export interface ServedRegistry {
  readonly registry: Registry;
  /** Without a slash at its end. */
  readonly url: string;
  readonly log: readonly LogEntry[];
  readonly send: (question: Question) => Promise<Reply>;
  /** Sends by POST; fails when the answer has errors. */
  readonly ask: <Shape>(query: string, variables?: object) => Promise<Shape>;
  readonly close: () => Promise<void>;
}

/** These tests are about answers. What is slow on a machine that others use at the same time is measured elsewhere. */
const QUERY_TIME = 60_000;

export async function serveRegistry(engine: Engine): Promise<ServedRegistry> {
  const registry = await openRegistry(engine);
  const log: LogEntry[] = [];
  const door = await takeAddress({ host: '127.0.0.1', port: 0 });
  const server = await startServer<Context>(door, {
    schema: buildRegistrySchema(),
    createContext: (options) => createContext(registry.services, options),
    graph: registry.graph,
    instance: 'test',
    queryTime: QUERY_TIME,
    log: (entry) => void log.push(entry),
    more: [
      feedRoutes(registry.services, { oin: '00000001234567890000', queryTime: QUERY_TIME }),
      openDataRoutes({ ...registry.services, publication: UNPUBLISHED, log: (entry) => void log.push(entry) }),
    ],
  });
  const send = (question: Question) => sendTo(`${door.url}/graphql`, question);
  return {
    registry,
    url: door.url,
    log,
    send,
    ask: async <Shape>(query: string, variables?: object) => {
      const { answer } = await send({ query, variables });
      if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 2));
      return answer.data as Shape;
    },
    close: async () => {
      await server.stop();
      door.http.close();
      await registry.close();
    },
  };
}

async function sendTo(url: string, { query, variables, headers, method = 'POST' }: Question): Promise<Reply> {
  const inAddress = new URLSearchParams({ query, ...(variables ? { variables: JSON.stringify(variables) } : {}) });
  const response = await (method === 'GET'
    ? fetch(`${url}?${inAddress.toString()}`, { headers: { 'apollo-require-preflight': 'yes', ...headers } })
    : fetch(url, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }));
  const answer = (await response.json()) as Answer;
  return {
    status: response.status,
    answer,
    extensions: answer.extensions as unknown as Extensions,
  };
}
