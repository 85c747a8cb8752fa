import { type Duty, type Evidence, judge, type Place, totalsOf } from '../../src/answers/coverage/rules';
import { whyOf, type WhyInput } from '../../src/answers/coverage/why';

const DUTY: Duty = { kind: 'COOPERATE', level: 'IMPOSED', holds: true, certain: true, arranged: true };
const LABOUR: Duty = { ...DUTY, level: 'SEMI_MANDATORY', arranged: false };

const way = (id: string, certain = true) => ({
  id,
  by: `deelname-${id}`,
  certain,
  organsKnown: true,
  stated: true,
});
const place = (id: string, certain: boolean, ...through: string[]): Place => ({
  id,
  by: `plaatsing-${id}`,
  certain,
  through,
});
const evidence = (of: Partial<Evidence>): Evidence => ({
  duty: DUTY,
  bound: true,
  arrangements: [],
  ever: [],
  places: [],
  ...of,
});

describe('how far a duty is met', () => {
  const inRegion = [place('vr', true, 'gr')];

  it.each<[string, Partial<Evidence>, string]>([
    ['one arrangement', { arrangements: [way('gr')] }, 'MET certain BY_ARRANGEMENT'],
    ['one, not certain', { arrangements: [way('gr', false)] }, 'MET not certain BY_ARRANGEMENT'],
    ['one, twice', { arrangements: [way('gr'), way('gr')] }, 'MET certain BY_ARRANGEMENT'],
    ['one, certain by one of two', { arrangements: [way('gr', false), way('gr')] }, 'MET certain BY_ARRANGEMENT'],
    ['two at once', { arrangements: [way('gr'), way('gr-2')] }, 'MET_TWICE certain BY_ARRANGEMENT'],
    ['two, one not certain', { arrangements: [way('gr'), way('gr-2', false)] }, 'MET not certain BY_ARRANGEMENT'],
    ['two, neither certain', { arrangements: [way('a', false), way('b', false)] }, 'MET not certain BY_ARRANGEMENT'],
    [
      'two and a third that is not certain',
      { arrangements: [way('a'), way('b'), way('c', false)] },
      'MET_TWICE certain BY_ARRANGEMENT',
    ],
    [
      'one, of a duty that may not hold',
      { duty: { ...DUTY, certain: false }, arrangements: [way('gr')] },
      'MET not certain BY_ARRANGEMENT',
    ],
    ['a region, where there is no arrangement', { duty: LABOUR, places: [place('r', true)] }, 'MET certain BY_REGION'],
    ['such a region, not certain', { duty: LABOUR, places: [place('r', false)] }, 'MET not certain BY_REGION'],
    ['two such regions', { duty: LABOUR, places: [place('r', true), place('s', true)] }, 'MET_TWICE certain BY_REGION'],
    ['nobody, where most others do', { places: inRegion }, 'HOLE certain OTHERS_DO'],
    ['its arrangement on other days only', { places: inRegion, ever: ['gr'] }, 'HOLE certain OTHERS_DO'],
    ['another arrangement on other days', { places: inRegion, ever: ['gr-2'] }, 'UNKNOWN not certain LAYOUT_DISAGREES'],
    ['nothing known', {}, 'UNKNOWN not certain NO_REGION_KNOWN'],
    ['a place that is not certain', { places: [place('vr', false, 'gr')] }, 'UNKNOWN not certain REGION_NOT_CERTAIN'],
    [
      'a region whose arrangement is not known',
      { places: [place('vr', true)] },
      'UNKNOWN not certain ARRANGEMENT_NOT_KNOWN',
    ],
    [
      'nobody, of a duty that may not hold',
      { duty: { ...DUTY, certain: false }, places: inRegion },
      'UNKNOWN not certain DUTY_NOT_CERTAIN',
    ],
    [
      'nobody, of a duty with a free layout',
      { duty: { ...DUTY, level: 'SEMI_MANDATORY' }, places: inRegion },
      'UNKNOWN not certain FREE_LAYOUT',
    ],
    ['nobody, of a task', { duty: { ...DUTY, kind: 'TASK' }, places: inRegion }, 'UNKNOWN not certain MAY_DO_ALONE'],
    [
      'a region, of a task without arrangement',
      { duty: { ...DUTY, kind: 'TASK', arranged: false }, places: inRegion },
      'UNKNOWN not certain MAY_DO_ALONE',
    ],
    ['nobody, bound by nobody knows what', { bound: null, places: inRegion }, 'UNKNOWN not certain WHOM_NOT_KNOWN'],
    ['a duty that binds others', { bound: false, arrangements: [way('gr')] }, 'NOT_APPLICABLE certain BINDS_OTHERS'],
    [
      'a duty that does not hold',
      { duty: { ...DUTY, holds: false, certain: false }, arrangements: [way('gr')] },
      'NOT_APPLICABLE certain NOT_IN_FORCE',
    ],
  ])('by %s', (_what, of, expected) => {
    const { judgement, certain, reason } = judge(evidence(of));
    expect(`${judgement} ${certain ? 'certain' : 'not certain'} ${reason}`).toBe(expected);
  });

  it('names what it is met by: placements only where there is no arrangement', () => {
    const both = { arrangements: [way('gr')], places: [place('r', true)] };
    expect(judge(evidence(both)).met).toEqual({ kind: 'participation', ways: both.arrangements });
    expect(judge(evidence({ ...both, duty: LABOUR })).met).toEqual({ kind: 'placement', ways: both.places });
    expect(judge(evidence({ places: [place('r', true)] })).met.ways).toEqual([]);
  });

  it('adds up to totals', () => {
    const verdicts = [
      { arrangements: [way('gr')] },
      { arrangements: [way('gr', false)] },
      { arrangements: [way('gr'), way('gr-2')] },
      { places: inRegion },
      {},
      { bound: false },
    ].map((of) => judge(evidence(of)));
    expect(totalsOf(verdicts)).toEqual({
      met: 2,
      doubles: 1,
      holes: 1,
      unknown: 1,
      notApplicable: 1,
      uncertain: 1,
      total: 6,
    });
  });
});

describe('the sentence', () => {
  const input: WhyInput = {
    reason: 'BY_ARRANGEMENT',
    municipality: 'Delft',
    obligation: { nl: 'Samenwerken', en: 'Cooperate' },
    sure: ['Regeling A'],
    perhaps: [],
    dutyCertain: true,
    organsKnown: true,
    regions: ['Haaglanden'],
    through: 'Regeling A',
  };

  it.each<[string, Partial<WhyInput>, string, string]>([
    [
      'met',
      {},
      'De gemeente vervult de verplichting door deelname aan Regeling A.',
      'The municipality meets the obligation by taking part in Regeling A.',
    ],
    [
      'a double',
      { sure: ['Regeling A', 'Regeling B'] },
      'De gemeente vervult de verplichting dubbel, door deelname aan Regeling A en Regeling B.',
      'The municipality meets the obligation twice, by taking part in Regeling A and Regeling B.',
    ],
    [
      'a perhaps beside a sure',
      { perhaps: ['Regeling B'], organsKnown: false },
      'De gemeente vervult de verplichting door deelname aan Regeling A. Mogelijk ook door Regeling B. Welk bestuursorgaan deelneemt, is niet bekend.',
      'The municipality meets the obligation by taking part in Regeling A. Perhaps also by Regeling B. Which organ takes part is not known.',
    ],
    [
      'only a perhaps',
      { sure: [], perhaps: ['Haaglanden'], reason: 'BY_REGION', dutyCertain: false },
      'Een regeling is er niet; de gemeente vervult de verplichting door de indeling in Haaglanden. Of dat op deze dag al of nog zo was, is niet zeker. Of de verplichting op deze dag al of nog gold, is niet zeker.',
      'There is no arrangement; the municipality meets the obligation by lying in Haaglanden. Whether that was already or still so on this day is not certain. Whether the obligation already or still held on this day is not certain.',
    ],
    [
      'a hole',
      { reason: 'OTHERS_DO', sure: [] },
      'Er is geen deelname bekend, terwijl Delft op deze dag in Haaglanden ligt, waar de meeste andere gemeenten de verplichting vervullen door Regeling A.',
      'No participation is known, whereas Delft lies on this day in Haaglanden, where most other municipalities meet the obligation by Regeling A.',
    ],
    [
      'out of force',
      { reason: 'NOT_IN_FORCE', sure: [] },
      "De verplichting 'Samenwerken' geldt niet op deze dag.",
      "The obligation 'Cooperate' does not hold on this day.",
    ],
  ])('on %s', (_what, of, nl, en) => {
    expect(whyOf({ ...input, ...of })).toEqual({ nl, en });
  });
});
