import type { FactRecord } from './facts';

/** What a comparison may look at beside the value. */
export interface Around {
  readonly record: FactRecord;
  /** The record it is part of; the same record where it is no part. */
  readonly parent: FactRecord;
}

/** How a fact is read back: fields of a GraphQL type, and what makes their answers right. */
export interface Check {
  /** Fields as they stand in a document, with arguments and selections. */
  readonly fields: readonly string[];
  /** What is wrong, in a few words; null when the answers agree with the fact. `said` is undefined where the record has no such field. */
  readonly compare: (found: readonly unknown[], said: unknown, around: Around) => string | null;
}

/** What became of a field of the facts. */
export type Rule =
  | { readonly place: 'placed'; readonly check: Check }
  | { readonly place: 'otherwise'; readonly why: string; readonly check?: Check }
  | { readonly place: 'left out'; readonly why: string };

/** The fields of some records of a section, and the type they are read back from. */
export interface Table {
  /** The GraphQL type and the kind of record; absent where nothing of the section stands in the registry. */
  readonly type?: string;
  readonly kind?: string;
  readonly slug?: (record: FactRecord, parent: FactRecord) => string;
  /** The field that leads from a part to the record it is part of. */
  readonly belongsTo?: string;
  /** The day on which the thing is looked at; none for today. */
  readonly day?: (record: FactRecord) => string | undefined;
  /** By path: `name`, `identifiers.kvk` in a map, `locators[].source` in a list of maps. */
  readonly fields: Readonly<Record<string, Rule>>;
  /** Lists of maps, or maps, that are records of their own. */
  readonly parts?: Readonly<Record<string, Table>>;
}

/** A section of the facts; where its records went two ways, a table for each, chosen by `when`. */
export interface Section {
  readonly name: string;
  readonly when?: (record: FactRecord) => boolean;
  readonly table: Table;
}

export const placed = (fields: string | readonly string[], compare: Check['compare']): Rule => ({
  place: 'placed',
  check: { fields: typeof fields === 'string' ? [fields] : fields, compare },
});

/** Placed in another way than under a field of its own; with a check where it can be read back. */
export function otherwise(why: string, rule?: Rule): Rule {
  if (!rule) return { place: 'otherwise', why };
  if (rule.place !== 'placed') throw new Error('Only what is placed can be checked');
  return { place: 'otherwise', why, check: rule.check };
}

export const leftOut = (why: string): Rule => ({ place: 'left out', why });
