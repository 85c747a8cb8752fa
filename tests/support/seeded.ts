import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { loadFolder } from '../../src/records/seed';
import { PROJECT } from './components';
import type { Engine } from './engines';

const SEEDS = join(PROJECT, 'seeds');
/** The instant for those to whom it is all the same. */
const SOME_DAY = new Date('2026-05-16T08:00:00Z');
const FOLDERS = 'TEST_FOLDERS';

/** Where the tests of one run keep what they share; the global setup makes it, the teardown removes it. */
export function makeSharedFolder(): string {
  return (process.env[FOLDERS] = mkdtempSync(join(tmpdir(), 'samenhang-tests-')));
}

export function removeSharedFolder(): void {
  const folder = process.env[FOLDERS];
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/**
 * The registry with the seeds in it, loaded at an instant. On the embedded engine they are loaded once in a run of
 * tests: each suite gets a copy of that folder.
 */
export async function openWithSeeds(engine: Engine, at: Date): Promise<Graph> {
  if (engine.name === 'Grafeo') return openEmbedded({ folder: await copyOfSeeded(at), shuffleUnordered: true });
  const graph = await engine.open();
  await load(graph, at);
  return graph;
}

/** A database folder of one's own with the seeds in it, loaded at an instant; gone when the run of tests ends. */
export async function copyOfSeeded(at: Date = SOME_DAY): Promise<string> {
  const copy = mkdtempSync(join(shared(), 'copy-'));
  cpSync(await seededFolder(at), copy, { recursive: true });
  return copy;
}

async function seededFolder(at: Date): Promise<string> {
  const folder = join(shared(), `seeds-${at.getTime()}`);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(join(shared(), 'loading-'));
  const graph = openEmbedded({ folder: own });
  await load(graph, at);
  await graph.close();
  // Another worker may have been first: then its folder stays.
  if (!existsSync(folder)) renameOnto(own, folder);
  return folder;
}

function renameOnto(own: string, folder: string): void {
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

async function load(graph: Graph, at: Date): Promise<void> {
  await prepareDatabase(graph);
  await loadFolder(graph, SEEDS, at);
}

function shared(): string {
  const folder = process.env[FOLDERS];
  if (folder === undefined) throw new Error(`${FOLDERS} is not set: run the tests with Jest`);
  return folder;
}
