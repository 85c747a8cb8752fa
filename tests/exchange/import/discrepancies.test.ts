import { discrepanciesOf, solvedDiscrepancies } from '../../../src/exchange/import/discrepancies';
import type { Difference } from '../../../src/exchange/import/merge';
import { Registered } from '../../../src/exchange/import/registered';
import { ROO_SOURCE } from '../../../src/exchange/import/registers';
import type { Day } from '../../../src/time/day';
import { organisation, written } from './drafts';

const body = { ...organisation('wierdam'), name: 'Wierdam' };
const difference = (field: string, ours: unknown, theirs: unknown): Difference => ({
  record: body,
  field,
  ours,
  theirs,
  registers: [ROO_SOURCE],
});
const known = new Registered([body]);

describe('a difference between the registry and a register', () => {
  it('raises a discrepancy with the claims of both sides, each with its sources', () => {
    const [ours, theirs, discrepancy] = discrepanciesOf([difference('kvkNumber', '1', '2')], known);
    expect(ours).toMatchObject({
      kind: 'claim',
      subject: 'wierdam',
      value: { nl: '1', en: '1' },
      accordingTo: [{ source: 'een-tekst' }],
    });
    expect(theirs).toMatchObject({ value: { nl: '2', en: '2' }, accordingTo: [{ source: ROO_SOURCE }] });
    expect(discrepancy).toMatchObject({
      id: 'verschil-register-wierdam-kvknumber',
      title: { nl: 'Wierdam: KvK-nummer' },
      claims: [ours?.id, theirs?.id],
      severity: 'OPEN',
      solvedOn: null,
    });
  });

  it('raises none where it is a matter of words', () => {
    expect(discrepanciesOf([difference('abbreviation', 'W', 'WD')], known)).toEqual([]);
  });

  it('says what is absent', () => {
    expect(discrepanciesOf([difference('until', '2023-01-01', null)], known)[1]).toMatchObject({
      value: { nl: 'geen', en: 'none' },
    });
  });

  it('names a participation after its body and arrangement', () => {
    const arrangement = written('arrangement', 'gr', { name: 'De Vliet' });
    const record = written('participation', 'p', { organisation: 'wierdam', arrangement: 'gr' });
    const raised = discrepanciesOf(
      [{ ...difference('from', '2015-01-01', '2016-01-01'), record }],
      new Registered([body, arrangement]),
    );
    expect(raised[2]).toMatchObject({ title: { nl: 'Wierdam in De Vliet: eerste dag' } });
  });

  it('leaves what people found out about it since', () => {
    const raised = discrepanciesOf([difference('kvkNumber', '1', '2')], known)[2]!;
    const explained = { ...raised, severity: 'DATA_ERROR', explanation: { nl: 'Zo zit het.', en: 'So it is.' } };
    const again = discrepanciesOf([difference('kvkNumber', '1', '3')], known.with([explained]));
    expect(again[2]).toMatchObject({ severity: 'DATA_ERROR', explanation: { nl: 'Zo zit het.' }, solvedOn: null });
  });
});

describe('a discrepancy that an import raised', () => {
  const raised = discrepanciesOf([difference('kvkNumber', '1', '2')], known)[2]!;
  const day = '2026-06-01' as Day;

  it('is solved when it is not raised again', () => {
    expect(solvedDiscrepancies(known.with([raised]), new Set(), day)).toEqual([{ ...raised, solvedOn: day }]);
  });

  it('stays while it is raised, and is solved once', () => {
    expect(solvedDiscrepancies(known.with([raised]), new Set([raised.id]), day)).toEqual([]);
    expect(solvedDiscrepancies(known.with([{ ...raised, solvedOn: day }]), new Set(), day)).toEqual([]);
  });

  it('is not one that people wrote', () => {
    const own = written('discrepancy', 'verschil-mrdh', { title: { nl: 'Eigen', en: 'Own' } });
    expect(solvedDiscrepancies(known.with([own]), new Set(), day)).toEqual([]);
  });
});
