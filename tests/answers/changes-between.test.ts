import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';

interface Slug {
  readonly slug: string;
}
interface Change {
  readonly kind: string;
  readonly day: string | null;
  readonly certain: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly dayText: string | null;
  readonly subject: Slug & { readonly __typename: string };
  readonly organisation: (Slug & { readonly status: string }) | null;
  readonly arrangement: Slug | null;
  readonly obligation: Slug | null;
  readonly reason: string | null;
  readonly reorganisation: (Slug & { readonly legalGround: string }) | null;
  readonly predecessors: readonly Slug[];
  readonly successors: readonly Slug[];
  readonly continues: readonly Slug[];
  readonly continuedBy: readonly Slug[];
  readonly formBefore: string | null;
  readonly formAfter: string | null;
  readonly nameBefore: string | null;
  readonly nameAfter: string | null;
  readonly publications: readonly string[];
  readonly provenance: readonly { readonly source: Slug }[];
  readonly sentence: string;
  readonly english: string;
}
interface Answer {
  readonly changesBetween: {
    readonly totalCount: number;
    readonly nodes: readonly Change[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const CHANGES = `
query Changes($of: ChangesOf!, $from: Date!, $to: Date!, $first: Int = 100, $after: String) {
  changesBetween(of: $of, from: $from, to: $to, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      kind day certain earliest latest dayText
      subject { __typename slug } organisation { slug status } arrangement { slug } obligation { slug }
      reason reorganisation { slug legalGround }
      predecessors { slug } successors { slug } continues { slug } continuedBy { slug }
      formBefore formAfter nameBefore nameAfter publications provenance { source { slug } }
      sentence english: sentence(language: EN)
    }
  }
}`;

const MRDH = { arrangement: { slug: 'gr-mrdh' } };
const STB_2022 = 'https://zoek.officielebekendmakingen.nl/stb-2022-307.html';
/** The end of 2022 and the first day of 2023, when Voorne aan Zee came into being. */
const NEW_YEAR_2023 = { from: '2022-12-31', to: '2023-01-01' };

describeEngines('changesBetween', (engine) => {
  let registry: Asking;
  beforeAll(async () => {
    registry = await openSeeded(engine);
  });
  afterAll(() => registry.graph.close());

  const changes = async (of: object, span: object) =>
    (await registry.ask<Answer>(CHANGES, { of, ...span })).changesBetween.nodes;
  const told = async (of: object, span: object) =>
    (await changes(of, span)).map(({ day, kind, subject }) => [day, kind, subject.slug]);

  it('tells that three left MRDH by a merger, and that Voorne aan Zee continues them', async () => {
    const found = await changes(MRDH, NEW_YEAR_2023);
    expect(found.map(({ day, kind, organisation }) => [day, kind, organisation?.slug])).toEqual([
      ['2023-01-01', 'JOINED', 'gemeente-voorne-aan-zee'],
      ['2023-01-01', 'LEFT', 'gemeente-brielle'],
      ['2023-01-01', 'LEFT', 'gemeente-hellevoetsluis'],
      ['2023-01-01', 'LEFT', 'gemeente-westvoorne'],
    ]);
    const [joined, left] = found;
    const merger = { slug: 'herindeling-2023-01-01-voorne-aan-zee', legalGround: STB_2022 };
    expect(joined).toMatchObject({
      certain: true,
      subject: { __typename: 'Participation', slug: 'deelname-mrdh-voorne-aan-zee' },
      arrangement: { slug: 'gr-mrdh' },
      organisation: { slug: 'gemeente-voorne-aan-zee', status: 'LIVE' },
      reason: null,
      reorganisation: merger,
      continues: ['brielle', 'hellevoetsluis', 'westvoorne'].map((name) => ({ slug: `deelname-mrdh-${name}` })),
      predecessors: ['brielle', 'hellevoetsluis', 'westvoorne'].map((name) => ({ slug: `gemeente-${name}` })),
      publications: [STB_2022],
      sentence:
        'Voorne aan Zee neemt vanaf 1 januari 2023 deel aan Metropoolregio Rotterdam Den Haag (MRDH), in de plaats van Brielle, Hellevoetsluis en Westvoorne.',
    });
    expect(left).toMatchObject({
      // What left is shown on the last day on which it took part.
      organisation: { slug: 'gemeente-brielle', status: 'LIVE' },
      reason: 'ORGANISATION_ENDED',
      reorganisation: merger,
      successors: [{ slug: 'gemeente-voorne-aan-zee' }],
      continuedBy: [{ slug: 'deelname-mrdh-voorne-aan-zee' }],
      publications: [STB_2022],
      provenance: ['roo-gr-2026', 'tooi-gemeenten-v5', 'cvdr-mrdh-2014', 'gemeentenu-mrdh'].map((slug) => ({
        source: { slug },
      })),
      english:
        'Brielle no longer takes part in Metropoolregio Rotterdam Den Haag (MRDH) from 1 January 2023: Brielle ceased to exist and became part of Voorne aan Zee; Voorne aan Zee continues the participation.',
    });
  });

  it('takes the first day of the new state: after `from`, and no later than `to`', async () => {
    expect(await told(MRDH, { from: '2022-12-30', to: '2022-12-31' })).toEqual([]);
    expect(await told(MRDH, { from: '2023-01-01', to: '2023-01-02' })).toEqual([]);
    expect(await told(MRDH, { from: '2023-01-01', to: '2023-01-01' })).toEqual([]);
    expect(await told(MRDH, { from: '2014-12-31', to: '2015-01-01' })).toEqual([
      ['2015-01-01', 'JOINED', 'deelname-mrdh-nissewaard'],
      ['2015-01-01', 'LEFT', 'deelname-mrdh-bernisse'],
      ['2015-01-01', 'LEFT', 'deelname-mrdh-spijkenisse'],
      ['2015-01-01', 'NEW_VERSION', 'versie-25160835'],
      ...(await obligationsOfMrdh()),
    ]);
  });

  /** The two powers by decree that MRDH has carried since 2015, as duties it meets. */
  const obligationsOfMrdh = async () => {
    const { arrangement } = await registry.ask<{ arrangement: { fulfilments: { obligation: Slug }[] } }>(
      '{ arrangement(by: {slug: "gr-mrdh"}) { fulfilments { obligation { slug } } } }',
    );
    return arrangement.fulfilments.map(({ obligation }) => ['2015-01-01', 'OBLIGATION_BEGAN', obligation.slug]).sort();
  };

  it('tells of a change of form: Rogplus, from joint organ to public body', async () => {
    const found = await changes({ arrangement: { slug: 'gr-rogplus' } }, { from: '2017-01-01', to: '2026-05-16' });
    expect(found.map(({ day, kind, subject }) => [day, kind, subject.slug])).toEqual([
      ['2017-02-24', 'NEW_VERSION', 'versie-27567134'],
      ['2022-01-01', 'FORM_CHANGED', 'versie-28549164'],
      ['2022-01-01', 'NEW_VERSION', 'versie-28549164'],
      ['2024-12-06', 'NEW_VERSION', 'versie-30006959'],
    ]);
    expect(found[1]).toMatchObject({
      formBefore: 'JOINT_ORGAN',
      formAfter: 'PUBLIC_BODY',
      subject: { __typename: 'ArrangementVersion' },
      publications: [
        'https://zoek.officielebekendmakingen.nl/gmb-2021-465923.html',
        'https://lokaleregelgeving.overheid.nl/CVDR667975/1',
      ],
      sentence: 'Rogplus is vanaf 1 januari 2022 een openbaar lichaam, daarvoor een gemeenschappelijk orgaan.',
      english: 'The form of Rogplus is public body from 1 January 2022, and joint organ before.',
    });
  });

  it('tells of a change of name, under the arrangement that set the body up', async () => {
    const found = await changes({ arrangement: { slug: 'gr-hecht' } }, { from: '2023-12-31', to: '2024-01-01' });
    expect(found[0]).toMatchObject({
      kind: 'NAME_CHANGED',
      day: '2024-01-01',
      subject: { __typename: 'Organisation', slug: 'orgaan-hecht' },
      arrangement: { slug: 'gr-hecht' },
      nameBefore: 'RDOG Hollands Midden',
      nameAfter: 'Hecht',
      publications: ['https://lokaleregelgeving.overheid.nl/CVDR720281'],
      sentence: 'RDOG Hollands Midden heet vanaf 1 januari 2024 Hecht.',
    });
    expect(await told({ body: { slug: 'orgaan-hecht' } }, { from: '2023-12-31', to: '2024-01-01' })).toEqual([
      ['2024-01-01', 'NAME_CHANGED', 'orgaan-hecht'],
    ]);
  });

  it.each([
    // Left on its own: Rotterdam left the recreation area in 2018.
    ['gr-recreatiegebied-voorne-putten', 'gemeente-rotterdam', '2018-01-01', 'LEFT', 'is uitgetreden'],
    // Not named in the next version of the register.
    [
      'gr-servicebureau-jeugdhulp-haaglanden',
      'gemeente-voorschoten',
      '2024-01-01',
      'ABSENT_FROM_NEXT_VERSION',
      'de volgende versie in het register noemt de deelnemer niet meer',
    ],
    // The arrangement itself ended.
    [
      'gr-inkoopbureau-h10',
      'gemeente-pijnacker-nootdorp',
      '2020-02-20',
      'ARRANGEMENT_ENDED',
      'de regeling is beëindigd',
    ],
  ])('tells why %s lost %s', async (...[arrangement, body, day, reason, words]) => {
    const span = { from: '2010-01-01', to: '2026-05-16' };
    const found = await changes({ arrangement: { slug: arrangement } }, span);
    const left = found.find(({ kind, organisation }) => kind === 'LEFT' && organisation?.slug === body);
    expect(left).toMatchObject({ day, reason, certain: true, successors: [], continuedBy: [] });
    expect(left?.sentence).toContain(words);
  });

  it('tells a municipality of its own changes and those of its arrangements, not who else joined', async () => {
    const found = await changes({ body: { code: 'cbs:GM0534' } }, { from: '2016-12-31', to: '2017-01-01' });
    const certain = found.filter((each) => each.certain);
    expect(certain.map(({ kind, subject }) => [kind, subject.slug])).toEqual([
      ['JOINED', 'deelname-werkbedrijven-kdb-hillegom'],
      ['JOINED', 'deelname-hltsamen-hillegom'],
      ['NEW_VERSION', 'versie-24966375'],
      ['NEW_VERSION', 'versie-27012865'],
      ['ARRANGEMENT_BEGAN', 'gr-hltsamen'],
    ]);
    // The register's oldest version of the sheltered workshops is of the day on which Hillegom joined: it may be older.
    // What Hillegom joined later may be as old, but nothing of that happened while it took part.
    const began = found.filter(({ kind, certain: known }) => kind === 'ARRANGEMENT_BEGAN' && !known);
    expect(began.map(({ subject }) => subject.slug)).toEqual(['gr-werkbedrijven-kdb', 'netwerk-woo-regiogemeenten']);
  });

  it('tells a municipality of duties that began and ended', async () => {
    const found = await told({ body: { slug: 'gemeente-hillegom' } }, { from: '2014-12-31', to: '2015-01-01' });
    expect(found.filter(([day]) => day !== null)).toEqual([
      ['2015-01-01', 'OBLIGATION_BEGAN', 'verplichting-jeugdhulp-samenwerking'],
      ['2015-01-01', 'OBLIGATION_BEGAN', 'verplichting-veilig-thuis'],
      ['2015-01-01', 'OBLIGATION_ENDED', 'verplichting-plusregio'],
    ]);
    // The duty to have an environmental service began in 2016; the service had been there since 2000.
    const service = await changes({ body: { slug: 'gemeente-hillegom' } }, { from: '2016-04-13', to: '2016-04-14' });
    const certain = service.filter((each) => each.certain);
    expect(certain.map(({ kind, obligation, arrangement }) => [kind, obligation?.slug, arrangement?.slug])).toEqual([
      ['OBLIGATION_BEGAN', 'verplichting-omgevingsdienst', undefined],
      ['OBLIGATION_BEGAN', 'verplichting-omgevingsdienst', 'gr-omgevingsdienst-west-holland'],
    ]);
  });

  it('tells the new municipality whose place it took, and one that was merged that it ended', async () => {
    const body = (slug: string) => ({ body: { slug } });
    const created = (await told(body('gemeente-voorne-aan-zee'), NEW_YEAR_2023)).filter(([, kind]) =>
      /BODY/.test(kind ?? ''),
    );
    expect(created).toEqual([
      ['2023-01-01', 'BODY_ENDED', 'gemeente-brielle'],
      ['2023-01-01', 'BODY_ENDED', 'gemeente-hellevoetsluis'],
      ['2023-01-01', 'BODY_ENDED', 'gemeente-westvoorne'],
      ['2023-01-01', 'BODY_CREATED', 'gemeente-voorne-aan-zee'],
    ]);
    const ended = (await changes(body('gemeente-brielle'), NEW_YEAR_2023)).filter(({ kind }) => /BODY/.test(kind));
    expect(ended).toMatchObject([
      {
        organisation: { slug: 'gemeente-brielle', status: 'LIVE' },
        successors: [{ slug: 'gemeente-voorne-aan-zee' }],
        sentence: 'Brielle bestaat vanaf 1 januari 2023 niet meer en gaat op in Voorne aan Zee.',
      },
    ]);
    // Afterwards nothing happens to it any more, and nothing is told.
    expect(await told(body('gemeente-brielle'), { from: '2023-01-01', to: '2026-05-16' })).toEqual([]);
  });

  it('puts days that are not known last, with what is known of them, and only where they can lie in the span', async () => {
    const woo = { arrangement: { slug: 'netwerk-woo-regiogemeenten' } };
    const found = await changes(woo, { from: '2010-01-01', to: '2026-05-16' });
    // Sources show it in 2022: it began no later than the first day of that year, and ended, if it did, after it.
    const began = { day: null, certain: false, earliest: null, latest: '2022-01-01' };
    const ended = { day: null, certain: false, earliest: '2023-01-01', latest: null };
    expect(found).toMatchObject([
      { kind: 'JOINED', ...began },
      { kind: 'LEFT', ...ended },
      { kind: 'ARRANGEMENT_BEGAN', ...began },
      { kind: 'ARRANGEMENT_ENDED', ...ended },
    ]);
    expect(found[0]?.sentence).toBe(
      'Niet zeker: Hillegom neemt vanaf een onbekende dag (niet later dan 1 januari 2022) deel aan Gezamenlijke voorbereiding op de Woo met de regiogemeenten.',
    );
    expect(await told(woo, { from: '2022-01-01', to: '2022-12-31' })).toEqual([]);
    const kinds = async (from: string, to: string) => (await told(woo, { from, to })).map(([, kind]) => kind);
    expect(await kinds('2021-12-31', '2022-01-01')).toEqual(['JOINED', 'ARRANGEMENT_BEGAN']);
    expect(await kinds('2022-12-31', '2023-01-01')).toEqual(['LEFT', 'ARRANGEMENT_ENDED']);
    const all = await changes({ body: { slug: 'gemeente-hillegom' } }, { from: '2014-12-31', to: '2026-05-16' });
    const certain = all.map((each) => each.certain);
    expect(certain).toEqual([...certain].sort((a, b) => Number(b) - Number(a)));
    expect(certain).toContain(false);
  });

  it('answers for a theme as for each of its arrangements, and for everything as for each theme', async () => {
    const span = { from: '2015-12-31', to: '2024-12-31' };
    const waste = await told({ theme: { slug: 'afval' } }, span);
    const each = await Promise.all(
      ['gr-avalex', 'gr-vuilafvoerbedrijf-duin-en-bollenstreek'].map((slug) => told({ arrangement: { slug } }, span)),
    );
    const lines = (found: readonly (readonly (string | null)[])[]) => found.map((line) => line.join(' '));
    expect(lines(waste).sort()).toEqual(lines(each.flat()).sort());
    const everything = await walked({ everything: true }, span, 100);
    expect(everything).toEqual(expect.arrayContaining(lines(waste)));
    expect(everything).toContain('2023-01-01 BODY_CREATED gemeente-voorne-aan-zee');
    expect(everything).toContain('2022-05-01 OBLIGATION_BEGAN verplichting-woo');
  });

  /** All pages, one after the other. */
  const walked = async (of: object, span: object, first: number): Promise<string[]> => {
    const lines: string[] = [];
    for (let after: string | null = null; ;) {
      const { changesBetween }: Answer = await registry.ask<Answer>(CHANGES, { of, ...span, first, after });
      lines.push(...changesBetween.nodes.map(({ day, kind, subject }) => [day, kind, subject.slug].join(' ')));
      if (!changesBetween.pageInfo.hasNextPage) {
        expect(lines).toHaveLength(changesBetween.totalCount);
        return lines;
      }
      after = changesBetween.pageInfo.endCursor;
    }
  };

  it('gives the same list in pages of any size; a cursor holds for its own question', async () => {
    const of = { body: { slug: 'gemeente-voorne-aan-zee' } };
    const span = { from: '2022-12-31', to: '2026-05-16' };
    const whole = await walked(of, span, 100);
    expect(whole.length).toBeGreaterThan(20);
    for (const size of [1, 7]) expect(await walked(of, span, size)).toEqual(whole);
    const page = await registry.ask<Answer>(CHANGES, { of, ...span, first: 1 });
    const elsewhere = { of, ...span, to: '2025-01-01', after: page.changesBetween.pageInfo.endCursor };
    expect((await registry.answer(CHANGES, elsewhere)).errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('refuses days in the wrong order, nothing asked for, and what it does not know', async () => {
    const refusal = async (of: object, from: string, to: string) =>
      (await registry.answer(CHANGES, { of, from, to })).errors[0];
    expect(await refusal(MRDH, '2023-01-01', '2022-12-31')).toEqual({
      code: 'BAD_USER_INPUT',
      message: "Expected 'from' to be no later than 'to', found 2023-01-01 and 2022-12-31.",
    });
    expect(await refusal({ everything: false }, '2022-12-31', '2023-01-01')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal({ theme: { slug: 'gr-mrdh' } }, '2022-12-31', '2023-01-01')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('reads a whole page in one round trip beside finding what is asked about', async () => {
    const plain = (of: string) =>
      `{ changesBetween(of: {${of}}, from: "2022-12-31", to: "2026-05-16") { nodes { day kind arrangement { slug } } } }`;
    expect((await registry.answer(plain('arrangement: {slug: "gr-mrdh"}'))).roundTrips).toBe(2);
    expect((await registry.answer(plain('theme: {slug: "afval"}'))).roundTrips).toBe(3);
    expect((await registry.answer(plain('body: {slug: "gemeente-hillegom"}'))).roundTrips).toBe(3);
    expect((await registry.answer(plain('everything: true'))).roundTrips).toBe(2);
  });
});
