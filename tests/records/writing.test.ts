import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/port';
import { statement } from '../../src/graph/query';
import { REGISTRY_STATE } from '../../src/records/change-queries';
import { DATABASE_VERSION, NewerDatabase, prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { RecordsRefused } from '../../src/records/problem';
import { changesAfter, recordOfChange, replayRecords } from '../../src/records/replay';
import { loadFolder } from '../../src/records/seed';
import { writeRecords } from '../../src/records/store';
import { PROJECT } from '../support/components';
import { read, write } from '../support/cypher';
import { describeEngines } from '../support/engines';
import { cleanUp, temporaryFolder } from '../support/process';

const SMALL = join(PROJECT, 'tests', 'fixtures', 'small-registry');
const AT = new Date('2026-05-16T10:00:00Z');
const act = { kind: 'IMPORT', at: AT, by: 'steward' } as const;

afterAll(cleanUp);

/** A copy of the small registry with a text replaced in one of its files. */
function changedCopy(file: string, from: string, to: string): string {
  const folder = temporaryFolder();
  cpSync(SMALL, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describeEngines('writing records', (engine) => {
  let graph: Graph;
  beforeAll(async () => (graph = await engine.open()));
  afterAll(() => graph.close());
  beforeEach(async () => {
    await write(graph, 'MATCH (n) DETACH DELETE n');
    await prepareDatabase(graph);
  });

  const load = (folder = SMALL) => loadFolder(graph, folder, AT);
  const changes = () => collected(changesAfter(graph, 0));
  const stored = () => collected(exportRecords(graph));
  const numbers = async () => (await changes()).map(({ number }) => number);
  async function find(id: string): Promise<AnyRecord> {
    const found = (await stored()).find((record) => record.id === id);
    if (!found) throw new Error(`${id} is not stored`);
    return found;
  }
  const relations = async () => {
    const text = 'MATCH (a:Record)-[r]->(b:Record) RETURN count(r) AS count';
    return (await read<{ count: number }>(graph, text))[0]!.count;
  };

  it.each<[string, string, string, string]>([
    ['an unknown reference', 'organisations.yaml', 'accordingTo:\n', 'partOf: gemeente-atlantis\n    accordingTo:\n'],
    ['an unknown field', 'organisations.yaml', 'accordingTo:\n', 'mayor: somebody\n    accordingTo:\n'],
    ['a missing title', 'sources.yaml', 'title:', 'titleNl:'],
  ])('writes nothing at all with %s somewhere', async (_what, file, from, to) => {
    const refused: unknown = await load(changedCopy(file, from, to)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RecordsRefused);
    const { problems, message } = refused as RecordsRefused;
    expect(message).toBe(`${problems.length} problem(s) found; nothing was written`);
    expect(problems[0]?.file).toMatch(new RegExp(`${file}$`));
    expect([await stored(), await changes()]).toEqual([[], []]);
    const { created } = await load();
    expect(created).toBeGreaterThan(0);
  });

  it('leaves what is stored as it is when a later delivery is refused', async () => {
    await load();
    const before = [await stored(), await changes()];
    const folder = changedCopy('organisations.yaml', 'accordingTo:\n', 'partOf: gemeente-atlantis\n    accordingTo:\n');
    await expect(load(folder)).rejects.toBeInstanceOf(RecordsRefused);
    expect([await stored(), await changes()]).toEqual(before);
  });

  it('changes nothing when the same is written twice', async () => {
    const first = await load();
    const before = [await changes(), await relations()];
    expect(await load()).toEqual({ created: 0, changed: 0, unchanged: first.created, lastChange: null });
    expect([await changes(), await relations()]).toEqual(before);
  });

  it('records one Change with the full state for one record that changed', async () => {
    const { lastChange } = await load();
    const [organisation] = (await stored()).filter(({ kind }) => kind === 'organisation');
    const renamed = { ...organisation!, name: 'Anders' };
    const written = await writeRecords(
      graph,
      [...(await stored()).filter(({ id }) => id !== renamed.id), renamed],
      act,
    );
    expect(written).toMatchObject({ created: 0, changed: 1, lastChange: lastChange! + 1 });
    const [change, ...more] = await collected(changesAfter(graph, lastChange!));
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      number: lastChange! + 1,
      actKind: 'IMPORT',
      by: 'steward',
      at: '2026-05-16T10:00:00.000Z',
      recordKind: 'organisation',
      recordId: renamed.id,
      operation: 'CHANGED',
    });
    expect(recordOfChange(change!)).toEqual(renamed);
    expect(await find(renamed.id)).toEqual(renamed);
  });

  it('replaces the relations of a changed record, also those that point at it, and doubles none', async () => {
    await load();
    const [organisation, other] = (await stored()).filter(({ kind }) => kind === 'organisation');
    const participation = (await stored()).find(({ kind }) => kind === 'participation')!;
    const before = await relations();
    const taker = participation.organisation === organisation!.id ? other! : organisation!;
    const moved = { ...participation, organisation: taker.id, note: { nl: 'Verplaatst.', en: 'Moved.' } };
    await writeRecords(graph, [moved], act);
    expect(await relations()).toBe(before);
    expect(await find(moved.id)).toEqual(moved);
    const text = 'MATCH (o:Organisation)-[:PARTICIPATES]->(:Participation {id: $id}) RETURN o.id AS id';
    expect(await read(graph, text, { id: moved.id })).toEqual([{ id: taker.id }]);
    await writeRecords(graph, [{ ...taker, name: 'Anders' }], act);
    expect(await relations()).toBe(before);
  });

  it('has changes without gaps from writers at the same time, and replaying them gives what is stored', async () => {
    await load();
    const source = (await stored()).find(({ kind }) => kind === 'source')!;
    const copies = Array.from({ length: 12 }, (_, index) => [
      { ...source, id: `copy-${index}-a`, title: `A ${index}` },
      { ...source, id: `copy-${index}-b`, title: `B ${index}` },
      { ...source, title: `Title of writer ${index}` },
    ]);
    const written = await Promise.all(copies.map((records) => writeRecords(graph, records, act)));
    expect(written.map(({ lastChange }) => lastChange)).toHaveLength(12);
    const all = await changes();
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    // The changes of one act follow each other: no other writer comes between.
    const acts = all.map((change) => change.act);
    expect(acts.filter((each, index) => each !== acts[index - 1])).toHaveLength(new Set(acts).size);
    const byId = (a: AnyRecord, b: AnyRecord) => (a.id < b.id ? -1 : 1);
    const replayed = await replayRecords(changesAfter(graph, 0));
    expect([...replayed].sort(byId)).toEqual((await stored()).sort(byId));
  });

  it('takes no number when it fails halfway', async () => {
    await load();
    const before = await numbers();
    const source = (await stored()).find(({ kind }) => kind === 'source')!;
    const broken = { ...source, id: 'broken', kind: 'arrangement-from-nowhere' };
    await expect(writeRecords(graph, [{ ...source, id: 'fine' }, broken], act)).rejects.toThrow();
    expect(await numbers()).toEqual(before);
    const { lastChange } = await writeRecords(graph, [{ ...source, id: 'fine' }], act);
    expect(lastChange).toBe(before.length + 1);
  });

  it('is refused in a database of a newer program, which is left as it was', async () => {
    await load();
    const before = await stored();
    await write(graph, 'MATCH (r:Registry) SET r.version = $version', { version: DATABASE_VERSION + 1 });
    const refused: unknown = await prepareDatabase(graph).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NewerDatabase);
    expect((refused as Error).message).toBe(
      `The database has version ${DATABASE_VERSION + 1}, this program knows up to ${DATABASE_VERSION}: use the program that wrote it, or a newer one.`,
    );
    const [[state]] = await graph.read([statement(REGISTRY_STATE, {})]);
    expect(state?.version).toBe(DATABASE_VERSION + 1);
    expect(await stored()).toEqual(before);
  });

  it('goes on in a database that was prepared before', async () => {
    const { lastChange } = await load();
    await prepareDatabase(graph);
    await prepareDatabase(graph);
    const [[state]] = await graph.read([statement(REGISTRY_STATE, {})]);
    expect(state).toMatchObject({ version: DATABASE_VERSION, lastChange });
  });
});
