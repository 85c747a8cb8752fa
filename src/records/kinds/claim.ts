import { day, figures, integer, link, links, oneOf, prose, required, text, texts } from '../field';
import { defineKind } from '../kind';

export const CLAIM_KINDS = ['STATEMENT', 'MOTIVE', 'RULE', 'READING'] as const;

/** What sources call a cooperation: they know two levels, where the law has three. */
export const LEVELS_STATED = ['MANDATORY', 'VOLUNTARY'] as const;

/**
 * What one source says, kept even where another contradicts it. STATEMENT: about the subject; MOTIVE: why it
 * cooperates; RULE: what the subject does, or is to do, each time; READING: what a source says on a point on which
 * sources differ. Its period is the days on which what it says holds, where that is known.
 */
export const claim = defineKind({
  name: 'claim',
  label: 'Claim',
  dated: true,
  fields: {
    claimKind: required(oneOf(CLAIM_KINDS)),
    subject: link(null, 'SAYS_OF'),
    about: link(null, 'SAYS_ABOUT'),
    /** The topic, where it is no record. */
    topic: text(),
    text: required(prose()),
    /** In a few words or a number, for setting beside other claims. */
    value: prose(),
    asOf: day(),
    asOfText: prose(),
    figures: figures(),
    values: texts(),
    /** Whether it calls the cooperation it is about mandatory or voluntary; null where it says neither. */
    levelStated: oneOf(LEVELS_STATED),
    mentions: links(null, 'MENTIONS'),
    /** How often the source says it. */
    occurrences: integer(),
    note: prose(),
  },
});

export const DISCREPANCY_SEVERITIES = ['FACT', 'DATA_ERROR', 'INFERENCE', 'OPEN'] as const;

/** Sources that do not agree, side by side, with the explanation where there is one. */
export const discrepancy = defineKind({
  name: 'discrepancy',
  label: 'Discrepancy',
  dated: false,
  sortBy: 'titleNl',
  fields: {
    title: required(prose()),
    severity: required(oneOf(DISCREPANCY_SEVERITIES)),
    explanation: required(prose()),
    claims: links('claim', 'WEIGHS'),
    /** The day of the source state from which the sources agree again. */
    solvedOn: day(),
  },
});

/** Something the registry does not know and would like to. */
export const gap = defineKind({
  name: 'gap',
  label: 'Gap',
  dated: false,
  fields: {
    what: required(prose()),
    tried: prose(),
    concerns: links(null, 'CONCERNS_RECORD'),
  },
});
