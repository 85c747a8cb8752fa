import { type Answer, ask, serveSmallRegistry, type TestServer } from '../../support/test-server';

/**
 * The twelve checks of graphql-cop (https://github.com/dolevf/graphql-cop), each with the status and code that must
 * come out: the tool itself takes an answer of 500 for a pass.
 */
let server: TestServer;
beforeAll(async () => (server = await serveSmallRegistry()));
afterAll(() => server.close());

const repeated = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

async function outcomeOf(query: string): Promise<{ status: number; codes: string[]; answer: Answer }> {
  const { status, answer } = await ask(server.url, query);
  return { status, codes: (answer.errors ?? []).map(({ extensions }) => extensions.code), answer };
}

async function send(init: RequestInit & { path?: string }): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${server.url}${init.path ?? '/graphql'}`, init);
  return { status: response.status, answer: (await response.json()) as Answer };
}

describe('overloading', () => {
  it('by aliases is refused', async () => {
    const { status, codes } = await outcomeOf(`{ ${repeated(101, (n) => `alias${n}: __typename`)} }`);
    expect([status, ...codes]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  it('by directives is refused, with no more errors than help', async () => {
    const unknown = await outcomeOf(`query { __typename ${'@aa'.repeat(10)} }`);
    expect(unknown.status).toBe(400);
    // Five, and one that says that there are more.
    expect(unknown.codes).toEqual(Array.from({ length: 6 }, () => 'GRAPHQL_VALIDATION_FAILED'));
    const known = await outcomeOf(`{ ${repeated(21, () => 'hello @skip(if: false)')} }`);
    expect([known.status, ...known.codes]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  it('by batches is refused', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    const { status, answer } = await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('by circles in the introspection is refused', async () => {
    const circle = 'type { fields { type { fields { type { fields { type { name } } } } } } }';
    const { status, codes } = await outcomeOf(`{ __schema { types { fields { ${circle} } } } }`);
    expect([status, codes[0]]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('by repeating one field is refused when it is enough to matter, and harmless before', async () => {
    const { status, codes } = await outcomeOf(`{ ${repeated(1_001, () => '__typename')} }`);
    expect([status, ...codes]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect((await outcomeOf(`{ ${repeated(500, () => '__typename')} }`)).status).toBe(200);
  });
});

describe('requests of other sites', () => {
  it('cannot ask by GET without a header that a browser asks leave for', async () => {
    const { status, answer } = await send({ path: '/graphql?query={__typename}' });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('cannot change anything by GET', async () => {
    const headers = { 'Apollo-Require-Preflight': 'yes' };
    const { status, answer } = await send({ path: '/graphql?query=mutation{rename(name:"a")}', headers });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([405, 'BAD_REQUEST']);
  });

  it('cannot ask by a form', async () => {
    const body = new URLSearchParams({ query: '{ __typename }' });
    const { status, answer } = await send({ method: 'POST', body });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

describe('what the API tells about itself', () => {
  it('is its schema, on purpose: the registry is public', async () => {
    const { status, answer } = await outcomeOf('{ __schema { queryType { name } } }');
    expect([status, answer.data]).toEqual([200, { __schema: { queryType: { name: 'Query' } } }]);
  });

  it('is no suggestion in errors', async () => {
    const { status, answer } = await outcomeOf('{ __schema { directive } }');
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.message).toBe('Cannot query field "directive" on type "__Schema".');
  });

  it('is no trace and no stack', async () => {
    for (const query of ['{ __typename }', 'qwerty cop { abc }', '{ refuses(how: "defect") }'])
      expect(JSON.stringify((await outcomeOf(query)).answer)).not.toMatch(/tracing|stack|exception|node_modules/i);
    expect((await outcomeOf('qwerty cop { abc }')).codes).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('is no page for programs', async () => {
    for (const path of ['/graphiql', '/playground', '/console', '/graphql']) {
      const response = await fetch(server.url + path, { headers: { accept: '*/*' } });
      expect(response.headers.get('content-type')).toContain('json');
      expect(await response.text()).not.toMatch(/GraphiQL|playground/i);
    }
  });
});
