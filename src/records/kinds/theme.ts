import { boolean, day, integer, link, links, moment, money, oneOf, prose, required, text, texts } from '../field';
import { BASES, defineKind } from '../kind';

export const THEME_SCHEMES = ['POLICY_FIELD', 'TOP'] as const;

/** A subject: a policy field of this registry, or a theme of the national TOP list. */
export const policyTheme = defineKind({
  name: 'policy-theme',
  label: 'PolicyTheme',
  dated: false,
  codes: ['uri'],
  sortBy: 'name',
  fields: {
    scheme: required(oneOf(THEME_SCHEMES)),
    name: required(text()),
    nameEn: text(),
    uri: text(),
    broader: link('policy-theme', 'BROADER'),
  },
});

/** The Interbestuurlijk Programma: an agreement between layers of government, without legal force. */
export const ibpProgramme = defineKind({
  name: 'ibp-programme',
  label: 'IbpProgramme',
  dated: false,
  sortBy: 'name',
  fields: {
    name: required(text()),
    motto: text(),
    nature: prose(),
    signedOn: day(),
    occasion: prose(),
    startDocument: text(),
    parties: links('organisation', 'AGREED_BY'),
    startAgreements: integer(),
    fundsText: prose(),
    growthText: prose(),
    furtherAgreementsDue: prose(),
    endedOn: day(),
    evaluation: prose(),
    consentText: prose(),
  },
});

/** Who signed for a party, by office. */
export const signatory = defineKind({
  name: 'signatory',
  label: 'Signatory',
  dated: false,
  fields: {
    programme: required(link('ibp-programme', 'SIGNED')),
    party: required(link('organisation', 'ON_BEHALF_OF')),
    offices: required(prose()),
  },
});

/** A line of the IBP. */
export const ibpLine = defineKind({
  name: 'ibp-line',
  label: 'IbpLine',
  dated: false,
  sortBy: 'order',
  fields: {
    programme: required(link('ibp-programme', 'LINE_OF')),
    order: required(integer()),
    name: required(text()),
  },
});

/** A theme (maatschappelijke opgave) of the IBP. */
export const ibpTheme = defineKind({
  name: 'ibp-theme',
  label: 'IbpTheme',
  dated: false,
  sortBy: 'number',
  fields: {
    programme: required(link('ibp-programme', 'THEME_OF')),
    number: required(integer()),
    orderInDocument: integer(),
    title: required(text()),
    otherWordings: texts(),
    wordingInDocument: text(),
    line: link('ibp-line', 'IN_LINE'),
    lineBasis: oneOf(BASES),
    lineReason: prose(),
    about: prose(),
    aboutBasis: oneOf(BASES),
    subThemes: texts(),
    isCollective: boolean(),
    areas: integer(),
    budget: money(),
    endedOn: day(),
  },
});

/** A policy field serves an IBP theme: inferred, no source states it. */
export const crosswalk = defineKind({
  name: 'crosswalk',
  label: 'Crosswalk',
  dated: false,
  fields: {
    theme: required(link('ibp-theme', 'SERVES')),
    policyField: required(link('policy-theme', 'FROM_FIELD')),
    basis: required(oneOf(BASES)),
    reason: required(prose()),
  },
});

/** Something that happened to an arrangement, programme or other record. */
export const event = defineKind({
  name: 'event',
  label: 'Event',
  dated: false,
  sortBy: 'date',
  fields: {
    about: required(link(null, 'HAPPENED_TO')),
    date: day(),
    dateText: prose(),
    what: required(prose()),
  },
});

/** A document of a municipality: what is printed in it about itself. */
export const document = defineKind({
  name: 'document',
  label: 'Document',
  dated: false,
  fields: {
    title: required(text()),
    organisation: required(link('organisation', 'ISSUED_BY')),
    documentKind: prose(),
    year: integer(),
    yearPrinted: boolean(),
    builtAt: moment(),
    exportedAt: moment(),
    printedDates: texts(),
    sections: texts(),
    note: prose(),
  },
});
