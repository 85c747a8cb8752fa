import { once } from 'node:events';
import type { RequestOptions } from '../../../src/api/app';
import { smallContext } from '../../support/small-registry';
import { ask, serveSmallRegistry } from '../../support/test-server';

describe('the time of a question', () => {
  it('ends with TIMEOUT for the parts that were stopped', async () => {
    const server = await serveSmallRegistry({ queryTime: 300 });
    const { status, answer } = await ask(server.url, '{ hello slow(milliseconds: 5000) }');
    await server.close();
    expect([status, answer.data]).toEqual([200, { hello: 'hallo', slow: null }]);
    expect(answer.errors?.[0]).toMatchObject({ path: ['slow'], extensions: { code: 'TIMEOUT' } });
  });

  it('ends even for a question that does not listen', async () => {
    const deaf = (options: RequestOptions) => smallContext({ ...options, signal: undefined });
    const server = await serveSmallRegistry({ queryTime: 100, createContext: deaf });
    const { status, answer } = await ask(server.url, '{ slow(milliseconds: 4000) }');
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([504, 'TIMEOUT']);
    // When the question does end, its answer finds another one sent; that must not become an error in the log.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await server.close();
    expect(server.log).toEqual([]);
  });

  it('ends when the asker goes away', async () => {
    let signal: AbortSignal | undefined;
    const server = await serveSmallRegistry({
      createContext: (options) => {
        signal = options.signal;
        return smallContext(options);
      },
    });
    const asker = new AbortController();
    const body = JSON.stringify({ query: '{ slow(milliseconds: 5000) }' });
    const headers = { 'content-type': 'application/json' };
    const question = fetch(`${server.url}/graphql`, { method: 'POST', headers, body, signal: asker.signal });
    question.catch(() => undefined);
    while (!signal) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = once(signal, 'abort');
    asker.abort();
    await stopped;
    await server.close();
    expect(signal.aborted).toBe(true);
  });
});
