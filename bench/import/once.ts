import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importFiles, type ImportFile, type RegisterFormat } from '../../src/exchange/import/files';
import { openEmbedded } from '../../src/graph/embedded';
import { openNeo4j } from '../../src/graph/neo4j';
import type { Graph } from '../../src/graph/port';
import { statement } from '../../src/graph/query';
import { REGISTRY_STATE } from '../../src/records/change-queries';
import { prepareDatabase } from '../../src/records/database';
import { Pasts } from '../../src/records/past/pasts';
import { lastVersion } from '../../src/records/past/recorded';
import { NATIONAL_ROO, nationalTooi } from '../../tests/support/national';
import { peakMemory } from '../../tests/support/peak-memory';
import { copiesOfRoo, copiesOfTooi } from './copies';

/** What one import of the whole country took. */
export interface Once {
  readonly seconds: Readonly<Record<RegisterFormat, number>> & { readonly again: number; readonly knownAt: number };
  readonly records: number;
  /** Of the process, database and all where that is embedded; megabytes. */
  readonly peak: number;
  /** The longest that the process kept to itself; milliseconds. */
  readonly longest: number;
}

/**
 * Run as a process of its own: imports the country so many times over into an empty database, then the register once
 * more, which changes nothing, then asks what the registry said at its last act; writes what that took. `bolt` is the address of an empty Neo4j; without it, embedded.
 */
const [times = '1', bolt] = process.argv.slice(2);

/** The longest time between two turns of the process. */
class Beats {
  longest = 0;
  private last = performance.now();
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
  }, 1);

  /** What happened since does not count. */
  skip(): void {
    this.last = performance.now();
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

const beats = new Beats();

function filesOf(format: RegisterFormat): ImportFile[] {
  if (format === 'tooi')
    return nationalTooi().map((path) => {
      const bytes = copiesOfTooi(readFileSync(path, 'utf8'), path.includes('toplijst') ? 1 : Number(times));
      return { name: basename(path), size: bytes.length, bytes: streamOf([bytes]) };
    });
  const packed = readFileSync(NATIONAL_ROO);
  const text = gunzipSync(packed).toString();
  return [{ name: 'export.xml', size: text.length * Number(times), bytes: streamOf(copiesOfRoo(text, Number(times))) }];
}

/** To make the copies is no part of the import. */
async function* streamOf(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for (const part of parts) {
    beats.skip();
    yield await Promise.resolve(part);
  }
}

async function main(graph: Graph): Promise<Once> {
  await prepareDatabase(graph);
  let records = 0;
  const run = async (format: RegisterFormat) => {
    const files = filesOf(format);
    beats.skip();
    const began = performance.now();
    const { counts } = await importFiles(graph, { format, files, dryRun: false, at: new Date() });
    records += counts.new;
    return (performance.now() - began) / 1000;
  };
  const [tooi, roo] = [await run('tooi'), await run('roo')];
  beats.stop();
  const peak = peakMemory();
  const again = await run('roo');
  return { seconds: { tooi, roo, again, knownAt: await firstPast(graph) }, records, peak, longest: beats.longest };
}

/** The seconds that the first question about the last act takes. */
async function firstPast(graph: Graph): Promise<number> {
  const began = performance.now();
  const pasts = new Pasts(graph);
  await pasts.at(await lastVersion(graph)).read([statement(REGISTRY_STATE, {})]);
  const seconds = (performance.now() - began) / 1000;
  await pasts.close();
  return seconds;
}

async function inFolder(): Promise<Once> {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-import-'));
  const graph = openEmbedded({ folder });
  try {
    return await main(graph);
  } finally {
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const outcome = bolt
  ? main(openNeo4j({ uri: bolt, username: 'neo4j', password: 'none needed', readTimeout: 600_000 }))
  : inFolder();
void outcome.then((once) => {
  process.stdout.write(JSON.stringify(once));
  process.exit(0);
});
