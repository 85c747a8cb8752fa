/** The organs of a public body that can take part or be bound. */
export const ORGANS = [
  'COUNCIL',
  'EXECUTIVE',
  'MAYOR',
  'PROVINCIAL_COUNCIL',
  'PROVINCIAL_EXECUTIVE',
  'KINGS_COMMISSIONER',
  'GENERAL_BOARD',
  'EXECUTIVE_BOARD',
  'MINISTER',
] as const;
export type Organ = (typeof ORGANS)[number];

/**
 * The organs by the names the national register has for them, in lower case. "Staatssecretaris" and "Dijkgraaf", which it
 * also has, are none of the organs we know: they stay text.
 */
export const ORGAN_NAMES: ReadonlyMap<string, Organ> = new Map<string, Organ>([
  ['gemeenteraad', 'COUNCIL'],
  ['college van burgemeester en wethouders', 'EXECUTIVE'],
  ['burgemeester', 'MAYOR'],
  ['provinciale staten', 'PROVINCIAL_COUNCIL'],
  ['gedeputeerde staten', 'PROVINCIAL_EXECUTIVE'],
  ['commissaris van de koning', 'KINGS_COMMISSIONER'],
  ['commissaris van de koningin', 'KINGS_COMMISSIONER'],
  ['algemeen bestuur', 'GENERAL_BOARD'],
  ['dagelijks bestuur', 'EXECUTIVE_BOARD'],
  ['minister', 'MINISTER'],
]);

/** The legal forms of article 8 Wgr, the plain agreement beside them, and forms outside the Wgr. */
export const FORMS = [
  'PUBLIC_BODY',
  'JOINT_ORGAN',
  'OPERATIONS_ORGANISATION',
  'CENTRE_MUNICIPALITY',
  'PLAIN_AGREEMENT',
  'COVENANT',
  'FOUNDATION',
  'COMPANY',
  'COOPERATIVE',
] as const;
export type Form = (typeof FORMS)[number];

/** How a power is obtained. */
export const POWERS = ['ATTRIBUTION', 'DELEGATION', 'MANDATE'] as const;
