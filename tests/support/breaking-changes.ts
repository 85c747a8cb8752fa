import {
  findBreakingChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { elementsOf } from './schema-faults';

/** A part of a released schema that was announced to go: `@deprecated(reason: "… Removed after 2027-01-01.")`. */
const REMOVAL = /[Rr]emoved after (\d{4}-\d{2}-\d{2})/;

/**
 * What a reader of the released schema can no longer do with the current one, a sentence each. Only what was announced
 * to go may go, once its day has passed; a type goes with the last field that led to it.
 */
export function breakingChanges(released: GraphQLSchema, current: GraphQLSchema, today: string): string[] {
  const gone = announced(released, today);
  return findBreakingChanges(released, current)
    .filter(({ description }) => !gone.has(removedBy(description) ?? ''))
    .map(({ description }) => description);
}

/** The coordinate of what a sentence of graphql-js says was removed. */
function removedBy(description: string): string | undefined {
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  if (value) return `${value[2]}.${value[1]}`;
  const argument = /^(\w+\.\w+) arg (\w+) was removed\.$/.exec(description);
  if (argument) return `${argument[1]}(${argument[2]}:)`;
  return /^(\w+(?:\.\w+)?) was removed\.$/.exec(description)?.[1];
}

function announced(schema: GraphQLSchema, today: string): ReadonlySet<string> {
  const gone = new Set(
    deprecations(schema).flatMap(([coordinate, reason]) => (isDue(reason, today) ? [coordinate] : [])),
  );
  const leading = new Map<string, string[]>();
  for (const { coordinate, type } of elementsOf(schema)) {
    const named = type && String(type).replace(/[^\w]/g, '');
    if (named) leading.set(named, [...(leading.get(named) ?? []), coordinate]);
  }
  for (const [type, coordinates] of leading) if (coordinates.every((each) => gone.has(each))) gone.add(type);
  return gone;
}

function isDue(reason: string | null | undefined, today: string): boolean {
  const day = REMOVAL.exec(reason ?? '')?.[1];
  return day !== undefined && day < today;
}

type Deprecation = readonly [coordinate: string, reason: string | null | undefined];

function deprecations(schema: GraphQLSchema): Deprecation[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    partsOf(type).flatMap(({ name, deprecationReason, args = [] }): Deprecation[] => {
      const own = `${type.name}.${name}`;
      return [
        [own, deprecationReason],
        ...args.map((each) => [`${own}(${each.name}:)`, each.deprecationReason] as const),
      ];
    }),
  );
}

interface Part {
  readonly name: string;
  readonly deprecationReason?: string | null;
  readonly args?: readonly { readonly name: string; readonly deprecationReason?: string | null }[];
}

function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}
