import {
  adoptedIn,
  draftArrangementTermEnds,
  draftBudgetBy,
  draftBudgetTermEnds,
  draftBudgetWeeks,
  papersBy,
  toSupervisorAtLast,
  toSupervisorBy,
  yearAdoptedIn,
} from '../../src/checks/law/finance-terms';

describe('terms of the financial year', () => {
  it.each([
    ['2014-12-31', 6, '2015-02-11'],
    ['2015-01-01', 8, '2015-02-26'],
    ['2016-04-18', 8, '2016-06-13'],
    ['2022-06-30', 8, '2022-08-25'],
    ['2022-07-01', 12, '2022-09-23'],
    ['2023-04-03', 12, '2023-06-26'],
  ])('a draft budget sent on %s leaves %i weeks, up to and including %s', (sentOn, weeks, last) => {
    expect(draftBudgetWeeks(sentOn)).toBe(weeks);
    expect(draftBudgetTermEnds(sentOn)).toBe(last);
  });

  it.each([
    ['2014-06-30', '2014-05-19'],
    ['2015-01-20', '2014-12-09'],
    ['2016-06-27', '2016-05-02'],
    ['2021-06-28', '2021-05-03'],
    // Twelve weeks before is in the time of the eight: the last day of those.
    ['2022-09-15', '2022-06-30'],
    ['2022-09-22', '2022-06-30'],
    ['2022-09-23', '2022-07-01'],
    // As the law note has it: the outer limit of 2023 leaves until 22 June.
    ['2023-09-14', '2023-06-22'],
  ])('for a board that decides on %s the draft is sent on %s at the latest', (decidesOn, last) => {
    expect(draftBudgetBy(decidesOn)).toBe(last);
    expect(draftBudgetTermEnds(last) <= decidesOn).toBe(true);
  });

  it('knows framework letters and provisional accounts since 2015, by 15 April, then by 30 April', () => {
    expect([2014, 2015, 2016, 2021, 2022, 2023].map((year) => papersBy(year))).toEqual([
      null,
      '2015-04-15',
      '2016-04-15',
      '2021-04-15',
      '2022-04-15',
      '2023-04-30',
    ]);
  });

  it('leaves open whether the date itself is in time', () => {
    expect(papersBy(2021, { dateItselfInTime: false })).toBe('2021-04-14');
    expect(papersBy(2023, { dateItselfInTime: false })).toBe('2023-04-29');
    expect(papersBy(2014, { dateItselfInTime: false })).toBeNull();
  });

  it('gives the last day for the supervisor, the day before the date of the act', () => {
    expect([2017, 2022, 2023, 2024].map((year) => toSupervisorAtLast('BUDGET', year))).toEqual([
      '2016-07-31',
      '2021-07-31',
      '2022-09-14',
      '2023-09-14',
    ]);
    expect([2015, 2020, 2022].map((year) => toSupervisorAtLast('ACCOUNTS', year))).toEqual([
      '2016-07-14',
      '2021-07-14',
      '2023-07-14',
    ]);
    expect([adoptedIn('BUDGET', 2024), adoptedIn('ACCOUNTS', 2022)]).toEqual([2023, 2023]);
    expect([yearAdoptedIn('BUDGET', 2023), yearAdoptedIn('ACCOUNTS', 2023)]).toEqual([2024, 2022]);
  });

  it.each([
    ['BUDGET', 2024, '2023-06-26', '2023-07-10'],
    ['BUDGET', 2024, '2023-08-31', '2023-09-14'],
    ['BUDGET', 2024, '2023-09-01', '2023-09-14'],
    ['BUDGET', 2022, '2021-07-18', '2021-07-31'],
    ['BUDGET', 2017, '2016-07-17', '2016-07-31'],
    ['ACCOUNTS', 2022, '2023-06-26', '2023-07-10'],
    ['ACCOUNTS', 2022, '2023-07-03', '2023-07-14'],
  ] as const)('%s of %i adopted on %s: sent by %s', (kind, year, adoptedOn, last) => {
    expect(toSupervisorBy(kind, year, adoptedOn)).toBe(last);
  });

  it('gives eight weeks after receipt for a draft arrangement, since July 2022', () => {
    expect(draftArrangementTermEnds('2022-06-30')).toBeNull();
    expect(draftArrangementTermEnds('2022-07-01')).toBe('2022-08-26');
    expect(draftArrangementTermEnds('2023-11-06')).toBe('2024-01-01');
  });
});
