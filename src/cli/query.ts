import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createApollo, execute } from '../api/apollo';
import { type Context, createContext, openServices } from '../api/context';
import { QUERY_TIME } from '../api/limits/limits';
import { buildRegistrySchema } from '../api/schema';
import { type Config, readConfig } from '../config';
import type { Graph } from '../graph/port';
import { type Command, EXIT, type ExitCode, Failure } from './command';
import { isLocked, openDatabase, seedIfEmpty } from './database';
import { dataFolder } from './places';
import { runningServer } from './server-file';
import type { Terminal } from './terminal';

const HELP = `samenhang query FILE [--variables JSON|@FILE] [--operation NAME]

Runs a GraphQL document and prints the answer as JSON. FILE "-" reads the document from standard input.
An empty database is loaded with the seeds first. When a server runs on the same folder, the server answers.

  --variables JSON|@FILE   the variables as JSON, or a file that holds them
  --operation NAME         which operation to run, when the document holds several

Ends with 0 when answered, 1 when the answer has errors, 2 when called wrongly, 3 when the database cannot be used.`;

interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** `samenhang query`: runs a document, in this process or on the server that holds the folder. */
export const query: Command = {
  name: 'query',
  summary: 'Runs a GraphQL document and prints the answer as JSON.',
  help: HELP,
  run: async (args, terminal) => {
    const question = questionFrom(args);
    const config = readConfig();
    const answer = await answerTo(question, config, terminal);
    terminal.answer(JSON.stringify(answer, null, 2));
    return exitCodeOf(answer);
  },
};

function questionFrom(args: readonly string[]): Question {
  const options = { variables: { type: 'string' }, operation: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new Failure(EXIT.USAGE, `Expected one FILE, found ${positionals.length}. See: samenhang query --help`);
  return {
    query: readText(file),
    ...(values.variables === undefined ? {} : { variables: variablesFrom(values.variables) }),
    ...(values.operation === undefined ? {} : { operationName: values.operation }),
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Failure(EXIT.USAGE, `The file ${file} cannot be read: ${(error as Error).message}.`);
  }
}

function variablesFrom(argument: string): Record<string, unknown> {
  const text = argument.startsWith('@') ? readText(argument.slice(1)) : argument;
  const refuse = (found: string) =>
    new Failure(EXIT.USAGE, `Expected --variables to be a JSON object such as {"first": 10}, found ${found}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(text.length > 100 ? `${text.slice(0, 100)}…` : text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(JSON.stringify(value));
  return value as Record<string, unknown>;
}

async function answerTo(question: Question, config: Config, terminal: Terminal): Promise<object> {
  let graph: Graph;
  try {
    graph = await openDatabase(config);
  } catch (error) {
    const folder = dataFolder(config);
    if (!isLocked(error) || folder === undefined) throw error;
    return askServer(question, folder);
  }
  try {
    await seedIfEmpty(graph, terminal);
    return await askHere(question, graph, config);
  } finally {
    await graph.close();
  }
}

async function askHere(question: Question, graph: Graph, config: Config): Promise<object> {
  const services = openServices(graph, { publicUri: config.publicUri, now: () => new Date() });
  const apollo = createApollo<Context>({ schema: buildRegistrySchema() });
  await apollo.start();
  return execute(apollo, question, createContext(services, { signal: AbortSignal.timeout(QUERY_TIME) }));
}

async function askServer(question: Question, folder: string): Promise<object> {
  const server = await runningServer(folder);
  if (!server) {
    const advice = 'It may be starting, or another command may be at work. Try again in a while.';
    throw new Failure(
      EXIT.ENGINE,
      `Another process uses the folder ${folder}, and no server answers for it. ${advice}`,
    );
  }
  try {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
    });
    return (await response.json()) as object;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(
      EXIT.ENGINE,
      `The server at ${server.url} holds the folder ${folder} but gave no answer: ${said}.`,
    );
  }
}

function exitCodeOf(answer: { errors?: readonly unknown[] }): ExitCode {
  return answer.errors && answer.errors.length > 0 ? EXIT.FINDINGS : EXIT.OK;
}
