import { dayInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import type { Ground } from '../check';

/** A text in both languages, with its days in the words of each. */
export function withDays(
  days: readonly Day[],
  nl: (...days: readonly string[]) => string,
  en: (...days: readonly string[]) => string,
): Prose {
  const words = days.map(dayInWords);
  return { nl: nl(...words.map((each) => each.nl)), en: en(...words.map((each) => each.en)) };
}

/** Nothing where the text of a rule was read as it applies; else that it was not. */
export function notRead(ground: Ground | null): readonly Prose[] {
  if (ground === null || ground.verified) return [];
  return [
    {
      nl: 'De geldende wettekst is nog niet nagelezen.',
      en: 'The text of the law in force has not been read yet.',
    },
  ];
}
