import { join } from 'node:path';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { readFolder, type RecordFile } from '../../src/records/read-files';
import { changesAfter, replayRecords } from '../../src/records/replay';
import { loadFolder } from '../../src/records/seed';
import { toFiles } from '../../src/records/write-files';
import { PROJECT } from '../support/components';
import { describeEngines } from '../support/engines';

const SEEDS = join(PROJECT, 'seeds');

async function exported(graph: Graph): Promise<RecordFile[]> {
  const records: AnyRecord[] = [];
  for await (const record of exportRecords(graph)) records.push(record);
  return toFiles(records);
}

/** Each file apart, so that a difference shows its lines and not all seeds. */
function expectSameFiles(found: readonly RecordFile[], expected: readonly RecordFile[]): void {
  const paths = (files: readonly RecordFile[]) => files.map(({ path }) => path).sort();
  expect(paths(found)).toEqual(paths(expected));
  const texts = new Map(expected.map(({ path, text }) => [path, text]));
  for (const { path, text } of found) expect(`${path}\n${text}`).toBe(`${path}\n${texts.get(path) ?? ''}`);
}

/** A Neo4j that was just started plans every query for the first time. */
const FIRST_LOAD = 180_000;

describeEngines('the seeds', (engine) => {
  const onDisk = readFolder(SEEDS);
  let graph: Graph;
  let lastChange: number | null;
  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    ({ lastChange } = await loadFolder(graph, SEEDS, new Date()));
  }, FIRST_LOAD);
  afterAll(async () => graph.close());

  it('are exported byte for byte', async () => {
    expectSameFiles(await exported(graph), onDisk);
  });

  it('leave changes that, replayed, give the same files', async () => {
    expectSameFiles(toFiles(await replayRecords(changesAfter(graph, 0))), onDisk);
  });

  it('leave changes numbered without a gap', async () => {
    const numbers: number[] = [];
    for await (const { number } of changesAfter(graph, 0)) numbers.push(number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.at(-1)).toBe(lastChange);
  });

  it('change nothing when they are loaded again', async () => {
    const again = await loadFolder(graph, SEEDS, new Date());
    expect(again).toEqual({ created: 0, changed: 0, unchanged: lastChange, lastChange: null });
  });
});
