import { judgedBy } from '../../src/checks/check';
import { exitDecision } from '../../src/checks/k03-exit-decision';
import type { ExitRow, OwnDecision } from '../../src/checks/queries/decision-queries';
import { consent, EXIT_ROW, left } from './decision-rows';
import { bounds, DAY, PARTICIPATION } from './rows';

const k03 = (more: Partial<ExitRow> = {}, day = DAY) => judgedBy(exitDecision, { ...EXIT_ROW, ...more }, day);
const said = ({ judgement, wouldBe }: { judgement: string; wouldBe?: string }) => [judgement, wouldBe];
const decided = (...decisions: readonly OwnDecision[]) => ({ decisions });
const consented = (more: Partial<OwnDecision> = {}) =>
  consent({ consentTo: 'LEAVE', text: null, decidedOn: '2025-02-20', ...more });
/** Wierdam took part until 2026. */
const ENDED = { life: bounds('2010-01-01', '2026-01-01'), endReason: 'LEFT', listedIn: ['versie-1'] };

describe('K03, of who takes part', () => {
  it('holds where nothing is known of leaving and the text in force lists it', () => {
    expect(k03().judgement).toBe('OK');
    expect(k03({ listedIn: [] }).judgement).toBe('NOT_APPLICABLE');
    expect(k03({ texts: [] }).judgement).toBe('NOT_APPLICABLE');
  });

  it.each([
    ['2025-12-31', 'OK'],
    ['2026-01-01', 'VIOLATED'],
  ])('fails from the day on which an exit takes effect: %s', (day, judgement) => {
    expect(k03(decided(consented(), left()), day).judgement).toBe(judgement);
  });

  it('gives the day, and whom to ask', () => {
    const verdict = k03(decided(left()));
    expect(verdict.explanation).toEqual({
      nl: 'Wierdam besloot met ingang van 1 januari 2026 uit GR Polder te treden, maar staat hier nog als deelnemer.',
      en: 'Wierdam decided to leave GR Polder as of 1 January 2026, but is still recorded here as a participant.',
    });
    expect(verdict).toMatchObject({ actor: 'REGISTER_KEEPER', text: 'versie-2', ground: { verified: true } });
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['deelname-wierdam', 'uittreding', 'versie-2']);
    expect(verdict.remedy?.nl).toBe(
      'Neem Wierdam vanaf 1 januari 2026 niet meer op als deelnemer in de vermelding van GR Polder.',
    );
    const unlisted = k03({ listedIn: [], ...decided(left()) });
    expect([unlisted.judgement, unlisted.actor, unlisted.text]).toEqual(['VIOLATED', undefined, undefined]);
    expect(unlisted.remedy?.nl).toBe('Leg hier het einde vast van de deelname van Wierdam aan GR Polder.');
  });

  it.each<[string, OwnDecision, string | undefined]>([
    ['a source that is not certain', left({ verified: false }), 'VIOLATED'],
    ['an outcome that is not known', left({ outcome: null }), undefined],
    ['a day of effect that is not known', left({ effectiveOn: null }), undefined],
  ])('accuses nobody by %s', (_, exit, wouldBe) => {
    expect(said(k03(decided(exit)))).toEqual(['UNKNOWN', wouldBe]);
  });

  it('leaves alone what was voted down, and an exit before it joined again', () => {
    expect(k03(decided(left({ outcome: 'REJECTED' }))).judgement).toBe('OK');
    const again = { life: bounds('2018-01-01') };
    expect(k03({ ...again, ...decided(left({ decidedOn: '2014-05-01', effectiveOn: '2015-01-01' })) }).judgement).toBe(
      'OK',
    );
  });

  it('sees that a newer text of the register drops it, and that others were never listed', () => {
    const dropped = k03({ listedIn: ['versie-1'] });
    expect(said(dropped)).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(dropped.explanation.nl).toContain(
      'De tekst van GR Polder die sinds 1 oktober 2024 in het register geldt, noemt Wierdam niet meer',
    );
    expect(dropped.needs?.nl).toMatch(/^Het besluit van Wierdam tot uittreding uit GR Polder/);
    const [first, second] = EXIT_ROW.texts as [ExitRow['texts'][0], ExitRow['texts'][0]];
    expect(k03({ texts: [first, { ...second, read: false }], listedIn: ['versie-1'] }).judgement).toBe(
      'NOT_APPLICABLE',
    );
    expect(k03({ listedIn: ['versie-1'], life: bounds('2024-10-01') }).judgement).toBe('NOT_APPLICABLE');
  });

  it('judges an exit by the law of its own day', () => {
    const before = left({ decidedOn: '2022-06-30' });
    expect(said(k03(decided(before)))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(k03(decided({ ...before, decidedOn: '2022-07-01' })).judgement).toBe('VIOLATED');
  });

  it('accuses nobody where it is not certain that it still took part', () => {
    expect(said(k03({ ...decided(left()), participation: { ...PARTICIPATION, certain: false } }))).toEqual([
      'UNKNOWN',
      'VIOLATED',
    ]);
  });
});

describe('K03, of who took part', () => {
  it('holds with a decision to which the council consented', () => {
    const verdict = k03({ ...ENDED, ...decided(consented(), left()) });
    expect(verdict.judgement).toBe('OK');
    expect(verdict.explanation.nl).toBe(
      'Wierdam neemt sinds 1 januari 2026 niet meer deel aan GR Polder; het besluit is vastgelegd en de raad gaf toestemming.',
    );
  });

  it.each(['LEFT', 'ABSENT_FROM_NEXT_VERSION', null])('asks for a decision that nobody recorded: %s', (endReason) => {
    const verdict = k03({ ...ENDED, endReason });
    expect(said(verdict)).toEqual(['UNKNOWN', undefined]);
    expect(verdict.needs?.nl).toMatch(/^Het besluit van Wierdam tot uittreding uit GR Polder/);
  });

  it.each(['ORGANISATION_ENDED', 'ARRANGEMENT_ENDED'])('asks nothing of an end by law: %s', (endReason) => {
    expect(k03({ ...ENDED, endReason }).judgement).toBe('NOT_APPLICABLE');
  });

  it('fails where the council refused', () => {
    const refused = consented({ outcome: 'REJECTED' });
    expect(k03({ ...ENDED, ...decided(refused, left()) })).toMatchObject({ judgement: 'VIOLATED', actor: 'EXECUTIVE' });
    expect(said(k03({ ...ENDED, ...decided(refused, left({ by: null })) }))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(said(k03({ ...ENDED, ...decided({ ...refused, verified: false }, left()) }))).toEqual([
      'UNKNOWN',
      'VIOLATED',
    ]);
  });

  it('asks for the consent of the council of an executive, and of nobody else', () => {
    expect(said(k03({ ...ENDED, ...decided(left()) }))).toEqual(['UNKNOWN', 'VIOLATED']);
    const raad = { ...PARTICIPATION, organs: ['COUNCIL'] };
    expect(k03({ ...ENDED, participation: raad, ...decided(left({ by: 'COUNCIL' })) }).judgement).toBe('OK');
    expect(k03({ ...ENDED, participation: raad, ...decided(left({ by: null })) }).judgement).toBe('OK');
    const board = { ...PARTICIPATION, type: 'WATER_AUTHORITY', organs: ['EXECUTIVE_BOARD'] };
    expect(k03({ ...ENDED, participation: board, ...decided(left({ by: 'EXECUTIVE_BOARD' })) }).judgement).toBe('OK');
    expect(k03({ ...ENDED, participation: board, ...decided(left({ verified: false })) }).judgement).toBe('UNKNOWN');
  });

  it('asks each organ that takes part for its own decision', () => {
    const mixed = { ...PARTICIPATION, organs: ['COUNCIL', 'EXECUTIVE'] };
    const ofBoth = [left({ by: 'EXECUTIVE' }), left({ id: 'uittreding-raad', by: 'COUNCIL' })] as const;
    const by = (participation: typeof mixed, ...decisions: readonly OwnDecision[]) =>
      k03({ ...ENDED, participation, ...decided(...decisions) });
    expect(by(mixed, ...ofBoth).judgement).toBe('OK');
    const one = by(mixed, ofBoth[1]);
    expect(said(one)).toEqual(['UNKNOWN', undefined]);
    expect(one.explanation.nl).toBe(
      'Wierdam neemt sinds 1 januari 2026 niet meer deel aan GR Polder; een eigen besluit daartoe van het college van burgemeester en wethouders is niet vastgelegd.',
    );
    expect(one.needs?.nl).toMatch(
      /^Het besluit van het college van burgemeester en wethouders van Wierdam tot uittreding uit GR Polder,/,
    );
    expect(by(mixed, ofBoth[0]).needs?.nl).toMatch(/^Het besluit van de raad van Wierdam tot uittreding/);
    expect(by(mixed, ofBoth[1], left({ outcome: 'REJECTED' })).judgement).toBe('UNKNOWN');
    expect(by(mixed, left({ by: null })).judgement).toBe('UNKNOWN');
    expect(by(PARTICIPATION as typeof mixed, ofBoth[1]).judgement).toBe('UNKNOWN');
    const living = (...decisions: readonly OwnDecision[]) => k03({ participation: mixed, ...decided(...decisions) });
    expect(said(living(ofBoth[0]))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(living(...ofBoth).judgement).toBe('VIOLATED');
    expect(by({ ...mixed, organs: ['EXECUTIVE', 'MAYOR'] }, consented(), ofBoth[0]).judgement).toBe('UNKNOWN');
  });

  it.each([
    ['2026-01-01', 'OK'],
    ['2026-01-02', 'UNKNOWN'],
  ])('compares the end with the day on which the exit takes effect: %s', (effectiveOn, judgement) => {
    expect(k03({ ...ENDED, ...decided(consented(), left({ effectiveOn })) }).judgement).toBe(judgement);
  });

  it('counts a participation as ended on its first day after', () => {
    const { listedIn } = EXIT_ROW;
    expect(k03({ ...ENDED, listedIn }, '2025-12-31').judgement).toBe('OK');
    expect(k03({ ...ENDED, listedIn }, '2026-01-01').judgement).toBe('UNKNOWN');
  });

  it('is about arrangements under the act', () => {
    expect(k03({ ...ENDED, arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
    expect(k03({ ...ENDED, form: null, inRegister: false }).explanation.nl).toMatch(
      /^Of GR Polder een gemeenschappelijke/,
    );
    expect(k03({ form: null, inRegister: false }).judgement).toBe('OK');
  });
});
