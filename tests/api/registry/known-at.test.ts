import { exportRecords } from '../../../src/records/export';
import { writeRecords } from '../../../src/records/store';
import { engines } from '../../support/engines';
import { type Reply, type ServedRegistry, serveRegistry } from './served-registry';

/** Through the server, as a link in a council paper is opened. */
describe('a question pinned to a data version', () => {
  let served: ServedRegistry;
  let version: number;
  beforeAll(async () => {
    served = await serveRegistry(engines[0]!);
    version = (await served.send({ query: '{ __typename }' })).extensions.dataVersion;
    for await (const record of exportRecords(served.registry.graph))
      if (record.id === 'gemeente-delft')
        await writeRecords(served.registry.graph, [{ ...record, name: 'Delft aan de Schie' }], {
          kind: 'IMPORT',
          at: new Date('2026-05-16T09:00:00Z'),
          by: null,
        });
  });
  afterAll(() => served.close());

  const delft = (args: string) => `organisation(by: { slug: "gemeente-delft" }${args}) { name }`;
  const costOf = ({ extensions }: Reply) => extensions.cost.requested;

  it('is answered as it was then, and says from which version', async () => {
    const query = `query ($at: KnownAt!) { then: ${delft(', knownAt: $at')} now: ${delft('')} }`;
    for (const at of [String(version), version, '2026-05-16T08:00:00Z']) {
      const { answer, extensions } = await served.send({ query, variables: { at } });
      expect(answer.data).toEqual({ then: { name: 'Delft' }, now: { name: 'Delft aan de Schie' } });
      expect(extensions).toMatchObject({
        dataVersion: version + 1,
        knownAt: { then: { version, at: '2026-05-16T08:00:00.000Z' } },
      });
      expect(extensions.roundTrips).toBeGreaterThan(1);
    }
    const { extensions } = await served.send({ query: `{ ${delft('')} }` });
    expect(extensions).not.toHaveProperty('knownAt');
  });

  it('pays for each moment once, however many fields look at it', async () => {
    const [plain, pinned, twice] = [
      await served.send({ query: `{ a: ${delft('')} b: ${delft('')} }` }),
      await served.send({ query: `{ a: ${delft(', knownAt: "1"')} b: ${delft(', knownAt: "1"')} }` }),
      await served.send({ query: `{ a: ${delft(', knownAt: "1"')} b: ${delft(', knownAt: "2"')} }` }),
    ];
    expect([costOf(pinned) - costOf(plain), costOf(twice) - costOf(plain)]).toEqual([10_000, 20_000]);
  });

  it('pays for the moment in an id too', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    const idOf = (text: string) => Buffer.from(text).toString('base64url');
    const [plain, pinned] = [
      await served.send({ query, variables: { id: idOf('organisation:gemeente-delft') } }),
      await served.send({ query, variables: { id: idOf(`organisation:gemeente-delft~${version}`) } }),
    ];
    expect(costOf(pinned) - costOf(plain)).toBe(10_000);
    expect(pinned.extensions).toMatchObject({ knownAt: { node: { version } } });
  });

  it('is refused when it looks at more than three moments', async () => {
    const fields = [1, 2, 3, 4].map((moment) => `m${moment}: ${delft(`, knownAt: "${moment}"`)}`);
    const { status, answer } = await served.send({ query: `{ ${fields.join(' ')} }` });
    expect([status, answer.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'LIMIT_EXCEEDED', limit: { name: 'moments', limit: 3, found: 4 } },
    ]);
  });

  it('is told what is wrong with its moment before anything is read', async () => {
    for (const moment of ['2026-05-16', 'gisteren', 1.5, true]) {
      const query = `query ($at: KnownAt!) { ${delft(', knownAt: $at')} }`;
      const { status, answer } = await served.send({ query, variables: { at: moment } });
      expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.message).toMatch(/Expected a moment with its zone such as/);
    }
  });
});
