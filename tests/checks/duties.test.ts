import type { ArrangementWay, Place } from '../../src/answers/coverage/rules';
import { judgedBy } from '../../src/checks/check';
import { coveredDuties } from '../../src/checks/k09-covered-duties';
import { serviceAreas } from '../../src/checks/k10-service-areas';
import type { AreaDuty, AreaRow, CoveredDuty, CoveredRow, Member } from '../../src/checks/queries/duty-queries';
import { bounds, DAY, ROW } from './rows';

const way = (id: string, more: Partial<ArrangementWay> = {}): ArrangementWay => ({
  id,
  by: `deelname-${id}`,
  certain: true,
  organsKnown: true,
  stated: true,
  ...more,
});
const place = (through: readonly string[], more: Partial<Place> = {}): Place => ({
  id: 'regio-veen',
  by: 'plaatsing-veen',
  certain: true,
  through,
  ...more,
});
const duty = (obligation: CoveredDuty['obligation'], more: Partial<CoveredDuty> = {}): CoveredDuty => ({
  obligation,
  name: { nl: `Plicht ${obligation}`, en: `Duty ${obligation}` },
  duty: { kind: 'COOPERATE', level: 'IMPOSED', holds: true, certain: true, arranged: true },
  bound: true,
  arrangements: [way('gr-een')],
  ever: ['gr-een'],
  places: [],
  ...more,
});
const SEMI = { kind: 'COOPERATE', level: 'SEMI_MANDATORY', holds: true, certain: true, arranged: true } as const;
const NOTHING = { arrangements: [], ever: [] };
const SERVICE = 'verplichting-omgevingsdienst';
const SAFETY = 'verplichting-veiligheidsregio';
const k09 = (duties: readonly CoveredDuty[], { day = DAY, type = 'MUNICIPALITY' } = {}) => {
  const row: CoveredRow = {
    key: 'gemeente-wierdam',
    name: 'Wierdam',
    bounds: bounds('1990-01-01'),
    type,
    duties,
    names: [
      { id: 'gr-een', name: 'GR Een' },
      { id: 'gr-twee', name: 'GR Twee' },
      { id: 'regio-veen', name: 'Veen' },
    ],
  };
  return { ...judgedBy(coveredDuties, row, day), bare: coveredDuties.judge(row, day).judgement };
};
const hole = (obligation: CoveredDuty['obligation'] = SERVICE) =>
  duty(obligation, { ...NOTHING, places: [place(['gr-een'])] });
const double = (more: Partial<ArrangementWay> = {}, obligation: CoveredDuty['obligation'] = SERVICE) =>
  duty(obligation, { arrangements: [way('gr-een'), way('gr-twee', more)], ever: ['gr-een', 'gr-twee'] });

describe('K09', () => {
  it('holds where each duty is met once', () => {
    expect(k09([duty(SERVICE), duty(SAFETY)])).toMatchObject({
      judgement: 'OK',
      evidence: [{ kind: 'participation', id: 'deelname-gr-een' }],
    });
  });

  it('finds a hole and a double, each with its names, by the rule that was read', () => {
    expect(k09([duty(SAFETY), hole()])).toMatchObject({
      judgement: 'VIOLATED',
      ground: { citation: { nl: 'Omgevingswet, artikel 18.21' } },
      explanation: {
        nl: "Over 'Plicht verplichting-omgevingsdienst': er is geen deelname bekend, terwijl Wierdam op deze dag in Veen ligt, waar de meeste andere gemeenten de verplichting vervullen door GR Een.",
      },
    });
    expect(k09([double()])).toMatchObject({
      judgement: 'VIOLATED',
      explanation: {
        nl: "Over 'Plicht verplichting-omgevingsdienst': de gemeente vervult de verplichting dubbel, door deelname aan GR Een en GR Twee.",
      },
    });
  });

  it('goes by the rule of the day', () => {
    const citationOn = (day: string) => k09([hole()], { day }).ground?.citation.nl;
    expect(citationOn('2023-12-31')).toBe('Wet algemene bepalingen omgevingsrecht, artikel 5.3');
    expect(citationOn('2024-01-01')).toBe('Omgevingswet, artikel 18.21');
  });

  it('accuses nobody by a rule that was not read, and says which part that is', () => {
    expect(k09([hole(SAFETY)])).toMatchObject({ bare: 'VIOLATED', judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    const both = k09([hole(SAFETY), hole()]);
    expect([both.judgement, both.ground?.verified]).toEqual(['VIOLATED', true]);
    expect(both.explanation.nl).toMatch(
      /nog niet nagelezen voor 'Plicht verplichting-veiligheidsregio'; dat deel is geen vastgestelde fout\.$/,
    );
  });

  it('takes no double for sure where it was only inferred that both meet the duty', () => {
    expect(k09([double({ stated: false })])).toMatchObject({
      bare: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: {
        nl: expect.stringMatching(
          /^Voor welke taken de gemeente deelneemt aan elk van de regelingen waarmee zij 'Plicht verplichting-omgevingsdienst' dubbel/,
        ),
      },
    });
    expect(k09([double({ certain: false })])).toMatchObject({ bare: 'UNKNOWN' });
    expect(k09([double({ certain: false })]).wouldBe).toBeUndefined();
  });

  it('finds no fault where the law leaves free with whom and how', () => {
    const free = (more: Partial<CoveredDuty>) => duty('verplichting-jeugdhulp-samenwerking', { duty: SEMI, ...more });
    expect(k09([free({ arrangements: [way('gr-een'), way('gr-twee')] })]).judgement).toBe('OK');
    expect(k09([free({ ...NOTHING, places: [place(['gr-een'])] })])).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining("voldoet aan 'Plicht verplichting-jeugdhulp-samenwerking'") },
    });
  });

  it('takes a labour market region for no hole: no arrangement is prescribed for it', () => {
    const region = (places: readonly Place[]) =>
      k09([duty('verplichting-arbeidsmarktregio', { ...NOTHING, duty: { ...SEMI, arranged: false }, places })]);
    expect(region([place([])])).toMatchObject({
      judgement: 'OK',
      evidence: [{ kind: 'placement', id: 'plaatsing-veen' }],
    });
    expect(region([place([], { certain: false })]).judgement).toBe('UNKNOWN');
    expect(region([])).toMatchObject({ judgement: 'UNKNOWN' });
  });

  it('knows nothing where the table is silent, nor of a region with no other municipality', () => {
    for (const places of [[], [place([])]]) {
      const verdict = k09([duty(SERVICE, { ...NOTHING, places })]);
      expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', undefined]);
    }
  });

  it('is about municipalities, and duties that hold on the day', () => {
    expect(k09([hole()], { type: 'PROVINCE' }).judgement).toBe('NOT_APPLICABLE');
    expect(k09([]).judgement).toBe('NOT_APPLICABLE');
    expect(k09([duty(SERVICE, { duty: { ...SEMI, holds: false } })]).judgement).toBe('NOT_APPLICABLE');
  });
});

const member = (name: string, certain = true): Member => ({ id: name.toLowerCase(), name, certain });
const members = (...names: readonly string[]) => names.map((name) => member(name));
const service = (obligation: AreaDuty['obligation'], more: Partial<AreaDuty> = {}): AreaDuty => ({
  id: 'vervulling',
  obligation,
  certain: true,
  stated: true,
  ...more,
});
const HEALTH = service('verplichting-ggd');
const NORTH = { id: 'vr-noord', name: 'VR Noord', members: members('A', 'B', 'C') };
const SOUTH = { id: 'vr-zuid', name: 'VR Zuid', members: members('D', 'E') };
const k10 = (inside: readonly Member[], more: Partial<AreaRow> = {}, day = DAY) => {
  const row: AreaRow = { ...ROW, fulfilments: [HEALTH], members: inside, regions: [NORTH, SOUTH], ...more };
  return { ...judgedBy(serviceAreas, row, day), bare: serviceAreas.judge(row, day).judgement };
};

describe('K10', () => {
  it('holds for one safety region and for several', () => {
    expect(k10(members('A', 'B', 'C'), { regions: [NORTH] })).toMatchObject({
      judgement: 'OK',
      explanation: { nl: 'Aan GR Polder nemen precies de gemeenten van VR Noord deel.' },
    });
    expect(k10(members('A', 'B', 'C', 'D', 'E')).judgement).toBe('OK');
  });

  it('would fail for a part of one, names the smaller part, and accuses nobody by a text of 2023', () => {
    expect(k10(members('A', 'B', 'C', 'D'))).toMatchObject({
      bare: 'VIOLATED',
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      explanation: {
        nl: expect.stringMatching(
          /^Van de gemeenten van VR Zuid neemt alleen D deel aan GR Polder \(gezondheidsdienst\)\./,
        ),
      },
    });
    expect(k10(members('A', 'B'), { regions: [NORTH] }).explanation.nl).toMatch(
      /^Van de gemeenten van VR Noord neemt C niet deel aan GR Polder/,
    );
  });

  it('does not know of an environmental service whether its area was designated', () => {
    expect(k10(members('A', 'B'), { fulfilments: [service(SERVICE)], regions: [NORTH] })).toMatchObject({
      bare: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: 'Of de minister dit gebied voor de omgevingsdienst heeft aangewezen.' },
    });
  });

  it('accuses nobody where the task was only inferred, or days are not certain', () => {
    const part = members('A', 'B');
    expect(k10(part, { fulfilments: [{ ...HEALTH, stated: false }], regions: [NORTH] })).toMatchObject({
      bare: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
    expect(k10(part, { fulfilments: [{ ...HEALTH, certain: false }], regions: [NORTH] }).bare).toBe('UNKNOWN');
    const perhaps = { ...NORTH, members: [...members('A', 'B'), member('C', false)] };
    expect(k10(part, { regions: [perhaps] }).bare).toBe('UNKNOWN');
    expect(k10([...part, member('C', false)], { regions: [NORTH] })).toMatchObject({ bare: 'UNKNOWN' });
  });

  it('does not know without the safety region of each', () => {
    expect(k10(members('A', 'Z')).explanation.nl).toMatch(/^Van Z is voor deze dag geen veiligheidsregio bekend/);
    expect(k10([]).judgement).toBe('UNKNOWN');
  });

  it('is about these services only, and about an environmental service from 1 January 2024', () => {
    expect(k10(members('A'), { fulfilments: [] }).judgement).toBe('NOT_APPLICABLE');
    const environmental = { fulfilments: [service(SERVICE)], regions: [NORTH] };
    expect(k10(members('A', 'B', 'C'), environmental, '2023-12-31').judgement).toBe('NOT_APPLICABLE');
    expect(k10(members('A', 'B', 'C'), environmental, '2024-01-01').judgement).toBe('OK');
  });

  it('tells the worst of an arrangement that meets both duties', () => {
    const both = { fulfilments: [service(SERVICE), HEALTH], regions: [NORTH] };
    expect(k10(members('A', 'B'), both).bare).toBe('VIOLATED');
  });
});
