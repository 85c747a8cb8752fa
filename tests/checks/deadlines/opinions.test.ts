import { Meetings, meetingsFor, stillToCome } from '../../../src/checks/deadlines/meetings';
import { bounds } from '../rows';
import { daysOf, decision, document, factsIn, OF_WIERDAM, one, WIERDAM } from './facts';

const opinion = (decidedOn: string | null, more = {}) =>
  decision('OPINION', { organisations: OF_WIERDAM, documents: ['stuk-draft_budget'], decidedOn, ...more });

describe('the window for opinions on a draft budget', () => {
  const sent = (sentOn: string, more = {}) => document('DRAFT_BUDGET', { sentOn, ...more });

  it.each([
    ['2014-04-01', '2014-05-13'],
    ['2016-04-18', '2016-06-13'],
    ['2021-04-19', '2021-06-14'],
    ['2022-06-30', '2022-08-25'],
    ['2022-07-01', '2022-09-23'],
    ['2023-04-03', '2023-06-26'],
  ])('that was sent on %s closes by the act of that day on %s', (sentOn, day) => {
    const found = one(factsIn(Number(day.slice(0, 4)), { documents: [sent(sentOn)] }), 'OPINION');
    expect(found).toMatchObject({ day, opensOn: sentOn, basis: 'LAW', actor: 'COUNCIL', state: 'UNKNOWN' });
    expect(found.explanation.nl).toContain('Onder voorbehoud: de geldende wettekst is niet nagelezen.');
  });

  it('closes on the day the sender gives, or later by the act, and then says so', () => {
    const until = (opinionsUntil: string) =>
      one(factsIn(2023, { documents: [sent('2023-04-03', { opinionsUntil })] }), 'OPINION');
    expect(until('2023-06-26')).toMatchObject({ day: '2023-06-26', basis: 'RECORDED' });
    expect(until('2023-06-26').explanation.nl).not.toContain('langer');
    expect(until('2023-06-25')).toMatchObject({ day: '2023-06-26', basis: 'LAW' });
    expect(until('2023-06-25').explanation.nl).toContain(
      'de termijn van de wet loopt langer, tot en met 26 juni 2023.',
    );
  });

  it('is not certain where no day is known from which the act counts', () => {
    const documents = [sent('2023-04-03', { sentOn: null, opinionsUntil: '2023-06-01' })];
    const late = one(factsIn(2023, { documents, decisions: [opinion('2023-06-02')] }), 'OPINION');
    expect(late).toMatchObject({ day: '2023-06-01', basis: 'RECORDED', certain: false, wouldBe: 'MISSED' });
    const received = (opinionsUntil: string) =>
      one(
        factsIn(2023, { documents: [sent('', { sentOn: null, receivedOn: '2023-04-03', opinionsUntil })] }),
        'OPINION',
      );
    expect([received('2023-06-26').certain, received('2023-06-25').certain]).toEqual([true, false]);
  });

  it('was met by an opinion, or by the decision to give none, up to and including the day', () => {
    const found = (...decisions: ReturnType<typeof opinion>[]) =>
      one(factsIn(2023, { documents: [sent('2023-04-03', { opinionsUntil: '2023-06-26' })], decisions }), 'OPINION');
    const state = (...decisions: ReturnType<typeof opinion>[]) => found(...decisions).state;
    expect(state(opinion('2023-06-26'))).toBe('DONE');
    expect(state(opinion('2023-06-20', { outcome: 'WAIVED' }))).toBe('DONE');
    // By an article that nobody read, nobody is late.
    expect(found(opinion('2023-06-27'))).toMatchObject({ state: 'UNKNOWN', wouldBe: 'MISSED' });
    expect(found(opinion('2023-06-27'), opinion(null))).toMatchObject({ state: 'UNKNOWN', wouldBe: null });
    expect(state(opinion('2023-06-20', { by: 'EXECUTIVE' }))).toBe('UNKNOWN');
    expect(state(opinion(null))).toBe('UNKNOWN');
    expect(state(opinion('2023-06-20', { organisations: [{ id: 'gemeente-oost', name: 'Oost' }] }))).toBe('UNKNOWN');
    expect(state(opinion('2023-06-20', { documents: ['ander-stuk'] }))).toBe('UNKNOWN');
  });

  it('takes an opinion that names no document for that on the budget of its year', () => {
    const documents = [sent('2023-04-03', { year: 2024 })];
    const state = (year: number) =>
      one(factsIn(2023, { documents, decisions: [opinion('2023-06-01', { documents: [], year })] }), 'OPINION').state;
    expect([state(2024), state(2023)]).toEqual(['DONE', 'UNKNOWN']);
  });

  it('counts the councils of an arrangement', () => {
    const facts = factsIn(2023, {
      body: null,
      taking: [WIERDAM, { ...WIERDAM, organisation: 'gemeente-oost' }, { ...WIERDAM, type: 'PROVINCE' }],
      documents: [sent('2023-04-03')],
      decisions: [opinion('2023-06-01')],
    });
    const found = one(facts, 'OPINION');
    expect(found).toMatchObject({ state: 'UNKNOWN', organisation: null });
    expect(found.explanation.nl).toContain('Van 1 van de 2 raden is een besluit hierover vastgelegd.');
  });

  it('is not for who was not sent it, nor for who did not take part', () => {
    const other = sent('2023-04-03', { toAllCouncils: false, to: [{ id: 'gemeente-oost', type: 'MUNICIPALITY' }] });
    expect(daysOf(factsIn(2023, { documents: [other] }), 'OPINION')).toEqual([]);
    const taking = [{ ...WIERDAM, bounds: bounds('2010-01-01', '2023-04-03') }];
    expect(daysOf(factsIn(2023, { taking, documents: [sent('2023-04-03')] }), 'OPINION')).toEqual([]);
  });

  it('is not known before it was sent', () => {
    const documents = [sent('2023-04-03')];
    expect(daysOf(factsIn(2023, { documents }, '2023-04-02'), 'OPINION')).toEqual([]);
    expect(daysOf(factsIn(2023, { documents }, '2023-04-03'), 'OPINION')).toEqual(['2023-06-26 OPEN']);
    expect(daysOf(factsIn(2023, { documents }, '2023-06-26'), 'OPINION')).toEqual(['2023-06-26 OPEN']);
    expect(daysOf(factsIn(2023, { documents }, '2023-06-27'), 'OPINION')).toEqual(['2023-06-26 UNKNOWN']);
  });
});

describe('the window for opinions on a draft arrangement', () => {
  const draft = (more = {}) => document('DRAFT_ARRANGEMENT', { receivedOn: '2023-03-06', ...more });

  it('closes eight weeks after receipt, since 1 July 2022', () => {
    const found = one(factsIn(2023, { documents: [draft()] }), 'OPINION');
    expect(found).toMatchObject({ day: '2023-05-01', basis: 'LAW', certain: true, ground: { verified: true } });
    expect(daysOf(factsIn(2022, { documents: [draft({ receivedOn: '2022-06-30' })] }), 'OPINION')).toEqual([]);
    expect(daysOf(factsIn(2022, { documents: [draft({ receivedOn: '2022-07-01' })] }), 'OPINION')).toEqual([
      '2022-08-26 UNKNOWN',
    ]);
  });

  it('is not certain where only the day of sending is known, and nobody missed it then', () => {
    const documents = [draft({ id: 'stuk-draft_budget', receivedOn: null, sentOn: '2023-03-06' })];
    const decisions = [opinion('2023-05-02')];
    expect(one(factsIn(2023, { documents, decisions }), 'OPINION')).toMatchObject({
      certain: false,
      state: 'UNKNOWN',
      wouldBe: 'MISSED',
    });
    const received = [draft({ id: 'stuk-draft_budget' })];
    expect(one(factsIn(2023, { documents: received, decisions }), 'OPINION').state).toBe('MISSED');
  });

  it('is not asked of a council that makes the arrangement itself', () => {
    const taking = [{ ...WIERDAM, organs: ['COUNCIL', 'EXECUTIVE'] }];
    expect(daysOf(factsIn(2023, { taking, documents: [draft()] }), 'OPINION')).toEqual([]);
    const documents = [draft({ opinionsUntil: '2023-05-20' })];
    expect(daysOf(factsIn(2023, { taking, documents }), 'OPINION')).toEqual(['2023-05-20 UNKNOWN']);
  });
});

describe('other windows for opinions', () => {
  it('are those that a sender or a source gives', () => {
    const draft = (more = {}) => document('DRAFT_DECISION', { sentOn: '2023-03-01', title: 'Visie', ...more });
    expect(daysOf(factsIn(2023, { documents: [draft()] }), 'OPINION')).toEqual([]);
    const given = one(factsIn(2023, { documents: [draft({ opinionsUntil: '2023-05-01' })] }), 'OPINION');
    expect([given.day, given.title.nl, given.ground]).toEqual([
      '2023-05-01',
      'Zienswijze op het ontwerpbesluit (Visie)',
      null,
    ]);
    const subject = { nl: 'de agenda', en: 'the agenda' };
    const procedures = [{ id: 'p', subject, openedOn: '2023-01-01', viewsUntil: '2023-03-10' }];
    expect(daysOf(factsIn(2023, { procedures }), 'OPINION')).toEqual(['2023-03-10 UNKNOWN']);
    const same = [{ id: 'p', subject, openedOn: '2023-01-01', viewsUntil: '2023-05-01' }];
    const documents = [draft({ opinionsUntil: '2023-05-01' })];
    expect(daysOf(factsIn(2023, { procedures: same, documents }), 'OPINION')).toHaveLength(1);
    const undated = [draft({ opinionsUntil: '2023-05-01', sentOn: null })];
    expect(one(factsIn(2023, { procedures: same, documents: undated }), 'OPINION').opensOn).toBe('2023-01-01');
  });
});

describe('the meetings of a council', () => {
  const calendar = (from: string, until: string, ...meetsOn: string[]) => ({ bounds: bounds(from, until), meetsOn });
  const spring = calendar('2023-01-01', '2023-06-01', '2023-04-20', '2023-05-25');
  const autumn = calendar('2023-06-01', '2024-01-01', '2023-06-26', '2023-07-06');

  it('in the window are given, its first and last day included', () => {
    const meetings = new Meetings([spring, autumn]);
    expect(meetings.between('2023-04-20', '2023-06-26')).toEqual({
      days: ['2023-04-20', '2023-05-25', '2023-06-26'],
      complete: true,
    });
    expect(meetings.between('2023-04-21', '2023-05-24')).toEqual({ days: [], complete: true });
  });

  it('are not known without a calendar, and not all of them where it covers a part', () => {
    expect(new Meetings([]).between('2023-04-20', '2023-06-26')).toEqual({ days: null, complete: false });
    expect(new Meetings([spring]).between('2023-04-20', '2023-06-26')).toEqual({
      days: ['2023-04-20', '2023-05-25'],
      complete: false,
    });
    expect(new Meetings([spring]).between('2023-06-01', '2023-06-26')).toEqual({ days: null, complete: false });
    const perhaps = { bounds: bounds(null), meetsOn: ['2023-04-20'] };
    expect(new Meetings([perhaps]).between('2023-04-20', '2023-04-20')).toEqual({
      days: ['2023-04-20'],
      complete: false,
    });
  });

  it('are of use until they were held, and for opinions only', () => {
    expect(stillToCome(['2023-04-20', '2023-05-25'], '2023-05-25')).toEqual(['2023-05-25']);
    expect(stillToCome(['2023-04-20', '2023-05-25'], '2023-05-26')).toEqual([]);
    const meetings = new Meetings([spring]);
    const facts = factsIn(2023, { documents: [document('DRAFT_BUDGET', { sentOn: '2023-02-01' })] });
    expect(meetingsFor(one(facts, 'OPINION'), meetings).days).toEqual(['2023-04-20']);
    expect(meetingsFor(one(facts, 'DRAFT_BUDGET'), meetings).days).toBeNull();
  });
});

describe('the day of a sender who gives less time than the act', () => {
  const seen = (day: string, ...decisions: ReturnType<typeof opinion>[]) =>
    one(
      factsIn(
        2023,
        { documents: [document('DRAFT_BUDGET', { sentOn: '2023-04-03', opinionsUntil: '2023-06-01' })], decisions },
        day,
      ),
      'OPINION_ASKED',
    );

  it('is a wish: met, open or passed, and nobody is late by it', () => {
    expect(seen('2023-06-01')).toMatchObject({ day: '2023-06-01', state: 'OPEN', basis: 'SENDER', ground: null });
    expect(seen('2023-06-02')).toMatchObject({ state: 'PASSED', wouldBe: null });
    expect(seen('2023-07-31', opinion('2023-06-01')).state).toBe('DONE');
    expect(seen('2023-07-31', opinion('2023-06-02'))).toMatchObject({ state: 'PASSED', wouldBe: null });
    expect(seen('2023-07-31', opinion(null))).toMatchObject({ state: 'UNKNOWN', wouldBe: null });
    for (const day of ['2023-06-01', '2023-06-02'])
      expect(seen(day).explanation.nl).toContain('De dag van de afzender verplicht tot niets');
  });

  it('stands beside the last day of the act, and only where that is later', () => {
    const days = (opinionsUntil: string | null) =>
      ['OPINION', 'OPINION_ASKED'].map((kind) =>
        daysOf(
          factsIn(
            2023,
            { documents: [document('DRAFT_BUDGET', { sentOn: '2023-04-03', opinionsUntil })] },
            '2023-04-10',
          ),
          kind as 'OPINION',
        ),
      );
    expect(days('2023-06-25')).toEqual([['2023-06-26 OPEN'], ['2023-06-25 OPEN']]);
    for (const until of [null, '2023-06-26', '2023-06-30']) expect(days(until)[1]).toEqual([]);
  });
});
