import { describeWithFacts } from '../support/describe-with';
import { describeEngines } from '../support/engines';
import { asList, at, listAt, slugs } from './comparisons';
import { AGENDA, COOPERATION, IBP, OURS, PARTICIPANTS } from './documents';
import { itReadsBack } from './read-back';
import { FIRST_LOAD, openRegistry, type Registry } from './registry';
import { TABLE } from './table';

/** The sections read back on Neo4j, where the seeds are loaded here anyway; on the embedded engine all of them are. */
const SAMPLE = [
  'bodyChanges',
  'regions',
  'obligations',
  'agendas',
  'tasks',
  'ibp',
  'ibpThemes',
  'statements',
  'contradictions',
];

/** What the registry must answer from its seeds; written by hand from the facts, which these tests do not need. */
describeEngines('the answers that must come out', (engine) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await openRegistry(engine);
  }, FIRST_LOAD);
  afterAll(async () => registry.close());

  const ask = async (document: string, variables?: Readonly<Record<string, unknown>>) =>
    registry.ask(document, variables);
  const between = (asOf: string, ...bodies: string[]) =>
    ask(COOPERATION, { asOf, filter: { between: bodies.map((slug) => ({ slug })) } });
  const valuesOf = (list: readonly unknown[], path: string) => list.map((each) => at(each, path));

  describe('who takes part in the MRDH', () => {
    it.each([
      ['2014-12-20', 24],
      ['2015-01-01', 23],
      ['2022-12-31', 23],
      ['2023-01-01', 21],
    ])('on %s: %i', async (asOf, count) => {
      const { arrangement } = await ask(
        'query ($asOf: Date) { arrangement(by: {slug: "gr-mrdh"}, asOf: $asOf) { participations(first: 100) { totalCount nodes { certain } } } }',
        { asOf },
      );
      const nodes = listAt(arrangement, 'participations');
      expect([at(arrangement, 'participations.totalCount'), nodes.length]).toEqual([count, count]);
      expect(valuesOf(nodes, 'certain')).not.toContain(false);
    });

    it('with ground and source for each', async () => {
      const { arrangement } = await ask(PARTICIPANTS);
      expect(arrangement).toMatchObject({
        uri: 'https://samenhang.example/id/arrangement/gr-mrdh',
        name: 'Gemeenschappelijke Regeling Metropoolregio Rotterdam Den Haag 2014',
        shortName: 'Metropoolregio Rotterdam Den Haag (MRDH)',
        form: 'PUBLIC_BODY',
        period: { from: '2014-12-19', until: null, lastDay: null, fromCertainty: 'EXACT', untilCertainty: 'OPEN' },
      });
      for (const each of listAt(arrangement, 'participations')) {
        expect(each).toMatchObject({ certain: true, level: 'VOLUNTARY', organs: ['MAYOR', 'EXECUTIVE', 'COUNCIL'] });
        const [ground, ...more] = asList(at(each, 'grounds'));
        expect(more).toEqual([]);
        expect(ground).toMatchObject({
          level: 'VOLUNTARY',
          obligation: null,
          why: expect.stringContaining('vrijwillig'),
        });
        expect(asList(at(each, 'provenance')).length).toBeGreaterThan(0);
      }
      const brielle = listAt(arrangement, 'participations').find((each) => at(each, 'organisation.name') === 'Brielle');
      expect(at(brielle, 'period')).toEqual({ from: '2014-12-19', until: '2023-01-01' });
    });
  });

  describe('what Pijnacker-Nootdorp cooperates on, on 16 May 2026', () => {
    let ours: unknown;
    beforeAll(async () => {
      ours = (await ask(OURS)).municipality;
    });

    it('nine times for certain, each with its level', () => {
      const certain = listAt(ours, 'participations').filter((each) => at(each, 'certain') === true);
      expect(Object.fromEntries(certain.map((each) => [at(each, 'arrangement.slug'), at(each, 'level')]))).toEqual({
        'gr-veiligheidsregio-haaglanden': 'IMPOSED',
        'gr-ggd-vt-haaglanden': 'IMPOSED',
        'gr-omgevingsdienst-haaglanden': 'IMPOSED',
        'gr-servicebureau-jeugdhulp-haaglanden': 'SEMI_MANDATORY',
        'gr-mrdh': 'VOLUNTARY',
        'gr-avalex': 'VOLUNTARY',
        'gr-archeologie-pijnacker-nootdorp': 'VOLUNTARY',
        'gr-archiefbeheer-pijnacker-nootdorp': 'VOLUNTARY',
        'gr-centrumregeling-gemalendiensten': 'VOLUNTARY',
      });
    });

    it('in the Groenzoom perhaps', () => {
      const uncertain = listAt(ours, 'participations').filter((each) => at(each, 'certain') === false);
      expect(valuesOf(uncertain, 'arrangement.slug').sort()).toEqual(['gr-groenzoom', 'netwerk-groenzoom']);
    });

    it('and in its labour market region, semi-mandatory, without an arrangement', () => {
      const labour = asList(at(ours, 'regions')).filter((each) => at(each, 'region.kind') === 'LABOUR_MARKET');
      expect(labour).toEqual([
        {
          certain: false,
          level: 'SEMI_MANDATORY',
          region: { name: 'Zuid-Holland Centraal', kind: 'LABOUR_MARKET' },
          obligation: { name: 'Samenwerken in de arbeidsmarktregio' },
        },
      ]);
    });

    it('as the successor of two municipalities', () => {
      expect(ours).toMatchObject({
        slug: 'gemeente-pijnacker-nootdorp',
        name: 'Pijnacker-Nootdorp',
        period: { from: '2002-01-01', fromCertainty: 'EXACT' },
        predecessors: [{ name: 'Nootdorp' }, { name: 'Pijnacker' }],
        successors: [],
      });
    });

    it('with the core tasks of the MRDH', () => {
      const mrdh = listAt(ours, 'participations').find((each) => at(each, 'arrangement.slug') === 'gr-mrdh');
      expect(valuesOf(asList(at(mrdh, 'arrangement.competences')), 'name').sort()).toEqual([
        'Verbeteren van de bereikbaarheid',
        'Versterken van het economisch vestigingsklimaat',
      ]);
    });
  });

  describe('what Hillegom cooperates on', () => {
    const HILLEGOM = `query ($asOf: Date) { municipality(by: {slug: "gemeente-hillegom"}, asOf: $asOf) {
      participations(first: 100) { nodes { certain level arrangement { slug } } } } }`;
    const on = async (asOf: string) => listAt((await ask(HILLEGOM, { asOf })).municipality, 'participations');

    it('on 16 May 2026: twelve times for certain', async () => {
      const certain = (await on('2026-05-16')).filter((each) => at(each, 'certain') === true);
      const at_ = (level: string) =>
        valuesOf(
          certain.filter((each) => at(each, 'level') === level),
          'arrangement.slug',
        )
          .map(String)
          .sort();
      expect(at_('IMPOSED')).toEqual([
        'gr-hecht',
        'gr-omgevingsdienst-west-holland',
        'gr-veiligheidsregio-hollands-midden',
      ]);
      expect(at_('SEMI_MANDATORY')).toEqual(['gr-serviceorganisatie-zorg-holland-rijnland']);
      expect(at_('VOLUNTARY')).toEqual([
        'gr-cocensus',
        'gr-hltsamen',
        'gr-holland-rijnland',
        'gr-isd-bollenstreek',
        'gr-maatschappelijke-zorg-duin-en-bollenstreek',
        'gr-maatschappelijke-zorg-holland-rijnland',
        'gr-vuilafvoerbedrijf-duin-en-bollenstreek',
        'gr-werkbedrijven-kdb',
      ]);
      expect(certain).toHaveLength(12);
    });

    it('doing the Woo with its neighbours is attested for 2022 only', async () => {
      const woo = async (asOf: string) =>
        (await on(asOf)).find((each) => at(each, 'arrangement.slug') === 'netwerk-woo-regiogemeenten');
      expect(await woo('2022-06-01')).toMatchObject({ certain: true, level: 'VOLUNTARY' });
      expect(await woo('2026-05-16')).toMatchObject({ certain: false });
    });
  });

  describe('who cooperates with whom', () => {
    it('Hillegom and Pijnacker-Nootdorp nowhere', async () => {
      const { cooperation } = await between('2026-05-16', 'gemeente-hillegom', 'gemeente-pijnacker-nootdorp');
      expect(cooperation).toEqual({ totalCount: 0, nodes: [] });
    });

    it('Hillegom and Lisse in eleven arrangements, all of Hillegom but Cocensus', async () => {
      const { cooperation } = await between('2026-05-16', 'gemeente-hillegom', 'gemeente-lisse');
      const rows = listAt(cooperation, '');
      expect(at(cooperation, 'totalCount')).toBe(11);
      expect(valuesOf(rows, 'arrangement.slug').map(String).sort()).toEqual([
        'gr-hecht',
        'gr-hltsamen',
        'gr-holland-rijnland',
        'gr-isd-bollenstreek',
        'gr-maatschappelijke-zorg-duin-en-bollenstreek',
        'gr-maatschappelijke-zorg-holland-rijnland',
        'gr-omgevingsdienst-west-holland',
        'gr-serviceorganisatie-zorg-holland-rijnland',
        'gr-veiligheidsregio-hollands-midden',
        'gr-vuilafvoerbedrijf-duin-en-bollenstreek',
        'gr-werkbedrijven-kdb',
      ]);
      for (const row of rows) {
        expect(listAt(row, 'matching').map((each) => at(each, 'organisation.name'))).toEqual(['Hillegom', 'Lisse']);
        expect(asList(at(row, 'grounds')).length).toBeGreaterThan(0);
      }
    });

    it('for the labour market: regions with their partners, though no arrangement exists', async () => {
      const { cooperation } = await ask(COOPERATION, {
        asOf: '2026-05-16',
        filter: { obligation: { slug: 'verplichting-arbeidsmarktregio' } },
      });
      const rows = listAt(cooperation, '');
      expect(valuesOf(rows, 'arrangement').filter(Boolean)).toEqual([]);
      expect(valuesOf(rows, 'region.name')).toEqual(
        expect.arrayContaining(['Haaglanden', 'Holland-Rijnland', 'Rijnmond', 'Zuid-Holland Centraal']),
      );
      for (const row of rows)
        expect(row).toMatchObject({
          region: { kind: 'LABOUR_MARKET' },
          grounds: [{ level: 'SEMI_MANDATORY', obligation: { name: 'Samenwerken in de arbeidsmarktregio' } }],
        });
      const centre = rows.find((row) => at(row, 'region.name') === 'Zuid-Holland Centraal');
      expect(listAt(centre, 'matching').map((each) => at(each, 'organisation.name'))).toEqual([
        'Lansingerland',
        'Leidschendam-Voorburg',
        'Pijnacker-Nootdorp',
        'Uitvoeringsinstituut Werknemersverzekeringen',
        'Voorschoten',
        'Wassenaar',
        'Zoetermeer',
      ]);
    });
  });

  describe('the agenda of the MRDH', () => {
    it('has four challenges and six tasks, of which two tasks have a known title', async () => {
      const { agenda } = await ask(AGENDA);
      expect(agenda).toMatchObject({
        name: 'Strategische Agenda "Met elkaar, voor elkaar"',
        adoptedOn: '2023-05-26',
        adoptedBy: { name: 'Algemeen bestuur' },
        period: { from: '2023-05-26', until: '2027-01-01', lastDay: '2026-12-31' },
        challengesCount: 4,
        tasksCount: 6,
        replaces: { name: 'Strategische Agenda MRDH (2019)' },
      });
      expect(valuesOf(asList(at(agenda, 'challenges')), 'title')).toEqual([null, null, null, null]);
      const tasks = asList(at(agenda, 'tasks'));
      expect(valuesOf(tasks, 'title')).toEqual([
        'Toekomstbestendige economie stimuleren',
        'Vernieuwen van werklocaties',
        null,
        null,
        null,
        null,
      ]);
      expect(valuesOf(tasks, 'competence.basis')).toEqual(['STATED', 'STATED', ...Array<string>(4).fill('INFERRED')]);
      for (const task of tasks)
        expect(listAt(task, 'takenUpBy')).toMatchObject([{ basis: 'DERIVED', arrangement: { slug: 'gr-mrdh' } }]);
      expect(listAt(agenda, 'provenance')).toContainEqual({
        locator: 'Onze positie in de Metropoolregio is benut',
        source: { title: expect.stringContaining('Pijnacker-Nootdorp') },
      });
    });

    it('says why the others have none', async () => {
      const { agenda } = await ask(`{ agenda(by: {slug: "agenda-mrdh-2023-2026"}) {
        challenges { title gap { what } } tasks { title gap { what } } gaps { slug } } }`);
      const untitled = [...asList(at(agenda, 'challenges')), ...asList(at(agenda, 'tasks'))].filter(
        (each) => at(each, 'title') === null,
      );
      expect(untitled).toHaveLength(8);
      for (const each of untitled) expect(at(each, 'gap.what')).toEqual(expect.any(String));
      expect(
        slugs(asList(at(agenda, 'gaps')))
          .map(String)
          .sort(),
      ).toEqual(['leemte-mrdh-opdrachten', 'leemte-mrdh-opgaven']);
    });
  });

  describe('the IBP', () => {
    let ibp: Record<string, unknown>;
    beforeAll(async () => {
      ibp = await ask(IBP);
    });
    const discrepancy = (title: string) => listAt(ibp.discrepancies, '').find((each) => at(each, 'title') === title);

    it('has nine themes and one for all, in three lines that are inferred', () => {
      const themes = asList(ibp.ibpThemes);
      expect(themes.map((each) => [at(each, 'number'), at(each, 'line.name'), at(each, 'lineBasis')])).toEqual(
        [
          'Fysiek',
          'Fysiek',
          'Fysiek',
          'Fysiek',
          'Sociaal',
          'Sociaal',
          'Sociaal',
          'Overkoepelend',
          'Overkoepelend',
          'Overkoepelend',
        ].map((line, index) => [index + 1, line, 'INFERRED']),
      );
    });

    it('is said to have nine or ten challenges, with both claims and the explanation', () => {
      const found = discrepancy('Negen of tien opgaven in het IBP');
      expect(valuesOf(asList(at(found, 'claims')), 'value')).toEqual([
        "negen opgaven, met daarnaast overkoepelende thema's",
        'tien opgaven',
        'negen',
        'tien',
      ]);
      expect(at(found, 'explanation')).toContain("Overkoepelende thema's");
      expect(listAt(ibp.discrepancies, '')).toHaveLength(41);
    });

    it('counts of the MRDH stand beside the days on which they hold', () => {
      const claims = asList(at(discrepancy('Aantal gemeenten in de MRDH'), 'claims'));
      expect(
        claims.map((claim) => [
          /\d\d(?= gemeenten)|(?<=er )\d\d/.exec(String(at(claim, 'value')))?.[0],
          at(claim, 'holds'),
        ]),
      ).toEqual([
        ['23', { from: '2015-01-01', until: '2023-01-01' }],
        ['24', { from: '2014-12-19', until: '2015-01-01' }],
        ['21', { from: '2023-01-01', until: null }],
        ['23', { from: '2015-01-01', until: '2023-01-01' }],
      ]);
    });

    it('is taken up through the policy fields only, each time inferred and with a reason', () => {
      const taken = asList(ibp.ibpThemes).map((theme) => listAt(theme, 'takenUpBy'));
      const social = 14;
      expect(taken.map((rows) => rows.length)).toEqual([7, 3, 7, 6, social, 0, 0, 1, 0, 0]);
      for (const row of taken.flat()) {
        expect(at(row, 'basis')).toBe('INFERRED');
        expect(String(at(row, 'reason')).length).toBeGreaterThan(10);
      }
      const [climate = [], living = []] = taken;
      expect(valuesOf(climate, 'arrangement.slug').map(String).sort()).toEqual([
        'gr-avalex',
        'gr-centrumregeling-gemalendiensten',
        'gr-dcmr',
        'gr-omgevingsdienst-haaglanden',
        'gr-omgevingsdienst-midden-holland',
        'gr-omgevingsdienst-west-holland',
        'gr-vuilafvoerbedrijf-duin-en-bollenstreek',
      ]);
      expect(valuesOf(living, 'arrangement.slug').map(String).sort()).toEqual([
        'gr-grondbank-rzg-zuidplas',
        'gr-holland-rijnland',
        'gr-schadevergoedingsschap-hsl-zuid',
      ]);
    });

    it('leaves migrants, debts, financial relations and what stands over all to nobody', () => {
      const untaken = asList(ibp.ibpThemes).filter((theme) => at(theme, 'takenUpBy.totalCount') === 0);
      expect(valuesOf(untaken, 'title')).toEqual([
        'Problematische schulden voorkomen en oplossen',
        'Nederland en migrant goed voorbereid',
        'Passende financiële verhoudingen',
        "Overkoepelende thema's",
      ]);
    });
  });

  describe('what an obligation rests on', () => {
    const PROVISIONS = `query ($asOf: Date) { obligation(by: {slug: "verplichting-omgevingsdienst"}, asOf: $asOf) { provisions { slug } } }`;
    it.each([
      ['2023-12-31', ['wabo-5-3']],
      ['2024-01-01', ['ow-18-21']],
    ])('on %s: the article in force', async (asOf, articles) => {
      const { obligation } = await ask(PROVISIONS, { asOf });
      expect(slugs(asList(at(obligation, 'provisions')))).toEqual(articles);
    });

    it('the agenda that counts as the regional traffic plan says so', async () => {
      const { agenda } = await ask('{ agenda(by: {slug: "agenda-mrdh-uab-2016-2025"}) { meets { slug } } }');
      expect(at(agenda, 'meets.slug')).toBe('verplichting-regionaal-verkeersplan');
    });
  });

  if (engine.name === 'Neo4j')
    describeWithFacts('a sample of the facts', () => {
      itReadsBack(
        TABLE.filter(({ name }) => SAMPLE.includes(name)),
        () => registry,
      );
    });
});
