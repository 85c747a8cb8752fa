import type { Reader } from '../registry/reading/reader';
import { type Day, monthsAfter } from '../time/day';
import { CHECKS } from './checks';
import { yearOf } from './deadlines/deadlines';
import { neverFew } from './queries/plan-once';

/** What no record has as its id. */
const NOTHING = '-';

/**
 * Asks all checks, and the deadlines, about nothing. Neo4j plans a text when it runs it for the first time, which for all
 * of these takes longer than a question may: asked beforehand, the first report has their plans. On the embedded engine
 * it takes some 50 ms.
 */
export async function planAhead(reader: Reader, day: Day): Promise<void> {
  const keys = neverFew([NOTHING]);
  for (const { query } of CHECKS) await reader.read(query, { keys, day, body: null });
  await yearOf(reader, { kind: 'arrangement', id: NOTHING }, { day, from: day, until: monthsAfter(day, 12) });
}
