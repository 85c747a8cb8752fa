import type {
  ExitRow,
  MadeText,
  MakingRow,
  OwnDecision,
  SentDocument,
} from '../../src/checks/queries/decision-queries';
import { bounds, PARTICIPATION, ROW } from './rows';

/** A text that took effect on a stated day after an earlier one, with nobody's decisions recorded. */
export const MADE: MadeText = {
  id: 'versie-2',
  from: '2024-10-01',
  fromRule: 'STATED',
  until: '9999-12-31',
  decidedOn: null,
  publishedOn: null,
  retroactiveTo: null,
  verified: true,
  decided: [],
  participants: 6,
};
export const FORMER: MadeText = { ...MADE, id: 'versie-1', from: '2010-01-01', until: '2024-10-01' };

/** Wierdam has taken part with its executive since the first text; the second is in force. */
export const MAKING_ROW: MakingRow = {
  ...ROW,
  arrangementKind: 'JOINT_ARRANGEMENT',
  form: 'PUBLIC_BODY',
  inRegister: true,
  participation: PARTICIPATION,
  life: bounds('2010-01-01'),
  fromRule: 'STATED',
  continues: [],
  texts: [FORMER, MADE],
  thresholds: [],
  drafts: [],
  decisions: [],
};

/** The council of Wierdam consented to the second text. */
export function consent(more: Partial<OwnDecision> = {}): OwnDecision {
  return {
    id: 'toestemming',
    decisionKind: 'CONSENT',
    by: 'COUNCIL',
    outcome: 'ADOPTED',
    decidedOn: '2024-06-20',
    dayTextNl: null,
    dayTextEn: null,
    effectiveOn: null,
    consentTo: 'AMEND',
    text: 'versie-2',
    document: null,
    verified: true,
    ...more,
  };
}

/** Its executive decided on the second text. */
export function amended(more: Partial<OwnDecision> = {}): OwnDecision {
  return consent({
    id: 'wijziging',
    decisionKind: 'AMEND',
    by: 'EXECUTIVE',
    decidedOn: '2024-07-02',
    consentTo: null,
    ...more,
  });
}

/** The draft of the second text went to all councils. */
export function draft(more: Partial<SentDocument> = {}): SentDocument {
  return {
    id: 'ontwerp',
    documentKind: 'DRAFT_ARRANGEMENT',
    to: [],
    toAllCouncils: true,
    sentOn: '2024-04-01',
    receivedOn: '2024-04-02',
    text: 'versie-2',
    verified: true,
    ...more,
  };
}

/** Wierdam takes part, and the text in force lists it. */
export const EXIT_ROW: ExitRow = {
  ...MAKING_ROW,
  endReason: null,
  texts: [
    { id: 'versie-1', from: '2010-01-01', read: true },
    { id: 'versie-2', from: '2024-10-01', read: true },
  ],
  listedIn: ['versie-1', 'versie-2'],
};

/** Its executive decided to leave. */
export function left(more: Partial<OwnDecision> = {}): OwnDecision {
  return amended({
    id: 'uittreding',
    decisionKind: 'LEAVE',
    text: null,
    decidedOn: '2025-03-04',
    effectiveOn: '2026-01-01',
    ...more,
  });
}
