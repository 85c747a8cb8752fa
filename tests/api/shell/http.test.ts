import { gzipSync } from 'node:zlib';
import { MAX_BODY_BYTES } from '../../../src/api/limits/limits';
import { type Answer, serveSmallRegistry, type TestServer } from '../../support/test-server';

let server: TestServer;
beforeAll(async () => (server = await serveSmallRegistry()));
afterAll(() => server.close());

/** What a test sends: text, or bytes. */
type Body = string | Uint8Array<ArrayBuffer>;

const JSON_TYPE = { 'content-type': 'application/json' };

async function send(path: string, init: RequestInit = {}) {
  const response = await fetch(server.url + path, { redirect: 'manual', ...init });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, answer: () => JSON.parse(text) as Answer };
}

function post(body: Body, headers: Record<string, string> = JSON_TYPE) {
  return send('/graphql', { method: 'POST', headers, body });
}

describe('a body that cannot be used', () => {
  it.each<[string, Body, Record<string, string>, [number, string]]>([
    ['broken JSON', '{"query": "{hello}"', JSON_TYPE, [400, 'BAD_REQUEST']],
    ['a word', '"hello"', JSON_TYPE, [400, 'BAD_REQUEST']],
    ['nothing', '', JSON_TYPE, [400, 'BAD_REQUEST']],
    ['no question', '{"frage": "{hello}"}', JSON_TYPE, [400, 'BAD_REQUEST']],
    ['variables as text', '{"query": "{hello}", "variables": "{}"}', JSON_TYPE, [400, 'BAD_REQUEST']],
    ['plain text', '{ hello }', { 'content-type': 'text/plain' }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
    ['GraphQL as such', '{ hello }', { 'content-type': 'application/graphql' }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
    [
      'another alphabet',
      '{"query": "{hello}"}',
      { 'content-type': 'application/json; charset=ebcdic' },
      [415, 'UNSUPPORTED_MEDIA_TYPE'],
    ],
    ['an unknown compression', '{}', { ...JSON_TYPE, 'content-encoding': 'zip' }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
    ['a broken compression', 'not gzip', { ...JSON_TYPE, 'content-encoding': 'gzip' }, [400, 'BAD_REQUEST']],
    ['too much', `{"query": "#${'x'.repeat(MAX_BODY_BYTES)}"}`, JSON_TYPE, [413, 'PAYLOAD_TOO_LARGE']],
    [
      'too much once unpacked',
      gzipSync(' '.repeat(MAX_BODY_BYTES + 1)),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      [413, 'PAYLOAD_TOO_LARGE'],
    ],
  ])('(%s) is answered as GraphQL answers', async (_what, body, headers, expected) => {
    const response = await post(body, headers);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect([response.status, response.answer().errors?.[0]?.extensions.code]).toEqual(expected);
    expect(response.text).not.toMatch(/node_modules|<html|SyntaxError/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('(a hash in place of a document) is answered as the clients that send one expect', async () => {
    const { status, answer } = await post('{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "a"}}}');
    expect([status, answer().errors?.[0]?.extensions.code]).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  it('is logged nowhere: it is not our defect', () => {
    expect(server.log).toEqual([]);
  });
});

describe('the address of the API', () => {
  it('takes JSON, packed or not', async () => {
    const body = JSON.stringify({ query: '{ hello }' });
    const packed = await post(gzipSync(body), { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect([packed.status, packed.answer().data]).toEqual([200, { hello: 'hallo' }]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s and names what it takes', async (method) => {
    const { status, headers } = await send('/graphql', { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('may be read by pages of any site, without credentials', async () => {
    const asked = await send('/graphql', { method: 'OPTIONS', headers: { origin: 'https://example.org' } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(asked.headers.get('access-control-allow-headers')).toMatch(/Content-Type.*Apollo-Require-Preflight/);
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const read = await post('{"query": "{ hello }"}');
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
    const refused = await post('{');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['nl-NL,nl;q=0.9,en;q=0.8', 'NL'],
    ['en-GB,en;q=0.9', 'EN'],
    ['fr, en;q=0.5', 'EN'],
    ['fr', 'none'],
    ['*', 'none'],
  ])('hands on the language of "%s" as %s', async (language, expected) => {
    const { answer } = await post('{"query": "{ language }"}', { ...JSON_TYPE, 'accept-language': language });
    expect(answer().data).toEqual({ language: expected });
  });
});

describe('every answer', () => {
  it.each(['/graphql', '/health/live', '/nowhere', '/'])(
    'of %s carries the headers that keep browsers careful',
    async (path) => {
      const { headers } = await send(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('at an unknown address is JSON', async () => {
    const { status, answer } = await send('/nowhere');
    expect([status, answer().errors?.[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    expect((await send('/graphql/altair/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await send('/graphql/altair/%E0%A4%A')).status).toBe(404);
  });

  it('at the root leads to the API', async () => {
    const { status, headers } = await send('/');
    expect([status, headers.get('location')]).toEqual([302, 'graphql']);
  });
});
