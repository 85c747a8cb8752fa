import { encodeRecord } from './encode';
import type { AnyRecord } from './kind';
import { KINDS, kindNamed } from './kinds';
import type { Problem } from './problem';
import type { RawRecord } from './raw';
import type { Read, RecordFile } from './read-files';
import type { Steps } from './steps';

/** A line that tells about the file and is no record. */
export const ABOUT_KEY = 'about';

const kindNames = new Set(KINDS.map(({ name }) => name));

/** A record on a line of its own: its kind, then its fields as in the YAML files. */
export function toLine(record: AnyRecord): string {
  return `${JSON.stringify({ kind: record.kind, ...encodeRecord(kindNamed(record.kind), record) })}\n`;
}

/** The records of such a file, still untyped, and the lines that are none; line by line. */
export function* parsingLines({ text }: RecordFile, file: string): Steps<Read> {
  const raws: RawRecord[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = rawOfLine(line, file, index + 1);
    if (typeof found === 'string') problems.push({ code: 'UNREADABLE', file, line: index + 1, message: found });
    else if (found) raws.push(found);
    yield;
  }
  return { raws, problems };
}

/** The record on a line, nothing for the line about the file, or what is wrong with the line. */
export function rawOfLine(line: string, file: string, number: number): RawRecord | string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this line is not readable JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'a line must hold a JSON object with the kind and the fields of a record';
  const { kind, ...values } = value as Record<string, unknown>;
  if (kind === undefined && ABOUT_KEY in values) return undefined;
  if (typeof kind !== 'string' || !kindNames.has(kind))
    return `there is no kind of record named ${kind === undefined ? 'nothing' : JSON.stringify(kind)}`;
  return { kind, values, file, lineOf: () => number };
}
