import { boolean, day, days, integer, link, links, oneOf, prose, required, text } from '../field';
import { defineKind } from '../kind';
import { ACTS_OF_MAKING, DECIDERS, DOCUMENT_KINDS } from './vocabulary';

export const DECISION_KINDS = [
  ...ACTS_OF_MAKING,
  'CONSENT',
  'OPINION',
  'BUDGET',
  'BUDGET_AMENDMENT',
  'ACCOUNTS',
  'BOARD_DECISION',
] as const;
/** ADOPTED: taken as proposed, consent given; REJECTED: voted down, consent refused; WAIVED: no opinion is given. */
export const OUTCOMES = ['ADOPTED', 'REJECTED', 'WAIVED'] as const;

/** What an organ decided about an arrangement (besluit, toestemming, zienswijze). */
export const decision = defineKind({
  name: 'decision',
  label: 'Decision',
  dated: false,
  sortBy: 'decidedOn',
  fields: {
    arrangement: required(link('arrangement', 'DECIDES_ON')),
    decisionKind: required(oneOf(DECISION_KINDS)),
    /** Whose organ decided; null where a board of the arrangement did. */
    organisation: link('organisation', 'TAKEN_BY'),
    by: oneOf(DECIDERS),
    outcome: oneOf(OUTCOMES),
    decidedOn: day(),
    decidedDayText: prose(),
    /** From when it works: the day of joining or leaving. */
    effectiveOn: day(),
    /** Of a consent: to what. */
    consentTo: oneOf(ACTS_OF_MAKING),
    /** The text that was made or amended by it. */
    version: link('arrangement-version', 'DECIDES_ON_TEXT'),
    /** The budget year or the year of the accounts. */
    year: integer(),
    /** The draft that an opinion is about, or that was adopted. */
    document: link('document-event', 'ON_DOCUMENT'),
    about: prose(),
    note: prose(),
  },
});

/** How many bodies a document names as addressees; one for all councils says so instead. */
const MAX_ADDRESSED = 50;

/** A document that was sent or received (stuk): to a council, to all councils, or to the supervisor. */
export const documentEvent = defineKind({
  name: 'document-event',
  label: 'DocumentEvent',
  dated: false,
  sortBy: 'sentOn',
  fields: {
    arrangement: required(link('arrangement', 'DOCUMENT_OF')),
    documentKind: required(oneOf(DOCUMENT_KINDS)),
    /** The budget year, or the year that is accounted for or reported on. */
    year: integer(),
    title: text(),
    /** To whom it went, by name: municipalities mean their councils. */
    to: links('organisation', 'SENT_TO', MAX_ADDRESSED),
    /** Whether it went to the councils of all participants of that day. */
    toAllCouncils: boolean(),
    sentOn: day(),
    receivedOn: day(),
    /** The last day for opinions that the sender gives. */
    opinionsUntil: day(),
    /** Of a draft arrangement: the text it became. */
    version: link('arrangement-version', 'DRAFT_OF'),
    /** Of a reply: the opinion that it answers. */
    opinion: link('decision', 'ANSWERS'),
    /** Of a reply: whether it gives reasons. */
    reasoned: boolean(),
    note: prose(),
  },
});

/** All days in a period on which a council or board meets (vergaderrooster); on no other day of it is there a meeting. */
export const meetingCalendar = defineKind({
  name: 'meeting-calendar',
  label: 'MeetingCalendar',
  dated: true,
  sortBy: 'from',
  fields: {
    /** Whose council or other organ meets; null where it is a board of the arrangement. */
    organisation: link('organisation', 'CALENDAR_OF'),
    arrangement: link('arrangement', 'CALENDAR_OF_BOARD'),
    by: required(oneOf(DECIDERS)),
    meetsOn: required(days()),
    note: prose(),
  },
});

/** A promise to a council, or a motion of it, about an arrangement (toezegging, motie). */
export const commitment = defineKind({
  name: 'commitment',
  label: 'Commitment',
  dated: false,
  sortBy: 'dueOn',
  fields: {
    arrangement: required(link('arrangement', 'COMMITMENT_ABOUT')),
    /** Whose council was promised it, or moved it. */
    organisation: required(link('organisation', 'COMMITTED_TO')),
    commitmentKind: required(oneOf(['PROMISE', 'MOTION'])),
    about: required(prose()),
    madeOn: day(),
    dueOn: day(),
    settledOn: day(),
    note: prose(),
  },
});
