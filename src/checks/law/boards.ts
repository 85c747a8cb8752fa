import type { Ground } from '../check';
import { readIn, wgrArticle } from './citing';

/**
 * The rules on boards and on the paragraph on related parties. None was read as it applies today, so nobody is accused by
 * them; since when each applies was not looked into either.
 */
const notVerified = { from: null, until: null, verified: false } as const;
const wgr = (nl: string, en = nl): Ground => ({ ...wgrArticle(nl, en), ...notVerified, reading: readIn(2013) });

/** A seat ends by law with the office that qualifies for it. */
export const WGR_13: Ground = {
  ...wgrArticle('13'),
  ...notVerified,
  reading: {
    nl: 'Gelezen in de tekst van 1 juli 2013 en in een vakpublicatie; de geldende tekst is niet nagelezen.',
    en: 'Read in the text of 1 July 2013 and in a professional publication; the text in force was not read.',
  },
};
/** The executive board. */
export const WGR_14 = wgr('14');
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
  ...notVerified,
  reading: readIn('1 juli 2019', '1 July 2019'),
};
