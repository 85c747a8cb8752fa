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

/** The organs that bodies of a type have. */
export const ORGANS_OF: Readonly<Record<string, readonly Organ[]>> = {
  MUNICIPALITY: ['COUNCIL', 'EXECUTIVE', 'MAYOR'],
  PROVINCE: ['PROVINCIAL_COUNCIL', 'PROVINCIAL_EXECUTIVE', 'KINGS_COMMISSIONER'],
  WATER_AUTHORITY: ['GENERAL_BOARD', 'EXECUTIVE_BOARD'],
  JOINT_BODY: ['GENERAL_BOARD', 'EXECUTIVE_BOARD'],
  MINISTRY: ['MINISTER'],
};

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

/** The boards an arrangement can have: of a public body, a joint organ, an operations organisation, or to advise. */
export const BOARD_KINDS = [
  'GENERAL_BOARD',
  'EXECUTIVE_BOARD',
  'JOINT_ORGAN',
  'UNDIVIDED_BOARD',
  'ADVISORY_COMMITTEE',
] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** Who decides: an organ of a body that takes part, or a board of the arrangement itself. */
export const DECIDERS = [...ORGANS, 'JOINT_ORGAN', 'UNDIVIDED_BOARD'] as const;

/** What the organs of the participants do to an arrangement (treffen, article 1 Wgr). */
export const ACTS_OF_MAKING = ['ESTABLISH', 'AMEND', 'JOIN', 'LEAVE', 'DISSOLVE'] as const;

/** The documents that go between an arrangement and councils or supervisors in a year. */
export const DOCUMENT_KINDS = [
  'FRAMEWORK_LETTER',
  'PROVISIONAL_ACCOUNTS',
  'DRAFT_BUDGET',
  'BUDGET',
  'BUDGET_AMENDMENT',
  'ACCOUNTS',
  'DRAFT_ARRANGEMENT',
  'DRAFT_DECISION',
  'REPLY_TO_OPINION',
  'EVALUATION',
  'PROGRESS_REPORT',
  'RISK_NOTICE',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
