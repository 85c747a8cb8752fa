import type { AnyRecord } from '../../src/records/kind';
import { exportRecords } from '../../src/records/export';
import { writeRecords } from '../../src/records/store';
import { add } from '../answers/records';
import { type Asking, openEmpty, openSeeded } from '../answers/asking';
import { describeEngines } from '../support/engines';

const [CORRECTED, RESTORED, NOW] = ['2026-06-01T09:00:00Z', '2026-07-01T09:00:00Z', '2026-08-01T09:00:00Z'];
const MRDH = '(by: { slug: "gr-mrdh" })';

describeEngines('what the registry said at a moment', (engine) => {
  let asking: Asking;
  let original: AnyRecord;
  /** The data version after each act. */
  let [seeded, corrected, restored] = [0, 0, 0];
  const version = async () =>
    (await asking.ask<{ changes: { totalCount: number } }>('{ changes { totalCount } }')).changes.totalCount;
  const write = (record: AnyRecord, at: string) =>
    writeRecords(asking.graph, [record], { kind: 'IMPORT', at: new Date(at), by: null });

  beforeAll(async () => {
    asking = await openSeeded(engine, () => new Date(NOW));
    for await (const record of exportRecords(asking.graph)) if (record.id === 'gr-mrdh') original = record;
    seeded = await version();
    await write({ ...original, name: 'Verkeerde Naam', policyFields: [] }, CORRECTED);
    corrected = await version();
    await write(original, RESTORED);
    restored = await version();
    const body = { id: 'gemeente-nieuwstad', type: 'MUNICIPALITY', name: 'Nieuwstad' };
    await add(asking.graph, [['organisation', body]]);
  });
  afterAll(async () => {
    await asking.services.pasts.close();
    await asking.graph.close();
  });

  const named = (field: string) => asking.ask<{ arrangement: { name: string } | null }>(`{ ${field} { name } }`);
  const nameAt = async (moment: string) =>
    (await named(`arrangement(by: { slug: "gr-mrdh" }, knownAt: "${moment}")`)).arrangement?.name;

  it('is the old value before a correction, the wrong one until it was put right, and the old one again', async () => {
    const names = [];
    for (const moment of [seeded, corrected, restored]) names.push(await nameAt(String(moment)));
    expect(names).toEqual([original.name, 'Verkeerde Naam', original.name]);
    expect(await nameAt('2026-05-31T23:59:59Z')).toBe(original.name);
    expect(await nameAt(CORRECTED)).toBe('Verkeerde Naam');
    expect(await nameAt('2026-07-01T11:00:00+02:00')).toBe(original.name);
    expect(await nameAt('2026-07-01T10:59:59.999+02:00')).toBe('Verkeerde Naam');
  });

  it('stands beside what it says now, with everything below', async () => {
    const below = '{ policyFields { slug } history { totalCount } participations(first: 100) { totalCount } }';
    const { then, now } = await asking.ask<
      Record<
        'then' | 'now',
        { policyFields: unknown[]; history: { totalCount: number }; participations: { totalCount: number } }
      >
    >(
      `{ then: arrangement(by: { slug: "gr-mrdh" }, asOf: "2022-12-31", knownAt: "${corrected}") ${below}
         now: arrangement(by: { slug: "gr-mrdh" }, asOf: "2022-12-31") ${below} }`,
    );
    expect([then.policyFields, then.history.totalCount, then.participations.totalCount]).toEqual([[], 2, 23]);
    expect(now.policyFields.length).toBeGreaterThan(0);
    expect([now.history.totalCount, now.participations.totalCount]).toEqual([3, 23]);
  });

  it('is a whole act, whichever of its changes is named', async () => {
    expect(await nameAt('1')).toBe(original.name);
    const { changes } = await asking.ask<{ changes: object }>('{ changes(knownAt: "7") { totalCount } }');
    expect(changes).toEqual({ totalCount: seeded });
  });

  it('knows only the names of then', async () => {
    const search = '(text: "verkeerde naam", kinds: [ARRANGEMENT]';
    expect(
      await asking.ask(`{ then: search${search}, knownAt: "${corrected}") { nodes { name thing { slug } } }
        now: search${search}) { nodes { name } }
        lookup: organisation(by: { name: "Nieuwstad" }) { slug }
        before: organisation(by: { name: "Nieuwstad" }, knownAt: "${restored}") { slug } }`),
    ).toEqual({
      then: { nodes: [{ name: 'Verkeerde Naam', thing: { slug: 'gr-mrdh' } }] },
      now: { nodes: [] },
      lookup: { slug: 'gemeente-nieuwstad' },
      before: null,
    });
  });

  it('has ids of its own, by which it is found again', async () => {
    const below = '{ id participations(first: 1) { nodes { id organisation { id } } } }';
    type Ids = { id: string; participations: { nodes: [{ id: string; organisation: { id: string } }] } };
    const { a, b, c, d } = await asking.ask<Record<'a' | 'b' | 'c' | 'd', Ids>>(
      `{ a: arrangement${MRDH} ${below}
         b: arrangement(by: { slug: "gr-mrdh" }, asOf: "2022-12-31") ${below}
         c: arrangement(by: { slug: "gr-mrdh" }, knownAt: "${corrected}") ${below}
         d: arrangement(by: { slug: "gr-mrdh" }, asOf: "2022-12-31", knownAt: "${corrected}") ${below} }`,
    );
    const idsOf = (it: Ids) => [it.id, it.participations.nodes[0].id, it.participations.nodes[0].organisation.id];
    const ids = [a, b, c, d].flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const it of [c, d])
      for (const id of idsOf(it)) {
        const { node } = await asking.ask<{ node: { id: string } }>('query ($id: ID!) { node(id: $id) { id } }', {
          id,
        });
        expect(node).toEqual({ id });
      }
    const of =
      'query ($id: ID!) { node(id: $id) { ... on Arrangement { name } } by: arrangement(by: { id: $id }) { name } }';
    const wrong = { name: 'Verkeerde Naam' };
    expect(await asking.ask(of, { id: c.id })).toEqual({ node: wrong, by: wrong });
    expect(await asking.ask(of, { id: a.id })).toEqual({ node: { name: original.name }, by: { name: original.name } });
  });

  it('is found by a plain id with knownAt, and by its own id with the same knownAt', async () => {
    const at = (id: string) => `arrangement(by: { id: "${id}" }, knownAt: "${corrected}")`;
    const id = async (args: string) =>
      (await asking.ask<{ arrangement: { id: string } }>(`{ arrangement(by: { slug: "gr-mrdh" }${args}) { id } }`))
        .arrangement.id;
    const [plain, then] = [await id(''), await id(`, knownAt: "${corrected}"`)];
    for (const each of [plain, then])
      expect(await asking.ask(`{ ${at(each)} { id name } }`)).toEqual({
        arrangement: { id: then, name: 'Verkeerde Naam' },
      });
    const { errors } = await asking.answer(`{ arrangement(by: { id: "${then}" }, knownAt: "${seeded}") { id } }`);
    expect(errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(new RegExp(`at version ${corrected}, .* version ${seeded}:`)),
      },
    ]);
    const nested = await asking.answer(
      `{ arrangements(filter: { organisation: { id: "${Buffer.from(`organisation:gemeente-delft~${corrected}`).toString('base64url')}" } }) { totalCount } }`,
    );
    expect(nested.errors).toEqual([]);
  });

  it.each([
    ['a version to come', '"999999"', /^Expected a data version up to \d+, the last one, found 999999\.$/],
    ['a moment to come', '"2030-01-01T00:00:00Z"', /^Expected a moment that has been, found 2030-01-01T00:00:00.000Z/],
    [
      'a moment before the first change',
      '"2019-01-01T00:00:00Z"',
      /^This registry recorded nothing before 2026-05-16T10:00:00.000Z, .*give that day as asOf\.$/,
    ],
  ])('refuses %s', async (_what, moment, message) => {
    const { errors } = await asking.answer(`{ arrangement(by: { slug: "gr-mrdh" }, knownAt: ${moment}) { name } }`);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) }]);
  });

  it.each([
    '"2026-05-16"',
    '"2026-02-30T10:00:00Z"',
    '"2026-05-16T10:00:00"',
    '"0"',
    '-1',
    '"gisteren"',
    'true',
    '"1.5"',
  ])('takes no %s for a moment', async (moment) => {
    await expect(asking.ask(`{ acts(knownAt: ${moment}) { totalCount } }`)).rejects.toThrow(
      /^Expected a moment with its zone such as 2026-11-22T10:00:00Z, or a data version such as "2507", found /,
    );
  });
});

describeEngines('an empty registry', (engine) => {
  it('has no earlier moment', async () => {
    const { graph, answer } = await openEmpty(engine);
    const { errors } = await answer('{ acts(knownAt: "2026-01-01T00:00:00Z") { totalCount } }');
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: expect.stringMatching(/^Nothing has been recorded yet/) },
    ]);
    await graph.close();
  });
});
