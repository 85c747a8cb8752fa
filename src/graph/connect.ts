import type * as Neo4j from './neo4j';
import type { Graph } from './port';

/** As `openNeo4j`, but the driver is loaded only now: loading it takes a third of the time in which a command starts. */
export function connectToNeo4j(options: Neo4j.Neo4jOptions): Graph {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would want the endings of built files
  const { openNeo4j } = require('./neo4j') as typeof Neo4j;
  return openNeo4j(options);
}
