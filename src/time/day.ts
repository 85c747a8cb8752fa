/** A calendar day as `YYYY-MM-DD`: no time, no zone; ISO order is calendar order. */
export type Day = string;

/** Stored where a period has no known or no set start; never leaves the API. */
export const FIRST_DAY: Day = '0001-01-01';
/** Stored where a period has no known or no set end; never leaves the API. */
export const LAST_DAY: Day = '9999-12-31';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists in the calendar, between the two sentinels. */
export function isDay(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day after; the last day of the calendar stays itself. */
export function nextDay(day: Day): Day {
  return day === LAST_DAY ? LAST_DAY : daysAfter(day, 1);
}

/** The day before; the first day of the calendar stays itself. */
export function previousDay(day: Day): Day {
  return day === FIRST_DAY ? FIRST_DAY : daysAfter(day, -1);
}

/** The day so many days later, or earlier where the number is negative. */
export function daysAfter(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** The same day of the week so many weeks later, or earlier where the number is negative. */
export function weeksAfter(day: Day, weeks: number): Day {
  return daysAfter(day, weeks * 7);
}

/**
 * The same date so many months later; the last day of the month where that has no such date, and the first or last day of
 * the calendar beyond it.
 */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (laterYear < 1) return FIRST_DAY;
  if (laterYear > 9999) return LAST_DAY;
  const parts = [laterMonth, Math.min(date, daysIn(laterYear, laterMonth))];
  return [String(laterYear).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** Every request asks for today, and to write a date takes a while: the last answer holds for its second. */
let last: { readonly second: number; readonly day: Day } | undefined;

/** The calendar day in the Netherlands at an instant. */
export function dayInAmsterdam(instant: Date): Day {
  const second = Math.floor(instant.getTime() / 1000);
  if (last?.second !== second) last = { second, day: AMSTERDAM.format(instant) };
  return last.day;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}
