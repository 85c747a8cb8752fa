import { differs } from '../comparisons';
import { placed, type Rule } from '../rules';

/**
 * What the facts have in English, or with English in brackets, and the registry in Dutch: names and titles have one
 * form. What stood in brackets is said elsewhere in the record.
 */
const IN_DUTCH: Readonly<Record<string, string>> = {
  // Organisations, and whom they speak for.
  'Rijk (State of the Netherlands)': 'Rijk',
  municipalities: 'gemeenten',
  provinces: 'provincies',
  'water boards': 'waterschappen',
  // Arrangements: the purpose has the former names.
  'De Bedrijfsvoeringspartner (formerly BAR-organisatie)': 'De Bedrijfsvoeringspartner',
  'Hecht (until 2024 RDOG Hollands Midden)': 'Hecht',
  'Werkbedrijven Kust-, Duin- en Bollenstreek (Provalu, formerly MareGroep)':
    'Werkbedrijven Kust-, Duin- en Bollenstreek',
  'Adviescommissies Va and EV': 'Adviescommissies Va en EV',
  'nearly 2.4 million': 'bijna 2,4 miljoen',
  // Tasks, documents, themes, law.
  'Regionaal Bureau Leerrecht (school attendance)': 'Regionaal Bureau Leerrecht',
  'Urgentiecommissie (housing urgency)': 'Urgentiecommissie',
  'Inventory for the Woo': 'Inventarisatie voor de Woo',
  'Nederland en migrant voorbereid (start document)': 'Nederland en migrant voorbereid',
  'Stb. 2022, 18 (15 December 2021)': 'Stb. 2022, 18 (15 december 2021)',
  'Een regionaal verkeers- en vervoerplan vaststellen': 'Een regionaal verkeers- en vervoersplan vaststellen',
};

/** A name, title or other text with one form, as the registry has it. */
export const inDutch = (said: unknown): unknown => (typeof said === 'string' ? (IN_DUTCH[said] ?? said) : said);

/** The same text, in Dutch where the facts have it in English. */
export const sameInDutch = (field: string): Rule => placed(field, ([found], said) => differs(found, inDutch(said)));
