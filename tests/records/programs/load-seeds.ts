import { join } from 'node:path';
import { openEmbedded } from '../../../src/graph/embedded';
import { prepareDatabase } from '../../../src/records/database';
import { loadFolder } from '../../../src/records/seed';
import { PROJECT } from '../../support/components';

const [, , folder, percent] = process.argv;

/** Loads the seeds into a folder until it is so far, in per cent; then says so and stands still, waiting to be killed. */
async function main(): Promise<void> {
  const graph = openEmbedded({ folder: folder! });
  await prepareDatabase(graph);
  await loadFolder(graph, join(PROJECT, 'seeds'), new Date(), (done, total) => {
    if ((100 * done) / total < Number(percent)) return;
    process.stdout.write('HALFWAY\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
}

void main();
