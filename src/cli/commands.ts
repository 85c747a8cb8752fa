/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports --
   a command is loaded when it is called, since all of them take longer than most take to answer; import() would want
   the endings of built files */
import type { Command } from './command';

/** What there is to call, before anything of it is loaded. */
interface Listed {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly load: () => Command;
}

export const COMMANDS: readonly Listed[] = [
  {
    name: 'start',
    summary: 'Starts the API, loading the seeds into an empty database first.',
    load: () => (require('./start') as typeof import('./start')).start,
  },
  {
    name: 'seed',
    summary: 'Loads a folder of record files into the database.',
    load: () => (require('./seed') as typeof import('./seed')).seed,
  },
  {
    name: 'import',
    summary: 'Imports records that people wrote, and national registers.',
    load: () => (require('./import') as typeof import('./import')).importCommand,
  },
  {
    name: 'export',
    summary: 'Takes out what is in the registry, in the formats of others.',
    load: () => (require('./export') as typeof import('./export')).exportCommand,
  },
  {
    name: 'query',
    summary: 'Runs a GraphQL document and prints the answer as JSON.',
    load: () => (require('./query') as typeof import('./query')).query,
  },
  {
    name: 'ask',
    summary: 'Answers a question of a regional coordinator as a table.',
    load: () => (require('./ask') as typeof import('./ask')).ask,
  },
  {
    name: 'check',
    summary: 'Checks the participation of a body, an arrangement, or the whole country.',
    load: () => (require('./check') as typeof import('./check')).check,
  },
  {
    name: 'deadlines',
    summary: 'Lists the deadlines of a body or an arrangement, or gives them as a calendar.',
    load: () => (require('./deadlines') as typeof import('./deadlines')).deadlines,
  },
];
