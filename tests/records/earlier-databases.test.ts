import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded';
import { DATABASE_VERSION, prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import { fromJson } from '../../src/records/json';
import { RECORDS_BY_ID } from '../../src/records/statements';
import { Pasts } from '../../src/records/past/pasts';
import { readFolder } from '../../src/records/read-files';
import { toFiles } from '../../src/records/write-files';
import type { AnyRecord } from '../../src/records/kind';

/**
 * `database-<version>` are folders that programs of that version wrote from `small-registry`. They are never made anew:
 * a folder of then must open in every later program.
 */
const FIXTURES = join(__dirname, '..', 'fixtures');
const versions = readdirSync(FIXTURES)
  .map((name) => /^database-(\d+)$/.exec(name)?.[1])
  .filter((version) => version !== undefined)
  .map(Number);

describe('a database of an earlier program', () => {
  it('is kept for every version up to this one', () => {
    expect(versions.sort()).toEqual(Array.from({ length: DATABASE_VERSION }, (_, index) => index + 1));
  });

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
