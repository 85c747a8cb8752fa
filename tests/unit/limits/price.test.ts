import { buildSchema, getOperationAST, parse } from 'graphql';
import { BOUNDED_SDL } from '../../../src/api/limits/bounded';
import { costOf } from '../../../src/api/limits/cost';
import { PRICE_SDL } from '../../../src/api/limits/price';

const schema = buildSchema(`${BOUNDED_SDL} ${PRICE_SDL}
  type Query @price(rows: 1) {
    hello: String
    body(by: Lookup @price(rows: 4)): Body
    bodies(filter: Filter, by: [Lookup!] @price(rows: 2), first: Int = 25): Bodies!
    shown(first: Int): [Seat!]!
    any: Fact
  }
  interface Fact @price(rows: 2) { slug: String }
  type Body implements Fact { slug: String names: [String!]! @price(rows: 60) seats: [Seat!]! @bounded(max: 7) on: Body }
  type Act implements Fact @price(rows: 5) { slug: String }
  type Seat { holder: Body level: String @price(rows: 1) }
  type Bodies { nodes: [Body!]! edges: [Edge!]! pageInfo: PageInfo! last: Int totalCount: Int! }
  type Edge { node: Body! }
  type PageInfo { hasNextPage: Boolean! }
  input Lookup @oneOf { slug: String }
  input Filter { between: [Lookup!] @price(rows: 3) theme: Lookup @price(rows: 2) within: Filter text: String }`);

function cost(document: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const operation = getOperationAST(parse(document))!;
  return costOf({ schema, operation, fragments: new Map(), variables });
}

describe('a price', () => {
  it.each([
    ['of the root is asked once, for whatever is read', '{ body { slug } a: body { slug } }', 1 + 2 + 2],
    ['of the root is not asked where nothing is read', '{ hello __typename }', 0],
    ['of an interface holds for its types', '{ body { on { slug } } }', 1 + 2 + 2],
    ['of a type goes before that of its interface, and the dearest counts', '{ any { slug } }', 1 + 5],
    ['of a field is asked beside its objects', '{ body { names } }', 1 + 2 + 60],
    ['of a field is asked for each object', '{ body { seats { level } } }', 1 + 2 + 7 * (1 + 1)],
    ['of an argument is asked when it is given', '{ body(by: { slug: "a" }) { slug } }', 1 + 2 + 4],
    ['of an argument is not asked for null', '{ body(by: null) { slug } }', 1 + 2],
    [
      'of an argument is asked for each value in a list',
      '{ bodies(by: [{ slug: "a" }, { slug: "b" }]) { totalCount } }',
      1 + 1 + 1 + 2 * 2,
    ],
    [
      'of an input field is asked like that of an argument, however deep',
      '{ bodies(filter: { text: "a", theme: { slug: "a" }, within: { between: [{ slug: "b" }, { slug: "c" }] } }) { totalCount } }',
      1 + 1 + 1 + 2 + 2 * 3,
    ],
  ])('%s', (_rule, document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it('of an argument counts the values of variables', () => {
    const document = 'query ($by: [Lookup!], $one: Lookup) { bodies(by: $by) { totalCount } body(by: $one) { slug } }';
    expect(cost(document)).toBe(1 + 1 + 1 + 2);
    expect(cost(document, { by: [{ slug: 'a' }, { slug: 'b' }], one: { slug: 'c' } })).toBe(5 + 2 * 2 + 4);
  });
});

describe('a page', () => {
  it.each([
    ['is paid for when only its place is asked', '{ bodies(first: 10) { pageInfo { hasNextPage } } }', 1 + 1 + 10],
    ['is paid for when a scalar needs it', '{ bodies(first: 10) { last } }', 1 + 1 + 10],
    ['is paid for once', '{ bodies(first: 10) { nodes { slug } pageInfo { hasNextPage } } }', 1 + 1 + 1 + 2 * 10],
    ['is not paid for when only its number is asked', '{ bodies(first: 10) { totalCount __typename } }', 1 + 1 + 1],
    ['without a type of its own is paid by its items', '{ shown(first: 10) { level } }', 1 + 10 * (1 + 1)],
  ])('%s', (_rule, document, expected) => {
    expect(cost(document)).toBe(expected);
  });
});
