import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Every field of every object type, as `Type.field`. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return objectTypes(schema).flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
}

/**
 * Watches a schema: which fields were resolved, and which of them gave nothing at all. Null is an answer; undefined
 * means that nobody knows the field, which graphql-js would show as null.
 */
export function watched(schema: GraphQLSchema): { resolved: Set<string>; unknown: Set<string> } {
  const [resolved, unknown] = [new Set<string>(), new Set<string>()];
  for (const type of objectTypes(schema))
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (...args) => {
        const value: unknown = await resolve(...args);
        resolved.add(coordinate);
        if (value === undefined) unknown.add(coordinate);
        return value;
      };
    }
  return { resolved, unknown };
}

/** The arguments a field is asked with, as written behind its name. */
export type ArgumentsOf = (coordinate: string, field: Field) => string;

/**
 * Asks for everything a type has. Facts, which are asked for themselves, are only touched; what stands within a fact and
 * is none (periods, pages, grounds) is asked for in full.
 */
export function everythingIn(schema: GraphQLSchema, typeName: string, argumentsOf: ArgumentsOf, prefix = ''): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return Object.values(type.getFields())
    .map((field) => {
      const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
      return `${name}${argumentsOf(`${typeName}.${field.name}`, field)} ${below(schema, field, argumentsOf)}`;
    })
    .join('\n');
}

function below(schema: GraphQLSchema, field: Field, argumentsOf: ArgumentsOf): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isObjectType(type))
    return isFact(type) ? '{ __typename }' : `{ ${everythingIn(schema, type.name, argumentsOf)} }`;
  if (!isAbstractType(type)) return '';
  // Types of one choice may have fields of one name and different types: each is asked for under a name of its own.
  const parts = schema
    .getPossibleTypes(type)
    .filter((each) => !isFact(each))
    .map(({ name }) => `... on ${name} { ${everythingIn(schema, name, argumentsOf, `${name}_`)} }`);
  return `{ __typename ${parts.join(' ')} }`;
}

function isFact(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Fact');
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type));
}
