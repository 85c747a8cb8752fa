/**
 * What the export holds (schema 2.6.11) and what of it is read. Whatever is not named here is reported as unknown, so
 * that a change of the schema does not go unnoticed.
 */
export type Shape = 'text' | 'skip' | Shapes;
export interface Shapes {
  readonly [element: string]: Shape;
}

/** Beside child elements, the element has text of its own that is read. */
export const OWN_TEXT = '#text';

const LINKS = { referentie: 'text' } as const;
const LEGAL_GROUNDS = { wettelijkeGrondslag: { opschrift: 'text', referentie: 'text' } } as const;
const POWER_TEXTS = { bevoegdheid: { kopArtikel: 'text', inhoudArtikel: 'text' } } as const;
const THEMES = { beleidsterrein: { [OWN_TEXT]: 'text', naam: 'text' } } as const;

/** Of an address only the town is read. */
const ADDRESS = {
  adresType: 'text',
  woonplaats: 'text',
  toelichting: 'skip',
  openbareRuimte: 'skip',
  huisnummer: 'skip',
  toevoeging: 'skip',
  postbus: 'skip',
  postcode: 'skip',
  antwoordnummer: 'skip',
  terAttentieVan: 'skip',
  regio: 'skip',
  provincie: 'skip',
  land: 'skip',
  centroide: 'skip',
} as const;

/** No telephone numbers, no e-mail: they are of people, and of no use here. */
const CONTACT = {
  bezoekAdres: { adres: ADDRESS },
  postAdres: { adres: ADDRESS },
  internetadressen: { internetadres: { url: 'text', label: 'skip' } },
  telefoonnummers: 'skip',
  emailadressen: 'skip',
  fax: 'skip',
  telex: 'skip',
  socialMedia: 'skip',
  contactformulieren: 'skip',
  beschrijving: 'skip',
} as const;

const COMMON = {
  afkorting: 'text',
  types: { type: 'text' },
  instellingsbesluiten: LINKS,
  wettelijkeGrondslagen: LEGAL_GROUNDS,
  bevoegdheden: POWER_TEXTS,
  adressen: { adres: ADDRESS },
  contact: CONTACT,
  datumTerVerificatie: 'text',
  datumMutatie: 'text',
  beleidsterreinen: THEMES,
  // People.
  functies: 'skip',
  woo: 'skip',
} as const;

export const ARRANGEMENT_SHAPE: Shapes = {
  ...COMMON,
  titel: 'text',
  citeertitel: 'text',
  samenwerkingsvorm: 'text',
  bevoegdheidsverkrijgingen: { bevoegdheidsverkrijging: 'text' },
  regionaalSamenwerkingsorgaan: 'text',
  bronhouder: 'text',
  archiefzorgdrager: 'text',
  taalcode: 'text',
  registratiehouder: 'text',
  doel: 'text',
  datumInwerkingtreding: 'text',
  datumUitwerkingtreding: 'text',
  deelnemendeOrganisaties: {
    deelnemendeOrganisatie: {
      naam: 'text',
      toetredingsDatum: 'text',
      verdeelsleutel: 'text',
      bestuursorganen: { bestuursorgaan: { [OWN_TEXT]: 'text', naam: 'text' } },
    },
  },
  previousVersion: 'text',
  nextVersion: 'text',
};

export const ORGANISATION_SHAPE: Shapes = {
  ...COMMON,
  naam: 'text',
  subnaam: 'text',
  rechtsvorm: 'text',
  hoortBijGemeenschappelijkeRegeling: 'text',
  startDatum: 'text',
  eindDatum: 'text',
  geografie: {
    aantalInwoners: 'text',
    oppervlakte: 'skip',
    wateroppervlakte: 'skip',
    bevatPlaatsen: 'skip',
    inwoners: 'skip',
  },
  raad: { totaalZetels: 'text', partijen: { partij: { naam: 'text', aantalZetels: 'text' } } },
  identificatiecodes: { resourceIdentifier: 'text' },
  subtype: 'skip',
  soortAdviescollege: 'skip',
  soortZbo: 'skip',
  relatieMetMinisterie: 'skip',
  kaderwet: 'skip',
  classificaties: 'skip',
  evaluatieverslagen: 'skip',
  doorlichtingen: 'skip',
  afbeelding: 'skip',
  personeel: 'skip',
  beschrijving: 'skip',
  organisatieBeschrijving: 'skip',
  takenEnBevoegdheden: 'skip',
  begrotingsDatum: 'skip',
  afwijkingRegeling: 'skip',
  deelnemendeOrganisaties: 'skip',
  organogram: 'skip',
  afspraak: 'skip',
};
