import { getNamedType, type GraphQLInputType, isInputObjectType } from 'graphql';
import { versionIn } from '../../registry/reading/ids';

/** The argument by which a root field asks for what the registry said at a moment. */
export const KNOWN_AT = 'knownAt';

/** A moment in the recording of the registry, as it was asked for. */
export type KnownAt = { readonly version: number } | { readonly instant: string };

type Values = Readonly<Record<string, unknown>>;
/** Arguments of a field, or the fields of an input. */
type Inputs = readonly { readonly name: string; readonly type: GraphQLInputType }[];

/** The moment a root field is about: that of its `knownAt`, else that of an id it was given; null is now. */
export function momentAsked(inputs: Inputs, values: Values): KnownAt | null {
  const stated = values[KNOWN_AT] as KnownAt | null | undefined;
  if (stated) return stated;
  const version = versionAmong(inputs, values);
  return version === null ? null : { version };
}

function versionAmong(inputs: Inputs, values: Values): number | null {
  for (const { name, type } of inputs)
    for (const value of [values[name] ?? []].flat()) {
      const named = getNamedType(type);
      const inside = isInputObjectType(named) ? versionAmong(Object.values(named.getFields()), value as Values) : null;
      const version = named.name === 'ID' ? versionIn(value as string) : inside;
      if (version !== null) return version;
    }
  return null;
}
