import { join } from 'node:path';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import { fromJson, jsonOf } from '../../src/records/json';
import type { AnyRecord } from '../../src/records/kind';
import { kindNamed } from '../../src/records/kinds';
import { loadFolder } from '../../src/records/seed';
import { recordIn } from '../../src/records/recently-read';
import { RECORDS_BY_ID } from '../../src/records/statements';
import { PROJECT } from '../support/components';
import { describeEngines } from '../support/engines';

describeEngines('the text of a record', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    await loadFolder(graph, join(PROJECT, 'seeds'), new Date('2026-05-16T10:00:00Z'));
  }, 180_000);
  afterAll(() => graph.close());

  it('holds what its properties and relations hold', async () => {
    const stored: AnyRecord[] = [];
    for await (const record of exportRecords(graph)) stored.push(record);
    expect(stored.length).toBeGreaterThan(1000);
    const ids = stored.map(({ id }) => id);
    const [rows] = await graph.read([{ query: RECORDS_BY_ID, parameters: { ids } }]);
    const texts = new Map(rows.map(({ id, carried }) => [id, carried]));
    for (const record of stored) expect(texts.get(record.id)?.map(fromJson)).toEqual([record]);
  }, 60_000);
});

it('leaves a field unknown that its kind did not have when it was written', () => {
  const { fields, ...kind } = kindNamed('arrangement');
  const record = { kind: 'arrangement', id: 'gr-a', verified: true, accordingTo: [], themes: ['t'], name: 'A' };
  const { name, themes } = fields;
  const earlier = jsonOf({ ...kind, fields: { name: name!, themes: themes! } }, record);
  expect(fromJson(earlier)).toMatchObject({ ...record, policyFields: [], body: null, purpose: null });
});

describe('a record that is read again', () => {
  const textOf = (id: string, note: string | null = null) =>
    jsonOf(kindNamed('organisation'), { kind: 'organisation', id, verified: true, accordingTo: [], note });

  it('is the same object, until its text changes', () => {
    const first = recordIn(textOf('a'));
    expect(first).toEqual(fromJson(textOf('a')));
    expect(recordIn(textOf('a'))).toBe(first);
    expect(recordIn(textOf('a', 'changed'))).toMatchObject({ id: 'a', note: 'changed' });
    expect(recordIn(textOf('a'))).toBe(first);
  });

  it('is forgotten when thousands of others were read since, and kept while it is asked for', () => {
    const [asked, left] = [recordIn(textOf('asked')), recordIn(textOf('left'))];
    for (let number = 0; number < 4_100; number++) {
      recordIn(textOf(`other-${number}`));
      if (number % 1_000 === 0) recordIn(textOf('asked'));
    }
    expect(recordIn(textOf('asked'))).toBe(asked);
    expect(recordIn(textOf('left'))).not.toBe(left);
    expect(recordIn(textOf('left'))).toEqual(left);
  });

  it('of great length is not kept', () => {
    const long = textOf('a', 'x'.repeat(5_000));
    expect(recordIn(long)).toEqual(recordIn(long));
    expect(recordIn(long)).not.toBe(recordIn(long));
  });
});
