import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type RegisterFormat } from '../../src/exchange/import/files';
import { openEmbedded } from '../../src/graph/embedded';
import { openNeo4j } from '../../src/graph/neo4j';
import type { Graph } from '../../src/graph/port';
import { statement } from '../../src/graph/query';
import { REGISTRY_STATE } from '../../src/records/change-queries';
import { prepareDatabase } from '../../src/records/database';
import { Pasts } from '../../src/records/past/pasts';
import { lastVersion } from '../../src/records/past/recorded';
import { HeldUp } from '../../tests/support/held-up';
import { peakMemory } from '../../tests/support/peak-memory';
import { filesIn } from './files';

/** What one import of the whole country took, with the checks before and after, as a user imports. */
export interface Once {
  /** `checks`: of both registers, before and after. */
  readonly seconds: Readonly<Record<RegisterFormat | 'checks' | 'again' | 'knownAt', number>>;
  readonly records: number;
  /** Of the process, database and all where that is embedded; megabytes. Of the imports alone, and with the checks. */
  readonly peak: { readonly imports: number; readonly all: number };
  /** The longest that the process kept to itself (no wait for a processor) while it read and wrote, and while it checked; milliseconds. */
  readonly longest: { readonly imports: number; readonly checks: number };
}

/**
 * Run as a process of its own: imports the registers of a folder into an empty database, then the register once more,
 * which changes nothing, then asks what the registry said at its last act; writes what that took. `bolt` is the address
 * of an empty Neo4j; without it, embedded.
 */
const [folder = '', checked, bolt] = process.argv.slice(2);

async function main(graph: Graph): Promise<Once> {
  await prepareDatabase(graph);
  const longest = { imports: 0, checks: 0 };
  let during: keyof typeof longest = 'imports';
  const heldUp = new HeldUp((time) => (longest[during] = Math.max(longest[during], time)));
  let [records, checks, peakOfImports] = [0, 0, 0];
  const run = async (format: RegisterFormat) => {
    const began = performance.now();
    const { counts, findings } = await importFiles(graph, {
      format,
      files: filesIn(folder, format),
      dryRun: false,
      at: new Date(),
      checks: checked === 'checks',
      progress: (phase) => {
        const now = phase.startsWith('CHECK') ? 'checks' : 'imports';
        if (now === during) return;
        heldUp.look();
        if (during === 'imports') peakOfImports = peakMemory();
        during = now;
      },
    });
    records += counts.new;
    const judging = (findings?.milliseconds ?? 0) / 1000;
    checks += judging;
    return (performance.now() - began) / 1000 - judging;
  };
  const [tooi, roo] = [await run('tooi'), await run('roo')];
  heldUp.stop();
  const kept = { ...longest };
  const all = peakMemory();
  const peak = { imports: checked === 'checks' ? peakOfImports : all, all };
  const seconds = { tooi, roo, checks, again: await run('roo'), knownAt: await firstPast(graph) };
  return { seconds, records, peak, longest: kept };
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
  const place = mkdtempSync(join(tmpdir(), 'samenhang-import-'));
  const graph = openEmbedded({ folder: place });
  try {
    return await main(graph);
  } finally {
    await graph.close();
    rmSync(place, { recursive: true, force: true });
  }
}

const outcome = bolt
  ? main(openNeo4j({ uri: bolt, username: 'neo4j', password: 'none needed', readTimeout: 600_000 }))
  : inFolder();
void outcome.then((once) => {
  process.stdout.write(JSON.stringify(once));
  process.exit(0);
});
