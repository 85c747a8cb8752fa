import { decodeRecord } from './decode';
import { idsIn, isLink } from './field';
import { type AnyRecord, type Kind } from './kind';
import { kindNamed } from './kinds';
import type { Problem } from './problem';
import type { RawRecord } from './raw';
import { allAtOnce, type Steps } from './steps';

/** The kind of a record that is already stored, or undefined. */
export type StoredKind = (id: string) => string | undefined;

export interface Validated {
  readonly records: readonly AnyRecord[];
  /** All problems of the delivery, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/** Types every record and follows every link, within the delivery and to what is stored. Writes nothing. */
export function validateRecords(raws: readonly RawRecord[], stored: StoredKind = () => undefined): Validated {
  return allAtOnce(validating(raws, stored));
}

/** The same, record by record. */
export function* validating(raws: readonly RawRecord[], stored: StoredKind): Steps<Validated> {
  const problems: Problem[] = [];
  const delivered = new Map<string, RawRecord>();
  const typed: { raw: RawRecord; kind: Kind; record: AnyRecord }[] = [];
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
    else delivered.set(record.id, raw);
    problems.push(...kindProblems(raw, record, stored));
    typed.push({ raw, kind, record });
    yield;
  }
  const kindOf: StoredKind = (id) => delivered.get(id)?.kind ?? stored(id);
  for (const each of typed) {
    problems.push(...linkProblems(each.raw, each.kind, each.record, kindOf));
    yield;
  }
  return { records: typed.map(({ record }) => record), problems: problems.sort(byPlace) };
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

function linkProblems(raw: RawRecord, kind: Kind, record: AnyRecord, kindOf: StoredKind): Problem[] {
  const problems: Problem[] = [];
  const check = (id: unknown, expected: string | null, path: readonly (string | number)[]) => {
    if (typeof id !== 'string' || id === '') return;
    const found = kindOf(id);
    if (found !== undefined && (expected === null || found === expected)) return;
    const what = expected === null ? 'a record' : `a ${expected}`;
    const place = { file: raw.file, line: raw.lineOf(path) };
    if (found === undefined)
      problems.push({
        code: 'UNKNOWN_REFERENCE',
        ...place,
        message: `${record.id}: there is no ${expected ?? 'record'} '${id}'`,
      });
    else
      problems.push({ code: 'WRONG_KIND', ...place, message: `${record.id}: '${id}' is a ${found}, expected ${what}` });
  };
  for (const [name, field] of Object.entries(kind.fields)) {
    if (!isLink(field)) continue;
    const ids = idsIn(record[name]);
    ids.forEach((id, index) => check(id, field.to, field.type === 'link' ? [name] : [name, index]));
  }
  record.accordingTo.forEach(({ source }, index) => check(source, 'source', ['accordingTo', index]));
  return problems;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
