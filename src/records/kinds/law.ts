import { boolean, day, link, links, oneOf, prose, required, someOf, text, texts } from '../field';
import { BASES, defineKind } from '../kind';
import { FORMS, ORGANS, POWERS } from './vocabulary';

/** An act or decree. */
export const act = defineKind({
  name: 'act',
  label: 'Act',
  dated: true,
  codes: ['bwbId'],
  sortBy: 'name',
  fields: {
    name: required(text()),
    abbreviation: text(),
    bwbId: text(),
    /** The name by which a document calls it. */
    nameInDocument: text(),
    replaces: link('act', 'REPLACES_ACT'),
    note: prose(),
  },
});

/** A change of an act. */
export const amendment = defineKind({
  name: 'amendment',
  label: 'Amendment',
  dated: false,
  fields: {
    act: required(link('act', 'AMENDS')),
    publication: required(text()),
    inForceOn: day(),
    /** The day by which arrangements must follow it. */
    adaptBy: day(),
  },
});

/** An article of an act. */
export const provision = defineKind({
  name: 'provision',
  label: 'Provision',
  dated: true,
  fields: {
    act: required(link('act', 'OF_ACT')),
    article: required(text()),
    rule: required(prose()),
    note: prose(),
  },
});

/** A legal form of the Wgr. */
export const legalForm = defineKind({
  name: 'legal-form',
  label: 'LegalForm',
  dated: true,
  fields: {
    form: required(oneOf(FORMS)),
    name: required(text()),
    abbreviation: text(),
    provision: link('provision', 'FOUNDED_ON'),
    legalPerson: boolean(),
    boards: texts(),
    mayReceivePowers: texts(),
    openTo: prose(),
    note: prose(),
  },
});

export const OBLIGATION_KINDS = ['COOPERATE', 'TASK', 'ASSIGNED_POWER'] as const;
export const OBLIGATION_LEVELS = ['IMPOSED', 'SEMI_MANDATORY'] as const;

/** A legal duty: to cooperate, to do something, or a power a board holds by decree. */
export const obligation = defineKind({
  name: 'obligation',
  label: 'Obligation',
  dated: true,
  sortBy: 'nameNl',
  fields: {
    name: required(prose()),
    obligationKind: required(oneOf(OBLIGATION_KINDS)),
    level: required(oneOf(OBLIGATION_LEVELS)),
    prescribedForm: oneOf(FORMS),
    /** The organs it binds, of whichever body takes part. */
    binds: someOf(ORGANS),
    /** Bodies it binds by name. */
    bindsBodies: links('organisation', 'BINDS'),
    boundText: prose(),
    areaFixedBy: prose(),
    provisions: links('provision', 'GROUNDED_IN', 10),
    act: link('act', 'GROUNDED_IN_ACT'),
    note: prose(),
  },
});

/** An arrangement meets an obligation. */
export const fulfilment = defineKind({
  name: 'fulfilment',
  label: 'Fulfilment',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'HAS_FULFILMENT', { incoming: true })),
    obligation: required(link('obligation', 'MEETS')),
    competence: link('competence', 'THROUGH'),
    note: prose(),
  },
});

/**
 * A row of the table that says which entry of the national register meets which duty: authored and sourced, never by name.
 * What the table does not know is not classified.
 */
export const statutoryEntry = defineKind({
  name: 'statutory-entry',
  label: 'StatutoryEntry',
  dated: false,
  codes: ['rooId'],
  sortBy: 'rooId',
  fields: {
    /** The register's number of any version of the arrangement. */
    rooId: required(text()),
    obligation: required(link('obligation', 'ENTRY_MEETS')),
    basis: required(oneOf(BASES)),
    reason: required(prose()),
  },
});

/** An arrangement was judged voluntary, by whom and why. */
export const classification = defineKind({
  name: 'classification',
  label: 'Classification',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'HAS_CLASSIFICATION', { incoming: true })),
    level: required(oneOf(['VOLUNTARY'])),
    judgedBy: required(prose()),
    reason: required(prose()),
  },
});

/** A power or core task an arrangement carries out. */
export const competence = defineKind({
  name: 'competence',
  label: 'Competence',
  dated: false,
  sortBy: 'name',
  fields: {
    arrangement: required(link('arrangement', 'CARRIES', { incoming: true })),
    name: required(text()),
    alsoWorded: texts(),
    obtainedBy: oneOf(POWERS),
    board: link('board', 'RUN_BY'),
    fundedBy: prose(),
  },
});
