import type {
  Calendar,
  CouncilYearRow,
  DecisionOn,
  EvaluationRow,
  FormedRow,
  SentDocument,
  SupervisionRow,
} from '../../src/checks/queries/finance-queries';
import { bounds, PARTICIPATION, ROW } from './rows';

/** A document to all councils. */
export const document = (more: Partial<SentDocument> & Pick<SentDocument, 'kind'>): SentDocument => ({
  id: `stuk-${more.kind}-${more.sentOn ?? more.receivedOn ?? ''}`,
  year: null,
  sentOn: null,
  receivedOn: null,
  opinionsUntil: null,
  toAllCouncils: true,
  to: [],
  answers: [],
  reasoned: null,
  verified: true,
  ...more,
});

/** A decision of the board. */
export const decision = (more: Partial<DecisionOn> & Pick<DecisionOn, 'kind'>): DecisionOn => ({
  id: `besluit-${more.kind}-${more.decidedOn ?? ''}`,
  organisations: [],
  by: null,
  outcome: 'ADOPTED',
  decidedOn: null,
  year: null,
  documents: [],
  verified: true,
  ...more,
});

/** A decision of the council of Wierdam on an opinion. */
export const opinion = (more: Partial<DecisionOn>): DecisionOn =>
  decision({ kind: 'OPINION', organisations: [PARTICIPATION.organisation], by: 'COUNCIL', ...more });

/** All meetings of 2023 and the year before and after. */
export const calendar = (meetsOn: readonly string[], more: Partial<Calendar> = {}): Calendar => ({
  id: 'rooster',
  from: '2022-01-01',
  until: '2025-01-01',
  meetsOn,
  ...more,
});

const FORMED: FormedRow = { ...ROW, arrangementKind: 'JOINT_ARRANGEMENT', form: 'PUBLIC_BODY', texts: [] };

/** Wierdam in a public body, of which nothing is recorded. */
export const COUNCIL_YEAR: CouncilYearRow = {
  ...FORMED,
  participation: PARTICIPATION,
  takesPart: bounds('2010-01-01'),
  documents: [],
  decisions: [],
  opinionClauses: [],
  boardCalendars: [],
  councilCalendars: [],
};

/** Only municipalities of one province. */
export const SUPERVISED: SupervisionRow = {
  ...FORMED,
  documents: [],
  decisions: [],
  members: [{ type: 'MUNICIPALITY', provinces: ['provincie-veenland'], ...bounds('2010-01-01') }],
};

export const EVALUATED: EvaluationRow = { ...FORMED, clauses: [], evaluations: [] };

/** What a duty that goes with a budget comes to by the form: not applicable, or not known. */
export const WITHOUT_BUDGET = ['CENTRE_MUNICIPALITY', 'PLAIN_AGREEMENT', 'COVENANT', 'FOUNDATION'] as const;
