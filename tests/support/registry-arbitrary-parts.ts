import * as fc from 'fast-check';
import type { PlainPeriod } from './plain-model-data';
import { daysLater } from './plain-model-rules';

/** Few days, close to each other and to the edges of months and leap days, so that periods touch and overlap. */
const DAYS = [
  '1999-12-31',
  '2015-01-01',
  '2016-02-29',
  '2019-12-31',
  '2020-01-01',
  '2020-01-02',
  '2022-07-01',
  '2023-01-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2026-05-16',
];

export const day = fc.constantFrom(...DAYS);

const OPEN = { until: null, untilRule: 'OPEN', attestedUntil: null };
const NO_START = { from: null, fromRule: 'UNKNOWN', attestedFrom: null };

const knownStart = fc.record({
  from: day,
  fromRule: fc.constantFrom('STATED', 'REGISTER_JOIN_DATE', 'SUCCESSION', 'MONTH', 'INFERRED'),
  attestedFrom: fc.constant(null),
});
const knownEnd = fc.record({
  until: day,
  untilRule: fc.constantFrom('STATED', 'DISSOLUTION', 'ARRANGEMENT_ENDED', 'VERSION_COMPARISON', 'MONTH', 'INFERRED'),
  attestedUntil: fc.constant(null),
});
const unknownStart = fc.oneof(
  fc.constant(NO_START),
  fc.record({
    from: fc.constant(null),
    fromRule: fc.constantFrom('OLDEST_VERSION', 'ATTESTED', 'UNKNOWN'),
    attestedFrom: day,
  }),
);
const unknownEnd = fc.record({
  until: fc.constant(null),
  untilRule: fc.constant('UNKNOWN'),
  attestedUntil: fc.option(day),
});

/** A period that validation accepts: whatever would end before it begins lasts one day instead. */
export const period: fc.Arbitrary<PlainPeriod> = fc
  .tuple(
    fc.oneof({ arbitrary: knownStart, weight: 3 }, { arbitrary: unknownStart, weight: 2 }),
    fc.oneof(
      { arbitrary: fc.constant(OPEN), weight: 4 },
      { arbitrary: knownEnd, weight: 3 },
      { arbitrary: unknownEnd, weight: 2 },
    ),
  )
  .map(([start, end]) => {
    const { from, attestedFrom } = start;
    const untilAfter = (first: string | null, last: string | null) =>
      first !== null && last !== null && last <= first ? daysLater(first, 1) : last;
    return {
      ...start,
      ...end,
      until: untilAfter(from, end.until),
      attestedUntil: untilAfter(attestedFrom, end.attestedUntil),
    };
  });

/** Mostly without an end, so that not everything is long gone. */
export const longPeriod: fc.Arbitrary<PlainPeriod> = fc.oneof(
  { arbitrary: fc.constant({ ...NO_START, ...OPEN }), weight: 3 },
  { arbitrary: period, weight: 1 },
);

const ODD_NAMES = [
  "'s-Gravenhage",
  '’s-Gravenhage',
  "'t Gooi",
  "'s-Hertogenbosch",
  'Hillegom',
  'HILLEGOM',
  'hïllegom',
  'Súdwest-Fryslân',
  'Su\u0301dwest-Frysla\u0302n',
  'Ĳsselmonde',
  'IJsselmonde',
  'Voorne aan Zee',
  "O'Neill \\ Zonen",
  '"Hart van Holland"',
  "Bergen (L.); DROP; '",
  '\\u0027 \\" \\\\',
  'Regeling `a` $id {id} // /* */',
  '🏛️ Raad',
  '～ Golf',
  'ﬁnanciën',
  "'",
  '\u0301',
  ' met spaties ',
  'regel\neen',
];

/** Names as they are and as they should not be. */
export const name = fc.oneof(
  { arbitrary: fc.constantFrom(...ODD_NAMES), weight: 3 },
  { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), weight: 1 },
);

export const ORGANS = ['COUNCIL', 'EXECUTIVE', 'MAYOR', 'PROVINCIAL_COUNCIL', 'PROVINCIAL_EXECUTIVE', 'GENERAL_BOARD'];
export const FORMS = ['PUBLIC_BODY', 'JOINT_ORGAN', 'COVENANT'];
export const LEVELS = ['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY', 'UNKNOWN'];

/** Some of these, at least one. */
export function some(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...values], { minLength: 1, maxLength: 3 });
}

/** A number that stands for one of a list whose length is not known yet. */
export const pick = fc.nat({ max: 997 });

/** The item a number stands for; undefined in an empty list. */
export function picked<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}

/** Up to so many; shrinks to none. */
export function upTo<Item>(arbitrary: fc.Arbitrary<Item>, maxLength: number): fc.Arbitrary<Item[]> {
  return fc.array(arbitrary, { maxLength, size: 'max' });
}
