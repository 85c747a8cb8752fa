import type { Ground } from '../check';
import { wgrArticle } from './citing';
import { REVISION_2022 } from './finance-terms';

/** Articles that several checks rest on. Whether a text is verified, and what was read of it, stands with each. */
export const WGR_136: Ground = {
  ...wgrArticle('136'),
  from: '2021-07-01',
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen op de pagina van KOOP over het register: alle regelingen staan erin, en de bronhouder houdt de gegevens juist. De opsomming van lid 2 is niet geheel gelezen.',
    en: 'Read on the page of KOOP about the register: all arrangements stand in it, and its keeper keeps the data right. The list in paragraph 2 was not read in full.',
  },
};

export const STAATSCOURANT: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, artikel 26 (tot 1 juli 2021)',
    en: 'Wet gemeenschappelijke regelingen, article 26 (until 1 July 2021)',
  },
  link: 'https://akd.eu/nl/insights/wet-elektronische-publicaties-treedt-per-1-juli-a-s-in-werking',
  from: null,
  until: '2021-07-01',
  verified: false,
  reading: {
    nl: 'Ontleend aan vakliteratuur: een regeling van gemeenten werd in de Staatscourant bekendgemaakt. De wettekst is niet gelezen.',
    en: 'Taken from professional literature: an arrangement of municipalities was published in the Staatscourant. The text of the law was not read.',
  },
};

export const GEMEENTEBLAD: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, artikel 26 lid 1',
    en: 'Wet gemeenschappelijke regelingen, article 26 paragraph 1',
  },
  link: 'https://akd.eu/nl/insights/wet-elektronische-publicaties-treedt-per-1-juli-a-s-in-werking',
  from: '2021-07-01',
  until: null,
  verified: false,
  reading: {
    nl: 'Ontleend aan vakliteratuur: de gemeente van vestiging maakt de regeling bekend in haar Gemeenteblad; met een provincie erbij is het een ander blad. De wettekst is niet gelezen.',
    en: 'Taken from professional literature: the municipality of the seat publishes the arrangement in its Gemeenteblad; where a province takes part it is another gazette. The text of the law was not read.',
  },
};

/** The revision of 2022, which asks four clauses of every arrangement. */
export const ADAPTATION: Ground = {
  citation: {
    nl: 'Wijziging van de Wet gemeenschappelijke regelingen per 1 juli 2022, artikel V, volgens Staatsblad 2022, 128',
    en: 'Revision of the Wet gemeenschappelijke regelingen as of 1 July 2022, article V, according to Staatsblad 2022, 128',
  },
  link: 'https://zoek.officielebekendmakingen.nl/stb-2022-128.html',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen in het besluit over de inwerkingtreding van de wet in Staatsblad 2022, 18: op 1 juli 2022 in werking, en regelingen waren vóór 1 juli 2024 aan te passen. De bepalingen over evaluatie (artikel 11a) en uittreding (artikel 9) zijn gelezen in de wet, die over zienswijzen op een pagina van het ministerie.',
    en: 'Read in the decree on the commencement of the act in Staatsblad 2022, 18: in force on 1 July 2022, and arrangements had to be adapted before 1 July 2024. The rules on evaluation (article 11a) and leaving (article 9) were read in the act, those on opinions on a page of the ministry.',
  },
};

/** The one clause of the four of which only professional literature was read. */
export const PARTICIPATION_CLAUSE: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, zoals die sinds 1 juli 2022 geldt (participatie van inwoners)',
    en: 'Wet gemeenschappelijke regelingen, as in force since 1 July 2022 (participation of residents)',
  },
  link: 'https://www.binnenlandsbestuur.nl/bestuur-en-organisatie/capra-advocaten/wijzigingen-wgr-gemeenschappelijke-regeling',
  from: REVISION_2022,
  until: null,
  verified: false,
  reading: {
    nl: 'Dat een regeling bepaalt hoe inwoners en belanghebbenden worden betrokken, is ontleend aan vakliteratuur; de wettekst is niet gelezen.',
    en: 'That an arrangement says how residents and others concerned are involved is taken from professional literature; the text of the law was not read.',
  },
};
