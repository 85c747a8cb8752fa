import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from '../../../src/api/limits/cost';
import { INTROSPECTION_COST, MAX_PAGE_SIZE } from '../../../src/api/limits/limits';
import { Refusal } from '../../../src/registry/errors';
import { cost } from './question';

describe('the cost of a question', () => {
  it.each([
    ['scalars cost nothing', '{ hello __typename }', 0],
    ['an object costs 1', '{ body(name: "a") { name codes } }', 1],
    ['objects in objects', '{ body(name: "a") { theme { theme { name } } } }', 3],
    ['a connection costs 1 and each item it may hold', '{ bodies(first: 10) { nodes { name } } }', 1 + 10],
    ['the page left out is the default of the schema', '{ bodies { nodes { name } } }', 1 + 25],
    [
      'the page left out where the schema has no default',
      '{ body(name: "a") { peers { nodes { name } } } }',
      1 + 1 + 25,
    ],
    ['edges are objects of their own', '{ bodies(first: 10) { edges { cursor node { name } } } }', 1 + 10 * 2],
    ['counting costs 1', '{ bodies(first: 10) { totalCount } }', 1 + 1],
    [
      'page info is an object',
      '{ bodies(first: 10) { totalCount pageInfo { hasNextPage } nodes { name } } }',
      1 + 1 + 1 + 10,
    ],
    [
      'items multiply what stands in them',
      '{ bodies(first: 10) { nodes { theme { name } seats { number } } } }',
      1 + 10 * (1 + 1 + 7),
    ],
    [
      'pages in pages',
      '{ bodies(first: 10) { nodes { peers(first: 20) { nodes { name } } } } }',
      1 + 10 * (1 + 1 + 20),
    ],
    ['a bounded list costs its bound', '{ themes { name } }', 10],
    ['a list that itself takes first', '{ found(first: 4) { __typename } }', 4],
    ['the same field twice is read once', '{ themes { name } themes { theme { name } } }', 10 * 2],
    ['an alias is a field of its own', '{ a: themes { name } b: themes { name } }', 20],
    [
      'the schema has a price of its own',
      '{ __schema { types { name } } __type(name: "Body") { name } }',
      2 * INTROSPECTION_COST,
    ],
    ['a mutation is counted alike', 'mutation { rename(name: "a") }', 0],
  ])('%s', (_rule, document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it.each([
    ['a literal', 'query { bodies(first: 10) { nodes { name } } }', {}],
    ['a variable', 'query ($n: Int) { bodies(first: $n) { nodes { name } } }', { n: 10 }],
    ['a default', 'query ($n: Int = 10) { bodies(first: $n) { nodes { name } } }', {}],
    ['a required variable', 'query ($n: Int!) { bodies(first: $n) { nodes { name } } }', { n: 10 }],
  ])('is the same with %s', (_way, document, variables) => {
    expect(cost(document, variables)).toBe(11);
  });

  it('takes the default page for a variable without value, and for null', () => {
    const document = 'query ($n: Int) { bodies(first: $n) { nodes { name } } }';
    expect([cost(document), cost(document, { n: null })]).toEqual([26, 26]);
  });

  it('leaves out what @skip and @include switch off, on fields, spreads and fragments', () => {
    const document = `query ($yes: Boolean!) {
      a: themes @skip(if: $yes) { name }
      ...F @include(if: $yes)
      ... @skip(if: $yes) { c: themes { name } }
    }
    fragment F on Query { b: themes { name theme { name } } }`;
    expect([cost(document, { yes: true }), cost(document, { yes: false })]).toEqual([20, 20]);
  });

  it('counts the dearest type that an object can have', () => {
    const document = `{ thing {
      name
      ... on Body { seats { number } }
      ... on Theme { theme { name } }
      ... on Named { namesake { name } }
    } }`;
    expect(cost(document)).toBe(1 + 7 + 1);
    expect(cost('{ found(first: 2) { ... on Theme { theme { name } } ... on Body { seats { number } } } }')).toBe(
      2 * 8,
    );
  });

  it('counts a fragment in each place it is used', () => {
    const document =
      '{ a: body(name: "a") { ...F } b: body(name: "b") { ...F } } fragment F on Body { theme { name } }';
    expect(cost(document)).toBe(4);
  });

  it.each([
    ['a literal', `{ bodies(first: ${MAX_PAGE_SIZE + 1}) { totalCount } }`, {}],
    ['a variable', 'query ($n: Int) { bodies(first: $n) { totalCount } }', { n: MAX_PAGE_SIZE + 1 }],
  ])('refuses a page above the largest in %s, and never cuts it', (_way, document, variables) => {
    const excess = { name: 'first', limit: MAX_PAGE_SIZE, found: MAX_PAGE_SIZE + 1 };
    expect(() => cost(document, variables)).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', details: { limit: excess } }),
    );
  });

  it.each([0, -1])('refuses a page of %d as a wrong argument', (first) => {
    expect(() => cost(`{ bodies(first: ${first}) { totalCount } }`)).toThrow(
      /Query\.bodies takes a "first" of 1 to 100/,
    );
  });

  it('is never lower for being huge', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'name' : `peers(first: 100) { nodes { ${nested(levels - 1)} } }`;
    expect(cost(`{ body(name: "a") { ${nested(7)} } }`)).toBeGreaterThan(1e14);
  });

  it('counts fifteen levels of interfaces in no time', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'name' : `namesake { ${nested(levels - 1)} ... on Body { seats { number } } }`;
    expect(cost(`{ thing { ${nested(15)} } }`)).toBe(1 + 15 * 8);
  });

  it('refuses what is made to be hard to count', () => {
    const types = Array.from({ length: 40 }, (_, n) => `T${n}`);
    const schema = buildSchema(`type Query { thing: I } interface I { next: I }
      ${types.map((type) => `type ${type} implements I { next: I }`).join('\n')}`);
    const parts = (levels: number): string =>
      levels === 0
        ? 'x: __typename'
        : types
            .slice(0, 6)
            .map((type) => `... on ${type} { next { ${parts(levels - 1)} } }`)
            .join(' ');
    const operation = parse(`{ thing { ${parts(4)} } }`).definitions[0] as OperationDefinitionNode;
    const question = { schema, operation, fragments: new Map(), variables: {} };
    expect(() => costOf(question)).toThrow(Refusal);
  });
});
