import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

interface Named {
  readonly slug: string;
}
interface Pair {
  readonly theme: Named;
  readonly one: Named;
  readonly other: Named;
  readonly partnersOnlyInOne: readonly Named[];
  readonly partnersOnlyInOther: readonly Named[];
  readonly partnersInBoth: readonly Named[];
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Pair[];
}

const DOCUMENT = `query Pairs($slug: String!, $day: Date!, $theme: Lookup, $first: Int, $after: String) {
  organisation(by: {slug: $slug}, asOf: $day) {
    sameThemeOtherPartners(theme: $theme, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        theme { slug } one { slug } other { slug }
        partnersOnlyInOne { slug } partnersOnlyInOther { slug } partnersInBoth { slug }
      }
    }
  }
}`;

/** The slugs without what they begin with, so that the expected rows can be read. */
const short = ({ slug }: Named) => slug.replace(/^(gemeente|gr)-/, '');
const row = ({ theme, one, other, ...partners }: Pair) => [
  short(theme),
  short(one),
  short(other),
  partners.partnersOnlyInOne.map(short),
  partners.partnersOnlyInOther.map(short),
  partners.partnersInBoth.map(short),
];

describeEngines('one theme with other partners', (engine) => {
  let registry: Asking;
  beforeAll(async () => {
    registry = await openSeeded(engine);
  }, 300_000);
  afterAll(() => registry.graph.close());

  const answer = (variables: object) =>
    registry.answer<{ organisation: { sameThemeOtherPartners: Page } | null } | null>(DOCUMENT, {
      slug: 'gemeente-hillegom',
      day: '2026-05-16',
      ...variables,
    });
  async function page(variables: object = {}): Promise<Page> {
    const { data, errors } = await answer(variables);
    expect(errors).toEqual([]);
    return data!.organisation!.sameThemeOtherPartners;
  }

  it('finds the pairs with the difference of their partners', async () => {
    const found = await page();
    expect(found.totalCount).toBe(2);
    expect(found.nodes.map(row)).toEqual([
      [
        'maatschappelijke-zorg',
        'maatschappelijke-zorg-duin-en-bollenstreek',
        'maatschappelijke-zorg-holland-rijnland',
        [],
        [
          'alphen-aan-den-rijn',
          'kaag-en-braassem',
          'leiden',
          'leiderdorp',
          'nieuwkoop',
          'oegstgeest',
          'voorschoten',
          'zoeterwoude',
        ],
        ['katwijk', 'lisse', 'noordwijk', 'teylingen'],
      ],
      [
        'werk-en-inkomen',
        'isd-bollenstreek',
        'werkbedrijven-kdb',
        [],
        ['katwijk', 'oegstgeest', 'wassenaar'],
        ['lisse', 'noordwijk', 'teylingen'],
      ],
    ]);
  });

  it('gives a row for each theme and pair, and pages them', async () => {
    const delft = { slug: 'gemeente-delft' };
    const expected = [
      [
        'archeologie',
        'archeologie-delft-westland',
        'archeologie-midden-delfland',
        ['westland'],
        ['midden-delfland'],
        [],
      ],
      [
        'archeologie',
        'archeologie-delft-westland',
        'archeologie-pijnacker-nootdorp',
        ['westland'],
        ['pijnacker-nootdorp'],
        [],
      ],
      [
        'archeologie',
        'archeologie-midden-delfland',
        'archeologie-pijnacker-nootdorp',
        ['midden-delfland'],
        ['pijnacker-nootdorp'],
        [],
      ],
      [
        'archief',
        'archiefbeheer-midden-delfland',
        'archiefbeheer-pijnacker-nootdorp',
        ['midden-delfland'],
        ['pijnacker-nootdorp'],
        [],
      ],
      ['archief', 'archiefbeheer-midden-delfland', 'archiefbeheer-rijswijk', ['midden-delfland'], ['rijswijk'], []],
      [
        'archief',
        'archiefbeheer-pijnacker-nootdorp',
        'archiefbeheer-rijswijk',
        ['pijnacker-nootdorp'],
        ['rijswijk'],
        [],
      ],
    ];
    expect((await page(delft)).nodes.map(row)).toEqual(expected);
    const first = await page({ ...delft, first: 4 });
    expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const second = await page({ ...delft, first: 4, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false } });
    expect([...first.nodes, ...second.nodes].map(row)).toEqual(expected);
  });

  it('leaves out a pair with the same partners', async () => {
    // Hoefweg and Bleizo are both of Lansingerland and Zoetermeer; each differs from the MRDH.
    const found = await page({ slug: 'gemeente-zoetermeer' });
    expect(found.nodes.map(({ theme, one, other }) => [theme, one, other].map(short))).toEqual([
      ['economie', 'bedrijvenschap-hoefweg', 'mrdh'],
      ['economie', 'bleizo', 'mrdh'],
    ]);
    expect(found.nodes.map((each) => each.partnersOnlyInOne)).toEqual([[], []]);
    expect(found.nodes.map((each) => each.partnersOnlyInOther.length)).toEqual([19, 19]);
    expect(found.nodes.map((each) => each.partnersInBoth.map(short))).toEqual([['lansingerland'], ['lansingerland']]);
    expect((await page({ slug: 'gemeente-pijnacker-nootdorp' })).totalCount).toBe(0);
  });

  it('looks at the day, and at bodies of any type', async () => {
    const province = { slug: 'provincie-zuid-holland' };
    const now = await page(province);
    expect(now.nodes.map(({ theme, one, other }) => [theme, one, other].map(short))).toEqual([
      ['milieu', 'dcmr', 'omgevingsdienst-haaglanden'],
      ['milieu', 'dcmr', 'omgevingsdienst-west-holland'],
      ['milieu', 'omgevingsdienst-haaglanden', 'omgevingsdienst-west-holland'],
    ]);
    // It left three recreation boards on 1 January 2018; since when it took part is not known, so only its last day
    // there is certain.
    const recreation = { ...province, theme: { slug: 'recreatie-en-groen' } };
    expect((await page({ ...recreation, day: '2017-12-30' })).nodes).toEqual([]);
    const last = await page({ ...recreation, day: '2017-12-31' });
    expect(last.nodes.map(({ one, other }) => [one, other].map(short))).toEqual([
      ['natuur-en-recreatieschap-ijsselmonde', 'recreatiegebied-voorne-putten'],
      ['natuur-en-recreatieschap-ijsselmonde', 'recreatieschap-midden-delfland'],
      ['recreatiegebied-voorne-putten', 'recreatieschap-midden-delfland'],
    ]);
    expect((await page({ ...recreation, day: '2018-01-01' })).nodes).toEqual([]);
    expect((await page({ slug: 'gemeente-brielle', day: '2023-01-01' })).nodes).toEqual([]);
  });

  it('narrows to a policy field, to what is in a TOP theme and to what serves an IBP theme', async () => {
    const themes = async (theme: object) => (await page({ theme })).nodes.map((each) => short(each.theme));
    expect(await themes({ slug: 'werk-en-inkomen' })).toEqual(['werk-en-inkomen']);
    expect(await themes({ name: 'Werk en inkomen' })).toEqual(['werk-en-inkomen']);
    expect(await themes({ slug: 'afval' })).toEqual([]);
    expect(await themes({ slug: 'top-sociale-zekerheid' })).toEqual(['top-sociale-zekerheid']);
    // The register files HLTsamen under this one too.
    expect(await themes({ slug: 'top-werk' })).toEqual(['top-werk', 'top-werk', 'top-werk']);
    // By the crosswalk of our policy fields, and by that of the register's themes.
    expect(await themes({ slug: 'ibp-sociaal-domein' })).toEqual([
      'maatschappelijke-zorg',
      'top-sociale-zekerheid',
      'top-werk',
      'top-werk',
      'top-werk',
      'werk-en-inkomen',
    ]);
    expect(await themes({ slug: 'ibp-wonen' })).toEqual([]);
  });

  it('refuses a theme nobody knows, and a cursor of another theme', async () => {
    const codes = async (variables: object) => (await answer(variables)).errors.map(({ code }) => code);
    expect(await codes({ theme: { slug: 'geen-thema' } })).toEqual(['NOT_FOUND']);
    expect(await codes({ theme: { slug: 'gemeente-hillegom' } })).toEqual(['NOT_FOUND']);
    const after = (await page({ first: 1 })).pageInfo.endCursor;
    expect(await codes({ theme: { slug: 'werk-en-inkomen' }, after })).toEqual(['BAD_USER_INPUT']);
  });

  it('takes one round trip beside those that find the organisation and the theme', async () => {
    const document = `query Pairs($theme: Lookup) { organisation(by: {slug: "gemeente-hillegom"}) {
      sameThemeOtherPartners(theme: $theme) { totalCount nodes { theme { slug } } } } }`;
    expect((await registry.answer(document)).roundTrips).toBe(1);
    expect((await registry.answer(document, { theme: { slug: 'werk-en-inkomen' } })).roundTrips).toBe(3);
  });
});
