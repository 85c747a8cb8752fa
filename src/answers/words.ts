import type { Prose } from '../records/field';
import type { Level } from '../registry/reading/grounds';
import type { Day } from '../time/day';

const MONTHS: Readonly<Record<keyof Prose, string>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
};

/** A day as people write it: 1 januari 2023. */
export function dayInWords(day: Day): Prose {
  const [year = '', month = '', date = ''] = day.split('-');
  const words = (language: keyof Prose) =>
    `${Number(date)} ${MONTHS[language].split(' ')[Number(month) - 1] ?? month} ${Number(year)}`;
  return { nl: words('nl'), en: words('en') };
}

/** Names one after the other: A, B en C. */
export function listInWords(names: readonly string[]): Prose {
  const [last = '', ...others] = [...names].reverse();
  const start = others.reverse().join(', ');
  return start === '' ? { nl: last, en: last } : { nl: `${start} en ${last}`, en: `${start} and ${last}` };
}

/** What a level is called in a sentence. */
export const LEVEL_IN_WORDS: Readonly<Record<Level, Prose>> = {
  IMPOSED: { nl: 'wettelijk verplicht', en: 'imposed by law' },
  SEMI_MANDATORY: { nl: 'deels verplicht', en: 'semi-mandatory' },
  VOLUNTARY: { nl: 'vrijwillig', en: 'voluntary' },
  UNKNOWN: { nl: 'niet geclassificeerd', en: 'not classified' },
};
