import { dayInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import { type Day, monthsAfter } from '../../time/day';

/** How often something comes back, in words; whole years as such. */
export function everyMonths(months: number): Prose {
  if (months === 12) return { nl: 'elk jaar', en: 'every year' };
  if (months % 12 === 0) return { nl: `elke ${months / 12} jaar`, en: `every ${months / 12} years` };
  if (months === 1) return { nl: 'elke maand', en: 'every month' };
  return { nl: `elke ${months} maanden`, en: `every ${months} months` };
}

/** By which date of every year, in words. */
export function everyYearBy(date: string): Prose {
  const { nl, en } = dayInWords(`2023-${date}`);
  return { nl: `elk jaar uiterlijk op ${nl.replace(/ 2023$/, '')}`, en: `every year by ${en.replace(/ 2023$/, '')}` };
}

/** What comes back: since when, and how often. */
export interface Interval {
  /** The day from which a first is due; null where not known. */
  readonly begun: Day | null;
  readonly months: number;
}

/** Whether the next counts from one of a day: not from one so old that the next was due before any was agreed. */
export function countsFrom(day: Day, { begun, months }: Interval): boolean {
  return begun === null || day >= begun || monthsAfter(day, months) >= begun;
}
