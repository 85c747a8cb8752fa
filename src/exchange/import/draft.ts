import { isLink } from '../../records/field';
import type { AnyRecord, Evidence } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import type { Period } from '../../time/period';

/** The values of some fields of a record, its period among them. */
export interface Values {
  readonly period?: Period;
  readonly [field: string]: unknown;
}

export const UNKNOWN_PERIOD: Period = {
  from: null,
  fromRule: 'UNKNOWN',
  fromText: null,
  until: null,
  untilRule: 'OPEN',
  untilText: null,
  attestedFrom: null,
  attestedUntil: null,
};

/** A record of a kind with these values; everything else is not known. */
export function draftOf(kindName: string, id: string, values: Values, accordingTo: readonly Evidence[]): AnyRecord {
  const kind = kindNamed(kindName);
  const fields = Object.entries(kind.fields).map(([name, field]) => [
    name,
    values[name] ?? (isLink(field) && field.type !== 'link' ? [] : null),
  ]);
  return {
    kind: kindName,
    id,
    ...Object.fromEntries(fields),
    ...(kind.dated ? { period: values.period ?? UNKNOWN_PERIOD } : {}),
    verified: true,
    accordingTo,
  } as AnyRecord;
}

/** What a register states, without a place in it. */
export function statedBy(source: string): Evidence {
  return { source, heading: null, note: null, basis: 'STATED' };
}

/** What is concluded from a register. */
export function derivedFrom(source: string): Evidence {
  return { source, heading: null, note: null, basis: 'DERIVED' };
}
