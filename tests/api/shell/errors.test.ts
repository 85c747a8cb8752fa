import { ERRORS } from '../../../src/api/errors';
import { ask, serveSmallRegistry, type TestServer } from '../../support/test-server';

let server: TestServer;
beforeAll(async () => (server = await serveSmallRegistry()));
afterAll(() => server.close());

async function errorOf(query: string, variables?: object) {
  const { status, answer } = await ask(server.url, query, variables);
  const [error, ...others] = answer.errors ?? [];
  expect(others).toEqual([]);
  return { status, error: error!, answer };
}

describe('a refusal', () => {
  it.each([
    ['input', 'BAD_USER_INPUT', 'Expected a day such as 2026-05-16, found "gisteren".'],
    ['missing', 'NOT_FOUND', 'There is no body "Brielle".'],
  ])('of kind "%s" reaches the asker as %s, with its path', async (how, code, message) => {
    const { status, error } = await errorOf(`{ refuses(how: "${how}") }`);
    expect(status).toBe(200);
    expect(error).toMatchObject({ message, path: ['refuses'], extensions: { code } });
  });

  it('of a name with several meanings lists them', async () => {
    const { error } = await errorOf('{ refuses(how: "ambiguous") }');
    expect(error.extensions).toEqual({ code: 'AMBIGUOUS', candidates: [{ id: 'a', name: 'Bergen (L.)' }] });
  });
});

describe('what goes wrong inside', () => {
  it.each([
    ['unavailable', 'UNAVAILABLE', 'warning'],
    ['timeout', 'TIMEOUT', 'warning'],
    ['conflict', 'CONFLICT', 'warning'],
    ['badQuery', 'INTERNAL_SERVER_ERROR', 'error'],
    ['defect', 'INTERNAL_SERVER_ERROR', 'error'],
    ['secret', 'INTERNAL_SERVER_ERROR', 'error'],
  ])('as "%s" is told as %s and an id, and logged with its cause', async (how, code, level) => {
    const { error, answer } = await errorOf(`{ refuses(how: "${how}") hello }`);
    expect(error.extensions).toEqual({ code, id: expect.any(String) });
    expect(answer.data).toEqual({ refuses: null, hello: 'hallo' });
    expect(JSON.stringify(answer)).not.toMatch(/secret|bolt|MATCH|\.ts|byId/);
    const entry = server.log.find(({ id }) => id === error.extensions['id']);
    expect(entry).toMatchObject({ level, path: ['refuses'], cause: { stack: expect.stringContaining('Error') } });
  });

  it('hides a null where the schema allows none, which is our defect', async () => {
    const { error, answer } = await errorOf('{ failsWhole }');
    expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.data).toBeNull();
  });
});

describe('what the asker can mend is told in full', () => {
  it.each([
    ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "nothing"/],
    [
      'a wrong literal',
      '{ slow(milliseconds: "a") }',
      'GRAPHQL_VALIDATION_FAILED',
      /Int cannot represent non-integer value: "a"/,
    ],
    [
      'a wrong variable',
      'query ($x: Int!) { slow(milliseconds: $x) }',
      'BAD_USER_INPUT',
      /"\$x" got invalid value "a"/,
    ],
    [
      'several operations',
      'query A { hello } query B { hello }',
      'OPERATION_RESOLUTION_FAILURE',
      /Must provide operation name/,
    ],
  ])('%s', async (_what, query, code, message) => {
    const { status, error } = await errorOf(query, { x: 'a' });
    expect(status).toBe(400);
    expect(error.extensions).toEqual({ code });
    expect(error.message).toMatch(message);
  });

  it('a null for an argument that takes none, known only while running', async () => {
    const { error } = await errorOf('query ($x: Int = 5) { slow(milliseconds: $x) }', { x: null });
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: /must not be null/ });
  });
});

it('every code that is sent stands in the catalogue', async () => {
  const questions = [
    '{',
    '{ x }',
    '{ bodies(first: 1000) { totalCount } }',
    '{ refuses(how: "input") }',
    '{ failsWhole }',
  ];
  for (const query of questions) {
    const { error } = await errorOf(query);
    expect(Object.keys(ERRORS)).toContain(error.extensions.code);
  }
});
