import { GraphError } from '../../../src/graph/errors';
import { DATABASE_VERSION } from '../../../src/records/database';
import { serveSmallRegistry, versionOnly } from '../../support/test-server';

type Read = (typeof versionOnly)['read'];

async function healthWith(read: Read, isDraining = false) {
  const server = await serveSmallRegistry({ graph: { engine: 'test', read }, isDraining: () => isDraining });
  const [live, ready] = await Promise.all(['live', 'ready'].map((which) => fetch(`${server.url}/health/${which}`)));
  const answers = { live: await live!.json(), ready: await ready!.json() };
  await server.close();
  return { statuses: [live!.status, ready!.status], ...answers };
}

describe('health', () => {
  it('is good when the database answers and has the version of the program', async () => {
    expect(await healthWith(versionOnly.read)).toEqual({
      statuses: [200, 200],
      live: { status: 'live', instance: 'test' },
      ready: { status: 'ready', engine: 'test' },
    });
  });

  it('is alive but not ready while stopping', async () => {
    const health = await healthWith(versionOnly.read, true);
    expect([health.statuses, health.ready]).toEqual([
      [200, 503],
      { status: 'not ready', reason: 'The server is stopping.' },
    ]);
  });

  it('is not ready when the database fails, and says nothing of its inside', async () => {
    const health = await healthWith(() => Promise.reject(new GraphError('UNAVAILABLE', 'bolt://secret is down')));
    expect(health.statuses).toEqual([200, 503]);
    expect(health.ready).toEqual({ status: 'not ready', reason: 'The database did not answer within 2 seconds.' });
  });

  it('is not ready when the database does not answer in time', async () => {
    const started = performance.now();
    const health = await healthWith(() => new Promise<never>(() => undefined));
    expect(health.statuses).toEqual([200, 503]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ['of another version', [{ version: DATABASE_VERSION + 1 }]],
    ['that was never prepared', []],
  ])('is not ready on a database %s', async (_what, rows) => {
    const health = await healthWith((async () => [rows]) as unknown as Read);
    expect(health.statuses).toEqual([200, 503]);
    expect(health.ready).toMatchObject({
      reason: expect.stringContaining(`this program works with ${DATABASE_VERSION}`),
    });
  });
});
