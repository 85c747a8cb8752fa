import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4j } from '../src/graph/neo4j';
import { prepareDatabase } from '../src/records/database';
import { writeRecords } from '../src/records/store';
import { withCopies } from '../tests/growth/copies';
import { Neo4jServers } from '../tests/support/neo4j-servers';
import { seedRecords } from '../tests/support/query-parameters-seeds';

/** The database that all contestants are asked about, in a steady state. */
export interface Database {
  readonly bolt: string;
  readonly pid: number;
  /** How much is in it, by what is counted. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

/** Starts a Neo4j of its own and loads the seeds, and so many copies of them beside them. */
export async function startDatabase(copies: number): Promise<Database> {
  const servers = new Neo4jServers('measurements');
  const desk = await servers.open();
  const answer = await fetch(desk);
  const bolt = await answer.text();
  if (!answer.ok) throw new Error(bolt);
  await load(bolt, copies);
  const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', 'none needed'), { disableLosslessIntegers: true });
  // The adapter asked for this after the load too, but a bad plan here would be measured.
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
  return {
    bolt,
    pid: servers.pid ?? 0,
    sizes: await sizesOf(driver),
    stop: async () => {
      await driver.close();
      await servers.close();
    },
  };
}

async function load(bolt: string, copies: number): Promise<void> {
  const graph = openNeo4j({ uri: bolt, username: 'neo4j', password: 'none needed' });
  try {
    await prepareDatabase(graph);
    await writeRecords(graph, withCopies(seedRecords(), copies), { kind: 'SEED', at: new Date(), by: null });
  } finally {
    await graph.close();
  }
}

async function sizesOf(driver: Driver): Promise<Record<string, number>> {
  const { records } = await driver.executeQuery(`
    RETURN COUNT { (:Organisation) } AS organisations, COUNT { (:Arrangement) } AS arrangements,
      COUNT { (:Participation) } AS participations, COUNT { () } AS nodes, COUNT { ()-->() } AS relationships`);
  return records[0]?.toObject() as Record<string, number>;
}
