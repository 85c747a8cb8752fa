import type { Graph } from '../../src/graph/port';
import { allQueries } from '../../src/graph/query';
import { prepareDatabase } from '../../src/records/database';
import { writeRecords } from '../../src/records/store';
import { mayGrow } from '../growth/by-design';
import { write } from '../support/cypher';
import { describeWithNeo4j } from '../support/describe-with';
import { describeEngines, type Engine, engines } from '../support/engines';
import { withSamples } from '../support/imports';
import { entriesWithoutQuery, parametersOf } from '../support/query-parameters';
import { byName, CHANGES, oneOfEachShape, QUERIES, READS } from '../support/query-parameters-queries';
import { Seeds, seedRecords } from '../support/query-parameters-seeds';
import { sourceFiles } from '../support/source-files';
import { Neo4jPlans } from './neo4j-plans';
import { changesOf, rowsOf } from './running';
import { givesOneRow, lastReturn, orderOf } from './texts';

/** The seeds, with the samples of registers: those have kinds of record that the seeds lack. */
let seeds: Seeds;
beforeAll(async () => (seeds = new Seeds(await withSamples(seedRecords()))));
const AT = new Date('2026-05-16T10:00:00Z');
/** A cold Neo4j on a busy machine: each text is planned once. */
const SLOW = 180_000;

/**
 * Neo4j takes a tenth of a second to plan a text it has not seen, and hundreds of ours were made by a loop and differ in
 * a label only. In CI all are run on it; elsewhere one of each shape. On Grafeo all are run everywhere.
 */
const EVERYTHING = process.env['SAMENHANG_REQUIRE_ALL'] === '1';
const askedOf = (engine: Engine['name'], queries: typeof QUERIES) =>
  engine === 'Neo4j' && !EVERYTHING ? oneOfEachShape(queries) : queries;

describe('a named query', () => {
  it('is known wherever it is defined', () => {
    const defined = [...sourceFiles('src').values()].flatMap((text) =>
      [...text.matchAll(/\bdefineQuery(?:<[^()]*>)?\(\s*'([^']+)'/g)].map(([, name]) => name),
    );
    expect(defined.length).toBeGreaterThan(50);
    expect([...allQueries().keys()]).toEqual(expect.arrayContaining(defined));
  });

  it('is found under its own name, and no text has two', () => {
    for (const [name, query] of allQueries()) expect(query.name).toBe(name);
    expect(new Set(QUERIES.map(({ text }) => text)).size).toBe(QUERIES.length);
  });

  it.each(byName(QUERIES))('%s has valid parameters', (_name, query) => {
    expect(parametersOf(query, seeds).length).toBeGreaterThan(0);
  });

  it('is behind every entry of the table of parameters', () => {
    expect(entriesWithoutQuery(QUERIES)).toEqual([]);
  });

  it.each(byName(QUERIES.filter(lastReturn)))('%s orders its rows where there can be more than one', (_name, query) => {
    if (givesOneRow(query)) return;
    const order = orderOf(query);
    expect(order.length).toBeGreaterThan(0);
    for (const column of order) expect(`${lastReturn(query)} ${query.text}`).toMatch(shows(column));
  });
});

/** A column by which rows are ordered is one of the row, or what the query was unwound to. */
function shows(column: string): RegExp {
  return new RegExp(`^RETURN[^]*\\b${column}\\b[^]*ORDER BY|UNWIND \\$\\w+ AS ${column}\\b`);
}

/** What each engine answers to each set of parameters, kept to be compared. */
const answers: Record<Engine['name'], Map<string, unknown>> = { Grafeo: new Map(), Neo4j: new Map() };

describeEngines('on the seeds, every named query', (engine) => {
  let graph: Graph;
  const reads = askedOf(engine.name, READS);
  const answered = answers[engine.name];
  const plans = engine.name === 'Neo4j' && engines.includes(engine) ? new Neo4jPlans() : undefined;

  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    await writeRecords(graph, seeds.records, { kind: 'SEED', at: AT, by: null });
    await plans?.renew();
  }, SLOW);
  afterAll(() => Promise.all([graph.close(), plans?.close()]));

  it.each(byName(reads))('%s gives rows in a total order', async (name, query) => {
    for (const [index, parameters] of parametersOf(query, seeds).entries()) {
      const rows = await rowsOf(graph, query, parameters);
      answered.set(`${name} ${index}`, rows);
      const places = rows.map((row) => JSON.stringify(orderOf(query).map((column) => row[column] ?? row)));
      expect(new Set(places).size).toBe(rows.length);
    }
  });

  it.each(byName(askedOf(engine.name, CHANGES)))('%s can be undone', async (name, query) => {
    for (const [index, parameters] of parametersOf(query, seeds).entries())
      answered.set(`${name} ${index}`, await changesOf(graph, query, parameters));
  });

  if (plans)
    it(
      'starts from an index',
      async () => {
        const scans: Record<string, readonly string[]> = {};
        for (const query of reads.filter(({ name }) => mayGrow(name) === undefined)) {
          const [parameters = {}] = parametersOf(query, seeds);
          const found = await plans.scansOf(query, parameters);
          if (found.length > 0) scans[query.name] = found;
        }
        expect(scans).toEqual({});
        const whole = READS.find(({ name }) => name === 'list.organisations.page')!;
        expect(await plans.scansOf(whole, parametersOf(whole, seeds)[0]!)).not.toEqual([]);
      },
      SLOW,
    );

  it(
    'answers without any records too',
    async () => {
      await write(graph, 'MATCH (n) DETACH DELETE n');
      for (const query of reads)
        for (const [index, parameters] of parametersOf(query, seeds).entries())
          answered.set(`${query.name} ${index} without records`, await rowsOf(graph, query, parameters));
    },
    SLOW,
  );
});

describeWithNeo4j('Grafeo and Neo4j', () => {
  it('were asked the same', () => {
    expect(engines.map(({ name }) => name)).toEqual(['Grafeo', 'Neo4j']);
    expect(answers.Neo4j.size).toBeGreaterThan(100);
    if (EVERYTHING) expect([...answers.Neo4j.keys()]).toEqual([...answers.Grafeo.keys()]);
  });

  it.each(byName(askedOf('Neo4j', QUERIES)))('answer %s alike', (name) => {
    const asked = [...answers.Neo4j.keys()].filter((key) => key.startsWith(`${name} `));
    expect(asked.length).toBeGreaterThan(0);
    for (const key of asked) expect(answers.Neo4j.get(key)).toEqual(answers.Grafeo.get(key));
  });
});
