import type { ChangeRow } from '../../records/change-queries';
import { isLink, type Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { recordOfChange } from '../../records/replay';
import type { Language } from '../reading/context';
import type { Reader } from '../reading/reader';

/** Fields by which people know a record, and those that name what it is part of. */
const NAMES = ['name', 'title', 'text', 'what', 'item', 'label'];
const PARTS = ['organisation', 'arrangement', 'region', 'obligation', 'programme', 'agenda', 'act', 'theme', 'task'];

/** What people call the record of a change: its own name, else the names of what it links, else its id. */
export async function labelOf(change: ChangeRow, reader: Reader, language: Language): Promise<string> {
  const record = recordOfChange(change);
  const own = nameOf(record, language);
  if (own !== null) return own;
  const { fields } = kindNamed(record.kind);
  const linked = PARTS.flatMap((name) => {
    const [field, value] = [fields[name], record[name]];
    return field && isLink(field) && field.to !== null && typeof value === 'string'
      ? [{ kind: field.to, id: value }]
      : [];
  });
  const records = await Promise.all(linked.map(({ kind, id }) => reader.record(kind, id)));
  const names = records.flatMap((each) => (each && nameOf(each, language)) ?? []);
  return names.length > 0 ? names.join(', ') : record.id;
}

function nameOf(record: AnyRecord, language: Language): string | null {
  for (const name of NAMES) {
    const value = record[name] as string | Prose | null | undefined;
    if (typeof value === 'string') return value;
    if (value && 'nl' in value) return language === 'EN' ? value.en : value.nl;
  }
  return null;
}
