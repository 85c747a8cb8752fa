import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { CannotRead } from '../records/folder';
import { answerTo, exitCodeOf, type Question } from './answer';
import { type Command, EXIT, Failure, misuse } from './command';

const HELP = `samenhang query FILE [--variables JSON|@FILE] [--operation NAME]

Runs a GraphQL document and prints the answer as JSON. FILE "-" reads the document from standard input.
An empty database is loaded with the seeds first. When a server runs on the same folder, the server answers.

  --variables JSON|@FILE   the variables as JSON, or a file that holds them
  --operation NAME         which operation to run, when the document holds several

Ends with 0 when answered, 1 when the answer has errors, 2 when called wrongly, 3 when the database cannot be used.`;

/** `samenhang query`: runs a document, in this process or on the server that holds the folder. */
export const query: Command = {
  name: 'query',
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
  if (file === undefined || others.length > 0) throw misuse('query', `Expected one FILE, found ${positionals.length}.`);
  const query = readText(file);
  if (query.trim() === '') throw misuse('query', `Expected a GraphQL document, found nothing in ${file}.`);
  return {
    query,
    ...(values.variables === undefined ? {} : { variables: variablesFrom(values.variables) }),
    ...(values.operation === undefined ? {} : { operationName: values.operation }),
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new CannotRead(`The file ${file}`, error);
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
