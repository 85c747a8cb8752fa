import { startServer, takeAddress } from '../../../src/api/server';
import { smallContext, smallSchema, type SmallContext } from '../../support/small-registry';
import { ask, versionOnly } from '../../support/test-server';

async function open(drainTime?: number) {
  const door = await takeAddress({ host: '127.0.0.1', port: 0 });
  const server = await startServer<SmallContext>(door, {
    schema: smallSchema(),
    createContext: smallContext,
    graph: versionOnly,
    instance: 'test',
    log: () => undefined,
    ...(drainTime === undefined ? {} : { drainTime }),
  });
  return { url: door.url, server };
}

const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a server told to stop', () => {
  it('answers the question in flight and takes no new one', async () => {
    const { url, server } = await open();
    const inFlight = ask(url, '{ slow(milliseconds: 400) }');
    await moment(100);
    const stopped = server.stop();
    await moment(50);
    await expect(ask(url, '{ hello }')).rejects.toThrow('fetch failed');
    expect((await inFlight).answer.data).toEqual({ slow: 'done' });
    await stopped;
  });

  it('cuts off what takes longer than the drain time', async () => {
    const { url, server } = await open(200);
    const inFlight = ask(url, '{ slow(milliseconds: 5000) }');
    inFlight.catch(() => undefined);
    await moment(100);
    const started = performance.now();
    await server.stop();
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect(inFlight).rejects.toThrow();
  });
});

describe('an address', () => {
  it('answers that the registry is not ready until it is opened', async () => {
    const door = await takeAddress({ host: '127.0.0.1', port: 0 });
    const { status, answer } = await ask(door.url, '{ hello }');
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    door.http.closeAllConnections();
    door.http.close();
  });

  it('that is taken is refused at once', async () => {
    const door = await takeAddress({ host: '127.0.0.1', port: 0 });
    await expect(takeAddress({ host: '127.0.0.1', port: door.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    door.http.close();
  });

  it('of all networks is reached by the address of this machine', async () => {
    const door = await takeAddress({ host: '0.0.0.0', port: 0 });
    expect(door.url).toBe(`http://127.0.0.1:${door.port}`);
    door.http.close();
  });
});
