import type { Config } from '../../config';
import type { Format } from '../../exchange/format';
import { textOf } from '../../exchange/formats';
import { dataState, Overtaken } from '../../exchange/scope';
import type { Graph } from '../../graph/port';
import { EXIT, Failure } from '../command';
import { hereOrThrough } from '../holder';
import type { Terminal } from '../terminal';

/** A file of an export, being read. */
export interface Taken {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

interface Wanted {
  readonly format: Format;
  readonly day: string | null;
  readonly config: Config;
  readonly terminal: Terminal;
  /** Breaks the reading off; null where nothing does. */
  readonly signal: AbortSignal | null;
}

/** Hands over the files of a format, from this process or from the server that holds the folder. */
export async function takeOut(wanted: Wanted, use: (files: readonly Taken[]) => Promise<void>): Promise<void> {
  await hereOrThrough(wanted.config, wanted.terminal, {
    here: async (graph) => use(await filesHere(graph, wanted)).catch(inWords),
    through: (server) => use(filesOfServer(server.url, wanted)),
  });
}

function inWords(error: unknown): never {
  throw error instanceof Overtaken ? new Failure(EXIT.ENGINE, error.message) : error;
}

async function filesHere(graph: Graph, { format, day, config, signal }: Wanted): Promise<Taken[]> {
  const { publicUri, publication } = config;
  const scope = { graph, publicUri, publication, day, state: await dataState(graph) };
  return format.files(day).map((file) => ({ name: file.name, text: until(signal, textOf(file, scope)) }));
}

async function* until(signal: AbortSignal | null, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}

/** The files of a server, all of one version of the data: that of the first. */
function filesOfServer(url: string, { format, day, signal }: Wanted): Taken[] {
  const suffix = day === null ? '' : `?asOf=${day}`;
  const versions = new Set<string | null>();
  return format.files(day).map(({ name }) => ({
    name,
    text: textOfServer(`${url}/export/${format.name}/${name}${suffix}`, versions, signal),
  }));
}

async function* textOfServer(
  address: string,
  versions: Set<string | null>,
  signal: AbortSignal | null,
): AsyncGenerator<string> {
  const refuse = (said: string) => new Failure(EXIT.ENGINE, `The server did not give ${address} in full: ${said}.`);
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch (error) {
    throw refuse((error as Error).message);
  }
  if (!response.ok || !response.body) throw refuse(`it answered with status ${response.status}`);
  if (versions.add(response.headers.get('data-version')).size > 1)
    throw refuse('the registry changed after the first file. Try again');
  // A mark at the start is part of the file: the flavour of CSV for spreadsheets begins with it.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  try {
    for await (const bytes of response.body) yield decoder.decode(bytes as Uint8Array, { stream: true });
  } catch {
    throw refuse('the answer was broken off, as when the registry changes meanwhile. Try again');
  }
  yield decoder.decode();
}
