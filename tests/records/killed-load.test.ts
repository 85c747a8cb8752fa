import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded';
import { prepareDatabase } from '../../src/records/database';
import { isEmpty, loadFolder } from '../../src/records/seed';
import { PROJECT } from '../support/components';
import { read } from '../support/cypher';
import { cleanUp, temporaryFolder } from '../support/process';

const PROGRAM = join(__dirname, 'programs', 'load-seeds.ts');
const LOADER = join(PROJECT, 'scripts', 'typescript-require.js');
const SEEDS = join(PROJECT, 'seeds');

afterAll(cleanUp);

/** Loads the seeds in a process of its own and kills it when it is so far, in per cent. */
async function killedAt(folder: string, percent: number): Promise<void> {
  const args = ['-r', LOADER, PROGRAM, folder, String(percent)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.stdout.once('data', () => child.kill('SIGKILL'));
  expect(await ended).toBe('SIGKILL');
}

describe('loading the seeds in a process that is killed', () => {
  it.each([1, 50, 90])('leaves nothing at %i %, and a second load completes', async (percent) => {
    const folder = temporaryFolder();
    await killedAt(folder, percent);
    const graph = openEmbedded({ folder });
    try {
      const counts = await read(graph, 'MATCH (n:Record) RETURN count(n) AS count');
      expect([counts, await isEmpty(graph)]).toEqual([[{ count: 0 }], true]);
      await prepareDatabase(graph);
      const { created, lastChange } = await loadFolder(graph, SEEDS, new Date());
      expect(created).toBeGreaterThan(2_000);
      expect(lastChange).toBe(created);
    } finally {
      await graph.close();
    }
    const again = openEmbedded({ folder });
    expect(await isEmpty(again)).toBe(false);
    await again.close();
  });
});
