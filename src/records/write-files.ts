import { stringify } from 'yaml';
import { encodeRecord, type Encoded } from './encode';
import { type Place, placeOf, sectionsOf } from './file-layout';
import type { AnyRecord } from './kind';
import { kindNamed } from './kinds';
import type { RecordFile } from './read-files';

/**
 * The files that hold these records: the same records give the same bytes, whatever their order. Records are sorted by
 * id; fields stand in the order of their kind.
 */
export function toFiles(records: readonly AnyRecord[]): RecordFile[] {
  const files = new Map<string, { place: Place; record: AnyRecord }[]>();
  for (const record of records) {
    const place = placeOf(record);
    const file = files.get(place.file);
    if (file) file.push({ place, record });
    else files.set(place.file, [{ place, record }]);
  }
  return [...files.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => ({ path, text: fileText(path, entries) }));
}

function fileText(path: string, entries: readonly { place: Place; record: AnyRecord }[]): string {
  const content: Record<string, Encoded> = {};
  for (const { key } of sectionsOf(path) ?? []) {
    const here = entries.filter(({ place }) => place.key === key).sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
    if (here.length === 0) continue;
    const encoded = here.map(({ place, record }) => encodeRecord(kindNamed(record.kind), record, place.given));
    content[key] = here[0]?.place.root ? (encoded[0] as Encoded) : encoded;
  }
  return stringify(content, { schema: 'failsafe', lineWidth: 0, aliasDuplicateObjects: false });
}
