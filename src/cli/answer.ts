import { createApollo, execute } from '../api/apollo';
import { type Context, createContext, openServices } from '../api/context';
import { QUERY_TIME } from '../api/limits/limits';
import { buildRegistrySchema } from '../api/schema';
import type { Config } from '../config';
import type { Graph } from '../graph/port';
import { EXIT, type ExitCode, Failure } from './command';
import { askServer, hereOrThrough } from './holder';
import type { ServerNote } from './server-file';
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
  return hereOrThrough(config, terminal, {
    here: (graph) => askingHere(graph, config, use),
    through: (server) => use((question) => askedOf(server, question)),
  });
}

async function askingHere<Result>(graph: Graph, config: Config, use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const apollo = createApollo<Context>({ schema: buildRegistrySchema() });
  await apollo.start();
  return withServices(graph, config, (contextNow) => use((question) => execute(apollo, question, contextNow())));
}

/** Hands over what makes the context of each question, and puts away what answering them left. */
export async function withServices<Result>(
  graph: Graph,
  { publicUri }: Config,
  use: (contextNow: () => Context) => Promise<Result>,
): Promise<Result> {
  const services = openServices(graph, { publicUri, now: () => new Date() });
  try {
    return await use(() => createContext(services, { signal: AbortSignal.timeout(QUERY_TIME) }));
  } finally {
    await services.pasts.close();
  }
}

/** An answer with errors is an answer too, whatever its status. */
function askedOf(server: ServerNote, question: Question): Promise<Answer> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
  };
  return askServer(server, '/graphql', request, (response) => response.json() as Promise<Answer>);
}

/** Whether the answer is one without errors. */
export function exitCodeOf({ errors = [] }: Answer): ExitCode {
  return errors.length > 0 ? EXIT.FINDINGS : EXIT.OK;
}

/** How an answer is shown. */
interface Showing {
  /** The answer of GraphQL itself, in place of words. */
  readonly json: boolean;
  /** The answer for people; null where what was asked about is not known. */
  readonly inWords: (data: never) => string | null;
}

/** Shows an answer, or says what is wrong. */
export function showAnswer(answer: Answer, { json, inWords }: Showing, terminal: Terminal): ExitCode {
  for (const { message } of answer.errors ?? []) terminal.tell(message);
  const code = exitCodeOf(answer);
  if (json) {
    terminal.answer(JSON.stringify(answer, null, 2));
    return code;
  }
  if (code !== EXIT.OK) return code;
  const words = inWords(answer.data as never);
  if (words === null)
    throw new Failure(
      EXIT.FINDINGS,
      'The registry knows nothing by that slug. Find it with: samenhang ask search NAME',
    );
  terminal.answer(words);
  return code;
}
