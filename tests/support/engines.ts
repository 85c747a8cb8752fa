import { connectToNeo4j } from '../../src/graph/connect';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import type { Query } from '../../src/graph/query';
import { DEFINITIONS } from '../../src/records/statements';
import { isPresent } from './components';

/** An engine that tests run on. */
export interface Engine {
  readonly name: 'Grafeo' | 'Neo4j';
  /** Opens an empty database. On Neo4j that is always the same one, so close a graph before opening another. */
  readonly open: () => Promise<Graph>;
}

/** Row order is shuffled where a query asks for none, so that a missing ORDER BY fails at once. */
const grafeo: Engine = { name: 'Grafeo', open: async () => openEmbedded({ shuffleUnordered: true }) };
const neo4j: Engine = { name: 'Neo4j', open: openEmptyNeo4j };

/** The engines that are here: the embedded one, and Neo4j when it is installed. */
export const engines: readonly Engine[] = isPresent('neo4j') ? [grafeo, neo4j] : [grafeo];

/** The same tests on each engine; those on a missing Neo4j are skipped, which the global setup has said loudly. */
export function describeEngines(name: string, define: (engine: Engine) => void): void {
  for (const engine of [grafeo, neo4j])
    (engines.includes(engine) ? describe : describe.skip)(`${name} on ${engine.name}`, () => define(engine));
}

/** The Bolt address of this Jest worker's own server, which is started at the first call. It asks for no password. */
export async function boltAddress(): Promise<string> {
  const answer = await fetch(`${process.env['TEST_NEO4J']}/${process.env['JEST_WORKER_ID']}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** A server that just started plans slowly, the more so while other workers use the processor. */
const READ_TIMEOUT = 60_000;

async function openEmptyNeo4j(): Promise<Graph> {
  const uri = await boltAddress();
  // Planning anew after each load takes tests longer than all plans that would be better.
  const options = { readTimeout: READ_TIMEOUT, replanAfter: Infinity };
  const graph = connectToNeo4j({ uri, username: 'neo4j', password: 'none needed', ...options });
  await removeEverything(graph);
  return graph;
}

const OWN_RULES: ReadonlySet<string | undefined> = new Set(
  DEFINITIONS.map((definition) => /^CREATE (?:CONSTRAINT|INDEX) (\w+)/.exec(definition)?.[1]),
);

const REMOVE_SOME: Query<object, { removed: number }> = {
  name: 'test.removeSome',
  text: 'MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS removed',
};
const RULES: Query<object, { name: string; definition: string }> = {
  name: 'test.rules',
  text: `SHOW INDEXES YIELD name, owningConstraint, type WHERE type <> 'LOOKUP' AND name <> 'write_lock'
    RETURN name, 'DROP ' + CASE WHEN owningConstraint IS NULL THEN 'INDEX' ELSE 'CONSTRAINT' END + ' \`' + name + '\`' AS definition`,
};

/**
 * All nodes, in batches, and every constraint and index that is not the program's: one test file must not depend on what
 * another defined. The program's own stay, for without them all plans would be thrown away: planning is most of the time.
 */
async function removeEverything(graph: Graph): Promise<void> {
  for (let removed = -1; removed !== 0;)
    removed = (await graph.write((transaction) => transaction.run(REMOVE_SOME, {})))[0]?.removed ?? 0;
  const [rules] = await graph.read([{ query: RULES, parameters: {} }]);
  const others = rules.filter(({ name }) => !OWN_RULES.has(name));
  await graph.define(others.map(({ definition }) => definition));
}
