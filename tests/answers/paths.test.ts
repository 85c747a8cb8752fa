import { Reader } from '../../src/registry/reading/reader';
import { searchPaths } from '../../src/answers/paths/search';
import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

interface Answer {
  readonly pathsBetween: {
    readonly length: number | null;
    readonly bodiesSearched: number;
    readonly cut: boolean;
    readonly cutReason: string | null;
    readonly sentence: string;
    readonly english: string;
    readonly paths: readonly {
      readonly sentence: string;
      readonly english: string;
      readonly steps: readonly {
        readonly arrangement: Slug;
        readonly fromBody: Slug;
        readonly toBody: Slug;
        readonly from: Joined | null;
        readonly to: Joined | null;
      }[];
    }[];
  };
}
interface Slug {
  readonly slug: string;
}
interface Joined extends Slug {
  readonly level: string;
  readonly certain: boolean;
}

const PATHS = `
query Paths($from: Lookup!, $to: Lookup!, $day: Date, $most: Int, $through: PathThrough, $uncertain: Boolean) {
  pathsBetween(from: $from, to: $to, asOf: $day, maxArrangements: $most, through: $through, includeUncertain: $uncertain) {
    length bodiesSearched cut cutReason sentence english: sentence(language: EN)
    paths {
      sentence english: sentence(language: EN)
      steps {
        arrangement { slug } fromBody { slug } toBody { slug }
        from { slug level certain } to { slug level certain }
      }
    }
  }
}`;

const HILLEGOM = { slug: 'gemeente-hillegom' };
const PIJNACKER_NOOTDORP = { slug: 'gemeente-pijnacker-nootdorp' };
const DAY = '2026-05-16';

/** A chain as: body, arrangement, body, arrangement, body. */
const namesAlong = ({ steps }: Answer['pathsBetween']['paths'][number]) => [
  steps[0]?.fromBody.slug,
  ...steps.flatMap(({ arrangement, toBody }) => [arrangement.slug, toBody.slug]),
];
const byWassenaar = (arrangement: string) => [
  'gemeente-hillegom',
  'gr-werkbedrijven-kdb',
  'gemeente-wassenaar',
  arrangement,
  'gemeente-pijnacker-nootdorp',
];
const byZuidHolland = (arrangement: string) => [
  'gemeente-hillegom',
  'gr-omgevingsdienst-west-holland',
  'provincie-zuid-holland',
  arrangement,
  'gemeente-pijnacker-nootdorp',
];
/** The six in which Wassenaar and Pijnacker-Nootdorp both take part, by their full names. */
const WITH_WASSENAAR = [
  'gr-ggd-vt-haaglanden',
  'gr-mrdh',
  'gr-omgevingsdienst-haaglanden',
  'gr-avalex',
  'gr-servicebureau-jeugdhulp-haaglanden',
  'gr-veiligheidsregio-haaglanden',
];

describeEngines('pathsBetween', (engine) => {
  let registry: Asking;
  beforeAll(async () => {
    registry = await openSeeded(engine);
  });
  afterAll(() => registry.graph.close());

  const paths = async (variables: object) =>
    (await registry.ask<Answer>(PATHS, { day: DAY, ...variables })).pathsBetween;
  const refusal = async (variables: object) => (await registry.answer(PATHS, { day: DAY, ...variables })).errors[0];

  it('links Hillegom and Pijnacker-Nootdorp by Wassenaar and by the province, each in two arrangements', async () => {
    const found = await paths({ from: HILLEGOM, to: PIJNACKER_NOOTDORP });
    expect([found.length, found.cut, found.cutReason]).toEqual([2, false, null]);
    expect(found.paths.map(namesAlong)).toEqual([
      byZuidHolland('gr-omgevingsdienst-haaglanden'),
      ...WITH_WASSENAAR.map(byWassenaar),
    ]);
    expect(found.sentence).toBe(
      '7 kortste ketens van 2 regelingen verbinden Hillegom en Pijnacker-Nootdorp op 16 mei 2026.',
    );
    expect(found.english).toBe(
      '7 shortest chains of 2 arrangements link Hillegom and Pijnacker-Nootdorp on 16 May 2026.',
    );
  });

  it('tells a chain in words: names, since when and how strongly', async () => {
    const { paths: chains } = await paths({ from: HILLEGOM, to: PIJNACKER_NOOTDORP });
    expect(chains[0]?.sentence).toBe(
      'Hillegom (sinds 27 december 2000, wettelijk verplicht) en Zuid-Holland (sinds 27 december 2000, wettelijk verplicht) nemen deel aan Omgevingsdienst West-Holland. ' +
        'Zuid-Holland (sinds 1 juli 2012, wettelijk verplicht) en Pijnacker-Nootdorp (sinds 1 juli 2012, wettelijk verplicht) nemen deel aan Omgevingsdienst Haaglanden.',
    );
    expect(chains[2]?.english).toMatch(
      /^Hillegom \(since 1 January 2017, voluntary\) and Wassenaar \(since 1 January 2017, voluntary\) take part in Werkbedrijven .*\. Wassenaar \(since 19 December 2014, voluntary\) and Pijnacker-Nootdorp \(since 19 December 2014, voluntary\) take part in Metropoolregio Rotterdam Den Haag \(MRDH\)\.$/,
    );
    const [, mrdh] = chains[2]?.steps ?? [];
    expect([mrdh?.from, mrdh?.to]).toEqual([
      { slug: 'deelname-mrdh-wassenaar', level: 'VOLUNTARY', certain: true },
      { slug: 'deelname-mrdh-pijnacker-nootdorp', level: 'VOLUNTARY', certain: true },
    ]);
  });

  it('goes by Wassenaar only where the links must be municipalities', async () => {
    const found = await paths({ from: HILLEGOM, to: PIJNACKER_NOOTDORP, through: 'MUNICIPALITIES' });
    expect(found.paths.map(namesAlong)).toEqual(WITH_WASSENAAR.map(byWassenaar));
  });

  it('goes by an uncertain participation only when asked, and says so', async () => {
    const found = await paths({ from: HILLEGOM, to: PIJNACKER_NOOTDORP, uncertain: true });
    expect(found.paths.map(namesAlong)).toEqual([
      byZuidHolland('netwerk-groenzoom'),
      byZuidHolland('gr-omgevingsdienst-haaglanden'),
      ...WITH_WASSENAAR.map(byWassenaar),
    ]);
    expect(found.paths[0]?.sentence).toContain(
      'Zuid-Holland (sinds 2003, niet geclassificeerd, niet zeker op deze dag) en Pijnacker-Nootdorp',
    );
  });

  it('gives the same chains the other way round', async () => {
    const there = await paths({ from: HILLEGOM, to: PIJNACKER_NOOTDORP });
    const back = await paths({ from: PIJNACKER_NOOTDORP, to: HILLEGOM });
    const reversed = back.paths.map((path) => namesAlong(path).toReversed().join(' ')).sort();
    expect(reversed).toEqual(there.paths.map((path) => namesAlong(path).join(' ')).sort());
  });

  it('answers for the day: before 2017 Wassenaar had no arrangement with Hillegom', async () => {
    const found = await paths({ from: HILLEGOM, to: PIJNACKER_NOOTDORP, day: '2016-12-31' });
    // Voorschoten took part in the purchasing office H10 until 2020, Zuid-Holland in De Dobbeplas until 2017.
    const byVoorschoten = (arrangement: string) => [
      'gemeente-hillegom',
      arrangement,
      'gemeente-voorschoten',
      'gr-inkoopbureau-h10',
      'gemeente-pijnacker-nootdorp',
    ];
    expect(found.paths.map(namesAlong)).toEqual([
      byVoorschoten('gr-hecht'),
      byVoorschoten('gr-omgevingsdienst-west-holland'),
      byZuidHolland('gr-omgevingsdienst-haaglanden'),
      byZuidHolland('gr-recreatieschap-dobbeplas'),
      byVoorschoten('gr-holland-rijnland'),
      byVoorschoten('gr-veiligheidsregio-hollands-midden'),
    ]);
    const alone = await paths({
      from: HILLEGOM,
      to: { slug: 'gemeente-wassenaar' },
      day: '2016-12-31',
      through: 'MUNICIPALITIES',
      most: 1,
    });
    expect(alone.sentence).toBe(
      'Op 31 december 2016 verbindt geen keten van ten hoogste 1 regeling met alleen gemeenten als schakels Hillegom en Wassenaar.',
    );
    expect([alone.length, alone.paths, alone.cut]).toEqual([null, [], false]);
  });

  it('starts at a body that an arrangement set up, which takes part in nothing itself', async () => {
    const found = await paths({ from: { slug: 'orgaan-mrdh' }, to: HILLEGOM, through: 'MUNICIPALITIES' });
    expect(found.paths.map(namesAlong)).toEqual([
      ['orgaan-mrdh', 'gr-mrdh', 'gemeente-wassenaar', 'gr-werkbedrijven-kdb', 'gemeente-hillegom'],
    ]);
    expect(found.paths[0]?.steps[0]).toMatchObject({ from: null, to: { slug: 'deelname-mrdh-wassenaar' } });
    expect(found.paths[0]?.sentence).toContain(
      'Wassenaar (sinds 19 december 2014, vrijwillig) neemt deel aan Metropoolregio Rotterdam Den Haag (MRDH); die regeling heeft Metropoolregio Rotterdam Den Haag ingesteld.',
    );
  });

  it('finds none for a body that is no more, and names what took its place; and answers for its own time', async () => {
    const brielle = { slug: 'gemeente-brielle' };
    const now = await paths({ from: brielle, to: PIJNACKER_NOOTDORP });
    expect([now.length, now.paths]).toEqual([null, []]);
    expect(now.sentence).toBe('Brielle bestaat op 16 mei 2026 niet meer: zie Voorne aan Zee.');
    const then = await paths({ from: brielle, to: PIJNACKER_NOOTDORP, day: '2022-12-31' });
    expect(then.paths.map(namesAlong)).toContainEqual(['gemeente-brielle', 'gr-mrdh', 'gemeente-pijnacker-nootdorp']);
    expect(then.length).toBe(1);
  });

  it('refuses the same body twice, a length out of range, an unknown body and ids of two days', async () => {
    expect(await refusal({ from: HILLEGOM, to: { code: 'cbs:GM0534' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: "Expected two bodies in 'from' and 'to', found gemeente-hillegom twice: name another one.",
    });
    for (const most of [0, 6])
      expect(await refusal({ from: HILLEGOM, to: PIJNACKER_NOOTDORP, most })).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: `Expected 'maxArrangements' between 1 and 5, found ${most}.`,
      });
    expect(await refusal({ from: HILLEGOM, to: { slug: 'gemeente-nergens' } })).toMatchObject({ code: 'NOT_FOUND' });
    const idOn = async (slug: string, day: string) => {
      const document = `{ organisation(by: {slug: "${slug}"}, asOf: "${day}") { id } }`;
      return (await registry.ask<{ organisation: { id: string } }>(document)).organisation.id;
    };
    const [from, to] = [await idOn('gemeente-hillegom', '2016-12-31'), await idOn('gemeente-wassenaar', DAY)];
    expect(await refusal({ from: { id: from }, to: { id: to }, day: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const ofIdDay = await paths({ from: { id: from }, to: PIJNACKER_NOOTDORP, day: null });
    expect(ofIdDay.sentence).toContain('op 31 december 2016');
  });

  it('takes one round trip for each arrangement of the chains, beside finding the two and reading what is shown', async () => {
    const slugs = `{ pathsBetween(from: {slug: "gemeente-hillegom"}, to: {slug: "gemeente-pijnacker-nootdorp"}) { length
      paths { steps { arrangement { slug } from { slug } } } } }`;
    expect((await registry.answer(slugs)).roundTrips).toBe(1 + 2);
    const sentences = `{ pathsBetween(from: {slug: "gemeente-hillegom"}, to: {slug: "gemeente-pijnacker-nootdorp"}) {
      sentence paths { sentence } } }`;
    expect((await registry.answer(sentences)).roundTrips).toBe(1 + 2 + 1);
  });

  describe('with smaller bounds', () => {
    const question = {
      from: 'gemeente-hillegom',
      to: 'gemeente-pijnacker-nootdorp',
      day: DAY,
      maxArrangements: 3,
      through: 'ANY_BODY',
      includeUncertain: false,
    } as const;

    it('lists the first chains and counts them all', async () => {
      const found = await searchPaths(question, new Reader(registry.graph), { chains: 3, bodies: 5000 });
      expect([found.outcome, found.total, found.length]).toEqual(['CUT', 7, 2]);
      expect(found.chains.map((chain) => chain[1]?.arrangement)).toEqual([
        'gr-omgevingsdienst-haaglanden',
        'gr-ggd-vt-haaglanden',
        'gr-mrdh',
      ]);
    });

    it('stops where it reached too many bodies without a chain', async () => {
      const far = { ...question, to: 'gemeente-schiedam', through: 'MUNICIPALITIES' } as const;
      const found = await searchPaths(far, new Reader(registry.graph), { chains: 50, bodies: 1 });
      expect([found.outcome, found.chains, found.length]).toEqual(['STOPPED', [], null]);
    });
  });
});
