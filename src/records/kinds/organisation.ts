import { boolean, day, integer, link, links, oneOf, prose, required, text, texts } from '../field';
import { defineKind } from '../kind';

export const ORGANISATION_TYPES = [
  'MUNICIPALITY',
  'PROVINCE',
  'WATER_AUTHORITY',
  'STATE',
  'MINISTRY',
  'ASSOCIATION',
  'AGENCY',
  'JOINT_BODY',
  'NETWORK',
  'AUDIT_BODY',
  'PRIVATE_PARTY',
  'CARIBBEAN_BODY',
  'OTHER',
] as const;

/** A public body or party; a JOINT_BODY is what an arrangement sets up. */
export const organisation = defineKind({
  name: 'organisation',
  label: 'Organisation',
  dated: true,
  sortBy: 'name',
  codes: ['cbsCode', 'tooiUri', 'rooId', 'kvkNumber', 'rsin', 'oin'],
  subtype: {
    field: 'type',
    labels: {
      MUNICIPALITY: 'Municipality',
      PROVINCE: 'Province',
      WATER_AUTHORITY: 'WaterAuthority',
      STATE: 'State',
      ASSOCIATION: 'Association',
      JOINT_BODY: 'JointBody',
    },
  },
  fields: {
    type: required(oneOf(ORGANISATION_TYPES)),
    name: required(text()),
    officialName: text(),
    abbreviation: text(),
    cbsCode: text(),
    tooiUri: text(),
    rooId: text(),
    kvkNumber: text(),
    rsin: text(),
    oin: text(),
    wikidataId: text(),
    seat: text(),
    website: text(),
    province: link('organisation', 'IN_PROVINCE'),
    partOf: link('organisation', 'PART_OF'),
    /** What kind of bodies an association speaks for. */
    represents: text(),
    startNote: prose(),
    note: prose(),
  },
});

export const REGISTERS = ['ROO', 'TOOI'] as const;

/** What a register says of an organisation, in its own words: evidence, beside what we conclude. */
export const registerEntry = defineKind({
  name: 'register-entry',
  label: 'RegisterEntry',
  dated: true,
  codes: ['key'],
  sortBy: 'name',
  fields: {
    organisation: required(link('organisation', 'ENTRY_OF')),
    register: required(oneOf(REGISTERS)),
    /** Its number or address in that register. */
    key: required(text()),
    name: required(text()),
    officialName: text(),
    abbreviation: text(),
    otherNames: texts(),
    /** What kind of body it is, in the register's words. */
    kinds: texts(),
    legalFormText: text(),
    cbsCode: text(),
    tooiUri: text(),
    rooId: text(),
    /** Its addresses in OWMS, which TOOI replaces; older entries have no other. */
    owmsUris: texts(),
    kvkNumber: text(),
    rsin: text(),
    oin: text(),
    seat: text(),
    website: text(),
    province: link('organisation', 'ENTRY_IN_PROVINCE'),
    setUpBy: link('arrangement', 'ENTRY_SET_UP_BY'),
    inhabitants: integer(),
    councilSeats: integer(),
    checkedOn: day(),
    changedOn: day(),
    defects: texts(),
  },
});

/** Inhabitants of a municipality according to one source. */
export const inhabitantCount = defineKind({
  name: 'inhabitant-count',
  label: 'InhabitantCount',
  dated: false,
  sortBy: 'countedOn',
  fields: {
    organisation: required(link('organisation', 'COUNTS_INHABITANTS_OF')),
    count: required(integer()),
    /** The day it holds for; null where the source gives none. */
    countedOn: day(),
    /** The day on which a register showed it. */
    registeredOn: day(),
  },
});

export const REORGANISATION_KINDS = [
  'MERGER_INTO_NEW',
  'MERGER_INTO_EXISTING',
  'SPLIT',
  'REARRANGEMENT',
  'RENAME',
] as const;

/** A merger, split, annexation or change of name. */
export const reorganisation = defineKind({
  name: 'reorganisation',
  label: 'Reorganisation',
  dated: false,
  sortBy: 'date',
  fields: {
    reorganisationKind: required(oneOf(REORGANISATION_KINDS)),
    date: required(day()),
    ended: links('organisation', 'ENDS', 30),
    created: links('organisation', 'CREATES', 30),
    continued: links('organisation', 'CONTINUES_IN', 30),
    wholeTerritory: boolean(),
    /** The organisation that changed its name. */
    renamed: link('organisation', 'RENAMES'),
    formerName: text(),
    newName: text(),
    /** The publication that orders it. */
    legalGround: text(),
    note: prose(),
  },
});

export const REGION_KINDS = [
  'LABOUR_MARKET',
  'SAFETY',
  'HEALTH',
  'ENVIRONMENT',
  'YOUTH_CARE',
  'SCHOOL_LEAVERS',
  'SOCIAL_SUPPORT',
  'DOMESTIC_VIOLENCE',
  'SHELTERED_WORK',
  'STATISTICAL',
  'PROGRAMME_AREA',
] as const;

/** An area in a regional layout. */
export const region = defineKind({
  name: 'region',
  label: 'Region',
  dated: false,
  sortBy: 'name',
  fields: {
    regionKind: required(oneOf(REGION_KINDS)),
    name: required(text()),
    code: text(),
    /** The duty for which the layout exists. */
    laidOutFor: link('obligation', 'LAID_OUT_FOR'),
    asOfText: text(),
    /** Whether all who lie in it are recorded: false where only some were, null where nobody knows. */
    complete: boolean(),
    note: prose(),
  },
});

/** An organisation lies in, or is partner in, a region. */
export const placement = defineKind({
  name: 'placement',
  label: 'Placement',
  dated: true,
  fields: {
    region: required(link('region', 'IN_REGION')),
    organisation: required(link('organisation', 'PLACED_BY', { incoming: true })),
    note: prose(),
  },
});
