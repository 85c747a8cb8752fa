import type { Graph } from '../../src/graph/port';
import { codeOf, cypher, read, write } from '../support/cypher';
import { describeEngines } from '../support/engines';

const COUNT = 'MATCH (n:Place) RETURN count(n) AS count';

/** What the port promises about writing: all or nothing, one after the other, never from a read. */
describeEngines('writing', (engine) => {
  let graph: Graph;
  const count = async () => (await read<{ count: number }>(graph, COUNT))[0]!.count;

  beforeAll(async () => {
    graph = await engine.open();
    await graph.define([
      'CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id)',
    ]);
  });
  afterAll(() => graph.close());
  beforeEach(() => write(graph, 'MATCH (n:Place) DETACH DELETE n'));

  it('gives back what the work gives back', async () => {
    expect(await graph.write(async () => 'done')).toBe('done');
  });

  it('sees its own writes before they are committed', async () => {
    const seen = await graph.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place {id: "a"})'), {});
      return transaction.run(cypher(COUNT), {});
    });
    expect(seen).toEqual([{ count: 1 }]);
  });

  it('shows nothing to readers before the commit', async () => {
    const during = await graph.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place {id: "a"})'), {});
      return count();
    });
    expect([during, await count()]).toEqual([0, 1]);
  });

  it('leaves nothing when the work throws, and throws the same error', async () => {
    const mistake = new Error('changed my mind');
    const work = graph.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place {id: "a"})'), {});
      throw mistake;
    });
    await expect(work).rejects.toBe(mistake);
    expect(await count()).toBe(0);
  });

  it('leaves nothing when a later statement is wrong', async () => {
    const work = graph.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place {id: "a"})'), {});
      await transaction.run(cypher('RETRUN 1'), {});
    });
    expect(await codeOf(work)).toBe('BAD_QUERY');
    expect(await count()).toBe(0);
  });

  it('refuses an id that is taken, whole', async () => {
    await write(graph, 'CREATE (:Place {id: "a"})');
    const taken = write(graph, 'UNWIND ["b", "a", "c"] AS id CREATE (:Place {id: id})');
    expect(await codeOf(taken)).toBe('CONFLICT');
    expect(await count()).toBe(1);
  });

  it('refuses an id twice in one statement', async () => {
    expect(await codeOf(write(graph, 'UNWIND ["a", "a"] AS id CREATE (:Place {id: id})'))).toBe('CONFLICT');
    expect(await count()).toBe(0);
  });

  it('takes an id that only differs by case', async () => {
    await write(graph, 'UNWIND ["a", "A"] AS id CREATE (:Place {id: id})');
    expect(await count()).toBe(2);
  });

  it('goes on after a failure', async () => {
    await expect(graph.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await write(graph, 'CREATE (:Place {id: "a"})');
    expect(await count()).toBe(1);
  });

  it('writes nothing from a read, whether it is refused or not', async () => {
    await read(graph, 'CREATE (:Place {id: "a"})').catch(() => undefined);
    expect(await count()).toBe(0);
  });

  it('merges a row once, however often it comes', async () => {
    const rows = ['a', 'b', 'a'].map((id, n) => ({ id, properties: { id, n } }));
    const merge = 'UNWIND $rows AS row MERGE (n:Place {id: row.id}) SET n = row.properties';
    await write(graph, merge, { rows });
    await write(graph, merge, { rows });
    expect(await read(graph, 'MATCH (n:Place) RETURN n.id AS id, n.n AS n ORDER BY id')).toEqual([
      { id: 'a', n: 2 },
      { id: 'b', n: 1 },
    ]);
  });

  it('lands every one of many concurrent writers', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `p${index}`);
    await Promise.all(ids.map((id) => write(graph, 'CREATE (:Place {id: $id})', { id })));
    expect(await count()).toBe(40);
  });

  it('lets one of two writers have an id, and tells the other', async () => {
    const both = ['1', '2'].map(() => write(graph, 'CREATE (:Place {id: "a"})'));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(both[outcomes.findIndex(({ status }) => status === 'rejected')]!)).toBe('CONFLICT');
  });

  it('loses no update when what is written follows from what was read', async () => {
    await write(graph, 'CREATE (:Place {id: "a", n: 0})');
    const addOne = () =>
      graph.write(async (transaction) => {
        const [row] = await transaction.run(cypher<{ n: number }>('MATCH (p:Place) RETURN p.n AS n'), {});
        await transaction.run(cypher('MATCH (p:Place) SET p.n = $n'), { n: row!.n + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await read(graph, 'MATCH (p:Place) RETURN p.n AS n')).toEqual([{ n: 20 }]);
  });

  it('gives others their turn while it commits', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: `p${index}`, text: 'x'.repeat(100) }));
    let [turns, done] = [0, false];
    const turn = () => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    await graph.write(async (transaction) => {
      await transaction.run(cypher('UNWIND $rows AS row CREATE (n:Place) SET n = row'), { rows });
      setImmediate(turn);
    });
    done = true;
    expect(turns).toBeGreaterThan(3);
  });

  it('writes a batch of 10,000 rows at once, and counts them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      id: `p${index}`,
      properties: { id: `p${index}`, index },
    }));
    await write(graph, 'UNWIND $rows AS row MERGE (n:Place {id: row.id}) SET n = row.properties', { rows });
    expect(await count()).toBe(10_000);
    const text = 'UNWIND $ids AS id MATCH (n:Place {id: id}) RETURN n.index AS index ORDER BY index';
    expect(await read(graph, text, { ids: ['p9999', 'p0', 'nobody'] })).toEqual([{ index: 0 }, { index: 9999 }]);
  });
});
