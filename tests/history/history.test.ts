import type { AnyRecord } from '../../src/records/kind';
import { exportRecords } from '../../src/records/export';
import { type Act, writeRecords } from '../../src/records/store';
import { type Asking, openSeeded } from '../answers/asking';
import { describeEngines } from '../support/engines';

interface Entry {
  readonly number: number;
  readonly actKind: string;
  readonly at: string;
  readonly by: string | null;
  readonly operation: string;
  readonly kind: string;
  readonly fields: readonly { name: string; before: string | null; after: string | null }[];
  readonly provenance: readonly { locator: string | null; source: { slug: string } }[];
}
interface History {
  readonly nodes: readonly Entry[];
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}

const ENTRY = `number actKind at by operation kind fields { name before after } provenance { locator source { slug } }`;
const OF_ARRANGEMENT = `query ($slug: String!, $first: Int, $after: String) {
  arrangement(by: {slug: $slug}) { history(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${ENTRY} } } } }`;

const act = (at: string, by: string | null = 'registrar'): Act => ({ kind: 'IMPORT', at: new Date(at), by });

describeEngines('the history of a fact', (engine) => {
  let asking: Asking;
  let original: AnyRecord;
  beforeAll(async () => {
    asking = await openSeeded(engine);
    for await (const record of exportRecords(asking.graph)) if (record.id === 'gr-mrdh') original = record;
    const { graph } = asking;
    const renamed = { ...original, name: 'Metropoolregio', seat: null };
    await writeRecords(graph, [renamed], act('2026-06-01T09:00:00Z'));
    const [first] = original.accordingTo;
    const moved = { ...renamed, purpose: { nl: 'Samen.', en: 'Together.' }, accordingTo: [first!] };
    await writeRecords(graph, [moved], act('2026-07-01T09:00:00Z', null));
    await writeRecords(graph, [original], act('2026-08-01T09:00:00Z'));
  });
  afterAll(() => asking.graph.close());

  const historyOf = async (slug: string, page: object = {}) =>
    (await asking.ask<{ arrangement: { history: History } }>(OF_ARRANGEMENT, { slug, ...page })).arrangement.history;

  it('tells newest first when, by what act, from what to what and with which source', async () => {
    const { nodes, totalCount } = await historyOf('gr-mrdh');
    expect(totalCount).toBe(4);
    expect(nodes.map(({ actKind, at, by, operation, kind }) => [actKind, at, by, operation, kind])).toEqual([
      ['IMPORT', '2026-08-01T09:00:00.000Z', 'registrar', 'CHANGED', 'ARRANGEMENT'],
      ['IMPORT', '2026-07-01T09:00:00.000Z', null, 'CHANGED', 'ARRANGEMENT'],
      ['IMPORT', '2026-06-01T09:00:00.000Z', 'registrar', 'CHANGED', 'ARRANGEMENT'],
      ['SEED', '2026-05-16T10:00:00.000Z', null, 'CREATED', 'ARRANGEMENT'],
    ]);
    const [back, moved, renamed, created] = nodes;
    const name = String(original.name);
    expect(renamed!.fields).toEqual([
      { name: 'name', before: name, after: 'Metropoolregio' },
      { name: 'seat', before: original.seat, after: null },
    ]);
    expect(moved!.fields[0]).toMatchObject({ name: 'purpose', after: 'nl: Samen.\nen: Together.' });
    expect(moved!.fields[1]).toMatchObject({ name: 'accordingTo' });
    expect(moved!.provenance).toHaveLength(1);
    expect(back!.provenance.map(({ source }) => source.slug)).toEqual(original.accordingTo.map(({ source }) => source));
    expect(back!.fields).toContainEqual({ name: 'name', before: 'Metropoolregio', after: name });
    expect(created!.fields).toContainEqual({ name: 'name', before: null, after: name });
    expect(created!.fields.map(({ before }) => before)).toEqual(created!.fields.map(() => null));
  });

  it('is read in pages', async () => {
    const all = (await historyOf('gr-mrdh')).nodes;
    const first = await historyOf('gr-mrdh', { first: 3 });
    expect([first.nodes, first.pageInfo.hasNextPage]).toEqual([all.slice(0, 3), true]);
    const rest = await historyOf('gr-mrdh', { first: 3, after: first.pageInfo.endCursor });
    expect([rest.nodes, rest.pageInfo.hasNextPage]).toEqual([all.slice(3), false]);
  });

  it('refuses the cursor of another thing', async () => {
    const { pageInfo } = await historyOf('gr-mrdh', { first: 1 });
    await expect(historyOf('gr-holland-rijnland', { after: pageInfo.endCursor })).rejects.toThrow('another list');
  });

  it('is the same as the feed tells of it', async () => {
    const { changes } = await asking.ask<{ changes: { nodes: Entry[] } }>(
      `{ changes(after: ${(await historyOf('gr-mrdh')).nodes[2]!.number - 1}, kind: ARRANGEMENT, first: 100) {
        nodes { ${ENTRY} record { slug } } } }`,
    );
    const told = (changes.nodes as (Entry & { record: { slug: string } })[]).filter(
      ({ record }) => record.slug === 'gr-mrdh',
    );
    const entries = (await historyOf('gr-mrdh')).nodes.slice(0, 3).reverse();
    expect(told).toEqual(entries.map((entry) => ({ ...entry, record: { slug: 'gr-mrdh' } })));
  });

  it('never goes back in time, whatever the clocks say', async () => {
    await writeRecords(asking.graph, [{ ...original, seat: 'Elders' }], act('2020-01-01T00:00:00Z'));
    const [last] = (await historyOf('gr-mrdh', { first: 1 })).nodes;
    expect([last!.at, last!.fields]).toEqual([
      '2026-08-01T09:00:00.000Z',
      [{ name: 'seat', before: original.seat, after: 'Elders' }],
    ]);
  });
});
