import { boolean, day, oneOf, prose, required, text } from '../field';
import { defineKind } from '../kind';

export const SOURCE_KINDS = ['DOCUMENT', 'WEB_PAGE', 'REPOSITORY', 'REGISTER', 'RECALLED', 'DERIVED'] as const;

/** A document, page or register that says something. */
export const source = defineKind({
  name: 'source',
  label: 'Source',
  dated: false,
  sortBy: 'title',
  fields: {
    sourceKind: required(oneOf(SOURCE_KINDS)),
    title: required(text()),
    titleNl: text(),
    publisher: text(),
    documentKind: text(),
    /** Where it can be found, as an address or another reference. */
    reference: text(),
    url: text(),
    urlNote: prose(),
    language: text(),
    periodText: text(),
    periodPrinted: boolean(),
    publishedOn: day(),
    /** The day whose state a register shows. */
    stateOn: day(),
    retrievedOn: day(),
    licence: text(),
    note: prose(),
  },
});
