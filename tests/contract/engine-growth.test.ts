import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import { read, write } from '../support/cypher';
import { rowsTouched } from '../support/profile';

const LABELS = ['Body', 'Part', 'Arrangement', 'Theme'];
const INDEXES = LABELS.map((label) => `CREATE INDEX ${label}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
/** As many chains as asked: a body takes part in an arrangement about a theme. */
const CHAINS = `UNWIND range(1, $size) AS i WITH toString(i) AS i
  CREATE (:Body {id: i})-[:HAS]->(:Part {id: i})-[:OF]->(:Arrangement {id: i})-[:ABOUT]->(:Theme {id: i})`;
const PARAMETERS = { keys: ['1', '2', '3'], theme: '2', after: '1' };

/**
 * Which shapes of a query read more when the registry grows, on the embedded engine: measured in rows, so that the
 * answer is the same on every machine. What grows is not to be used in a query with keys.
 */
describe('with four times the data, Grafeo', () => {
  let small: Graph;
  let large: Graph;

  beforeAll(async () => {
    [small, large] = [openEmbedded(), openEmbedded()];
    for (const graph of [small, large]) await graph.define(INDEXES);
    await write(small, CHAINS, { size: 250 });
    await write(large, CHAINS, { size: 1000 });
  });
  afterAll(() => Promise.all([small.close(), large.close()]));

  const growth = async (text: string) =>
    (await rowsTouched(large, text, PARAMETERS)) / (await rowsTouched(small, text, PARAMETERS));

  it.each([
    ['a MATCH from a key', 'MATCH (b:Body {id: key})-[:HAS]->(p:Part) RETURN p.id AS id'],
    [
      'a CALL that collects',
      'MATCH (b:Body {id: key}) CALL (b) { MATCH (b)-[:HAS]->(p:Part) RETURN collect(p.id) AS ids } RETURN ids',
    ],
    [
      'a CALL in a CALL',
      `MATCH (b:Body {id: key}) CALL (b) { MATCH (b)-[:HAS]->(p:Part)
        CALL (p) { MATCH (p)-[:OF]->(a:Arrangement) RETURN collect(a.id) AS arrangements }
        RETURN collect({id: p.id, arrangements: arrangements}) AS parts } RETURN parts`,
    ],
    ['a comprehension', 'MATCH (b:Body {id: key}) RETURN [(b)-[:HAS]->(p:Part) | p.id] AS ids'],
    [
      'a filter at the far end, collected and then filtered',
      `MATCH (b:Body {id: key}) CALL (b) {
        MATCH (b)-[:HAS]->(:Part)-[:OF]->(:Arrangement)-[:ABOUT]->(t:Theme) RETURN collect(t.id) AS themes }
      WITH b, themes WHERE $theme IN themes RETURN b.id AS id`,
    ],
  ])('reads no more rows for %s', async (_what, text) => {
    expect(await growth(`UNWIND $keys AS key ${text}`)).toBe(1);
  });

  it('reads no more rows when it starts from the filtered end', async () => {
    const text = `MATCH (t:Theme {id: $theme})<-[:ABOUT]-(:Arrangement)<-[:OF]-(:Part)<-[:HAS]-(b:Body)
      WHERE b.id IN $keys RETURN b.id AS id`;
    expect(await growth(text)).toBe(1);
  });

  it.each([
    [
      'an OPTIONAL MATCH, even from a key',
      'UNWIND $keys AS key MATCH (b:Body {id: key}) OPTIONAL MATCH (b)-[:HAS]->(p:Part) RETURN p.id AS id',
    ],
    [
      'an EXISTS with a filter at its far end',
      `UNWIND $keys AS key MATCH (b:Body {id: key})
        WHERE EXISTS { (b)-[:HAS]->(:Part)-[:OF]->(:Arrangement)-[:ABOUT]->(:Theme {id: $theme}) } RETURN b.id AS id`,
    ],
    ['a page over a label', 'MATCH (b:Body) WHERE b.id > $after RETURN b.id AS id ORDER BY id LIMIT 3'],
  ])('reads four times the rows for %s', async (_what, text) => {
    expect(await growth(text)).toBeGreaterThan(3.5);
  });
});

describe('a uniqueness constraint on Grafeo', () => {
  const CONSTRAINT = 'CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE';
  const INDEX = 'CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id)';

  async function timeOf(definitions: readonly string[], size: number): Promise<number> {
    const graph = openEmbedded();
    await graph.define(definitions);
    const started = performance.now();
    await write(graph, 'UNWIND range(1, $size) AS i CREATE (:Place {id: toString(i)})', { size });
    const time = performance.now() - started;
    expect(await read(graph, 'MATCH (n:Place) RETURN count(n) AS count')).toEqual([{ count: size }]);
    await graph.close();
    return time;
  }

  /** 0.9 s against 0.02 s on two cores; each rule of ours is a pair of constraint and index for this reason. */
  it('makes inserting quadratic unless there is an index on the same property too', async () => {
    const alone = await timeOf([CONSTRAINT], 3_000);
    // The shortest of some: what is this short is long where the machine is busy for a moment.
    const times = [];
    for (let turn = 0; turn < 5; turn++) times.push(await timeOf([CONSTRAINT, INDEX], 3_000));
    const withIndex = Math.min(...times);
    expect(alone / withIndex).toBeGreaterThan(5);
  });
});
