import { getIntrospectionQuery, GraphQLError, parse, validate, type ValidationRule } from 'graphql';
import { MAX_DEPTH } from '../../../src/api/limits/limits';
import { aliasRule, depthRule, directiveRule } from '../../../src/api/limits/rules';
import { Refusal } from '../../../src/registry/errors';
import { smallSchema } from '../../support/small-registry';

const schema = smallSchema();

function refusalsOf(rule: ValidationRule, document: string): Refusal[] {
  return validate(schema, parse(document), [rule]).map(({ originalError }) => originalError as unknown as Refusal);
}

function excessOf(rule: ValidationRule, document: string): unknown {
  const [refusal, ...others] = refusalsOf(rule, document);
  expect(others).toEqual([]);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal?.code).toBe('LIMIT_EXCEEDED');
  return refusal?.details['limit'];
}

describe('the depth rule', () => {
  const four = '{ bodies { nodes { theme { name } } } }';

  it('lets pass a question that is as deep as the limit', () => {
    expect(refusalsOf(depthRule(4), four)).toEqual([]);
  });

  it('refuses one level more, and says both numbers', () => {
    expect(excessOf(depthRule(3), four)).toEqual({ name: 'depth', limit: 3, found: 4 });
    expect(refusalsOf(depthRule(3), four)[0]?.message).toMatch(/may have 3 levels of fields, this one has 4: ask/);
  });

  it('counts fields in fragments, and no level for the fragments', () => {
    const document = `{ bodies { ...A } } fragment A on BodyConnection { ... on BodyConnection { nodes { ...B } } }
      fragment B on Body { theme { name } }`;
    expect(excessOf(depthRule(3), document)).toEqual({ name: 'depth', limit: 3, found: 4 });
  });

  it('looks at every operation of the document', () => {
    expect(excessOf(depthRule(3), `query A { hello } query B ${four}`)).toMatchObject({ found: 4 });
  });

  it('ends on fragments that contain each other', () => {
    const document =
      '{ body(name: "a") { ...A } } fragment A on Body { theme { ...B } } fragment B on Theme { namesake { ...A } }';
    expect(refusalsOf(depthRule(10), document)).toEqual([]);
  });

  it('measures nested fragments once each', () => {
    const fragments = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Body { theme { namesake { ...F${n + 1} ...F${n + 1} } } }`,
    );
    const document = `{ body(name: "a") { ...F0 } } ${fragments.join(' ')} fragment F200 on Body { name }`;
    expect(excessOf(depthRule(15), document)).toMatchObject({ found: 402 });
  });

  it('lets pass the introspection of every tool', () => {
    const full = {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    };
    expect(refusalsOf(depthRule(MAX_DEPTH), getIntrospectionQuery({ ...full, oneOf: true }))).toEqual([]);
  });
});

describe('the alias rule', () => {
  const aliases = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: hello`).join(' ');

  it('lets pass as many aliases as the limit', () => {
    expect(refusalsOf(aliasRule(3), `{ ${aliases(3)} hello }`)).toEqual([]);
  });

  it('refuses one more', () => {
    expect(excessOf(aliasRule(3), `{ ${aliases(4)} }`)).toEqual({ name: 'aliases', limit: 3, found: 4 });
  });

  it('counts __typename and fragments too', () => {
    const document = '{ a: __typename b: __typename ...F } fragment F on Query { c: hello d: __typename }';
    expect(excessOf(aliasRule(3), document)).toMatchObject({ found: 4 });
  });
});

describe('the directive rule', () => {
  it('counts directives on fields, fragments and their uses', () => {
    const document = `query A($x: Boolean!) { hello @skip(if: $x) @include(if: $x) ...F @skip(if: $x) }
      fragment F on Query { ... @include(if: $x) { hello } }`;
    expect(refusalsOf(directiveRule(4), document)).toEqual([]);
    expect(excessOf(directiveRule(3), document)).toEqual({ name: 'directives', limit: 3, found: 4 });
  });
});

it('a rule reports and never throws, for a thrown error would answer 500', () => {
  const errors = validate(schema, parse('{ a: hello b: hello }'), [aliasRule(1), depthRule(0), directiveRule(0)]);
  expect(errors).toHaveLength(2);
  expect(errors.every((error) => error instanceof GraphQLError && error.nodes?.length === 1)).toBe(true);
});
