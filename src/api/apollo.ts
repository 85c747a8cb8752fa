import { ApolloServer, type ApolloServerPlugin, type BaseContext, type GraphQLRequestContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type ExecutionResult, getVariableValues, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { limitExceeded, Refusal } from '../registry/errors';
import { createFormatError, ERRORS } from './errors';
import { costOf } from './limits/cost';
import { MAX_COST, MAX_ERRORS, MAX_SELECTIONS, MAX_TOKENS } from './limits/limits';
import { LIMIT_RULES } from './limits/rules';
import { onlyQueries } from './only-queries';
import type { Question } from './limits/selection';
import { type Log, logToStderr } from './log';

/** What this file needs of the context of a request, whatever else the resolvers find there. */
export interface RequestContext extends BaseContext {
  readonly stats: { readonly roundTrips: number; readonly rows: number };
  /** What root fields were answered from that asked for an earlier moment. */
  readonly moments?: { readonly answeredFrom: Readonly<Record<string, { version: number; at: string }>> };
  dataAsOf(): Promise<string | null>;
  lastChange(): Promise<number>;
}

export interface ApolloOptions<Context extends RequestContext> {
  readonly schema: GraphQLSchema;
  readonly log?: Log;
  readonly maxCost?: number;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/** Apollo with every limit and error rule of ours. The command line runs questions through it as the server does. */
export function createApollo<Context extends RequestContext>(options: ApolloOptions<Context>): ApolloServer<Context> {
  const { schema, log = logToStderr, maxCost = MAX_COST, plugins = [] } = options;
  return new ApolloServer<Context>({
    schema,
    formatError: createFormatError(log),
    logger: apolloLogger(log),
    // Said here and not left to NODE_ENV, which would make a difference between our machines and others'.
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // An attacker could fill the cache of hashes, and documents of our size gain nothing by it.
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_ERRORS },
    maxRecursiveSelections: MAX_SELECTIONS,
    validationRules: [onlyQueries, ...LIMIT_RULES],
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin(maxCost),
      ...plugins,
    ],
  });
}

/** Runs a question without HTTP, under the same limits. */
export async function execute<Context extends RequestContext>(
  apollo: ApolloServer<Context>,
  question: { query: string; variables?: Record<string, unknown>; operationName?: string },
  contextValue: Context,
): Promise<ExecutionResult> {
  const { body } = await apollo.executeOperation(question, { contextValue });
  if (body.kind === 'incremental') throw new Error('An answer in parts was not expected');
  return body.singleResult as ExecutionResult;
}

/** Counts the cost before anything is read, refuses what is too dear, and says in every answer what it was. */
function costPlugin<Context extends RequestContext>(limit: number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async (request) => {
          const question = questionOf(request);
          if (!question) return;
          requested = refusedWithStatus(() => costOf(question));
          if (requested > limit) throw withStatus(tooDear(requested, limit));
        },
        willSendResponse: async ({ response, contextValue }) => {
          if (response.body.kind !== 'single') return;
          const answer = response.body.singleResult;
          const cost = requested === undefined ? {} : { cost: { requested, limit } };
          const state = answer.data ? await stateOf(contextValue) : {};
          const extensions = { ...answer.extensions, ...cost, ...state };
          if (Object.keys(extensions).length > 0) answer.extensions = extensions;
        },
      };
    },
  };
}

/** Undefined when the variables are wrong: execution says so in a moment, in better words. */
function questionOf<Context extends BaseContext>(request: GraphQLRequestContext<Context>): Question | undefined {
  const { schema, document, operation } = request;
  if (!document || !operation) return undefined;
  const given = request.request.variables ?? {};
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  if (!coerced) return undefined;
  const definitions = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return {
    schema,
    operation,
    fragments: new Map(definitions.map((each) => [each.name.value, each])),
    variables: coerced,
  };
}

function tooDear(requested: number, limit: number): Refusal {
  const advice = 'choose a smaller "first" where pages stand within pages, or ask in several questions';
  const message = `A question may cost ${limit}, this one costs ${requested}: ${advice}.`;
  return limitExceeded(message, { name: 'cost', limit, found: requested });
}

/** Apollo answers 500 to an error of this hook that names no status. */
function withStatus(refusal: Refusal): GraphQLError {
  const http = { status: ERRORS[refusal.code].status };
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: { ...refusal.extensions, http } });
}

function refusedWithStatus<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof Refusal ? withStatus(error) : error;
  }
}

/** What the answer took, and the state of the data it was given from. Not worth failing an answer for. */
async function stateOf(context: RequestContext): Promise<object> {
  const { roundTrips, rows } = context.stats;
  const { answeredFrom = {} } = context.moments ?? {};
  const knownAt = Object.keys(answeredFrom).length > 0 ? { knownAt: answeredFrom } : {};
  try {
    const [dataAsOf, dataVersion] = await Promise.all([context.dataAsOf(), context.lastChange()]);
    return { dataAsOf, dataVersion, ...knownAt, roundTrips, rows };
  } catch {
    return { ...knownAt, roundTrips, rows };
  }
}

function apolloLogger(log: Log) {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: (message: unknown) => log({ level: 'warning', message: String(message) }),
    error: (message: unknown) => log({ level: 'error', message: String(message) }),
  };
}
