import { dayInWords, listInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import { type Day, FIRST_DAY } from '../../time/day';
import { type Need, partsOf } from '../needs';
import { the, theFirst } from './names';

/** Sentences one after the other, each with a capital: a name may begin without one. */
export function joined(sentences: readonly Prose[]): Prose {
  const all = sentences.map(beginning);
  return { nl: all.map(({ nl }) => nl).join(' '), en: all.map(({ en }) => en).join(' ') };
}

/** As people read it: with a capital, and one full stop where a name before it ends in one of its own ("e.o."). */
export function printed(sentences: Prose): Prose {
  const { nl, en } = beginning(sentences);
  return { nl: withOneStop(nl), en: withOneStop(en) };
}

const withOneStop = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, '.');

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

/** "op 1 januari 2020", or "van 1 januari 2020 tot en met 3 januari 2020": both days included. */
export function daysInWords(first: Day, last: Day): Prose {
  const [from, until] = [dayInWords(first), dayInWords(last)];
  if (first === last) return { nl: `op ${from.nl}`, en: `on ${from.en}` };
  return { nl: `van ${from.nl} tot en met ${until.nl}`, en: `from ${from.en} up to and including ${until.en}` };
}

/** "de tekst van X die sinds 1 januari 2020 geldt,", with the comma that ends the clause; without a day not known. */
export function textInForce(name: string, from: Day): Prose {
  if (from === FIRST_DAY) return { nl: `de geldende tekst van ${the(name)}`, en: `the text of ${name} in force` };
  const since = dayInWords(from);
  return {
    nl: `de tekst van ${the(name)} die sinds ${since.nl} geldt,`,
    en: `the text of ${name} in force since ${since.en}`,
  };
}

/** "de tekst van X die sinds 1 januari 2020 in het register geldt,", with the comma that ends the clause; of X or of none. */
export function textInRegister(from: Day, name?: string): Prose {
  const [nl, en] = name === undefined ? ['', ''] : [` van ${the(name)}`, ` of ${name}`];
  if (from === FIRST_DAY)
    return { nl: `de geldende tekst${nl} in het register`, en: `the text${en} in force in the register` };
  const since = dayInWords(from);
  return {
    nl: `de tekst${nl} die sinds ${since.nl} in het register geldt,`,
    en: `the text${en} in force in the register since ${since.en}`,
  };
}

/** With a capital, as a sentence begins. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same in both languages. */
export function beginning({ nl, en }: Prose): Prose {
  return { nl: capital(nl), en: capital(en) };
}

/** Phrases as one: A, B en C. */
export function phrases(all: readonly Prose[]): Prose {
  return { nl: listInWords(all.map(({ nl }) => nl)).nl, en: listInWords(all.map(({ en }) => en)).en };
}

/** What is missing of the entry of an arrangement in the register: the participants, or else the parts that are named. */
export function entryOf(name: string, parts: readonly Prose[] = [PARTICIPANTS]): Need {
  return partsOf(parts, (all) => {
    const what = phrases(all);
    return {
      nl: `Uit de vermelding van ${the(name)} in het landelijke register: ${what.nl}.`,
      en: `From the entry of ${name} in the national register: ${what.en}.`,
    };
  });
}

/** Parts of an entry that several checks look at. */
export const PARTICIPANTS: Prose = { nl: 'de deelnemers', en: 'the participants' };
export const ORGANS: Prose = { nl: 'de bestuursorganen die deelnemen', en: 'the organs that take part' };
export const FORM: Prose = { nl: 'de rechtsvorm', en: 'the legal form' };

/** What is missing of the text of an arrangement: what it says on some subjects. */
export function textOf(name: string, subjects: readonly Prose[]): Need {
  return partsOf(subjects, (all) => {
    const what = phrases(all);
    return {
      nl: `De geldende tekst van ${the(name)}, met wat daarin staat over ${what.nl}.`,
      en: `The text of ${name} in force, with what it says on ${what.en}.`,
    };
  });
}

/** What is missing where the legal form of an arrangement is not known, nor so which rules are for it. */
export function formNeeded(name: string): Need {
  return textOf(name, [{ nl: 'de rechtsvorm', en: 'the legal form' }]);
}

/** Of an arrangement outside the national register, where the check is about its entry. */
export function notInRegister(name: string): Prose {
  return { nl: `${theFirst(name)} staat niet in het register.`, en: `${name} is not in the register.` };
}

/** What is missing where it is not sure who takes part on a day. */
export const DAYS_OF_PARTICIPATIONS: Prose = {
  nl: 'Van elke deelname die nu niet zeker is: de dag waarop zij begon of eindigde.',
  en: 'Of each participation that is not certain now: the day on which it began or ended.',
};
