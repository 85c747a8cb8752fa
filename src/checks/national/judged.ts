import { conflict } from '../../registry/errors';
import type { Reader } from '../../registry/reading/reader';
import { byPlace } from '../../registry/reading/page-in-memory';
import type { Day } from '../../time/day';
import type { Check, CheckRow, Judgement } from '../check';
import { findingOf, type Finding } from '../report';
import { type Country, provincesOf } from './country';

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

/** What a check says of the whole country, in the order of lists: one query. */
export async function judgedBy(check: Check, country: Country, { reader, day }: OnDay): Promise<readonly Judged[]> {
  const keys = [...(check.subject === 'ORGANISATION' ? country.municipalities : country.arrangements).keys()];
  const rows = await reader.read(check.query, { keys, day, body: null });
  return rows.map((row) => judgedOf(findingOf(check, row, day), row, country)).sort(byPlace);
}

export interface OnDay {
  readonly reader: Reader;
  readonly day: Day;
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
