import type { Prose } from '../records/field';
import { idsIn, isLink } from '../records/field';
import type { AnyRecord } from '../records/kind';
import { KINDS, kindNamed } from '../records/kinds';
import { backlinksOf } from '../registry/reading/link-queries';
import { Reader } from '../registry/reading/reader';
import { levelsOn, type OnDay } from './levels';
import { nameOf, recordsBehind } from './names';
import type { Scope } from './scope';
import { livingOn } from './walk';

/** How many records are listed that point at one by one field. Above, the list says that it is cut. */
const MOST = 500;

/** Records of one kind that point at the record by one field. */
export interface Related {
  readonly kind: string;
  readonly field: string;
  readonly records: readonly AnyRecord[];
  /** Whether there are more than are listed. */
  readonly cut: boolean;
}

/** A record with its neighbourhood: all that a page or file about it needs. */
export interface RecordDocument {
  readonly record: AnyRecord;
  readonly scope: Scope;
  readonly reader: Reader;
  /** What the record and its neighbours link to, by id. */
  readonly linked: ReadonlyMap<string, AnyRecord>;
  readonly related: readonly Related[];
  /** The levels of the participations in it on the day. */
  readonly levels: ReadonlyMap<string, OnDay>;
}

/** The document of a record; null where there is none of that kind and id. */
export async function documentOf(kind: string, id: string, scope: Scope): Promise<RecordDocument | null> {
  const reader = new Reader(scope.graph);
  const record = KINDS.some(({ name }) => name === kind) ? await reader.record(kind, id) : null;
  if (!record) return null;
  const related = await relatedTo(record, scope, reader);
  const all = [record, ...related.flatMap(({ records }) => records)];
  const participations = all.filter((each) => each.kind === 'participation');
  const [linked, levels] = await Promise.all([
    recordsBehind(all.flatMap(linksOf), reader),
    scope.day === null ? new Map<string, OnDay>() : levelsOn(participations, scope.day, reader),
  ]);
  return { record, scope, reader, linked, related, levels };
}

async function relatedTo(record: AnyRecord, { day }: Scope, reader: Reader): Promise<Related[]> {
  const pointing = KINDS.flatMap((kind) =>
    Object.entries(kind.fields)
      .filter(([, field]) => isLink(field) && (field.to === record.kind || field.to === null))
      .map(([field]) => ({ kind: kind.name, field })),
  );
  const found = await Promise.all(
    pointing.map(async ({ kind, field }) => {
      const start = { afterName: '', afterId: '', limit: MOST + 1, records: false };
      const rows = await reader.rowsFor(backlinksOf(kind, field).page, record.id, start);
      const records = await Promise.all(rows.slice(0, MOST).map(({ id }) => reader.record(kind, id)));
      const known = records.filter((each) => each !== null);
      const living = day === null || known.length === 0 ? known : await livingOn(known, day, reader);
      return { kind, field, records: living, cut: rows.length > MOST };
    }),
  );
  return found.filter(({ records }) => records.length > 0);
}

/** The ids a record links to, sources included. */
export function linksOf(record: AnyRecord): string[] {
  const names = Object.entries(kindNamed(record.kind).fields).filter(([, field]) => isLink(field));
  const ids = names.flatMap(([name]) => idsIn(record[name]) as readonly string[]);
  return [...ids, ...record.accordingTo.map(({ source }) => source)];
}

/**
 * What a record is called: by its own name, or by what it links together, but for what is being looked at; by its id
 * where nothing else is known.
 */
export function labelOf(record: AnyRecord, linked: ReadonlyMap<string, AnyRecord>, besides = ''): string | Prose {
  const own = nameOf(record);
  if (own !== null) return own;
  const fields = Object.entries(kindNamed(record.kind).fields);
  const names = fields.flatMap(([name, field]) => {
    const id = record[name];
    const target = field.type === 'link' && field.required && id !== besides ? linked.get(String(id)) : undefined;
    const named = target ? nameOf(target) : null;
    return named === null ? [] : [named];
  });
  return names.length === 1 && names[0] !== undefined
    ? names[0]
    : names.map((each) => (typeof each === 'string' ? each : each.nl)).join(' – ') || record.id;
}
