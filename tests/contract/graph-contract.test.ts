import type { Graph } from '../../src/graph/port';
import { codeOf, cypher, read, write } from '../support/cypher';
import { describeEngines } from '../support/engines';

/** What the port promises about values, order and queries, on each engine: see src/graph/port.ts. */
describeEngines('the graph', (engine) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await engine.open();
    await graph.define([
      'CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id)',
    ]);
  });
  afterAll(() => graph.close());
  beforeEach(() => write(graph, 'MATCH (n:Place) DETACH DELETE n'));

  const stored = async (value: unknown) => {
    await write(graph, 'CREATE (n:Place {id: $id}) SET n.value = $value', { id: 'a', value });
    return (await read(graph, 'MATCH (n:Place) RETURN n.value AS value'))[0]!['value'];
  };

  describe('keeps values as they are', () => {
    it.each([
      ['zero', 0],
      ['a negative number', -1],
      ['an amount in cents', 61_410_000_000],
      ['2^53 - 1', 2 ** 53 - 1],
      ['2^53', 2 ** 53],
      ['-2^53', -(2 ** 53)],
      ['a decimal', 8.5],
      ['a decimal that binary cannot hold', 0.1],
      ['a very large decimal', 1.5e21],
      ['true', true],
      ['false', false],
      ['an empty text', ''],
      ['quotes', `'s-Gravenhage "Den Haag" \`x\` \\ $id {id} //`],
      ['diacritics', 'Súdwest-Fryslân, Noardeast-Fryslân, België, Ĳsselmonde'],
      ['letters composed and decomposed', 'é e\u0301'],
      ['other planes', '𝔖𝔞𝔪𝔢𝔫𝔥𝔞𝔫𝔤 🏛'],
      ['control characters', 'a\u0000b\tc\nd\r\n'],
      ['a long text', 'lang '.repeat(100_000)],
      ['an empty list', []],
      ['a list of texts', ['COUNCIL', 'EXECUTIVE']],
      ['a list of numbers', [1, 2, 3]],
      ['a day', '2026-02-28'],
    ])('%s', async (_what, value) => {
      expect(await stored(value)).toEqual(value);
    });

    it('in parameters and rows that nest', async () => {
      const value = {
        list: [{ name: 'Delft', counts: [1, 2.5, null] }, []],
        none: null,
        deep: { deeper: { n: 2 ** 53 } },
      };
      expect(await read(graph, 'RETURN $value AS value', { value })).toEqual([{ value }]);
    });

    it('with whole numbers that divide as whole numbers', async () => {
      expect(await read(graph, 'RETURN $a / $b AS quotient', { a: 7, b: 2 })).toEqual([{ quotient: 3 }]);
    });

    it('as plain values, without classes of an engine', async () => {
      await write(graph, 'CREATE (n:Place {id: "a", n: 1})');
      const [row] = await read(
        graph,
        'MATCH (n:Place) RETURN properties(n) AS all, n {.id, .n} AS some, count(n) AS count',
      );
      expect(row).toStrictEqual({ all: { id: 'a', n: 1 }, some: { id: 'a', n: 1 }, count: 1 });
    });
  });

  describe('knows no value from an empty one', () => {
    it('gives null for a property set to null and for one never set', async () => {
      await write(graph, 'CREATE (n:Place {id: "a", empty: [], none: $none})', { none: null });
      expect(await read(graph, 'MATCH (n:Place) RETURN n.none AS none, n.never AS never, n.empty AS empty')).toEqual([
        { none: null, never: null, empty: [] },
      ]);
    });

    it('removes a property that is set to null', async () => {
      await write(graph, 'CREATE (n:Place {id: "a", name: "Delft"})');
      await write(graph, 'MATCH (n:Place) SET n += $change', { change: { name: null, seat: 'x' } });
      expect(await read(graph, 'MATCH (n:Place) RETURN properties(n) AS all')).toEqual([
        { all: { id: 'a', seat: 'x' } },
      ]);
    });

    it('finds nothing by null', async () => {
      await write(graph, 'CREATE (n:Place {id: "a"})');
      expect(await read(graph, 'MATCH (n:Place) WHERE n.name = $name RETURN n.id AS id', { name: null })).toEqual([]);
    });

    it('filters only where a filter is given', async () => {
      await write(graph, 'UNWIND ["a", "b"] AS id CREATE (:Place {id: id})');
      const text = 'MATCH (n:Place) WHERE $id IS NULL OR n.id = $id RETURN count(n) AS count';
      expect(await read(graph, text, { id: null })).toEqual([{ count: 2 }]);
      expect(await read(graph, text, { id: 'b' })).toEqual([{ count: 1 }]);
    });
  });

  describe('compares texts letter by letter', () => {
    it.each([
      ['Delft', 'delft'],
      ['Súdwest', 'Sudwest'],
      ['é', 'e\u0301'],
      ['a', 'a '],
    ])('%j is not %j', async (a, b) => {
      await write(graph, 'UNWIND $ids AS id CREATE (:Place {id: id})', { ids: [a, b] });
      expect(await read(graph, 'MATCH (n:Place {id: $id}) RETURN n.id AS id', { id: a })).toEqual([{ id: a }]);
    });

    it('orders by code point, not as a Dutch index would', async () => {
      await write(graph, 'UNWIND $ids AS id CREATE (:Place {id: id})', { ids: ['a', 'é', 'Z', "'s-G", '1', 'z'] });
      const rows = await read<{ id: string }>(graph, 'MATCH (n:Place) RETURN n.id AS id ORDER BY id');
      expect(rows.map(({ id }) => id)).toEqual(["'s-G", '1', 'Z', 'a', 'z', 'é']);
    });

    it('orders what is stored by code point beyond the BMP too', async () => {
      await write(graph, 'UNWIND $ids AS id CREATE (:Place {id: id})', { ids: ['🏛️ Raad', 'ﭏ ', '～', '𐌰', 'z'] });
      const stored = await read<{ id: string }>(graph, 'MATCH (n:Place) RETURN n.id AS id ORDER BY id');
      expect(stored.map(({ id }) => id)).toEqual(['z', 'ﭏ ', '～', '𐌰', '🏛️ Raad']);
      const text =
        'MATCH (n:Place) WITH collect({id: n.id}) AS all UNWIND all AS each RETURN each.id AS id ORDER BY id';
      expect(await read(graph, text)).toEqual(stored);
    });
  });

  describe('orders rows where asked', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `p${String(index).padStart(3, '0')}`);

    it('gives all rows, in the order of the query', async () => {
      await write(graph, 'UNWIND $ids AS id CREATE (:Place {id: id})', { ids: [...ids].reverse() });
      const ordered = await read<{ id: string }>(graph, 'MATCH (n:Place) RETURN n.id AS id ORDER BY id');
      expect(ordered.map(({ id }) => id)).toEqual(ids);
      const loose = await read<{ id: string }>(graph, 'MATCH (n:Place) RETURN n.id AS id');
      expect(loose.map(({ id }) => id).sort()).toEqual(ids);
    });

    it('pages over ties by a last key of their own', async () => {
      await write(graph, 'UNWIND $ids AS id CREATE (:Place {id: id, sortName: "same"})', { ids });
      const page = `MATCH (n:Place) WHERE n.sortName > $name OR (n.sortName = $name AND n.id > $id)
        RETURN n.id AS id ORDER BY n.sortName, id LIMIT $limit`;
      const seen: string[] = [];
      for (let rows = [{ id: '' }]; rows.length > 0; seen.push(...rows.map(({ id }) => id)))
        rows = await read<{ id: string }>(graph, page, { name: 'same', id: seen.at(-1) ?? '', limit: 30 });
      expect(seen).toEqual(ids);
    });

    it('collects in order when the rows before it are', async () => {
      await write(graph, 'UNWIND $ids AS id CREATE (:Place {id: id})', { ids: [...ids].reverse() });
      const text = 'MATCH (n:Place) WITH n.id AS id ORDER BY id RETURN collect(id) AS ids';
      expect(await read(graph, text)).toEqual([{ ids }]);
    });

    it('puts null last', async () => {
      const text = 'UNWIND $values AS value RETURN value ORDER BY value';
      expect(await read(graph, text, { values: [null, 2, 1] })).toEqual([{ value: 1 }, { value: 2 }, { value: null }]);
    });
  });

  it.each([
    ['the day before', '2014-12-18', false],
    ['the first day', '2014-12-19', true],
    ['the last day', '2022-12-31', true],
    ['the day after', '2023-01-01', false],
  ])('finds a half-open period on %s: %s', async (_what, day, lives) => {
    await write(graph, 'CREATE (:Place {id: "a", from: "2014-12-19", until: "2023-01-01"})');
    const text = 'MATCH (x:Place) WHERE x.from <= $day AND $day < x.until RETURN x.id AS id';
    expect(await read(graph, text, { day })).toHaveLength(lives ? 1 : 0);
  });

  describe('runs several statements in one read', () => {
    it('and gives the rows of each in their order', async () => {
      await write(graph, 'UNWIND ["a", "b"] AS id CREATE (:Place {id: id})');
      const [count, one, none] = await graph.read([
        { query: cypher('MATCH (n:Place) RETURN count(n) AS count'), parameters: {} },
        { query: cypher('MATCH (n:Place {id: $id}) RETURN n.id AS id'), parameters: { id: 'b' } },
        { query: cypher('MATCH (n:Place {id: $id}) RETURN n.id AS id'), parameters: { id: 'c' } },
      ]);
      expect({ count, one, none }).toEqual({ count: [{ count: 2 }], one: [{ id: 'b' }], none: [] });
    });

    it('and none of them when one is wrong', async () => {
      const statements = ['RETURN 1 AS one', 'RETRUN 2'].map((text) => ({ query: cypher(text), parameters: {} }));
      expect(await codeOf(graph.read(statements))).toBe('BAD_QUERY');
    });

    it('or none at all', async () => {
      expect(await graph.read([])).toEqual([]);
    });
  });

  describe('calls a defect of ours BAD_QUERY', () => {
    it.each([
      ['a misspelt clause', 'RETRUN 1'],
      ['an unknown variable', 'MATCH (n:Place) RETURN m.id AS id'],
      ['a missing parameter', 'RETURN $missing AS value'],
      ['a division by zero', 'RETURN 1 / 0 AS value'],
    ])('%s', async (_what, text) => {
      expect(await codeOf(read(graph, text))).toBe('BAD_QUERY');
      expect(await codeOf(write(graph, text))).toBe('BAD_QUERY');
    });

    it('a definition that cannot be read', async () => {
      expect(await codeOf(graph.define(['CREATE CONSTRAINED x']))).toBe('BAD_QUERY');
    });

    it('and names the query that has it', async () => {
      const query = { name: 'place.misspelt', text: 'RETRUN 1' };
      await expect(graph.read([{ query, parameters: {} }])).rejects.toThrow('place.misspelt');
    });
  });

  it('lets constraints and indexes be defined again', async () => {
    const again = ['CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE'];
    await graph.define(again);
    await graph.define(again);
  });

  it('is ready', async () => {
    await graph.ready();
  });
});
