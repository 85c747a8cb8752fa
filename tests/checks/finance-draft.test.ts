import { judgedBy } from '../../src/checks/check';
import { draftBudgetInTime } from '../../src/checks/k18-draft-budget-in-time';
import { timeForOpinions } from '../../src/checks/k18b-time-for-opinions';
import { opinionInWindow } from '../../src/checks/k19-opinion-in-window';
import type { CouncilYearRow, SentDocument } from '../../src/checks/queries/finance-queries';
import { calendar, COUNCIL_YEAR, decision, document, opinion, WITHOUT_BUDGET } from './finance-rows';
import { bounds } from './rows';

type Row = Partial<CouncilYearRow>;
const k18 = (more: Row, day = '2023-12-01') => draftBudgetInTime.judge({ ...COUNCIL_YEAR, ...more }, day);
const k18b = (more: Row, day = '2023-12-01') => timeForOpinions.judge({ ...COUNCIL_YEAR, ...more }, day);
const k19 = (more: Row, day = '2023-12-01') => opinionInWindow.judge({ ...COUNCIL_YEAR, ...more }, day);
const draft = (sentOn: string | null, more: Partial<SentDocument> = {}) =>
  document({ kind: 'DRAFT_BUDGET', id: 'ontwerp', sentOn, ...more });
const adopted = (year: number, decidedOn: string | null) => decision({ kind: 'BUDGET', year, decidedOn });

/** Twelve weeks after 3 April 2023 is 26 June. */
const SENT = [draft('2023-04-03', { year: 2024 })];

describe('K18', () => {
  it.each([
    ['2014-12-01', 2015, '2014-05-19', ['2014-06-30', '2014-06-29']],
    ['2016-12-01', 2017, '2016-05-02', ['2016-06-27', '2016-06-26']],
    ['2021-12-01', 2022, '2021-05-03', ['2021-06-28', '2021-06-27']],
    ['2022-12-01', 2023, '2022-06-30', ['2022-08-25', '2022-08-24']],
    ['2022-12-01', 2023, '2022-07-01', ['2022-09-23', '2022-09-22']],
    ['2023-12-01', 2024, '2023-04-03', ['2023-06-26', '2023-06-25']],
  ] as const)(
    'on %s, of the draft for %i sent on %s: decided in time and too early on %j',
    (day, year, sent, [inTime, early]) => {
      const documents = [draft(sent, { year })];
      expect(k18({ documents, decisions: [adopted(year, inTime)] }, day).judgement).toBe('OK');
      expect(k18({ documents, decisions: [adopted(year, early)] }, day).judgement).toBe('VIOLATED');
    },
  );

  it('gives the values and days, and the rule of the day of sending', () => {
    const verdict = k18({ documents: SENT, decisions: [adopted(2024, '2023-06-25')] });
    expect(verdict.explanation.nl).toBe(
      'De ontwerpbegroting 2024 van GR Polder is op 3 april 2023 aan de raad van Wierdam gezonden; de raad heeft twaalf weken, tot en met 26 juni 2023. Het bestuur stelde de begroting op 25 juni 2023 vast.',
    );
    expect(verdict.ground).toMatchObject({ from: '2022-07-01' });
    const old = { documents: [draft('2022-06-30')], decisions: [adopted(2023, '2022-08-25')] };
    expect(k18(old, '2022-12-01').ground).toMatchObject({ until: '2022-07-01' });
  });

  it('is about the budget of the running year until that of the next is begun, or its last day has passed', () => {
    const documents = [draft('2022-07-04', { year: 2023 })];
    const decisions = [adopted(2023, '2022-09-26')];
    expect(k18({ documents, decisions }, '2023-09-14').judgement).toBe('OK');
    expect(k18({ documents, decisions }, '2023-09-15').judgement).toBe('UNKNOWN');
    expect(k18({ documents: [...documents, ...SENT], decisions }, '2023-05-01').explanation.nl).toContain('2024');
  });

  it('does not know without a draft, or without its day', () => {
    expect(k18({ decisions: [adopted(2024, '2023-06-26')] })).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: 'De dag waarop de ontwerpbegroting 2024 van GR Polder aan de raad van Wierdam is gezonden.' },
    });
    expect(k18({ documents: [draft(null, { year: 2024 })] }).judgement).toBe('UNKNOWN');
    const elsewhere = [draft('2023-04-03', { toAllCouncils: null })];
    expect(k18({ documents: elsewhere }).judgement).toBe('UNKNOWN');
  });

  it('knows by the day of receipt that it was in time, not that it was late', () => {
    const documents = [draft(null, { year: 2024, receivedOn: '2023-04-03' })];
    expect(k18({ documents, decisions: [adopted(2024, '2023-06-26')] }).judgement).toBe('OK');
    expect(k18({ documents, decisions: [adopted(2024, '2023-06-25')] })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
  });

  it('counts the first that the council got, and a decision that adopted it', () => {
    const decisions = [adopted(2024, '2023-06-26')];
    expect(k18({ documents: [draft('2023-05-01', { id: 'tweede' }), ...SENT], decisions }).judgement).toBe('OK');
    const rejected = { ...adopted(2024, '2023-06-01'), outcome: 'REJECTED' as const };
    expect(k18({ documents: SENT, decisions: [rejected, ...decisions] }).judgement).toBe('OK');
  });

  describe('by the calendar of the board', () => {
    const by = (...meetsOn: string[]) => k18({ documents: SENT, boardCalendars: [calendar(meetsOn)] }, '2023-05-01');
    it('holds where the board first meets after the term', () => {
      expect(by('2023-04-03', '2023-06-26').judgement).toBe('OK');
      expect(by('2023-06-26').explanation.nl).toContain('vergadert het bestuur daarna voor het eerst op 26 juni 2023.');
    });
    it('would fail where it meets within the term, and not again before the last day for the supervisor', () => {
      expect(by('2023-06-25', '2023-09-15')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    });
    it('does not know where it meets in both, in neither, or the calendar is not whole', () => {
      for (const days of [['2023-06-25', '2023-09-14'], [], ['2023-09-15']]) {
        const verdict = by(...days);
        expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', undefined]);
      }
      const boardCalendars = [calendar(['2023-07-03'], { until: '2023-09-14' })];
      expect(k18({ documents: SENT, boardCalendars }, '2023-05-01').judgement).toBe('UNKNOWN');
      const two = [...boardCalendars, calendar([], { from: '2023-09-14' })];
      expect(k18({ documents: SENT, boardCalendars: two }, '2023-05-01').judgement).toBe('OK');
      const gap = [...boardCalendars, calendar([], { from: '2023-09-15' })];
      expect(k18({ documents: SENT, boardCalendars: gap }, '2023-05-01').judgement).toBe('UNKNOWN');
    });
  });

  it('leaves those alone who came later, have no council, or have no budget', () => {
    const early = { documents: SENT, decisions: [adopted(2024, '2023-06-25')] };
    expect(k18({ takesPart: bounds('2023-09-15') }).judgement).toBe('NOT_APPLICABLE');
    expect(k18({ takesPart: bounds('2023-09-14') }).judgement).toBe('UNKNOWN');
    // Sent to all councils before it was one of them.
    expect(k18({ ...early, takesPart: bounds('2023-04-04') }).judgement).toBe('UNKNOWN');
    const province = { ...COUNCIL_YEAR.participation, type: 'PROVINCE' };
    expect(k18({ ...early, participation: province }).judgement).toBe('NOT_APPLICABLE');
    for (const form of WITHOUT_BUDGET) expect(k18({ ...early, form }).judgement).toBe('NOT_APPLICABLE');
    expect(k18({ ...early, form: null })).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  it('accuses nobody as long as the text of the act was not read', () => {
    const row = { ...COUNCIL_YEAR, documents: SENT, decisions: [adopted(2024, '2023-06-25')] };
    expect(judgedBy(draftBudgetInTime, row, '2023-12-01')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });
});

describe('K18, of a change of the budget', () => {
  /** Twelve weeks after 28 July 2023 is 20 October. */
  const change = (more: Partial<SentDocument> = {}) =>
    document({ kind: 'BUDGET_AMENDMENT', id: 'wijziging', sentOn: '2023-07-28', year: 2023, ...more });
  const decided = (decidedOn: string | null, more = {}) =>
    decision({ kind: 'BUDGET_AMENDMENT', id: 'besluit', year: 2023, decidedOn, documents: ['wijziging'], ...more });
  const well = { documents: SENT, decisions: [adopted(2024, '2023-06-26')] };
  const judged = (
    documents: readonly SentDocument[],
    board = decided('2023-10-20'),
    more: Row = {},
    day = '2023-12-01',
  ) => k18({ documents: [...SENT, ...documents], decisions: [...well.decisions, board], ...more }, day);
  const said = ({ judgement, wouldBe }: { judgement: string; wouldBe?: string }) => [judgement, wouldBe];

  it('holds from the last day of the twelve weeks on', () => {
    const inTime = judged([change()]);
    expect(said(inTime)).toEqual(['OK', undefined]);
    expect(inTime.explanation.nl).toMatch(
      / De begrotingswijziging van GR Polder waarover op 20 oktober 2023 is besloten is op 28 juli 2023 aan de raad van Wierdam gezonden; de raad heeft twaalf weken, tot en met 20 oktober 2023\.$/,
    );
  });

  it('asks before it whether the arrangement excepts such a change, and accuses nobody', () => {
    const early = judged([change()], decided('2023-10-19'));
    expect(said(early)).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(early.needs?.nl).toBe(
      'De geldende tekst van GR Polder, met wat daarin staat over begrotingswijzigingen waarop geen zienswijze wordt gevraagd.',
    );
    expect(early.ground).toMatchObject({ verified: false, link: expect.stringContaining('gemeente.nu') as string });
    const received = judged([change({ sentOn: null, receivedOn: '2023-07-28' })], decided('2023-10-19'));
    expect(received.needs?.nl).toMatch(/^De dag waarop de begrotingswijziging .* is gezonden\. De geldende tekst/);
  });

  it('does not know without the document that was decided on, or its day', () => {
    const missing = [[], [change({ sentOn: null })], [change({ id: 'andere' })], [change({ toAllCouncils: false })]];
    for (const documents of missing) expect(said(judged(documents))).toEqual(['UNKNOWN', undefined]);
  });

  it('is about changes that the board took since 1 July 2022, this year and the last', () => {
    for (const board of [
      decided(null),
      decided('2023-10-19', { outcome: 'REJECTED' }),
      decided('2023-10-19', { organisations: ['gemeente-wierdam'] }),
      decided('2021-12-31'),
    ])
      expect(said(judged([change()], board))).toEqual(['OK', undefined]);
    const before = (decidedOn: string) =>
      said(
        k18(
          {
            documents: [draft('2021-05-03', { year: 2022 }), change({ sentOn: '2022-06-20', year: 2022 })],
            decisions: [adopted(2022, '2021-06-28'), decided(decidedOn)],
          },
          '2022-09-01',
        ),
      );
    expect([before('2022-06-30'), before('2022-07-01')]).toEqual([
      ['OK', undefined],
      ['UNKNOWN', 'VIOLATED'],
    ]);
  });

  it('is not about a council that did not take part yet', () => {
    const late = { takesPart: bounds('2023-10-20') };
    expect(judged([change()], decided('2023-10-19'), late).explanation.nl).not.toContain('begrotingswijziging');
  });
});

describe('K18b', () => {
  it.each([
    ['2014-12-01', '2014-05-19', '2014-06-30', '2014-06-29'],
    ['2016-12-01', '2016-05-02', '2016-06-27', '2016-06-26'],
    ['2021-12-01', '2021-05-03', '2021-06-28', '2021-06-27'],
    ['2023-12-01', '2023-04-03', '2023-06-26', '2023-06-25'],
  ])('on %s, of the draft sent on %s: opinions until %s, not until %s', (day, sentOn, full, short) => {
    expect(k18b({ documents: [draft(sentOn, { opinionsUntil: full })] }, day).judgement).toBe('OK');
    expect(k18b({ documents: [draft(sentOn, { opinionsUntil: short })] }, day)).toMatchObject({
      judgement: 'VIOLATED',
      remedy: { nl: expect.stringContaining('Vraag het bestuur om zienswijzen tot en met') as string },
    });
  });

  it('gives the values and days', () => {
    expect(k18b({ documents: [draft('2023-04-03', { opinionsUntil: '2023-06-01' })] }).explanation.nl).toBe(
      'De ontwerpbegroting 2024 van GR Polder is op 3 april 2023 aan de raad van Wierdam gezonden, met 1 juni 2023 als laatste dag voor zienswijzen; de raad heeft twaalf weken, tot en met 26 juni 2023.',
    );
  });

  it('does not know without the draft, its day of sending, or a closing date', () => {
    expect(k18b({}).judgement).toBe('UNKNOWN');
    expect(k18b({ documents: SENT })).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: 'De brief bij de ontwerpbegroting 2024 van GR Polder, met de laatste dag voor zienswijzen.' },
    });
    const received = (opinionsUntil: string) =>
      k18b({ documents: [draft(null, { receivedOn: '2023-04-03', opinionsUntil })] });
    expect(received('2023-06-26').judgement).toBe('OK');
    expect(received('2023-06-25')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  it('is not about arrangements without a budget', () => {
    for (const form of WITHOUT_BUDGET) expect(k18b({ form }).judgement).toBe('NOT_APPLICABLE');
  });
});

describe('K19', () => {
  it.each([
    ['2016-12-01', '2016-05-02', '2016-06-27', '2016-06-28'],
    ['2021-12-01', '2021-05-03', '2021-06-28', '2021-06-29'],
    ['2023-12-01', '2023-04-03', '2023-06-26', '2023-06-27'],
  ])('on %s, of the draft sent on %s: the council decides on %s, not on %s', (day, sentOn, last, late) => {
    const decidedOn = (on: string) =>
      k19({ documents: [draft(sentOn)], decisions: [opinion({ decidedOn: on, documents: ['ontwerp'] })] }, day);
    expect(decidedOn(last).judgement).toBe('OK');
    expect(decidedOn(late)).toMatchObject({ judgement: 'VIOLATED', actor: 'COUNCIL' });
  });

  it('counts a council that waives its opinion, one by year, and a later closing date', () => {
    const waived = [opinion({ decidedOn: '2023-06-26', year: 2024, outcome: 'WAIVED' })];
    expect(k19({ documents: SENT, decisions: waived })).toMatchObject({
      judgement: 'OK',
      explanation: {
        nl: 'De laatste dag voor een zienswijze van de raad van Wierdam is 26 juni 2023. De raad zag op 26 juni 2023 van een zienswijze af.',
      },
    });
    const later = [opinion({ decidedOn: '2023-07-05', year: 2024 })];
    expect(k19({ documents: [draft('2023-04-03', { opinionsUntil: '2023-07-05' })], decisions: later }).judgement).toBe(
      'OK',
    );
    expect(
      k19({ documents: [draft('2023-04-03', { opinionsUntil: '2023-05-05' })], decisions: waived }).judgement,
    ).toBe('OK');
  });

  it('does not count decisions of others, or on something else', () => {
    for (const other of [
      opinion({ decidedOn: '2023-06-01', year: 2024, organisations: ['gemeente-oosterlo'] }),
      opinion({ decidedOn: '2023-06-01', year: 2024, by: 'EXECUTIVE' }),
      opinion({ decidedOn: '2023-06-01', year: 2023 }),
      opinion({ decidedOn: '2023-06-01', year: 2024, documents: ['ander-stuk'] }),
      decision({ kind: 'CONSENT', decidedOn: '2023-06-01', year: 2024, organisations: ['gemeente-wierdam'] }),
    ])
      expect(k19({ documents: SENT, decisions: [other] })).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  describe('by the calendar of the council', () => {
    const by = (meetsOn: readonly string[], day = '2023-04-20') =>
      k19({ documents: SENT, councilCalendars: [calendar(meetsOn)] }, day);
    it('fails where no meeting lies within the term, its last day included', () => {
      expect(by(['2023-04-03', '2023-06-27'])).toMatchObject({
        judgement: 'VIOLATED',
        explanation: {
          nl: 'De laatste dag voor een zienswijze van de raad van Wierdam is 26 juni 2023. Volgens het rooster vergadert de raad in die termijn niet.',
        },
      });
      expect(by(['2023-06-26']).judgement).toBe('OK');
      expect(by(['2023-04-04'], '2023-04-04').judgement).toBe('OK');
    });
    it('holds as long as a meeting is left, and then waits for the decision', () => {
      expect(by(['2023-06-13'], '2023-06-13').judgement).toBe('OK');
      expect(by(['2023-06-13'], '2023-06-14')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    });
    it('asks for a calendar that holds the whole term, and after it for the decision', () => {
      const part = [calendar([], { until: '2023-06-26' })];
      expect(k19({ documents: SENT, councilCalendars: part }, '2023-04-20')).toMatchObject({
        judgement: 'UNKNOWN',
        needs: { nl: 'Het vergaderrooster van de raad van Wierdam van 4 april 2023 tot en met 26 juni 2023.' },
      });
      const whole = [calendar([], { until: '2023-06-27' })];
      expect(k19({ documents: SENT, councilCalendars: whole }, '2023-04-20').judgement).toBe('VIOLATED');
      expect(k19({ documents: SENT, councilCalendars: part }, '2023-06-27')).toMatchObject({
        judgement: 'UNKNOWN',
        wouldBe: 'VIOLATED',
        needs: { nl: expect.stringContaining('Het besluit van de raad van Wierdam over een zienswijze') as string },
      });
    });
    it('begins on the day after receipt', () => {
      const documents = [draft('2023-04-03', { receivedOn: '2023-04-05' })];
      const meets = (on: string) => k19({ documents, councilCalendars: [calendar([on])] }, '2023-04-05').judgement;
      expect([meets('2023-04-05'), meets('2023-04-06')]).toEqual(['VIOLATED', 'OK']);
    });
  });

  it('does not know without the draft, or the day of the decision', () => {
    expect(k19({}).judgement).toBe('UNKNOWN');
    expect(k19({ documents: SENT, decisions: [opinion({ year: 2024 })] }).judgement).toBe('UNKNOWN');
  });

  it('is not about arrangements without a budget, nor about participants without a council', () => {
    for (const form of WITHOUT_BUDGET) expect(k19({ form, documents: SENT }).judgement).toBe('NOT_APPLICABLE');
    const province = { ...COUNCIL_YEAR.participation, type: 'PROVINCE' };
    expect(k19({ documents: SENT, participation: province }).judgement).toBe('NOT_APPLICABLE');
  });
});
