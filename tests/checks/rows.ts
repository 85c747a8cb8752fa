import type { CheckRow, Participation } from '../../src/checks/check';
import { UNKNOWN_PERIOD } from '../../src/exchange/import/draft';
import { type Bounds, boundsOf } from '../../src/time/period';

/** The day on which most cases are judged. */
export const DAY = '2026-05-16';

/** A life between known days; null is not known for a start, and open for an end. */
export function bounds(from: string | null, until: string | null = null): Bounds {
  return boundsOf({
    ...UNKNOWN_PERIOD,
    ...(from === null ? {} : { from, fromRule: 'STATED' }),
    ...(until === null ? {} : { until, untilRule: 'STATED' }),
  });
}

/** What every row has: an arrangement that surely lives, and stands in the register. */
export const ROW: CheckRow & { readonly inRegister: boolean | null } = {
  key: 'gr-polder',
  name: 'GR Polder',
  bounds: bounds('2010-01-01'),
  inRegister: true,
};

/** A municipality that surely takes part with its executive. */
export const PARTICIPATION: Participation = {
  id: 'deelname-wierdam',
  organisation: 'gemeente-wierdam',
  name: 'Wierdam',
  type: 'MUNICIPALITY',
  organs: ['EXECUTIVE'],
  certain: true,
};

/** A text in force that was read. */
export const TEXT = { id: 'versie-1', from: '2015-01-01', read: true };
