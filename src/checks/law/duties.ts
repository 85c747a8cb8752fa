import type { Ground } from '../check';
import { readIn } from './citing';

/** The articles that bring municipalities together: who must take part, in which area. */
export const WVR_9: Ground = {
  citation: { nl: "Wet veiligheidsregio's, artikel 9", en: "Wet veiligheidsregio's, article 9" },
  link: 'https://wetten.overheid.nl/BWBR0027466',
  from: '2010-10-01',
  until: null,
  verified: false,
  reading: readIn(2017),
};

export const WPG_14: Ground = {
  citation: { nl: 'Wet publieke gezondheid, artikel 14', en: 'Wet publieke gezondheid, article 14' },
  link: 'https://wetten.overheid.nl/BWBR0024705',
  from: null,
  until: null,
  verified: false,
  reading: readIn(2023),
};

export const WABO_5_3: Ground = {
  citation: {
    nl: 'Wet algemene bepalingen omgevingsrecht, artikel 5.3',
    en: 'Wet algemene bepalingen omgevingsrecht, article 5.3',
  },
  link: 'https://wetten.legaltools.nl/wet-algemene-bepalingen-omgevingsrecht/artikel-53',
  from: '2016-04-14',
  until: '2024-01-01',
  verified: true,
  reading: {
    nl: 'Gelezen in de tekst zoals die tot de Omgevingswet gold.',
    en: 'Read in the text as it applied until the Omgevingswet.',
  },
};

export const OW_18_21: Ground = {
  citation: { nl: 'Omgevingswet, artikel 18.21', en: 'Omgevingswet, article 18.21' },
  link: 'https://omgevingsweb.nl/wetgeving/omgevingswet/hoofdstuk-18-handhaving-en-uitvoering/afdeling-18-3-kwaliteitsbevordering-en-afstemming-uitvoering-en-handhaving/%c2%a7-18-3-3-kwaliteit-uitvoering-en-handhaving-omgevingsdiensten/artikel-18-21-instelling-van-omgevingsdiensten',
  from: '2024-01-01',
  until: null,
  verified: true,
  reading: {
    nl: "Gelezen: gedeputeerde staten en de colleges stellen een omgevingsdienst in, als openbaar lichaam, voor één of meer veiligheidsregio's of voor een aangewezen gebied.",
    en: 'Read: the provincial and municipal executives set up an environmental service, as a public body, for one or more safety regions or for a designated area.',
  },
};

export const SUWI_10: Ground = {
  citation: {
    nl: 'Wet SUWI, artikel 10, volgens Staatsblad 2020, 228',
    en: 'Wet SUWI, article 10, according to Staatsblad 2020, 228',
  },
  link: 'https://zoek.officielebekendmakingen.nl/stb-2020-228.html',
  from: null,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in de toelichting op het besluit van 2020; een regeling is voor de arbeidsmarktregio niet voorgeschreven.',
    en: 'Read in the explanation of the decree of 2020; no arrangement is prescribed for the labour market region.',
  },
};

export const JEUGDWET_2_8: Ground = {
  citation: { nl: 'Jeugdwet, artikel 2.8', en: 'Jeugdwet, article 2.8' },
  link: 'https://wetten.overheid.nl/BWBR0034925',
  from: '2015-01-01',
  until: null,
  verified: false,
  reading: {
    nl: 'Ontleend aan een toelichting van het Rijk; de geldende tekst van het artikel is niet gelezen. Met wie en hoe wordt samengewerkt, is vrij.',
    en: 'Taken from an explanation of the State; the text of the article in force was not read. With whom and how to cooperate is left free.',
  },
};
