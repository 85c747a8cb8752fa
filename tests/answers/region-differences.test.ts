import type { LayoutRow } from '../../src/answers/region-differences/queries';
import { differencesOf } from '../../src/answers/region-differences/rules';
import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

interface Place {
  readonly region: { readonly kind: string; readonly name: string };
  readonly organisation: { readonly slug: string };
}
interface Difference {
  readonly same: boolean;
  readonly certain: boolean;
  readonly one: Place;
  readonly other: Place;
  readonly onlyInOne: readonly { readonly name: string }[];
  readonly onlyInOther: readonly { readonly name: string }[];
}

const DOCUMENT = `query Differences($slug: String!, $day: Date!, $kinds: [RegionKind!], $same: Boolean, $uncertain: Boolean) {
  organisation(by: {slug: $slug}, asOf: $day) {
    regionDifferences(kinds: $kinds, includeSame: $same, includeUncertain: $uncertain) {
      same certain
      one { region { kind name } organisation { slug } }
      other { region { kind name } organisation { slug } }
      onlyInOne { name } onlyInOther { name }
    }
  }
}`;

/** The layouts of 2016 in the facts: the atlas of regions of that year, and the labour market regions of 2015. */
const OURS = { slug: 'gemeente-pijnacker-nootdorp', day: '2016-06-01', same: false, uncertain: true };

describeEngines('region differences', (engine) => {
  let registry: Asking;
  beforeAll(async () => {
    registry = await openSeeded(engine);
  }, 300_000);
  afterAll(() => registry.graph.close());

  async function differences(variables: object = {}): Promise<readonly Difference[]> {
    const found = { ...OURS, ...variables };
    const answer = await registry.ask<{ organisation: { regionDifferences: readonly Difference[] } }>(DOCUMENT, found);
    return answer.organisation.regionDifferences;
  }
  const shown = ({ one, other, onlyInOne, onlyInOther }: Difference) => [
    one.region.name,
    other.region.name,
    onlyInOne.map(({ name }) => name),
    onlyInOther.map(({ name }) => name),
  ];
  const kindsOf = ({ one, other }: Difference) => [one.region.kind, other.region.kind];

  it('come from lists that say whether they are complete', async () => {
    const { regions } = await registry.ask<{ regions: { nodes: { slug: string; complete: boolean | null }[] } }>(
      '{ regions(first: 100) { nodes { slug complete } } }',
    );
    const those = (wanted: boolean) => regions.nodes.flatMap((each) => (each.complete === wanted ? [each.slug] : []));
    // The nine lists that the facts found the same as the participants of 1 June 2016.
    expect(those(true).sort()).toEqual([
      'ggd-regio-ggd-haaglanden',
      'ggd-regio-ggd-hollands-midden',
      'ggd-regio-ggd-rotterdam-rijnmond',
      'jeugdregio-haaglanden',
      'jeugdregio-rijnmond',
      'omgevingsdienst-gebied-dcmr-milieudienst-rijnmond',
      'veiligheidsregio-haaglanden',
      'veiligheidsregio-hollands-midden',
      'veiligheidsregio-rotterdam-rijnmond',
    ]);
    // Eight labour market and six safety regions that only the followed municipalities name, and one never looked up.
    expect(those(false)).toHaveLength(8 + 6 + 1);
  });

  it('tells who lies in only one of two regions', async () => {
    const found = await differences({ kinds: ['SAFETY', 'LABOUR_MARKET', 'SCHOOL_LEAVERS', 'YOUTH_CARE'] });
    const fromTheEast = ['Lansingerland', 'Voorschoten'];
    const fromTheWest = ['Delft', 'Den Haag', 'Midden-Delfland', 'Rijswijk', 'Westland'];
    expect(found.map(shown)).toEqual([
      ['Zuid-Holland Centraal', 'Haaglanden', fromTheEast, fromTheWest],
      ['Zuid-Holland Centraal', 'Haaglanden', fromTheEast, fromTheWest],
      ['Zuid-Holland Centraal', 'Haaglanden', ['Lansingerland'], fromTheWest],
      ['Haaglanden', 'Haaglanden', [], ['Voorschoten']],
      ['Haaglanden', 'Haaglanden', [], ['Voorschoten']],
    ]);
    expect(found.map(kindsOf)).toEqual([
      ['LABOUR_MARKET', 'SAFETY'],
      ['LABOUR_MARKET', 'SCHOOL_LEAVERS'],
      ['LABOUR_MARKET', 'YOUTH_CARE'],
      ['SAFETY', 'YOUTH_CARE'],
      ['SCHOOL_LEAVERS', 'YOUTH_CARE'],
    ]);
    expect(found.every(({ same, certain }) => !same && certain)).toBe(true);
    expect(found.every(({ one, other }) => [one, other].every((each) => each.organisation.slug === OURS.slug))).toBe(
      true,
    );
  });

  it('leaves out the pairs that coincide, unless asked for', async () => {
    expect(await differences()).toHaveLength(38);
    const all = await differences({ same: true });
    expect(all).toHaveLength(45);
    expect(all.filter(({ same }) => same).map(kindsOf)).toEqual([
      ['DOMESTIC_VIOLENCE', 'HEALTH'],
      ['DOMESTIC_VIOLENCE', 'SAFETY'],
      ['DOMESTIC_VIOLENCE', 'SCHOOL_LEAVERS'],
      ['ENVIRONMENT', 'YOUTH_CARE'],
      ['HEALTH', 'SAFETY'],
      ['HEALTH', 'SCHOOL_LEAVERS'],
      ['SAFETY', 'SCHOOL_LEAVERS'],
    ]);
    const kinds = all.map((each) => kindsOf(each).join(' '));
    expect(kinds).toEqual([...kinds].sort());
  });

  it('compares the municipalities, and not a partner such as the UWV', async () => {
    const hillegom = { slug: 'gemeente-hillegom', kinds: ['YOUTH_CARE', 'SOCIAL_SUPPORT', 'LABOUR_MARKET'] };
    expect(await differences(hillegom)).toEqual([]);
    const all = await differences({ ...hillegom, same: true });
    expect(all.map(({ same }) => same)).toEqual([true, true, true]);
  });

  it('looks at the day: who ended lies nowhere, and an old layout is no longer certain', async () => {
    const hillegom = { slug: 'gemeente-hillegom', kinds: ['ENVIRONMENT', 'SHELTERED_WORK'] };
    const [before] = await differences(hillegom);
    const inEnvironment = [
      'Alphen aan den Rijn',
      'Kaag en Braassem',
      'Leiden',
      'Leiderdorp',
      'Nieuwkoop',
      'Zoeterwoude',
    ];
    expect(before!.certain).toBe(true);
    expect(shown(before!).slice(2)).toEqual([inEnvironment, ['Noordwijkerhout', 'Wassenaar']]);
    // Noordwijkerhout went into Noordwijk on 1 January 2019; no source shows these layouts after 2016.
    const [after] = await differences({ ...hillegom, day: '2019-01-01' });
    expect(after!.certain).toBe(false);
    expect(shown(after!).slice(2)).toEqual([inEnvironment, ['Wassenaar']]);
    expect(await differences({ ...hillegom, day: '2019-01-01', uncertain: false, same: true })).toEqual([]);
  });

  it('has nothing to compare for one kind, and for a body without a place', async () => {
    expect(await differences({ kinds: ['SAFETY'], same: true })).toEqual([]);
    expect(await differences({ slug: 'provincie-zuid-holland', same: true })).toEqual([]);
    expect(await differences({ slug: 'uwv', same: true })).toEqual([]);
  });

  it('takes one round trip for the regions and their members', async () => {
    const { roundTrips } = await registry.answer(
      '{ organisation(by: {slug: "gemeente-hillegom"}) { regionDifferences { same certain } } }',
    );
    expect(roundTrips).toBe(1);
  });
});

describe('the comparison of layouts', () => {
  const sure = (id: string) => ({ id, certain: true });
  const unsure = (id: string) => ({ id, certain: false });
  const layout = (over: Partial<LayoutRow>): LayoutRow => ({
    key: 'us',
    id: 'place',
    region: 'region',
    regionKind: 'SAFETY',
    certain: true,
    members: [sure('us')],
    ...over,
  });

  it('takes one place where unknown days give two in one region, a certain one first', () => {
    const rows = [
      layout({ id: 'a1', region: 'a', regionKind: 'HEALTH', certain: false, members: [unsure('us'), sure('us')] }),
      layout({ id: 'a2', region: 'a', regionKind: 'HEALTH', members: [unsure('us'), sure('us')] }),
      layout({ id: 'b1', region: 'b' }),
    ];
    expect(differencesOf(rows, true)).toEqual([
      { one: 'a2', other: 'b1', same: true, onlyInOne: [], onlyInOther: [], certain: true },
    ]);
  });

  it('is uncertain by who may lie there, also when that is left out', () => {
    const rows = [
      layout({ id: 'a1', region: 'a', regionKind: 'HEALTH', members: [sure('us'), unsure('maybe')] }),
      layout({ id: 'b1', region: 'b' }),
    ];
    expect(differencesOf(rows, true)).toMatchObject([{ same: false, onlyInOne: ['maybe'], certain: false }]);
    expect(differencesOf(rows, false)).toMatchObject([{ same: true, onlyInOne: [], certain: false }]);
  });

  it('makes no pair of regions of one kind', () => {
    expect(differencesOf([layout({ id: 'a1', region: 'a' }), layout({ id: 'b1', region: 'b' })], true)).toEqual([]);
  });
});
