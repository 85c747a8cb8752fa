import { judgedBy } from '../../src/checks/check';
import { councilTermOn } from '../../src/checks/law/council-terms';
import type { AgendaOf } from '../../src/checks/queries/agenda-queries';
import { agendas } from '../../src/checks/x4-agenda';
import { bounds, DAY, ROW } from './rows';

const agenda = (from: string | null, until: string | null, more: Partial<AgendaOf> = {}): AgendaOf => ({
  id: 'agenda-1',
  name: 'Agenda',
  adoptedOn: from,
  bounds: bounds(from, until),
  untilRule: until === null ? 'OPEN' : 'STATED',
  replacedFrom: [],
  tasks: [],
  linked: [],
  ...more,
});
const x4 = (all: readonly AgendaOf[], day = DAY) => judgedBy(agendas, { ...ROW, agendas: all } as never, day);
const TASKS = {
  tasks: [
    { id: 'opdracht-1', order: 1, title: 'Wonen' },
    { id: 'opdracht-2', order: 2, title: null },
  ],
};

describe('X4', () => {
  it('holds while an agenda runs and each task touches a programme', () => {
    const linked = { ...TASKS, linked: ['opdracht-1', 'opdracht-2'] };
    expect(x4([agenda('2023-05-26', '2027-01-01', linked)]).judgement).toBe('OK');
  });

  it('asks for the next agenda from the day on which the last one ended', () => {
    const last = [agenda('2023-05-26', '2027-01-01')];
    expect(x4(last, '2026-12-31').judgement).toBe('OK');
    expect(x4(last, '2027-01-01')).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      explanation: { nl: 'De Agenda liep tot 1 januari 2027; een nieuwe agenda is hier niet vastgelegd.' },
      needs: expect.anything(),
    });
  });

  it('finds a time without an agenda between two, to the day', () => {
    const last = agenda('2019-01-01', '2023-01-01', { replacedFrom: ['2023-05-26'] });
    const next = agenda('2023-05-26', '2027-01-01', { id: 'agenda-2' });
    expect(x4([last, next], '2022-12-31').judgement).toBe('OK');
    expect(x4([last, next], '2023-01-01')).toMatchObject({
      judgement: 'VIOLATED',
      actor: 'BOARD',
      evidence: [{ kind: 'agenda', id: 'agenda-1' }],
      explanation: {
        nl: 'De Agenda liep tot 1 januari 2023 en de opvolger geldt pas vanaf 26 mei 2023; op deze dag gold geen van beide.',
      },
    });
    expect(x4([last, next], '2023-05-25').judgement).toBe('VIOLATED');
    expect(x4([last, next], '2023-05-26').judgement).toBe('OK');
    expect(x4([{ ...last, untilRule: 'MONTH' }, next], '2023-01-01')).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
  });

  it('doubts an agenda without an end from before the council term, and says nothing of one with an end', () => {
    expect(x4([agenda('2026-03-31', null)])).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(x4([agenda('2026-04-01', null)]).judgement).toBe('OK');
    expect(x4([agenda('2022-05-01', null)], '2026-03-31').judgement).toBe('OK');
    expect(x4([agenda('2023-05-26', '2027-01-01')]).judgement).toBe('OK');
    expect(x4([agenda('2014-12-19', null)], '2018-03-31').judgement).toBe('OK');
    expect(x4([agenda('2014-03-31', null)], '2018-03-31').judgement).toBe('UNKNOWN');
    const undated = x4([agenda(null, null)]);
    expect([undated.judgement, undated.wouldBe]).toEqual(['UNKNOWN', undefined]);
    expect(x4([agenda(null, null)], '2010-02-01').judgement).toBe('UNKNOWN');
  });

  it('asks for the programmes of tasks that touch none', () => {
    const verdict = x4([agenda('2023-05-26', '2027-01-01', TASKS)]);
    expect(verdict).toMatchObject({
      judgement: 'UNKNOWN',
      explanation: {
        nl: "Van de Agenda zijn de opdrachten 1 ('Wonen') en 2 hier met geen enkel programma van een gemeente verbonden.",
      },
    });
    expect([verdict.wouldBe, verdict.evidence?.length]).toEqual([undefined, 3]);
    expect(x4([agenda('2023-05-26', '2027-01-01', { ...TASKS, linked: ['opdracht-1'] })]).explanation.nl).toContain(
      'is opdracht 2 hier',
    );
  });

  it('is not about an arrangement without an agenda, nor about one to come', () => {
    expect(x4([]).judgement).toBe('NOT_APPLICABLE');
    expect(x4([agenda('2027-01-01', null)]).judgement).toBe('NOT_APPLICABLE');
  });
});

describe('a council term', () => {
  it.each([
    ['2010-03-31', null],
    ['2018-03-31', '2014-04-01'],
    ['2018-04-01', '2018-04-01'],
    ['2026-03-31', '2022-04-01'],
    ['2026-04-01', '2026-04-01'],
  ])('on %s began by %s', (day, term) => {
    expect(councilTermOn(day)).toBe(term);
  });
});
