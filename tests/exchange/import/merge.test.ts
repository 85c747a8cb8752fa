import { statedBy, type Values } from '../../../src/exchange/import/draft';
import { mentioned, merge, type Merged } from '../../../src/exchange/import/merge';
import { ROO_SOURCE, tooiSource } from '../../../src/exchange/import/registers';
import type { AnyRecord } from '../../../src/records/kind';
import type { Day } from '../../../src/time/day';
import { periodOf, registered, span, written } from './drafts';

const body = { type: 'MUNICIPALITY', name: 'Wierdam' };
const asOf = '2026-05-16' as Day;

function merged(stored: AnyRecord | undefined, said: Values, before?: Values): Merged {
  const draft = registered('organisation', 'a', { ...body, ...said });
  return merge(stored, said, { before, draft, evidence: [statedBy(ROO_SOURCE)], asOf });
}

const differencesIn = ({ differences }: Merged) =>
  differences.map(({ field, ours, theirs, registers }) => ({ field, ours, theirs, registers }));

describe('what a register says of a record', () => {
  it('makes it where it is new', () => {
    expect(merged(undefined, { seat: 'Wierdam' })).toMatchObject({ record: { seat: 'Wierdam' }, differences: [] });
  });

  it('fills what is empty, and is cited once', () => {
    const { record, differences } = merged(written('organisation', 'a', body), { kvkNumber: '99000001' });
    expect(record).toMatchObject({ kvkNumber: '99000001', name: 'Wierdam' });
    expect(record.accordingTo.map(({ source }) => source)).toEqual(['een-tekst', ROO_SOURCE]);
    expect(differences).toEqual([]);
    expect(merged(record, { kvkNumber: '99000001' }, { kvkNumber: '99000001' }).record).toEqual(record);
  });

  it('does not overwrite what others say: the difference is told', () => {
    const stored = written('organisation', 'a', { ...body, kvkNumber: '11111111' });
    const result = merged(stored, { kvkNumber: '99000001' });
    expect(result.record.kvkNumber).toBe('11111111');
    expect(differencesIn(result)).toEqual([
      { field: 'kvkNumber', ours: '11111111', theirs: '99000001', registers: [ROO_SOURCE] },
    ]);
  });

  it('is followed where the value came from the register', () => {
    const stored = written('organisation', 'a', { ...body, kvkNumber: '11111111' });
    const result = merged(stored, { kvkNumber: '22222222' }, { kvkNumber: '11111111' });
    expect([result.record.kvkNumber, result.differences]).toEqual(['22222222', []]);
  });

  it('is followed in everything where only registers speak, also where it withdraws something', () => {
    const stored = registered(
      'organisation',
      'a',
      { ...body, kvkNumber: '1', seat: 'Wierdam' },
      tooiSource('gemeenten'),
    );
    expect(merged(stored, { kvkNumber: '2' }, { seat: 'Wierdam' }).record).toMatchObject({
      kvkNumber: '2',
      seat: null,
      name: 'Wierdam',
    });
  });

  it('is not followed where it withdraws what others may have said too', () => {
    const stored = written('organisation', 'a', { ...body, seat: 'Wierdam' });
    expect(merged(stored, {}, { seat: 'Wierdam' })).toMatchObject({ record: { seat: 'Wierdam' }, differences: [] });
  });

  it('never empties what a record must have', () => {
    expect(merged(registered('organisation', 'a', body), { name: null }, { name: 'Wierdam' }).record.name).toBe(
      'Wierdam',
    );
  });

  it('is the same in another order of organs', () => {
    const stored = written('participation', 'p', { organs: ['COUNCIL', 'MAYOR'] });
    const said = { organs: ['MAYOR', 'COUNCIL'] };
    const result = merge(stored, said, { before: undefined, draft: stored, evidence: [], asOf });
    expect(result).toMatchObject({ record: { organs: ['COUNCIL', 'MAYOR'] }, differences: [] });
  });

  it('is united with lists of links; what it no longer says is taken out, what others say is not', () => {
    const stored = written('arrangement', 'g', { name: 'G', themes: ['own', 'old', 'both'] });
    const of = (themes: string[]) => ({ themes });
    const draft = stored;
    const result = merge(stored, of(['both', 'new']), { before: of(['old', 'both']), draft, evidence: [], asOf });
    expect(result.record.themes).toEqual(['own', 'both', 'new']);
    const register = registered('arrangement', 'g', { name: 'G', themes: ['old'] });
    expect(merge(register, of([]), { before: undefined, draft, evidence: [], asOf }).record.themes).toEqual([]);
  });
});

describe('what a register says of a period', () => {
  const with_ = (period: Values['period'], others = true) =>
    (others ? written : registered)('organisation', 'a', { ...body, period });

  it('gives a first day or an end that was not known', () => {
    const { record, differences } = merged(with_(span(null)), { period: span('1998-01-01', '2023-01-01') });
    expect([record.period, differences]).toEqual([span('1998-01-01', '2023-01-01'), []]);
  });

  it('gives up no known day for an unknown one', () => {
    const result = merged(with_(span('1998-01-01')), { period: span(null) });
    expect([result.record.period, result.differences]).toEqual([span('1998-01-01'), []]);
  });

  it('shows it earlier than was known', () => {
    const seen = (day: string) => periodOf({ fromRule: 'ATTESTED', attestedFrom: day });
    expect(merged(with_(seen('2010-01-01')), { period: seen('2005-01-01') }).record.period).toEqual(seen('2005-01-01'));
    expect(merged(with_(seen('2010-01-01')), { period: seen('2015-01-01') }).record.period).toEqual(seen('2010-01-01'));
  });

  it('does not overwrite other days: the difference is told', () => {
    const result = merged(with_(span('1998-01-01', '2023-01-01')), { period: span('1999-01-01', '2024-01-01') });
    expect(result.record.period).toEqual(span('1998-01-01', '2023-01-01'));
    expect(differencesIn(result).map(({ field, ours, theirs }) => [field, ours, theirs])).toEqual([
      ['from', '1998-01-01', '1999-01-01'],
      ['until', '2023-01-01', '2024-01-01'],
    ]);
  });

  it('denies an end by giving none, up to the day whose state it shows', () => {
    const fields = (until: string) =>
      differencesIn(merged(with_(span('1998-01-01', until)), { period: span('1998-01-01') }));
    expect(fields('2023-01-01')).toMatchObject([{ field: 'until', ours: '2023-01-01', theirs: null }]);
    expect(fields('2027-01-01')).toEqual([]);
  });

  it('is followed, bound by bound, where it came from the register', () => {
    const result = merged(
      with_(span('1998-01-01', '2023-01-01')),
      { period: span('1999-01-01') },
      { period: span('1998-01-01') },
    );
    expect(result.record.period).toMatchObject({ from: '1999-01-01', until: '2023-01-01' });
  });

  it('is followed where only registers speak', () => {
    expect(merged(with_(span('1998-01-01'), false), { period: span(null) }).record.period).toEqual(span(null));
  });

  it('makes no period that ends before it begins: the difference is told', () => {
    const result = merged(with_(span('2023-06-01')), { period: span(null, '2023-01-01') });
    expect(result.record.period).toEqual(span('2023-06-01'));
    expect(differencesIn(result)).toMatchObject([{ field: 'until', ours: null, theirs: '2023-01-01' }]);
  });
});

describe('what a delivery points at', () => {
  const tooi = tooiSource('gemeenten');

  it('is made, filled, and otherwise left as it is', () => {
    const draft = registered('organisation', 'a', { ...body, name: 'Gemeente W.', rooId: '7' });
    expect(mentioned(undefined, draft)).toBe(draft);
    expect(mentioned(registered('organisation', 'a', body, tooi), draft)).toMatchObject({
      name: 'Wierdam',
      rooId: '7',
      accordingTo: [{ source: tooi }, { source: ROO_SOURCE }],
    });
  });

  it('follows the register where nobody else speaks', () => {
    const draft = registered('policy-theme', 't', { scheme: 'TOP', name: 'afval' });
    expect(mentioned(registered('policy-theme', 't', { scheme: 'TOP', name: 'afv' }), draft).name).toBe('afval');
  });

  it('gets a kind from another register where the first had none for it, not where a person said so', () => {
    const draft = registered('organisation', 'a', { ...body, type: 'AGENCY' }, tooi);
    const other = { ...body, type: 'OTHER' };
    expect(mentioned(registered('organisation', 'a', other), draft).type).toBe('AGENCY');
    expect(mentioned(written('organisation', 'a', other), draft).type).toBe('OTHER');
  });
});
