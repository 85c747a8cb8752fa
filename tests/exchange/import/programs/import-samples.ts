import { openEmbedded } from '../../../../src/graph/embedded';
import { prepareDatabase } from '../../../../src/records/database';
import { importSamples } from '../../../support/imports';

/** Says when it begins, imports the samples into a folder, and waits to be killed. */
async function main(): Promise<void> {
  const graph = openEmbedded({ folder: process.argv[2]! });
  await prepareDatabase(graph);
  process.stdout.write('BEGINS\n');
  await importSamples(graph);
  setInterval(() => undefined, 1_000);
}

void main();
