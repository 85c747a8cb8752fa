import { engines } from '../../support/engines';
import { type ServedRegistry, serveRegistry } from './served-registry';

/** What a question is refused with: the code, words of the message, and the path of the field if one was reached. */
type Refused = readonly [code: string, message: RegExp, path?: readonly string[]];

const COOPERATION = 'query ($filter: CooperationFilter!) { cooperation(filter: $filter) { totalCount } }';
const FIRST = 'query ($first: Int) { organisations(first: $first) { totalCount } }';
const AFTER = 'query ($after: String) { organisations(after: $after) { nodes { slug } } }';
const DAY = /Expected a day that exists, as YYYY-MM-DD, found/;
const ANCHOR = /^Expected at least one of between, theme, agendaTask and obligation in 'filter'/;
const ISSUER = /^Expected a code as issuer:value with an issuer of .*cbs, .* found/;

/** Refused before anything runs: HTTP 400. */
const BEFORE: readonly (readonly [what: string, query: string, variables: object, refused: Refused])[] = [
  ['30 February', '{ arrangement(by: { slug: "a" }, asOf: "2024-02-30") { slug } }', {}, ['BAD_USER_INPUT', DAY]],
  [
    '30 February as variable',
    'query ($d: Date) { node(id: "a") { id } arrangements(asOf: $d) { totalCount } }',
    { d: '2024-02-30' },
    ['BAD_USER_INPUT', DAY],
  ],
  [
    'a day that is a number',
    'query ($d: Date) { arrangements(asOf: $d) { totalCount } }',
    { d: 20240229 },
    ['BAD_USER_INPUT', DAY],
  ],
  ['a day with a time', '{ arrangements(asOf: "2024-02-29T00:00:00Z") { totalCount } }', {}, ['BAD_USER_INPUT', DAY]],
  [
    'a wrong day below',
    '{ arrangement(by: { slug: "gr-mrdh" }) { on(day: "2024-13-01") { slug } } }',
    {},
    ['BAD_USER_INPUT', DAY],
  ],
  ['a page of 0', FIRST, { first: 0 }, ['BAD_USER_INPUT', /takes a "first" of 1 to 100, but it is 0\.$/]],
  ['a page of -1', FIRST, { first: -1 }, ['BAD_USER_INPUT', /takes a "first" of 1 to 100, but it is -1\.$/]],
  ['a page of 101', FIRST, { first: 101 }, ['LIMIT_EXCEEDED', /takes a "first" of 1 to 100, but it is 101: .*"after"/]],
  ['half a page', FIRST, { first: 1.5 }, ['BAD_USER_INPUT', /Int cannot represent non-integer value: 1\.5/]],
  ['a page in words', FIRST, { first: 'ten' }, ['BAD_USER_INPUT', /Int cannot represent non-integer value: "ten"/]],
  [
    'a lookup by two ways',
    '{ organisation(by: { slug: "a", name: "b" }) { slug } }',
    {},
    ['GRAPHQL_VALIDATION_FAILED', /exactly one key/],
  ],
  ['a lookup by none', '{ organisation(by: {}) { slug } }', {}, ['GRAPHQL_VALIDATION_FAILED', /exactly one key/]],
  [
    'a lookup by null',
    '{ organisation(by: { slug: null }) { slug } }',
    {},
    ['GRAPHQL_VALIDATION_FAILED', /must be non-null/],
  ],
  [
    'two ways in a variable',
    COOPERATION,
    { filter: { between: [{ slug: 'a', name: 'b' }] } },
    ['BAD_USER_INPUT', /Exactly one key/],
  ],
  [
    'a level that does not exist',
    COOPERATION,
    { filter: { level: 'HIGH' } },
    ['BAD_USER_INPUT', /"HIGH" does not exist in "Level" enum/],
  ],
  [
    'a form that does not exist',
    '{ arrangements(filter: { form: CLUB }) { totalCount } }',
    {},
    ['GRAPHQL_VALIDATION_FAILED', /"CLUB" does not exist in "Form" enum/],
  ],
  [
    'a field that does not exist',
    COOPERATION,
    { filter: { who: 'me' } },
    ['BAD_USER_INPUT', /"who" is not defined by type "CooperationFilter"/],
  ],
  ['a mutation', 'mutation { x }', {}, ['GRAPHQL_VALIDATION_FAILED', /: expected a query, found a mutation\.$/]],
  ['a subscription', 'subscription { x }', {}, ['GRAPHQL_VALIDATION_FAILED', /expected a query, found a subscription/]],
  ['no filter', COOPERATION, { filter: null }, ['BAD_USER_INPUT', /must not be null/]],
];

/** Refused by the field that was asked: HTTP 200, as for every answer of a question that ran. */
const WITHIN: readonly (readonly [what: string, query: string, variables: object, refused: Refused])[] = [
  ['an empty filter', COOPERATION, { filter: {} }, ['BAD_USER_INPUT', ANCHOR, ['cooperation']]],
  ['only a level', COOPERATION, { filter: { level: 'IMPOSED' } }, ['BAD_USER_INPUT', ANCHOR, ['cooperation']]],
  ['between nobody', COOPERATION, { filter: { between: [] } }, ['BAD_USER_INPUT', ANCHOR, ['cooperation']]],
  [
    'between too many',
    COOPERATION,
    { filter: { between: Array.from({ length: 21 }, () => ({ slug: 'a' })) } },
    ['BAD_USER_INPUT', /^Expected at most 20 bodies in 'between', found 21\.$/, ['cooperation']],
  ],
  [
    'between a body that is not known',
    COOPERATION,
    { filter: { between: [{ slug: 'gemeente-atlantis' }] } },
    ['NOT_FOUND', /^Expected the slug of a known organisation, found 'gemeente-atlantis': search/, ['cooperation']],
  ],
  [
    'a theme that is a body',
    COOPERATION,
    { filter: { theme: { slug: 'gemeente-lisse' } } },
    ['NOT_FOUND', /^Expected the slug of a known .*theme, found 'gemeente-lisse'/, ['cooperation']],
  ],
  [
    'a body that is an arrangement',
    '{ participationReport(of: { slug: "gr-mrdh" }) { day } }',
    {},
    ['NOT_FOUND', /found 'gr-mrdh': that is an arrangement\.$/, ['participationReport']],
  ],
  [
    'a slug with a typing mistake',
    '{ participationReport(of: { slug: "gemeente-hillegm" }) { day } }',
    {},
    [
      'NOT_FOUND',
      /found 'gemeente-hillegm'\. Perhaps it is gemeente-hillegom \(Hillegom\)\.$/,
      ['participationReport'],
    ],
  ],
  [
    'a name in place of a slug',
    '{ complianceReport(of: { slug: "MRDH" }) { day } }',
    {},
    ['NOT_FOUND', /found 'MRDH'\. Perhaps it is gr-mrdh \(/, ['complianceReport']],
  ],
  [
    'an unknown body in a list',
    '{ organisations(by: [{ name: "Atlantis" }]) { totalCount } }',
    {},
    ['NOT_FOUND', /^Expected the name of a known organisation, found 'Atlantis'/, ['organisations']],
  ],
  [
    'an unknown subject',
    '{ claims(subject: { slug: "atlantis" }) { totalCount } }',
    {},
    ['NOT_FOUND', /^Expected the slug of something in this registry, found 'atlantis'/, ['claims']],
  ],
  [
    'an unknown organisation in a filter',
    '{ arrangements(filter: { organisation: { code: "cbs:GM9999" } }) { totalCount } }',
    {},
    ['NOT_FOUND', /^Expected the code of a known organisation, found 'cbs:GM9999'/, ['arrangements']],
  ],
  [
    'a code without issuer',
    '{ organisation(by: { code: "GM0534" }) { slug } }',
    {},
    ['BAD_USER_INPUT', ISSUER, ['organisation']],
  ],
  [
    'a code of an unknown issuer',
    '{ organisation(by: { code: "iban:NL01" }) { slug } }',
    {},
    ['BAD_USER_INPUT', ISSUER, ['organisation']],
  ],
  [
    'a code for what has none',
    '{ region(by: { code: "cbs:GM0534" }) { slug } }',
    {},
    ['BAD_USER_INPUT', /^A region has no official code/, ['region']],
  ],
  [
    'a lookup by an empty text',
    '{ organisation(by: { slug: "" }) { slug } }',
    {},
    ['BAD_USER_INPUT', /found an empty text\.$/, ['organisation']],
  ],
  [
    'an id of another registry',
    '{ node(id: "T3JnYW5pc2F0aW9uOjE=") { id } }',
    {},
    ['BAD_USER_INPUT', /^Expected an id that this registry gave, found/, ['node']],
  ],
  [
    'an id with an impossible day',
    `{ node(id: "${Buffer.from('arrangement:gr-mrdh@2024-02-30').toString('base64url')}") { id } }`,
    {},
    ['BAD_USER_INPUT', /^Expected an id that this registry gave, found/, ['node']],
  ],
  [
    'a made-up cursor',
    AFTER,
    { after: 'next' },
    ['BAD_USER_INPUT', /^Expected 'after' to be a cursor this registry gave, found 'next'\.$/, ['organisations']],
  ],
  [
    'a forged cursor',
    AFTER,
    { after: Buffer.from('[1,"list.organisations",7,null]').toString('base64url') },
    ['BAD_USER_INPUT', /^Expected 'after' to be a cursor/, ['organisations']],
  ],
  [
    'a change before the first',
    '{ changes(after: -1) { last } }',
    {},
    ['BAD_USER_INPUT', /^Expected 'after' to be the number of a change, or 0, found -1\.$/, ['changes']],
  ],
  [
    'a search for nothing',
    '{ search(text: "  ") { totalCount } }',
    {},
    ['BAD_USER_INPUT', /^Expected 'text' of 1 to 200 characters, found 0\.$/, ['search']],
  ],
  [
    'a search for a book',
    `{ search(text: "${'x'.repeat(201)}") { totalCount } }`,
    {},
    ['BAD_USER_INPUT', /found 201\.$/, ['search']],
  ],
  [
    'municipalities that are provinces',
    '{ municipalities(filter: { type: PROVINCE }) { totalCount } }',
    {},
    ['BAD_USER_INPUT', /^A municipality is never of type PROVINCE/, ['municipalities']],
  ],
];

describe('a question with a mistake', () => {
  let served: ServedRegistry;
  beforeAll(async () => (served = await serveRegistry(engines[0]!)));
  afterAll(() => served.close());

  async function refusalOf(query: string, variables: object) {
    const { status, answer } = await served.send({ query, variables });
    const [error, ...others] = answer.errors ?? [];
    expect(others).toEqual([]);
    return { status, code: error?.extensions.code, path: error?.path, message: error?.message };
  }

  it.each(BEFORE)('(%s) is refused before anything is read', async (_what, query, variables, [code, message]) => {
    const expected = { status: 400, code, path: undefined, message: expect.stringMatching(message) };
    expect(await refusalOf(query, variables)).toEqual(expected);
  });

  it.each(WITHIN)('(%s) is refused where it is met', async (_what, query, variables, [code, message, path]) => {
    const expected = { status: 200, code, path, message: expect.stringMatching(message) };
    expect(await refusalOf(query, variables)).toEqual(expected);
  });

  it.each([
    ['another filter', '{ organisations(filter: { type: PROVINCE }, after: $after) { nodes { slug } } }'],
    ['another list', '{ regions(after: $after) { nodes { slug } } }'],
    ['a search', '{ search(text: "a", after: $after) { nodes { name } } }'],
    [
      'a list below a thing',
      '{ arrangement(by: { slug: "gr-mrdh" }) { participations(after: $after) { nodes { slug } } } }',
    ],
  ])('refuses a cursor in %s', async (_what, query) => {
    const page = '{ organisations(first: 1) { pageInfo { endCursor } } }';
    const { organisations } = await served.ask<{ organisations: { pageInfo: { endCursor: string } } }>(page);
    const found = await refusalOf(`query ($after: String) ${query}`, { after: organisations.pageInfo.endCursor });
    expect(found).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(/belongs to another list/) });
  });

  it('refuses a cursor of another day', async () => {
    const page = `query ($day: Date, $after: String) { arrangement(by: { slug: "gr-mrdh" }, asOf: $day) {
      participations(first: 1, after: $after) { pageInfo { endCursor } } } }`;
    interface Page {
      readonly arrangement: { readonly participations: { readonly pageInfo: { readonly endCursor: string } } };
    }
    const { arrangement } = await served.ask<Page>(page, { day: '2014-12-20' });
    const after = arrangement.participations.pageInfo.endCursor;
    expect(await refusalOf(page, { day: '2023-01-01', after })).toMatchObject({
      status: 200,
      code: 'BAD_USER_INPUT',
      path: ['arrangement', 'participations'],
    });
    await expect(served.ask(page, { day: '2014-12-20', after })).resolves.toBeDefined();
  });

  it('is our defect in none of these: nothing was logged', () => {
    expect(served.log).toEqual([]);
  });
});
