import { judgedBy } from '../../src/checks/check';
import { vacantSeats } from '../../src/checks/k14-vacant-seats';
import type { SeatedRow, SeatingRow, SeatsRow } from '../../src/checks/queries/board-queries';
import { VACANT_DAYS } from '../../src/checks/rules/seats';
import { seatingOn } from '../../src/checks/rules/vacancies';
import { advisorySeats } from '../../src/checks/x3-advisory-seats';
import { daysAfter } from '../../src/time/day';
import { bounds, DAY, PARTICIPATION, ROW } from './rows';

const seats = (count: number, more: Partial<SeatsRow> = {}): SeatsRow => ({
  id: `zetel-${more.board?.id ?? ''}${count}`,
  seats: count,
  complete: true,
  board: null,
  rule: 'STATED',
  bounds: bounds('2015-01-01'),
  ...more,
});
let count = 0;
const seated = (from: string | null, until: string | null = null, more: Partial<SeatedRow> = {}): SeatedRow => ({
  id: `benoeming-${(count += 1)}`,
  board: null,
  officeEndedOn: null,
  rule: until === null ? 'OPEN' : 'STATED',
  bounds: bounds(from, until),
  ...more,
});
const row = (more: Partial<SeatingRow> = {}): SeatingRow => ({
  ...ROW,
  participation: PARTICIPATION,
  arrangementKind: 'JOINT_ARRANGEMENT',
  form: 'PUBLIC_BODY',
  seats: [seats(1)],
  seated: [],
  ...more,
});
/** As if the text of the law had been read. */
const bare = (more: Partial<SeatingRow>, day = DAY) => vacantSeats.judge(row(more), day);
/** Empty since so many days before the day. */
const emptyFor = (days: number) => [seated('2020-01-01', daysAfter(DAY, -days))];

describe('who sits on the seats', () => {
  const vacant = (all: readonly SeatsRow[], members: readonly SeatedRow[], day = DAY) =>
    seatingOn(all, members, day).vacancies.map(({ since }) => since);

  it('counts a seat as empty from the day on which it exists, or was left', () => {
    expect(vacant([seats(1)], [])).toEqual(['2015-01-01']);
    expect(vacant([seats(1)], [seated('2016-01-01')])).toEqual([]);
    expect(vacant([seats(1)], [seated('2016-01-01', '2026-02-01')])).toEqual(['2026-02-01']);
    expect(vacant([seats(1)], [seated('2016-01-01', '2026-05-17')])).toEqual([]);
    expect(vacant([seats(1)], [seated('2016-01-01', '2026-05-16')])).toEqual(['2026-05-16']);
  });

  it('counts a seat as empty from the day on which the office ended', () => {
    const member = (officeEndedOn: string) => [seated('2016-01-01', null, { officeEndedOn })];
    expect(vacant([seats(1)], member('2026-03-31'))).toEqual(['2026-03-31']);
    expect(vacant([seats(1)], member('2026-05-17'))).toEqual([]);
    expect(seatingOn([seats(1)], member('2026-03-31'), DAY).surelyTaken).toBe(false);
    const left = seated('2016-01-01', '2025-01-01', { officeEndedOn: '2026-03-31', rule: 'MONTH' });
    expect(seatingOn([seats(1)], [left], DAY).vacancies).toMatchObject([{ since: '2025-01-01', exact: false }]);
  });

  it('gives a new member the seat that was empty longest', () => {
    const members = [
      seated('2010-01-01', '2014-01-01'),
      seated('2016-01-01', '2025-01-01'),
      seated('2017-01-01', '2026-02-01'),
    ];
    expect(vacant([seats(2)], members)).toEqual(['2025-01-01', '2026-02-01']);
    expect(vacant([seats(2)], [...members, seated('2026-02-01')])).toEqual(['2026-02-01']);
  });

  it('follows a number of seats that changes', () => {
    const two = seats(2, { bounds: bounds('2026-01-01') });
    expect(vacant([two], [seated('2016-01-01')])).toEqual(['2026-01-01']);
    expect(vacant([seats(1), seats(1, { bounds: bounds('2025-01-01') })], [seated('2016-01-01')])).toEqual([
      '2025-01-01',
    ]);
  });

  it('does not count as gone of whom that is not sure', () => {
    expect(seatingOn([seats(1)], [seated(null)], DAY)).toMatchObject({ vacancies: [], surelyTaken: false });
  });
});

describe('K14', () => {
  it('holds where all seats are taken, whether or not all appointments are recorded', () => {
    for (const complete of [true, false, null])
      expect(bare({ seats: [seats(1, { complete })], seated: [seated('2022-06-01')] })).toMatchObject({
        judgement: 'OK',
        explanation: { nl: 'Wierdam heeft 1 zetel in het algemeen bestuur van GR Polder. Er is geen zetel leeg.' },
        evidence: [{ kind: 'seat' }, { kind: 'appointment' }],
      });
  });

  it('gives a seat so many days, just inside and just outside', () => {
    const inside = bare({ seated: emptyFor(VACANT_DAYS) });
    expect([inside.judgement, inside.actor]).toEqual(['OK', undefined]);
    expect(inside.explanation.nl).toBe(
      'Wierdam heeft 1 zetel in het algemeen bestuur van GR Polder. Die is sinds 15 februari 2026 niet bezet. Dat is niet langer dan de 90 dagen waarmee deze controle rekent.',
    );
    const outside = bare({ seated: emptyFor(VACANT_DAYS + 1) });
    expect([outside.judgement, outside.actor]).toEqual(['VIOLATED', 'EXECUTIVE']);
    expect(outside.explanation).toEqual({
      nl: 'Wierdam heeft 1 zetel in het algemeen bestuur van GR Polder. Die is sinds 14 februari 2026 niet bezet. De wet noemt geen termijn; deze controle rekent met 90 dagen.',
      en: 'Wierdam has 1 seat on the general board of GR Polder. It has been empty since 14 February 2026. The law sets no term; this check allows 90 days.',
    });
  });

  it('counts the empty ones of several', () => {
    const said = (members: readonly SeatedRow[]) => bare({ seats: [seats(3)], seated: members }).explanation.nl;
    expect(said([seated('2020-01-01'), seated('2020-01-01'), seated('2020-01-01', '2025-12-01')])).toContain(
      '3 zetels in het algemeen bestuur van GR Polder. Daarvan is er 1 sinds 1 december 2025 niet bezet.',
    );
    expect(said([seated('2020-01-01'), seated('2020-01-01', '2025-12-01')])).toContain(
      'Daarvan zijn er 2 niet bezet: 1 sinds 1 januari 2015 en 1 sinds 1 december 2025.',
    );
  });

  it('names the days that are known only, and asks for the one that is not', () => {
    const attested = (day: string) =>
      seats(1, { rule: 'ATTESTED', bounds: { ...bounds('0001-01-01'), certainFrom: day } });
    const [fresh, old] = [bare({ seats: [attested('2026-05-01')] }), bare({ seats: [attested('2020-01-01')] })];
    expect([fresh.judgement, old.judgement]).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(fresh.explanation.nl).toContain('Die is sinds een onbekende dag niet bezet.');
    expect(fresh.needs?.nl).toBe('De precieze dag waarop de zetel leeg kwam.');
    expect(old.explanation.nl).toContain('Die is ten minste sinds 1 januari 2020 niet bezet.');
    const left = bare({ seats: [attested('2026-05-01')], seated: [seated('2020-01-01', '2025-12-01')] });
    expect(left.explanation.nl).toContain('Die is sinds 1 december 2025 niet bezet.');
  });

  it('accuses nobody: the text of the law was read as of 2013', () => {
    const verdict = judgedBy(vacantSeats, row(), DAY);
    expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('tells the council to appoint where it takes part itself', () => {
    expect(bare({ participation: { ...PARTICIPATION, organs: ['COUNCIL', 'EXECUTIVE'] } }).actor).toBe('COUNCIL');
    expect(bare({ participation: { ...PARTICIPATION, organs: null } }).actor).toBeUndefined();
    expect(bare({ participation: { ...PARTICIPATION, type: 'PROVINCE' } }).actor).toBeUndefined();
  });

  it('never accuses where appointments are missing, or days are not exact', () => {
    const needed = bare({ seats: [seats(1, { complete: false })] });
    expect(needed).toMatchObject({ judgement: 'UNKNOWN', needs: { nl: expect.stringContaining('alle benoemingen') } });
    expect(needed.wouldBe).toBeUndefined();
    expect(bare({ seated: [seated('2020-01-01', '2025-06-01', { rule: 'MONTH' })] })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: 'De precieze dag waarop de zetel leeg kwam.' },
    });
    expect(bare({ seated: [seated(null)] }).judgement).toBe('UNKNOWN');
    expect(bare({ seats: [seats(1, { bounds: bounds(null), rule: 'UNKNOWN' })] })).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: 'De dag vanaf of tot welke dit aantal zetels geldt.' },
    });
  });

  it('does not know what nobody recorded', () => {
    expect(bare({ seats: [] })).toMatchObject({
      judgement: 'UNKNOWN',
      explanation: {
        nl: 'Hoeveel zetels Wierdam in het algemeen bestuur van GR Polder heeft, is hier niet vastgelegd.',
      },
    });
    expect(bare({ seats: [], form: null }).needs?.nl).toBe(
      'De geldende tekst van GR Polder, met wat daarin staat over de rechtsvorm.',
    );
  });

  it('is about general boards, and about who has a seat', () => {
    for (const form of ['OPERATIONS_ORGANISATION', 'JOINT_ORGAN', 'CENTRE_MUNICIPALITY', 'PLAIN_AGREEMENT'] as const)
      expect(bare({ seats: [], form }).judgement).toBe('NOT_APPLICABLE');
    expect(bare({ seats: [], form: null, arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
    expect(bare({ seats: [seats(0)] }).judgement).toBe('NOT_APPLICABLE');
  });
});

describe('X3', () => {
  const x3 = (more: Partial<SeatingRow>) => judgedBy(advisorySeats, row(more), DAY);
  const water = { id: 'water', name: 'Adviescommissie Water' };
  const wegen = { id: 'wegen', name: 'Adviescommissie Wegen' };

  it('holds where all seats are taken, also by an appointment that names no committee where there is one', () => {
    const verdict = x3({ seats: [seats(1, { board: water })], seated: [seated('2022-06-01')] });
    expect([verdict.judgement, verdict.ground]).toEqual(['OK', null]);
    expect(verdict.explanation.nl).toBe(
      'Wierdam heeft 1 zetel in de commissie “Adviescommissie Water” van GR Polder. Er is geen zetel leeg.',
    );
  });

  it('fails for a seat that is empty longer than the days of K14, just outside and not just inside', () => {
    expect(x3({ seated: emptyFor(VACANT_DAYS) }).judgement).toBe('OK');
    const verdict = x3({ seated: emptyFor(VACANT_DAYS + 1) });
    expect([verdict.judgement, verdict.actor]).toEqual(['VIOLATED', 'COUNCIL']);
    expect(verdict.explanation.nl).toContain('Wierdam heeft 1 zetel in de adviescommissie van GR Polder.');
  });

  it('judges each committee by itself: an extra member of one fills no seat of another', () => {
    const both = [seats(1, { board: water }), seats(1, { board: wegen })];
    const verdict = x3({
      seats: both,
      seated: [
        seated('2022-06-01', null, { board: 'wegen' }),
        seated('2022-06-02', null, { board: 'wegen' }),
        seated('2022-06-03'),
      ],
    });
    expect(verdict.judgement).toBe('VIOLATED');
    expect(verdict.explanation.nl).toContain('Adviescommissie Wegen” van GR Polder. Er is geen zetel leeg.');
    expect(verdict.evidence?.map(({ kind }) => kind)).toEqual(['seat', 'seat', 'appointment', 'appointment']);
  });

  it('needs all appointments', () => {
    expect(x3({ seats: [seats(2, { board: water, complete: null })] }).needs?.nl).toBe(
      'Alle benoemingen van Wierdam in de commissie “Adviescommissie Water” van GR Polder, met hun dagen.',
    );
  });

  it('says nothing of committees that are not recorded', () => {
    expect(x3({ seats: [] }).judgement).toBe('NOT_APPLICABLE');
  });
});
