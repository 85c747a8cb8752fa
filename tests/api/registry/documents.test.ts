import { statement } from '../../../src/graph/query';
import { REGISTRY_STATE } from '../../../src/records/change-queries';
import { describeEngines } from '../../support/engines';
import { AGENDA, between, COOPERATION, HILLEGOM_AND_LISSE, IBP, LABOUR_MARKET, OURS, PARTICIPANTS } from './documents';
import { lookupTests } from './lookups';
import { type ServedRegistry, serveRegistry } from './served-registry';

/** A part of an answer with names, as the documents ask for them. */
interface Named {
  readonly name: string;
  readonly slug?: string;
}

describeEngines('the documents the registry was made for, over HTTP', (engine) => {
  let served: ServedRegistry;
  beforeAll(async () => (served = await serveRegistry(engine)));
  afterAll(() => served.close());

  it('answers by POST and by GET, and says what it took and how new the data are', async () => {
    const query = PARTICIPANTS;
    const [posted, got] = await Promise.all([served.send({ query }), served.send({ query, method: 'GET' })]);
    expect(posted.status).toBe(200);
    const [[state]] = await served.registry.graph.read([statement(REGISTRY_STATE, {})]);
    expect(posted.extensions).toEqual({
      cost: { requested: expect.any(Number), limit: 100_000 },
      dataAsOf: '2026-05-16',
      dataVersion: state?.lastChange,
      roundTrips: expect.any(Number),
      rows: expect.any(Number),
    });
    expect(posted.extensions.rows).toBeLessThan(posted.extensions.cost.requested);
    expect([got.status, got.answer]).toEqual([200, posted.answer]);
  });

  it('Participants: who takes part in the MRDH, since when, on what ground, says who', async () => {
    const { arrangement } = await served.ask<{ arrangement: object }>(PARTICIPANTS);
    const { participations, ...mrdh } = arrangement as { participations: { totalCount: number; nodes: object[] } };
    expect(mrdh).toMatchObject({
      uri: 'https://samenhang.example/id/arrangement/gr-mrdh',
      shortName: 'Metropoolregio Rotterdam Den Haag (MRDH)',
      form: 'PUBLIC_BODY',
      period: { from: '2014-12-19', until: null, lastDay: null, fromCertainty: 'EXACT', untilCertainty: 'OPEN' },
    });
    expect([participations.totalCount, participations.nodes.length]).toEqual([23, 23]);
    for (const node of participations.nodes)
      expect(node).toMatchObject({
        certain: true,
        level: 'VOLUNTARY',
        organisation: { name: expect.any(String) },
        grounds: [{ level: 'VOLUNTARY', why: expect.stringMatching(/^Vrijwillig volgens /), obligation: null }],
      });
    expect(participations.nodes).toContainEqual(
      expect.objectContaining({
        organisation: expect.objectContaining({ name: 'Brielle' }),
        period: { from: '2014-12-19', until: '2023-01-01' },
        provenance: expect.arrayContaining([
          expect.objectContaining({ basis: 'STATED', source: expect.objectContaining({ title: expect.any(String) }) }),
        ]),
      }),
    );
  });

  it.each([
    ['2014-12-20', 24],
    ['2015-01-01', 23],
    ['2022-12-31', 23],
    ['2023-01-01', 21],
  ])('Participants: on %s the MRDH has %i', async (asOf, count) => {
    const query = PARTICIPANTS.replace('"2022-12-31"', `"${asOf}"`);
    const { arrangement } = await served.ask<{ arrangement: { participations: { totalCount: number } } }>(query);
    expect(arrangement.participations.totalCount).toBe(count);
  });

  it('Ours: in what Pijnacker-Nootdorp takes part, and its labour-market region, where no arrangement is', async () => {
    interface Ours {
      readonly municipality: {
        readonly predecessors: readonly Named[];
        readonly participations: { readonly nodes: readonly { certain: boolean; level: string; arrangement: Named }[] };
        readonly regions: readonly { level: string; region: Named & { kind: string }; obligation: Named | null }[];
      };
    }
    const { municipality } = await served.ask<Ours>(OURS);
    expect(municipality).toMatchObject({
      slug: 'gemeente-pijnacker-nootdorp',
      period: { from: '2002-01-01', fromCertainty: 'EXACT' },
      predecessors: [{ name: 'Nootdorp' }, { name: 'Pijnacker' }],
      successors: [],
    });
    const { nodes } = municipality.participations;
    const slugsAt = (level: string) =>
      nodes.filter((each) => each.certain && each.level === level).map(({ arrangement }) => arrangement.slug);
    expect(slugsAt('IMPOSED').sort()).toEqual([
      'gr-ggd-vt-haaglanden',
      'gr-omgevingsdienst-haaglanden',
      'gr-veiligheidsregio-haaglanden',
    ]);
    expect(slugsAt('SEMI_MANDATORY')).toEqual(['gr-servicebureau-jeugdhulp-haaglanden']);
    expect(slugsAt('VOLUNTARY')).toHaveLength(5);
    expect(slugsAt('VOLUNTARY')).toContain('gr-mrdh');
    expect(nodes.find(({ arrangement }) => arrangement.slug === 'netwerk-groenzoom')?.certain).toBe(false);
    expect(municipality.regions.filter(({ region }) => region.kind === 'LABOUR_MARKET')).toEqual([
      {
        // Sources show the layout of 2015 and 2016; none says that it still holds.
        certain: false,
        level: 'SEMI_MANDATORY',
        region: { name: 'Zuid-Holland Centraal', kind: 'LABOUR_MARKET' },
        obligation: { name: 'Samenwerken in de arbeidsmarktregio' },
      },
    ]);
  });

  it('Cooperation: Hillegom and Lisse share 11, Hillegom and Pijnacker-Nootdorp nothing', async () => {
    interface Rows {
      readonly cooperation: { readonly totalCount: number; readonly nodes: readonly object[] };
    }
    const { cooperation } = await served.ask<Rows>(COOPERATION, HILLEGOM_AND_LISSE);
    expect(cooperation.totalCount).toBe(11);
    for (const node of cooperation.nodes)
      expect(node).toMatchObject({
        arrangement: { slug: expect.stringMatching(/^(gr|netwerk)-/) },
        region: null,
        matching: {
          totalCount: 2,
          nodes: [{ organisation: { name: 'Hillegom' } }, { organisation: { name: 'Lisse' } }],
        },
      });
    const neither = between('gemeente-hillegom', 'gemeente-pijnacker-nootdorp');
    expect(await served.ask(COOPERATION, neither)).toEqual({ cooperation: { totalCount: 0, nodes: [] } });
  });

  it('Cooperation: for the labour market it names the regions, though no arrangement exists', async () => {
    const { cooperation } = await served.ask<{ cooperation: { totalCount: number; nodes: object[] } }>(
      COOPERATION,
      LABOUR_MARKET,
    );
    expect(cooperation.totalCount).toBeGreaterThan(0);
    for (const node of cooperation.nodes)
      expect(node).toMatchObject({ arrangement: null, region: { kind: 'LABOUR_MARKET' } });
    expect(cooperation.nodes).toContainEqual(
      expect.objectContaining({ region: { name: 'Zuid-Holland Centraal', kind: 'LABOUR_MARKET' } }),
    );
  });

  it('Agenda: 4 challenges and 6 tasks of which two have a known title; the others are explained, not invented', async () => {
    const { agenda } = await served.ask<{ agenda: { tasks: { title: string | null }[]; challenges: object[] } }>(
      AGENDA.replace('challenges { title }', 'challenges { title gap { what } }'),
    );
    expect(agenda).toMatchObject({
      adoptedOn: '2023-05-26',
      adoptedBy: { name: 'Algemeen bestuur' },
      period: { from: '2023-05-26', until: '2027-01-01', lastDay: '2026-12-31' },
      challengesCount: 4,
      tasksCount: 6,
    });
    expect(agenda.tasks.map(({ title }) => title)).toEqual([
      'Toekomstbestendige economie stimuleren',
      'Vernieuwen van werklocaties',
      null,
      null,
      null,
      null,
    ]);
    expect(agenda.challenges).toHaveLength(4);
    for (const challenge of agenda.challenges)
      expect(challenge).toMatchObject({ title: null, gap: { what: expect.stringMatching(/opgaven/) } });
    expect(agenda.tasks[0]).toMatchObject({
      takenUpBy: { nodes: [{ basis: 'DERIVED', arrangement: { slug: 'gr-mrdh' } }] },
    });
  });

  it('Ibp: themes by inference only, four taken up by none; nine or ten, with both claims', async () => {
    interface Ibp {
      readonly ibpThemes: readonly { number: number; takenUpBy: { totalCount: number; nodes: { basis: string }[] } }[];
      readonly discrepancies: { readonly nodes: readonly { title: string; claims: { value: string | null }[] }[] };
    }
    const { ibpThemes, discrepancies } = await served.ask<Ibp>(IBP);
    expect(ibpThemes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(ibpThemes.filter(({ takenUpBy }) => takenUpBy.totalCount === 0)).toHaveLength(4);
    const bases = ibpThemes.flatMap(({ takenUpBy }) => takenUpBy.nodes.map(({ basis }) => basis));
    expect(new Set(bases)).toEqual(new Set(['INFERRED']));
    const nineOrTen = discrepancies.nodes.find(({ title }) => title === 'Negen of tien opgaven in het IBP');
    expect(nineOrTen).toMatchObject({ explanation: expect.stringMatching(/./) });
    const values = (nineOrTen?.claims ?? []).map(({ value }) => value).join(' | ');
    expect(values).toMatch(/\b(9|negen)\b/);
    expect(values).toMatch(/\b(10|tien)\b/);
  });

  it.each<[string, number, string, object]>([
    ['Participants', 3, PARTICIPANTS, {}],
    ['Ours', 3, OURS, {}],
    ['Cooperation', 4, COOPERATION, HILLEGOM_AND_LISSE],
    ['Agenda', 3, AGENDA, {}],
    ['Ibp', 3, IBP, {}],
  ])('%s takes %i round trips on this engine too', async (_what, expected, query, variables) => {
    // A lookup by code is one less once its answer is remembered, whichever test asked it first.
    await served.send({ query, variables });
    expect((await served.send({ query, variables })).extensions.roundTrips).toBe(expected);
  });

  describe('looking a thing up', () => lookupTests(() => served));
});
