import { plain } from '../../src/checks/print/plain';
import type { ReportedFinding } from '../../src/cli/check-questions';
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
  needs: null,
  remedy: null,
  actor: null,
  keeper: null,
};

describe('a printed report', () => {
  it('gives each finding its own weight: a sign weighs less than what the check is about', () => {
    const counts = { ok: 0, violated: 0, unknown: 1, notApplicable: 0, wouldBeViolated: 1 };
    const of = { slug: 'gemeente-wierdam', name: 'Wierdam' };
    const lists = { wrong: [], possiblyWrong: [SIGN], neededFromYou: [], coming: [] };
    const text = plain(reportDocument({ of, day: '2026-05-16', arrangements: 1, counts, ...lists }), 'nl');
    expect(text).toContain('Controle: De regeling heeft de vier bepalingen (ernst C)');
  });
});
