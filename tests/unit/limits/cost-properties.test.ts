import {
  execute,
  type ExecutionResult,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  isListType,
  Kind,
  parse,
} from 'graphql';
import fc from 'fast-check';
import { boundOf } from '../../../src/api/limits/bounded';
import { DEFAULT_PAGE_SIZE } from '../../../src/api/limits/limits';
import { cost, schema } from './question';

/** A field of a generated question: the page size is filled in later, as a literal or a variable. */
interface Piece {
  readonly text: (first: (page: number) => string) => string;
  readonly pages: readonly number[];
}

const leaf = (text: string): fc.Arbitrary<Piece> => fc.constant({ text: () => text, pages: [] });
const page = fc.integer({ min: 1, max: 4 });

/** Selections on a type of the small schema, with pages and bounded lists within each other. */
const { body } = fc.letrec<{ body: Piece; connection: Piece }>((tie) => ({
  connection: fc
    .record({ size: page, items: tie('body'), shape: fc.constantFrom('nodes', 'edges', 'both', 'count') })
    .map(({ size, items, shape }) => ({
      pages: [size, ...items.pages],
      text: (first) => {
        // Each place of the items needs page sizes of its own, so the text is made once.
        const inner = shape === 'count' ? '' : items.text(first);
        const nodes = shape === 'edges' || shape === 'count' ? '' : `nodes { ${inner} }`;
        const edges = shape === 'nodes' || shape === 'count' ? '' : `edges { node { ${inner} } }`;
        return `peers(first: ${first(size)}) { totalCount ${nodes} ${edges} }`;
      },
    })),
  body: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf('name codes'),
    leaf('seats { number }'),
    leaf('namesake { name ... on Body { seats { number } } ... on Theme { theme { name } } }'),
    tie('connection'),
    tie('body').map((inner) => ({
      pages: inner.pages,
      text: (first: (page: number) => string) => `seats { holder { ${inner.text(first)} } } theme { name }`,
    })),
  ),
}));

const question = fc.record({ size: page, inner: body });

function withLiterals({ inner, size }: { inner: Piece; size: number }, raised = 0): string {
  return `{ bodies(first: ${size + raised}) { nodes { ${inner.text((found) => String(found + raised))} } } }`;
}

function withVariables({ inner, size }: { inner: Piece; size: number }): [string, Record<string, number>] {
  const values: Record<string, number> = {};
  const first = (found: number) => {
    const name = `v${Object.keys(values).length}`;
    values[name] = found;
    return `$${name}`;
  };
  const selection = `bodies(first: ${first(size)}) { nodes { ${inner.text(first)} } }`;
  const definitions = Object.entries(values).map(([name, value], index) =>
    // Every second variable is left to its default.
    index % 2 === 0 ? `$${name}: Int` : `$${name}: Int = ${value}`,
  );
  const given = Object.fromEntries(Object.entries(values).filter((_, index) => index % 2 === 0));
  return [`query (${definitions.join(', ')}) { ${selection} }`, given];
}

/** Fills every list as far as it can go. */
const fullest: GraphQLFieldResolver<{ page?: number }, unknown> = (
  source,
  args: { first?: number },
  _context,
  info,
) => {
  const field = info.parentType.getFields()[info.fieldName]!;
  if (info.fieldName === 'totalCount') return 1;
  if (['Int', 'String', 'Boolean'].includes(getNamedType(field.type).name))
    return isListType(getNullableType(field.type)) ? [] : getNamedType(field.type).name === 'Int' ? 1 : 'x';
  if (isListType(getNullableType(field.type)))
    return Array.from({ length: boundOf(field) ?? source.page ?? 0 }, () => ({}));
  return { page: args.first ?? DEFAULT_PAGE_SIZE };
};

function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + objectsIn(each), 0);
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 0);
}

describe('the cost of any question', () => {
  it('is the same with literals and with variables', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const [document, variables] = withVariables(asked);
        expect(cost(document, variables)).toBe(cost(withLiterals(asked)));
      }),
    );
  });

  it('never falls when pages get larger, and rises with the outermost', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 50 }), (asked, raised) => {
        expect(cost(withLiterals(asked, raised))).toBeGreaterThan(cost(withLiterals(asked)));
      }),
    );
  });

  it('is never less than the objects in the fullest possible answer', () => {
    fc.assert(
      fc.property(question, fc.constantFrom('Body', 'Theme'), (asked, type) => {
        const document = withLiterals(asked);
        const answer = execute({
          schema,
          document: parse(document),
          fieldResolver: fullest,
          typeResolver: () => type,
          rootValue: {},
        }) as ExecutionResult;
        expect(answer.errors).toBeUndefined();
        // The answer itself is an object, and not one of the data.
        expect(objectsIn(answer.data) - 1).toBeLessThanOrEqual(cost(document));
      }),
      { numRuns: 50 },
    );
  });
});

it('the generated questions have pages within pages', () => {
  const kinds = fc.sample(question, { numRuns: 200, seed: 1 }).map((asked) => asked.inner.pages.length);
  expect(Math.max(...kinds)).toBeGreaterThan(1);
  expect(parse(withLiterals(fc.sample(question, 1)[0]!)).kind).toBe(Kind.DOCUMENT);
});
