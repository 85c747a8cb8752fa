import type { Ground } from '../check';
import { wgrArticle } from './citing';
import { REVISION_2022 } from './finance-terms';

/** The rules on the financial year of an arrangement. What could only be read in explanations is not verified. */

const EXPLAINED = {
  verified: false,
  reading: {
    nl: 'Niet in de wet zelf gelezen, wel in een vergelijking van de termijnen van voor en na 1 juli 2022 op gemeente.nu.',
    en: 'Not read in the act itself, but in a comparison of the terms before and after 1 July 2022 on gemeente.nu.',
  },
};
const BEFORE_2022 = { from: null, until: REVISION_2022 };
const SINCE_2022 = { from: REVISION_2022, until: null };

/** Framework letter and provisional accounts to the councils. */
export const WGR_34B: readonly Ground[] = [
  { ...wgrArticle('34b'), ...EXPLAINED, from: '2015-01-01', until: REVISION_2022 },
  { ...wgrArticle('34b'), ...EXPLAINED, ...SINCE_2022 },
];

/** The draft budget to the councils, and their opinions on it. */
export const WGR_35: readonly Ground[] = [
  { ...wgrArticle('35'), ...EXPLAINED, ...BEFORE_2022 },
  { ...wgrArticle('35'), ...EXPLAINED, ...SINCE_2022 },
];

/** Changes of the budget go the same way, but for the kinds that the arrangement excepts. */
export const AMENDMENTS_35: Ground = {
  ...wgrArticle('35'),
  link: 'https://www.gemeente.nu/blog/onzorgvuldig-en-onrechtmatig-met-kosten/',
  ...SINCE_2022,
  verified: false,
  reading: {
    nl: 'Ontleend aan een vakblog op gemeente.nu: de procedure en de termijn van twaalf weken gelden ook voor begrotingswijzigingen, tenzij de regeling de soort uitzondert. De wettekst is niet gelezen.',
    en: 'Taken from a professional blog on gemeente.nu: the procedure and the term of twelve weeks hold for changes of the budget too, unless the arrangement excepts the kind. The text of the law was not read.',
  },
};

/** A written, reasoned reply to opinions before the board decides. */
export const WGR_REPLY: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, zoals die sinds 1 juli 2022 geldt (zienswijzen op besluiten van het bestuur)',
    en: 'Wet gemeenschappelijke regelingen, as in force since 1 July 2022 (opinions on decisions of the board)',
  },
  link: 'https://www.kennisopenbaarbestuur.nl/themas/regionaal-besturen-en-samenwerken/regionale-samenwerking/zienswijze-bij-voorgenomen-besluiten',
  ...SINCE_2022,
  verified: true,
  reading: {
    nl: 'Gelezen op de pagina van Kennis Openbaar Bestuur: het bestuur antwoordt schriftelijk en met redenen voordat het besluit. Het artikel en lid zijn niet nagelezen.',
    en: 'Read on the page of Kennis Openbaar Bestuur: the board answers in writing and with reasons before it decides. Article and paragraph were not read.',
  },
};

/** Budget and accounts to the supervisor, where only municipalities take part. */
export const WGR_34: readonly Ground[] = [
  { ...wgrArticle('34'), ...EXPLAINED, ...BEFORE_2022 },
  { ...wgrArticle('34'), ...EXPLAINED, ...SINCE_2022 },
];

/** The same, where a province takes part too. */
export const WGR_58: readonly Ground[] = [
  { ...wgrArticle('58'), ...EXPLAINED, ...BEFORE_2022 },
  {
    ...wgrArticle('58'),
    link: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/hoofdstuk-iv/afdeling-3/paragraaf-7',
    ...SINCE_2022,
    verified: true,
    reading: { nl: 'De geldende tekst is geheel gelezen.', en: 'The text in force was read in full.' },
  },
];

/** Provisions on evaluation. */
export const WGR_11A: Ground = {
  ...wgrArticle('11a'),
  ...SINCE_2022,
  verified: true,
  reading: {
    nl: 'De geldende tekst is gelezen: elke regeling bepaalt hoe zij wordt geëvalueerd. De wet noemt geen tussentijd; die staat in de regeling zelf.',
    en: 'The text in force was read: every arrangement says how it is evaluated. The act sets no interval; the arrangement does.',
  },
};
