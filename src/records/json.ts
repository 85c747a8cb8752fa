import { isLink } from './field';
import type { AnyRecord, Kind } from './kind';
import { KINDS } from './kinds';

/**
 * A record as its node keeps it beside its properties, in the property `json`: all of it, links and sources included, so
 * that the API reads a record by reading one text. What is unknown is left out, and an empty list of links.
 */
export function jsonOf(kind: Kind, record: AnyRecord): string {
  const fields = Object.entries(kind.fields).flatMap(([name, field]): [string, unknown][] => {
    const value = record[name] ?? null;
    const isNothing = value === null || (isLink(field) && Array.isArray(value) && value.length === 0);
    return isNothing ? [] : [[name, value]];
  });
  const { id, period, verified, accordingTo } = record;
  return JSON.stringify({ kind: kind.name, id, ...Object.fromEntries(fields), period, verified, accordingTo });
}

/** The record such a text holds. A field its kind did not have yet when it was written is unknown. */
export function fromJson(json: string): AnyRecord {
  const kept = JSON.parse(json) as AnyRecord;
  return { ...withoutFields.get(kept.kind), ...kept };
}

/** What a record of each kind holds where nothing is known of it. */
const withoutFields = new Map(
  KINDS.map((kind) => [
    kind.name,
    Object.fromEntries(
      Object.entries(kind.fields).map(([name, field]) => [name, isLink(field) && field.type !== 'link' ? [] : null]),
    ),
  ]),
);
