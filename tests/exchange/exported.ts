import { FORMATS, textOf } from '../../src/exchange/formats';
import type { Format } from '../../src/exchange/format';
import { UNPUBLISHED } from '../../src/exchange/publication';
import { dataState, type Scope } from '../../src/exchange/scope';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import type { AnyRecord } from '../../src/records/kind';
import { loadFolder } from '../../src/records/seed';
import { writeRecords } from '../../src/records/store';
import { PROCEEDINGS } from '../support/council';
import type { Engine } from '../support/engines';
import { openWithSeeds } from '../support/seeded';
import { hostileRecords } from './hostile';

export const PUBLIC_URI = 'https://samenhang.example';
export const DAY = '2026-05-16';
const AT = new Date('2026-05-16T08:00:00Z');

/** A Neo4j that was just started plans every query for the first time. */
export const FIRST_LOAD = 180_000;

/** The seeds and, beside them, a council that records everything and records with hostile names. */
export async function openHostile(engine: Engine): Promise<Graph> {
  const graph = await openWithSeeds(engine, AT);
  await loadFolder(graph, PROCEEDINGS, AT);
  await writeRecords(graph, hostileRecords(), { kind: 'IMPORT', at: AT, by: null });
  return graph;
}

/** A registry of its own with these records. */
export async function openWith(engine: Engine, records: readonly AnyRecord[]): Promise<Graph> {
  const graph = await engine.open();
  await prepareDatabase(graph);
  await writeRecords(graph, records, { kind: 'IMPORT', at: AT, by: null });
  return graph;
}

export async function scopeOf(graph: Graph, day: string | null, publication = UNPUBLISHED): Promise<Scope> {
  return { graph, publicUri: PUBLIC_URI, publication, day, state: await dataState(graph) };
}

export function formatNamed(name: string): Format {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`There is no format ${name}`);
  return format;
}

/** A file of a format as one text; the only file where none is named. */
export async function exported(graph: Graph, name: string, day: string | null, file?: string): Promise<string> {
  const files = formatNamed(name).files(day);
  const found = file === undefined && files.length === 1 ? files[0] : files.find((each) => each.name === file);
  if (!found) throw new Error(`The format ${name} has no file ${file}`);
  return textIn(textOf(found, await scopeOf(graph, day)));
}

export async function textIn(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
