import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import type { Query } from '../../src/graph/query';
import { DATABASE_VERSION, prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import { fromJson } from '../../src/records/json';
import { RECORDS_BY_ID } from '../../src/records/statements';
import { Pasts } from '../../src/records/past/pasts';
import { readFolder } from '../../src/records/read-files';
import { loadFolder } from '../../src/records/seed';
import { toFiles } from '../../src/records/write-files';
import type { AnyRecord } from '../../src/records/kind';
import { PROCEEDINGS } from '../support/council';

/**
 * `database-<version>` are folders that programs of that version wrote from `small-registry`. They are never made anew:
 * a folder of then must open in every later program.
 */
const FIXTURES = join(__dirname, '..', 'fixtures');
const versions = readdirSync(FIXTURES)
  .map((name) => /^database-(\d+)$/.exec(name)?.[1])
  .filter((version) => version !== undefined)
  .map(Number);

/** What is indexed, each once and in order. */
async function indexesOf(graph: Graph): Promise<string[]> {
  const [rows] = await graph.read([{ query: SHOW_INDEXES, parameters: {} }]);
  return rows.map(({ label, property }) => `${label}.${property}`).sort();
}
const SHOW_INDEXES: Query<object, { label: string; property: string }> = { name: 'test', text: 'SHOW INDEXES' };

describe('a database of an earlier program', () => {
  it('is kept for every version up to this one', () => {
    expect(versions.sort()).toEqual(Array.from({ length: DATABASE_VERSION }, (_, index) => index + 1));
  });

  it.each(versions)(
    'of version %d has the indexes of today, and takes records of kinds it never knew',
    async (version) => {
      const folder = mkdtempSync(join(tmpdir(), 'samenhang-'));
      cpSync(join(FIXTURES, `database-${version}`), folder, { recursive: true });
      const [graph, empty] = [openEmbedded({ folder }), openEmbedded()];
      try {
        const before = await indexesOf(graph);
        await prepareDatabase(graph);
        await prepareDatabase(empty);
        expect(await indexesOf(graph)).toEqual(await indexesOf(empty));
        expect(before).not.toContain('Decision.id');
        expect(await indexesOf(graph)).toContain('Decision.id');
        await loadFolder(graph, PROCEEDINGS, new Date());
        const kinds = new Set<string>();
        for await (const { kind } of exportRecords(graph)) kinds.add(kind);
        expect([...kinds]).toEqual(expect.arrayContaining(['decision', 'meeting-calendar', 'related-party']));
      } finally {
        await graph.close();
        await empty.close();
        rmSync(folder, { recursive: true });
      }
    },
  );

  it.each(versions)('of version %d opens, holds what was written and says what it said then', async (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'samenhang-'));
    cpSync(join(FIXTURES, `database-${version}`), folder, { recursive: true });
    const graph = openEmbedded({ folder });
    try {
      await prepareDatabase(graph);
      const records: AnyRecord[] = [];
      for await (const record of exportRecords(graph)) records.push(record);
      const ids = records.map(({ id }) => id);
      const [rows] = await graph.read([{ query: RECORDS_BY_ID, parameters: { ids } }]);
      expect(rows.map(({ carried }) => carried.map(fromJson))).toEqual(
        [...records].sort((one, other) => (one.id < other.id ? -1 : 1)).map((record) => [record]),
      );
      expect(toFiles(records)).toEqual(readFolder(join(FIXTURES, 'small-registry')));
      const pasts = new Pasts(graph);
      const then: AnyRecord[] = [];
      for await (const record of exportRecords(pasts.at(records.length))) then.push(record);
      expect(then).toEqual(records);
      await pasts.close();
    } finally {
      await graph.close();
      rmSync(folder, { recursive: true });
    }
  });
});
