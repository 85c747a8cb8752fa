import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApollo } from '../../src/api/apollo';
import { type AppOptions, createApp } from '../../src/api/app';
import type { LogEntry } from '../../src/api/log';
import { DATABASE_VERSION } from '../../src/records/database';
import { smallContext, smallSchema, type SmallContext } from './small-registry';

export interface TestServer {
  readonly url: string;
  /** What was logged so far. */
  readonly log: readonly LogEntry[];
  close(): Promise<void>;
}

/** A graph that holds nothing but its own version. */
export const versionOnly: AppOptions<SmallContext>['graph'] = {
  engine: 'test',
  read: async () => [[{ version: DATABASE_VERSION, lastChange: 7, dataAsOf: null }]] as never,
};

/** The API with the small schema on a free port. */
export async function serveSmallRegistry(options: Partial<AppOptions<SmallContext>> = {}): Promise<TestServer> {
  const log: LogEntry[] = [];
  const keep = (entry: LogEntry) => void log.push(entry);
  const apollo = createApollo<SmallContext>({ schema: smallSchema(), log: keep });
  await apollo.start();
  const app = createApp<SmallContext>({
    apollo,
    createContext: smallContext,
    graph: versionOnly,
    instance: 'test',
    isDraining: () => false,
    log: keep,
    ...options,
  });
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await apollo.stop();
    },
  };
}

/** An answer in the shape of GraphQL. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export async function ask(
  url: string,
  query: string,
  variables?: object,
): Promise<{ status: number; headers: Headers; answer: Answer }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer };
}
