import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';

/** Anything in a schema that a reader meets under a name of its own, like `Query.search(text:)` or `Form.COVENANT`. */
export interface SchemaElement {
  readonly coordinate: string;
  readonly name: string;
  readonly description: string | null | undefined;
  /** What it takes or gives; absent for types and enum values. */
  readonly type?: GraphQLInputType | GraphQLOutputType;
}

/** Every type, field, argument, enum value, input field and directive that is ours. */
export function elementsOf(schema: GraphQLSchema): SchemaElement[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [
    ...types.flatMap((type) => [
      { coordinate: type.name, name: type.name, description: type.description },
      ...partsOf(type),
    ]),
    ...directives.flatMap(({ name, description, args }) => [
      { coordinate: `@${name}`, name, description },
      ...argumentsOf(`@${name}`, args),
    ]),
  ];
}

function partsOf(type: GraphQLNamedType): SchemaElement[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ coordinate: `${type.name}.${name}`, name, description }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({ ...field, coordinate: `${type.name}.${field.name}` }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    return [{ ...field, coordinate }, ...argumentsOf(coordinate, field.args)];
  });
}

function argumentsOf(of: string, args: readonly GraphQLArgument[]): SchemaElement[] {
  return args.map((argument) => ({ ...argument, coordinate: `${of}(${argument.name}:)` }));
}

/** Words that say nothing by themselves. */
const EMPTY_WORDS = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'its',
  'it',
  'is',
  'of',
  'one',
  'all',
  'and',
  'or',
  'as',
  'in',
]);

/** A sentence for each element that is not described, or whose description says no more than its name. */
export function descriptionFaults(schema: GraphQLSchema): string[] {
  return elementsOf(schema).flatMap(({ coordinate, name, description }) => {
    if (!description?.trim()) return [`${coordinate} is not described`];
    if (!/[.:?]$/.test(description.trim())) return [`${coordinate}: the description is no sentence`];
    return saysNoMore(description, name) ? [`${coordinate}: '${description}' only repeats the name`] : [];
  });
}

/** A Dutch term beside the name is more than the name. */
function saysNoMore(description: string, name: string): boolean {
  if (/\*[^*]+\*/.test(description)) return false;
  const known = new Set(wordsOf(name.replace(/([a-z])([A-Z])/g, '$1 $2')));
  return wordsOf(description).every((word) => known.has(word) || EMPTY_WORDS.has(word));
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => word.replace(/(?<=..)(ies|y|es|s)$/, ''));
}

/** The lists whose items may be null: nobody knows what a hole in a list means. */
export function listsWithHoles(schema: GraphQLSchema): string[] {
  return elementsOf(schema).flatMap(({ coordinate, type }) => (type && hasHoles(type) ? [coordinate] : []));
}

function hasHoles(type: GraphQLType): boolean {
  if (isNonNullType(type)) return hasHoles(type.ofType);
  return isListType(type) && (!isNonNullType(type.ofType) || hasHoles(type.ofType));
}

/** The types nothing leads to, apart from the root types. */
export function unusedTypes(schema: GraphQLSchema): string[] {
  const used = new Set(elementsOf(schema).flatMap(({ type }) => (type ? [getNamedType(type).name] : [])));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter((type) => !used.has(type.name) && !roots.some((root) => root === type))
    .filter((type) => !isObjectType(type) || !type.getInterfaces().some(({ name }) => used.has(name)))
    .map(({ name }) => name);
}
