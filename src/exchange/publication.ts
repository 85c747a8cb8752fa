import type { Prose } from '../records/field';

/** What only the operator knows of the data as a whole: null where it is not set, and nothing is put in its place. */
export interface Publication {
  /** The organisation that makes and publishes the data, by name. */
  readonly publisher: string | null;
  /** An address that names that organisation, such as its own in TOOI. */
  readonly publisherUri: string | null;
  /** A mail address for questions about the data, of an office. */
  readonly contact: string | null;
  /** The address of the licence under which the data as a whole may be used. */
  readonly licence: string | null;
}

/** Nothing of it is set. */
export const UNPUBLISHED: Publication = { publisher: null, publisherUri: null, contact: null, licence: null };

/** Under which licence the data may be used, in words. */
export function licenceInWords({ licence }: Publication): Prose {
  const each = {
    nl: 'Elke bron heeft een eigen licentie, voor zover bekend bij de bron vermeld.',
    en: 'Each source has a licence of its own, given with the source where it is known.',
  };
  return licence === null
    ? {
        nl: `${each.nl} Voor het geheel is geen licentie vastgelegd.`,
        en: `${each.en} None is recorded for the whole.`,
      }
    : { nl: `${each.nl} Voor het geheel geldt: ${licence}`, en: `${each.en} For the whole: ${licence}` };
}

/** What DCAT-AP-NL requires and is not set, as a sentence; null where all is. */
export function missingInWords({ publisher, contact, licence }: Publication): Prose | null {
  const missing = [
    ...(publisher === null ? [{ nl: 'uitgever', en: 'publisher' }] : []),
    ...(contact === null ? [{ nl: 'contactpunt', en: 'contact point' }] : []),
    ...(licence === null ? [{ nl: 'licentie van het geheel', en: 'licence of the whole' }] : []),
  ];
  if (missing.length === 0) return null;
  const listed = (language: 'nl' | 'en') => missing.map((each) => each[language]).join(', ');
  return {
    nl: `De beheerder heeft nog niet ingesteld wat DCAT-AP-NL hier ook vraagt: ${listed('nl')}.`,
    en: `The operator has not set yet what DCAT-AP-NL asks for here too: ${listed('en')}.`,
  };
}
