import { type Day, laterOf, nextDay } from '../../time/day';
import type { Deadline, DeadlineKind } from './deadline';
import { type Bounds, surelyLivesOn } from '../../time/period';

/** A calendar of a council: on no other day of its period there is a meeting. */
interface Calendar {
  readonly bounds: Bounds;
  readonly meetsOn: readonly Day[];
}

/** The meetings in a span of days. */
export interface MeetingsBetween {
  /** Null where no calendar covers any of these days. */
  readonly days: readonly Day[] | null;
  /** Whether calendars cover all of these days: only then there are no others. */
  readonly complete: boolean;
}

/** When a council meets, as far as its calendars are recorded. */
export class Meetings {
  constructor(private readonly calendars: readonly Calendar[]) {}

  /** The meetings from a day up to and including another. */
  between(from: Day, last: Day): MeetingsBetween {
    const covering = this.calendars.filter(({ bounds }) => bounds.from <= last && from < bounds.until);
    if (covering.length === 0) return { days: null, complete: false };
    const days = covering.flatMap(({ bounds, meetsOn }) =>
      meetsOn.filter((day) => from <= day && day <= last && bounds.from <= day && day < bounds.until),
    );
    return { days: [...new Set(days)].sort(), complete: this.cover(from, last) };
  }

  /** Whether every day lies surely in a calendar: each covers from where the one before left off. */
  private cover(from: Day, last: Day): boolean {
    let reached = from;
    while (reached <= last) {
      const next = this.calendars
        .filter(({ bounds }) => surelyLivesOn(bounds, reached))
        .map(({ bounds }) => bounds.certainUntil)
        .reduce(laterOf, reached);
      if (next === reached) return false;
      reached = next;
    }
    return true;
  }
}

/** What councils give an opinion by: the last day for it, and the earlier one that the sender asks for. */
const OPINIONS: readonly DeadlineKind[] = ['OPINION', 'OPINION_ASKED'];

/** The meetings in which a council can give an opinion; none are known for anything else. */
export function meetingsFor({ kind, opensOn, day }: Deadline, meetings: Meetings): MeetingsBetween {
  if (!OPINIONS.includes(kind) || opensOn === null) return { days: null, complete: false };
  return meetings.between(decidesFrom(opensOn), day);
}

/** Whether a council can still give an opinion in a meeting on a day. */
export function canBeGivenOn({ kind, state, opensOn, day: last }: Deadline, day: Day): boolean {
  return kind === 'OPINION' && state === 'OPEN' && opensOn !== null && decidesFrom(opensOn) <= day && day <= last;
}

/** What came on a day, a council can decide on from the day after. */
const decidesFrom = (opensOn: Day): Day => nextDay(opensOn);

/** The days of a window for opinions in which a council can still decide. */
export function stillToCome(days: readonly Day[], day: Day): readonly Day[] {
  return days.filter((each) => day <= each);
}
