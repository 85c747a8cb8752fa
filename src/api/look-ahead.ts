import {
  defaultFieldResolver,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { KINDS } from '../records/kinds';
import type { Lookup } from '../registry/lookup/lookup';
import { type Context, viewOf } from '../registry/reading/context';
import { thingOfId } from '../registry/reading/ids';
import { type Thing, thing, type View } from '../registry/reading/view';
import { fieldsOf, type Question } from './limits/selection';
import { defineWhatTravelsTogether } from './together-queries';

defineWhatTravelsTogether();

/** Per registry, what lookups by something else than slug and id gave last; a guess, see below. */
const lastFound = new WeakMap<object, Map<string, string>>();
const MOST_KEPT = 10_000;

/**
 * Lets the fields that look one thing up ask at once for what stands below the thing, instead of first waiting for it:
 * its slug is its id, and what another lookup gave last time it most likely gives again.
 *
 * The resolvers below are called as execution will call them, and what they give is thrown away: all it does is that
 * their questions travel with that of the lookup, and are answered when execution comes to ask them. So an answer never
 * depends on it: a wrong guess reads something nobody asks for, a question not foreseen is put when it is asked.
 *
 * Gives the names of these fields.
 */
export function lookAhead(schema: GraphQLSchema): string[] {
  const names: string[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const type = getNamedType(field.type);
    const kind = KINDS.find(({ label }) => label === type.name)?.name;
    const { resolve } = field;
    if (!kind || !isObjectType(type) || !resolve || !field.args.some(isLookup)) continue;
    names.push(field.name);
    field.resolve = async (source, args: One, context: Context, info) => {
      const by = args.by ?? {};
      const last = lastFoundIn(context);
      const lookup = `${kind} ${JSON.stringify(by)}`;
      const guess = guessed(kind, by, last.get(lookup), { view: viewOf(context, args.asOf), knownAt: context.knownAt });
      if (guess) askBelow(guess, type, context, info);
      const found = (await resolve(source, args, context, info)) as Thing | null;
      if (found && !by.slug && !by.id) last.set(lookup, found.id);
      return found;
    };
  }
  return names;
}

interface One {
  readonly by?: Lookup | null;
  readonly asOf?: string | null;
}

const isLookup = ({ name, type }: { readonly name: string; readonly type: unknown }) =>
  name === 'by' && String(type).startsWith('Lookup');

function lastFoundIn({ directory }: Context): Map<string, string> {
  const known = lastFound.get(directory);
  if (known && known.size < MOST_KEPT) return known;
  const empty = new Map<string, string>();
  lastFound.set(directory, empty);
  return empty;
}

function guessed(
  kind: string,
  { id, slug }: Lookup,
  last: string | undefined,
  { view, knownAt }: { readonly view: View; readonly knownAt: number | null },
): Thing | undefined {
  try {
    if (id) return thingOfId(id, view, knownAt);
    const guess = slug ?? last;
    return guess ? thing(kind, guess, view) : undefined;
  } catch {
    return undefined; // The lookup itself says what is wrong with the id.
  }
}

function askBelow(parent: Thing, type: GraphQLObjectType, context: Context, info: GraphQLResolveInfo): void {
  const question: Question = {
    schema: info.schema,
    operation: info.operation,
    fragments: new Map(Object.entries(info.fragments)),
    variables: info.variableValues,
  };
  const sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  askFields({ question, context, info }, parent, type, sets);
}

interface Asking {
  readonly question: Question;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** Goes down as far as it comes without waiting: what is waited for is asked by then. */
function askFields(asking: Asking, parent: object, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): void {
  for (const fieldNodes of fieldsOf(asking.question, type, sets).values()) {
    const [node] = fieldNodes;
    const field = node && type.getFields()[node.name.value];
    if (!field) continue;
    const value = asked(asking, parent, { type, field, fieldNodes });
    const below = getNamedType(field.type);
    const setsBelow = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (typeof value === 'object' && value !== null && isObjectType(below)) askFields(asking, value, below, setsBelow);
  }
}

interface AskedField {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly fieldNodes: readonly FieldNode[];
}

/** What a field gives at once; undefined where it must be waited for, or fails: execution comes to that itself. */
function asked({ context, info }: Asking, parent: object, { type, field, fieldNodes }: AskedField): unknown {
  try {
    const [node] = fieldNodes;
    const args = node ? getArgumentValues(field, node, info.variableValues) : {};
    const path = { prev: info.path, key: field.name, typename: type.name };
    const place = { fieldName: field.name, fieldNodes, returnType: field.type, parentType: type, path };
    const value: unknown = (field.resolve ?? defaultFieldResolver)(parent, args, context, { ...info, ...place });
    if (!(value instanceof Promise)) return value;
    value.catch(() => undefined);
  } catch {
    // The same question is put again by execution, and its refusal told there.
  }
  return undefined;
}
