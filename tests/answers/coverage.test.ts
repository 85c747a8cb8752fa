import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';
import { add } from './records';

interface Row {
  readonly municipality: { readonly slug: string };
  readonly judgement: string;
  readonly certain: boolean;
  readonly why: string;
  readonly by: readonly { readonly __typename: string; readonly slug: string }[];
  readonly regions: readonly { readonly region: { readonly slug: string } }[];
}
interface Coverage {
  readonly totalCount: number;
  readonly totals: Readonly<Record<string, number>>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}
interface Answer {
  readonly obligation: { readonly coverage: Coverage };
}

const COVERAGE = `query Coverage($duty: String!, $day: Date!, $among: CoverageAmong, $first: Int, $after: String) {
  obligation(by: {slug: $duty}, asOf: $day) {
    coverage(among: $among, first: $first, after: $after) {
      totalCount
      totals { met doubles holes unknown notApplicable uncertain total }
      pageInfo { hasNextPage endCursor }
      nodes {
        municipality { slug } judgement certain why
        by { __typename ... on Participation { slug } ... on Placement { slug } }
        regions { region { slug } }
      }
    }
  }
}`;
const only = (...slugs: string[]) => ({ municipalities: slugs.map((slug) => ({ slug: `gemeente-${slug}` })) });

describeEngines('coverage', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openSeeded(engine);
  }, 300_000);
  afterAll(() => asking.graph.close());

  const ask = async (duty: string, day: string, more: object = {}) =>
    (await asking.ask<Answer>(COVERAGE, { duty: `verplichting-${duty}`, day, ...more })).obligation.coverage;
  const told = (rows: readonly Row[]) =>
    rows.map(({ municipality: { slug }, judgement, certain }) => [slug.slice('gemeente-'.length), judgement, certain]);

  it('finds the safety region of each municipality of Haaglanden', async () => {
    const coverage = await ask('veiligheidsregio', '2026-05-16', {
      among: { region: { slug: 'veiligheidsregio-haaglanden' } },
    });
    expect(told(coverage.nodes)).toEqual(
      [
        'delft',
        'den-haag',
        'leidschendam-voorburg',
        'midden-delfland',
        'pijnacker-nootdorp',
        'rijswijk',
        'wassenaar',
        'westland',
        'zoetermeer',
      ].map((slug) => [slug, 'MET', true]),
    );
    expect(coverage.nodes[4]?.by).toEqual([
      { __typename: 'Participation', slug: 'deelname-veiligheidsregio-haaglanden-pijnacker-nootdorp' },
    ]);
    expect(coverage.totals).toMatchObject({ met: 9, total: 9 });
    expect(coverage.totalCount).toBe(9);
  });

  it.each([
    // 82 and 69 municipalities lived; 43 and 40 of them take part in one of the three safety regions.
    ['veiligheidsregio', '2016-06-01', { met: 43, unknown: 39, total: 82 }],
    ['veiligheidsregio', '2026-05-16', { met: 40, unknown: 29, total: 69 }],
    // Nine take part in GGD-VT Haaglanden; of a task, nothing is known of the others.
    ['veilig-thuis', '2026-05-16', { met: 9, unknown: 60, total: 69 }],
    ['vervoerregio', '2026-05-16', { met: 0, notApplicable: 69, total: 69 }],
    ['plusregio', '2015-01-01', { met: 0, notApplicable: 82, total: 82 }],
  ])('%s on %s adds up', async (duty, day, expected) => {
    expect((await ask(duty, day)).totals).toMatchObject({ doubles: 0, holes: 0, ...expected });
  });

  it('shows the labour market region, for which there is no arrangement, with its doubt', async () => {
    const [row] = (await ask('arbeidsmarktregio', '2026-05-16', { among: only('pijnacker-nootdorp') })).nodes;
    expect(row).toMatchObject({
      judgement: 'MET',
      certain: false,
      by: [{ __typename: 'Placement', slug: 'plaatsing-arbeidsmarktregio-zuid-holland-centraal-pijnacker-nootdorp' }],
      why:
        'Een regeling is er niet; de gemeente vervult de verplichting door de indeling in Zuid-Holland Centraal. ' +
        'Of dat op deze dag al of nog zo was, is niet zeker.',
    });
  });

  it.each([
    ['2023-12-31', 'MET', ['deelname-servicebureau-jeugdhulp-haaglanden-voorschoten']],
    ['2024-01-01', 'UNKNOWN', []],
    ['2024-03-17', 'UNKNOWN', []],
    ['2024-03-18', 'MET', ['deelname-serviceorganisatie-zorg-holland-rijnland-voorschoten']],
  ])('on %s youth care of Voorschoten is %s: never a hole, since its layout is free', async (day, judgement, by) => {
    const [row] = (await ask('jeugdhulp-samenwerking', day, { among: only('voorschoten') })).nodes;
    expect([row?.judgement, row?.by.map(({ slug }) => slug)]).toEqual([judgement, by]);
  });

  it('accuses nobody where layout and register disagree', async () => {
    const { nodes } = await ask('omgevingsdienst', '2016-06-01', { among: only('voorschoten', 'alphen-aan-den-rijn') });
    expect(told(nodes)).toEqual([
      ['alphen-aan-den-rijn', 'MET', false],
      ['voorschoten', 'UNKNOWN', false],
    ]);
    expect(nodes[1]?.why).toContain('de bronnen stemmen niet overeen');
    expect(nodes[1]?.regions).toEqual([{ region: { slug: 'omgevingsdienst-gebied-omgevingsdienst-haaglanden' } }]);
  });

  it('pages by name to exactly the whole list, and counts it', async () => {
    const whole = (await ask('ggd', '2026-05-16', { first: 100 })).nodes.map(({ municipality: { slug } }) => slug);
    expect(whole).toHaveLength(69);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Coverage = await ask('ggd', '2026-05-16', { first: 26, after });
      expect(page.totalCount).toBe(69);
      paged.push(...page.nodes.map(({ municipality: { slug } }) => slug));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(paged).toEqual(whole);
  });

  it('refuses what is no municipality', async () => {
    await expect(ask('ggd', '2026-05-16', { among: { municipalities: [{ slug: 'uwv' }] } })).rejects.toThrow(
      /Expected municipalities in 'among'/,
    );
  });

  it('reads page, count and totals in one round trip after the obligation', async () => {
    const { roundTrips } = await asking.answer(
      `{ obligation(by: {slug: "verplichting-ggd"}) { coverage { totalCount totals { met } nodes { judgement } } } }`,
    );
    expect(roundTrips).toBe(2);
  });

  // Written last: what follows changes the registry.
  it('finds a hole and a double where the registry knows enough', async () => {
    const days = { from: '2016-01-01', until: '2017-01-01' };
    const body = (id: string) => ['organisation', { id: `gemeente-${id}`, type: 'MUNICIPALITY', name: id }] as const;
    const lies = (id: string) =>
      [
        'placement',
        { id: `plaatsing-${id}`, region: 'veiligheidsregio-haaglanden', organisation: `gemeente-${id}`, ...days },
      ] as const;
    const joins = (id: string, arrangement: string, organ: string) =>
      [
        'participation',
        {
          id: `deelname-${id}-${arrangement}`,
          organisation: `gemeente-${id}`,
          arrangement,
          origin: 'TEXT',
          organs: [organ],
          ...days,
        },
      ] as const;
    await add(asking.graph, [
      ...['test-gat', 'test-dubbel', 'test-raad'].flatMap((id) => [body(id), lies(id)]),
      joins('test-dubbel', 'gr-veiligheidsregio-haaglanden', 'EXECUTIVE'),
      joins('test-dubbel', 'gr-veiligheidsregio-hollands-midden', 'EXECUTIVE'),
      // The duty binds the executive, not the council.
      joins('test-raad', 'gr-veiligheidsregio-haaglanden', 'COUNCIL'),
    ]);
    const among = only('test-gat', 'test-dubbel', 'test-raad');
    const { nodes, totals } = await ask('veiligheidsregio', '2016-06-01', { among });
    expect(told(nodes)).toEqual([
      ['test-dubbel', 'MET_TWICE', true],
      ['test-gat', 'HOLE', true],
      ['test-raad', 'HOLE', true],
    ]);
    expect(nodes[1]?.why).toMatch(/^Er is geen deelname bekend, terwijl test-gat op deze dag in Haaglanden ligt/);
    expect(totals).toMatchObject({ met: 0, doubles: 1, holes: 2, total: 3 });
    expect(told((await ask('veiligheidsregio', '2017-06-01', { among: only('test-gat') })).nodes)).toEqual([
      ['test-gat', 'UNKNOWN', false],
    ]);
  });

  it('does not count an arrangement that has ended, whatever its fulfilment says', async () => {
    await add(asking.graph, [
      [
        'arrangement',
        {
          id: 'gr-test-voorbij',
          name: 'Voorbij',
          arrangementKind: 'JOINT_ARRANGEMENT',
          from: '2008-01-01',
          until: '2012-01-01',
        },
      ],
      [
        'fulfilment',
        {
          id: 'vervulling-test-voorbij',
          arrangement: 'gr-test-voorbij',
          obligation: 'verplichting-arbeidsmarktregio',
          from: '2008-01-01',
        },
      ],
    ]);
    const judged = async (day: string) =>
      told((await ask('arbeidsmarktregio', day, { among: only('pijnacker-nootdorp') })).nodes);
    expect(await judged('2010-01-01')).toEqual([['pijnacker-nootdorp', 'UNKNOWN', false]]);
    expect(await judged('2026-05-16')).toEqual([['pijnacker-nootdorp', 'MET', false]]);
  });
});
