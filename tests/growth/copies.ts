import { isLink } from '../../src/records/field';
import type { AnyRecord } from '../../src/records/kind';
import { kindNamed } from '../../src/records/kinds';

/**
 * The records with so many copies beside them. A copy has ids, codes and links of its own, sources included, so that
 * the registry grows and the neighbourhood of no record does.
 */
export function withCopies(records: readonly AnyRecord[], copies: number): AnyRecord[] {
  const all = [...records];
  for (let number = 1; number <= copies; number++)
    all.push(...records.map((record) => copyOf(record, `-kopie-${number}`)));
  return all;
}

function copyOf(record: AnyRecord, suffix: string): AnyRecord {
  const kind = kindNamed(record.kind);
  const renamed = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(renamed) : typeof value === 'string' ? value + suffix : value;
  const fields = Object.entries(kind.fields).map(([name, field]): [string, unknown] => {
    const isOwn = isLink(field) || kind.codes?.includes(name) === true;
    return [name, isOwn ? renamed(record[name]) : record[name]];
  });
  return {
    ...record,
    ...Object.fromEntries(fields),
    id: record.id + suffix,
    accordingTo: record.accordingTo.map((evidence) => ({ ...evidence, source: evidence.source + suffix })),
  };
}
