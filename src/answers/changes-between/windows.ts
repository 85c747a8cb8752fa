import { type Day, earlierOf, FIRST_DAY, LAST_DAY, laterOf, nextDay, previousDay } from '../../time/day';
import type { Bounds } from '../../time/period';
import type { Span } from './queries';

/** The days between which something began or ended; the same day twice where that day is known. */
export interface Window {
  readonly earliest: Day;
  readonly latest: Day;
}

/** When something lives: its first day, and the first day after; null where it goes on. */
export interface Lifespan {
  readonly start: Window;
  readonly end: Window | null;
}

/**
 * When something lives that has a period of its own, or several that must hold together, within others that limit it.
 * A limit cuts off what cannot be, and says nothing of certainty: a body takes part on no day on which it does not
 * exist, however little is known of its own beginning. Null where the limits leave no day.
 */
export function lifespan(own: readonly Bounds[], limits: readonly Bounds[]): Lifespan | null {
  const all = [...own, ...limits];
  const from = all.map((each) => each.from).reduce(laterOf);
  const until = all.map((each) => each.until).reduce(earlierOf);
  if (from >= until) return null;
  const seenFrom = own.map((each) => each.certainFrom).reduce(laterOf, from);
  const seenUntil = own.map((each) => each.certainUntil).reduce(earlierOf, until);
  // It lives one day at least: where what is known of its own bounds lies outside the limits, the limits hold.
  const limited = seenFrom >= until && until !== LAST_DAY;
  const start = { earliest: from, latest: limited ? previousDay(until) : seenFrom };
  const end = { earliest: seenUntil > from || from === FIRST_DAY ? seenUntil : nextDay(from), latest: until };
  return { start, end: end.earliest === LAST_DAY ? null : end };
}

export function isCertain({ earliest, latest }: Window): boolean {
  return earliest === latest;
}

/** Whether it happened, or may have happened, after `from` and no later than `to`. */
export function fallsIn({ earliest, latest }: Window, { from, to }: Span): boolean {
  return from < to && earliest <= to && latest > from;
}

/** Whether it can have happened in the span while something lived: on its first day, later, or on the day it ended. */
export function fallsInLife({ earliest, latest }: Window, { start, end }: Lifespan, span: Span): boolean {
  const within = { earliest: laterOf(earliest, start.earliest), latest: earlierOf(latest, end?.latest ?? LAST_DAY) };
  return within.earliest <= within.latest && fallsIn(within, span);
}
