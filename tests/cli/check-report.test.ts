import { plain } from '../../src/checks/print/plain';
import type { CheckedReport, ReportedFinding } from '../../src/cli/check-questions';
import { reportDocument } from '../../src/cli/check-report';

const SIGN: ReportedFinding = {
  check: { code: 'K13', title: 'De regeling heeft de vier bepalingen' },
  severity: 'C',
  arrangement: { slug: 'gr-polder', name: 'GR Polder' },
  organisation: null,
  judgement: 'UNKNOWN',
  wouldBe: 'VIOLATED',
  explanation: 'De tekst geldt sinds 1 juni 2019.',
  ground: null,
  sources: [],
  sourceCount: 0,
  needs: null,
  heldBack: 'Dat artikel moeten wij nog nalezen.',
  remedy: null,
  actor: null,
  keeper: null,
};

const EMPTY = { wrong: [], possiblyWrong: [], neededFromYou: [], coming: [] };
const COUNTS = { ok: 0, violated: 0, unknown: 1, notApplicable: 0, wouldBeViolated: 1 };
const WIERDAM = { slug: 'gemeente-wierdam', name: 'Wierdam', period: { until: '2026-05-16' } };

function printed(day: string, more: Partial<CheckedReport> = {}): string {
  return plain(reportDocument({ of: WIERDAM, day, arrangements: 1, counts: COUNTS, ...EMPTY, ...more }), 'nl');
}

describe('a printed report', () => {
  it('gives each finding its own weight: a sign weighs less than what the check is about', () => {
    expect(printed('2026-05-15', { possiblyWrong: [SIGN] })).toContain(
      'Controle: De regeling heeft de vier bepalingen (ernst C)',
    );
  });

  it('says of how many sources it gives the first', () => {
    const sources = [{ title: 'Besluitenlijst', url: null }];
    const text = (sourceCount: number) => printed('2026-05-15', { possiblyWrong: [{ ...SIGN, sources, sourceCount }] });
    expect(text(1)).toMatch(/Bronnen: Besluitenlijst$/m);
    expect(text(4)).toMatch(/Bronnen: Besluitenlijst; en nog 3$/m);
  });

  it('explains the severities, and tells what holds a judgement back from what is needed', () => {
    const text = printed('2026-05-15', { possiblyWrong: [SIGN] });
    expect(text).toContain('Achter elke controle staat de ernst. A: ');
    expect(text).toContain('Wat het oordeel tegenhoudt: Dat artikel moeten wij nog nalezen.');
    expect(text).not.toContain('  Nodig: ');
    expect(printed('2026-05-15')).not.toContain('de ernst');
  });

  it('says first of what it is about that it is no more, and what went on in its place', () => {
    expect(printed('2026-05-15')).not.toContain('bestaat');
    expect(printed('2026-05-16')).toContain(
      'Wierdam bestaat sinds 16 mei 2026 niet meer; een opvolger is niet bekend.',
    );
    const of = { ...WIERDAM, successors: [{ name: 'Dijk' }, { name: 'Duin' }] };
    expect(printed('2030-01-01', { of })).toContain(
      'Wierdam is opgeheven op 16 mei 2026 en voortgezet als Dijk en Duin.',
    );
  });
});
