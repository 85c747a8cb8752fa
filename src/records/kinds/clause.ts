import { boolean, integer, link, oneOf, prose, required, text } from '../field';
import { defineKind } from '../kind';
import { DOCUMENT_KINDS } from './vocabulary';

export const CLAUSE_KINDS = [
  'OPINIONS_ON_DECISIONS',
  'CITIZEN_PARTICIPATION',
  'EVALUATION',
  'EXIT',
  'AMENDMENT_THRESHOLD',
  'INFORMATION',
] as const;

/** What the text of an arrangement says on one point, or that it says nothing on it (bepaling). */
export const clause = defineKind({
  name: 'clause',
  label: 'Clause',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'CLAUSE_OF')),
    clauseKind: required(oneOf(CLAUSE_KINDS)),
    /** False: the text was read and says nothing on the point. */
    present: required(boolean()),
    article: text(),
    about: prose(),
    /** Of evaluation or information: every how many months. */
    everyMonths: integer(),
    /** Of information: by which date of every year, as month and day; that date itself is in time. */
    yearlyBy: text(),
    /** Of information: what the board sends the councils. */
    documentKind: oneOf(DOCUMENT_KINDS),
    /** Of an amendment: how many participants must have decided, as a number or as a part of all. */
    thresholdCount: integer(),
    thresholdNumerator: integer(),
    thresholdDenominator: integer(),
    note: prose(),
  },
});
