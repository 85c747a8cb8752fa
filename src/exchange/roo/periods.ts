import { nextDay } from '../../time/day';
import type { Period } from '../../time/period';
import { UNKNOWN_PERIOD } from '../import/draft';
import type { RooArrangement, RooOrganisation } from './types';

/** The days on which a version is in force. A version that ends on its first day is kept as one day, and says so. */
export function periodOfVersion({ from, until }: RooArrangement): Period {
  const stated: Period = { ...UNKNOWN_PERIOD, from, fromRule: 'STATED' };
  if (until === null) return stated;
  if (until > from) return { ...stated, until, untilRule: 'STATED' };
  return { ...stated, until: nextDay(from), untilRule: 'INFERRED', untilText: until };
}

/** The days of existence an entry gives; without a first day nothing is known of the start. */
export function periodOfEntry({ from, until }: RooOrganisation): Period {
  const start = from === null ? {} : ({ from, fromRule: 'STATED' } as const);
  const end = until === null || (from !== null && until <= from) ? {} : ({ until, untilRule: 'STATED' } as const);
  return { ...UNKNOWN_PERIOD, ...start, ...end };
}
