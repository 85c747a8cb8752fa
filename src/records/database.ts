import type { Graph } from '../graph/port';
import { statement } from '../graph/query';
import { REGISTRY_STATE, SET_VERSION } from './change-queries';
import { exportRecords } from './export';
import { jsonOf } from './json';
import { kindNamed } from './kinds';
import { DEFINITIONS, KEEP_JSON } from './statements';

/** The shape in which this program stores records. A change of shape raises it and adds a step to `UPGRADES`. */
export const DATABASE_VERSION = 2;

/** For each older version the step that brings a database of it one version further. */
const UPGRADES: Readonly<Record<number, (graph: Graph) => Promise<void>>> = { 1: keepJson };

/** Since version 2 every node keeps its record as one text. */
async function keepJson(graph: Graph): Promise<void> {
  const rows: { id: string; json: string }[] = [];
  for await (const record of exportRecords(graph))
    rows.push({ id: record.id, json: jsonOf(kindNamed(record.kind), record) });
  await graph.write((transaction) => transaction.run(KEEP_JSON, { rows }));
}

/** A database of a newer program: this one must not touch it. */
export class NewerDatabase extends Error {
  constructor(found: number) {
    super(
      `The database has version ${found}, this program knows up to ${DATABASE_VERSION}: use the program that wrote it, or a newer one.`,
    );
    this.name = 'NewerDatabase';
  }
}

/** A database of an older program, and no time to upgrade it. */
export class OlderDatabase extends Error {
  constructor(found: number) {
    super(
      `The database has version ${found}, this program ${DATABASE_VERSION}, and what only looks does not upgrade it: 'samenhang start' and every command that writes do.`,
    );
    this.name = 'OlderDatabase';
  }
}

/** Whether anything was ever written. Throws for a database that is not of this version; changes nothing. */
export async function isInUse(graph: Graph): Promise<boolean> {
  const [[state]] = await graph.read([statement(REGISTRY_STATE, {})]);
  const found = state?.version ?? DATABASE_VERSION;
  if (found > DATABASE_VERSION) throw new NewerDatabase(found);
  if (found < DATABASE_VERSION) throw new OlderDatabase(found);
  return state !== undefined && state.lastChange > 0;
}

/** Makes a database ready for this program: constraints, indexes and upgrades from every earlier version. */
export async function prepareDatabase(graph: Graph): Promise<void> {
  const [[state]] = await graph.read([statement(REGISTRY_STATE, {})]);
  const found = state?.version ?? null;
  if (found !== null && found > DATABASE_VERSION) throw new NewerDatabase(found);
  await graph.define(DEFINITIONS);
  for (let version = found ?? DATABASE_VERSION; version < DATABASE_VERSION; version++) await UPGRADES[version]?.(graph);
  if (found !== DATABASE_VERSION)
    await graph.write((transaction) => transaction.run(SET_VERSION, { version: DATABASE_VERSION }));
}
