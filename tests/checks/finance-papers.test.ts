import { judgedBy } from '../../src/checks/check';
import { papersInTime } from '../../src/checks/k17-papers-in-time';
import type { CouncilYearRow, SentDocument } from '../../src/checks/queries/finance-queries';
import { COUNCIL_YEAR, document, WITHOUT_BUDGET } from './finance-rows';
import { bounds } from './rows';

const k17 = (more: Partial<CouncilYearRow>, day: string) => papersInTime.judge({ ...COUNCIL_YEAR, ...more }, day);
const letter = (more: Partial<SentDocument>) => document({ kind: 'FRAMEWORK_LETTER', ...more });
const accounts = (more: Partial<SentDocument>) => document({ kind: 'PROVISIONAL_ACCOUNTS', ...more });
/** Both, sent on a day. */
const both = (sentOn: string) => [letter({ sentOn }), accounts({ sentOn })];

describe('K17', () => {
  it.each([
    ['2016-12-01', '2016-04-15', '2016-04-16'],
    ['2021-12-01', '2021-04-15', '2021-04-16'],
    ['2022-12-01', '2022-04-15', '2022-04-16'],
    ['2023-12-01', '2023-04-30', '2023-05-01'],
  ])('on %s: sent on %s is in time, on %s it is not', (day, inTime, late) => {
    expect(k17({ documents: both(inTime) }, day).judgement).toBe('OK');
    expect(k17({ documents: both(late) }, day).judgement).toBe('VIOLATED');
    expect(k17({ documents: [letter({ sentOn: inTime }), accounts({ sentOn: late })] }, day).judgement).toBe(
      'VIOLATED',
    );
  });

  it('gives the values and days, and the rule of the term', () => {
    const verdict = k17({ documents: both('2023-05-01') }, '2023-12-01');
    expect(verdict.explanation.nl).toContain(
      'De kadernota 2024 van GR Polder is op 1 mei 2023 aan de raad van Wierdam gezonden; de termijn liep tot en met 30 april 2023.',
    );
    expect(verdict).toMatchObject({ actor: 'BOARD', ground: { from: '2022-07-01' } });
    // Asked under the new rule about the year of the old one.
    expect(k17({ documents: both('2022-04-16') }, '2022-12-01').ground).toMatchObject({ until: '2022-07-01' });
  });

  it('is about the year before until the term of the year has passed', () => {
    const documents = both('2022-04-10');
    expect(k17({ documents }, '2023-04-30').judgement).toBe('OK');
    expect(k17({ documents }, '2023-05-01')).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('de kadernota 2024') as string },
    });
  });

  it('knows the year of a document by the year given, or else by the day', () => {
    const early = [letter({ sentOn: '2022-12-20', year: 2024 }), accounts({ sentOn: '2023-02-01', year: 2022 })];
    expect(k17({ documents: early }, '2023-12-01').judgement).toBe('OK');
    const other = [letter({ sentOn: '2023-04-01', year: 2023 }), accounts({ sentOn: '2023-04-01' })];
    expect(k17({ documents: other }, '2023-12-01').judgement).toBe('UNKNOWN');
  });

  it('counts the document that was in time where one is sent again', () => {
    expect(k17({ documents: [...both('2023-04-20'), ...both('2023-06-01')] }, '2023-12-01').judgement).toBe('OK');
  });

  it('does not know where nothing is recorded, and asks for it', () => {
    const verdict = k17({}, '2023-12-01');
    expect(verdict.judgement).toBe('UNKNOWN');
    expect(verdict.wouldBe).toBeUndefined();
    expect(verdict.needs?.nl).toBe(
      'De dag waarop de kadernota 2024 van GR Polder aan de raad van Wierdam is gezonden. De dag waarop de voorlopige jaarrekening 2022 van GR Polder aan de raad van Wierdam is gezonden.',
    );
  });

  describe('takes absence for a fault', () => {
    const others = (...days: string[]) => days.map((sentOn) => document({ kind: 'PROGRESS_REPORT', sentOn }));
    it.each([
      [
        'where other documents from before and after the last day are recorded',
        ['2023-04-30', '2023-05-01'],
        'VIOLATED',
      ],
      ['not where recording began after it', ['2023-05-01', '2023-06-01'], 'UNKNOWN'],
      ['not where recording stopped before it', ['2023-02-01', '2023-04-30'], 'UNKNOWN'],
      ['not by documents of another year', ['2022-12-31', '2024-01-01'], 'UNKNOWN'],
    ])('%s', (_, days, judgement) => {
      expect(k17({ documents: others(...days) }, '2024-02-01').judgement).toBe(judgement);
    });

    it('not by documents for another council', () => {
      const documents = others('2023-04-01', '2023-06-01').map((each) => ({
        ...each,
        toAllCouncils: null,
        to: [{ id: 'gemeente-oosterlo', name: 'Oosterlo', type: 'MUNICIPALITY', tooiUri: null }],
      }));
      expect(k17({ documents }, '2023-12-01').judgement).toBe('UNKNOWN');
    });
  });

  it('knows a document by its addressee', () => {
    const to = (id: string) =>
      both('2023-04-20').map((each) => ({
        ...each,
        toAllCouncils: null,
        to: [{ id, name: id, type: 'MUNICIPALITY', tooiUri: null }],
      }));
    expect(k17({ documents: to('gemeente-wierdam') }, '2023-12-01').judgement).toBe('OK');
    expect(k17({ documents: to('gemeente-oosterlo') }, '2023-12-01').judgement).toBe('UNKNOWN');
  });

  it('counts the day of receipt where it is known, and does not know without a day', () => {
    const received = (receivedOn: string) =>
      k17({ documents: both('2023-04-28').map((each) => ({ ...each, receivedOn })) }, '2023-12-01');
    expect(received('2023-04-30').judgement).toBe('OK');
    const late = received('2023-05-01');
    expect(late).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(late.needs).toBeUndefined();
    expect(late.explanation.nl).toContain(
      'is op 1 mei 2023 door de raad van Wierdam ontvangen; de termijn liep tot en met 30 april 2023. Verzonden was het op 28 april 2023, binnen de termijn.',
    );
    const sentLate = both('2023-05-01').map((each) => ({ ...each, receivedOn: '2023-05-02' }));
    expect(k17({ documents: sentLate }, '2023-12-01').judgement).toBe('VIOLATED');
    const unsent = both('2023-05-01').map((each) => ({ ...each, sentOn: null, receivedOn: '2023-05-01' }));
    expect(k17({ documents: unsent }, '2023-12-01')).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: expect.stringMatching(/^De dag waarop de kadernota 2024/) as string },
    });
    const undated = [letter({ year: 2024 }), accounts({ year: 2022 })];
    expect(k17({ documents: undated }, '2023-12-01').judgement).toBe('UNKNOWN');
    const onlyReceived = [letter({ receivedOn: '2023-04-30' }), accounts({ receivedOn: '2023-04-30' })];
    expect(k17({ documents: onlyReceived }, '2023-12-01').judgement).toBe('OK');
  });

  it('leaves those alone who came later, and the accounts of a year in which there was nothing yet', () => {
    const late = { documents: both('2023-05-01') };
    expect(k17({ ...late, takesPart: bounds('2023-05-01') }, '2023-12-01').judgement).toBe('NOT_APPLICABLE');
    expect(k17({ ...late, takesPart: bounds('2023-04-30') }, '2023-12-01').judgement).toBe('VIOLATED');
    expect(k17({ ...late, takesPart: bounds(null) }, '2023-12-01')).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
    const documents = [letter({ sentOn: '2023-04-20' })];
    expect(k17({ documents, bounds: bounds('2023-01-01') }, '2023-12-01').judgement).toBe('OK');
    expect(k17({ documents, bounds: bounds('2022-12-31') }, '2023-12-01').judgement).toBe('UNKNOWN');
  });

  it('applies since 2015', () => {
    expect(judgedBy(papersInTime, COUNCIL_YEAR, '2014-12-31').judgement).toBe('NOT_APPLICABLE');
    expect(k17({}, '2015-04-15').judgement).toBe('NOT_APPLICABLE');
    expect(k17({}, '2015-04-16').judgement).toBe('UNKNOWN');
  });

  it('applies to councils of arrangements with a budget', () => {
    const late = { documents: both('2023-05-01') };
    const province = { ...COUNCIL_YEAR.participation, type: 'PROVINCE' };
    expect(k17({ ...late, participation: province }, '2023-12-01').judgement).toBe('NOT_APPLICABLE');
    for (const form of WITHOUT_BUDGET) expect(k17({ ...late, form }, '2023-12-01').judgement).toBe('NOT_APPLICABLE');
    expect(k17({ ...late, arrangementKind: 'NETWORK' }, '2023-12-01').judgement).toBe('NOT_APPLICABLE');
    for (const form of ['JOINT_ORGAN', null] as const)
      expect(k17({ ...late, form }, '2023-12-01')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(k17({ form: null }, '2023-12-01').needs?.nl).toMatch(/over de rechtsvorm\. De dag/);
    const texts = [{ form: 'PLAIN_AGREEMENT' as const, bounds: bounds('2015-01-01') }];
    expect(k17({ ...late, form: null, texts }, '2023-12-01').judgement).toBe('NOT_APPLICABLE');
  });

  it('accuses nobody as long as the text of the act was not read', () => {
    const row = { ...COUNCIL_YEAR, documents: both('2023-05-01') };
    expect(judgedBy(papersInTime, row, '2023-12-01')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });
});
