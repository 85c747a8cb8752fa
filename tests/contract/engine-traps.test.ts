import { GrafeoDB } from '@grafeo-db/js';
import { GraphError } from '../../src/graph/errors';
import type { Graph } from '../../src/graph/port';
import { codeOf, read, write } from '../support/cypher';
import { describeEngines, type Engine } from '../support/engines';

/**
 * Where the engines differ, as they are today, and the way around that holds on both. A new version of an engine that
 * changes one of these fails here: then a rule of ours may go, or another must come.
 */
describeEngines('a trap', (engine) => {
  let graph: Graph;
  const on = <Value>(values: Record<Engine['name'], Value>): Value => values[engine.name];

  beforeAll(async () => {
    graph = await engine.open();
  });
  afterAll(() => graph.close());
  beforeEach(() => write(graph, 'MATCH (n) DETACH DELETE n'));

  /** The rows of a read, or the code of the error that it ends with. */
  const reading = (text: string, parameters: object = {}) => outcome(read(graph, text, parameters));
  const writing = (text: string, parameters: object = {}) => outcome(write(graph, text, parameters));
  const outcome = (rows: Promise<unknown>) =>
    rows.catch((error: unknown) => (error instanceof GraphError ? error.code : error));

  describe('in the words that are understood', () => {
    it.each([
      ['a relationship type IN', 'MATCH (a)-[:IN]->(b) RETURN a.id AS id'],
      ['one of two labels', 'MATCH (n:A|B) RETURN n.id AS id'],
      ['the first of a collection', 'UNWIND [1, 2] AS x RETURN collect(x)[0] AS first'],
      ['a collecting subquery', 'RETURN COLLECT { MATCH (n:A) RETURN n.id } AS ids'],
      ['a part of a date', "RETURN date('2020-01-01').year AS year"],
      ['a shortest path by its number', 'MATCH p = SHORTEST 1 (a:A)-[:R]->+(b:B) RETURN length(p) AS steps'],
      ['a comprehension in another', 'MATCH (a:A) RETURN [(a)-[:R]->(b) | [(b)-[:R]->(c) | c.id]] AS ids'],
    ])('%s: not on Grafeo', async (_what, text) => {
      expect(await reading(text)).toEqual(on({ Grafeo: 'BAD_QUERY', Neo4j: expect.any(Array) }));
    });

    it.each([
      [
        'the first of a collection',
        'UNWIND [1, 2] AS x WITH x ORDER BY x WITH collect(x) AS all RETURN all[0] AS it',
        1,
      ],
      ['a collecting subquery', 'CALL () { MATCH (n:A) RETURN collect(n.id) AS ids } RETURN size(ids) AS it', 0],
      ['types side by side', 'MATCH ()-[r:R|S]->() RETURN count(r) AS it', 0],
    ])('%s: the way around', async (_what, text, it) => {
      expect(await reading(text)).toEqual([{ it }]);
    });
  });

  describe('in the order of rows', () => {
    beforeEach(() => write(graph, 'CREATE (:Place {name: "a", sortName: 2}), (:Place {name: "b", sortName: 1})'));

    it('an alias that reuses a variable hides it from ORDER BY on Neo4j', async () => {
      const rows = await read(graph, 'MATCH (o:Place) RETURN o {.name} AS o ORDER BY o.sortName');
      const names = rows.map((row) => (row['o'] as { name: string }).name);
      expect(names).toEqual(on({ Grafeo: ['b', 'a'], Neo4j: ['a', 'b'] }));
    });

    it('an alias of its own is ordered alike', async () => {
      const rows = await read(graph, 'MATCH (o:Place) RETURN o {.name} AS place ORDER BY o.sortName');
      expect(rows).toEqual([{ place: { name: 'b' } }, { place: { name: 'a' } }]);
    });
  });

  describe('in the order of texts beyond the BMP', () => {
    const BEFORE = 'ﭏ';
    const AFTER = '🏛';
    beforeEach(() => write(graph, 'UNWIND $texts AS text CREATE (:Place {text: text})', { texts: [BEFORE, AFTER] }));

    it.each([
      ['that are parameters', 'UNWIND $texts AS text RETURN text ORDER BY text'],
      [
        'that a query puts together',
        'MATCH (n:Place) WITH n, toString(1) + n.text AS key ORDER BY key RETURN n.text AS text',
      ],
      ['in lower case', 'MATCH (n:Place) RETURN toLower(n.text) AS text ORDER BY text'],
    ])('of texts %s', async (_what, text) => {
      const rows = await read(graph, text, { texts: [AFTER, BEFORE] });
      expect(rows.map((row) => row['text'])).toEqual(on({ Grafeo: [BEFORE, AFTER], Neo4j: [AFTER, BEFORE] }));
    });

    it.each([
      ['a parameter', 'MATCH (n:Place) WHERE n.text > $after RETURN n.text AS text'],
      ['a text put together', "MATCH (n:Place) WHERE n.text > '' + $after RETURN n.text AS text"],
    ])('after %s: so sort names have no such signs', async (_what, text) => {
      expect(await read(graph, text, { after: BEFORE })).toEqual(on({ Grafeo: [{ text: AFTER }], Neo4j: [] }));
      expect(await read(graph, text, { after: AFTER })).toEqual(on({ Grafeo: [], Neo4j: [{ text: BEFORE }] }));
    });
  });

  describe('in what null does', () => {
    it('deleting what an optional match did not find fails on Grafeo', async () => {
      expect(await writing('OPTIONAL MATCH (n:Nobody) DETACH DELETE n')).toEqual(
        on<unknown>({ Grafeo: 'BAD_QUERY', Neo4j: [] }),
      );
    });

    it('deleting inside a CALL is nothing on both', async () => {
      const text = 'UNWIND ["a"] AS id CALL (id) { MATCH (n:Nobody {id: id}) DETACH DELETE n } RETURN id';
      expect(await write(graph, text)).toEqual([{ id: 'a' }]);
    });

    it('a null in a MERGE makes a node without that property on Grafeo', async () => {
      expect(await writing('MERGE (n:Place {id: $id}) RETURN n.id AS id', { id: null })).toEqual(
        on<unknown>({ Grafeo: [{ id: null }], Neo4j: 'BAD_QUERY' }),
      );
    });

    it('a parameter that is undefined is null on Grafeo and missing on Neo4j', async () => {
      const answer = await reading('RETURN $value AS value', { value: undefined });
      expect(answer).toEqual(on<unknown>({ Grafeo: [{ value: null }], Neo4j: 'BAD_QUERY' }));
    });
  });

  describe('in what can be stored', () => {
    it.each([
      ['a list of unlike things', [1, 'a']],
      ['a list with null in it', ['a', null]],
      ['a map', { a: 1 }],
    ])('%s: not on Neo4j', async (_what, value) => {
      expect(await writing('CREATE (n:Place {value: $value}) RETURN n.value AS value', { value })).toEqual(
        on<unknown>({ Grafeo: [{ value }], Neo4j: 'BAD_QUERY' }),
      );
    });

    it('a day that does not exist is null on Grafeo and an error on Neo4j', async () => {
      const answer = await reading("RETURN toString(date('2021-02-30')) AS day");
      expect(answer).toEqual(on<unknown>({ Grafeo: [{ day: null }], Neo4j: 'BAD_QUERY' }));
    });
  });

  it('in a read that writes: refused on Neo4j, undone on Grafeo', async () => {
    expect(await reading('CREATE (n:Place {id: "a"})')).toEqual(on<unknown>({ Grafeo: [], Neo4j: 'BAD_QUERY' }));
    expect(await read(graph, 'MATCH (n:Place) RETURN n.id AS id')).toEqual([]);
  });

  describe('in paths', () => {
    beforeEach(() =>
      write(
        graph,
        `CREATE (a:Stop {id: 'a'}), (b:Stop {id: 'b'}), (c:Stop {id: 'c'}),
        (a)-[:TO {open: false}]->(b), (a)-[:TO {open: true}]->(c), (c)-[:TO {open: true}]->(b)`,
      ),
    );

    it('Grafeo filters the shortest path and misses the shortest one that passes', async () => {
      const text = `MATCH p = shortestPath((a:Stop {id: 'a'})-[:TO*..5]->(b:Stop {id: 'b'}))
        WHERE all(r IN relationships(p) WHERE r.open) RETURN length(p) AS steps`;
      expect(await reading(text)).toEqual(on<unknown>({ Grafeo: [], Neo4j: [{ steps: 2 }] }));
    });

    it('a step at a time finds it on both', async () => {
      const step = `UNWIND $frontier AS id MATCH (:Stop {id: id})-[r:TO]->(next:Stop) WHERE r.open
        RETURN DISTINCT next.id AS id ORDER BY id`;
      expect(await read(graph, step, { frontier: ['a'] })).toEqual([{ id: 'c' }]);
      expect(await read(graph, step, { frontier: ['c'] })).toEqual([{ id: 'b' }]);
    });
  });

  describe('in what the engines say', () => {
    it('EXPLAIN gives a plan as a row on Grafeo only', async () => {
      expect(await reading('EXPLAIN RETURN 1 AS one')).toEqual(
        on({ Grafeo: [{ plan: expect.any(String) }], Neo4j: [] }),
      );
    });

    it('whole nodes are shaped differently, so queries return properties', async () => {
      await write(graph, 'CREATE (:Place {id: "a"})');
      const [row] = await read<{ n: object }>(graph, 'MATCH (n:Place) RETURN n');
      const keys = on({ Grafeo: ['_id', '_labels', 'id'], Neo4j: ['elementId', 'identity', 'labels', 'properties'] });
      expect(Object.keys(row!.n).sort()).toEqual(keys);
    });

    it('a taken id has a code of its own on Neo4j only', async () => {
      await graph.define([
        'CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE',
        'CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id)',
      ]);
      const error = (await write(graph, 'UNWIND ["a", "a"] AS id CREATE (:Place {id: id})').catch(
        (e: unknown) => e,
      )) as {
        cause: { code?: string; message: string };
      };
      expect(await codeOf(Promise.reject(error as unknown as Error))).toBe('CONFLICT');
      expect(error.cause).toMatchObject(
        on<object>({
          Grafeo: { code: 'GenericFailure', message: expect.stringContaining('UNIQUE constraint violation') },
          Neo4j: { code: 'Neo.ClientError.Schema.ConstraintValidationFailed' },
        }),
      );
    });
  });
});

describe('a trap of Grafeo itself', () => {
  it('rows come in any order where none is asked for, when told to shuffle', async () => {
    const database = GrafeoDB.create(undefined, { shuffleUnordered: true });
    const ask = async () =>
      JSON.stringify((await database.executeCypher('UNWIND range(1, 50) AS i RETURN i')).toArray());
    expect(new Set([await ask(), await ask(), await ask()]).size).toBeGreaterThan(1);
    database.close();
  });

  it('concurrent writers conflict with status 40000 instead of waiting', async () => {
    const database = GrafeoDB.create();
    await database.executeCypher('CREATE (:Place {n: 0})');
    const [first, second] = [database.beginTransaction(), database.beginTransaction()];
    await first.executeCypher('MATCH (n:Place) SET n.n = 1');
    const late = (async () => {
      await second.executeCypher('MATCH (n:Place) SET n.n = 2');
      first.commit();
      second.commit();
    })();
    await expect(late).rejects.toMatchObject({ gqlStatus: '40000' });
    database.close();
  });
});
