import { stringify } from 'yaml';
import { encodeRecord } from './encode';
import { type Place, placeOf, sectionsOf } from './file-layout';
import type { AnyRecord } from './kind';
import { kindNamed } from './kinds';
import type { RecordFile } from './read-files';

/** A piece of a record file; the pieces with the same path, one after the other, are the file. */
export interface FilePart extends RecordFile {
  /** Whether the file begins with it. */
  readonly isFirst: boolean;
}

/**
 * The files that hold these records: the same records give the same bytes, whatever their order. Records are sorted by
 * id; fields stand in the order of their kind.
 */
export function toFiles(records: readonly AnyRecord[]): RecordFile[] {
  const files = new Map<string, string>();
  let before: Place | undefined;
  for (const { record, place } of records.map((each) => ({ record: each, place: placeOf(each) })).sort(byPlace)) {
    const { path, text } = partOf(record, place, before);
    files.set(path, (files.get(path) ?? '') + text);
    before = place;
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

/** The same, piece by piece, for records that come in the order of the files: nothing but one record is held. */
export async function* toFileParts(records: AsyncIterable<AnyRecord>): AsyncGenerator<FilePart> {
  let before: Place | undefined;
  for await (const record of records) {
    const place = placeOf(record);
    yield partOf(record, place, before);
    before = place;
  }
}

interface Placed {
  readonly record: AnyRecord;
  readonly place: Place;
}

function byPlace(a: Placed, b: Placed): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  if (a.place.key !== b.place.key) return sectionIndex(a.place) - sectionIndex(b.place);
  return a.record.id < b.record.id ? -1 : 1;
}

function sectionIndex({ file, key }: Place): number {
  return (sectionsOf(file) ?? []).findIndex((section) => section.key === key);
}

function partOf(record: AnyRecord, place: Place, before: Place | undefined): FilePart {
  const encoded = encodeRecord(kindNamed(record.kind), record, place.given);
  const isFirst = before?.file !== place.file;
  const text = stringify(
    { [place.key]: place.root ? encoded : [encoded] },
    { schema: 'failsafe', lineWidth: 0, aliasDuplicateObjects: false },
  );
  const continues = !isFirst && before.key === place.key;
  return { path: place.file, text: continues ? text.slice(text.indexOf('\n') + 1) : text, isFirst };
}
