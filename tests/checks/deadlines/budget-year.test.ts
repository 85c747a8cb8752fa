import { bounds } from '../rows';
import { daysOf, decision, document, factsIn, one, WIERDAM } from './facts';

const toMinister: typeof document = (kind, more) =>
  document(kind, { toAllCouncils: null, to: [{ id: 'ministerie', type: 'MINISTRY' }], ...more });

describe('the financial year', () => {
  it.each([
    { year: 2014, papers: [], draft: '2014-06-19', budget: '2014-07-31' },
    { year: 2016, papers: ['2016-04-15'], draft: '2016-06-05', budget: '2016-07-31' },
    { year: 2021, papers: ['2021-04-15'], draft: '2021-06-05', budget: '2021-07-31' },
    { year: 2023, papers: ['2023-04-30'], draft: '2023-06-22', budget: '2023-09-14' },
  ])('of $year has the outer limits of the act of that year', ({ year, papers, draft, budget }) => {
    const days = (kind: Parameters<typeof daysOf>[1]) =>
      daysOf(factsIn(year), kind).map((each) => each.replace(' UNKNOWN', ''));
    expect([days('FRAMEWORK_LETTER'), days('PROVISIONAL_ACCOUNTS')]).toEqual([papers, papers]);
    expect([days('DRAFT_BUDGET'), days('BUDGET_TO_SUPERVISOR')]).toEqual([[draft], [budget]]);
    expect(days('ACCOUNTS_TO_SUPERVISOR')).toEqual([`${year}-07-14`]);
  });

  it('says of a day by the act alone that it is the outer limit, and that the act was not read', () => {
    const letter = one(factsIn(2026, {}, '2026-04-30'), 'FRAMEWORK_LETTER');
    expect(letter).toMatchObject({ day: '2026-04-30', state: 'OPEN', basis: 'LAW', certain: true, actor: 'BOARD' });
    expect(letter.explanation.nl).toBe(
      'Dit is de uiterste dag van de wet; een eerdere dag van deze regeling is hier niet bekend. Of deze dag zelf nog meetelt, is niet zeker. Nog niet vastgelegd. Onder voorbehoud: de geldende wettekst is niet nagelezen.',
    );
    expect(letter.ground).toMatchObject({ verified: false });
    expect(one(factsIn(2026, {}, '2026-05-01'), 'FRAMEWORK_LETTER').state).toBe('UNKNOWN');
  });

  const letter = (sentOn: string | null, more = {}) => document('FRAMEWORK_LETTER', { year: 2024, sentOn, ...more });
  const stateOf = (...documents: ReturnType<typeof letter>[]) => {
    const { state, wouldBe, explanation } = one(factsIn(2023, { documents }), 'FRAMEWORK_LETTER');
    return [wouldBe ?? state, explanation.nl.split('. ').at(-2)];
  };

  it('is met up to and including the day, and by a rule nobody read it would be missed, and is not', () => {
    expect(stateOf(letter('2023-04-30'))).toEqual(['DONE', 'Dit is gebeurd op 30 april 2023']);
    expect(stateOf(letter('2023-05-01'))).toEqual(['MISSED', 'Vastgelegd is 1 mei 2023, na deze dag']);
    expect(stateOf(letter('2023-05-01'), letter('2023-04-20'))[0]).toBe('DONE');
  });

  it('counts the day of receipt where it is known, as K17 does, and does not know without a day', () => {
    expect(stateOf(letter(null, { receivedOn: '2023-04-29' }))[0]).toBe('DONE');
    expect(stateOf(letter(null, { receivedOn: '2023-05-02' }))).toEqual([
      'MISSED',
      'Ontvangen op 2 mei 2023, na deze dag',
    ]);
    const both = stateOf(letter('2023-05-01'), letter(null));
    expect(both).toEqual(['UNKNOWN', 'Vastgelegd zonder dag']);
  });

  it('counts for a council what was sent to it, of its year, by the day that is looked from', () => {
    expect(
      stateOf(letter('2023-04-20', { toAllCouncils: false, to: [{ id: 'gemeente-oost', type: 'MUNICIPALITY' }] }))[0],
    ).toBe('UNKNOWN');
    expect(
      stateOf(
        letter('2023-04-20', { toAllCouncils: false, to: [{ id: 'gemeente-wierdam', type: 'MUNICIPALITY' }] }),
      )[0],
    ).toBe('DONE');
    expect(stateOf(letter('2023-04-20', { year: 2023 }))[0]).toBe('UNKNOWN');
    const documents = [letter('2023-04-20')];
    expect(one(factsIn(2023, { documents }, '2023-04-19'), 'FRAMEWORK_LETTER').state).toBe('OPEN');
  });

  it('is met for an arrangement once all councils have it', () => {
    const taking = [WIERDAM, { ...WIERDAM, organisation: 'gemeente-oost' }];
    const to = (...councils: string[]) =>
      letter('2023-04-20', {
        id: councils.join('-'),
        toAllCouncils: false,
        to: councils.map((id) => ({ id, type: 'MUNICIPALITY' })),
      });
    const stateWith = (...documents: ReturnType<typeof to>[]) =>
      one(factsIn(2023, { body: null, taking, documents }), 'FRAMEWORK_LETTER').state;
    expect(stateWith(to('gemeente-wierdam'))).toBe('UNKNOWN');
    expect(stateWith(to('gemeente-wierdam'), to('gemeente-oost'))).toBe('DONE');
  });

  it('counts from the day on which the board decided, two weeks and at most the outer limit', () => {
    const adopted = (decidedOn: string, day = '2023-12-31') =>
      factsIn(2023, { decisions: [decision('BUDGET', { year: 2024, decidedOn })] }, day);
    expect(one(adopted('2023-07-03'), 'BUDGET_TO_SUPERVISOR').day).toBe('2023-07-17');
    expect(one(adopted('2023-09-04'), 'BUDGET_TO_SUPERVISOR').day).toBe('2023-09-14');
    expect(one(adopted('2023-07-03'), 'DRAFT_BUDGET').day).toBe('2023-04-10');
    expect(one(adopted('2023-07-03', '2023-07-02'), 'BUDGET_TO_SUPERVISOR').day).toBe('2023-09-14');
    expect(one(adopted('2023-07-03'), 'DRAFT_BUDGET').explanation.nl).toMatch(
      /^Het bestuur stelde vast op 3 juli 2023/,
    );
  });

  it('was missed by a rule that was read: article 58, where a province takes part', () => {
    const province = { ...WIERDAM, organisation: 'provincie-polderland', type: 'PROVINCE' };
    const budget = (sentOn: string, taking = [WIERDAM, province]) =>
      one(factsIn(2023, { taking, documents: [toMinister('BUDGET', { year: 2024, sentOn })] }), 'BUDGET_TO_SUPERVISOR');
    expect(budget('2023-09-14').state).toBe('DONE');
    expect(budget('2023-09-15')).toMatchObject({ state: 'MISSED', ground: { verified: true } });
    expect(budget('2023-09-15', [WIERDAM])).toMatchObject({
      state: 'UNKNOWN',
      wouldBe: 'MISSED',
      ground: { verified: false },
    });
    const perhaps = { ...WIERDAM, bounds: bounds(null) };
    expect(budget('2023-09-15', [perhaps, province])).toMatchObject({
      state: 'UNKNOWN',
      wouldBe: 'MISSED',
      certain: false,
    });
  });

  it('is met by what went to the supervisor, not by what went to councils', () => {
    const state = (more: object) => {
      const documents = [toMinister('ACCOUNTS', { year: 2022, sentOn: '2023-07-14', ...more })];
      return one(factsIn(2023, { documents }), 'ACCOUNTS_TO_SUPERVISOR').state;
    };
    const to = (id: string, type: string) => state({ to: [{ id, type }] });
    expect([state({}), to('provincie-polderland', 'PROVINCE')]).toEqual(['DONE', 'DONE']);
    expect([state({ to: [] }), to('gemeente-oost', 'MUNICIPALITY')]).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it('is that of arrangements with a budget, and of others where a document shows one', () => {
    for (const form of ['CENTRE_MUNICIPALITY', 'PLAIN_AGREEMENT', 'FOUNDATION', 'JOINT_ORGAN', null])
      expect(daysOf(factsIn(2023, { form }), 'ACCOUNTS_TO_SUPERVISOR')).toEqual([]);
    const documents = [toMinister('ACCOUNTS', { year: 2022, sentOn: '2023-07-14' })];
    const shown = one(factsIn(2023, { form: null, documents }), 'ACCOUNTS_TO_SUPERVISOR');
    expect(shown).toMatchObject({ state: 'DONE', certain: false });
    expect(daysOf(factsIn(2023, { form: 'CENTRE_MUNICIPALITY', documents }), 'ACCOUNTS_TO_SUPERVISOR')).toEqual([]);
    expect(daysOf(factsIn(2023, { arrangementKind: 'NETWORK', documents }), 'ACCOUNTS_TO_SUPERVISOR')).toEqual([]);
  });

  it('concerns a body on the days on which it takes part, and while the arrangement lives', () => {
    const until = (day: string) => factsIn(2023, { taking: [{ ...WIERDAM, bounds: bounds('2010-01-01', day) }] });
    expect(daysOf(until('2023-07-14'), 'ACCOUNTS_TO_SUPERVISOR')).toEqual([]);
    expect(daysOf(until('2023-07-15'), 'ACCOUNTS_TO_SUPERVISOR')).toHaveLength(1);
    const ended = (day: string) => factsIn(2023, { bounds: bounds('2010-01-01', day) });
    expect(daysOf(ended('2023-07-14'), 'ACCOUNTS_TO_SUPERVISOR')).toEqual([]);
    expect(daysOf(ended('2023-07-15'), 'ACCOUNTS_TO_SUPERVISOR')).toHaveLength(1);
  });
});
