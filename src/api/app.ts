import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request } from 'express';
import type { Language } from '../registry/reading/context';
import type { RequestContext } from './apollo';
import { type HealthOptions, healthRoutes } from './health';
import { importRoutes, type ImportOptions } from './imports';
import { lastErrors, notFoundHere, onlyJsonBodies, onlyMethods, plainHeaders, publicReading } from './http-answers';
import { MAX_BODY_BYTES, QUERY_TIME } from './limits/limits';
import { type Log, logToStderr } from './log';
import { PAGE_FILES, queryPage, queryPageFiles, readExamples } from './query-page';
import { signalOf, timeLimit } from './time-limit';

/** What one request adds to the context of its question. */
export interface RequestOptions {
  readonly language?: Language;
  readonly signal?: AbortSignal;
}

export interface AppOptions<Context extends RequestContext> extends HealthOptions {
  /** Started. */
  readonly apollo: ApolloServer<Context>;
  readonly createContext: (options: RequestOptions) => Context;
  /** The folder of ready-made questions; left out, the page starts empty. */
  readonly examples?: string;
  /** Imports from the command line; left out, there are none. */
  readonly imports?: Omit<ImportOptions, 'log'>;
  readonly queryTime?: number;
  readonly log?: Log;
}

/** The web application: the API, its page for people and its health. Needs no port, so tests can use it as it is. */
export function createApp<Context extends RequestContext>(options: AppOptions<Context>): Express {
  const { log = logToStderr, queryTime = QUERY_TIME, apollo, createContext } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(plainHeaders);
  app.use('/health', onlyMethods('GET', 'HEAD'), healthRoutes(options));
  if (options.imports) app.use('/import', importRoutes({ ...options.imports, log }));
  app.get('/', (_request, response) => response.redirect(302, 'graphql'));
  app.use(`/graphql/${PAGE_FILES}`, queryPageFiles(options.examples ? readExamples(options.examples) : []));
  app.all(
    '/graphql',
    publicReading,
    onlyMethods('GET', 'POST'),
    queryPage(),
    timeLimit(queryTime),
    onlyJsonBodies,
    express.json({ limit: MAX_BODY_BYTES }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => createContext({ language: languageOf(req), signal: signalOf(res) }),
    }),
  );
  app.use(notFoundHere);
  app.use(lastErrors(log));
  return app;
}

/** The language a reader prefers; undefined when no preference between ours is stated. */
function languageOf(request: Request): Language | undefined {
  if (!/\b(nl|en)\b/i.test(request.get('accept-language') ?? '')) return undefined;
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'EN' : 'NL';
}
