import { boolean, integer, link, oneOf, prose, required, someOf, text } from '../field';
import { defineKind } from '../kind';

/** The paragraph on related parties in a budget or accounts (paragraaf verbonden partijen). */
export const relatedPartyList = defineKind({
  name: 'related-party-list',
  label: 'RelatedPartyList',
  dated: false,
  sortBy: 'year',
  fields: {
    organisation: required(link('organisation', 'RELATED_PARTIES_OF')),
    year: required(integer()),
    printedIn: required(oneOf(['BUDGET', 'ACCOUNTS'])),
    /** Whether every party of the paragraph is recorded here. */
    complete: required(boolean()),
    note: prose(),
  },
});

/** The four groups of article 15 of the BBV. */
export const PARTY_CATEGORIES = [
  'JOINT_ARRANGEMENT',
  'COMPANY_OR_COOPERATIVE',
  'FOUNDATION_OR_ASSOCIATION',
  'OTHER',
] as const;
/** What the paragraph must give of each party, article 15 BBV under a to e. */
export const PARTY_FIELDS = ['INTEREST', 'SIZE_OF_INTEREST', 'EQUITY_AND_DEBT', 'RESULT', 'RISKS'] as const;

/** A party as a paragraph has it. */
export const relatedParty = defineKind({
  name: 'related-party',
  label: 'RelatedParty',
  dated: false,
  sortBy: 'name',
  fields: {
    list: required(link('related-party-list', 'PARTY_IN')),
    /** The name as printed. */
    name: required(text()),
    /** Which arrangement it is, where that is known. */
    arrangement: link('arrangement', 'IS_ARRANGEMENT'),
    category: oneOf(PARTY_CATEGORIES),
    /** What is given of it; null where nobody read it. */
    given: someOf(PARTY_FIELDS),
    note: prose(),
  },
});
