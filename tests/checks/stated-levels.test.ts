import { judgedBy } from '../../src/checks/check';
import { statedLevels } from '../../src/checks/k25-stated-levels';
import type { BindingDuty, LevelClaim, LevelRow } from '../../src/checks/queries/level-queries';
import { DAY, PARTICIPATION, ROW } from './rows';

const duty = (more: Partial<BindingDuty> = {}): BindingDuty => ({
  fulfilment: 'vervulling-1',
  obligation: 'verplichting-1',
  name: { nl: 'Deelnemen aan de dienst', en: 'Take part in the service' },
  level: 'IMPOSED',
  certain: true,
  since: '2016-01-01',
  ...more,
});
const claim = (level: LevelClaim['level'], more: Partial<LevelClaim> = {}): LevelClaim => ({
  id: 'stelling-1',
  level,
  source: { nl: 'Begroting 2024', en: 'Budget 2024' },
  saidOn: '2023-11-01',
  ...more,
});
const k25 = (more: Partial<LevelRow>) => {
  const row: LevelRow = {
    ...ROW,
    participation: PARTICIPATION,
    arrangementKind: 'JOINT_ARRANGEMENT',
    duties: [],
    classifications: [],
    claims: [],
    general: [],
    ...more,
  };
  return judgedBy(statedLevels, row, DAY);
};
const VOLUNTARY = { claims: [claim('VOLUNTARY')] };
const MANDATORY = { claims: [claim('MANDATORY')] };

describe('K25', () => {
  it('holds where sources and the table of duties agree', () => {
    expect(k25({ ...VOLUNTARY, classifications: ['kwalificatie-1'] }).judgement).toBe('OK');
    expect(k25({ ...MANDATORY, duties: [duty()] }).judgement).toBe('OK');
    expect(k25({ ...MANDATORY, duties: [duty({ level: 'SEMI_MANDATORY' })] }).judgement).toBe('OK');
    expect(k25({ classifications: ['kwalificatie-1'] }).judgement).toBe('OK');
  });

  it('finds a duty that is called voluntary, by a source or here', () => {
    expect(k25({ ...VOLUNTARY, duties: [duty()] })).toMatchObject({
      judgement: 'VIOLATED',
      ground: null,
      explanation: {
        nl: "De bron 'Begroting 2024' noemt de deelname van Wierdam aan GR Polder vrijwillig, terwijl die volgt uit de plicht 'Deelnemen aan de dienst'.",
      },
      evidence: [
        { kind: 'claim', id: 'stelling-1' },
        { kind: 'fulfilment', id: 'vervulling-1' },
      ],
    });
    expect(k25({ classifications: ['kwalificatie-1'], duties: [duty()] }).judgement).toBe('VIOLATED');
  });

  it('finds a participation that is called mandatory and recorded as voluntary', () => {
    expect(k25({ ...MANDATORY, classifications: ['kwalificatie-1'] }).judgement).toBe('VIOLATED');
  });

  it('sets what is said beside the duties of that day, to the day', () => {
    const saidOn = (day: string | null) => k25({ claims: [claim('VOLUNTARY', { saidOn: day })], duties: [duty()] });
    expect(saidOn('2016-01-01').judgement).toBe('VIOLATED');
    expect(saidOn('2015-12-31')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(saidOn(null)).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: expect.anything() });
  });

  it('accuses nobody where the duty, the organ or the participation is not certain', () => {
    for (const row of [
      { ...VOLUNTARY, duties: [duty({ certain: false })] },
      { ...VOLUNTARY, duties: [duty()], participation: { ...PARTICIPATION, organs: null } },
      { ...VOLUNTARY, duties: [duty()], participation: { ...PARTICIPATION, certain: false } },
    ])
      expect(k25(row)).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: expect.anything() });
  });

  it('does not know what voluntary means where the law leaves free with whom, nor without a ground', () => {
    const free = k25({ ...VOLUNTARY, duties: [duty({ level: 'SEMI_MANDATORY' })] });
    expect([free.judgement, free.wouldBe]).toEqual(['UNKNOWN', undefined]);
    expect(k25(VOLUNTARY).judgement).toBe('UNKNOWN');
    expect(k25(MANDATORY).judgement).toBe('UNKNOWN');
  });

  it('doubts what is said of a part of the arrangements, none of them named (F13)', () => {
    const general = { general: [claim('VOLUNTARY')] };
    expect(k25({ ...general, duties: [duty()] })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      explanation: { nl: expect.stringContaining('zonder te zeggen welk deel') },
    });
    expect(k25(general).judgement).toBe('NOT_APPLICABLE');
    expect(k25({ ...general, duties: [duty()], arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
  });

  it('is not about participations of which no source says so', () => {
    expect(k25({ duties: [duty()] }).judgement).toBe('NOT_APPLICABLE');
  });

  it('tells the worst of several', () => {
    const both = { claims: [claim('MANDATORY'), claim('VOLUNTARY', { id: 'stelling-2' })], duties: [duty()] };
    expect(k25(both).judgement).toBe('VIOLATED');
  });
});
