import { judgedBy } from '../../src/checks/check';
import { activeInformation } from '../../src/checks/k23-active-information';
import type { InformationClause, InformationRow, SentDocument } from '../../src/checks/queries/decision-queries';
import { draft, MAKING_ROW } from './decision-rows';
import { bounds, DAY, PARTICIPATION } from './rows';

const CLAUSE: InformationClause = {
  id: 'bepaling',
  present: true,
  article: 'artikel 23',
  everyMonths: 3,
  yearlyBy: null,
  documentKind: 'PROGRESS_REPORT',
  bounds: bounds('2024-10-01'),
};
const report = (sentOn: string, more: Partial<SentDocument> = {}) =>
  draft({ id: `rapportage-${sentOn}`, documentKind: 'PROGRESS_REPORT', text: null, sentOn, receivedOn: null, ...more });
const k23 = (more: Partial<InformationRow>, day = DAY) =>
  judgedBy(activeInformation, { ...MAKING_ROW, clauses: [CLAUSE], sent: [], ...more }, day);
const said = ({ judgement, wouldBe }: { judgement: string; wouldBe?: string }) => [judgement, wouldBe];

describe('K23', () => {
  const sent = [report('2025-11-10'), report('2026-02-16')];

  it.each([
    ['2026-05-16', 'OK', undefined],
    ['2026-05-17', 'UNKNOWN', 'VIOLATED'],
  ])('expects the next document within the months agreed: %s', (day, ...expected) => {
    expect(said(k23({ sent }, day))).toEqual(expected);
  });

  it('gives the days and what was agreed, and whom to ask', () => {
    const verdict = k23({ sent }, '2026-06-01');
    expect(verdict.explanation).toEqual({
      nl: 'De raad van Wierdam krijgt volgens GR Polder elke 3 maanden een voortgangsrapportage; het laatste stuk kwam op 16 februari 2026, en het volgende werd uiterlijk op 16 mei 2026 verwacht.',
      en: 'Under GR Polder the council of Wierdam gets a progress report every 3 months; the last one came on 16 February 2026, and the next was expected by 16 May 2026.',
    });
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['bepaling', 'rapportage-2026-02-16']);
    expect(verdict.actor).toBe('BOARD');
    expect(verdict.needs?.nl).toBe(
      'Het laatste stuk van GR Polder aan de raad van Wierdam (een voortgangsrapportage), met de dag van ontvangst.',
    );
  });

  it('counts what went to this council, of the kind agreed', () => {
    const to = (...ids: readonly string[]) => k23({ sent: [report('2026-04-01', { toAllCouncils: false, to: ids })] });
    expect(to('gemeente-wierdam').judgement).toBe('OK');
    expect(to('gemeente-duinrode').wouldBe).toBe('VIOLATED');
    expect(k23({ sent: [report('2026-04-01', { documentKind: 'RISK_NOTICE' })] }).wouldBe).toBe('VIOLATED');
    expect(k23({ sent: [report('2026-02-15', { receivedOn: '2026-02-16' })] }).judgement).toBe('OK');
    expect(said(k23({ sent: [report('2026-04-01', { verified: false })] }))).toEqual(['UNKNOWN', undefined]);
  });

  it('expects a first document after the clause began, or the participation', () => {
    const first = (day: string, more: Partial<InformationRow> = {}) => said(k23(more, day));
    expect(first('2025-01-01')).toEqual(['OK', undefined]);
    expect(first('2025-01-02')).toEqual(['UNKNOWN', 'VIOLATED']);
    // A document so old that the next was due before anything was agreed does not count.
    expect(first('2025-01-01', { sent: [report('2024-06-30')] })).toEqual(['OK', undefined]);
    expect(first('2025-01-01', { sent: [report('2024-07-01')] })).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(first('2026-04-01', { life: bounds('2026-01-01') })).toEqual(['OK', undefined]);
    expect(first(DAY, { clauses: [{ ...CLAUSE, bounds: bounds(null) }] })).toEqual(['UNKNOWN', undefined]);
  });

  it('asks for what is not known of the clause', () => {
    expect(k23({ clauses: [] }).needs?.nl).toBe(
      'De geldende tekst van GR Polder, met wat daarin staat over informatie aan de raden.',
    );
    expect(said(k23({ clauses: [{ ...CLAUSE, everyMonths: null }], sent }))).toEqual(['UNKNOWN', undefined]);
    expect(k23({ clauses: [{ ...CLAUSE, documentKind: null }], sent }).explanation.nl).toContain('(artikel 23)');
  });

  it('takes the worst of several clauses', () => {
    const yearly = { ...CLAUSE, id: 'jaarlijks', everyMonths: 12, documentKind: 'EVALUATION' } as const;
    expect(said(k23({ clauses: [CLAUSE, yearly], sent }))).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('does not apply without a clause, to others than municipalities, outside the act, or before the duty', () => {
    expect(k23({ clauses: [{ ...CLAUSE, present: false }] }).judgement).toBe('NOT_APPLICABLE');
    expect(k23({ participation: { ...PARTICIPATION, type: 'PROVINCE' } }).judgement).toBe('NOT_APPLICABLE');
    expect(k23({ arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
    expect(k23({ sent }, '2022-06-30').judgement).toBe('NOT_APPLICABLE');
  });
});
