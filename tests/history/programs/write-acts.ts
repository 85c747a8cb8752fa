import { openNeo4j } from '../../../src/graph/neo4j';
import { actsOf, writeActs } from '../acts';

const [, , uri = '', who = '', count = '0'] = process.argv;

/** Connects to a Neo4j and writes so many acts, one after the other, as a process of its own does. */
async function main(): Promise<void> {
  const graph = openNeo4j({ uri, username: 'neo4j', password: 'none needed' });
  process.stdout.write('READY\n');
  await writeActs(graph, actsOf(who, Number(count)));
  await graph.close();
}

void main();
