import type { Prose } from '../../records/field';
import type { Ground } from '../check';
import { REVISION_2022 } from './finance-terms';

/** The articles that deadlines rest on; their terms stand in finance-terms.ts. */

const WGR = 'https://wetten.overheid.nl/BWBR0003740';
/** Where the terms of the financial year before and after 1 July 2022 were read. */
const TABLE_OF_TERMS = 'https://www.gemeente.nu/bestuur/tijdwinst-nieuwe-begrotingscyclus-is-sigaar-uit-eigen-doos/';

const article = (number: string): Prose => ({
  nl: `Wet gemeenschappelijke regelingen, artikel ${number}`,
  en: `Wet gemeenschappelijke regelingen, article ${number}`,
});

const IN_EXPLANATIONS: Prose = {
  nl: 'Gelezen in een vakpublicatie met de oude en de nieuwe termijnen; het artikel zelf is niet nagelezen.',
  en: 'Read in a professional publication with the old and new terms; the article itself was not read.',
};

/** A rule on the financial year that was read in explanations only. */
const explained = (number: string, from: string | null): Ground => ({
  citation: article(number),
  link: TABLE_OF_TERMS,
  from,
  until: null,
  verified: false,
  reading: IN_EXPLANATIONS,
});

/** Framework letter and provisional accounts; there were none before 2015. */
export const WGR_34B = explained('34b', '2015-01-01');
/** The draft budget, and the opinions on it. */
export const WGR_35 = explained('35', null);
/** The adopted budget and accounts. */
export const WGR_34 = explained('34', null);

/** The same as article 34 where a province takes part. */
export const WGR_58: Ground = {
  citation: article('58'),
  link: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/hoofdstuk-iv/afdeling-3/paragraaf-7',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de wet: het artikel over de begroting en de jaarrekening van een regeling waaraan een provincie deelneemt.',
    en: 'Read in the act: the article on the budget and accounts of an arrangement in which a province takes part.',
  },
};

/** Opinions of councils on a draft arrangement. */
export const WGR_1_3: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, artikel 1, leden 2 en 3',
    en: 'Wet gemeenschappelijke regelingen, article 1, paragraphs 2 and 3',
  },
  link: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de wet, zoals die geldt sinds 1 juli 2022.',
    en: 'Read in the act as it applies since 1 July 2022.',
  },
};

/** Leaving an arrangement. */
export const WGR_9: Ground = {
  citation: article('9'),
  link: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-9',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de wet: elke regeling regelt de voorwaarden en de gevolgen van uittreding.',
    en: 'Read in the act: every arrangement sets the terms and consequences of leaving.',
  },
};

/** Evaluation; the act sets no interval. */
export const WGR_11A: Ground = {
  citation: article('11a'),
  link: 'https://wetten.lawreader.nl/bwb/BWBR0003740?artikel=8',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de wet: elke regeling heeft bepalingen over evaluatie. De wet noemt geen termijn; die staat in de regeling.',
    en: 'Read in the act: every arrangement has clauses on evaluation. The act sets no interval; the arrangement does.',
  },
};

/** The end of the time to adapt arrangements to the revision of 2022. */
export const ADAPTATION: Ground = {
  citation: { nl: 'Staatsblad 2022, 18, artikel V', en: 'Staatsblad 2022, 18, article V' },
  link: 'https://zoek.officielebekendmakingen.nl/stb-2022-128.html',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in het besluit over de inwerkingtreding: de deelnemers hadden tot 1 juli 2024 om hun regeling aan te passen.',
    en: 'Read in the decree on entry into force: participants had until 1 July 2024 to adapt their arrangement.',
  },
};

/** A seat ends by law with the office that qualifies for it. */
export const WGR_13: Ground = {
  citation: article('13'),
  link: WGR,
  from: null,
  until: null,
  verified: false,
  reading: {
    nl: 'Gelezen in de tekst van 1 juli 2013 en in een vakpublicatie; de geldende tekst is niet nagelezen.',
    en: 'Read in the text of 1 July 2013 and in a professional publication; the text in force was not read.',
  },
};
