import { sentence } from '../rules/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import type { Ground } from '../check';
import type { Standing, State } from './deadline';

/** What is recorded of the doing of something. */
export interface Done {
  /** The day on which it was done; null where nothing says so. */
  readonly on: Day | null;
  /** Whether that is the day on which it was received. */
  readonly received?: boolean;
  /** Whether it was done on that day or before: sent at the latest when it was received. */
  readonly atLatest?: boolean;
  /** Whether it is recorded as done without its day. */
  readonly undated?: boolean;
}

export interface Term {
  /** The last day that is in time. */
  readonly last: Day;
  readonly ground: Ground | null;
  /** What it comes to where the day has passed and nothing is recorded; not known when left out. */
  readonly ifAbsent?: Standing | undefined;
}

/**
 * What several records come to of which one is enough: done in time where one was, without a day where that of another
 * is not known, for then nobody knows that it came late.
 */
export function doneByOne(records: readonly Done[], last: Day): Done {
  const [first] = records.filter(({ on }) => on !== null).sort(byDay);
  if (first?.on && first.on <= last) return first;
  return records.find(({ undated }) => undated) ?? first ?? { on: null };
}

const byDay = (one: Done, other: Done) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1);

/** What it comes to where it must be done for each: done when it was for the last. */
export function doneForAll(each: readonly Done[]): Done {
  return (
    each.find(({ on, undated }) => on === null && !undated) ??
    each.find(({ undated }) => undated) ??
    each.toSorted(byDay).at(-1) ?? { on: null }
  );
}

/** A state that nothing speaks against. */
export const settled = (state: State): Standing => ({ state, wouldBe: null });

/** Past, and the records do not tell. */
export const NOT_KNOWN: Standing = settled('UNKNOWN');

/** Recorded as late, by a rule that was not read or a day that is not sure; or not recorded where a check asks why. */
export const POSSIBLY_MISSED: Standing = { state: 'UNKNOWN', wouldBe: 'MISSED' };

/**
 * Whether a last day was met, as it stood on a day. Nobody is said to have missed a day whose rule was not read. What it
 * comes to where nothing is recorded by then is what the check on the same says of that.
 */
export function standingOn(
  { on, atLatest, undated }: Done,
  { last, ground, ifAbsent = NOT_KNOWN }: Term,
  day: Day,
): Standing {
  if (on !== null && on <= day) {
    if (on <= last) return settled('DONE');
    return atLatest || ground?.verified === false ? POSSIBLY_MISSED : settled('MISSED');
  }
  if (day <= last) return settled(undated ? 'DONE' : 'OPEN');
  return undated ? NOT_KNOWN : ifAbsent;
}

/** What is recorded of it, as it stood on a day. */
export function recordedInWords(done: Done, { last }: Term, day: Day): Prose {
  if (done.on !== null && done.on <= day) return done.on <= last ? inTime(done, done.on) : late(done, done.on);
  if (done.undated) return { nl: 'Vastgelegd zonder dag.', en: 'Recorded without its day.' };
  if (day <= last) return { nl: 'Nog niet vastgelegd.', en: 'Not recorded yet.' };
  return { nl: 'Of dit op tijd is gebeurd, is niet vastgelegd.', en: 'Whether this was done in time is not recorded.' };
}

function inTime({ received }: Done, on: Day): Prose {
  return sentence(
    { days: [on] },
    ([day]) => (received ? `Ontvangen op ${day}.` : `Dit is gebeurd op ${day}.`),
    ([day]) => (received ? `Received on ${day}.` : `This was done on ${day}.`),
  );
}

function late({ received, atLatest }: Done, on: Day): Prose {
  const sent = atLatest
    ? { nl: '; wanneer het is gezonden, is niet vastgelegd', en: '; when it was sent is not recorded' }
    : { nl: '', en: '' };
  return sentence(
    { days: [on] },
    ([day]) => `${received ? 'Ontvangen op' : 'Vastgelegd is'} ${day}, na deze dag${sent.nl}.`,
    ([day]) => `${received ? 'Received on' : 'Recorded is'} ${day}, after this day${sent.en}.`,
  );
}

/** The first of these days; null where there is none. */
export function firstOf(days: readonly (Day | null)[]): Day | null {
  return days.filter((each) => each !== null).sort()[0] ?? null;
}
