import { createApollo, execute } from '../api/apollo';
import { type Context, createContext, openServices } from '../api/context';
import { QUERY_TIME } from '../api/limits/limits';
import { buildRegistrySchema } from '../api/schema';
import type { Config } from '../config';
import type { Graph } from '../graph/port';
import { EXIT, type ExitCode, Failure } from './command';
import { isLocked, openDatabase, seedIfEmpty } from './database';
import { dataFolder } from './places';
import { runningServer, type ServerNote } from './server-file';
import type { Terminal } from './terminal';

/** A GraphQL document with its variables. */
export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** An answer as GraphQL gives it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Puts a question. */
export type Ask = (question: Question) => Promise<Answer>;

/** The answer to a question, in this process or from the server that holds the folder. */
export async function answerTo(question: Question, config: Config, terminal: Terminal): Promise<Answer> {
  return asking(config, terminal, (ask) => ask(question));
}

/** Puts questions one after the other, in this process or to the server that holds the folder. */
export async function asking<Result>(
  config: Config,
  terminal: Terminal,
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  let graph: Graph;
  try {
    graph = await openDatabase(config);
  } catch (error) {
    const folder = dataFolder(config);
    if (!isLocked(error) || folder === undefined) throw error;
    return use((question) => askServer(question, folder));
  }
  try {
    await seedIfEmpty(graph, terminal);
    return await askingHere(graph, config, use);
  } finally {
    await graph.close();
  }
}

async function askingHere<Result>(graph: Graph, config: Config, use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const services = openServices(graph, { publicUri: config.publicUri, now: () => new Date() });
  const apollo = createApollo<Context>({ schema: buildRegistrySchema() });
  await apollo.start();
  try {
    return await use((question) =>
      execute(apollo, question, createContext(services, { signal: AbortSignal.timeout(QUERY_TIME) })),
    );
  } finally {
    await services.pasts.close();
  }
}

/** The server that holds a folder; a failure where another process does. */
export async function serverHolding(folder: string): Promise<ServerNote> {
  const server = await runningServer(folder);
  if (server) return server;
  const advice = 'It may be starting, or another command may be at work. Try again in a while.';
  throw new Failure(EXIT.ENGINE, `Another process uses the folder ${folder}, and no server answers for it. ${advice}`);
}

async function askServer(question: Question, folder: string): Promise<Answer> {
  const server = await serverHolding(folder);
  try {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
    });
    return (await response.json()) as Answer;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(
      EXIT.ENGINE,
      `The server at ${server.url} holds the folder ${folder} but gave no answer: ${said}.`,
    );
  }
}

/** Whether the answer is one without errors. */
export function exitCodeOf({ errors = [] }: Answer): ExitCode {
  return errors.length > 0 ? EXIT.FINDINGS : EXIT.OK;
}
