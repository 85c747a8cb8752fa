import { deadlinesOf } from '../../../src/checks/deadlines/deadlines';
import type { AppointmentOf, ClauseOf, EndedParticipant } from '../../../src/checks/deadlines/deadline-queries';
import { bounds } from '../rows';
import { daysOf, decision, document, factsIn, OF_WIERDAM, one, WIERDAM } from './facts';

const clause = (clauseKind: string, more: Partial<ClauseOf> = {}): ClauseOf => ({
  id: `bepaling-${clauseKind.toLowerCase()}`,
  clauseKind,
  present: true,
  verified: true,
  article: '30',
  everyMonths: null,
  yearlyBy: null,
  documentKind: null,
  bounds: bounds('2020-03-01'),
  ...more,
});

describe('the evaluation of an arrangement', () => {
  const every = (everyMonths: number | null, more = {}) => clause('EVALUATION', { everyMonths, ...more });
  const held = (...days: string[]) =>
    days.map((sentOn) => document('EVALUATION', { id: `evaluatie-${sentOn}`, sentOn }));

  it('is due an interval after the text, by its own clause', () => {
    const found = one(factsIn(2024, { clauses: [every(48)] }), 'EVALUATION');
    expect(found).toMatchObject({ day: '2024-03-01', basis: 'ARRANGEMENT', state: 'UNKNOWN', actor: 'BOARD' });
    expect(found.explanation.nl).toMatch(
      /^Volgens de tekst van de regeling \(artikel 30\) elke 4 jaar, geteld vanaf de tekst van 1 maart 2020\./,
    );
    expect(one(factsIn(2020, { clauses: [every(5)] }), 'EVALUATION').ground).toBeNull();
    expect(found.ground).toMatchObject({ verified: true });
  });

  it('is due an interval after the last one', () => {
    const documents = held('2022-06-15');
    const after = one(factsIn(2026, { clauses: [every(48)], documents }, '2026-06-15'), 'EVALUATION');
    expect([after.day, after.state]).toEqual(['2026-06-15', 'OPEN']);
    expect(after.explanation.nl).toContain('geteld vanaf de laatste evaluatie van 15 juni 2022');
    expect(daysOf(factsIn(2024, { clauses: [every(48)], documents }), 'EVALUATION')).toEqual(['2024-03-01 DONE']);
  });

  it('was met on its last day, and missed the day after', () => {
    const state = (day: string) =>
      daysOf(factsIn(2024, { clauses: [every(48)], documents: held(day) }, '2025-12-31'), 'EVALUATION');
    expect([state('2024-03-01'), state('2024-03-02')]).toEqual([['2024-03-01 DONE'], ['2024-03-01 MISSED']]);
  });

  it('goes on from an evaluation under the text before', () => {
    const facts = factsIn(2023, { clauses: [every(48)], documents: held('2019-05-01') });
    expect(daysOf(facts, 'EVALUATION')).toEqual(['2023-05-01 UNKNOWN']);
    const long = factsIn(2024, { clauses: [every(48)], documents: held('2015-05-01') });
    expect(daysOf(long, 'EVALUATION')).toEqual(['2024-03-01 UNKNOWN']);
  });

  it('starts anew with a new text, as long as none was held and the day has not passed', () => {
    const days = (year: number, textStarts: readonly string[], documents = held()) =>
      daysOf(factsIn(year, { clauses: [every(48)], textStarts, documents }), 'EVALUATION');
    expect([days(2024, ['2020-03-01', '2022-01-01']), days(2026, ['2020-03-01', '2022-01-01'])]).toEqual([
      [],
      ['2026-01-01 UNKNOWN'],
    ]);
    expect(days(2024, ['2024-03-01'])).toEqual([]);
    expect(days(2024, ['2024-03-02'])).toEqual(['2024-03-01 UNKNOWN']);
    expect(days(2026, ['2022-01-01'], held('2021-05-01'))).toEqual([]);
    expect(days(2025, ['2022-01-01'], held('2021-05-01'))).toEqual(['2025-05-01 UNKNOWN']);
  });

  it('is another deadline for another text, with a name of its own', () => {
    const facts = factsIn(2020, { clauses: [every(2)], textStarts: ['2020-06-01'] });
    const found = deadlinesOf(facts).filter(({ kind }) => kind === 'EVALUATION');
    expect(found.map(({ day }) => day)).toEqual(['2020-05-01', '2020-08-01']);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
  });

  it('has no day without an interval, a known start or a clause that lives then', () => {
    for (const clauses of [
      [every(null)],
      [every(48, { present: false })],
      [every(48, { bounds: bounds(null) })],
      [every(48, { bounds: bounds('2020-03-01', '2024-03-01') })],
      [clause('INFORMATION', { everyMonths: 48 })],
    ])
      expect(daysOf(factsIn(2024, { clauses }), 'EVALUATION')).toEqual([]);
  });
});

describe('the adaptation to the revision of 2022', () => {
  const all = (more: Partial<ClauseOf> = {}) =>
    ['OPINIONS_ON_DECISIONS', 'CITIZEN_PARTICIPATION', 'EVALUATION', 'EXIT'].map((kind) => clause(kind, more));
  const state = (clauses: readonly ClauseOf[], more = {}) => {
    const { day, state: found, certain } = one(factsIn(2024, { clauses, ...more }), 'ADAPTATION_2022');
    return [day, found, certain];
  };

  it('was due before 1 July 2024, and is met by all four clauses on the day before', () => {
    expect(state(all())).toEqual(['2024-06-30', 'DONE', true]);
    expect(state(all({ bounds: bounds('2024-06-30') }))).toEqual(['2024-06-30', 'DONE', true]);
    expect(state(all({ bounds: bounds('2024-07-01') }))).toEqual(['2024-06-30', 'UNKNOWN', true]);
    expect(state(all().slice(1))).toEqual(['2024-06-30', 'UNKNOWN', true]);
  });

  it('was missed where the text is known to say nothing on a point', () => {
    const lacking = (kind: string) =>
      one(
        factsIn(2024, { clauses: all().map((each) => ({ ...each, present: each.clauseKind !== kind })) }),
        'ADAPTATION_2022',
      );
    expect(lacking('EXIT').state).toBe('MISSED');
    expect(lacking('EXIT').explanation.nl).toContain('Op deze dag stond er niets in de tekst over uittreding.');
    // On residents the law was not read.
    expect(lacking('CITIZEN_PARTICIPATION')).toMatchObject({
      state: 'UNKNOWN',
      wouldBe: 'MISSED',
      ground: { verified: false },
    });
    expect(lacking('EXIT').wouldBe).toBeNull();
    expect(state([], {})).toEqual(['2024-06-30', 'UNKNOWN', true]);
  });

  it('is asked of arrangements from before the revision, and open until the day', () => {
    const made = (day: string) => daysOf(factsIn(2024, { bounds: bounds(day) }), 'ADAPTATION_2022');
    expect([made('2022-06-30'), made('2022-07-01')]).toEqual([['2024-06-30 UNKNOWN'], []]);
    for (const more of [{ arrangementKind: 'NETWORK' }, { form: 'COVENANT' }])
      expect(daysOf(factsIn(2024, more), 'ADAPTATION_2022')).toEqual([]);
    expect(daysOf(factsIn(2024, {}, '2024-06-30'), 'ADAPTATION_2022')).toEqual(['2024-06-30 OPEN']);
  });
});

describe('a seat that falls vacant', () => {
  const appointment = (id: string, from: string, more: Partial<AppointmentOf> = {}): AppointmentOf => ({
    id,
    boardKind: 'GENERAL_BOARD',
    boards: [],
    organisations: OF_WIERDAM,
    office: 'COUNCILLOR',
    role: 'MEMBER',
    officeEndedOn: null,
    untilRule: 'OPEN',
    bounds: bounds(from),
    ...more,
  });
  const ended = appointment('oud', '2022-04-01', { officeEndedOn: '2026-03-26' });
  const seat = (complete: boolean) => ({
    id: 'zetel',
    boardKind: 'GENERAL_BOARD',
    boards: [],
    organisations: ['gemeente-wierdam'],
    seats: 1,
    complete,
    bounds: bounds('2020-01-01'),
  });
  const seen = (appointments: readonly AppointmentOf[], more = {}, day = '2026-05-16') =>
    factsIn(2026, { appointments, ...more }, day);

  it('does so with the office, by a rule that was not read', () => {
    const found = one(seen([ended]), 'SEAT');
    expect(found).toMatchObject({ day: '2026-03-26', state: 'UNKNOWN', basis: 'LAW', actor: 'COUNCIL' });
    expect(found.title.nl).toBe('Zetel van Wierdam in het algemeen bestuur komt vrij');
    expect(found.explanation.nl).toBe(
      'Het ambt van een raadslid eindigt op 26 maart 2026, en daarmee van rechtswege het lidmaatschap. Na verkiezingen eindigt het ambt van een raadslid op de dag waarop de oude raad aftreedt. Of de zetel weer is bezet, is niet vastgelegd. Onder voorbehoud: de geldende wettekst is niet nagelezen.',
    );
    expect(one(seen([ended], {}, '2026-03-25'), 'SEAT').state).toBe('OPEN');
    expect(one(seen([{ ...ended, office: 'ALDERMAN' }]), 'SEAT').actor).toBe('EXECUTIVE');
  });

  it('is still vacant where all appointments are recorded', () => {
    expect(one(seen([ended], { seats: [seat(true)] }), 'SEAT').state).toBe('OPEN');
    expect(one(seen([ended], { seats: [seat(false)] }), 'SEAT').state).toBe('UNKNOWN');
  });

  it('is filled by who was appointed since, each for one', () => {
    const other = { ...ended, id: 'oud-2', officeEndedOn: '2026-03-27' };
    const next = appointment('nieuw', '2026-04-15');
    expect(daysOf(seen([ended, next]), 'SEAT')).toEqual(['2026-03-26 DONE']);
    expect(daysOf(seen([ended, other, next]), 'SEAT')).toEqual(['2026-03-26 DONE', '2026-03-27 UNKNOWN']);
    expect(daysOf(seen([ended, other, next, { ...next, id: 'nieuw-2' }]), 'SEAT')).toEqual([
      '2026-03-26 DONE',
      '2026-03-27 DONE',
    ]);
    expect(daysOf(seen([ended, next], {}, '2026-04-14'), 'SEAT')).toEqual(['2026-03-26 UNKNOWN']);
    expect(daysOf(seen([ended, { ...next, role: 'DEPUTY' }]), 'SEAT')).toEqual(['2026-03-26 UNKNOWN']);
    expect(daysOf(seen([ended, { ...next, boardKind: 'EXECUTIVE_BOARD' }]), 'SEAT')).toEqual(['2026-03-26 UNKNOWN']);
  });

  it('does so at the end of an appointment that is known to the day, and for its own council only', () => {
    const until = (untilRule: 'STATED' | 'MONTH') =>
      daysOf(
        seen([appointment('kort', '2024-01-01', { untilRule, bounds: bounds('2024-01-01', '2026-02-01') })]),
        'SEAT',
      );
    expect([until('STATED'), until('MONTH')]).toEqual([['2026-02-01 UNKNOWN'], []]);
    const others = [{ ...ended, organisations: [{ id: 'gemeente-oost', name: 'Oost' }] }];
    expect(daysOf(seen(others), 'SEAT')).toEqual([]);
    expect(daysOf(seen(others, { body: null }), 'SEAT')).toEqual(['2026-03-26 UNKNOWN']);
  });
});

describe('leaving', () => {
  const leave = (more = {}) =>
    decision('LEAVE', { organisations: OF_WIERDAM, decidedOn: '2025-02-01', effectiveOn: '2026-01-01', ...more });
  const until = (day: string | null) => [{ ...WIERDAM, bounds: bounds('2010-01-01', day) }];
  const seen = (decisions: readonly ReturnType<typeof leave>[], taking = until(null), day = '2026-05-16') =>
    factsIn(2026, { decisions, taking }, day);

  it('takes effect on the day of the decision, which is told from the day it was taken', () => {
    const found = one(seen([leave()], until(null), '2025-12-31'), 'EXIT');
    expect(found).toMatchObject({ day: '2026-01-01', state: 'OPEN', basis: 'RECORDED', certain: true });
    expect(found.explanation.nl).toBe(
      'Het besluit tot uittreding is van 1 februari 2025. De deelname duurt tot en met 31 december 2025.',
    );
    expect(daysOf(seen([leave()], until(null), '2025-01-31'), 'EXIT')).toEqual([]);
  });

  it('was done where the participation ended on that day', () => {
    expect(daysOf(seen([leave()], until('2026-01-01')), 'EXIT')).toEqual(['2026-01-01 DONE']);
    expect(daysOf(seen([leave()]), 'EXIT')).toEqual(['2026-01-01 UNKNOWN']);
  });

  it('needs a day, and no refusal', () => {
    expect(daysOf(seen([leave({ effectiveOn: null })]), 'EXIT')).toEqual([]);
    expect(daysOf(seen([leave({ outcome: 'REJECTED' })]), 'EXIT')).toEqual([]);
    expect(one(seen([leave({ outcome: null })]), 'EXIT').certain).toBe(false);
  });
});

describe('a merger of participants', () => {
  const ended: readonly EndedParticipant[] = [
    { id: 'gemeente-west', name: 'West', endedOn: '2023-01-01', rule: 'STATED' },
  ];
  const text = (from: string, ...listed: string[]) => ({ id: `versie-${from}`, from, listed });

  it('gives six months, and six more where the term was extended', () => {
    expect(daysOf(factsIn(2023, { ended }, '2023-07-01'), 'MERGER')).toEqual(['2023-07-01 OPEN']);
    expect(daysOf(factsIn(2023, { ended }, '2023-07-02'), 'MERGER')).toEqual(['2023-07-01 UNKNOWN']);
    const extended = one(factsIn(2024, { ended }, '2024-01-01'), 'MERGER');
    expect(extended).toMatchObject({ day: '2024-01-01', state: 'OPEN', certain: false, opensOn: '2023-01-01' });
  });

  it('was arranged by a text that no longer lists who ended', () => {
    const state = (...texts: ReturnType<typeof text>[]) => daysOf(factsIn(2023, { ended, texts }), 'MERGER');
    expect(state(text('2023-06-01', 'gemeente-wierdam'))).toEqual(['2023-07-01 DONE']);
    expect(state(text('2023-07-02', 'gemeente-wierdam'))).toEqual(['2023-07-01 UNKNOWN']);
    expect(state(text('2023-06-01', 'gemeente-west'))).toEqual(['2023-07-01 UNKNOWN']);
    expect(state(text('2022-06-01', 'gemeente-wierdam'))).toEqual(['2023-07-01 UNKNOWN']);
  });
});

describe('a promise or motion', () => {
  const promise = (more = {}) => ({
    id: 'toezegging',
    organisation: 'gemeente-wierdam',
    commitmentKind: 'PROMISE',
    about: { nl: 'een overzicht', en: 'an overview' },
    dueOn: '2026-06-01',
    settledOn: null,
    verified: true,
    ...more,
  });
  const days = (more = {}, day = '2026-12-31') =>
    daysOf(factsIn(2026, { commitments: [promise(more)] }, day), 'COMMITMENT');

  it('is kept up to and including its day', () => {
    expect(days({}, '2026-06-01')).toEqual(['2026-06-01 OPEN']);
    // What is not recorded as settled counts as open.
    expect(days()).toEqual(['2026-06-01 MISSED']);
    expect(days({ settledOn: '2026-06-01' })).toEqual(['2026-06-01 DONE']);
    expect(days({ settledOn: '2026-06-02' })).toEqual(['2026-06-01 MISSED']);
    expect(days({ settledOn: '2026-06-02' }, '2026-05-16')).toEqual(['2026-06-01 OPEN']);
  });

  it('is neither kept nor broken by a source that is not certain', () => {
    const found = (settledOn: string) =>
      one(factsIn(2026, { commitments: [promise({ settledOn, verified: false })] }), 'COMMITMENT');
    expect(found('2026-06-01')).toMatchObject({ state: 'UNKNOWN', wouldBe: null });
    expect(found('2026-06-02')).toMatchObject({ state: 'UNKNOWN', wouldBe: 'MISSED' });
    expect(found('2026-06-01').explanation.nl).toMatch(/De bron van een van deze gegevens is niet zeker\.$/);
  });

  it('is that of the own council', () => {
    expect(days({ organisation: 'gemeente-oost' })).toEqual([]);
    const title = one(factsIn(2026, { commitments: [promise({ commitmentKind: 'MOTION' })] }), 'COMMITMENT').title;
    expect(title).toEqual({ nl: 'Motie: een overzicht', en: 'Motion: an overview' });
  });
});

describe('information that the arrangement agrees', () => {
  const every = (everyMonths: number | null, more: Partial<ClauseOf> = {}) =>
    clause('INFORMATION', { everyMonths, documentKind: 'PROGRESS_REPORT', ...more });
  const came = (...days: string[]) =>
    days.map((sentOn) => document('PROGRESS_REPORT', { id: `rapportage-${sentOn}`, sentOn }));
  const days = (year: number, more: Parameters<typeof factsIn>[1] = {}, day?: string) =>
    daysOf(factsIn(year, { clauses: [every(6)], ...more }, day), 'INFORMATION');

  it('is due an interval after the clause, or after the council came in', () => {
    expect(days(2020)).toEqual(['2020-09-01 UNKNOWN']);
    expect(days(2020, {}, '2020-09-01')).toEqual(['2020-09-01 OPEN']);
    const taking = [{ ...WIERDAM, bounds: bounds('2021-02-01') }];
    expect(days(2021, { taking })).toEqual(['2021-08-01 UNKNOWN']);
    expect(days(2021, { clauses: [every(6, { bounds: bounds(null) })] })).toEqual([]);
  });

  it('is due an interval after each document, on its last day in time; of one that came later nobody is accused', () => {
    const documents = came('2020-08-15', '2021-02-15', '2021-08-16');
    expect(days(2020, { documents })).toEqual(['2020-09-01 DONE']);
    expect(days(2021, { documents })).toEqual(['2021-02-15 DONE', '2021-08-15 UNKNOWN']);
    expect(one(factsIn(2022, { clauses: [every(6)], documents }), 'INFORMATION')).toMatchObject({
      key: 'INFORMATION bepaling-information rapportage-2021-08-16',
      day: '2022-02-16',
      state: 'UNKNOWN',
      wouldBe: 'MISSED',
      basis: 'ARRANGEMENT',
      actor: 'BOARD',
      organisation: 'gemeente-wierdam',
    });
    const late = deadlinesOf(factsIn(2021, { clauses: [every(6)], documents })).find(({ day }) => day === '2021-08-15');
    expect(late).toMatchObject({ state: 'UNKNOWN', wouldBe: 'MISSED' });
  });

  it('is due by the same date of every year, where the text sets one', () => {
    const yearly = [every(null, { yearlyBy: '04-15' })];
    const documents = came('2020-04-15', '2021-04-16', '2023-10-14');
    const year = (each: number) =>
      deadlinesOf(factsIn(each, { clauses: yearly, documents }))
        .filter(({ kind }) => kind === 'INFORMATION')
        .map(({ day, state, wouldBe }) => [day, state, wouldBe]);
    expect([2019, 2020, 2021, 2022, 2023].map(year)).toEqual([
      [],
      [['2020-04-15', 'DONE', null]],
      [['2021-04-15', 'UNKNOWN', 'MISSED']],
      [['2022-04-15', 'UNKNOWN', 'MISSED']],
      [['2023-04-15', 'UNKNOWN', 'MISSED']],
    ]);
    const found = one(factsIn(2022, { clauses: yearly }, '2022-04-15'), 'INFORMATION');
    expect([found.state, found.explanation]).toEqual([
      'OPEN',
      {
        nl: 'Volgens de tekst van de regeling (artikel 30) elk jaar uiterlijk op 15 april. Nog niet vastgelegd.',
        en: 'By the text of the arrangement (article 30) every year by 15 April. Not recorded yet.',
      },
    ]);
  });

  it('counts for each council what it got, and for the arrangement when the last had it', () => {
    const OOST = 'gemeente-oost';
    const taking = [
      WIERDAM,
      { ...WIERDAM, organisation: OOST },
      { ...WIERDAM, organisation: 'provincie', type: 'PROVINCE' },
    ];
    const toOost = { toAllCouncils: null, to: [{ id: OOST, type: 'MUNICIPALITY' }] };
    const documents = [
      ...came('2020-08-15'),
      document('PROGRESS_REPORT', { id: 'rapportage-oost', sentOn: '2021-02-10', ...toOost }),
    ];
    const of = (body: string | null) => days(2021, { taking, documents, body });
    expect([of('gemeente-wierdam'), of(OOST), of('provincie')]).toEqual([
      ['2021-02-15 UNKNOWN'],
      ['2021-02-15 DONE', '2021-08-10 UNKNOWN'],
      [],
    ]);
    expect(of(null)).toEqual(['2021-02-15 UNKNOWN', '2021-08-10 UNKNOWN']);
    const [, own] = deadlinesOf(factsIn(2021, { clauses: [every(6)], taking, documents, body: null })).filter(
      ({ kind }) => kind === 'INFORMATION',
    );
    expect(own?.organisation).toBe(OOST);
  });

  it('has no day without an interval, a document or a clause that lives then', () => {
    for (const each of [
      every(null),
      every(6, { documentKind: null }),
      every(6, { present: false }),
      every(6, { bounds: bounds('2020-03-01', '2020-09-01') }),
    ])
      expect(days(2020, { clauses: [each] })).toEqual([]);
  });
});

describe('an arrangement that is new', () => {
  it('has no accounts of a year before it was there', () => {
    const found = (from: string) =>
      deadlinesOf(factsIn(2025, { bounds: bounds(from) })).filter(({ kind }) => kind.includes('ACCOUNTS'));
    expect([found('2024-12-31').length, found('2025-01-01').length]).toEqual([2, 0]);
  });
});
