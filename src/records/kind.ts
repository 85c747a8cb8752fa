import type { Period } from '../time/period';
import type { Field, Prose, ValueOf } from './field';

/** How we come to say it. One enum everywhere. */
export const BASES = ['STATED', 'DERIVED', 'INFERRED', 'RECALLED'] as const;
export type Basis = (typeof BASES)[number];

/** Where a source says it: the nearest heading, a remark; the words themselves stay in the source. */
export interface Evidence {
  readonly source: string;
  readonly heading: string | null;
  readonly note: Prose | null;
  readonly basis: Basis;
}

type Fields = Readonly<Record<string, Field>>;

/** One definition serves seeds, import, export, the change log and the graph. */
export interface Kind<Name extends string = string, F extends Fields = Fields, Dated extends boolean = boolean> {
  readonly name: Name;
  /** The label of its nodes, beside `Record`. */
  readonly label: string;
  readonly fields: F;
  /** Whether it lives in a period of its own. */
  readonly dated: Dated;
  /** A field whose value adds a second label: an organisation of type MUNICIPALITY is a `Municipality` too. */
  readonly subtype?: { readonly field: string; readonly labels: Readonly<Record<string, string>> };
  /** Fields by which it can be looked up: official codes. Indexed. */
  readonly codes?: readonly string[];
  /** The property it is sorted by, if it has one: a field, or `<prose field>Nl`. */
  readonly sortBy?: string;
}

/** A record of a kind, as read from a file, stored in the graph and kept in the change log. */
export type RecordOf<K extends Kind> = {
  readonly kind: K['name'];
  readonly id: string;
  /** False where it is inferred, recalled or from a weak source. */
  readonly verified: boolean;
  readonly accordingTo: readonly Evidence[];
} & { readonly [Name in keyof K['fields']]: ValueOf<K['fields'][Name]> } & (K['dated'] extends true
    ? { readonly period: Period }
    : { readonly period?: undefined });

/** A record whose kind is not known to the caller. */
export interface AnyRecord {
  readonly kind: string;
  readonly id: string;
  readonly verified: boolean;
  readonly accordingTo: readonly Evidence[];
  readonly period?: Period;
  readonly [field: string]: unknown;
}

export function defineKind<const Name extends string, const F extends Fields, const Dated extends boolean>(
  kind: Kind<Name, F, Dated>,
): Kind<Name, F, Dated> {
  return kind;
}
