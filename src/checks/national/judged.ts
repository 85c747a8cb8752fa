import { conflict } from '../../registry/errors';
import { byPlace } from '../../registry/reading/page-in-memory';
import type { Day } from '../../time/day';
import type { Check, CheckRow, Judgement } from '../check';
import { findingOf, type Finding } from '../report';
import { type Country, type OnDay, provincesOf, rowsOf } from './country';

/**
 * What a check came to for one arrangement, participation or organisation of the country: all that is needed to count it
 * and to find it again. Its words are made when somebody reads them; for the whole country they would be a book.
 */
export interface Judged {
  readonly check: Check;
  readonly key: string;
  readonly subject: string;
  readonly judgement: Judgement;
  readonly wouldBe: Judgement | undefined;
  readonly provinces: readonly string[];
  /** Its place in lists: by code, then by name. */
  readonly id: string;
  readonly sortName: string;
}

/** What a check says of the whole country, in the order of lists. */
export async function judgedBy(check: Check, country: Country, onDay: OnDay): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for await (const row of rowsOf(check, country, onDay))
    judged.push(judgedOf(findingOf(check, row, onDay.day), row, country));
  return judged.sort(byPlace);
}

function judgedOf({ check, subject, judgement, wouldBe }: Finding, row: CheckRow, country: Country): Judged {
  return {
    check,
    key: row.key,
    subject,
    judgement,
    wouldBe,
    provinces: provincesOf(country, row),
    id: `${check.code} ${subject}`,
    sortName: `${check.code} ${row.name}`,
  };
}

/** The finding itself, in words; those of one page are read together. */
export async function inWords({ check, key, subject }: Judged, { reader, day }: OnDay): Promise<Finding> {
  const asked: { day: Day; body: string | null } = { day, body: null };
  const rows = await reader.rowsFor(check.query, key, asked);
  const found = rows.map((row) => findingOf(check, row, day)).find((each) => each.subject === subject);
  if (!found) throw conflict(`Something was recorded while ${check.code} was read for ${subject}: ask again.`);
  return found;
}
