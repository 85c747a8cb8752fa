import * as fc from 'fast-check';
import { type Judged, judgedBy } from '../../../src/checks/check';
import type { Deadline } from '../../../src/checks/deadlines/deadline';
import type { ClauseOf } from '../../../src/checks/deadlines/deadline-queries';
import { deadlinesOf } from '../../../src/checks/deadlines/deadlines';
import type { Facts } from '../../../src/checks/deadlines/facts';
import { dissolvedParticipants } from '../../../src/checks/k01-dissolved-participants';
import { revisionOf2022 } from '../../../src/checks/k13-revision-of-2022';
import { sentToSupervisor } from '../../../src/checks/k21-sent-to-supervisor';
import { evaluation } from '../../../src/checks/k22-evaluation';
import { activeInformation } from '../../../src/checks/k23-active-information';
import type { InformationRow } from '../../../src/checks/queries/decision-queries';
import type { EvaluationRow, SupervisionRow } from '../../../src/checks/queries/finance-queries';
import { commitments } from '../../../src/checks/x5-commitments';
import { type Day, daysAfter } from '../../../src/time/day';
import { draft, MAKING_ROW } from '../decision-rows';
import * as rows from '../finance-rows';
import { bounds, PARTICIPATION, ROW } from '../rows';
import { decision, document, factsIn } from './facts';

/** One word for what both say of what nobody recorded. */
const ofFinding = ({ judgement, wouldBe }: Judged) =>
  judgement === 'VIOLATED' ? 'LATE' : wouldBe === 'VIOLATED' ? 'POSSIBLY LATE' : judgement;
const ofDeadline = ({ state, wouldBe }: Deadline) =>
  state === 'MISSED' ? 'LATE' : wouldBe === 'MISSED' ? 'POSSIBLY LATE' : state;

/** The last of a kind, by day. */
function last(facts: Facts, kind: Deadline['kind']): Deadline {
  const found = deadlinesOf(facts).filter((each) => each.kind === kind);
  return found.toSorted((one, other) => (one.day < other.day ? -1 : 1)).at(-1)!;
}

const clause = (clauseKind: string, more: Partial<ClauseOf>): ClauseOf => ({
  id: 'bepaling',
  clauseKind,
  present: true,
  verified: true,
  article: '28',
  everyMonths: null,
  yearlyBy: null,
  documentKind: null,
  bounds: bounds('2020-01-01'),
  ...more,
});

describe('where nothing is recorded by the last day, a deadline and its check say the same', () => {
  it.each([
    // The day of adoption, and what both say of what went to no supervisor.
    [null, 'UNKNOWN'],
    ['2023-07-06', 'POSSIBLY LATE'],
    ['2023-09-20', 'POSSIBLY LATE'],
  ])('of a budget adopted on %s and not sent to the supervisor: %s', (decidedOn, said) => {
    const adopted = { year: 2024, decidedOn };
    const decisions = decidedOn === null ? [] : [decision('BUDGET', adopted)];
    const found = last(factsIn(2023, { decisions }), 'BUDGET_TO_SUPERVISOR');
    const row: SupervisionRow = {
      ...rows.SUPERVISED,
      decisions: [
        ...(decidedOn === null ? [] : [rows.decision({ kind: 'BUDGET', ...adopted })]),
        rows.decision({ kind: 'ACCOUNTS', year: 2022, decidedOn: '2023-07-01' }),
      ],
      documents: [rows.document({ kind: 'ACCOUNTS', year: 2022, sentOn: '2023-07-05', to: [PROVINCE] })],
    };
    expect([ofDeadline(found), ofFinding(judgedBy(sentToSupervisor, row, '2023-12-31'))]).toEqual([said, said]);
  });
  const PROVINCE = { id: 'provincie-veenland', name: 'Veenland', type: 'PROVINCE', tooiUri: null };

  it('of a promise: it counts as open', () => {
    const promise = {
      id: 'toezegging',
      organisation: PARTICIPATION.organisation,
      commitmentKind: 'PROMISE' as const,
      about: { nl: 'een overzicht', en: 'an overview' },
      dueOn: '2026-06-01',
      settledOn: null,
    };
    const both = (day: Day, more: Partial<Facts> = {}, verified = true) => {
      const made = { ...promise, verified };
      const row = { ...ROW, participation: PARTICIPATION, commitments: [made] };
      return [
        ofDeadline(last(factsIn(2026, { commitments: [made], ...more }, day), 'COMMITMENT')),
        ofFinding(judgedBy(commitments, row, day)),
      ];
    };
    expect([both('2026-06-01'), both('2026-06-02'), both('2026-06-02', {}, false)]).toEqual([
      ['OPEN', 'OK'],
      ['LATE', 'LATE'],
      ['POSSIBLY LATE', 'POSSIBLY LATE'],
    ]);
    const [perhaps] = both('2026-06-02', { bounds: bounds(null) });
    expect(perhaps).toBe('POSSIBLY LATE');
  });

  it.each([
    ['2020-01-01', 'POSSIBLY LATE'],
    ['2022-07-01', 'UNKNOWN'],
  ])('of the adaptation to the act where nobody read the text of %s: %s', (from, said) => {
    const found = last(factsIn(2024, { versions: [{ from, until: '9999-12-31' }] }), 'ADAPTATION_2022');
    const row = {
      ...ROW,
      arrangementKind: 'JOINT_ARRANGEMENT',
      form: 'PUBLIC_BODY',
      clauses: [],
      texts: [{ id: 'versie', from, read: true }],
    };
    expect([ofDeadline(found), ofFinding(judgedBy(revisionOf2022, row as never, '2024-12-31'))]).toEqual([said, said]);
    expect(/dat is een aanwijzing, geen bewijs/.test(found.explanation.nl)).toBe(said === 'POSSIBLY LATE');
  });

  it('of a merger where the text in force still lists who ended', () => {
    const ended = { id: 'gemeente-west', name: 'West', endedOn: '2023-01-01', rule: 'STATED' as const };
    const both = (day: Day, text: string) => {
      const facts = factsIn(
        2023,
        { ended: [ended], texts: [{ id: 'versie', from: text, listed: ['gemeente-west'] }] },
        day,
      );
      const row = {
        ...ROW,
        stillListed: [],
        texts: [{ id: 'versie', from: text, read: true, ended: [{ ...ended, successors: [] }] }],
      };
      return [ofDeadline(last(facts, 'MERGER')), ofFinding(judgedBy(dissolvedParticipants, row, day))];
    };
    for (const text of ['2015-01-01', '2023-03-01'])
      expect([both('2023-07-01', text), both('2023-07-02', text)]).toEqual([
        ['OPEN', 'OK'],
        ['POSSIBLY LATE', 'POSSIBLY LATE'],
      ]);
  });
});

describe('of random records that come back', () => {
  const day = fc.integer({ min: 0, max: 2_400 }).map((days) => daysAfter('2020-01-01', days));
  const seen = fc.integer({ min: 0, max: 1_200 }).map((days) => daysAfter('2023-01-01', days));
  const drawn = fc.record({
    came: fc.uniqueArray(day, { maxLength: 5 }),
    months: fc.integer({ min: 1, max: 48 }),
    from: day,
    undated: fc.boolean(),
    day: seen,
  });
  const WIDE = (on: Day) => ({ day: on, from: '2019-01-01', until: '2031-01-01' });

  it('an evaluation and K22 say the same', () => {
    const counted = new Set<string>();
    fc.assert(
      fc.property(drawn, ({ came, months, from, undated, day: on }) => {
        fc.pre(from <= on);
        const held = [...(undated ? [null] : []), ...came.filter((each) => each <= on).sort()];
        const agreed = clause('EVALUATION', { everyMonths: months, bounds: bounds(from) });
        const documents = held.map((sentOn, index) => document('EVALUATION', { id: `evaluatie-${index}`, sentOn }));
        const facts = { ...factsIn(2026, { clauses: [agreed], documents }), seen: WIDE(on) };
        const row: EvaluationRow = {
          ...rows.EVALUATED,
          clauses: [{ id: 'bepaling', present: true, everyMonths: months, verified: true, bounds: bounds(from) }],
          evaluations: held.map((each, index) => ({ id: `evaluatie-${index}`, on: each, verified: true })),
        };
        const check = judgedBy(evaluation, row, on);
        const [said, found] = [ofFinding(check), ofDeadline(last(facts, 'EVALUATION'))];
        // Of an evaluation without its day nobody knows from when the next counts.
        if (said === 'UNKNOWN') expect(['OPEN', 'UNKNOWN']).toContain(found);
        else expect([from, months, held, on, found]).toEqual([from, months, held, on, said === 'OK' ? 'OPEN' : said]);
        counted.add(found);
      }),
      { numRuns: 500 },
    );
    expect([...counted].sort()).toEqual(['OPEN', 'POSSIBLY LATE', 'UNKNOWN']);
  });

  it('agreed information and K23 say the same', () => {
    const counted = new Set<string>();
    fc.assert(
      fc.property(drawn, ({ came, months, from, day: on }) => {
        fc.pre(from <= on);
        const agreed = { everyMonths: months, documentKind: 'PROGRESS_REPORT' as const, bounds: bounds(from) };
        const documents = came.map((sentOn) => document('PROGRESS_REPORT', { id: `stuk-${sentOn}`, sentOn }));
        const facts = { ...factsIn(2026, { clauses: [clause('INFORMATION', agreed)], documents }), seen: WIDE(on) };
        const row: InformationRow = {
          ...MAKING_ROW,
          clauses: [{ id: 'bepaling', present: true, article: '28', yearlyBy: null, ...agreed }],
          sent: came
            .filter((each) => each <= on)
            .map((sentOn) =>
              draft({ id: `stuk-${sentOn}`, documentKind: 'PROGRESS_REPORT', sentOn, receivedOn: null }),
            ),
        };
        const said = ofFinding(judgedBy(activeInformation, row, on));
        const found = ofDeadline(last(facts, 'INFORMATION'));
        expect([agreed, came, on, found]).toEqual([agreed, came, on, said === 'OK' ? 'OPEN' : said]);
        counted.add(found);
      }),
      { numRuns: 500 },
    );
    expect([...counted].sort()).toEqual(['OPEN', 'POSSIBLY LATE']);
  });

  it('information that is agreed by a date of every year and K23 say the same', () => {
    const counted = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.constantFrom('01-01', '04-15', '12-31'), ({ came, from, day: on }, yearlyBy) => {
        fc.pre(from <= on);
        const agreed = { everyMonths: null, yearlyBy, documentKind: 'PROGRESS_REPORT' as const, bounds: bounds(from) };
        const documents = came.map((sentOn) => document('PROGRESS_REPORT', { id: `stuk-${sentOn}`, sentOn }));
        const facts = { ...factsIn(2026, { clauses: [clause('INFORMATION', agreed)], documents }), seen: WIDE(on) };
        const row: InformationRow = {
          ...MAKING_ROW,
          clauses: [{ id: 'bepaling', present: true, article: '28', ...agreed }],
          sent: came
            .filter((each) => each <= on)
            .map((sentOn) =>
              draft({ id: `stuk-${sentOn}`, documentKind: 'PROGRESS_REPORT', sentOn, receivedOn: null }),
            ),
        };
        const said = ofFinding(judgedBy(activeInformation, row, on));
        const passed = deadlinesOf(facts).filter(({ kind, day: each }) => kind === 'INFORMATION' && each < on);
        const found = passed.at(-1);
        // What came after its day is there by now; that it came late, nobody is accused of.
        const there = found && found.evidence.length > 1;
        expect([agreed, came, on, there || !found ? 'OK' : ofDeadline(found)]).toEqual([agreed, came, on, said]);
        if (found) counted.add(`${ofDeadline(found)} ${said}`);
      }),
      { numRuns: 500 },
    );
    expect([...counted].sort()).toEqual(['DONE OK', 'POSSIBLY LATE OK', 'POSSIBLY LATE POSSIBLY LATE']);
  });
});
