import { startServer, takeAddress } from '../../../src/api/server';
import { smallContext, smallSchema, type SmallContext } from '../../support/small-registry';
import { ask, versionOnly } from '../../support/test-server';

/** A server, and what resolves when a question has reached it. */
async function open(drainTime?: number) {
  let reached: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (reached = resolve));
  const door = await takeAddress({ host: '127.0.0.1', port: 0 });
  const server = await startServer<SmallContext>(door, {
    schema: smallSchema(),
    createContext: (options) => {
      reached();
      return smallContext(options);
    },
    graph: versionOnly,
    instance: 'test',
    log: () => undefined,
    ...(drainTime === undefined ? {} : { drainTime }),
  });
  return { url: door.url, server, asked };
}

const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a server told to stop', () => {
  it('answers the question in flight and takes no new one', async () => {
    const { url, server, asked } = await open();
    const inFlight = ask(url, '{ slow(milliseconds: 400) }');
    await asked;
    const stopped = server.stop();
    await moment(50);
    await expect(ask(url, '{ hello }')).rejects.toThrow('fetch failed');
    expect((await inFlight).answer.data).toEqual({ slow: 'done' });
    await stopped;
  });

  it('cuts off what takes longer than the drain time', async () => {
    const { url, server, asked } = await open(200);
    const inFlight = ask(url, '{ slow(milliseconds: 30000) }');
    inFlight.catch(() => undefined);
    await asked;
    const started = performance.now();
    await server.stop();
    expect(performance.now() - started).toBeLessThan(15_000);
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
