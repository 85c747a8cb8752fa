import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { numberOf } from './price';

type Field = GraphQLField<unknown, unknown>;

/** Says, on a field definition, how many objects its list can hold: what law or the shape of the data allows. */
export const BOUNDED_SDL = `"""How many items this list can hold at most; the cost of a question counts with it."""
directive @bounded(max: Int!) on FIELD_DEFINITION`;

/** What a field's `@bounded(max:)` says; undefined without one. */
export function boundOf(field: Field): number | undefined {
  return numberOf(field, 'bounded', 'max');
}

/** Whether a field answers with pages: it takes `first`. */
export function isConnection(field: Field): boolean {
  return field.args.some(({ name }) => name === 'first');
}

export function isListField(field: Field): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
}

/** A list of objects in the schema, and what keeps it from growing with the data. */
export interface BoundedList {
  /** Type and field, like `Arrangement.versions`. */
  readonly coordinate: string;
  /** The number of `@bounded`, or that it is a page; null when nothing bounds it, which is a fault of the schema. */
  readonly bound: number | 'page' | null;
}

/** Every list of objects in the schema with its bound: what the cost of a question relies on. */
export function boundedLists(schema: GraphQLSchema): BoundedList[] {
  const paged = pagedTypes(schema);
  return fieldsIn(schema)
    .filter(({ field }) => isListField(field) && isCompositeType(getNamedType(field.type)))
    .map(({ type, field }) => ({
      coordinate: `${type.name}.${field.name}`,
      bound: boundOf(field) ?? (isConnection(field) || paged.has(type.name) ? 'page' : null),
    }));
}

/** The types that are reached through `first` only: their lists are as long as the page. */
function pagedTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const [paged, other] = [new Set<string>(), new Set<string>()];
  for (const { field } of fieldsIn(schema)) (isConnection(field) ? paged : other).add(getNamedType(field.type).name);
  return new Set([...paged].filter((name) => !other.has(name)));
}

function fieldsIn(schema: GraphQLSchema): { type: GraphQLNamedType; field: Field }[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => ({ type, field: field as Field }))
        : [],
    );
}
