import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FACTS_FILE } from '../support/components';

/** A record, or a part of one, as the facts file has it. */
export type FactRecord = Readonly<Record<string, unknown>>;

/** The sourced facts: sections of records; a section that is one record is a list of one here. */
export type Facts = ReadonlyMap<string, readonly FactRecord[]>;

let read: Facts | undefined;

/** The facts, read once. Only where they are present: see `describeWithFacts`. */
export function facts(): Facts {
  read ??= new Map(
    Object.entries(parse(readFileSync(FACTS_FILE, 'utf8')) as Record<string, FactRecord | FactRecord[]>).map(
      ([section, content]) => [section, Array.isArray(content) ? content : [content]],
    ),
  );
  return read;
}

/** The records of a section. Throws for a section that does not exist. */
export function section(name: string): readonly FactRecord[] {
  const records = facts().get(name);
  if (!records) throw new Error(`The facts have no section ${name}`);
  return records;
}

export function isMap(value: unknown): value is FactRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isListOfMaps(value: unknown): value is readonly FactRecord[] {
  return Array.isArray(value) && value.some(isMap);
}
