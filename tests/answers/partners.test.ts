import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly nodes: readonly PartnerNode[];
}
interface PartnerNode {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly sharedCount: number;
  readonly levels: readonly string[];
  readonly themes: readonly { readonly name: string }[];
  readonly shared: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly arrangement: { readonly slug: string };
      readonly ours: { readonly slug: string; readonly organisation: { readonly slug: string } };
      readonly theirs: { readonly slug: string; readonly organisation: { readonly slug: string } };
    }[];
  };
}

interface Twice {
  readonly nodes: readonly { readonly sharedCount?: number; readonly shared?: { readonly totalCount: number } }[];
  readonly edges?: readonly { readonly node: unknown }[];
}

const COUNTS = `query Counts($slug: String!, $day: Date!, $uncertain: Boolean, $first: Int, $after: String) {
  organisation(by: {slug: $slug}, asOf: $day) {
    partners(first: $first, after: $after, includeUncertain: $uncertain) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { sharedCount organisation { slug name } }
    }
  }
}`;
const DETAILS = `query Details($slug: String!, $day: Date!, $first: Int, $shared: Int, $after: String) {
  organisation(by: {slug: $slug}, asOf: $day) {
    partners(first: $first) {
      nodes {
        organisation { slug name } sharedCount levels themes { name }
        shared(first: $shared, after: $after) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes {
            arrangement { slug }
            ours { slug organisation { slug } }
            theirs { slug organisation { slug } }
          }
        }
      }
    }
  }
}`;

const OURS = { slug: 'gemeente-pijnacker-nootdorp', day: '2026-05-16' };

describeEngines('partners', (engine) => {
  let registry: Asking;
  beforeAll(async () => {
    registry = await openSeeded(engine);
  }, 300_000);
  afterAll(() => registry.graph.close());

  const answer = (variables: object, document = COUNTS) =>
    registry.answer<{ organisation: { partners: Page } | null } | null>(document, { ...OURS, ...variables });
  async function page(variables: object, document = COUNTS): Promise<Page> {
    const { data, errors } = await answer(variables, document);
    expect(errors).toEqual([]);
    return data!.organisation!.partners;
  }
  const counts = ({ nodes }: Page) => nodes.map(({ sharedCount, organisation }) => [sharedCount, organisation.name]);

  it('sorts them by the number of shared arrangements, then by name', async () => {
    const found = await page({});
    expect(found.totalCount).toBe(21);
    expect(counts(found)).toEqual([
      [9, 'Delft'],
      [7, 'Leidschendam-Voorburg'],
      [6, 'Midden-Delfland'],
      [6, 'Rijswijk'],
      [6, 'Wassenaar'],
      [5, 'Den Haag'],
      [5, 'Westland'],
      [5, 'Zoetermeer'],
      ...['Albrandswaard', 'Barendrecht', 'Capelle aan den IJssel', 'Krimpen aan den IJssel'].map(once),
      ...['Lansingerland', 'Maassluis', 'Nissewaard', 'Ridderkerk', 'Rotterdam', 'Schiedam'].map(once),
      ...['Vlaardingen', 'Voorne aan Zee', 'Zuid-Holland'].map(once),
    ]);
  });

  it('finds Lisse and Teylingen beside Hillegom eleven times each, and ten times before 2025', async () => {
    const now = await page({ slug: 'gemeente-hillegom' });
    expect(now.totalCount).toBe(32);
    expect(counts(now).slice(0, 4)).toEqual([
      [11, 'Lisse'],
      [11, 'Teylingen'],
      [10, 'Noordwijk'],
      [9, 'Katwijk'],
    ]);
    const before = await page({ slug: 'gemeente-hillegom', day: '2024-01-01', first: 3 });
    expect(before.totalCount).toBe(31);
    expect(counts(before)).toEqual([
      [10, 'Lisse'],
      [10, 'Teylingen'],
      [9, 'Noordwijk'],
    ]);
  });

  it('answers for a municipality in its own time only, and for bodies of any type', async () => {
    const brielle = await page({ slug: 'gemeente-brielle', day: '2022-12-31', first: 3 });
    expect(brielle.totalCount).toBe(31);
    expect(counts(brielle)).toEqual([
      [10, 'Hellevoetsluis'],
      [10, 'Westvoorne'],
      [9, 'Nissewaard'],
    ]);
    expect(await page({ slug: 'gemeente-brielle', day: '2023-01-01' })).toMatchObject({ totalCount: 0, nodes: [] });
    const province = await page({ slug: 'provincie-zuid-holland', first: 5 });
    expect(province.totalCount).toBe(37);
    expect(counts(province)).toEqual([
      [2, 'Rotterdam'],
      [1, 'Albrandswaard'],
      [1, 'Barendrecht'],
      [1, 'Capelle aan den IJssel'],
      [1, 'Delft'],
    ]);
  });

  it('tells what is shared also where the page is asked for under two names, and first without it', async () => {
    const document = `query Twice($slug: String!, $day: Date!) { organisation(by: {slug: $slug}, asOf: $day) {
      partners(first: 3) { nodes { sharedCount } edges { node { levels shared { totalCount } } } }
      detailed: partners(first: 3) { nodes { levels shared { totalCount } } } } }`;
    const { data, errors } = await registry.answer<{ organisation: { partners: Twice; detailed: Twice } }>(
      document,
      OURS,
    );
    expect(errors).toEqual([]);
    const { partners, detailed } = data.organisation;
    expect(partners.edges!.map(({ node }) => node)).toEqual(detailed.nodes);
    expect(partners.nodes).toEqual(detailed.nodes.map(({ shared }) => ({ sharedCount: shared!.totalCount })));
  });

  it('tells what is shared: arrangements with both participations, policy fields and our levels', async () => {
    const [delft] = (await page({ first: 1 }, DETAILS)).nodes;
    expect(delft!.levels).toEqual(['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY']);
    expect(delft!.themes.map(({ name }) => name)).toEqual([
      'Afval',
      'Archeologie',
      'Archief',
      'Economie',
      'Gezondheid',
      'Jeugd',
      'Maatschappelijke zorg',
      'Milieu',
      'Veiligheid',
      'Verkeer en vervoer',
      'Water',
    ]);
    expect(delft!.shared.totalCount).toBe(9);
    expect(delft!.shared.nodes.map(({ arrangement }) => arrangement.slug)).toEqual([
      'gr-centrumregeling-gemalendiensten',
      'gr-archeologie-pijnacker-nootdorp',
      'gr-archiefbeheer-pijnacker-nootdorp',
      'gr-ggd-vt-haaglanden',
      'gr-mrdh',
      'gr-omgevingsdienst-haaglanden',
      'gr-avalex',
      'gr-servicebureau-jeugdhulp-haaglanden',
      'gr-veiligheidsregio-haaglanden',
    ]);
    expect(delft!.shared.nodes[4]).toEqual({
      arrangement: { slug: 'gr-mrdh' },
      ours: { slug: 'deelname-mrdh-pijnacker-nootdorp', organisation: { slug: 'gemeente-pijnacker-nootdorp' } },
      theirs: { slug: 'deelname-mrdh-delft', organisation: { slug: 'gemeente-delft' } },
    });
  });

  it('gives the levels of our own participations, not of the partner', async () => {
    const { nodes } = await page({ first: 21 }, DETAILS);
    const levelsOf = (name: string) => nodes.find(({ organisation }) => organisation.name === name)?.levels;
    expect(levelsOf('Lansingerland')).toEqual(['VOLUNTARY']);
    expect(levelsOf('Zuid-Holland')).toEqual(['IMPOSED']);
  });

  it('pages what is shared as well', async () => {
    const [first] = (await page({ first: 1, shared: 5 }, DETAILS)).nodes;
    expect(first!.shared.pageInfo.hasNextPage).toBe(true);
    const after = first!.shared.pageInfo.endCursor;
    const [rest] = (await page({ first: 1, shared: 5, after }, DETAILS)).nodes;
    expect(rest!.shared.pageInfo.hasNextPage).toBe(false);
    expect(rest!.shared.totalCount).toBe(9);
    expect(rest!.shared.nodes.map(({ arrangement }) => arrangement.slug)).toEqual([
      'gr-omgevingsdienst-haaglanden',
      'gr-avalex',
      'gr-servicebureau-jeugdhulp-haaglanden',
      'gr-veiligheidsregio-haaglanden',
    ]);
  });

  it('counts what may have ended only when asked to', async () => {
    // De Groenzoom, with Lansingerland, was last on a list in 2016; the network of that name has province and water
    // authority too. Both may still exist.
    const sure = await page({ first: 100 });
    const unsure = await page({ first: 100, uncertain: true });
    const of = (slug: string, { nodes }: Page) => nodes.find((each) => each.organisation.slug === slug)?.sharedCount;
    expect(unsure.totalCount).toBe(22);
    expect([of('gemeente-lansingerland', sure), of('gemeente-lansingerland', unsure)]).toEqual([1, 3]);
    expect([of('provincie-zuid-holland', sure), of('provincie-zuid-holland', unsure)]).toEqual([1, 2]);
    const water = 'hoogheemraadschap-van-delfland';
    expect([of(water, sure), of(water, unsure)]).toEqual([undefined, 1]);
  });

  it('goes on after a cursor, and refuses one of another day or filter', async () => {
    const first = await page({ first: 8 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const after = first.pageInfo.endCursor;
    const second = await page({ first: 2, after });
    expect(second).toMatchObject({ totalCount: 21, pageInfo: { hasNextPage: true, hasPreviousPage: true } });
    expect(counts(second)).toEqual([
      [1, 'Albrandswaard'],
      [1, 'Barendrecht'],
    ]);
    for (const other of [{ day: '2026-05-15' }, { uncertain: true }, { slug: 'gemeente-delft' }])
      expect(await codesOf({ ...other, after })).toEqual(['BAD_USER_INPUT']);
    expect(await codesOf({ first: 101 })).toEqual(['BAD_USER_INPUT']);
  });
  const codesOf = async (variables: object) => (await answer(variables)).errors.map(({ code }) => code);

  it('takes one round trip for page and total, and at most one for each level below', async () => {
    const total = `query Total($slug: String!, $day: Date!) {
      organisation(by: {slug: $slug}, asOf: $day) { partners { totalCount nodes { sharedCount } } } }`;
    expect((await answer({}, total)).roundTrips).toBe(1);
    expect((await answer({}, DETAILS)).roundTrips).toBe(3);
  });
});

function once(name: string): [number, string] {
  return [1, name];
}
