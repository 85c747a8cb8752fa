import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import { createApollo, type RequestContext } from './apollo';
import { type AppOptions, createApp } from './app';
import { ERRORS } from './errors';

/** How long questions in flight may take once the server is told to stop. */
const DRAIN_TIME = 10_000;
/** A question is small: whoever needs longer to send one holds a connection on purpose. */
const SENDING_TIME = 30_000;

/** An address that is taken but does not answer questions yet. */
export interface Door {
  readonly http: Server;
  readonly port: number;
  /** Reaches the server from this machine, without a slash at its end. */
  readonly url: string;
  /** Lets requests through to the application. */
  readonly open: (application: RequestListener) => void;
}

/**
 * Takes an address before anything else is made ready: a wrong port shows at once and not after loading. Until it is
 * opened, every request is answered with 503.
 */
export async function takeAddress({ host, port }: { host: string; port: number }): Promise<Door> {
  let application: RequestListener = starting;
  const http = createServer({ requestTimeout: SENDING_TIME }, (request, response) => application(request, response));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  const taken = (http.address() as AddressInfo).port;
  return { http, port: taken, url: `http://${reachable(host)}:${taken}`, open: (made) => (application = made) };
}

const starting: RequestListener = (_request, response) => {
  const message = 'The registry is being made ready. Try again in a while.';
  response.writeHead(ERRORS.UNAVAILABLE.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Retry-After': '2',
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'UNAVAILABLE' } }] }));
};

/** All addresses of a machine together are no address to send a request to. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

export interface ServerOptions<Context extends RequestContext> extends Omit<
  AppOptions<Context>,
  'apollo' | 'isDraining'
> {
  readonly schema: GraphQLSchema;
  readonly maxCost?: number;
  readonly drainTime?: number;
}

export interface RunningServer {
  /** Refuses new requests, lets those in flight finish within the drain time, then cuts them off. */
  stop(): Promise<void>;
}

/** Opens the door to the API. */
export async function startServer<Context extends RequestContext>(
  door: Door,
  options: ServerOptions<Context>,
): Promise<RunningServer> {
  const { http } = door;
  let draining = false;
  const drain = ApolloServerPluginDrainHttpServer({
    httpServer: http,
    stopGracePeriodMillis: options.drainTime ?? DRAIN_TIME,
  });
  const apollo = createApollo<Context>({ ...options, plugins: [drain] });
  await apollo.start();
  door.open(createApp({ ...options, apollo, isDraining: () => draining }));
  return {
    stop: async () => {
      draining = true;
      await apollo.stop();
    },
  };
}
