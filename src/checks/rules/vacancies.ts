import { type Day, earlierOf, laterOf } from '../../time/day';
import { END_RULES, START_RULES, surelyLivesOn } from '../../time/period';
import type { SeatedRow, SeatsRow } from '../queries/board-queries';

/** A seat that is empty. */
export interface Vacancy {
  /** Surely empty from this day on, unless the day is not exact. */
  readonly since: Day;
  /** Whether it became empty on that day: else it may have been empty longer, since a day that is not known. */
  readonly known: boolean;
  /** Not where it may be empty for a shorter time. */
  readonly exact: boolean;
  /** The appointment that left it; null where nobody did. */
  readonly left: string | null;
  /** From when there may be such a seat. */
  readonly from: Day;
}

/** How many seats there are, and since when. */
export type SeatCount = Pick<SeatsRow, 'seats' | 'rule' | 'bounds'>;
/** Who sits or sat on one, and until when. */
export type Sitting = Omit<SeatedRow, 'board'>;

/** Who took the seats that were left, and which nobody took. */
export interface Succession {
  /** The seats that are empty, the longest empty one first. */
  readonly vacancies: readonly Vacancy[];
  /** By the appointment that left a seat, the one that took it. */
  readonly successors: ReadonlyMap<string, string>;
}

/** The seats of a participant on one board on a day. */
export interface Seating extends Succession {
  readonly seats: number;
  /** Whether all are taken even if nobody who only may be a member is one. */
  readonly surelyTaken: boolean;
}

/** Who sits on the seats. What is empty is so even if everybody who may be a member is one. */
export function seatingOn(seats: readonly SeatCount[], seated: readonly Sitting[], day: Day): Seating {
  const all = seats.reduce((sum, each) => sum + each.seats, 0);
  const surely = seated.filter((each) => surelyLivesOn(each.bounds, day) && day < leftOn(each).on).length;
  const empty = seats.flatMap((each) => Array.from({ length: each.seats }, () => emptyFrom(each, day)));
  return { seats: all, surelyTaken: surely >= all, ...successionOn(empty, seated, day) };
}

function emptyFrom({ rule, bounds: { from, certainFrom } }: SeatCount, day: Day): Vacancy {
  const exact = START_RULES[rule] !== 'DERIVED';
  return { since: earlierOf(certainFrom, day), known: from === certainFrom, exact, left: null, from };
}

/**
 * Who came in whose place. A new member takes the seat that was empty longest, so each that is left was empty no longer
 * than it says; where none is empty, the next that is left. Nobody is counted as gone of whom that is not sure. Where the
 * number of seats is not known (null), a new member takes one that was left, or sits on one of its own.
 */
export function successionOn(seats: readonly Vacancy[] | null, seated: readonly Sitting[], day: Day): Succession {
  let empty = longestFirst(seats ?? []);
  const held = new Map<string, Vacancy>();
  const waiting: string[] = [];
  const successors = new Map<string, string>();
  const take = (id: string, seat: Vacancy) => {
    held.set(id, seat);
    if (seat.left !== null) successors.set(seat.left, id);
  };
  for (const { kind, id, on, exact, from } of movements(seated, day)) {
    const seat = held.get(id);
    if (kind === 'TAKES') {
      const [longest = seats === null ? { since: from, known: true, exact, left: null, from } : undefined] = empty;
      empty = empty.slice(1);
      if (longest) take(id, longest);
      else waiting.push(id);
    } else if (seat === undefined) waiting.splice(waiting.indexOf(id), 1);
    else {
      const left = on < seat.from ? { ...seat, left: id } : { ...seat, since: on, known: true, exact, left: id };
      const next = waiting.shift();
      if (next === undefined) empty = longestFirst([...empty, left]);
      else take(next, left);
    }
  }
  return { vacancies: empty, successors };
}

/** One that has been empty since a day not known may be so for longest. */
const longestFirst = (vacancies: readonly Vacancy[]) => vacancies.toSorted((a, b) => compare(rank(a), rank(b)));
const rank = ({ known, since }: Vacancy) => (known ? since : '');

interface Movement {
  readonly kind: 'LEAVES' | 'TAKES';
  readonly id: string;
  readonly on: Day;
  readonly exact: boolean;
  readonly from: Day;
}

/** Who takes a seat and who leaves one by the day; on one day they are left first, but not before they were taken. */
function movements(seated: readonly Sitting[], day: Day): readonly Movement[] {
  const all = seated.flatMap(({ id, ...each }): Movement[] => {
    const { from } = each.bounds;
    const left = leftOn(each);
    if (from > day) return [];
    return [
      { kind: 'TAKES', id, on: from, exact: true, from },
      ...(left.on <= day ? [{ kind: 'LEAVES' as const, id, from, ...left, on: laterOf(left.on, from) }] : []),
    ];
  });
  return all.sort((a, b) => compare(a.on, b.on) || before(a) - before(b));
}

/** Of what happens on one day: who leaves what was taken before, who takes, who leaves at once. */
const before = ({ kind, on, from }: Movement) => (kind === 'TAKES' ? 1 : from < on ? 0 : 2);

/** A seat falls vacant with the office that qualifies for it, also where the appointment was not ended in writing. */
function leftOn({ officeEndedOn, rule, bounds: { until } }: Omit<Sitting, 'id'>): {
  readonly on: Day;
  readonly exact: boolean;
} {
  if (officeEndedOn !== null && officeEndedOn < until) return { on: officeEndedOn, exact: true };
  return { on: until, exact: END_RULES[rule] === 'EXACT' };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
