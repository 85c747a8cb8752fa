import { asList, cents, differs, link, links, mapped, same, sameOr } from '../comparisons';
import { EVIDENCE, LOCATORS, sources } from '../evidence';
import { placed, type Section, type Table } from '../rules';
import { reworded, rewordedNl } from '../texts';
import { inDutch } from './dutch';

const SIGNATORY: Table = {
  type: 'Signatory',
  kind: 'signatory',
  belongsTo: 'programme { slug }',
  slug: (signatory) => `ondertekening-ibp-${String(signatory.for)}`,
  fields: { for: link('party'), who: reworded('offices') },
};

const EVENT: Table = {
  type: 'Event',
  kind: 'event',
  belongsTo: 'about { ... on Fact { slug } }',
  slug: ({ date }) => `gebeurtenis-ibp-${String(date)}`,
  fields: { date: same('date'), what: reworded('what'), source: sources() },
};

export const IBP: readonly Section[] = [
  {
    name: 'ibp',
    table: {
      type: 'IbpProgramme',
      kind: 'ibp-programme',
      fields: {
        id: same('slug'),
        name: same('name'),
        motto: same('motto'),
        kind: reworded('nature'),
        signedOn: same('signedOn'),
        occasion: reworded('occasion'),
        startDocument: same('startDocument'),
        parties: links('parties'),
        startAgreements: same('startAgreements'),
        moneyForChallenges: reworded('fundsText'),
        accres: reworded('growthText'),
        furtherAgreementsDueText: reworded('furtherAgreementsDue'),
        endDate: same('endedOn'),
        evaluation: reworded('evaluation'),
        hillegomSays: reworded('consentText'),
        ...EVIDENCE,
        ...LOCATORS,
      },
      parts: { signatories: SIGNATORY, events: EVENT },
    },
  },
  {
    name: 'ibpLines',
    table: {
      type: 'IbpLine',
      kind: 'ibp-line',
      fields: { id: same('slug'), name: same('name'), order: same('order'), ...EVIDENCE, ...LOCATORS },
    },
  },
  {
    name: 'ibpThemes',
    table: {
      type: 'IbpTheme',
      kind: 'ibp-theme',
      fields: {
        id: same('slug'),
        number: same('number'),
        seedOrder: same('orderInDocument'),
        name: same('title'),
        otherWording: placed('otherWordings', ([found], said) =>
          differs(asList(found), said === undefined ? [] : [inDutch(said)]),
        ),
        wordingInSeed: same('wordingInDocument'),
        line: link('line'),
        lineBasis: reworded('lineReason'),
        lineVerified: placed('lineBasis', ([found], said) => differs(found, said === true ? 'STATED' : 'INFERRED')),
        about: reworded('about'),
        aboutVerified: placed('aboutBasis', ([found], said) => differs(found, said === true ? 'STATED' : 'RECALLED')),
        subThemes: same('subThemes'),
        isCollectiveItem: sameOr('isCollective', false),
        areas: same('areas'),
        budgetEuro: cents('budget'),
        endedOn: same('endedOn'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'ibpCrosswalk',
    table: {
      type: 'Crosswalk',
      kind: 'crosswalk',
      slug: ({ theme, policyField }) => `kruistabel-${String(theme)}-${String(policyField)}`,
      fields: {
        theme: link('theme'),
        policyField: link('policyField'),
        reason: reworded('reason'),
        reasonNl: rewordedNl('reason'),
        basis: mapped('basis', { inferred: 'INFERRED' }),
        ...EVIDENCE,
      },
    },
  },
];
