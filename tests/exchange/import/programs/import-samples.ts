import { openEmbedded } from '../../../../src/graph/embedded';
import { openNeo4j } from '../../../../src/graph/neo4j';
import { prepareDatabase } from '../../../../src/records/database';
import { importInto, importSamples, recordFilesIn } from '../../../support/imports';

/** Says when it begins, imports records and the samples into a folder or the Neo4j at an address, and waits to be killed. */
async function main(place: string, records: string): Promise<void> {
  const graph = place.startsWith('bolt:')
    ? openNeo4j({ uri: place, username: 'neo4j', password: 'none needed' })
    : openEmbedded({ folder: place });
  await prepareDatabase(graph);
  process.stdout.write('BEGINS\n');
  await importInto(graph, 'records', recordFilesIn(records));
  await importSamples(graph);
  setInterval(() => undefined, 1_000);
}

void main(process.argv[2]!, process.argv[3]!);
