import { removeSharedFolder } from './seeded';

/** Once after all tests. */
export default async function tearDown(): Promise<void> {
  await globalThis.testNeo4j?.close();
  removeSharedFolder();
}
