import { decodeRecord } from './decode';
import { idsIn, isLink } from './field';
import { type AnyRecord, type Kind } from './kind';
import { kindNamed } from './kinds';
import { aKind, allProblems, type Problem } from './problem';
import type { RawRecord } from './raw';
import { allAtOnce, type Steps } from './steps';

/** The kind of a record that is already stored, or undefined. */
export type StoredKind = (id: string) => string | undefined;

export interface Validated {
  readonly records: readonly AnyRecord[];
  /** All problems of the delivery, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/**
 * Types every record and follows every link, within the delivery and to what is stored. What may stand in the files that
 * could not be read (`lost`) is not called unknown: that would bury a fault under its consequences. Writes nothing.
 */
export function validateRecords(
  raws: readonly RawRecord[],
  stored: StoredKind = () => undefined,
  lost: readonly string[] = [],
): Validated {
  return allAtOnce(validating(raws, stored, lost));
}

/** The same, record by record. */
export function* validating(
  raws: readonly RawRecord[],
  stored: StoredKind,
  lost: readonly string[] = [],
): Steps<Validated> {
  const problems: Problem[] = [];
  const delivered = new Map<string, RawRecord>();
  const typed: Typed[] = [];
  for (const raw of raws) {
    const kind = kindNamed(raw.kind);
    const decoded = decodeRecord(kind, raw);
    problems.push(...decoded.problems);
    const { record } = decoded;
    const earlier = delivered.get(record.id);
    if (earlier)
      problems.push({
        code: 'DUPLICATE_ID',
        file: raw.file,
        line: raw.lineOf(['id']),
        message: `the id '${record.id}' is already used in ${earlier.file}:${earlier.lineOf(['id'])}`,
      });
    else if (record.id !== '') delivered.set(record.id, raw);
    problems.push(...kindProblems(raw, record, stored));
    typed.push({ raw, kind, record });
    yield;
  }
  const known = { kindOf: (id: string) => delivered.get(id)?.kind ?? stored(id), lost: new Set(lost) };
  for (const each of typed) {
    problems.push(...linkProblems(each, known));
    yield;
  }
  return { records: typed.map(({ record }) => record), problems: allProblems(problems) };
}

/** A record may take the place of one of its own kind only. */
function kindProblems(raw: RawRecord, { id, kind }: AnyRecord, stored: StoredKind): Problem[] {
  const found = stored(id);
  if (found === undefined || found === kind) return [];
  const message = `${id}: the registry has this id for a record of kind ${found}; one of kind ${kind} needs another`;
  return [{ code: 'WRONG_KIND', file: raw.file, line: raw.lineOf(['id']), message }];
}

/** The ids that raw records have and refer to, each once. */
export function idsNamed(raws: readonly RawRecord[]): string[] {
  const ids = raws.flatMap(({ kind, values }) => [
    values.id,
    ...Object.entries(kindNamed(kind).fields).flatMap(([name, field]) => (isLink(field) ? idsIn(values[name]) : [])),
    ...sourcesOf(values.accordingTo),
  ]);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function sourcesOf(accordingTo: unknown): unknown[] {
  const items: readonly unknown[] = Array.isArray(accordingTo) ? accordingTo : [];
  return items.map((item) =>
    typeof item === 'object' && item !== null ? (item as { source?: unknown }).source : item,
  );
}

interface Typed {
  readonly raw: RawRecord;
  readonly kind: Kind;
  readonly record: AnyRecord;
}

interface Known {
  readonly kindOf: StoredKind;
  readonly lost: ReadonlySet<string>;
}

function linkProblems({ raw, kind, record }: Typed, { kindOf, lost }: Known): Problem[] {
  const problems: Problem[] = [];
  const check = (id: unknown, expected: string | null, path: readonly (string | number)[]) => {
    if (typeof id !== 'string' || id === '') return;
    const found = kindOf(id);
    if (found === undefined ? lost.has(id) : expected === null || found === expected) return;
    const what = expected === null ? 'a record' : aKind(expected);
    const place = { file: raw.file, line: raw.lineOf(path) };
    if (found === undefined)
      problems.push({
        code: 'UNKNOWN_REFERENCE',
        ...place,
        message: `${record.id}: there is no ${expected ?? 'record'} '${id}'`,
      });
    else
      problems.push({
        code: 'WRONG_KIND',
        ...place,
        message: `${record.id}: '${id}' is ${aKind(found)}, expected ${what}`,
      });
  };
  for (const [name, field] of Object.entries(kind.fields)) {
    if (!isLink(field)) continue;
    const ids = idsIn(record[name]);
    ids.forEach((id, index) => check(id, field.to, field.type === 'link' ? [name] : [name, index]));
  }
  record.accordingTo.forEach(({ source }, index) => check(source, 'source', ['accordingTo', index]));
  return problems;
}
