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
