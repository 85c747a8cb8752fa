import { judgedBy } from '../../src/checks/check';
import { evaluation } from '../../src/checks/k22-evaluation';
import type { EvaluationClause, EvaluationRow } from '../../src/checks/queries/finance-queries';
import { EVALUATED } from './finance-rows';
import { bounds } from './rows';

describe('K22', () => {
  const k22 = (more: Partial<EvaluationRow>, day = '2023-12-01') =>
    judgedBy(evaluation, { ...EVALUATED, ...more }, day);
  const clause = (more: Partial<EvaluationClause> = {}): EvaluationClause => ({
    id: 'bepaling',
    present: true,
    everyMonths: 48,
    verified: true,
    bounds: bounds('2015-01-01'),
    ...more,
  });
  const on = (...days: (string | null)[]) =>
    days.map((day, index) => ({ id: `evaluatie-${index}`, on: day, verified: true }));

  it('holds up to the day on which the next is due, by the interval of the text', () => {
    expect(k22({ clauses: [clause()], evaluations: on('2019-12-01') })).toMatchObject({
      judgement: 'OK',
      explanation: {
        nl: 'GR Polder wordt volgens de eigen tekst elke 4 jaar geëvalueerd; de laatste evaluatie is van 1 december 2019, en de volgende moet er uiterlijk op 1 december 2023 zijn.',
      },
    });
    // A later evaluation may not have been recorded.
    expect(k22({ clauses: [clause()], evaluations: on('2019-11-30') })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      remedy: { nl: 'Vraag het bestuur om de evaluatie.' },
    });
  });

  it('neither accuses nor clears by a source that is not certain', () => {
    const unsure = (...days: string[]) => on(...days).map((each) => ({ ...each, verified: false }));
    for (const [day, wouldBe] of [['2019-12-01'], ['2019-11-30', 'VIOLATED']]) {
      const byDay = k22({ clauses: [clause()], evaluations: unsure(day ?? '') });
      expect([byDay.judgement, byDay.wouldBe]).toEqual(['UNKNOWN', wouldBe]);
      const byText = k22({ clauses: [clause({ verified: false })], evaluations: on(day ?? '') });
      expect([byText.judgement, byText.wouldBe]).toEqual(['UNKNOWN', wouldBe]);
    }
  });

  it('counts the last evaluation, and the shortest of several intervals', () => {
    expect(k22({ clauses: [clause()], evaluations: on('2012-01-01', '2020-01-01') }).judgement).toBe('OK');
    const both = [clause(), clause({ id: 'tweede', everyMonths: 24 })];
    expect(k22({ clauses: both, evaluations: on('2020-01-01') }).wouldBe).toBe('VIOLATED');
  });

  it('counts from the text where no evaluation is recorded, and then does not accuse', () => {
    expect(k22({ clauses: [clause({ bounds: bounds('2019-12-01') })] }).judgement).toBe('OK');
    expect(k22({ clauses: [clause({ bounds: bounds('2019-11-30') })] })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: 'De laatste evaluatie van GR Polder, met de dag.' },
    });
    const texts = [{ form: 'PUBLIC_BODY' as const, bounds: bounds('2022-07-01') }];
    expect(k22({ clauses: [clause()], texts }).judgement).toBe('OK');
  });

  it('counts from the text where the last evaluation is so old that the next was due before it', () => {
    const text = [clause({ bounds: bounds('2020-06-01') })];
    expect(k22({ clauses: text, evaluations: on('2016-06-01') }, '2023-12-01').wouldBe).toBe('VIOLATED');
    expect(k22({ clauses: text, evaluations: on('2016-05-31') }, '2023-12-01').judgement).toBe('OK');
  });

  it('does not accuse where a day or the clause is not certain', () => {
    const overdue = { clauses: [clause()], evaluations: on(null, '2019-01-01') };
    expect(k22(overdue)).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(k22({ clauses: [clause()], evaluations: on(null) }).judgement).toBe('UNKNOWN');
    const perhaps = [clause({ bounds: bounds(null) })];
    expect(k22({ clauses: perhaps, evaluations: on('2019-01-01') })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
    expect(k22({ clauses: perhaps }).judgement).toBe('UNKNOWN');
  });

  it('does not know without an interval or a clause, and leaves a text without one to K13', () => {
    expect(k22({})).toMatchObject({
      judgement: 'UNKNOWN',
      needs: {
        nl: 'De geldende tekst van GR Polder, met wat daarin staat over evaluatie en de tussentijd van evaluaties.',
      },
    });
    expect(k22({ clauses: [clause({ everyMonths: null })] }).explanation.nl).toBe(
      'Van GR Polder is geen tussentijd voor de evaluatie vastgelegd.',
    );
    expect(k22({ clauses: [clause({ present: false, everyMonths: null })] }).judgement).toBe('NOT_APPLICABLE');
  });

  it('applies since 1 July 2022, to arrangements under the act', () => {
    const overdue = { clauses: [clause()], evaluations: on('2016-01-01') };
    expect(k22(overdue, '2022-06-30').judgement).toBe('NOT_APPLICABLE');
    expect(k22(overdue, '2022-07-01').wouldBe).toBe('VIOLATED');
    expect(k22({ ...overdue, form: 'CENTRE_MUNICIPALITY' }).wouldBe).toBe('VIOLATED');
    for (const form of ['COVENANT', 'FOUNDATION'] as const)
      expect(k22({ ...overdue, form }).judgement).toBe('NOT_APPLICABLE');
    expect(k22({ ...overdue, arrangementKind: 'NETWORK', form: null }).judgement).toBe('NOT_APPLICABLE');
  });
});
