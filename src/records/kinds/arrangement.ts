import {
  boolean,
  day,
  decimal,
  integer,
  link,
  links,
  listings,
  oneOf,
  prose,
  required,
  someOf,
  text,
  texts,
} from '../field';
import { defineKind } from '../kind';
import { FORMS, ORGANS, POWERS } from './vocabulary';

export const ARRANGEMENT_KINDS = ['JOINT_ARRANGEMENT', 'NETWORK'] as const;

/** A collaboration through all its versions: a gemeenschappelijke regeling or a form outside the Wgr. */
export const arrangement = defineKind({
  name: 'arrangement',
  label: 'Arrangement',
  dated: true,
  sortBy: 'name',
  fields: {
    arrangementKind: required(oneOf(ARRANGEMENT_KINDS)),
    name: required(text()),
    nameEn: text(),
    shortName: text(),
    /** The form in law; null where it is not known. */
    form: oneOf(FORMS),
    /** The form under which the national register files it. */
    registerForm: oneOf(FORMS),
    powers: someOf(POWERS),
    body: link('organisation', 'SETS_UP'),
    purpose: prose(),
    policyFields: links('policy-theme', 'ABOUT', 30),
    /** Themes of the national TOP list, as the register gives them. */
    themes: links('policy-theme', 'FILED_UNDER', 30),
    taskIsStatutory: boolean(),
    legalGrounds: links('act', 'REFERS_TO', 30),
    seat: text(),
    seatVerified: boolean(),
    registerKeeper: link('organisation', 'KEPT_BY'),
    inRegister: boolean(),
    /** CONTEXT: here for comparison only, not followed up. */
    scope: oneOf(['CORE', 'CONTEXT']),
    lead: link('organisation', 'LED_BY'),
    /** Partners nobody named, in the words of the source. */
    partnersText: prose(),
    relatesTo: link('obligation', 'CONCERNS'),
    predecessors: links('arrangement', 'FOLLOWS_UP'),
    successor: link('arrangement', 'FOLLOWED_UP_BY'),
    sharesText: prose(),
    votesText: prose(),
    caution: prose(),
    note: prose(),
  },
});

/** How many participants a version may list: all municipalities of the country and more. */
export const MAX_LISTED = 500;

/** The text in force in a period, as the national register has it: what it says, not what we conclude from it. */
export const arrangementVersion = defineKind({
  name: 'arrangement-version',
  label: 'ArrangementVersion',
  dated: true,
  sortBy: 'from',
  codes: ['rooId'],
  fields: {
    arrangement: required(link('arrangement', 'VERSION_OF')),
    rooId: text(),
    legalForm: oneOf(FORMS),
    registerForm: oneOf(FORMS),
    participantsListed: integer(),
    /** The day on which the last organ that had to decide did so. */
    decidedOn: day(),
    publishedOn: day(),
    /** The day to which it works back; it took effect on that day although it was published later. */
    retroactiveTo: day(),
    publications: texts(),
    title: text(),
    citeTitle: text(),
    previous: link('arrangement-version', 'FOLLOWS_VERSION'),
    powers: someOf(POWERS),
    /** The purpose in the register's own words. */
    purposeText: text(),
    body: link('organisation', 'NAMES_BODY'),
    keeper: link('organisation', 'ENTRY_KEPT_BY'),
    archiveKeeper: link('organisation', 'ARCHIVED_BY'),
    seat: text(),
    website: text(),
    legalGrounds: links('act', 'CITES', 40),
    /** The references to legal grounds as the register writes them. */
    legalGroundReferences: texts(),
    /** Articles on powers: the heading, a line break, the text. */
    articles: texts(),
    themes: links('policy-theme', 'FILED_UNDER', 30),
    /** Whom the register lists as participants, in its own words. */
    listings: listings(
      'organisation',
      'LISTS',
      { name: text(), organs: texts(), joinedOn: day(), share: decimal() },
      MAX_LISTED,
    ),
    crossBorder: boolean(),
    checkedOn: day(),
    changedOn: day(),
    /** What is wrong with the entry itself, by code. */
    defects: texts(),
  },
});

export const PARTICIPATION_ORIGINS = ['REGISTER', 'TEXT', 'SUCCESSION'] as const;
export const END_REASONS = ['ORGANISATION_ENDED', 'ARRANGEMENT_ENDED', 'ABSENT_FROM_NEXT_VERSION', 'LEFT'] as const;

/** One organisation takes part in one arrangement: our conclusion from the evidence. */
export const participation = defineKind({
  name: 'participation',
  label: 'Participation',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'IN_ARRANGEMENT')),
    organisation: required(link('organisation', 'PARTICIPATES', { incoming: true })),
    /** Null where the source names none; never an empty list. */
    organs: someOf(ORGANS),
    origin: required(oneOf(PARTICIPATION_ORIGINS)),
    endReason: oneOf(END_REASONS),
    continues: links('participation', 'CONTINUES', 30),
    /** Share in costs or votes as stated, in per cent. */
    share: decimal(),
    registerJoinedOn: day(),
    inRegister: boolean(),
    /** The register still lists it after the organisation ended. */
    stillListed: boolean(),
    listedUntil: day(),
    /** A say by a seat on a board or a vote (bestuurlijk belang). */
    governingInterest: boolean(),
    /** Money that is lost at bankruptcy, or liability (financieel belang). */
    financialInterest: boolean(),
    note: prose(),
  },
});

/** A board, commission or office of an arrangement; offices, never persons. */
export const board = defineKind({
  name: 'board',
  label: 'Board',
  dated: false,
  sortBy: 'name',
  fields: {
    arrangement: required(link('arrangement', 'BOARD_OF')),
    name: required(text()),
    composition: prose(),
    members: integer(),
    membersOn: day(),
    membersText: prose(),
    meetsPerYear: prose(),
    decides: prose(),
    setUpOn: day(),
    competence: link('competence', 'CHARGED_WITH'),
    left: links('organisation', 'LEFT_BY', 30),
    note: prose(),
  },
});

/** An address where the body of an arrangement has its office. */
export const office = defineKind({
  name: 'office',
  label: 'Office',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'OFFICE_OF')),
    place: required(text()),
    address: text(),
  },
});
