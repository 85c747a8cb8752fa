import { join } from 'node:path';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { exportRecords } from '../../src/records/export';
import { fromJson, jsonOf } from '../../src/records/json';
import type { AnyRecord } from '../../src/records/kind';
import { kindNamed } from '../../src/records/kinds';
import { loadFolder } from '../../src/records/seed';
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
