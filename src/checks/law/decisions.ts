import type { Ground } from '../check';
import { wgrArticle } from './citing';
import { REVISION_2022 } from './finance-terms';

const ARTICLE_1 = 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1';
const ARTICLE_9 = 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-9';
const BEFORE_THE_REVISION = {
  from: null,
  until: REVISION_2022,
  verified: false,
  reading: {
    nl: 'De tekst van vóór 1 juli 2022 is niet zelf gelezen; de geldende tekst heeft dezelfde regels in andere leden.',
    en: 'The text before 1 July 2022 was not read itself; the text in force has the same rules in other paragraphs.',
  },
} as const;

/** An executive or mayor makes or changes an arrangement, or joins one, with the consent of the council only. */
export const CONSENT: readonly Ground[] = [
  {
    ...wgrArticle('1 lid 2 en 3 (oud)', '1 paragraphs 2 and 3 (old)'),
    link: ARTICLE_1,
    ...BEFORE_THE_REVISION,
  },
  {
    ...wgrArticle('1 lid 4 en 5', '1 paragraphs 4 and 5'),
    link: ARTICLE_1,
    from: REVISION_2022,
    until: null,
    verified: true,
    reading: {
      nl: 'Gelezen in de geldende tekst: geen treffen zonder toestemming van de raad; treffen is ook wijzigen, toetreden en uittreden.',
      en: 'Read in the text in force: no making without the consent of the council; making includes changing, joining and leaving.',
    },
  },
];

/** Leaving is a decision of the organ that takes part, with the consent of its council. */
export const EXIT: readonly Ground[] = [
  {
    ...wgrArticle('1 lid 2 en 3 en artikel 9 (oud)', '1 paragraphs 2 and 3, and article 9 (old)'),
    link: ARTICLE_9,
    ...BEFORE_THE_REVISION,
  },
  {
    ...wgrArticle('1 lid 4 en 5 en artikel 9', '1 paragraphs 4 and 5, and article 9'),
    link: ARTICLE_9,
    from: REVISION_2022,
    until: null,
    verified: true,
    reading: {
      nl: 'Gelezen in de geldende tekst: uittreden valt onder treffen, en elke regeling bepaalt de voorwaarden en gevolgen ervan.',
      en: 'Read in the text in force: leaving falls under making, and every arrangement sets its conditions and consequences.',
    },
  },
];

/** The terms on which one leaves. */
export const WGR_9: Ground = {
  ...wgrArticle('9'),
  link: ARTICLE_9,
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de wet: elke regeling regelt de voorwaarden en de gevolgen van uittreding.',
    en: 'Read in the act: every arrangement sets the terms and consequences of leaving.',
  },
};

/** The council has eight weeks for its opinion on the draft of an arrangement. */
export const DRAFT: Ground = {
  ...wgrArticle('1, leden 2 en 3', '1, paragraphs 2 and 3'),
  link: ARTICLE_1,
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de geldende tekst: het ontwerp gaat naar de raad, die acht weken na ontvangst heeft voor een zienswijze.',
    en: 'Read in the text in force: the draft goes to the council, which has eight weeks after receipt for an opinion.',
  },
};

/** The board informs the councils by itself; how and how often, the arrangement sets. */
export const ACTIVE_INFORMATION: Ground = {
  citation: {
    nl: 'Actieve informatieplicht van het bestuur (Wet gemeenschappelijke regelingen sinds 1 juli 2022), en de afspraak in de regeling zelf',
    en: 'Duty of the board to inform by itself (Wet gemeenschappelijke regelingen since 1 July 2022), and what the arrangement itself agrees',
  },
  link: 'https://www.kennisopenbaarbestuur.nl/themas/regionaal-besturen-en-samenwerken/regionale-samenwerking/wijzigingen-wet-gemeenschappelijke-regelingen',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen op de pagina van Kennis Openbaar Bestuur over de wijziging van de wet; wat er wanneer komt, volgt uit de regeling.',
    en: 'Read on the page of Kennis Openbaar Bestuur about the revision of the act; what comes when follows from the arrangement.',
  },
};
