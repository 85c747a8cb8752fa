import { MAX_COST, MAX_SELECTIONS, MAX_TOKENS } from '../../../src/api/limits/limits';
import { ask, serveSmallRegistry, type TestServer } from '../../support/test-server';

let server: TestServer;
beforeAll(async () => (server = await serveSmallRegistry()));
afterAll(() => server.close());

const nested = (levels: number): string => (levels === 0 ? 'name' : `namesake { ${nested(levels - 1)} }`);
const pages = 'nodes { peers(first: $n) { nodes { peers(first: $n) { nodes { name } } } } }';

describe('a question that is too large', () => {
  it.each([
    ['in depth', `{ thing { ${nested(15)} } }`, { name: 'depth', limit: 15, found: 17 }],
    ['in words', `{ ${'hello '.repeat(MAX_TOKENS)} }`, { name: 'tokens', limit: MAX_TOKENS }],
    [
      'in aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: hello`).join(' ')} }`,
      { name: 'aliases', limit: 30, found: 31 },
    ],
    ['in its page', 'query ($n: Int) { bodies(first: $n) { totalCount } }', { name: 'first', limit: 100, found: 101 }],
  ])('%s is refused as LIMIT_EXCEEDED', async (_what, query, limit) => {
    const { status, answer } = await ask(server.url, query, { n: 101 });
    expect(status).toBe(400);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit });
    expect(answer.errors?.[0]?.message).toMatch(/: (ask|put|choose) /);
    expect(answer.data).toBeUndefined();
  });

  it('by fragments in fragments is refused in no time', async () => {
    const fragments = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const started = performance.now();
    // Written out it has 2^30 fields, which would take minutes.
    const { status, answer } = await ask(
      server.url,
      `{ ...F0 } ${fragments.join(' ')} fragment F30 on Query { hello }`,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([status, answer.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'LIMIT_EXCEEDED', limit: { name: 'selections', limit: MAX_SELECTIONS } },
    ]);
  });

  it('in cost is refused before anything runs, hidden in a variable or not', async () => {
    const query = `query ($n: Int) { refuses(how: "defect") bodies(first: $n) { ${pages} } }`;
    const { status, answer } = await ask(server.url, query, { n: 50 });
    const found = 1 + 50 * (2 + 50 * (2 + 50));
    expect(status).toBe(400);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'cost', limit: MAX_COST, found },
    });
    expect(answer.errors?.[0]?.message).toContain(`may cost ${MAX_COST}, this one costs ${found}`);
    expect(answer.extensions).toEqual({ cost: { requested: found, limit: MAX_COST } });
  });
});

describe('every answer', () => {
  it('says what it cost, what it took and the state of the data', async () => {
    const { answer } = await ask(server.url, 'query ($n: Int = 9) { bodies(first: $n) { nodes { name } } }');
    expect(answer.extensions).toEqual({
      cost: { requested: 10, limit: MAX_COST },
      dataAsOf: '2026-05-16',
      dataVersion: 7,
      roundTrips: 2,
      rows: 3,
    });
  });

  it('says so beside errors too', async () => {
    const { answer } = await ask(server.url, '{ themes { name } refuses(how: "input") }');
    expect(answer.extensions).toMatchObject({ cost: { requested: 10 }, dataVersion: 7 });
  });

  it('comes all the same when the state of the data cannot be read', async () => {
    const broken = await serveSmallRegistry({
      createContext: (options) => ({
        options,
        stats: { roundTrips: 1, rows: 0 },
        dataAsOf: () => Promise.reject(new Error('gone')),
        lastChange: async () => 1,
      }),
    });
    const { status, answer } = await ask(broken.url, '{ hello }');
    await broken.close();
    expect([status, answer.data, answer.extensions]).toEqual([
      200,
      { hello: 'hallo' },
      { cost: { requested: 0, limit: MAX_COST }, roundTrips: 1, rows: 0 },
    ]);
  });
});
