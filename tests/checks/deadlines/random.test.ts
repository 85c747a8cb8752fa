import * as fc from 'fast-check';
import type { ArrangementRow } from '../../../src/checks/deadlines/deadline-queries';
import type { DocumentOf } from '../../../src/checks/deadlines/proceedings-queries';
import { deadlinesOf } from '../../../src/checks/deadlines/deadlines';
import type { Facts } from '../../../src/checks/deadlines/facts';
import { DOCUMENT_KINDS } from '../../../src/records/kinds/vocabulary';
import { type Day, monthsAfter } from '../../../src/time/day';
import { boundsOf, type Period } from '../../../src/time/period';
import { period } from '../../support/registry-arbitrary-parts';
import { document, decision, factsIn, OF_WIERDAM } from './facts';

const day = fc
  .tuple(fc.integer({ min: 2013, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => [year, month, date].map((each) => String(each).padStart(2, '0')).join('-'));
const perhaps = fc.option(day);
const bounds = period.map((each) => boundsOf({ ...each, fromText: null, untilText: null } as Period));
const bodies = fc.constantFrom('gemeente-wierdam', 'gemeente-oost');
const year = fc.integer({ min: 2013, max: 2027 });

const documents = fc.array(
  fc
    .record({
      sentOn: perhaps,
      receivedOn: perhaps,
      opinionsUntil: perhaps,
      year: fc.option(year),
      to: bodies,
      verified: fc.boolean(),
    })
    .chain((each) =>
      fc
        .tuple(fc.constantFrom(...DOCUMENT_KINDS), fc.option(fc.boolean()))
        .map(([kind, toAllCouncils]): DocumentOf =>
          document(kind, { ...each, toAllCouncils, to: toAllCouncils ? [] : [{ id: each.to, type: 'MUNICIPALITY' }] }),
        ),
    ),
  { maxLength: 6 },
);
const decisions = fc.array(
  fc
    .record({ decidedOn: perhaps, effectiveOn: perhaps, year: fc.option(year), verified: fc.boolean() })
    .chain((each) =>
      fc
        .tuple(fc.constantFrom('OPINION', 'BUDGET', 'ACCOUNTS', 'LEAVE'), fc.boolean())
        .map(([kind, own]) => decision(kind, { ...each, organisations: own ? OF_WIERDAM : [] })),
    ),
  { maxLength: 6 },
);
const clauses = fc.array(
  fc.record({
    clauseKind: fc.constantFrom('EVALUATION', 'INFORMATION', 'EXIT', 'OPINIONS_ON_DECISIONS', 'CITIZEN_PARTICIPATION'),
    present: fc.boolean(),
    verified: fc.boolean(),
    article: fc.constant(null),
    everyMonths: fc.option(fc.integer({ min: 0, max: 60 })),
    yearlyBy: fc.option(fc.constantFrom('01-01', '04-15', '12-31'), { freq: 3 }),
    documentKind: fc.option(fc.constantFrom(...DOCUMENT_KINDS)),
    bounds,
  }),
  { maxLength: 4 },
);
const appointments = fc.array(fc.record({ officeEndedOn: perhaps, bounds }), { maxLength: 4 });

/** Ids of their own, in the order of the lists. */
const numbered = <Item extends object>(name: string, items: readonly Item[]) =>
  items.map((item, index) => ({ ...item, id: `${name}-${index}` }));

const facts: fc.Arbitrary<Facts> = fc
  .record({
    first: day,
    months: fc.integer({ min: 1, max: 60 }),
    seenOn: day,
    own: fc.boolean(),
    form: fc.constantFrom('PUBLIC_BODY', 'CENTRE_MUNICIPALITY', 'JOINT_ORGAN', null),
    alive: bounds,
    taking: fc.array(fc.record({ organisation: bodies, bounds }), { maxLength: 3 }),
    textStarts: fc.array(day, { maxLength: 3 }).map((days) => days.toSorted()),
    ended: fc.array(day, { maxLength: 2 }),
    documents,
    decisions,
    clauses,
    appointments,
  })
  .map(({ first, months, seenOn, own, alive, ...drawn }) => ({
    ...factsIn(2026),
    form: drawn.form,
    bounds: alive,
    body: own ? 'gemeente-wierdam' : null,
    seen: { day: seenOn, from: first, until: monthsAfter(first, months) },
    taking: drawn.taking.map((each) => ({ ...each, type: 'MUNICIPALITY', organs: null })),
    textStarts: drawn.textStarts,
    ended: numbered(
      'gemeente',
      drawn.ended.map((endedOn) => ({ endedOn, name: 'West', rule: 'STATED' as const })),
    ),
    documents: numbered('stuk', drawn.documents),
    decisions: numbered('besluit', drawn.decisions),
    clauses: numbered('bepaling', drawn.clauses),
    appointments: numbered('benoeming', drawn.appointments).map((each): ArrangementRow['appointments'][number] => ({
      ...each,
      boardKind: 'GENERAL_BOARD',
      boards: [],
      organisations: OF_WIERDAM,
      office: 'COUNCILLOR',
      role: 'MEMBER',
      untilRule: 'STATED',
    })),
  }));

describe('deadlines of random facts', () => {
  const holds = (property: (drawn: Facts) => void) => fc.assert(fc.property(facts, property), { numRuns: 1_000 });

  it('lie in the window, each under a name of its own, and say why in both languages', () => {
    let found = 0;
    holds((drawn) => {
      const all = deadlinesOf(drawn);
      found += all.length;
      // As calendars name them too: no id has a full stop in it.
      expect(new Set(all.map(({ key }) => key.replaceAll(' ', '.'))).size).toBe(all.length);
      for (const { day: last, opensOn, explanation, title, task } of all) {
        expect(drawn.seen.from <= last && last < drawn.seen.until).toBe(true);
        if (opensOn !== null) expect(typeof opensOn).toBe('string');
        for (const { nl, en } of [explanation, title, task]) {
          expect([nl, en].every((text) => text.length > 3 && !/undefined|null|NaN/.test(text))).toBe(true);
          expect(nl).not.toBe(en);
        }
      }
    });
    expect(found).toBeGreaterThan(500);
  });

  it('are open no longer than their day, and accuse nobody of what is not certain or was not read', () => {
    holds((drawn) => {
      for (const { state, wouldBe, kind, day: last, certain, basis, ground } of deadlinesOf(drawn)) {
        if (wouldBe !== null) expect([state, wouldBe]).toEqual(['UNKNOWN', 'MISSED']);
        if (state === 'OPEN' && kind !== 'SEAT') expect(drawn.seen.day <= last).toBe(true);
        if (state !== 'MISSED') continue;
        expect(certain).toBe(true);
        expect(drawn.seen.day > last).toBe(true);
        expect(ground?.verified ?? basis !== 'LAW').toBe(true);
      }
    });
  });

  it('are the same in a wide window and in the narrow ones that make it up', () => {
    holds((drawn) => {
      const { from, until } = drawn.seen;
      const middle: Day = monthsAfter(from, 5);
      if (middle >= until) return;
      const halves = [
        { from, until: middle },
        { from: middle, until },
      ].flatMap((window) => deadlinesOf({ ...drawn, seen: { ...drawn.seen, ...window } }));
      const keys = (all: ReturnType<typeof deadlinesOf>) =>
        all.map(({ key, day: on, state }) => [key, on, state].join()).sort();
      expect(keys(halves)).toEqual(keys(deadlinesOf(drawn)));
    });
  });

  it('do not know later what was not so before: with time, what was done stays done', () => {
    holds((drawn) => {
      const seenOn = (on: Day) =>
        new Map(deadlinesOf({ ...drawn, seen: { ...drawn.seen, day: on } }).map((each) => [each.key, each]));
      const [now, later] = [seenOn(drawn.seen.day), seenOn(monthsAfter(drawn.seen.day, 6))];
      for (const [key, { state, day: last }] of now)
        if (state === 'DONE' && last === later.get(key)?.day) expect(later.get(key)?.state).not.toBe('OPEN');
    });
  });
});
