import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4j } from '../../src/graph/neo4j';
import type { Graph } from '../../src/graph/port';
import { cypher, write } from '../support/cypher';
import { describeWithNeo4j } from '../support/describe-with';
import { boltAddress, engines } from '../support/engines';

/** The server of the tests keeps a plan for hours, so a plan that changes was made anew because it was asked for. */
describeWithNeo4j('a write to Neo4j', () => {
  const REPLAN_AFTER = 100;
  let graph: Graph;
  let driver: Driver;

  beforeAll(async () => {
    await (await engines.find(({ name }) => name === 'Neo4j')!.open()).close();
    const access = { uri: await boltAddress(), username: 'neo4j', password: 'none needed' };
    graph = openNeo4j({ ...access, replanAfter: REPLAN_AFTER });
    driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
    await graph.define(['CREATE INDEX hamlet_id IF NOT EXISTS FOR (n:Hamlet) ON (n.id)']);
  });
  afterAll(() => Promise.all([graph.close(), driver.close()]));
  beforeEach(async () => {
    await driver.executeQuery('MATCH (n:Hamlet) DELETE n');
    await driver.executeQuery('CALL db.clearQueryCaches()');
  });

  const build = (count: number) =>
    write(graph, 'UNWIND range(1, $count) AS id CREATE (n:Hamlet {id: id}) RETURN count(n) AS built', { count });

  /** How many rows the plan in use expects. */
  async function expectedRows(): Promise<number> {
    const { summary } = await driver.executeQuery('EXPLAIN MATCH (n:Hamlet) RETURN n.id AS id');
    return Number((summary.plan as { arguments: { EstimatedRows?: number } }).arguments.EstimatedRows);
  }

  it('that is large is followed by plans for what is there now', async () => {
    expect(await expectedRows()).toBeLessThan(REPLAN_AFTER);
    await build(REPLAN_AFTER);
    expect(await expectedRows()).toBe(REPLAN_AFTER);
  });

  it('that is large in several statements is so too', async () => {
    expect(await expectedRows()).toBeLessThan(REPLAN_AFTER);
    await graph.write(async (transaction) => {
      for (let part = 0; part < 2; part++)
        await transaction.run(cypher('UNWIND range(1, $count) AS id CREATE (n:Hamlet {id: id})'), { count: 50 });
    });
    expect(await expectedRows()).toBe(REPLAN_AFTER);
  });

  it('that is small leaves plans alone: making them costs more than it gains', async () => {
    const before = await expectedRows();
    await build(REPLAN_AFTER - 1);
    expect(await expectedRows()).toBe(before);
  });

  it('is done even where the user may not ask for other plans', async () => {
    const session = driver.session();
    const asked = jest
      .spyOn(Object.getPrototypeOf(session) as typeof session, 'run')
      .mockRejectedValueOnce(new neo4j.Neo4jError('Not allowed', 'Neo.ClientError.Security.Forbidden', '', ''));
    try {
      expect(await build(REPLAN_AFTER)).toEqual([{ built: REPLAN_AFTER }]);
      expect(asked).toHaveBeenCalledWith('CALL db.prepareForReplanning(60)');
    } finally {
      asked.mockRestore();
      await session.close();
    }
  });
});
