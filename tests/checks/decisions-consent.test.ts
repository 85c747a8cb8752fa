import { judgedBy } from '../../src/checks/check';
import { councilConsent } from '../../src/checks/k04-council-consent';
import { consentInTime } from '../../src/checks/k05-consent-in-time';
import type { MakingRow, OwnDecision, Threshold } from '../../src/checks/queries/decision-queries';
import { amended, consent, draft, FORMER, MADE, MAKING_ROW } from './decision-rows';
import { bounds, DAY, PARTICIPATION } from './rows';

const judgeWith =
  (check: typeof councilConsent) =>
  (more: Partial<MakingRow> = {}, day = DAY) =>
    judgedBy(check, { ...MAKING_ROW, ...more }, day);
const k04 = judgeWith(councilConsent);
const k05 = judgeWith(consentInTime);
const said = ({ judgement, wouldBe }: { judgement: string; wouldBe?: string }) => [judgement, wouldBe];
const decided = (...decisions: readonly OwnDecision[]) => ({ decisions });

const TWO_THIRDS: Threshold = {
  id: 'drempel',
  present: true,
  bounds: bounds('2010-01-01'),
  count: null,
  numerator: 2,
  denominator: 3,
};
const EVERYBODY: Threshold = { ...TWO_THIRDS, present: false, numerator: null, denominator: null };
/** Of six participants these had decided. */
const others = (...names: readonly string[]) => ({
  texts: [FORMER, { ...MADE, decided: names }],
  thresholds: [TWO_THIRDS],
});
const ENOUGH = others('a', 'b', 'c', 'd');

describe('K04', () => {
  it('holds where the council consented to the text in force', () => {
    const verdict = k04(decided(consent(), amended()));
    expect(verdict).toMatchObject({ judgement: 'OK', ground: { verified: true } });
    expect(verdict.explanation).toEqual({
      nl: 'De raad van Wierdam gaf op 20 juni 2024 toestemming voor de tekst van GR Polder met ingang van 1 oktober 2024.',
      en: 'The council of Wierdam consented on 20 June 2024 to the text of GR Polder as of 1 October 2024.',
    });
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['versie-2', 'toestemming', 'wijziging']);
  });

  it('fails where the council refused and the executive decided all the same', () => {
    const verdict = k04(decided(consent({ outcome: 'REJECTED' }), amended()));
    expect(verdict).toMatchObject({ judgement: 'VIOLATED', actor: 'EXECUTIVE' });
    expect(verdict.explanation.nl).toBe(
      'De raad van Wierdam weigerde op 20 juni 2024 toestemming voor de tekst van GR Polder met ingang van 1 oktober 2024, maar het college besloot op 2 juli 2024 toch mee te doen.',
    );
  });

  it('tells a decision from before the refusal as such, and no day that is not known', () => {
    const refused = (refusedOn: string | null, decidedOn: string | null) =>
      k04(decided(consent({ outcome: 'REJECTED', decidedOn: refusedOn }), amended({ decidedOn, by: 'MAYOR' })))
        .explanation;
    expect(refused('2024-07-03', '2024-07-02').nl).toMatch(
      /; de burgemeester had op 2 juli 2024 al besloten mee te doen\.$/,
    );
    expect(refused(null, null).nl).toBe(
      'De raad van Wierdam weigerde toestemming voor de tekst van GR Polder met ingang van 1 oktober 2024, maar de burgemeester besloot toch mee te doen.',
    );
  });

  it('takes a consent that followed a refusal', () => {
    expect(k04(decided(consent({ outcome: 'REJECTED' }), consent({ id: 'later' }), amended())).judgement).toBe('OK');
  });

  it.each<[string, OwnDecision[], string, string | undefined]>([
    [
      'with an uncertain refusal',
      [consent({ outcome: 'REJECTED', verified: false }), amended()],
      'UNKNOWN',
      'VIOLATED',
    ],
    [
      'with an uncertain decision',
      [consent({ outcome: 'REJECTED' }), amended({ verified: false })],
      'UNKNOWN',
      'VIOLATED',
    ],
    [
      'without the organ that decided',
      [consent({ outcome: 'REJECTED' }), amended({ by: null })],
      'UNKNOWN',
      'VIOLATED',
    ],
    [
      'where the executive did not go along',
      [consent({ outcome: 'REJECTED' }), amended({ outcome: 'REJECTED' })],
      'OK',
      undefined,
    ],
    ['where nobody knows what it decided', [consent({ outcome: 'REJECTED' })], 'UNKNOWN', undefined],
    ['where the outcome is not known', [consent({ outcome: null }), amended()], 'UNKNOWN', undefined],
    ['where the source of a consent is uncertain', [consent({ verified: false }), amended()], 'UNKNOWN', undefined],
    ['where the executive decided and no consent is recorded', [amended()], 'UNKNOWN', 'VIOLATED'],
    ['where nothing is recorded', [], 'UNKNOWN', undefined],
  ])('accuses nobody %s', (_, decisions, ...expected) => {
    expect(said(k04({ decisions }))).toEqual(expected);
  });

  it('asks for the decision of the council', () => {
    expect(k04().needs?.nl).toBe(
      'Het besluit van de raad van Wierdam over toestemming voor de tekst van GR Polder met ingang van 1 oktober 2024, met de dag ervan.',
    );
    expect(k04({ texts: [{ ...MADE, from: '2027-01-01' }] }).needs?.nl).toContain('De tekst van GR Polder');
  });

  it('holds a missing consent against nobody where enough others had decided', () => {
    const verdict = k04({ ...ENOUGH, ...decided(amended()) });
    expect(said(verdict)).toEqual(['UNKNOWN', undefined]);
    expect(verdict.explanation.nl).toContain('omdat genoeg andere deelnemers hadden besloten');
    expect(verdict.evidence).toContainEqual({ kind: 'clause', id: 'drempel' });
    for (const short of [others('a', 'b', 'c'), others('a', 'b', 'c', 'gemeente-wierdam')])
      expect(said(k04({ ...short, ...decided(amended()) }))).toEqual(['UNKNOWN', 'VIOLATED']);
    const count = { thresholds: [{ ...TWO_THIRDS, count: 5, numerator: null, denominator: null }] };
    expect(k04({ ...ENOUGH, ...count, ...decided(amended()) }).wouldBe).toBe('VIOLATED');
  });

  it('judges by the law of the day of the decision', () => {
    const refusal = (day: string) => k04(decided(consent({ outcome: 'REJECTED' }), amended({ decidedOn: day })));
    expect(said(refusal('2022-06-30'))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(refusal('2022-06-30').ground?.citation.nl).toMatch(/lid 2 en 3 \(oud\)$/);
    expect(said(refusal('2022-07-01'))).toEqual(['VIOLATED', undefined]);
  });

  it('is about municipalities whose executive or mayor takes part', () => {
    const taking = (more: object) => k04({ participation: { ...PARTICIPATION, ...more } });
    expect(taking({ type: 'WATER_AUTHORITY', organs: ['EXECUTIVE_BOARD'] }).judgement).toBe('NOT_APPLICABLE');
    expect(taking({ organs: ['COUNCIL', 'EXECUTIVE'] }).judgement).toBe('NOT_APPLICABLE');
    expect(taking({ organs: ['MAYOR'] }).judgement).toBe('UNKNOWN');
    expect(taking({ organs: null }).needs?.nl).toBe('Het bestuursorgaan waarmee Wierdam aan GR Polder deelneemt.');
  });

  it('is about arrangements under the act, and asks where that is not known', () => {
    expect(k04({ arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
    expect(k04({ form: 'COVENANT' }).judgement).toBe('NOT_APPLICABLE');
    expect(k04({ form: null, inRegister: false }).explanation.nl).toBe(
      'Of GR Polder een gemeenschappelijke regeling is, is niet bekend.',
    );
  });

  it('asks nothing of who took the place of another', () => {
    const successor = { life: bounds('2025-01-01'), continues: ['gemeente-oud'] };
    expect(k04(successor).judgement).toBe('NOT_APPLICABLE');
    expect(k04({ ...successor, life: bounds('2024-10-01') }).judgement).toBe('UNKNOWN');
    expect(k04({ ...successor, continues: ['gemeente-wierdam'] }).judgement).toBe('UNKNOWN');
  });

  it('takes a joining for what it is, with the consent that came before it', () => {
    const joined = { life: bounds('2025-07-01') };
    const toJoin = consent({ text: null, consentTo: 'JOIN', decidedOn: '2025-05-27' });
    expect(k04({ ...joined, ...decided(toJoin) }).explanation.en).toBe(
      'The council of Wierdam consented on 27 May 2025 to joining GR Polder as of 1 July 2025. The decision names no text; it was counted for what took effect next.',
    );
    expect(k04({ ...joined, ...decided(consent({ text: 'versie-1' })) }).judgement).toBe('UNKNOWN');
  });

  it('gives a consent that names no text to the text that takes effect next', () => {
    const unnamed = (decidedOn: string) => k04(decided(consent({ text: null, decidedOn }))).judgement;
    expect([unnamed('2010-01-01'), unnamed('2010-01-02')]).toEqual(['UNKNOWN', 'OK']);
    expect([unnamed('2024-10-01'), unnamed('2024-10-02')]).toEqual(['OK', 'UNKNOWN']);
    for (const consentTo of ['LEAVE', 'DISSOLVE', null])
      expect(k04(decided(consent({ text: null, consentTo }))).judgement).toBe('UNKNOWN');
    expect(k04({ texts: [], ...decided(consent({ text: null, decidedOn: '2009-12-10' })) }).judgement).toBe('OK');
  });

  it('looks at what was decided for later, and not at drafts on which nobody decided', () => {
    const later = { texts: [FORMER, MADE, { ...MADE, id: 'versie-3', from: '2026-07-01' }] };
    const good = consent();
    const refusal = consent({ text: 'versie-3', outcome: 'REJECTED' });
    expect(k04({ ...later, ...decided(good, refusal, amended({ text: 'versie-3' })) }).judgement).toBe('VIOLATED');
    expect(k04({ ...later, ...decided(good), drafts: [draft({ text: 'versie-3' })] }).judgement).toBe('OK');
  });
});

describe('K05', () => {
  const on = (decidedOn: string) => consent({ decidedOn });
  const LATE = on('2024-10-02');

  it.each([
    ['2024-10-01', 'OK'],
    ['2024-10-02', 'VIOLATED'],
  ])('keeps the day on which the text took effect: %s', (day, judgement) => {
    expect(k05(decided(on(day), amended())).judgement).toBe(judgement);
  });

  it('gives both days', () => {
    const verdict = k05(decided(LATE, amended()));
    expect(verdict.explanation).toEqual({
      nl: 'De raad van Wierdam gaf op 2 oktober 2024 toestemming voor de tekst van GR Polder met ingang van 1 oktober 2024. Dat was na de ingangsdatum. Het college had al op 2 juli 2024 besloten, vóór die toestemming.',
      en: 'The council of Wierdam consented on 2 October 2024 to the text of GR Polder as of 1 October 2024. That was after it took effect. The executive had decided already on 2 July 2024, before that consent.',
    });
    expect(verdict).toMatchObject({ actor: 'EXECUTIVE', ground: { verified: true } });
  });

  it('shows what the executive or mayor decided, before the consent, on its day or after it', () => {
    const decidedOn = (day: string, more: Partial<OwnDecision> = {}) =>
      k05({ ...ENOUGH, ...decided(LATE, amended({ decidedOn: day, ...more })) });
    const shown = (verdict: ReturnType<typeof k05>) => verdict.evidence?.map(({ id }) => id);
    expect(shown(k05(decided(LATE, amended())))).toEqual(['toestemming', 'wijziging', 'versie-2']);
    expect(shown(decidedOn('2024-10-01'))).toEqual(['toestemming', 'wijziging', 'versie-2', 'drempel']);
    expect(decidedOn('2024-10-01').explanation.nl).toContain(' Het college had al op 1 oktober 2024 besloten, vóór');
    expect(decidedOn('2024-10-02').explanation.nl).toMatch(/ Het college besloot op dezelfde dag\.$/);
    expect(decidedOn('2024-10-03').explanation.nl).toMatch(/ Het college besloot daarna, op 3 oktober 2024\.$/);
    expect(shown(decidedOn('2024-10-03'))).toEqual(['toestemming', 'wijziging', 'versie-2']);
    expect(decidedOn('2024-10-03', { by: 'MAYOR' }).explanation.nl).toMatch(/ De burgemeester besloot daarna/);
  });

  it('names the consent alone where no decision of the executive or mayor is recorded', () => {
    const verdict = k05({ ...decided(LATE), thresholds: [EVERYBODY] });
    expect(verdict.explanation.nl).toMatch(/met ingang van 1 oktober 2024\. Dat was na de ingangsdatum\.$/);
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['toestemming', 'versie-2']);
  });

  it('judges by the law of the day of the decision', () => {
    const texts = [FORMER, { ...MADE, from: '2022-06-01' }];
    const verdict = k05({ texts, ...decided(on('2022-06-02'), amended({ decidedOn: '2022-05-10' })) });
    expect([...said(verdict), verdict.ground?.verified]).toEqual(['UNKNOWN', 'VIOLATED', false]);
  });

  it('shows a day told in words, and accuses nobody by it (F10)', () => {
    const told = consent({ decidedOn: null, dayTextNl: '24 oktober 2024', dayTextEn: '24 October 2024' });
    const verdict = k05(decided(told, amended()));
    expect(said(verdict)).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(verdict.explanation.nl).toContain('de bron geeft als dag: 24 oktober 2024.');
    expect(said(k05(decided(consent({ decidedOn: null }))))).toEqual(['UNKNOWN', undefined]);
  });

  it.each<[string, Partial<MakingRow>]>([
    ['the consent', decided(consent({ decidedOn: '2024-10-24', verified: false }), amended())],
    ['the text', { ...decided(LATE, amended()), texts: [FORMER, { ...MADE, verified: false }] }],
    [
      'the day on which it took effect',
      { ...decided(LATE, amended()), texts: [FORMER, { ...MADE, fromRule: 'MONTH' }] },
    ],
  ])('accuses nobody where %s is not certain', (_, more) => {
    expect(said(k05(more))).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('lets a text work back to before its publication', () => {
    const back = (publishedOn: string | null, retroactiveTo: string | null = '2024-10-01') =>
      said(k05({ ...decided(LATE, amended()), texts: [FORMER, { ...MADE, publishedOn, retroactiveTo }] }));
    expect(back('2024-10-02')).toEqual(['OK', undefined]);
    expect(back('2024-10-01')).toEqual(['VIOLATED', undefined]);
    expect(back(null)).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(back('2024-10-02', null)).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('knows that a change can take effect before this participant decides', () => {
    expect(said(k05({ ...ENOUGH, ...decided(LATE) }))).toEqual(['UNKNOWN', undefined]);
    expect(said(k05({ ...ENOUGH, ...decided(LATE, amended()) }))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(said(k05({ ...ENOUGH, ...decided(LATE, amended({ decidedOn: '2024-10-02' })) }))).toEqual(['OK', undefined]);
    expect(said(k05(decided(LATE)))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(k05(decided(LATE)).needs?.nl).toContain('het aantal deelnemers');
    expect(said(k05({ ...decided(LATE), thresholds: [EVERYBODY] }))).toEqual(['VIOLATED', undefined]);
    const made = { texts: [MADE], bounds: bounds('2024-10-01'), life: bounds('2024-10-01') };
    expect(said(k05({ ...made, ...decided(LATE) }))).toEqual(['VIOLATED', undefined]);
    expect(said(k05({ texts: [MADE], ...decided(LATE) }))).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('asks for a consent that nobody recorded, and leaves a refusal to K04', () => {
    expect(k05().needs?.nl).toBe(k04().needs?.nl);
    expect(k05(decided(consent({ outcome: 'REJECTED' }))).judgement).toBe('NOT_APPLICABLE');
    expect(k05({ participation: { ...PARTICIPATION, organs: ['COUNCIL'] } }).judgement).toBe('NOT_APPLICABLE');
  });

  it('holds for what has not taken effect', () => {
    const pending = { decidedOn: '2026-03-01', text: null };
    expect(k05(decided(consent(), consent({ ...pending, id: 'x' }), amended({ ...pending, id: 'y' }))).judgement).toBe(
      'OK',
    );
  });

  it('asks for the day on which a text took effect', () => {
    expect(k05({ ...decided(consent()), texts: [{ ...MADE, from: '0001-01-01' }] }).needs?.nl).toMatch(
      /^De dag waarop/,
    );
  });
});
