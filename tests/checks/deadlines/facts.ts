import type { Deadline, Seen } from '../../../src/checks/deadlines/deadline';
import type { Taking } from '../../../src/checks/deadlines/deadline-queries';
import type { DecisionOf, DocumentOf } from '../../../src/checks/deadlines/proceedings-queries';
import { deadlinesOf } from '../../../src/checks/deadlines/deadlines';
import type { Facts } from '../../../src/checks/deadlines/facts';
import { bounds } from '../rows';

/** A municipality that takes part with its executive from the start. */
export const WIERDAM: Taking = {
  organisation: 'gemeente-wierdam',
  type: 'MUNICIPALITY',
  organs: ['EXECUTIVE'],
  bounds: bounds('2010-01-01'),
};

/** A public body of which nothing but its form and one participant is recorded. */
const NOTHING: Facts = {
  key: 'gr-polder',
  name: 'GR Polder',
  arrangementKind: 'JOINT_ARRANGEMENT',
  form: 'PUBLIC_BODY',
  bounds: bounds('2010-01-01'),
  taking: [WIERDAM],
  ended: [],
  texts: [],
  textStarts: [],
  versions: [],
  clauses: [],
  appointments: [],
  seats: [],
  documents: [],
  decisions: [],
  commitments: [],
  procedures: [],
  body: 'gemeente-wierdam',
  seen: { day: '2026-05-16', from: '2026-01-01', until: '2027-01-01' },
};

/** Facts of one calendar year, looked at from the end of it unless another day is given. */
export function factsIn(year: number, more: Partial<Facts> = {}, day = `${year}-12-31`): Facts {
  const seen: Seen = { day, from: `${year}-01-01`, until: `${year + 1}-01-01` };
  return { ...NOTHING, seen, ...more };
}

/** The one deadline of a kind. */
export function one(facts: Facts, kind: Deadline['kind']): Deadline {
  const found = deadlinesOf(facts).filter((each) => each.kind === kind);
  if (found.length !== 1) throw new Error(`There are ${found.length} deadlines of kind ${kind}`);
  return found[0]!;
}

/** All of a kind, as day and state. */
export const daysOf = (facts: Facts, kind: Deadline['kind']): string[] =>
  deadlinesOf(facts)
    .filter((each) => each.kind === kind)
    .map(({ day, state }) => `${day} ${state}`);

/** A document that went to all councils. */
export const document = (documentKind: string, more: Partial<DocumentOf> = {}): DocumentOf => ({
  id: `stuk-${documentKind.toLowerCase()}`,
  documentKind,
  year: null,
  title: null,
  to: [],
  toAllCouncils: true,
  sentOn: null,
  receivedOn: null,
  opinionsUntil: null,
  verified: true,
  ...more,
});

/** A decision of the board, unless an organisation is given. */
export const decision = (decisionKind: string, more: Partial<DecisionOf> = {}): DecisionOf => ({
  id: `besluit-${decisionKind.toLowerCase()}`,
  decisionKind,
  organisations: [],
  by: null,
  documents: [],
  outcome: 'ADOPTED',
  decidedOn: null,
  effectiveOn: null,
  year: null,
  verified: true,
  ...more,
});
export const OF_WIERDAM = [{ id: 'gemeente-wierdam', name: 'Wierdam' }];
