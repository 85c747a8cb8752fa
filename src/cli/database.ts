import { existsSync } from 'node:fs';
import type { Config } from '../config';
import { connectToNeo4j } from '../graph/connect';
import { hasDatabase, openEmbedded, openToRead } from '../graph/embedded';
import { GraphError } from '../graph/errors';
import type { Graph } from '../graph/port';
import { isInUse, NewerDatabase, OlderDatabase, prepareDatabase } from '../records/database';
import { problemLine, RecordsRefused } from '../records/problem';
import { isEmpty, loadFolder } from '../records/seed';
import type { Written } from '../records/store';
import { EXIT, Failure } from './command';
import { engineInWords, SEEDS } from './places';
import type { Terminal } from './terminal';

/** Opens the database of the settings and makes it ready for this program. A held folder stays a GraphError, LOCKED. */
export async function openDatabase(config: Config): Promise<Graph> {
  let graph: Graph | undefined;
  try {
    graph = config.engine.kind === 'embedded' ? openEmbedded(config.engine) : connectToNeo4j(config.engine);
    await graph.ready();
    await prepareDatabase(graph);
    return graph;
  } catch (error) {
    await graph?.close();
    throw inWords(error, config);
  }
}

/**
 * Opens what a rehearsal may read, and changes nothing in the database of the settings: that database itself, or where
 * nothing was written yet a registry in memory with the seeds, as the first command that writes would make it.
 */
export async function openToRehearse(config: Config, terminal: Terminal): Promise<Graph> {
  const used = await openUsed(config);
  if (used) return used;
  terminal.tell(`Nothing has been written to ${engineInWords(config)} yet: this rehearses in memory.`);
  const graph = openEmbedded();
  await prepareDatabase(graph);
  await seedIfEmpty(graph, terminal);
  return graph;
}

/** The database of the settings as it is; undefined where nothing was ever written to it. */
async function openUsed(config: Config): Promise<Graph | undefined> {
  const { engine } = config;
  let graph: Graph | undefined;
  try {
    if (engine.kind === 'embedded' && !hasDatabase(engine.folder)) return undefined;
    graph = engine.kind === 'embedded' ? openToRead(engine.folder) : connectToNeo4j(engine);
    await graph.ready();
    if (await isInUse(graph)) return graph;
    await graph.close();
    return undefined;
  } catch (error) {
    await graph?.close();
    throw inWords(error, config);
  }
}

/** What an operator can do something about, as a sentence; everything else as it is. */
function inWords(error: unknown, config: Config): unknown {
  if (error instanceof NewerDatabase || error instanceof OlderDatabase) return new Failure(EXIT.ENGINE, error.message);
  if (error instanceof GraphError && error.code === 'UNAVAILABLE') {
    const advice = config.engine.kind === 'neo4j' ? 'Check NEO4J_URI, the name and the password.' : 'Check DATA_DIR.';
    return new Failure(
      EXIT.ENGINE,
      `The database in ${engineInWords(config)} cannot be used: ${error.message}. ${advice}`,
    );
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (['EACCES', 'ENOENT', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EPERM'].includes(code ?? '')) {
    const advice = 'DATA_DIR must name a folder that this user can write to';
    return new Failure(
      EXIT.ENGINE,
      `The database in ${engineInWords(config)} cannot be opened (${message}): ${advice}.`,
    );
  }
  return error;
}

/** Opens the database of the settings, with the seeds where nobody has written to it yet. */
export async function openSeeded(config: Config, terminal: Terminal): Promise<Graph> {
  const graph = await openDatabase(config);
  try {
    await seedIfEmpty(graph, terminal);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Loads the seeds into a database nobody has written to yet, showing how far it is. */
export async function seedIfEmpty(graph: Graph, terminal: Terminal): Promise<void> {
  if (!(await isEmpty(graph))) return;
  if (!existsSync(SEEDS)) {
    terminal.tell(`There is no folder ${SEEDS}, so the registry starts empty.`);
    return;
  }
  const started = performance.now();
  const { created } = await load(graph, SEEDS, terminal);
  terminal.tell(`Loaded ${created} records in ${seconds(performance.now() - started)}.`);
}

/** Loads a folder of records; all its problems end the command together. */
export async function load(graph: Graph, folder: string, terminal: Terminal): Promise<Written> {
  try {
    return await loadFolder(graph, folder, new Date(), terminal.progress(`Loading ${folder}`));
  } catch (error) {
    if (!(error instanceof RecordsRefused)) throw error;
    throw new Failure(EXIT.FINDINGS, `${error.problems.map(problemLine).join('\n')}\n${error.message}.`);
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

export function isLocked(error: unknown): boolean {
  return error instanceof GraphError && error.code === 'LOCKED';
}
