import { basisOf, linksOf } from '../../src/answers/agenda-links/rules';
import type { FoundLink } from '../../src/answers/agenda-links/link-queries';
import { whyOf } from '../../src/answers/agenda-links/why';
import { describeEngines } from '../support/engines';
import { type Asking, openSeeded } from './asking';
import { add } from './records';

const found = (more: Partial<FoundLink>): FoundLink => ({
  via: 'ARRANGEMENT',
  agenda: 'agenda',
  agendaName: 'agenda',
  programme: 'programma',
  programmeName: 'programma',
  organisation: 'gemeente',
  ...more,
});

describe('links between agenda and programme', () => {
  it.each<[Partial<FoundLink>, string]>([
    [{ basis: 'STATED' }, 'DERIVED'],
    [{ basis: 'DERIVED' }, 'DERIVED'],
    [{ basis: 'INFERRED' }, 'INFERRED'],
    [{ basis: 'RECALLED' }, 'INFERRED'],
    [{}, 'DERIVED'],
    [{ via: 'MONEY', basis: 'STATED' }, 'DERIVED'],
    [{ via: 'MONEY', basis: null }, 'INFERRED'],
    [{ via: 'THEME', basis: 'STATED' }, 'INFERRED'],
    [{ via: 'SUBJECT', basis: 'STATED' }, 'INFERRED'],
  ])('%j is %s', (link, basis) => {
    expect(basisOf(found(link))).toBe(basis);
  });

  it('have a place of their own each', () => {
    const links = linksOf([
      found({ task: 't', order: 10 }),
      found({ task: 't', order: 2 }),
      found({ task: 't', order: 2, via: 'THEME', theme: 'a' }),
      found({ task: 't', order: 2, via: 'THEME', theme: 'b' }),
    ]);
    expect(new Set(links.map(({ sortName, id }) => `${sortName} ${id}`)).size).toBe(4);
    const sorted = [...links].sort((one, other) => (one.sortName < other.sortName ? -1 : 1));
    expect(sorted.map((link) => link.found.order)).toEqual([2, 2, 2, 10]);
  });

  it('have no sentence for what no query finds', () => {
    const names = { arrangement: 'A', other: '', obligation: { nl: '', en: '' }, competence: '', theme: '' };
    expect(whyOf('ARRANGEMENT', false, names).en).toBe('The objective is to be reached in A, whose agenda this is.');
    expect(() => whyOf('LINKED', true, names)).toThrow('There is no LINKED link to a task');
  });
});

interface Link {
  readonly via: string;
  readonly basis: string;
  readonly reason: string;
  readonly agenda: { readonly slug: string };
  readonly task: { readonly slug: string } | null;
  readonly programme: { readonly slug: string };
  readonly objective: { readonly slug: string } | null;
  readonly arrangement: { readonly slug: string } | null;
}
interface Links {
  readonly totalCount: number;
  readonly nodes: readonly Link[];
}
interface Answer {
  readonly agenda: { readonly programmeLinks: Links; readonly objectiveLinks: Links };
}

const LINK = `totalCount nodes {
  via basis reason agenda { slug } task { slug } programme { slug } objective { slug } arrangement { slug }
}`;
const AGENDA = `query Agenda($slug: String!, $day: Date!, $organisation: Lookup, $first: Int) {
  agenda(by: {slug: $slug}, asOf: $day) {
    programmeLinks(organisation: $organisation, first: $first) { ${LINK} }
    objectiveLinks(organisation: $organisation, first: $first) { ${LINK} }
  }
}`;

describeEngines('agenda links', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openSeeded(engine);
  }, 300_000);
  afterAll(() => asking.graph.close());

  const ask = async (slug: string, more: object = {}) =>
    (await asking.ask<Answer>(AGENDA, { slug, day: '2026-05-16', ...more })).agenda;
  const short = ({ nodes }: Links) =>
    nodes.map(({ via, basis, task, objective, programme }) =>
      [task?.slug ?? '-', via, basis, objective?.slug ?? programme.slug].join(' '),
    );

  it('find the six tasks of the MRDH that touch the programme of Pijnacker-Nootdorp', async () => {
    const { programmeLinks, objectiveLinks } = await ask('agenda-mrdh-2023-2026');
    expect(short(programmeLinks)).toEqual(
      [1, 2, 3, 4, 5, 6].map((order) => `opdracht-mrdh-2023-${order} ARRANGEMENT DERIVED doel-pn-2`),
    );
    expect(programmeLinks.nodes[0]?.reason).toBe(
      'Het doel is te bereiken in Metropoolregio Rotterdam Den Haag (MRDH), en die regeling pakt de opdracht op. ' +
        'De opdracht staat in een agenda van deze regeling.',
    );
    expect(short(objectiveLinks)).toEqual(['- ARRANGEMENT DERIVED doel-pn-2']);
  });

  it('stand beside the rule that each council term brings a new agenda, with its source', async () => {
    const answer = await asking.ask(`{
      agenda(by: {slug: "agenda-mrdh-2023-2026"}) {
        rules { slug kind text(language: EN) provenance { locator source { slug } } } }
      other: agenda(by: {slug: "agenda-holland-rijnland-ria-2023"}) { rules { slug } }
      claims(kind: RULE) { nodes { slug } } }`);
    expect(answer).toEqual({
      agenda: {
        rules: [
          {
            slug: 'stelling-pn-08',
            kind: 'RULE',
            text: 'With every new council term comes a strategic agenda for the region, which the board of the MRDH adopts.',
            provenance: [{ locator: 'Onze positie in de Metropoolregio is benut', source: { slug: 'seed-004' } }],
          },
        ],
      },
      other: { rules: [] },
      claims: { nodes: [{ slug: 'stelling-pn-08' }] },
    });
  });

  it('are those of one organisation when asked', async () => {
    const of = async (slug: string) => (await ask('agenda-mrdh-2023-2026', { organisation: { slug } })).programmeLinks;
    expect((await of('gemeente-pijnacker-nootdorp')).totalCount).toBe(6);
    expect((await of('gemeente-hillegom')).totalCount).toBe(0);
  });

  it('are found from the programme too', async () => {
    const { programme } = await asking.ask<{ programme: Record<'all' | 'one', Links> }>(`{
      programme(by: {slug: "programma-pn-bestuur-en-dienstverlening"}, asOf: "2026-05-16") {
        all: taskLinks { ${LINK} }
        one: taskLinks(agenda: {slug: "agenda-mrdh-rip"}) { ${LINK} }
      }
    }`);
    // Six of the strategic agenda, five of the investment programme.
    expect(programme.all.totalCount).toBe(11);
    expect(short(programme.one)).toEqual(
      [1, 2, 3, 4, 5].map((order) => `opgave-rip-ev-${order} ARRANGEMENT DERIVED doel-pn-2`),
    );
  });

  it('leave open the tasks nobody takes up that day', async () => {
    const open = async (day: string) => {
      const { agenda } = await asking.ask<{ agenda: { openTasks: { slug: string }[] } }>(
        `query Open($day: Date!) { agenda(by: {slug: "agenda-mrdh-2023-2026"}, asOf: $day) { openTasks { slug } } }`,
        { day },
      );
      return agenda.openTasks.length;
    };
    expect(await open('2026-05-16')).toBe(0);
    // The MRDH that takes them up began on 19 December 2014.
    expect(await open('2014-12-18')).toBe(6);
  });

  it('stand beside what sources say: each council term a new agenda', async () => {
    const { agenda } = await asking.ask<{ agenda: { claims: { nodes: { slug: string; provenance: object[] }[] } } }>(`{
      agenda(by: {slug: "agenda-mrdh-2023-2026"}) {
        claims { nodes { slug text(language: EN) provenance { locator source { slug } } } }
      }
    }`);
    expect(agenda.claims.nodes).toContainEqual({
      slug: 'stelling-pn-08',
      text: 'With every new council term comes a strategic agenda for the region, which the board of the MRDH adopts.',
      provenance: [{ locator: 'Onze positie in de Metropoolregio is benut', source: { slug: 'seed-004' } }],
    });
  });

  // Written last: what follows changes the registry.
  it('know every way from a task to a programme', async () => {
    const prose = (text: string) => ({ nl: text, en: text });
    const task = (id: string, order: string, arrangement: string, basis: string) =>
      [
        ['agenda-task', { id, agenda: 'agenda-test', order, title: id }],
        ['uptake', { id: `oppakken-${id}`, task: id, arrangement, basis, reason: prose('Daarom.') }],
      ] as const;
    const objective = (id: string, programme: string, more: object) =>
      ['objective', { id, programme, objectiveKind: 'GOAL', text: prose(id), ...more }] as const;
    await add(asking.graph, [
      ['agenda', { id: 'agenda-test', name: 'Test', arrangement: 'gr-hltsamen', meets: 'verplichting-wdo' }],
      ...task('taak-1', '1', 'gr-veiligheidsregio-haaglanden', 'STATED'),
      ...task('taak-2', '2', 'netwerk-woo-regiogemeenten', 'STATED'),
      ...task('taak-3', '3', 'gr-bedrijvenschap-hoefweg', 'STATED'),
      ...task('taak-4', '4', 'gr-hltsamen', 'INFERRED'),
      ['agenda-task', { id: 'taak-5', agenda: 'agenda-test', order: '5', competence: 'kerntaak-ev' }],
      ['programme', { id: 'programma-zm', name: 'Zoetermeer', organisation: 'gemeente-zoetermeer' }],
      objective('doel-zm-1', 'programma-zm', { obligations: ['verplichting-veiligheidsregio'] }),
      // Zoetermeer takes part in Hoefweg as well as in the MRDH; both are about the economy.
      objective('doel-zm-2', 'programma-zm', { arrangement: 'gr-mrdh' }),
      objective('doel-zm-3', 'programma-zm', { linkedProgramme: 'programma-dgs' }),
      [
        'amount',
        { id: 'geld-zm', amountKind: 'EXPENSES', amount: '1.00', programme: 'programma-zm', competence: 'kerntaak-ev' },
      ],
    ]);
    const { programmeLinks, objectiveLinks } = await ask('agenda-test');
    expect(short(programmeLinks)).toEqual([
      'taak-1 FULFILMENT DERIVED doel-zm-1',
      'taak-2 SUBJECT INFERRED doel-pn-4',
      'taak-2 SUBJECT INFERRED doel-hi-woo',
      'taak-3 THEME INFERRED doel-zm-2',
      'taak-4 PROGRAMME INFERRED programma-dgs',
      'taak-5 MONEY INFERRED programma-zm',
    ]);
    expect(programmeLinks.nodes[3]?.reason).toBe(
      'Het doel is te bereiken in Metropoolregio Rotterdam Den Haag (MRDH); Bedrijvenschap Hoefweg, die de opdracht ' +
        "oppakt en waaraan dezelfde organisatie deelneemt, gaat ook over 'Economie'. Daarom.",
    );
    expect(short(objectiveLinks)).toEqual(['- AGENDA_DUTY DERIVED doel-pn-4', '- LINKED DERIVED doel-zm-3']);
    const { agenda } = await asking.ask<{ agenda: object }>(
      `{ agenda(by: {slug: "agenda-test"}) { openTasks { slug } } }`,
    );
    expect(agenda).toEqual({ openTasks: [{ slug: 'taak-5' }] });
    const { programme } = await asking.ask<{ programme: { taskLinks: Links } }>(
      `{ programme(by: {slug: "programma-zm"}, asOf: "2026-05-16") { taskLinks(agenda: {slug: "agenda-test"}) { ${LINK} } } }`,
    );
    expect(short(programme.taskLinks)).toEqual([
      'taak-1 FULFILMENT DERIVED doel-zm-1',
      'taak-3 THEME INFERRED doel-zm-2',
      'taak-5 MONEY INFERRED programma-zm',
    ]);
  });
});
