import type { RecordDifference } from '../../answers/import-summary/rules';
import { encodeRecord, type Encoded } from '../../records/encode';
import { kindNamed } from '../../records/kinds';

/** One field of a record before and after, as record files show it; null where it is not there. */
export interface FieldDifference {
  readonly field: string;
  readonly before: Encoded | null;
  readonly after: Encoded | null;
}

/** The fields that differ, in the order of the files; none for a new record, of which everything is new. */
export function fieldsOf({ before, after }: RecordDifference): FieldDifference[] {
  if (before === null) return [];
  const [was, is] = [before, after].map((record) => encodeRecord(kindNamed(record.kind), record)) as [Fields, Fields];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}

type Fields = Readonly<Record<string, Encoded>>;
