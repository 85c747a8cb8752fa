import { type CheckRow, type Check, defineCheck, type Ground, groundOn, judgedBy } from '../../src/checks/check';
import { CHECKS } from '../../src/checks/checks';
import { COUNTED_PARTICIPANTS } from '../../src/checks/queries/register-queries';
import { countFacts, evidenceOf, withRest } from '../../src/checks/evidence';
import { bounds, DAY, ROW } from './rows';

const ground = (more: Partial<Ground> = {}): Ground => ({
  citation: { nl: 'Wet, artikel 1', en: 'Act, article 1' },
  link: 'https://example.org',
  from: '2022-07-01',
  until: null,
  verified: true,
  reading: { nl: 'Gelezen.', en: 'Read.' },
  ...more,
});
const checkWith = (...grounds: readonly Ground[]): Check =>
  defineCheck<never>({
    code: 'T1',
    title: { nl: 'Alles klopt', en: 'All is well' },
    severity: 'A',
    grounds,
    evidence: { nl: 'niets', en: 'nothing' },
    query: COUNTED_PARTICIPANTS as never,
    judge: () => ({
      judgement: 'VIOLATED',
      explanation: { nl: 'Het klopt niet.', en: 'It is wrong.' },
      actor: 'BOARD',
    }),
  });
const said = (check: Check, day = DAY, row: CheckRow = ROW) => {
  const { judgement, wouldBe } = judgedBy(check, row, day);
  return [judgement, wouldBe];
};

describe('a judgement', () => {
  it('needs a rule in force on the day, just inside its bounds', () => {
    const check = checkWith(ground({ until: '2025-01-01' }));
    expect(said(check, '2022-06-30')).toEqual(['NOT_APPLICABLE', undefined]);
    expect(said(check, '2022-07-01')).toEqual(['VIOLATED', undefined]);
    expect(said(check, '2024-12-31')).toEqual(['VIOLATED', undefined]);
    expect(said(check, '2025-01-01')).toEqual(['NOT_APPLICABLE', undefined]);
  });

  it('takes the rule of the time', () => {
    const check = checkWith(ground({ from: null, until: '2022-07-01', verified: false }), ground());
    expect([groundOn(check, '2022-06-30')?.verified, groundOn(check, '2022-07-01')?.verified]).toEqual([false, true]);
    expect(said(check, '2022-06-30')).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('accuses nobody by a rule that was not verified; to read it is for us, so nobody is asked for it', () => {
    const verdict = judgedBy(checkWith(ground({ verified: false })), ROW, DAY);
    expect(verdict).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED', actor: 'BOARD' });
    expect(verdict.explanation.nl).toBe(
      'Het klopt niet. De geldende wettekst is nog niet nagelezen; daarom is dit geen vastgestelde fout.',
    );
    expect(verdict.heldBack?.nl).toBe('De geldende tekst van het genoemde artikel moeten wij nog nalezen.');
    expect(verdict.needs).toBeUndefined();
    expect(verdict.toAskFor).toEqual([]);
  });

  it('is printed with a capital, and with one full stop where a name ends in one', () => {
    const about = (text: string) => ({ nl: text, en: text });
    const check = {
      ...checkWith(ground()),
      judge: () => ({
        judgement: 'UNKNOWN' as const,
        explanation: about('waterschap Wierpolder neemt deel aan GR Polder e.o..'),
        needs: about('de tekst van GR Polder e.o..'),
        remedy: about('vraag ernaar…'),
      }),
    };
    expect(judgedBy(check, ROW, DAY)).toMatchObject({
      explanation: about('Waterschap Wierpolder neemt deel aan GR Polder e.o.'),
      needs: about('De tekst van GR Polder e.o.'),
      remedy: about('Vraag ernaar…'),
      toAskFor: [about('De tekst van GR Polder e.o.')],
    });
  });

  it('accuses nobody where it is not sure that the arrangement lived', () => {
    expect(said(checkWith(ground()), DAY, { ...ROW, bounds: bounds(null) })).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('is not about an arrangement before its first day or from the day it ended', () => {
    const row = { ...ROW, bounds: bounds('2023-01-01', '2024-01-01') };
    const on = (day: string) => said(checkWith(), day, row)[0];
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(on)).toEqual([
      'NOT_APPLICABLE',
      'VIOLATED',
      'VIOLATED',
      'NOT_APPLICABLE',
    ]);
  });
});

describe('the list of checks', () => {
  it('has codes in order, each once, and one kind of subject for a query that several ask', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { query, subject } of CHECKS)
      for (const other of CHECKS.filter((each) => each.query.name === query.name))
        expect([other.query, other.subject]).toEqual([query, subject]);
  });

  it('has grounds that follow each other, apart from those of several duties at once', () => {
    const ofSeveralDuties = ['K09', 'K10'];
    for (const { code, grounds } of CHECKS.filter(({ code }) => !ofSeveralDuties.includes(code)))
      for (const [index, { from }] of grounds.entries())
        if (index > 0) expect([code, grounds[index - 1]?.until]).toEqual([code, from]);
  });
});

describe('the facts behind a finding', () => {
  const view = { day: DAY, knownAt: null } as unknown as Parameters<typeof evidenceOf>[0]['view'];
  const facts = (count: number) => ({
    view,
    evidence: Array.from({ length: count }, (_, index) => ({ kind: 'decision', id: `besluit-${index}` })),
  });
  const told = (count: number) => withRest({ nl: 'Zo is het.', en: 'So it is.' }, facts(count)).nl;

  it('are all shown up to a number, and counted and told beyond it', () => {
    expect([60, 61, 75].map((count) => evidenceOf(facts(count)).length)).toEqual([60, 60, 60]);
    expect(countFacts(facts(61))).toBe(61);
    expect(told(60)).toBe('Zo is het.');
    expect(told(61)).toBe('Zo is het. Naast de 60 gegevens die hier worden getoond, is er nog 1 waarop dit berust.');
    expect(told(75)).toBe('Zo is het. Naast de 60 gegevens die hier worden getoond, zijn er nog 15 waarop dit berust.');
  });

  it('stand there once each', () => {
    const [twice] = [{ view, evidence: [...facts(40).evidence, ...facts(40).evidence] }];
    expect([evidenceOf(twice).length, countFacts(twice)]).toEqual([40, 40]);
  });
});
