import type { Prose } from '../../records/field';
import type { Ground } from '../check';

/**
 * The rules on boards and on the paragraph on related parties. None was read as it applies today, so nobody is accused by
 * them; since when each applies was not looked into either.
 */
const readIn = (year: number): Prose => ({
  nl: `Gelezen in de tekst van ${year}; of het artikel daarna is gewijzigd, is niet nagegaan.`,
  en: `Read in the text of ${year}; whether the article changed since was not looked into.`,
});

const wgr = (nl: string, en: string): Ground => ({
  citation: {
    nl: `Wet gemeenschappelijke regelingen, artikel ${nl}`,
    en: `Wet gemeenschappelijke regelingen, article ${en}`,
  },
  link: 'https://wetten.overheid.nl/BWBR0003740',
  from: null,
  until: null,
  verified: false,
  reading: readIn(2013),
});

/** The executive board. */
export const WGR_14 = wgr('14', '14');
/** How often the general board and the joint organ meet. */
export const WGR_22_2 = wgr('22 lid 2', '22 paragraph 2');

/** The general board of a safety region. */
export const WVR_11: Ground = {
  citation: { nl: "Wet veiligheidsregio's, artikel 11", en: "Wet veiligheidsregio's, article 11" },
  link: 'https://wetten.overheid.nl/BWBR0027466',
  from: '2010-10-01',
  until: null,
  verified: false,
  reading: readIn(2017),
};

/** The paragraph on related parties in the budget and the accounts. */
export const BBV_15: Ground = {
  citation: {
    nl: 'Besluit begroting en verantwoording provincies en gemeenten, artikel 15',
    en: 'Besluit begroting en verantwoording provincies en gemeenten, article 15',
  },
  link: 'https://wetten.overheid.nl/BWBR0014606',
  from: null,
  until: null,
  verified: false,
  reading: {
    nl: 'Gelezen in de tekst van 1 juli 2019; of het artikel daarna is gewijzigd, is niet nagegaan.',
    en: 'Read in the text of 1 July 2019; whether the article changed since was not looked into.',
  },
};
