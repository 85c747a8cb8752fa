import { type Day, earlierOf } from '../../time/day';
import { END_RULES, START_RULES, surelyLivesOn } from '../../time/period';
import type { SeatedRow, SeatsRow } from '../queries/board-queries';

/** A seat that is empty on the day, and since when; not exact where it may be empty for a shorter time. */
export interface Vacancy {
  readonly since: Day;
  readonly exact: boolean;
}

/** The seats of a participant on one board on a day. */
export interface Seating {
  readonly seats: number;
  /** Empty even if everybody who may be a member is one; the longest empty one first. */
  readonly vacancies: readonly Vacancy[];
  /** Whether all are taken even if nobody who only may be a member is one. */
  readonly surelyTaken: boolean;
}

/**
 * Who sits on the seats. A new member takes the seat that was empty longest, so each that is left was empty no longer than
 * it says. Nobody is counted as gone of whom that is not sure.
 */
export function seatingOn(seats: readonly SeatsRow[], seated: readonly SeatedRow[], day: Day): Seating {
  const vacancies: Vacancy[] = [];
  let surplus = 0;
  for (const { kind, on, exact } of movements(seats, seated, day)) {
    if (kind === 'TAKEN') {
      if (vacancies.shift() === undefined) surplus += 1;
    } else if (surplus > 0) surplus -= 1;
    else vacancies.push({ since: on, exact });
  }
  const all = seats.reduce((sum, each) => sum + each.seats, 0);
  const surely = seated.filter((each) => surelyLivesOn(each.bounds, day) && day < leftOn(each).on).length;
  return { seats: all, vacancies, surelyTaken: surely >= all };
}

interface Movement {
  readonly kind: 'EMPTIED' | 'TAKEN';
  readonly on: Day;
  readonly exact: boolean;
}

/** New seats and seats that were left, and those that were taken, by the day; on one day they are left first. */
function movements(seats: readonly SeatsRow[], seated: readonly SeatedRow[], day: Day): readonly Movement[] {
  const all = [
    ...seats.flatMap((each) =>
      Array.from({ length: each.seats }, (): Movement => ({
        kind: 'EMPTIED',
        on: earlierOf(each.bounds.certainFrom, day),
        exact: START_RULES[each.rule] !== 'DERIVED',
      })),
    ),
    ...seated.flatMap((each): Movement[] => {
      const left = leftOn(each);
      return [
        { kind: 'TAKEN', on: each.bounds.from, exact: true },
        ...(left.on <= day ? [{ kind: 'EMPTIED' as const, ...left }] : []),
      ];
    }),
  ];
  return all.sort((a, b) => compare(a.on, b.on) || compare(a.kind, b.kind));
}

/** A seat falls vacant with the office that qualifies for it, also where the appointment was not ended in writing. */
function leftOn({ officeEndedOn, rule, bounds: { until } }: SeatedRow): { readonly on: Day; readonly exact: boolean } {
  if (officeEndedOn !== null && officeEndedOn < until) return { on: officeEndedOn, exact: true };
  return { on: until, exact: END_RULES[rule] === 'EXACT' };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
