import { isLink } from './field';
import type { AnyRecord, Kind } from './kind';
import { KINDS } from './kinds';

/**
 * A record as its node keeps it beside its properties, in the property `json`: all of it, links and sources included, so
 * that the API reads a record by reading one text. What is unknown is written out: records of one shape are read fastest.
 */
export function jsonOf(kind: Kind, record: AnyRecord): string {
  const { id, period, verified, accordingTo } = record;
  const fields = Object.keys(kind.fields).map((name): [string, unknown] => [name, record[name] ?? null]);
  return JSON.stringify({ kind: kind.name, id, ...Object.fromEntries(fields), period, verified, accordingTo });
}

/** The record such a text holds. A field that its kind did not have yet when it was written is unknown. */
export function fromJson(json: string): AnyRecord {
  const record = JSON.parse(json) as { kind: string; [field: string]: unknown };
  for (const [name, unknown] of unknownFields.get(record.kind) ?? [])
    if (record[name] === undefined) record[name] = unknown;
  return record as unknown as AnyRecord;
}

/** Each field of each kind, with what it holds where nothing is known. */
const unknownFields = new Map(
  KINDS.map((kind) => [
    kind.name,
    Object.entries(kind.fields).map(([name, field]): [string, null | readonly []] => [
      name,
      isLink(field) && field.type !== 'link' ? [] : null,
    ]),
  ]),
);
