import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Context as RegistryContext } from '../../registry/reading/context';
import type { Context } from '../context';
import { KNOWN_AT, momentAsked } from './asked';

type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

/**
 * Lets every root field be asked for an earlier moment: all resolvers below it get the context of that moment. Where no
 * root field asks, a field pays one comparison.
 */
export function withKnownAt(schema: GraphQLSchema): GraphQLSchema {
  const root = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve: Resolver = field.resolve ?? byProperty;
      field.resolve = type === root ? atMomentAsked(resolve, field.args) : atMomentOfRoot(resolve);
    }
  }
  return schema;
}

function atMomentAsked(resolve: Resolver, inputs: Parameters<typeof momentAsked>[0]): Resolver {
  return (source, { [KNOWN_AT]: knownAt, ...args }, context, info) => {
    const asked = momentAsked(inputs, { ...args, [KNOWN_AT]: knownAt });
    if (!asked) return resolve(source, args, context, info);
    return context.moments
      .enter(String(info.path.key), asked)
      .then((then) => resolve(source, args, then as Context, info));
  };
}

function atMomentOfRoot(resolve: Resolver): Resolver {
  return (source, args, context, info) => resolve(source, args, momentOfRoot(context, info) as Context, info);
}

/** The context a field is resolved in; that of a moment itself where it is asked ahead of its turn. */
function momentOfRoot(context: Context | RegistryContext, info: GraphQLResolveInfo): RegistryContext {
  if (!('moments' in context) || context.moments.none) return context;
  let { path } = info;
  while (path.prev) path = path.prev;
  return context.moments.contextOf(String(path.key), context);
}

/** As graphql-js does where a field has no resolver: the property of its name, called when it is a function. */
const byProperty: Resolver = (source, args, context, info) => {
  const value = (source as Record<string, unknown>)[info.fieldName];
  return typeof value === 'function' ? (value.call(source, args, context, info) as unknown) : value;
};
