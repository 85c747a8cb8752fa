/** The vocabularies of others that are used, by their prefix. */
const PREFIXES = {
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  tooiont: 'https://identifier.overheid.nl/tooi/def/ont/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Where the terms of our own stand: fields and kinds of the registry under their own names. */
export function vocabularyOf(publicUri: string): string {
  return `${publicUri}/ns#`;
}

/** The JSON-LD context of everything given out: prefixes, and our own terms for what has none. */
export function contextOf(publicUri: string): object {
  return { '@version': 1.1, '@vocab': vocabularyOf(publicUri), ...PREFIXES };
}

/** Where the context can be fetched, which is also the address of our own terms. */
export function contextAddress(publicUri: string): string {
  return `${publicUri}/ns`;
}
