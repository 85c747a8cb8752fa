import { createContext } from '../../src/api/context';
import { exportRecords } from '../../src/records/export';
import { describeWithFacts } from '../support/describe-with';
import { engines } from '../support/engines';
import { entries } from './accounting';
import { section } from './facts';
import { itReadsBack } from './read-back';
import { openRegistry, type Registry } from './registry';
import { TABLE } from './table';

/** What the registry holds beside the records of the facts, by the start of its id, with what it was made of. */
const MADE: Readonly<Record<string, { readonly of: string; readonly id: RegExp }>> = {
  'policy-theme': { of: 'the policy fields and TOP themes that arrangements name', id: /./ },
  region: {
    of: 'the safety and labour market regions that municipalities name',
    id: /^(?:arbeidsmarkt|veiligheids)regio-/,
  },
  placement: { of: 'the members of regions', id: /^plaatsing-/ },
  participation: { of: 'the participants of networks', id: /^deelname-netwerk-/ },
  fulfilment: { of: 'what arrangements fulfil', id: /^vervulling-/ },
  classification: { of: 'the level voluntary of arrangements', id: /^kwalificatie-/ },
  uptake: { of: 'the agenda in which a task stands', id: /^oppakken-/ },
  crosswalk: { of: 'the themes of the register', id: /^kruistabel-ibp-[a-z-]+-top-/ },
  'statutory-entry': { of: 'the table of register entries by obligation', id: /^register-\d{8}-/ },
  claim: { of: 'what sources say in contradictions', id: /^lezing-/ },
  'document-event': {
    of: 'the drafts that procedures are about, and an evaluation in the remark on an arrangement',
    id: /^stuk-(?:mrdh-ontwerp(?:agenda-2019|agenda-2022|begroting-2017|begroting-2025)|hltsamen-evaluatie-2024)$/,
  },
  decision: {
    of: 'adoptions of an agenda, a budget and accounts; opinions in the remarks on procedures; a step of founding',
    id: /^(?:besluit-(?:mrdh-(?:agenda-2023|begroting-2019|jaarrekening-2017)|pijnacker-nootdorp-mrdh-2013)|zienswijze-(?:albrandswaard-mrdh-agenda-2019|den-haag-mrdh-agenda-2023))$/,
  },
  gap: {
    of: 'questions of a coordinator that nothing recorded answers',
    id: /^leemte-(?:aanpassing-wgr-2022|antwoord-op-zienswijzen|komende-zienswijzen|toestemming-raden|trekkers-van-opdrachten|vertegenwoordigers|voorwaarden-uittreding|zetels-verkiezingen)$/,
  },
};

/** On the embedded engine, all of them; the answers on both engines read a sample of them on Neo4j. */
describeWithFacts('the facts read back through GraphQL', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await openRegistry(engines[0]!);
  });
  afterAll(async () => registry.close());

  itReadsBack(TABLE, () => registry);

  it('show the day of the newest source state', async () => {
    const [meta] = section('meta');
    expect(await createContext(registry.services).dataAsOf()).toBe(meta?.registerStateOf);
  });

  it.each([
    ['stuk-mrdh-ontwerpagenda-2019', 'opinionsUntil', 'procedures', 'zienswijze-mrdh-agenda-2019', 'viewsUntil'],
    ['stuk-mrdh-ontwerpagenda-2022', 'opinionsUntil', 'procedures', 'zienswijze-mrdh-agenda-2023', 'viewsUntil'],
    ['stuk-mrdh-ontwerpbegroting-2017', 'opinionsUntil', 'procedures', 'zienswijze-mrdh-begroting-2017', 'viewsUntil'],
    ['stuk-mrdh-ontwerpbegroting-2025', 'opinionsUntil', 'procedures', 'zienswijze-mrdh-begroting-2025', 'viewsUntil'],
    ['besluit-mrdh-agenda-2023', 'decidedOn', 'agendas', 'agenda-mrdh-2023-2026', 'adoptedOn'],
    ['besluit-mrdh-begroting-2019', 'decidedOn', 'budgets', 'begroting-mrdh-2019', 'adoptedOn'],
  ])('give %s its day', async (...[slug, field, name, id, theirs]) => {
    const said = section(name).find((each) => each.id === id);
    for await (const record of exportRecords(registry.graph))
      if (record.id === slug) expect([record[field], typeof said?.[theirs]]).toEqual([said?.[theirs], 'string']);
    expect.assertions(1);
  });

  it('are all there is, beside what was made of them', async () => {
    const known = new Set(entries().map(({ table, slug }) => `${table.kind} ${slug}`));
    const invented: string[] = [];
    for await (const { kind, id } of exportRecords(registry.graph))
      if (!known.has(`${kind} ${id}`) && !MADE[kind]?.id.test(id)) invented.push(`${kind} ${id}`);
    expect(invented).toEqual([]);
  });
});
