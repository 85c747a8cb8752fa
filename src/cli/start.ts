import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Context, createContext, openServices, type Services } from '../api/context';
import { feedRoutes } from '../api/feeds/routes';
import { importRoutes } from '../api/imports';
import { openDataRoutes } from '../api/open-data/routes';
import { buildRegistrySchema } from '../api/schema';
import { type Door, startServer, type RunningServer, takeAddress } from '../api/server';
import { planAhead } from '../checks/plan-ahead';
import { type Config, readConfig, SETTINGS } from '../config';
import type { Graph } from '../graph/port';
import { Reader } from '../registry/reading/reader';
import { dayInAmsterdam } from '../time/day';
import { type Command, EXIT, Failure } from './command';
import { seconds, seedIfEmpty } from './database';
import { holderInWords, openAlone } from './holder';
import { dataFolder, engineInWords, EXAMPLES } from './places';
import { leaveNote, type ServerNote, takeNote } from './server-file';
import { whenToldToStop } from './signals';
import type { Terminal } from './terminal';

const HELP = `samenhang start

Starts the API and its query page. An empty database is loaded with the seeds first. Ctrl+C stops it.

Settings, from the environment:
${Object.entries(SETTINGS)
  .map(([name, meaning]) => `  ${name.padEnd(15)} ${meaning}`)
  .join('\n')}

Ends with 0 when stopped, 1 when the seeds were refused, 2 when called wrongly, 3 when a setting is wrong or the
database or address cannot be used.`;

/** Milliseconds after which it is told that the database plans, and after which the start no longer waits for it. */
const PLANNING_TOLD = 1_000;
const PLANNING_TIME = 60_000;

/** A question a newcomer can paste: who takes part in the MRDH, and on what ground. */
export const FIRST_QUESTION =
  '{ arrangement(by: {slug: "gr-mrdh"}, asOf: "2022-12-31") { name participations(first: 3) { totalCount nodes { organisation { name } level grounds { why } } } } }';

/** `samenhang start`: serves until it is told to stop. */
export const start: Command = {
  name: 'start',
  help: HELP,
  run: async (args, terminal) => {
    parseArgs({ args: [...args], options: {} });
    const told = new Promise<void>((resolve) => void whenToldToStop(resolve));
    const config = readConfig();
    const graph = await openAlone(config, (holder) => {
      return `The folder ${holder.folder} is in use by ${holderInWords(holder)}. Stop it, or name another folder in DATA_DIR.`;
    });
    try {
      const door = await openDoor(config);
      try {
        await serve(door, { config, graph, terminal, told });
      } finally {
        door.http.close();
      }
    } finally {
      await graph.close();
    }
    return EXIT.OK;
  },
};

interface Serving {
  readonly config: Config;
  readonly graph: Graph;
  readonly terminal: Terminal;
  /** Resolves when the process is told to stop. */
  readonly told: Promise<void>;
}

async function serve(door: Door, { config, graph, terminal, told }: Serving): Promise<void> {
  terminal.tell(`Samenhang: ${graph.engine}, in ${engineInWords(config)}`);
  await seedIfEmpty(graph, terminal);
  const note: ServerNote = { url: door.url, pid: process.pid, instance: randomUUID(), token: randomUUID() };
  // With PORT=0 the system chooses the port, so the address is known only now.
  const publicUri = config.port === 0 ? config.publicUri.replace(/:0$/, `:${door.port}`) : config.publicUri;
  const services = openServices(graph, { publicUri, now: () => new Date() });
  await planChecks(services, { terminal, told });
  const server = await startApi(door, { services, config, note });
  const folder = dataFolder(config);
  if (folder !== undefined) leaveNote(folder, note);
  try {
    await welcome(door.url, terminal);
    await told;
    terminal.tell('Stopping: questions in progress are answered first.');
    await server.stop();
  } finally {
    await services.pasts.close();
    if (folder !== undefined) takeNote(folder, note);
  }
}

/** Lets the engine plan the checks before anybody asks. Where that fails or takes long the server starts all the same. */
async function planChecks({ graph, now }: Services, { terminal, told }: Pick<Serving, 'terminal' | 'told'>) {
  const stop = new AbortController();
  void told.then(() => stop.abort());
  const long = setTimeout(() => terminal.tell('The database plans the checks, which it does once …'), PLANNING_TOLD);
  const enough = setTimeout(() => stop.abort(), PLANNING_TIME);
  await planAhead(new Reader(graph, stop.signal), dayInAmsterdam(now())).catch(() => undefined);
  clearTimeout(long);
  clearTimeout(enough);
}

async function startApi(
  door: Door,
  { services, config: { oin, publication }, note }: { services: Services; config: Config; note: ServerNote },
): Promise<RunningServer> {
  return startServer<Context>(door, {
    schema: buildRegistrySchema(),
    createContext: (options) => createContext(services, options),
    graph: services.graph,
    instance: note.instance,
    examples: EXAMPLES,
    more: [
      feedRoutes(services, { oin }),
      openDataRoutes({ ...services, publication }),
      importRoutes({ ...services, token: note.token }),
    ],
  });
}

/** What can be wrong with the address, by the code of the system. */
const ADDRESS_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or set PORT to another number',
  EACCES: 'this user may not listen there. Set PORT to a number above 1023',
  EADDRNOTAVAIL: 'this machine does not have that address. Set HOST to one it has, such as 127.0.0.1',
  ENOTFOUND: 'that name is not known. Set HOST to an address of this machine, such as 127.0.0.1',
};

async function openDoor(config: Config): Promise<Door> {
  try {
    return await takeAddress(config);
  } catch (error) {
    const problem = ADDRESS_PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
    if (problem === undefined) throw error;
    throw new Failure(EXIT.ENGINE, `The server cannot listen on ${config.host}, port ${config.port}: ${problem}.`);
  }
}

/** Asks the first question itself: that proves the way through, warms it up, and gives the time to the first answer. */
async function welcome(url: string, terminal: Terminal): Promise<void> {
  const ready = performance.now();
  const body = JSON.stringify({ query: FIRST_QUESTION });
  const answered = await timeOfAnswer(url, body);
  terminal.answer(`
  GraphQL       ${url}/graphql
  Query page    ${url}/graphql in a browser
  Open data     ${url}/export
  Health        ${url}/health/ready

Ready ${seconds(ready)} after the start, the first answer ${answered}. A question to paste:

  curl -s ${url}/graphql -H 'Content-Type: application/json' -d '${body}'

Ctrl+C stops the server.`);
}

async function timeOfAnswer(url: string, body: string): Promise<string> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
    return `after ${seconds(performance.now())}`;
  } catch (error) {
    // The server is up all the same: this machine may only be unable to reach the address it was told to listen on.
    return `could not be fetched from here (${(error as Error).message})`;
  }
}
