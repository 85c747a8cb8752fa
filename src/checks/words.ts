import { dayInWords, listInWords } from '../answers/words';
import type { Prose } from '../records/field';
import type { Day } from '../time/day';

/** Sentences one after the other. */
export function joined(sentences: readonly Prose[]): Prose {
  return { nl: sentences.map(({ nl }) => nl).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

/** One sentence in both languages, with a day and names in the words of each. */
export function sentence(
  { days = [], names = [] }: { readonly days?: readonly Day[]; readonly names?: readonly (readonly string[])[] },
  nl: (days: readonly string[], names: readonly string[]) => string,
  en: (days: readonly string[], names: readonly string[]) => string,
): Prose {
  const said = (language: keyof Prose) =>
    [days.map((day) => dayInWords(day)[language]), names.map((each) => listInWords(each)[language])] as const;
  return { nl: nl(...said('nl')), en: en(...said('en')) };
}

/** Phrases as one: A, B en C. */
export function phrases(all: readonly Prose[]): Prose {
  return { nl: listInWords(all.map(({ nl }) => nl)).nl, en: listInWords(all.map(({ en }) => en)).en };
}

/** The same text as the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The document that is missing where nobody read what the register says of an arrangement. */
export function entryOf(name: string): Prose {
  return {
    nl: `De vermelding van ${name} in het landelijke register, met de deelnemers.`,
    en: `The entry of ${name} in the national register, with its participants.`,
  };
}

/** Of an arrangement outside the national register, where the check is about its entry. */
export function notInRegister(name: string): Prose {
  return { nl: `${name} staat niet in het register.`, en: `${name} is not in the register.` };
}
