import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPresent, lookForComponents, PROJECT } from './components';
import { Neo4jServers } from './neo4j-servers';
import { makeSharedFolder } from './seeded';

declare global {
  var testNeo4j: Neo4jServers | undefined;
}

/** Once before all tests: says what cannot be tested here, and offers Neo4j servers to those that ask. */
export default async function setUp(): Promise<void> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  lookForComponents();
  makeSharedFolder();
  if (!isPresent('neo4j')) return;
  globalThis.testNeo4j = new Neo4jServers();
  process.env['TEST_NEO4J'] = await globalThis.testNeo4j.open();
}
