import type { Query } from '../graph/query';
import { pagesOfKind, reading } from '../records/export';
import type { AnyRecord } from '../records/kind';
import { kindNamed } from '../records/kinds';
import { Reader } from '../registry/reading/reader';
import { boundsOf, mayLiveOn } from '../time/period';
import { PARTICIPATIONS_ON, PLACEMENTS_ON } from './queries';
import type { Scope } from './scope';

/** How many records are held at once. */
const PAGE = 250;

/** Records of one kind, with a reader for what they point to. Both are let go with the page. */
export interface Page {
  readonly records: readonly AnyRecord[];
  readonly reader: Reader;
}

type LivesOn = Query<{ keys: readonly string[]; day: string; includeUncertain: boolean }, { key: string }>;

/** What links two things lives on a day only where they do: the registry's own rules say so. */
const LIVES_ON: Readonly<Record<string, LivesOn>> = { participation: PARTICIPATIONS_ON, placement: PLACEMENTS_ON };

/**
 * The records of a kind in the order of their ids, a page at a time: on a day those that live then, or may, and those
 * that have no period; without a day all of them.
 */
export async function* pages({ graph, day }: Scope, kind: string): AsyncGenerator<Page> {
  for await (const all of pagesOfKind(reading(graph), kindNamed(kind), PAGE)) {
    const reader = new Reader(graph);
    const records = day === null ? all : await livingOn(all, day, reader);
    if (records.length > 0) yield { records, reader };
  }
}

/** Of these records of one kind those that live, or may live, on a day. */
export async function livingOn(
  records: readonly AnyRecord[],
  day: string,
  reader: Reader,
): Promise<readonly AnyRecord[]> {
  const [first] = records;
  const query = first && LIVES_ON[first.kind];
  if (!query) return records.filter(({ period }) => !period || mayLiveOn(boundsOf(period), day));
  const rows = await reader.read(query, { keys: records.map(({ id }) => id), day, includeUncertain: true });
  const living = new Set(rows.map(({ key }) => key));
  return records.filter(({ id }) => living.has(id));
}
