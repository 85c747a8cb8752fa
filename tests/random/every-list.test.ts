import * as fc from 'fast-check';
import { buildRegistrySchema } from '../../src/api/schema';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { loadFolder } from '../../src/records/seed';
import { writeRecords } from '../../src/records/store';
import { PROCEEDINGS } from '../support/council';
import { describeEngines } from '../support/engines';
import { importSamples } from '../support/imports';
import { seedRecords } from '../support/query-parameters-seeds';
import { type Ask, fill } from './api';
import { everyList, ownerOf, type Row, walk } from './every-list';
import { holds, PATIENCE, timeoutOf } from './property';

const AT = new Date('2026-05-16T11:00:00Z');
const WRITES = 2;
const MOST_PAGES = 5 * PATIENCE;
const lists = everyList(buildRegistrySchema());

/** Lists that are empty for the samples of registers, which change no form and differ with nobody. */
const EMPTY = ['formChanged', 'discrepanciesRaised', 'discrepanciesSolved'].map((name) => `ImportSummary.${name}`);

/**
 * Every list of the API, found in the schema, so that a new one is walked too; on the seeds, a council that records
 * everything and the samples of registers, where it is longest.
 */
describeEngines('every list that is read in pages', (engine) => {
  let graph: Graph;
  let ask: Ask;
  const records: AnyRecord[] = [];
  const bySlug = new Map<string, AnyRecord>();
  let copies = 0;
  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    ask = await fill(graph, seedRecords());
    await loadFolder(graph, PROCEEDINGS, AT);
    await importSamples(graph);
    for await (const record of exportRecords(graph)) {
      records.push(record);
      bySlug.set(record.id, record);
    }
  }, 300_000);
  afterAll(() => graph.close());

  /** A record like one of the rows, so that it joins the list; or, where rows are no records, one elsewhere. */
  async function writeOneLike(slug: string | undefined): Promise<void> {
    const model = bySlug.get(slug ?? '') ?? records.find(({ kind }) => kind === 'gap')!;
    copies += 1;
    const copy: AnyRecord = { ...withoutCodes(model), id: `${model.id}-kopie-${copies}` };
    await writeRecords(graph, [copy], { kind: 'SEED', at: AT, by: null });
  }

  it('there are as many as the schema has', () => {
    expect(lists.length).toBeGreaterThanOrEqual(53);
  });

  it.each(lists.map((list) => [list.name, list] as const))(
    '%s is whole and has each row once, also with a write in between',
    async (_name, list) => {
      const owner = await ownerOf(ask, list, records);
      const keyOf = ({ node, cursor }: Row) => node.id ?? cursor;
      const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat());
      await holds(
        sizes,
        async ([size, which]) => {
          const whole = await walk(ask, list, { owner, first: 100 });
          if (!EMPTY.includes(list.name)) expect(whole.rows.length).toBeGreaterThan(0);
          const first = Math.min(100, Math.max(size, Math.ceil(whole.rows.length / MOST_PAGES)));
          const paged = await walk(ask, list, { owner, first });
          expect(paged.rows).toEqual(whole.rows);
          expect(new Set(paged.rows.map(keyOf)).size).toBe(paged.rows.length);
          expect([...new Set(paged.totals)]).toEqual([whole.rows.length]);

          const written = await walk(ask, list, { owner, first }, () =>
            writeOneLike(whole.rows[which % Math.max(1, whole.rows.length)]?.node.slug),
          );
          const before = new Set(whole.rows.map(keyOf));
          const still = written.rows.map(keyOf).filter((key) => before.has(key));
          expect(still).toEqual(whole.rows.map(keyOf));
        },
        WRITES,
      );
    },
    timeoutOf(WRITES),
  );
});

/** Codes name one thing only, so a copy has none. */
function withoutCodes(record: AnyRecord): AnyRecord {
  const codes = ['cbsCode', 'tooiUri', 'rooId', 'kvkNumber', 'rsin', 'oin', 'wikidataId', 'bwbId'];
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, codes.includes(field) ? null : value]),
  ) as unknown as AnyRecord;
}
