import { buildSchema } from 'graphql';
import { BOUNDED_SDL, boundedLists } from '../../../src/api/limits/bounded';
import { buildRegistrySchema } from '../../../src/api/schema';
import { smallSchema } from '../../support/small-registry';

function boundsOf(sdl: string): Record<string, unknown> {
  const lists = boundedLists(buildSchema(`${BOUNDED_SDL} ${sdl}`));
  return Object.fromEntries(lists.map(({ coordinate, bound }) => [coordinate, bound]));
}

describe('the lists of the registry', () => {
  it('are each bounded by a number or a page', () => {
    const lists = boundedLists(buildRegistrySchema());
    expect(lists.length).toBeGreaterThan(50);
    expect(lists.filter(({ bound }) => bound === null)).toEqual([]);
  });
});

describe('the lists of a schema', () => {
  it('are bounded by a number or a page', () => {
    expect(boundedLists(smallSchema()).filter(({ bound }) => bound === null)).toEqual([]);
  });

  it('are found with their bounds', () => {
    const sdl = `
      type Query { pages(first: Int): Pages! many: [Thing!]! few: [Thing] @bounded(max: 3) words: [String!]! paged(first: Int): [Thing!]! }
      type Pages { nodes: [Thing!]! }
      type Thing { name: String likes: [Thing!] }`;
    expect(boundsOf(sdl)).toEqual({
      'Query.many': null,
      'Query.few': 3,
      'Query.paged': 'page',
      'Pages.nodes': 'page',
      'Thing.likes': null,
    });
  });

  it('have no page when their type can be reached without one', () => {
    const sdl = `
      type Query { pages(first: Int): Pages! all: Pages! }
      type Pages { nodes: [Thing!]! }
      type Thing { name: String }`;
    expect(boundsOf(sdl)).toEqual({ 'Pages.nodes': null });
  });

  it('need their bound on an interface and on each of its types', () => {
    const sdl = `
      type Query { one: Named }
      interface Named { parts: [Part!]! @bounded(max: 2) }
      type Part implements Named { parts: [Part!]! }`;
    expect(boundsOf(sdl)).toEqual({ 'Named.parts': 2, 'Part.parts': null });
  });
});
