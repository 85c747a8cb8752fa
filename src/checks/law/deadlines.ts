import type { Ground } from '../check';
import { REVISION_2022 } from './finance-terms';

/** Articles that deadlines rest on and checks on finance or the register do not. */

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
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, artikel 9',
    en: 'Wet gemeenschappelijke regelingen, article 9',
  },
  link: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-9',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de wet: elke regeling regelt de voorwaarden en de gevolgen van uittreding.',
    en: 'Read in the act: every arrangement sets the terms and consequences of leaving.',
  },
};

/** A seat ends by law with the office that qualifies for it. */
export const WGR_13: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, artikel 13',
    en: 'Wet gemeenschappelijke regelingen, article 13',
  },
  link: 'https://wetten.overheid.nl/BWBR0003740',
  from: null,
  until: null,
  verified: false,
  reading: {
    nl: 'Gelezen in de tekst van 1 juli 2013 en in een vakpublicatie; de geldende tekst is niet nagelezen.',
    en: 'Read in the text of 1 July 2013 and in a professional publication; the text in force was not read.',
  },
};
