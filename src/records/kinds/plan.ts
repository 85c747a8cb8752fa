import { boolean, day, integer, link, links, money, oneOf, decimal, prose, required, text, texts } from '../field';
import { BASES, defineKind } from '../kind';

/** A strategic agenda of an arrangement or organisation. */
export const agenda = defineKind({
  name: 'agenda',
  label: 'Agenda',
  dated: true,
  sortBy: 'name',
  fields: {
    name: required(text()),
    alsoCalled: texts(),
    arrangement: link('arrangement', 'AGENDA_OF'),
    organisation: link('organisation', 'AGENDA_OF_BODY'),
    adoptedOn: day(),
    adoptedDayText: prose(),
    /** The board that adopted it, where it is known as a body. */
    adoptedBy: link('board', 'ADOPTED_BY'),
    /** Who adopted it, where no body of this registry is meant. */
    adoptedByText: prose(),
    drawnUpText: text(),
    draftReleasedOn: day(),
    viewsFrom: day(),
    viewsUntil: day(),
    periodText: text(),
    challengesCount: integer(),
    tasksCount: integer(),
    replaces: link('agenda', 'REPLACES'),
    elaborates: link('agenda', 'ELABORATES'),
    meets: link('obligation', 'COUNTS_AS'),
    aim: link('objective', 'AIMS_AT'),
    leader: prose(),
    about: prose(),
    groupsFor: integer(),
    groupsTotal: integer(),
    termNumber: integer(),
    midTermReview: prose(),
    startNote: prose(),
    endNote: prose(),
    note: prose(),
  },
});

/** A challenge (opgave) or line of an agenda. */
export const challenge = defineKind({
  name: 'challenge',
  label: 'Challenge',
  dated: false,
  sortBy: 'order',
  fields: {
    agenda: required(link('agenda', 'CHALLENGE_OF')),
    order: required(integer()),
    /** Null where no source gives the name; then `gap` says so. */
    title: text(),
    challengeKind: oneOf(['CHALLENGE', 'LINE']),
    earlierWording: text(),
    gap: link('gap', 'UNKNOWN_BECAUSE_OF'),
    note: prose(),
  },
});

/** A task (opdracht) of an agenda. */
export const agendaTask = defineKind({
  name: 'agenda-task',
  label: 'AgendaTask',
  dated: false,
  sortBy: 'order',
  fields: {
    agenda: required(link('agenda', 'TASK_OF')),
    order: required(integer()),
    orderPrinted: boolean(),
    title: text(),
    taskKind: oneOf(['TASK', 'PROGRAMME_TASK', 'STANDING_TASK']),
    competence: link('competence', 'BELONGS_TO'),
    competenceBasis: oneOf(BASES),
    elaboratedBy: link('agenda', 'ELABORATED_IN'),
    gap: link('gap', 'UNKNOWN_BECAUSE_OF'),
    note: prose(),
  },
});

/** An arrangement takes up an item of a plan. */
export const uptake = defineKind({
  name: 'uptake',
  label: 'Uptake',
  dated: false,
  fields: {
    arrangement: required(link('arrangement', 'TAKES_UP', { incoming: true })),
    task: required(link('agenda-task', 'OF_ITEM')),
    basis: required(oneOf(BASES)),
    reason: required(prose()),
  },
});

/** A programme of a budget or annual report, or of a joint body. */
export const programme = defineKind({
  name: 'programme',
  label: 'Programme',
  dated: true,
  sortBy: 'name',
  fields: {
    name: required(text()),
    number: integer(),
    organisation: required(link('organisation', 'PROGRAMME_OF')),
    arrangement: link('arrangement', 'RUN_IN'),
    document: link('document', 'STANDS_IN'),
    year: integer(),
    about: prose(),
    parts: texts(),
    printedParts: texts(),
    durationYears: integer(),
    progress: prose(),
    goalsExpected: prose(),
    goalsExpectedText: text(),
    afterGoals: prose(),
    note: prose(),
  },
});

export const OBJECTIVE_KINDS = ['MAIN_OBJECTIVE', 'GOAL', 'ACTION', 'AMBITION', 'AIM'] as const;

/** What a programme or agenda wants, or does. */
export const objective = defineKind({
  name: 'objective',
  label: 'Objective',
  dated: false,
  sortBy: 'order',
  fields: {
    programme: link('programme', 'OBJECTIVE_OF'),
    agenda: link('agenda', 'AIM_OF'),
    parent: link('objective', 'UNDER'),
    order: integer(),
    objectiveKind: required(oneOf(OBJECTIVE_KINDS)),
    text: required(prose()),
    dueText: text(),
    arrangement: link('arrangement', 'TO_BE_REACHED_IN'),
    obligations: links('obligation', 'ANSWERS_TO'),
    linkedProgramme: link('programme', 'LINKED_TO'),
    note: prose(),
  },
});

/** A vision, report, note or plan of an organisation. */
export const policyDocument = defineKind({
  name: 'policy-document',
  label: 'PolicyDocument',
  dated: false,
  sortBy: 'name',
  fields: {
    name: required(text()),
    organisation: required(link('organisation', 'DRAWN_UP_BY')),
    adoptedOn: day(),
    adoptedText: text(),
    adoptedByText: prose(),
    publishedText: prose(),
    plannedText: text(),
    principle: prose(),
    askedBy: prose(),
    widenedBy: prose(),
    agreedAt: text(),
    status: prose(),
    ledTo: link('policy-document', 'LED_TO'),
    note: prose(),
  },
});

/** A way in which an organisation serves people. */
export const serviceChannel = defineKind({
  name: 'service-channel',
  label: 'ServiceChannel',
  dated: false,
  fields: {
    organisation: required(link('organisation', 'OFFERED_BY')),
    name: required(prose()),
  },
});

export const AMOUNT_KINDS = [
  'EXPENSES',
  'INCOME',
  'BALANCE',
  'TOTAL_BUDGET',
  'CONTRIBUTION',
  'CONTRIBUTION_PER_INHABITANT',
  'TOTAL_CONTRIBUTIONS',
  'STATE_GRANT',
  'STATE_MONEY_PER_YEAR',
  'ONE_OFF_PAYMENT',
  'PROGRAMME_MONEY',
] as const;

/** Money a source names: in a budget, as a contribution, as a grant. */
export const amount = defineKind({
  name: 'amount',
  label: 'Amount',
  dated: false,
  sortBy: 'year',
  fields: {
    amountKind: required(oneOf(AMOUNT_KINDS)),
    amount: required(money()),
    total: money(),
    /** The source says "about". */
    approximate: boolean(),
    year: integer(),
    sharePercent: decimal(),
    adoptedOn: day(),
    arrangement: link('arrangement', 'MONEY_OF'),
    organisation: link('organisation', 'MONEY_FROM'),
    programme: link('programme', 'MONEY_IN'),
    ibpProgramme: link('ibp-programme', 'MONEY_FOR'),
    competence: link('competence', 'SPENT_ON'),
    note: prose(),
  },
});

/** A procedure in which councils gave, or could give, their view (zienswijze). */
export const procedure = defineKind({
  name: 'procedure',
  label: 'Procedure',
  dated: false,
  sortBy: 'openedOn',
  fields: {
    subject: required(prose()),
    arrangement: link('arrangement', 'PROCEDURE_IN'),
    organisation: link('organisation', 'PROCEDURE_OF'),
    openedOn: day(),
    viewsUntil: day(),
    advisedOn: day(),
    decidedOn: day(),
    note: prose(),
  },
});
