import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import type { Query } from '../../src/graph/query';
import { prepareDatabase } from '../../src/records/database';
import { writeRecords } from '../../src/records/store';
import { rowsTouched } from '../support/profile';
import { type Parameters, parametersOf } from '../support/query-parameters';
import { byName, READS } from '../support/query-parameters-queries';
import { Seeds, seedRecords } from '../support/query-parameters-seeds';
import { ENTRIES, mayGrow } from './by-design';
import { withCopies } from './copies';

const local = READS.filter(({ name }) => mayGrow(name) === undefined);
const seeds = new Seeds(seedRecords());
const AT = new Date('2026-05-16T10:00:00Z');
const SLOW = 120_000;

/**
 * The embedded engine counts the rows each step of a query handles: the same on every machine. (On Neo4j the plans are
 * looked at, in tests/queries: they show by themselves whether a query starts from an index.)
 */
describe('in a registry ten times as large', () => {
  let [once, tenfold]: Graph[] = [];

  beforeAll(async () => {
    [once, tenfold] = [openEmbedded(), openEmbedded()];
    for (const [graph, copies] of [
      [once, 0],
      [tenfold, 9],
    ] as const) {
      await prepareDatabase(graph);
      await writeRecords(graph, withCopies(seeds.records, copies), { kind: 'SEED', at: AT, by: null });
    }
  }, SLOW);
  afterAll(() => Promise.all([once?.close(), tenfold?.close()]));

  /** The most rows a step handles, in each registry, for the parameters for which that differs most. */
  async function mostRows(query: Query<object, unknown>): Promise<{ once: number; tenfold: number }> {
    let most = { once: 0, tenfold: 0 };
    for (const parameters of parametersOf(query, seeds)) {
      const found = {
        once: await rowsTouched(once!, query.text, parameters),
        tenfold: await rowsTouched(tenfold!, query.text, parameters),
      };
      if (found.tenfold - found.once >= most.tenfold - most.once) most = found;
    }
    return most;
  }

  it.each(byName(local))('%s reads as many rows', async (_name, query) => {
    const rows = await mostRows(query);
    expect(rows.tenfold).toBeLessThanOrEqual(1.5 * rows.once + 10);
  });

  /** What stands in an EXISTS or COUNT is profiled as one step; time tells enough where it would be ten times as much. */
  it.each(byName(local.filter(({ text }) => /\b(?:EXISTS|COUNT) \{/.test(text))))(
    '%s takes as long',
    async (_name, query) => {
      for (const parameters of parametersOf(query, seeds)) {
        const [short, long] = await shortestTimes([once!, tenfold!], query, parameters);
        expect(long).toBeLessThan(most(short));
      }
    },
  );

  it.each(ENTRIES)('%s reads more, as the list of exceptions says', async (entry) => {
    const all = await Promise.all(READS.filter(({ name }) => name.startsWith(entry)).map(mostRows));
    expect(all.some((rows) => rows.tenfold > 5 * rows.once)).toBe(true);
  });
});

/** What a query may take in the larger registry, by what it takes in the smaller one, in milliseconds. */
const most = (short: number) => 4 * short + 10;

/**
 * In turns, so that whatever else keeps the machine busy slows all of them down; more of them where it seems to have kept
 * it from the larger one.
 */
async function shortestTimes(graphs: readonly Graph[], query: Query<object, unknown>, parameters: Parameters) {
  const shortest: [number, number] = [Infinity, Infinity];
  for (let turn = 0; turn < 5 || (turn < 50 && shortest[1] >= most(shortest[0])); turn++)
    for (const [index, graph] of graphs.entries()) {
      const started = performance.now();
      await graph.read([{ query, parameters }]);
      shortest[index] = Math.min(shortest[index] ?? Infinity, performance.now() - started);
    }
  return shortest;
}
