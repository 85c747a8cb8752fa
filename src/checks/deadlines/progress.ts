import { sentence } from '../rules/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import type { Ground } from '../check';
import type { State } from './deadline';

/** What is recorded of the doing of something. */
export interface Done {
  /** The day on which it was surely done; null where nothing says so. */
  readonly on: Day | null;
  /** Whether it is recorded as done without its day. */
  readonly undated?: boolean;
}

export interface Term {
  /** The last day that is in time. */
  readonly last: Day;
  readonly ground: Ground | null;
}

/** Whether a last day was met, as it stood on a day. Nobody is said to have missed a day whose rule was not read. */
export function stateOn({ on, undated = false }: Done, { last, ground }: Term, day: Day): State {
  if (on !== null && on <= day) {
    if (on <= last) return 'DONE';
    return ground === null || ground.verified ? 'MISSED' : 'UNKNOWN';
  }
  if (day <= last) return undated ? 'DONE' : 'OPEN';
  return 'UNKNOWN';
}

/** What is recorded of it, as it stood on a day. */
export function recordedInWords({ on, undated = false }: Done, { last }: Term, day: Day): Prose {
  if (on !== null && on <= day && on <= last)
    return sentence(
      { days: [on] },
      ([done]) => `Dit is gebeurd op ${done}.`,
      ([done]) => `This was done on ${done}.`,
    );
  if (on !== null && on <= day)
    return sentence(
      { days: [on] },
      ([done]) => `Vastgelegd is ${done}, na deze dag.`,
      ([done]) => `Recorded is ${done}, after this day.`,
    );
  if (undated) return { nl: 'Vastgelegd zonder dag.', en: 'Recorded without its day.' };
  if (day <= last) return { nl: 'Nog niet vastgelegd.', en: 'Not recorded yet.' };
  return { nl: 'Of dit op tijd is gebeurd, is niet vastgelegd.', en: 'Whether this was done in time is not recorded.' };
}

/** The first of these days; null where there is none. */
export function firstOf(days: readonly (Day | null)[]): Day | null {
  return days.filter((each) => each !== null).sort()[0] ?? null;
}
