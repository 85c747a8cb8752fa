import * as fc from 'fast-check';
import { judgedBy } from '../../../src/checks/check';
import type { AppointmentOf, SeatOf } from '../../../src/checks/deadlines/deadline-queries';
import { deadlinesOf } from '../../../src/checks/deadlines/deadlines';
import { vacantSeats } from '../../../src/checks/k14-vacant-seats';
import { endedOffices } from '../../../src/checks/k15-ended-offices';
import type { MembershipsRow, SeatingRow } from '../../../src/checks/queries/board-queries';
import { seatingOn } from '../../../src/checks/rules/vacancies';
import { type Day, daysAfter } from '../../../src/time/day';
import { mayLiveOn, surelyLivesOn } from '../../../src/time/period';
import { bounds, PARTICIPATION, ROW } from '../rows';
import { factsIn, OF_WIERDAM } from './facts';

/** The seats of Wierdam on the general board, and who has sat on them. */
interface Board {
  readonly seats: readonly SeatOf[];
  readonly appointments: readonly AppointmentOf[];
}

const seat = (seats: number, from: string | null, more: Partial<SeatOf> = {}): SeatOf => ({
  id: `zetel-${from}`,
  boardKind: 'GENERAL_BOARD',
  boards: [],
  organisations: ['gemeente-wierdam'],
  seats,
  complete: true,
  rule: from === null ? 'ATTESTED' : 'STATED',
  bounds: bounds(from),
  ...more,
});
const appointment = (id: string, from: string | null, more: Partial<AppointmentOf> = {}): AppointmentOf => ({
  id,
  boardKind: 'GENERAL_BOARD',
  boards: [],
  organisations: OF_WIERDAM,
  office: 'ALDERMAN',
  role: 'MEMBER',
  officeEndedOn: null,
  untilRule: 'OPEN',
  bounds: bounds(from),
  ...more,
});

const BODY = {
  ...ROW,
  participation: PARTICIPATION,
  arrangementKind: 'JOINT_ARRANGEMENT',
  form: 'PUBLIC_BODY',
} as const;

function k14({ seats, appointments }: Board, day: Day) {
  const row: SeatingRow = {
    ...BODY,
    seats: seats.filter((each) => mayLiveOn(each.bounds, day)).map((each) => ({ ...each, board: null })),
    seated: appointments
      .filter((each) => each.bounds.from <= day && each.role !== 'DEPUTY')
      .map((each) => ({ ...each, board: null, rule: each.untilRule })),
  };
  return judgedBy(vacantSeats, row, day);
}

function k15({ appointments }: Board, day: Day) {
  const row: MembershipsRow = {
    ...BODY,
    complete: [],
    memberships: appointments
      .filter((each) => mayLiveOn(each.bounds, day))
      .map((each) => ({
        ...each,
        boardKind: 'GENERAL_BOARD',
        since: each.bounds.from,
        certain: surelyLivesOn(each.bounds, day),
      })),
  };
  return judgedBy(endedOffices, row, day);
}

const falling = (board: Board, day: Day) =>
  deadlinesOf(factsIn(2026, { ...board, seen: { day, from: '2015-01-01', until: '2030-01-01' } })).filter(
    ({ kind }) => kind === 'SEAT',
  );

const DAY = '2026-10-01';
const ENDED = appointment('oud', '2022-06-01', { officeEndedOn: '2026-04-01' });

describe('two seats and one appointment whose office ended', () => {
  it('are one story: the seat is empty since that day, the other since an unknown day', () => {
    const board = {
      seats: [seat(2, null, { bounds: { ...bounds(null), certainFrom: '2026-09-01', certainUntil: '9999-12-31' } })],
      appointments: [ENDED],
    };
    expect(k14(board, DAY)).toMatchObject({
      wouldBe: 'VIOLATED',
      explanation: {
        nl: expect.stringContaining('Daarvan zijn er 2 niet bezet: 1 sinds een onbekende dag en 1 sinds 1 april 2026.'),
      },
      remedy: { nl: 'Benoem op elke lege zetel iemand, of leg de benoemingen vast als die er al zijn.' },
    });
    expect(k15(board, DAY)).toMatchObject({ wouldBe: 'VIOLATED' });
    expect(k15(board, DAY).explanation.nl).toContain(
      'Het lidmaatschap eindigt van rechtswege met het ambt, ook als er nog geen opvolger in het bestuur is. Na verkiezingen eindigt het ambt van een wethouder pas als de nieuwe raad opvolgers heeft benoemd.',
    );
    const [deadline, ...others] = falling(board, DAY);
    expect(others).toEqual([]);
    expect(deadline).toMatchObject({ day: '2026-04-01', state: 'OPEN', wouldBe: null });
    expect(deadline?.explanation.nl).toBe(
      'Het ambt van een wethouder eindigt op 1 april 2026, en daarmee van rechtswege het lidmaatschap. Na verkiezingen eindigt het ambt van een wethouder pas als de nieuwe raad opvolgers heeft benoemd. Alle benoemingen zijn vastgelegd en er is geen opvolger bij: de zetel is nog vrij. Onder voorbehoud: de geldende wettekst is niet nagelezen.',
    );
  });

  it('are empty since days that are known, where the number of seats is since a day', () => {
    const board = { seats: [seat(2, '2020-01-01')], appointments: [ENDED] };
    expect(k14(board, DAY).explanation.nl).toContain(
      'Daarvan zijn er 2 niet bezet: 1 sinds 1 januari 2020 en 1 sinds 1 april 2026.',
    );
  });

  it('are filled by who was appointed before the day, and by who came later the longest empty one', () => {
    const early = { seats: [seat(1, '2020-01-01')], appointments: [ENDED, appointment('nieuw', '2026-03-30')] };
    expect([k14(early, DAY).judgement, falling(early, DAY).map(({ state }) => state)]).toEqual(['OK', ['DONE']]);
    const later = { seats: [seat(2, '2020-01-01')], appointments: [ENDED, appointment('nieuw', '2026-04-15')] };
    expect(k14(later, DAY).explanation.nl).toContain('Daarvan is er 1 sinds 1 april 2026 niet bezet.');
    expect(falling(later, DAY).map(({ state }) => state)).toEqual(['OPEN']);
  });

  it('are not known to be empty where not all appointments are recorded', () => {
    const board = { seats: [seat(2, '2020-01-01', { complete: false })], appointments: [ENDED] };
    expect([k14(board, DAY).judgement, falling(board, DAY).map(({ state }) => state)]).toEqual([
      'UNKNOWN',
      ['UNKNOWN'],
    ]);
  });

  it('leave the place of a deputy out of the seats', () => {
    const board = { seats: [seat(1, '2020-01-01')], appointments: [{ ...ENDED, role: 'DEPUTY' }] };
    const [deadline] = falling(board, DAY);
    expect([deadline?.title.nl, deadline?.state]).toEqual([
      'Plaats van de plaatsvervanger van Wierdam in het algemeen bestuur komt vrij',
      'UNKNOWN',
    ]);
  });
});

describe('K14 and the seats that fall vacant', () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((days) => daysAfter('2020-01-01', days));
  const board = fc
    .record({
      seats: fc.array(fc.record({ seats: fc.integer({ min: 0, max: 3 }), from: day, complete: fc.boolean() }), {
        maxLength: 2,
      }),
      appointments: fc.array(
        fc.record({
          from: fc.option(day),
          lasts: fc.integer({ min: 1, max: 900 }),
          how: fc.constantFrom('OPEN', 'OFFICE', 'STATED'),
        }),
        { maxLength: 5 },
      ),
    })
    .map((drawn): Board => ({
      seats: drawn.seats.map(({ seats, from, complete }, index) =>
        seat(seats, from, { id: `zetel-${index}`, complete }),
      ),
      appointments: drawn.appointments.map(({ from, lasts, how }, index) => {
        const ends = daysAfter(from ?? '2023-01-01', lasts);
        return appointment(`benoeming-${index}`, from, {
          officeEndedOn: how === 'OFFICE' ? ends : null,
          ...(how === 'STATED' ? { untilRule: 'STATED', bounds: bounds(from, ends) } : {}),
        });
      }),
    }));

  it('agree on which seats are empty', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(board, day, (drawn, on) => {
        const { judgement, wouldBe, explanation } = k14(drawn, on);
        const all = falling(drawn, on);
        const vacant = all.filter((each) => each.state === 'OPEN' && each.day <= on);
        told.add(`${wouldBe ?? judgement} ${vacant.length > 0 ? 'vacant' : all.length > 0 ? 'filled' : 'none'}`);
        if (vacant.length > 0) expect(explanation.nl).toContain('niet bezet');
        if (explanation.nl.includes('Er is geen zetel leeg')) {
          expect(vacant).toEqual([]);
          expect(all.filter((each) => each.state === 'UNKNOWN')).toEqual([]);
        }
        if (!explanation.nl.includes('niet bezet')) return;
        const live = drawn.seats.filter((each) => mayLiveOn(each.bounds, on));
        const seated = drawn.appointments.filter(({ bounds: { from } }) => from <= on);
        const { vacancies } = seatingOn(
          live,
          seated.map((each) => ({ ...each, rule: each.untilRule })),
          on,
        );
        const left = vacancies.filter((each) => each.left !== null);
        expect(vacant.map(({ key }) => key).sort()).toEqual(left.map((each) => `SEAT ${each.left}`).sort());
        expect(vacancies).toHaveLength(
          live.reduce((sum, each) => sum + each.seats, 0) -
            seated.filter(({ officeEndedOn, bounds: { until } }) => on < until && (officeEndedOn ?? until) > on).length,
        );
      }),
      { numRuns: 4_000 },
    );
    expect([...told]).toEqual(expect.arrayContaining(['VIOLATED vacant', 'OK vacant', 'OK filled', 'UNKNOWN filled']));
  });
});
