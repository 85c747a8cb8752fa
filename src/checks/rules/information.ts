import { type Day, FIRST_DAY, laterOf, monthsAfter } from '../../time/day';
import type { Bounds } from '../../time/period';

/** The day on which a document came, as far as known. */
export function cameOn({ receivedOn, sentOn }: { readonly receivedOn: Day | null; readonly sentOn: Day | null }) {
  return receivedOn ?? sentOn;
}

/** From when it is agreed with a participant: since the clause took effect, and the participant came in. */
export function agreedFrom(clause: Bounds, takesPart: Bounds): Day | null {
  return clause.from === FIRST_DAY ? null : laterOf(clause.from, takesPart.from);
}

/** How far from a date of every year a document still counts for that year: half a year on either side of it. */
const AROUND = 6;

/** Whether what came on a day counts for a last day that comes back every year: for the nearest. */
export function countsForYear(day: Day, last: Day): boolean {
  return monthsAfter(last, -AROUND) < day && day <= monthsAfter(last, AROUND);
}
