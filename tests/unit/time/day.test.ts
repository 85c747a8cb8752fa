import fc from 'fast-check';
import {
  dayInAmsterdam,
  earlierOf,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  laterOf,
  nextDay,
  previousDay,
} from '../../../src/time/day';

/** Days all over the calendar, counted from its first; a date is used to make them, and nowhere else. */
const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((days) => {
  const instant = new Date('0001-01-01T00:00:00Z');
  instant.setUTCDate(1 + days);
  return instant.toISOString().slice(0, 10);
});

describe('a day', () => {
  it.each([
    ['2014-12-19', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2021-02-30', false],
    ['2021-04-31', false],
    ['2021-12-31', true],
    ['2021-00-10', false],
    ['2021-13-01', false],
    ['2021-01-00', false],
    ['2021-1-1', false],
    ['01-02-2021', false],
    ['20210101', false],
    ['2021-01-01T00:00:00Z', false],
    [' 2021-01-01', false],
    ['2021-01-01\n', false],
    ['٢٠٢١-٠١-٠١', false],
    ['medio 2022', false],
    ['', false],
    ['0000-12-31', false],
    [FIRST_DAY, true],
    [LAST_DAY, true],
    ['10000-01-01', false],
  ])('%j: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('is every day that the calendar makes', () => {
    fc.assert(fc.property(anyDay, isDay));
  });

  it('is no text of another making', () => {
    fc.assert(fc.property(fc.string(), (text) => !isDay(text) || /^\d{4}-\d{2}-\d{2}$/.test(text)));
  });
});

describe('the neighbours of a day', () => {
  it.each([
    ['2023-12-31', '2024-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2023-02-28', '2023-03-01'],
    ['1999-12-31', '2000-01-01'],
    ['0099-12-31', '0100-01-01'],
    // Clocks change in these nights; days do not.
    ['2026-03-28', '2026-03-29'],
    ['2026-10-24', '2026-10-25'],
  ])('%s comes before %s', (day, next) => {
    expect([nextDay(day), previousDay(next)]).toEqual([next, day]);
  });

  it('end at the first and the last of the calendar', () => {
    expect([previousDay(FIRST_DAY), nextDay(LAST_DAY)]).toEqual([FIRST_DAY, LAST_DAY]);
    expect([nextDay(FIRST_DAY), previousDay(LAST_DAY)]).toEqual(['0001-01-02', '9999-12-30']);
  });

  it('lead there and back', () => {
    fc.assert(fc.property(anyDay, (day) => day === LAST_DAY || previousDay(nextDay(day)) === day));
    fc.assert(fc.property(anyDay, (day) => day === FIRST_DAY || nextDay(previousDay(day)) === day));
  });

  it('are days, with none between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, other) => {
        const next = nextDay(day);
        return isDay(next) && (day === LAST_DAY || day < next) && !(day < other && other < next);
      }),
    );
  });
});

describe('the earlier and the later of two days', () => {
  it('are these two, in the order of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [earlier, later] = [earlierOf(a, b), laterOf(a, b)];
        return new Date(earlier) <= new Date(later) && [a, b].sort().join() === [earlier, later].join();
      }),
    );
  });
});

describe('the day in the Netherlands', () => {
  it.each([
    ['2026-01-14T23:30:00Z', '2026-01-15'],
    ['2026-01-14T22:59:59Z', '2026-01-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
    ['2026-07-14T21:59:59Z', '2026-07-14'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(dayInAmsterdam(new Date(instant))).toBe(day);
  });

  it('is that of UTC or the one after', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const utc = instant.toISOString().slice(0, 10);
        return [utc, nextDay(utc)].includes(dayInAmsterdam(instant));
      }),
    );
  });
});
