import { REGISTRY_STATE } from '../../records/change-queries';
import type { Context } from '../../registry/reading/context';
import type { Day } from '../../time/day';
import type { Check } from '../check';
import { type Country, countryOn } from './country';
import { type Judged, judgedBy } from './judged';

/** Days kept of one registry: who compares looks at two. Each is some ten thousands of short rows. */
const DAYS = 2;

/** What was worked out of a day of one version of the data. */
interface Worked {
  readonly country: Once<Country>;
  readonly checks: Map<string, Once<readonly Judged[]>>;
}

interface Kept {
  readonly version: number;
  readonly days: Map<Day, Worked>;
}

/** By the directory of a registry: as it is now, or as it was at a moment. */
const kept = new WeakMap<object, Kept>();

/** The country on a day, and what checks say of it. */
export interface National {
  readonly country: Country;
  readonly judged: readonly Judged[];
}

/**
 * What checks say of the country on a day. It is worked out once for each version of the data, check by check, so that
 * who is stopped for lack of time finds what was done when asking again.
 */
export async function nationalOn(
  { reader, directory }: Context,
  day: Day,
  checks: readonly Check[],
): Promise<National> {
  const [state] = await reader.read(REGISTRY_STATE, {});
  const worked = workedOf(directory, state?.lastChange ?? 0, day);
  const country = await worked.country.get(() => countryOn(reader, day));
  const judged: (readonly Judged[])[] = [];
  for (const check of checks) {
    const once = worked.checks.get(check.code) ?? new Once();
    worked.checks.set(check.code, once);
    judged.push(await once.get(() => judgedBy(check, country, { reader, day })));
  }
  return { country, judged: judged.flat() };
}

function workedOf(registry: object, version: number, day: Day): Worked {
  let of = kept.get(registry);
  if (of?.version !== version) kept.set(registry, (of = { version, days: new Map() }));
  const worked = of.days.get(day) ?? { country: new Once(), checks: new Map() };
  of.days.delete(day);
  of.days.set(day, worked);
  for (const oldest of [...of.days.keys()].slice(0, -DAYS)) of.days.delete(oldest);
  return worked;
}

/** Worked out by who comes first, for all who come while that lasts and after; by the next where the first was stopped. */
class Once<Value> {
  private value: Promise<Value> | undefined;

  async get(make: () => Promise<Value>): Promise<Value> {
    const begun = await this.value?.then(
      (value) => ({ value }),
      () => undefined,
    );
    if (begun) return begun.value;
    const own = make();
    this.value = own;
    return own;
  }
}
