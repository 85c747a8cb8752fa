import type { Prose } from '../records/field';
import type { AnyRecord } from '../records/kind';
import { kindNamed } from '../records/kinds';
import type { Reader } from '../registry/reading/reader';

/** The fields that name a record, the best first. */
const NAMING = ['name', 'title', 'what'];

/** Whether records of a kind have a name of their own. */
export function isNamed(kind: string): boolean {
  return NAMING.some((field) => field in kindNamed(kind).fields);
}

/** What a record is called, in both languages where it has a text in both; null where it has no name. */
export function nameOf(record: AnyRecord): string | Prose | null {
  for (const field of NAMING) {
    const value = record[field] as string | Prose | null | undefined;
    if (value !== null && value !== undefined) return inDutchToo(value, record);
  }
  return null;
}

/** A source with an English title may have its Dutch one beside it. */
function inDutchToo(name: string | Prose, { titleNl }: AnyRecord): string | Prose {
  return typeof name === 'string' && typeof titleNl === 'string' ? { nl: titleNl, en: name } : name;
}

/** The same in one language. */
export function nameIn(language: keyof Prose, record: AnyRecord): string | null {
  const name = nameOf(record);
  return name === null || typeof name === 'string' ? name : name[language];
}

/** The records of these ids, of whatever kind they are; ids that are not stored are left out. */
export async function recordsBehind(ids: readonly string[], reader: Reader): Promise<Map<string, AnyRecord>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const kind = await reader.kindOf(id);
      return kind === null ? null : reader.record(kind, id);
    }),
  );
  return new Map(found.flatMap((record) => (record ? [[record.id, record]] : [])));
}
