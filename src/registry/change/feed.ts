import {
  CHANGES_AFTER,
  CHANGES_OF_KIND,
  CHANGES_OF_RECORDS,
  type ChangeRow,
  REGISTRY_STATE,
} from '../../records/change-queries';
import type { Reader } from '../reading/reader';
import type { ConcerningRow } from './concerning-queries';

/** Which changes are asked for; null leaves open. */
export interface FeedFilter {
  readonly kind: string | null;
  readonly concerning: readonly ConcerningRow[] | null;
}

/** A part of the feed, oldest first. */
export interface FeedPage {
  readonly rows: readonly ChangeRow[];
  /** All changes up to this number were looked at: go on after it. */
  readonly last: number;
}

/** How many changes are looked through for those of a kind before a page is given, full or not. */
const WINDOW = 1_000;

/**
 * The changes after a number. Nothing is ever skipped: on Neo4j a reader can see part of an act while it is committed,
 * so a page ends before the first number that is missing, and one that is filtered ends at a number seen before.
 */
export async function feedPage(
  reader: Reader,
  { after, limit }: { after: number; limit: number },
  { kind, concerning }: FeedFilter,
): Promise<FeedPage> {
  if (kind === null && concerning === null)
    return pageOf(withoutGap(await reader.read(CHANGES_AFTER, { after, limit }), after), after);
  const recorded = await lastRecorded(reader);
  if (recorded <= after) return { rows: [], last: after };
  if (concerning !== null) {
    const ids = concerning.filter((each) => kind === null || each.kind === kind).map(({ id }) => id);
    const rows = await reader.read(CHANGES_OF_RECORDS, { ids, after, upTo: recorded, limit });
    return pageOf(rows, rows.length < limit ? recorded : after);
  }
  const upTo = Math.min(recorded, after + WINDOW);
  const rows = await reader.read(CHANGES_OF_KIND, { after, upTo, kind: kind ?? '', limit });
  return pageOf(rows, rows.length < limit ? upTo : after);
}

/** The number of the last change. */
export async function lastRecorded(reader: Reader): Promise<number> {
  return (await reader.read(REGISTRY_STATE, {}))[0]?.lastChange ?? 0;
}

function withoutGap(rows: readonly ChangeRow[], after: number): readonly ChangeRow[] {
  const gap = rows.findIndex(({ number }, index) => number !== after + index + 1);
  return gap < 0 ? rows : rows.slice(0, gap);
}

function pageOf(rows: readonly ChangeRow[], reached: number): FeedPage {
  return { rows, last: Math.max(reached, rows.at(-1)?.number ?? 0) };
}
