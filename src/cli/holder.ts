import type { Config } from '../config';
import type { Graph } from '../graph/port';
import { EXIT, Failure } from './command';
import { isLocked, openDatabase, openSeeded } from './database';
import { dataFolder } from './places';
import { ownerOfHiddenNote, runningServer, type ServerNote } from './server-file';
import type { Terminal } from './terminal';

/** The process that holds the folder of the database. */
interface Holder {
  readonly folder: string;
  /** Undefined where it is no server that answers, or one of another user. */
  readonly server: ServerNote | undefined;
  /** The number of the user whose server it is, where that is another one; this user may not read its note. */
  readonly otherUser: number | undefined;
}

/** Who holds the folder, for a sentence. */
export function holderInWords({ server, otherUser }: Holder): string {
  if (server) return `the server at ${server.url} (process ${server.pid})`;
  return otherUser === undefined ? 'another process' : `a server of another user (user number ${otherUser})`;
}

/** How a command does its work. */
interface Ways<Result> {
  /** Opens the database; with the seeds in it when left out. */
  readonly open?: (config: Config, terminal: Terminal) => Promise<Graph>;
  /** In this process. */
  readonly here: (graph: Graph) => Promise<Result>;
  /** Through the server that holds the folder of the database. */
  readonly through: (server: ServerNote) => Promise<Result>;
}

/** Does work on the database in this process, or through the server that holds its folder. */
export async function hereOrThrough<Result>(
  config: Config,
  terminal: Terminal,
  { open = openSeeded, here, through }: Ways<Result>,
): Promise<Result> {
  const found = await openUnlessHeld(config, () => open(config, terminal));
  if ('graph' in found) {
    try {
      return await here(found.graph);
    } finally {
      await found.graph.close();
    }
  }
  if (found.server) return through(found.server);
  throw new Failure(EXIT.ENGINE, unreachable(found));
}

function unreachable({ folder, otherUser }: Holder): string {
  if (otherUser === undefined)
    return `Another process uses the folder ${folder}, and no server answers for it. It may be starting, or another command may be at work. Try again in a while.`;
  return `The folder ${folder} is in use, and the note of its server, server.json, is of another user (user number ${otherUser}): this user may not read it. Call the command as that user, or ask the server at its own address.`;
}

/** Opens the database for this process alone. Fails with the sentence of `refuse` where another holds its folder. */
export async function openAlone(config: Config, refuse: (holder: Holder) => string): Promise<Graph> {
  const found = await openUnlessHeld(config, () => openDatabase(config));
  if ('graph' in found) return found.graph;
  throw new Failure(EXIT.ENGINE, refuse(found));
}

async function openUnlessHeld(config: Config, open: () => Promise<Graph>): Promise<{ readonly graph: Graph } | Holder> {
  try {
    return { graph: await open() };
  } catch (error) {
    const folder = dataFolder(config);
    if (!isLocked(error) || folder === undefined) throw error;
    return { folder, server: await runningServer(folder), otherUser: ownerOfHiddenNote(folder) };
  }
}

/** Asks the server that holds the folder. Fails with a sentence where it goes away before `read` is done. */
export async function askServer<Said>(
  { url }: ServerNote,
  path: string,
  request: RequestInit,
  read: (response: Response) => Promise<Said>,
): Promise<Said> {
  try {
    return await read(await fetch(`${url}${path}`, request));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(
      EXIT.ENGINE,
      `The server at ${url} holds the database, but gave no whole answer (${said}). See whether it still runs, and try again.`,
    );
  }
}

/** What the server has against a request, as the end of the command. */
export async function refusalIn(response: Response): Promise<Failure> {
  const { errors } = (await response.json()) as Refused;
  const isOfTheAsker = errors.every(({ extensions: { code } }) => OF_THE_ASKER.includes(code));
  const messages = errors.map(({ message }) => message).join('\n');
  return new Failure(isOfTheAsker ? EXIT.FINDINGS : EXIT.ENGINE, messages);
}

interface Refused {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** What whoever asks can mend; all else is for whoever runs the server. */
const OF_THE_ASKER: readonly string[] = ['BAD_USER_INPUT', 'NOT_FOUND'];
