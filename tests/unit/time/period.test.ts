import fc from 'fast-check';
import { FIRST_DAY, LAST_DAY, nextDay } from '../../../src/time/day';
import {
  boundsOf,
  END_RULES,
  type EndRule,
  mayLiveOn,
  type Period,
  periodProblems,
  START_RULES,
  type StartRule,
  surelyLivesOn,
} from '../../../src/time/period';

const aPeriod = (overrides: Partial<Period> = {}): Period => ({
  from: '2014-12-19',
  fromRule: 'STATED',
  fromText: null,
  until: '2023-01-01',
  untilRule: 'STATED',
  untilText: null,
  attestedFrom: null,
  attestedUntil: null,
  ...overrides,
});
const unknownStart = { from: null, fromRule: 'UNKNOWN' } as const;
const unknownEnd = { until: null, untilRule: 'UNKNOWN' } as const;
const openEnd = { until: null, untilRule: 'OPEN' } as const;

describe('the bounds of a period', () => {
  const [from, until] = ['2014-12-19', '2023-01-01'];

  /** outer from, outer until, inner from, inner until */
  it.each<[string, Partial<Period>, [string, string, string, string]]>([
    ['with both ends known', {}, [from, until, from, until]],
    ['with an open end', openEnd, [from, LAST_DAY, from, LAST_DAY]],
    ['with an unknown end', unknownEnd, [from, LAST_DAY, from, '2014-12-20']],
    [
      'with an unknown end, seen later',
      { ...unknownEnd, attestedUntil: '2020-05-02' },
      [from, LAST_DAY, from, '2020-05-02'],
    ],
    ['with an unknown start', unknownStart, [FIRST_DAY, until, '2022-12-31', until]],
    [
      'with an unknown start, seen earlier',
      { ...unknownStart, attestedFrom: '2016-01-01' },
      [FIRST_DAY, until, '2016-01-01', until],
    ],
    [
      'with an unknown start and an open end',
      { ...unknownStart, ...openEnd },
      [FIRST_DAY, LAST_DAY, LAST_DAY, LAST_DAY],
    ],
    [
      'with an unknown start, seen once, and an open end',
      { ...openEnd, from: null, fromRule: 'ATTESTED', attestedFrom: '2016-01-01' },
      [FIRST_DAY, LAST_DAY, '2016-01-01', LAST_DAY],
    ],
    ['with nothing known', { ...unknownStart, ...unknownEnd }, [FIRST_DAY, LAST_DAY, LAST_DAY, FIRST_DAY]],
    [
      'with nothing known, seen on one day',
      { ...unknownStart, ...unknownEnd, attestedFrom: '2016-01-01' },
      [FIRST_DAY, LAST_DAY, '2016-01-01', '2016-01-02'],
    ],
    [
      'with nothing known, seen until a day',
      { ...unknownStart, ...unknownEnd, attestedUntil: '2016-01-02' },
      [FIRST_DAY, LAST_DAY, '2016-01-01', '2016-01-02'],
    ],
    [
      'with nothing known, seen from a day until a day',
      { ...unknownStart, ...unknownEnd, attestedFrom: '2016-01-01', attestedUntil: '2018-01-01' },
      [FIRST_DAY, LAST_DAY, '2016-01-01', '2018-01-01'],
    ],
  ])('%s', (_what, overrides, [outerFrom, outerUntil, certainFrom, certainUntil]) => {
    expect(boundsOf(aPeriod(overrides))).toEqual({ from: outerFrom, until: outerUntil, certainFrom, certainUntil });
  });
});

describe('on a day', () => {
  it.each([
    ['the day before', '2014-12-18', false],
    ['the first day', '2014-12-19', true],
    ['the last day', '2022-12-31', true],
    ['the day after', '2023-01-01', false],
  ])('a known period on %s', (_what, day, lives) => {
    const bounds = boundsOf(aPeriod());
    expect([mayLiveOn(bounds, day), surelyLivesOn(bounds, day)]).toEqual([lives, lives]);
  });

  it.each([
    ['long before it was seen', '1990-01-01', true, false],
    ['the day before it was seen', '2015-12-31', true, false],
    ['the day it was first seen', '2016-01-01', true, true],
    ['its last day', '2022-12-31', true, true],
    ['the day after', '2023-01-01', false, false],
  ])('a period of unknown start on %s', (_what, day, may, surely) => {
    const bounds = boundsOf(aPeriod({ ...unknownStart, attestedFrom: '2016-01-01' }));
    expect([mayLiveOn(bounds, day), surelyLivesOn(bounds, day)]).toEqual([may, surely]);
  });

  it('an open end stays certain as far as the calendar goes', () => {
    expect(surelyLivesOn(boundsOf(aPeriod(openEnd)), '2999-01-01')).toBe(true);
  });

  it('nothing known may live on any day and surely lives on none', () => {
    const bounds = boundsOf(aPeriod({ ...unknownStart, ...unknownEnd }));
    for (const day of [FIRST_DAY, '2026-01-01', '9999-12-30'])
      expect([mayLiveOn(bounds, day), surelyLivesOn(bounds, day)]).toEqual([true, false]);
  });
});

describe('the rules of the bounds', () => {
  it('give these certainties; docs/decisions/0004-periods.md says why', () => {
    expect({ START_RULES, END_RULES }).toEqual({
      START_RULES: {
        STATED: 'EXACT',
        REGISTER_JOIN_DATE: 'EXACT',
        SUCCESSION: 'DERIVED',
        MONTH: 'DERIVED',
        INFERRED: 'DERIVED',
        OLDEST_VERSION: 'UNKNOWN',
        ATTESTED: 'UNKNOWN',
        UNKNOWN: 'UNKNOWN',
      },
      END_RULES: {
        STATED: 'EXACT',
        DISSOLUTION: 'DERIVED',
        ARRANGEMENT_ENDED: 'DERIVED',
        VERSION_COMPARISON: 'DERIVED',
        MONTH: 'DERIVED',
        INFERRED: 'DERIVED',
        OPEN: 'OPEN',
        UNKNOWN: 'UNKNOWN',
      },
    });
  });
});

describe('what can be wrong with a period', () => {
  it.each<[string, Partial<Period>, string]>([
    [
      'a day with a start that is unknown',
      { fromRule: 'ATTESTED', attestedFrom: '2014-12-19' },
      "give 'attestedFrom' instead",
    ],
    ['a sight without a day', { from: null, fromRule: 'ATTESTED' }, "fromRule ATTESTED needs a day in 'attestedFrom'"],
    ['an oldest version without a day', { from: null, fromRule: 'OLDEST_VERSION' }, "needs a day in 'attestedFrom'"],
    ['a known start without a day', { from: null }, "fromRule STATED needs a day in 'from'"],
    ['a day with an open end', { untilRule: 'OPEN' }, "'until' (2023-01-01) does not go with untilRule OPEN"],
    ['a day with an unknown end', { untilRule: 'UNKNOWN' }, 'does not go with untilRule UNKNOWN'],
    [
      'a known end without a day',
      { until: null, untilRule: 'DISSOLUTION' },
      "untilRule DISSOLUTION needs a day in 'until'",
    ],
    ['an end before the start', { until: '2014-01-01' }, "'until' (2014-01-01) must be after 'from' (2014-12-19)"],
    ['an end on the first day', { until: '2014-12-19' }, 'the period is half-open'],
    [
      'a last sight before the first',
      { ...unknownStart, ...unknownEnd, attestedFrom: '2016-01-01', attestedUntil: '2015-01-01' },
      "'attestedUntil' (2015-01-01) must be after 'attestedFrom' (2016-01-01)",
    ],
  ])('%s', (_what, overrides, sentence) => {
    expect(periodProblems(aPeriod(overrides))).toEqual([expect.stringContaining(sentence)]);
  });

  it('is told all at once', () => {
    expect(periodProblems(aPeriod({ fromRule: 'UNKNOWN', until: null }))).toHaveLength(2);
  });
});

describe('every sound period', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => {
    const instant = new Date('1980-01-01T00:00:00Z');
    instant.setUTCDate(1 + count);
    return instant.toISOString().slice(0, 10);
  });
  const startRules = fc.constantFrom(...(Object.keys(START_RULES) as StartRule[]));
  const endRules = fc.constantFrom(...(Object.keys(END_RULES) as EndRule[]));
  /** Up to four days in order, taken for what the rules need: start, first seen, last seen, end. */
  const soundPeriods = fc
    .tuple(fc.uniqueArray(days, { minLength: 4, maxLength: 4 }), startRules, endRules, fc.boolean(), fc.boolean())
    .map(([four, fromRule, untilRule, seenFirst, seenLast]) => {
      const [from, attestedFrom, attestedUntil, until] = [...four].sort();
      return aPeriod({
        fromRule,
        untilRule,
        from: START_RULES[fromRule] === 'UNKNOWN' ? null : from!,
        until: ['OPEN', 'UNKNOWN'].includes(END_RULES[untilRule]) ? null : until!,
        attestedFrom: seenFirst || ['ATTESTED', 'OLDEST_VERSION'].includes(fromRule) ? attestedFrom! : null,
        attestedUntil: seenLast ? attestedUntil! : null,
      });
    });

  it('has no problems', () => {
    fc.assert(fc.property(soundPeriods, (period) => periodProblems(period).length === 0));
  });

  it('surely lives only where it may live', () => {
    fc.assert(
      fc.property(soundPeriods, days, (period, day) => {
        const bounds = boundsOf(period);
        return !surelyLivesOn(bounds, day) || mayLiveOn(bounds, day);
      }),
    );
  });

  it('is certain of every day it may live on when both its bounds are known', () => {
    fc.assert(
      fc.property(soundPeriods, days, (period, day) => {
        fc.pre(START_RULES[period.fromRule] !== 'UNKNOWN' && END_RULES[period.untilRule] !== 'UNKNOWN');
        const bounds = boundsOf(period);
        return surelyLivesOn(bounds, day) === mayLiveOn(bounds, day);
      }),
    );
  });

  it('surely lives on its known first day and on the day it was first seen', () => {
    fc.assert(
      fc.property(soundPeriods, (period) => {
        const bounds = boundsOf(period);
        const { from, attestedFrom, attestedUntil } = period;
        const firstSeen = from ?? attestedFrom;
        fc.pre(firstSeen !== null && (attestedUntil === null || nextDay(firstSeen) <= attestedUntil));
        return surelyLivesOn(bounds, firstSeen);
      }),
    );
  });
});
