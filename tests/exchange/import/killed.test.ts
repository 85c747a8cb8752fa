import { spawn } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Format } from '../../../src/exchange/import/files';
import { openEmbedded } from '../../../src/graph/embedded';
import { openNeo4j } from '../../../src/graph/neo4j';
import type { Graph } from '../../../src/graph/port';
import { prepareDatabase } from '../../../src/records/database';
import { exportRecords } from '../../../src/records/export';
import type { AnyRecord } from '../../../src/records/kind';
import { changesAfter } from '../../../src/records/replay';
import { toFiles } from '../../../src/records/write-files';
import { PROJECT } from '../../support/components';
import { boltAddress, describeEngines, type Engine } from '../../support/engines';
import { importInto, importSamples, recordFilesIn } from '../../support/imports';
import { cleanUp, temporaryFolder } from '../../support/process';

const PROGRAM = join(__dirname, 'programs', 'import-samples.ts');
const LOADER = join(PROJECT, 'scripts', 'typescript-require.js');
const RECORDS = join(PROJECT, 'seeds');
/** Each takes much longer on Neo4j. */
const RUNS = { Grafeo: 6, Neo4j: 2 };
/** Within so many milliseconds an import of the seeds and the samples is over, mostly. */
const LONGEST = { Grafeo: 1_500, Neo4j: 6_000 };

afterAll(cleanUp);

/** Imports records and the samples in a process of its own and kills it so many milliseconds after it began to import. */
async function killedAfter(place: string, wait: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['-r', LOADER, PROGRAM, place, RECORDS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), wait));
  return ended;
}

/** An empty database that another process can open by this name, and then this one again. */
async function emptyPlace(engine: Engine): Promise<{ place: string; open: () => Graph }> {
  if (engine.name === 'Grafeo') {
    const folder = temporaryFolder();
    return { place: folder, open: () => openEmbedded({ folder }) };
  }
  await (await engine.open()).close();
  const uri = await boltAddress();
  return { place: uri, open: () => openNeo4j({ uri, username: 'neo4j', password: 'none needed' }) };
}

async function filesOf(graph: Graph): Promise<ReturnType<typeof toFiles>> {
  const records: AnyRecord[] = [];
  for await (const record of exportRecords(graph)) records.push(record);
  return toFiles(records);
}

async function numbersOf(graph: Graph): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { number } of changesAfter(graph, 0)) numbers.push(number);
  return numbers;
}

describeEngines('imports in a process that is killed', (engine) => {
  it('are wholly there or not at all, and done again give what an undisturbed run gives', async () => {
    const undisturbed = openEmbedded();
    await prepareDatabase(undisturbed);
    const steps = [await numbersOf(undisturbed)];
    for (const format of ['records', 'tooi', 'roo'] as const) steps.push(await numbersAfter(undisturbed, format));
    const expected = await filesOf(undisturbed);
    await undisturbed.close();
    let killed = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: LONGEST[engine.name] }), async (wait) => {
        const { place, open } = await emptyPlace(engine);
        if ((await killedAfter(place, wait)) === 'SIGKILL') killed += 1;
        const graph = open();
        try {
          expect(steps).toContainEqual(await numbersOf(graph));
          for (const format of ['records', 'tooi', 'roo'] as const) await numbersAfter(graph, format);
          expect(await filesOf(graph)).toEqual(expected);
          expect(await numbersOf(graph)).toEqual(steps.at(-1));
        } finally {
          await graph.close();
        }
      }),
      { numRuns: RUNS[engine.name], endOnFailure: true },
    );
    expect(killed).toBeGreaterThan(0);
  }, 300_000);

  async function numbersAfter(graph: Graph, format: Format): Promise<number[]> {
    await (format === 'records'
      ? importInto(graph, 'records', recordFilesIn(RECORDS))
      : importSamples(graph, [format]));
    return numbersOf(graph);
  }
});
