import type { Day } from '../time/day';

/** A text for people in both languages; null where one is missing. Names and titles are no prose: they have one form. */
export interface Prose {
  readonly nl: string;
  readonly en: string;
}

/** A number a source gives, under the name of what it counts ("gemeenten: 23"). */
export interface Figure {
  readonly property: string;
  readonly value: string;
}

interface FieldBase {
  readonly required: boolean;
}
interface ScalarField extends FieldBase {
  readonly type:
    'text' | 'texts' | 'integer' | 'decimal' | 'boolean' | 'day' | 'days' | 'moment' | 'prose' | 'money' | 'figures';
}
interface EnumField extends FieldBase {
  readonly type: 'enum' | 'enums';
  readonly values: readonly string[];
}
/** A link to another record. `to` is the kind it must be; without it any kind will do. */
export interface LinkField extends FieldBase {
  readonly type: 'link' | 'links' | 'listings';
  readonly to: string | null;
  readonly relation: string;
  /** The relation points from the other record to this one: (Organisation)-[:PARTICIPATES]->(Participation). */
  readonly incoming: boolean;
  /** How many a list may hold; the schema promises no more. */
  readonly max: number;
  /** What each of `listings` says of its own, beside where it leads. */
  readonly values?: Readonly<Record<string, ScalarField | EnumField>>;
}

/** A link that says something of its own: where it leads, and values by name; null where not given. */
export interface Listing {
  readonly to: string;
  readonly [value: string]: unknown;
}
export type Field = ScalarField | EnumField | LinkField;

/** A field with the type of its value. */
export type Typed<Value, F extends Field = Field> = F & { readonly value?: Value };

function scalar<Value>(type: ScalarField['type']): Typed<Value | null, ScalarField> {
  return { type, required: false };
}

export const text = () => scalar<string>('text');
/** An ordered list of texts. Null is not known, an empty list is known to be none. */
export const texts = () => scalar<readonly string[]>('texts');
export const integer = () => scalar<number>('integer');
export const decimal = () => scalar<number>('decimal');
export const boolean = () => scalar<boolean>('boolean');
export const day = () => scalar<Day>('day');
/** An ordered list of days. Null is not known, an empty list is known to be none. */
export const days = () => scalar<readonly Day[]>('days');
/** A local date and time without zone, as printed: `2022-02-18T14:20:24`. */
export const moment = () => scalar<string>('moment');
export const prose = () => scalar<Prose>('prose');
/** Euro cents, a whole number. Written in files as euros with two decimals. */
export const money = () => scalar<number>('money');
export const figures = () => scalar<readonly Figure[]>('figures');

export function oneOf<const Values extends readonly string[]>(values: Values): Typed<Values[number] | null, EnumField> {
  return { type: 'enum', required: false, values };
}

export function someOf<const Values extends readonly string[]>(
  values: Values,
): Typed<readonly Values[number][] | null, EnumField> {
  return { type: 'enums', required: false, values };
}

interface LinkOptions {
  readonly incoming?: boolean;
}

export function link(to: string | null, relation: string, options: LinkOptions = {}): Typed<string | null, LinkField> {
  return { type: 'link', required: false, to, relation, incoming: options.incoming ?? false, max: 1 };
}

/** An ordered list of links, short by law or nature; an absent list is empty. */
export function links(to: string | null, relation: string, max = 20): Typed<readonly string[], LinkField> {
  return { type: 'links', required: false, to, relation, incoming: false, max };
}

/** An ordered list of links, each with values of its own, kept on the relation; an absent list is empty. */
export function listings<const Values extends Readonly<Record<string, Typed<unknown, ScalarField | EnumField>>>>(
  to: string,
  relation: string,
  values: Values,
  max: number,
): Typed<readonly ({ readonly to: string } & { readonly [Name in keyof Values]: ValueOf<Values[Name]> })[], LinkField> {
  return { type: 'listings', required: false, to, relation, incoming: false, max, values };
}

/** The type of a field's value. */
export type ValueOf<F> = F extends Typed<infer V> ? V : never;

/** The same field, refused when absent. */
export function required<Value, F extends Field>(field: Typed<Value | null, F>): Typed<Value, F> {
  return { ...field, required: true } as Typed<Value, F>;
}

/** The ids a link field holds, in their order. */
export function idsIn(value: unknown): readonly unknown[] {
  const items = Array.isArray(value)
    ? (value as readonly unknown[])
    : value === null || value === undefined
      ? []
      : [value];
  return items.map((item) => (typeof item === 'object' && item !== null ? (item as Listing).to : item));
}

export function isLink(field: Field): field is LinkField {
  return field.type === 'link' || field.type === 'links' || field.type === 'listings';
}
