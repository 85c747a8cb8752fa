import type { Prose } from '../records/field';
import type { Form, Organ } from '../records/kinds/vocabulary';
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

/** What a form of cooperation is called, as docs/glossary.md names it. */
export const FORM_IN_WORDS: Readonly<Record<Form, Prose>> = {
  PUBLIC_BODY: { nl: 'openbaar lichaam', en: 'public body' },
  JOINT_ORGAN: { nl: 'gemeenschappelijk orgaan', en: 'joint organ' },
  OPERATIONS_ORGANISATION: { nl: 'bedrijfsvoeringsorganisatie', en: 'operations organisation' },
  CENTRE_MUNICIPALITY: { nl: 'centrumregeling', en: 'centre municipality' },
  PLAIN_AGREEMENT: { nl: 'regeling zonder meer', en: 'plain agreement' },
  COVENANT: { nl: 'convenant', en: 'covenant' },
  FOUNDATION: { nl: 'stichting', en: 'foundation' },
  COMPANY: { nl: 'vennootschap', en: 'company' },
  COOPERATIVE: { nl: 'coöperatie', en: 'cooperative' },
};

/** What an organ is called in a sentence. */
export const ORGAN_IN_WORDS: Readonly<Record<Organ, Prose>> = {
  COUNCIL: { nl: 'de raad', en: 'the council' },
  EXECUTIVE: { nl: 'het college van burgemeester en wethouders', en: 'the executive' },
  MAYOR: { nl: 'de burgemeester', en: 'the mayor' },
  PROVINCIAL_COUNCIL: { nl: 'provinciale staten', en: 'the provincial council' },
  PROVINCIAL_EXECUTIVE: { nl: 'gedeputeerde staten', en: 'the provincial executive' },
  KINGS_COMMISSIONER: { nl: 'de commissaris van de Koning', en: "the King's Commissioner" },
  GENERAL_BOARD: { nl: 'het algemeen bestuur', en: 'the general board' },
  EXECUTIVE_BOARD: { nl: 'het dagelijks bestuur', en: 'the executive board' },
  MINISTER: { nl: 'de minister', en: 'the minister' },
};
