import type { Reader } from '../../registry/reading/reader';
import type { Day } from '../../time/day';
import type { Check, CheckRow } from '../check';
import { ARRANGEMENTS_THEN, MUNICIPALITIES_THEN } from '../queries/national-queries';
import { neverFew } from '../queries/plan-once';

/** All that is judged on a day, and the provinces it lies in; what lies in none that is known has none. */
export interface Country {
  readonly arrangements: ReadonlyMap<string, readonly string[]>;
  readonly municipalities: ReadonlyMap<string, readonly string[]>;
  /** In the order of their ids. */
  readonly provinces: readonly string[];
}

/** The arrangements and municipalities that live on the day, or may. */
export async function countryOn(reader: Reader, day: Day): Promise<Country> {
  const [arrangements, municipalities] = await Promise.all([
    reader.read(ARRANGEMENTS_THEN, { day }),
    reader.read(MUNICIPALITIES_THEN, { day }),
  ]);
  const lieIn = new Map(arrangements.map(({ id, provinces, own }) => [id, distinct([...provinces, ...own])]));
  const placed = new Map(municipalities.map(({ id, province }) => [id, province === null ? [] : [province]]));
  return {
    arrangements: lieIn,
    municipalities: placed,
    provinces: distinct([...lieIn.values(), ...placed.values()].flat()),
  };
}

const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();

export interface OnDay {
  readonly reader: Reader;
  readonly day: Day;
}

/** Arrangements asked about at a time: who asks something else meanwhile waits no longer than for those. */
const AT_A_TIME = 100;

/** What the query of a check finds in the whole country, part by part. */
export async function* rowsOf(
  check: Check,
  { arrangements, municipalities }: Country,
  { reader, day }: OnDay,
): AsyncGenerator<CheckRow, void> {
  const keys = [...(check.subject === 'ORGANISATION' ? municipalities : arrangements).keys()];
  for (let start = 0; start < keys.length; start += AT_A_TIME)
    yield* await reader.read(check.query, { keys: neverFew(keys.slice(start, start + AT_A_TIME)), day, body: null });
}

/**
 * Where a judgement counts: that on a participation where the participant lies, or which province it is itself; that on
 * an arrangement in every province it lies in; that on a municipality where this lies.
 */
export function provincesOf(country: Country, { key, participation }: CheckRow): readonly string[] {
  if (!participation) return country.arrangements.get(key) ?? country.municipalities.get(key) ?? [];
  const { organisation, type } = participation;
  return type === 'PROVINCE' ? [organisation] : (country.municipalities.get(organisation) ?? []);
}
