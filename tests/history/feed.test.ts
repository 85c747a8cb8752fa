import { exportRecords } from '../../src/records/export';
import { isLink } from '../../src/records/field';
import type { AnyRecord } from '../../src/records/kind';
import { kindNamed } from '../../src/records/kinds';
import { type Asking, openSeeded } from '../answers/asking';
import { describeEngines } from '../support/engines';

interface Page {
  readonly nodes: readonly { number: number; kind: string; record: { slug: string } }[];
  readonly last: number;
  readonly hasNextPage: boolean;
}
type Filter = Readonly<Record<string, unknown>>;

const FEED = `query ($after: Int, $first: Int, $kind: RecordKind, $concerning: Lookup) {
  changes(after: $after, first: $first, kind: $kind, concerning: $concerning) {
    nodes { number kind record { slug } } last hasNextPage } }`;

describeEngines('the feed of changes', (engine) => {
  let asking: Asking;
  let records: readonly AnyRecord[];
  beforeAll(async () => {
    asking = await openSeeded(engine);
    const all: AnyRecord[] = [];
    for await (const record of exportRecords(asking.graph)) all.push(record);
    records = all;
  });
  afterAll(() => asking.graph.close());

  /** Everything the feed tells, page after page, as a follower reads it. */
  async function followed(filter: Filter, first: number): Promise<Page['nodes'][number][]> {
    const found: Page['nodes'][number][] = [];
    for (let after = 0, more = true; more;) {
      const { changes } = await asking.ask<{ changes: Page }>(FEED, { ...filter, after, first });
      found.push(...changes.nodes);
      if (changes.hasNextPage) expect(changes.last).toBeGreaterThan(after);
      [after, more] = [changes.last, changes.hasNextPage];
    }
    return found;
  }

  const slugs = (nodes: Page['nodes']) => nodes.map(({ record }) => record.slug);
  const idsOf = (those: readonly AnyRecord[]) => those.map(({ id }) => id).sort();

  it('begins at the beginning where no number is given, and where null is', async () => {
    const all = '{ nodes { number } last }';
    expect(await asking.ask(`{ a: changes(first: 2) ${all} b: changes(after: null, first: 2) ${all} }`)).toEqual({
      a: { nodes: [{ number: 1 }, { number: 2 }], last: 2 },
      b: { nodes: [{ number: 1 }, { number: 2 }], last: 2 },
    });
  });

  it('gives each change its number as cursor, and goes on after an empty page too', async () => {
    const EDGES = `query ($after: Int, $kind: RecordKind) { changes(after: $after, first: 2, kind: $kind) {
      nodes { number } edges { cursor node { number } } last hasNextPage
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const { changes } = await asking.ask<{ changes: object }>(EDGES, { after: 7 });
    expect(changes).toEqual({
      nodes: [{ number: 8 }, { number: 9 }],
      edges: [
        { cursor: '8', node: { number: 8 } },
        { cursor: '9', node: { number: 9 } },
      ],
      last: 9,
      hasNextPage: true,
      pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: '8', endCursor: '9' },
    });
    const none = await asking.ask<{ changes: Page & { pageInfo: object } }>(EDGES, { kind: 'GAP' });
    expect(none.changes).toMatchObject({ nodes: [], edges: [], hasNextPage: true });
    expect(none.changes.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: String(none.changes.last),
    });
    expect(none.changes.last).toBeGreaterThan(0);
  });

  it('tells everything once, without gaps', async () => {
    const all = await followed({}, 100);
    expect(all.map(({ number }) => number)).toEqual(records.map((_, index) => index + 1));
    expect(slugs(all).sort()).toEqual(idsOf(records));
  });

  it.each([
    ['many', 'PARTICIPATION', 'participation', 100],
    ['few, far into the feed', 'GAP', 'gap', 3],
  ])('tells those of one kind, however they lie: %s', async (_what, kind, name, first) => {
    const found = await followed({ kind }, first);
    expect(slugs(found).sort()).toEqual(idsOf(records.filter((record) => record.kind === name)));
    expect(found.every((change) => change.kind === kind)).toBe(true);
  });

  /** The definition in words, worked out over all records. */
  function concerningPlainly(organisation: string): AnyRecord[] {
    const names = ({ kind, ...record }: AnyRecord, ids: ReadonlySet<string>) =>
      Object.entries(kindNamed(kind).fields).some(
        ([field, definition]) => isLink(definition) && [record[field] ?? []].flat().some((id) => ids.has(id as string)),
      );
    const own = new Set([organisation]);
    const direct = records.filter((record) => record.kind !== 'organisation' && names(record, own));
    const taken = direct.filter(({ kind }) => kind === 'participation').map((each) => String(each.arrangement));
    const naming = direct.filter(({ kind }) => kind === 'arrangement').map(({ id }) => id);
    const arrangements = new Set([...taken, ...naming]);
    return records.filter(
      (record) =>
        record.id === organisation ||
        direct.includes(record) ||
        arrangements.has(record.id) ||
        (record.kind !== 'arrangement' && names(record, arrangements)),
    );
  }

  it.each(['gemeente-hillegom', 'gemeente-brielle', 'provincie-zuid-holland', 'uwv'])(
    'tells what concerns %s: its own record, what names it, its arrangements and what names these',
    async (organisation) => {
      const expected = concerningPlainly(organisation);
      const found = await followed({ concerning: { slug: organisation } }, 40);
      expect(slugs(found).sort()).toEqual(idsOf(expected));
      expect(found.length).toBeLessThan(records.length);
      expect(found.map(({ number }) => number)).toEqual(found.map(({ number }) => number).sort((a, b) => a - b));
    },
  );

  it('tells the participation of a partner in an arrangement of both, and not that of a stranger', async () => {
    const told = slugs(await followed({ concerning: { slug: 'gemeente-hillegom' }, kind: 'PARTICIPATION' }, 100));
    const participations = records.filter(({ kind }) => kind === 'participation');
    const ours = new Set(
      participations.filter((each) => each.organisation === 'gemeente-hillegom').map((each) => each.arrangement),
    );
    expect(told.sort()).toEqual(idsOf(participations.filter((each) => ours.has(each.arrangement))));
  });

  it('refuses an organisation that nobody knows', async () => {
    const { errors } = await asking.answer(FEED, { concerning: { slug: 'gemeente-atlantis' } });
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });
});
