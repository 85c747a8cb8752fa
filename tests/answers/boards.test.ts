import { type PlaceNames, placesOf, whatIsKnown } from '../../src/answers/boards/rules';
import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

describe('places on boards', () => {
  const board = (id: string, left = false) => ({ id, sortName: id, left });
  const found = (
    arrangement: string,
    participation: string,
    certain: boolean,
    ...boards: ReturnType<typeof board>[]
  ) => ({
    arrangement,
    sortName: arrangement,
    participation,
    certain,
    boards,
  });

  it('are one for each board, and one where no board is known', () => {
    const places = placesOf([found('a', 'p', true, board('x'), board('y', true)), found('b', 'q', false)]);
    expect(places.map(({ arrangement, board: on, seat, certain }) => [arrangement, on, seat, certain])).toEqual([
      ['a', 'x', 'UNKNOWN', true],
      ['a', 'y', 'LEFT', true],
      ['b', null, 'UNKNOWN', false],
    ]);
  });

  it('are told once where two participations overlap: by the certain one, then by the first', () => {
    const twice = placesOf([
      found('a', 'p-1', false, board('x')),
      found('a', 'p-3', true, board('x')),
      found('a', 'p-2', true, board('x')),
    ]);
    expect(twice.map(({ participation }) => participation)).toEqual(['p-2']);
  });

  const names: PlaceNames = {
    organisation: 'Delft',
    arrangement: 'MRDH',
    board: 'Algemeen bestuur',
    seat: 'UNKNOWN',
    composition: null,
    votes: null,
    gaps: [],
  };
  it.each<[string, Partial<PlaceNames>, string]>([
    [
      'nothing',
      {},
      'Which seat Delft has on Algemeen bestuur of MRDH is not recorded. The number of votes is not known.',
    ],
    ['no board', { board: null }, 'Nothing is known of the board of MRDH. The number of votes is not known.'],
    [
      'that it left',
      { seat: 'LEFT' },
      'Delft no longer sits on Algemeen bestuur of MRDH. The number of votes is not known.',
    ],
    [
      'all there is',
      {
        composition: { nl: 'Eén lid', en: 'One member' },
        votes: { nl: '24', en: '24' },
        gaps: [{ nl: 'Het gewicht', en: 'The weight' }],
      },
      'Which seat Delft has on Algemeen bestuur of MRDH is not recorded. Composition: One member. Votes in the arrangement: 24. Not found: The weight.',
    ],
  ])('say what is known: %s', (_what, more, en) => {
    expect(whatIsKnown({ ...names, ...more }).en).toBe(en);
  });
});

interface Place {
  readonly certain: boolean;
  readonly seat: string;
  readonly votes: string | null;
  readonly known: string;
  readonly arrangement: { readonly slug: string };
  readonly participation: { readonly slug: string };
  readonly board: { readonly slug: string } | null;
  readonly gaps: readonly { readonly slug: string }[];
}

const BOARDS = `query Boards($slug: String!, $day: Date!, $uncertain: Boolean) {
  organisation(by: {slug: $slug}, asOf: $day) {
    boards(first: 100, includeUncertain: $uncertain) {
      totalCount
      nodes {
        certain seat votes known
        arrangement { slug } participation { slug } board { slug } gaps { slug }
      }
    }
  }
}`;
const MRDH_BOARDS = [
  'mrdh-ab-commissie-regionale-projecten',
  'mrdh-adviescommissies',
  'mrdh-algemeen-bestuur',
  'mrdh-bestuurscommissie-ev',
  'mrdh-bestuurscommissie-va',
  'mrdh-dagelijks-bestuur',
  'mrdh-rekeningcommissie',
  'mrdh-voorzitter',
];

describeEngines('boards', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openSeeded(engine);
  }, 300_000);
  afterAll(() => asking.graph.close());

  const ask = async (slug: string, uncertain: boolean) =>
    (
      await asking.ask<{ organisation: { boards: { totalCount: number; nodes: Place[] } } }>(BOARDS, {
        slug,
        day: '2026-05-16',
        uncertain,
      })
    ).organisation.boards;

  it('of Pijnacker-Nootdorp: eight of the MRDH, and eight arrangements of whose boards nothing is known', async () => {
    const { totalCount, nodes } = await ask('gemeente-pijnacker-nootdorp', false);
    expect(totalCount).toBe(16);
    const mrdh = nodes.filter(({ arrangement }) => arrangement.slug === 'gr-mrdh');
    expect(mrdh.map(({ board }) => board?.slug)).toEqual(MRDH_BOARDS);
    expect(nodes.filter(({ board }) => board === null)).toHaveLength(8);
    expect(nodes.every(({ seat }) => seat === 'UNKNOWN')).toBe(true);
    expect(mrdh[2]).toMatchObject({
      votes: null,
      gaps: [{ slug: 'leemte-mrdh-stemmen' }],
      participation: { slug: 'deelname-mrdh-pijnacker-nootdorp' },
    });
    expect(mrdh[2]?.known).toContain('Niet gevonden: Hoe zwaar de stemmen wegen in het algemeen bestuur van de MRDH.');
  });

  it('shows the votes an arrangement is known to have', async () => {
    const { nodes } = await ask('gemeente-pijnacker-nootdorp', false);
    const safety = nodes.find(({ arrangement }) => arrangement.slug === 'gr-veiligheidsregio-haaglanden');
    expect(safety?.votes).toMatch(/^Naar inwonertal: 1 stem onder de 30.000/);
  });

  it('tells who left the executive board of the MRDH', async () => {
    const seat = async (slug: string) =>
      (await ask(slug, false)).nodes.find(({ board }) => board?.slug === 'mrdh-dagelijks-bestuur')?.seat;
    expect(await seat('gemeente-zoetermeer')).toBe('LEFT');
    expect(await seat('gemeente-leidschendam-voorburg')).toBe('LEFT');
    expect(await seat('gemeente-delft')).toBe('UNKNOWN');
  });

  it('marks the participations that are not certain', async () => {
    const { nodes } = await ask('gemeente-pijnacker-nootdorp', true);
    expect(nodes.filter(({ certain }) => !certain).map(({ arrangement }) => arrangement.slug)).toContain(
      'gr-groenzoom',
    );
  });
});
