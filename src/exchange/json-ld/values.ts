import type { Prose } from '../../records/field';

/** A value as JSON-LD writes it, its type or language with it, so that it means the same in every context. */
export type Value =
  | { readonly '@id': string }
  | { readonly '@value': string; readonly '@type': string }
  | { readonly '@value': string; readonly '@language': string }
  | Node
  | string
  | number
  | boolean;

/** A thing with its properties. */
export interface Node {
  readonly '@id': string;
  readonly '@type': readonly string[];
  readonly [property: string]: Value | readonly Value[] | readonly string[];
}

/** Properties before those without a value are left out. */
export type Properties = Readonly<Record<string, Value | readonly Value[] | null | undefined>>;

export const ref = (id: string): Value => ({ '@id': id });
export const typed = (value: string, type: string): Value => ({ '@value': value, '@type': type });
export const dayValue = (day: string): Value => typed(day, 'xsd:date');
export const inDutch = (text: string): Value => ({ '@value': text, '@language': 'nl' });
export const prose = ({ nl, en }: Prose): Value[] => [inDutch(nl), { '@value': en, '@language': 'en' }];

/** An address that can be a link; null where the text is no web address, or not one that may stand in RDF. */
export function webAddress(text: unknown): string | null {
  return typeof text === 'string' && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text) && URL.canParse(text) ? text : null;
}

export function link(text: unknown): Value | null {
  const address = webAddress(text);
  return address === null ? null : ref(address);
}

/** A value or nothing, by a function that needs one. */
export function maybe(value: unknown, make: (value: never) => Value | Value[]): Value | Value[] | null {
  return value === null || value === undefined ? null : make(value as never);
}

/** A node of what is known: nothing empty is written. */
export function node(id: string, types: readonly string[], properties: Properties): Node {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { '@id': id, '@type': types, ...(Object.fromEntries(known) as Readonly<Record<string, Value>>) };
}
