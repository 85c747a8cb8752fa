import { judgedBy } from '../../src/checks/check';
import { termOnDraft } from '../../src/checks/k06-term-on-draft';
import type { MakingRow, OwnDecision } from '../../src/checks/queries/decision-queries';
import { amended, consent, draft, FORMER, MADE, MAKING_ROW } from './decision-rows';
import { bounds, DAY, PARTICIPATION } from './rows';

const k06 = (more: Partial<MakingRow> = {}, day = DAY) => judgedBy(termOnDraft, { ...MAKING_ROW, ...more }, day);
const said = ({ judgement, wouldBe }: { judgement: string; wouldBe?: string }) => [judgement, wouldBe];
const opinion = (more: Partial<OwnDecision> = {}) =>
  consent({ id: 'zienswijze', decisionKind: 'OPINION', consentTo: null, document: 'ontwerp', text: null, ...more });
/** The draft came on 2 April 2024: eight weeks later is 28 May. */
const onDraft = (...decisions: readonly OwnDecision[]) => ({ drafts: [draft()], decisions });
const EARLY = amended({ decidedOn: '2024-05-27' });

describe('K06', () => {
  it.each([
    ['2024-05-27', 'VIOLATED'],
    ['2024-05-28', 'OK'],
  ])('gives the council eight weeks after receipt: %s', (decidedOn, judgement) => {
    expect(k06(onDraft(amended({ decidedOn }))).judgement).toBe(judgement);
  });

  it('gives the days', () => {
    const verdict = k06(onDraft(EARLY));
    expect(verdict.explanation).toEqual({
      nl: 'De raad van Wierdam ontving op 2 april 2024 het ontwerp voor de tekst van GR Polder met ingang van 1 oktober 2024. Het college besloot op 27 mei 2024. De acht weken waren toen nog niet om: die liepen tot en met 28 mei 2024.',
      en: 'On 2 April 2024 the council of Wierdam received the draft for the text of GR Polder as of 1 October 2024. The executive decided on 27 May 2024. The eight weeks were not over by then: they ran up to and including 28 May 2024.',
    });
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['ontwerp', 'wijziging']);
    expect(verdict.actor).toBe('EXECUTIVE');
  });

  it.each([['WAIVED'], ['ADOPTED']] as const)('ends the term when the council is done: %s', (outcome) => {
    expect(k06(onDraft(opinion({ outcome, decidedOn: '2024-05-27' }), EARLY)).judgement).toBe('OK');
    expect(k06(onDraft(opinion({ outcome, decidedOn: '2024-05-28' }), EARLY)).judgement).toBe('VIOLATED');
  });

  it('says whether the council gave an opinion or none', () => {
    const done = (outcome: 'ADOPTED' | 'WAIVED') =>
      k06(onDraft(opinion({ outcome, decidedOn: '2024-05-27' }), EARLY)).explanation.nl;
    expect(done('ADOPTED')).toContain(' De raad gaf op 27 mei 2024 zijn zienswijze. Het college besloot op');
    expect(done('WAIVED')).toContain(' De raad besloot op 27 mei 2024 geen zienswijze te geven. Het');
  });

  it('accuses nobody where a day or source is not certain', () => {
    const early = said(k06({ drafts: [draft({ verified: false })], decisions: [EARLY] }));
    expect(early).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(said(k06(onDraft({ ...EARLY, verified: false })))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(said(k06(onDraft(opinion({ verified: false, decidedOn: '2024-05-20' }), EARLY)))).toEqual([
      'UNKNOWN',
      'VIOLATED',
    ]);
  });

  it('counts from the day of sending where that alone is known: receipt was no earlier', () => {
    const sent = (decidedOn: string) =>
      k06({ drafts: [draft({ receivedOn: null })], decisions: [amended({ decidedOn })] });
    expect(sent('2024-05-26').judgement).toBe('VIOLATED');
    expect(sent('2024-05-27')).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('ontvangst') },
    });
  });

  it('asks for a draft that nobody recorded; that others got theirs speaks against it', () => {
    expect(k06({ decisions: [amended()] }).needs?.nl).toMatch(
      /zoals dat aan de raad van Wierdam is gestuurd, met de dag van ontvangst\.$/,
    );
    expect(said(k06())).toEqual(['UNKNOWN', undefined]);
    const toOthers = draft({ toAllCouncils: null, to: ['gemeente-duinrode'] });
    expect(said(k06({ drafts: [toOthers] }))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(k06({ drafts: [toOthers], life: bounds('2025-07-01') }).wouldBe).toBeUndefined();
    expect(
      k06({ ...onDraft(amended()), drafts: [draft({ toAllCouncils: null, to: ['gemeente-wierdam'] })] }).judgement,
    ).toBe('OK');
    expect(said(k06({ drafts: [draft({ sentOn: null, receivedOn: null })] }))).toEqual(['UNKNOWN', undefined]);
  });

  it('asks for the decision of the executive', () => {
    expect(said(k06(onDraft()))).toEqual(['UNKNOWN', undefined]);
    const soon = (from: string) => k06({ ...onDraft(), texts: [FORMER, { ...MADE, from }] });
    expect(said(soon('2024-05-27'))).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(said(soon('2024-05-28'))).toEqual(['UNKNOWN', undefined]);
    expect(soon('2024-05-28').needs?.en).toMatch(/^The decision of the executive or mayor of Wierdam/);
  });

  it('tells until when the term runs of what is still to come', () => {
    const pending = (day: string, ...decisions: readonly OwnDecision[]) =>
      k06({ texts: [FORMER], drafts: [draft({ text: null, sentOn: null, receivedOn: '2026-04-21' })], decisions }, day);
    const [own] = [amended({ text: null, document: 'ontwerp', decidedOn: '2026-05-12' })];
    const inForce = { texts: [{ ...FORMER, until: '9999-12-31' }] };
    const running = k06(
      { ...inForce, drafts: [draft({ text: null, receivedOn: '2026-04-21', sentOn: null })] },
      '2026-06-16',
    );
    expect(running.explanation.nl).toMatch(/loopt tot en met 16 juni 2026\.$/);
    expect(pending('2026-06-17').explanation.nl).toMatch(/De termijn van acht weken liep tot en met 16 juni 2026\.$/);
    expect(pending('2026-05-16', own).judgement).toBe('VIOLATED');
    expect(pending('2026-05-16', opinion({ outcome: 'WAIVED', decidedOn: '2026-05-07' })).judgement).toBe('OK');
    expect(pending('2026-05-16', opinion({ outcome: 'WAIVED', decidedOn: '2026-05-07' }), own).judgement).toBe('OK');
  });

  it('asks nothing of drafts before 1 July 2022, and nothing where the council takes part itself', () => {
    const came = (receivedOn: string) => k06({ drafts: [draft({ receivedOn, sentOn: null })], decisions: [EARLY] });
    expect(came('2022-06-30').judgement).toBe('NOT_APPLICABLE');
    expect(came('2022-07-01').judgement).toBe('OK');
    const tookEffect = (from: string) => k06({ texts: [FORMER, { ...MADE, from }] }).judgement;
    expect([tookEffect('2022-06-30'), tookEffect('2022-07-01')]).toEqual(['NOT_APPLICABLE', 'UNKNOWN']);
    expect(k06({}, '2022-06-30').judgement).toBe('NOT_APPLICABLE');
    expect(k06({ ...onDraft(EARLY), participation: { ...PARTICIPATION, organs: ['COUNCIL'] } }).judgement).toBe(
      'NOT_APPLICABLE',
    );
  });
});
