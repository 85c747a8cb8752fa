import { openEmbedded } from '../../../../src/graph/embedded';
import { prepareDatabase } from '../../../../src/records/database';
import { importInto, importSamples, recordFilesIn } from '../../../support/imports';

/** Says when it begins, imports records and the samples into a folder, and waits to be killed. */
async function main(): Promise<void> {
  const [, , folder, records] = process.argv;
  const graph = openEmbedded({ folder: folder! });
  await prepareDatabase(graph);
  process.stdout.write('BEGINS\n');
  await importInto(graph, 'records', recordFilesIn(records!));
  await importSamples(graph);
  setInterval(() => undefined, 1_000);
}

void main();
