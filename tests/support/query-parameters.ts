import { allQueries, type Query } from '../../src/graph/query';
import { parameterAt } from '../../src/graph/together-queries';
import type { Seeds } from './query-parameters-seeds';

export type Parameters = Readonly<Record<string, unknown>>;
type Make = (seeds: Seeds, name: string) => readonly Parameters[];

/** What a query takes where nothing else is said: a page from the start, on a day, without a filter. */
const COMMON: Parameters = {
  day: '2026-05-16',
  includeUncertain: true,
  afterName: '',
  afterId: '',
  limit: 26,
  filter: null,
  records: true,
  ends: true,
  company: 26,
  companyRecords: true,
  followed: ['ABOUT', 'SETS_UP'],
  withTogether: true,
};
/** Nothing but the rows themselves. */
const ALONE: Parameters = {
  records: false,
  ends: false,
  company: 0,
  companyRecords: false,
  followed: [],
  withTogether: false,
};

const nothingMore: Make = () => [{}];
const keys =
  (kind: string): Make =>
  (seeds) => [{ keys: seeds.ids(kind) }];
/** One question about one thing each. */
const eachId =
  (kind: string): Make =>
  (seeds) =>
    seeds.ids(kind).map((id) => ({ id }));
const codes =
  (kind: string, field: string): Make =>
  (seeds) => [{ codes: seeds.values(kind, field) }];
/** The last part of a name: `record.read.organisation` is about organisations. */
const last = (name: string) => name.split('.').at(-1) ?? '';
const idsOfKind: Make = (seeds, name) => [{ ids: seeds.ids(last(name)) }];
/** `links.page.participation.organisation`: what participations link to by that field. */
const linkedTo: Make = (seeds, name) => {
  const [kind = '', field = ''] = name.split('.').slice(2);
  return [{ keys: seeds.linkedTo(kind, field) }];
};

const SPAN = { from: '2010-01-01', to: '2026-05-16' };
const YEAR = { since: '2022-01-01', from: '2024-01-01', until: '2027-01-01' };
const BODIES = ['gemeente-hillegom', 'gemeente-lisse'];
/** Each filter given and left out. */
const together = (more: Parameters): Parameters[] => [
  { ...more, between: [], level: null },
  { ...more, between: BODIES, level: 'VOLUNTARY', includeUncertain: false },
];
/** With and without what comes along. */
const aloneToo = (more: Parameters): Parameters[] => [more, { ...more, ...ALONE }];
/** The first parameters of each part, under the names they have in the text of all. */
const ofParts: Make = (seeds, name) => [
  Object.fromEntries(
    name
      .slice('together.'.length)
      .split('+')
      .flatMap((part, index) => {
        const query = allQueries().get(part);
        const [first = {}] = query ? parametersOf(query, seeds) : [];
        return Object.entries(first).map(([parameter, value]) => [parameterAt(index, parameter), value]);
      }),
  ),
];
const columns =
  (row: string, column: string): Make =>
  (seeds) => [{ ids: seeds.ids(row), columns: seeds.all(column).map(({ id }) => id) }];

/**
 * The parameters of every named query: for its whole name, or for the family its name begins with. The longest entry
 * counts. A new query finds no entry and fails the tests until it has one.
 */
const TABLE: Readonly<Record<string, Make>> = {
  'records.read.': idsOfKind,
  'records.page.': () => [{ after: '' }],
  'records.byId': (seeds) => [{ ids: ['nobody', ...seeds.ids('organisation'), ...seeds.ids('arrangement')] }],
  'records.keepJson': (seeds) => [{ rows: seeds.ids('organisation').map((id) => ({ id, json: '{}' })) }],
  'records.kindsOfIds': (seeds) => [{ ids: ['nobody', ...seeds.ids('organisation'), ...seeds.ids('claim')] }],
  'records.write.': (seeds, name) => [{ rows: seeds.nodes(name.slice('records.write.'.length)) }],
  'records.cutOutgoing.': idsOfKind,
  'records.cutIncoming.': idsOfKind,
  'records.relate.': (seeds, name) => [{ rows: seeds.relations(last(name)) }],
  'links.page.': linkedTo,
  'links.count.': linkedTo,
  'changes.takeNumbers': () => [{ count: 3 }],
  'changes.record': () => [{ rows: [{ id: 'gr-mrdh', properties: { number: 1_000_000, act: 'test' } }] }],
  'changes.recordImport': () => [{ properties: { act: 'test', first: 1, last: 2 } }],
  'changes.byPeople': (seeds) => [{ ids: ['nobody', ...seeds.ids('organisation')] }],
  'changes.after': () => [{ after: 0 }, { after: 7 }],
  'changes.ofKind': () => [{ after: 0, upTo: 500, kind: 'organisation' }],
  'changes.ofRecords': (seeds) => [{ ids: seeds.ids('organisation'), after: 0, upTo: 1_000_000 }],
  'changes.lastOfRecords': (seeds) => [{ ids: seeds.ids('organisation'), upTo: 1_000_000 }],
  'changes.history': (seeds) => [
    { keys: seeds.ids('arrangement'), before: 1_000_000 },
    { keys: ['gr-mrdh', 'nobody'], before: 1 },
  ],
  'changes.historyCount': keys('arrangement'),
  'changes.stateBefore': () => [{ keys: ['1', '2507', '0'] }],
  'changes.marks': () => [{ numbers: [0, 1, 7, 1_000_000] }],
  'concerning.': (seeds, name) => [{ keys: seeds.ids(name.endsWith('.arrangement') ? 'arrangement' : 'organisation') }],
  'registry.state': nothingMore,
  'registry.setDataAsOf': () => [{ day: '2099-01-01' }, { day: '1999-01-01' }],
  'registry.setVersion': () => [{ version: 1 }],

  'list.arrangements.': () => [
    { form: null, level: null },
    { form: 'PUBLIC_BODY', level: 'IMPOSED', includeUncertain: false, day: '2020-01-01' },
  ],
  'list.arrangementsAmong.': (seeds) => [
    { among: seeds.ids('arrangement'), form: null, level: null },
    { among: seeds.ids('arrangement'), form: 'PUBLIC_BODY', level: 'VOLUNTARY' },
  ],
  'list.organisations.': () => [{}, { filter: 'PROVINCE' }, { afterName: 'h', afterId: 'gemeente-hillegom' }],
  'list.': () => [{}, ALONE, { filter: 'nothing of this kind' }, { afterName: 'h', afterId: 'h' }],

  'search.namedRecords': () => [{ after: '', limit: 50, kinds: ['organisation', 'region'] }],
  'search.formerNames': nothingMore,
  'lookup.organisation.cbs': codes('organisation', 'cbsCode'),
  'lookup.organisation.tooi': codes('organisation', 'tooiUri'),
  'lookup.organisation.roo': codes('organisation', 'rooId'),
  'lookup.organisation.kvk': codes('organisation', 'kvkNumber'),
  'lookup.organisation.rsin': codes('organisation', 'rsin'),
  'lookup.organisation.oin': codes('organisation', 'oin'),
  'lookup.arrangement.roo': codes('arrangement-version', 'rooId'),
  'lookup.act.bwb': codes('act', 'bwbId'),

  'participations.in.': (seeds) => aloneToo({ keys: seeds.ids('arrangement') }),
  'participations.of.': (seeds) => aloneToo({ keys: seeds.ids('organisation') }),
  'participations.grounds': keys('participation'),
  'placements.in.': keys('region'),
  'placements.of': keys('organisation'),
  'placements.grounds': keys('placement'),
  'placements.obligations': keys('placement'),
  'organisations.': keys('organisation'),
  'arrangements.forms': keys('arrangement'),
  'arrangements.ofOrganisation': eachId('organisation'),
  'arrangements.forObligation': eachId('obligation'),
  'arrangements.takingUpTask': eachId('agenda-task'),
  'arrangements.aboutTheme': (seeds) => [...eachId('ibp-theme')(seeds, ''), ...eachId('policy-theme')(seeds, '')],
  'obligations.provisions': keys('obligation'),
  legalForms: nothingMore,
  'themes.within': (seeds) => [...eachId('ibp-theme')(seeds, ''), ...eachId('policy-theme')(seeds, '')],
  'ibpThemes.serving.': keys('ibp-theme'),
  'ibpThemes.servedBy': keys('arrangement'),
  'claims.about.': () => [
    { about: 'gr-mrdh', subject: null, kind: null },
    { about: 'gr-mrdh', subject: 'gr-mrdh', kind: 'READING' },
  ],
  'claims.ofSubject.': () => [
    { subject: 'gemeente-pijnacker-nootdorp', kind: null },
    { subject: 'gr-mrdh', kind: 'STATEMENT' },
  ],

  'cooperation.arrangements.': (seeds) => together({ arrangements: seeds.ids('arrangement') }),
  'cooperation.matching.': (seeds) => together({ keys: seeds.ids('arrangement') }),
  'cooperation.regions.': (seeds) =>
    [null, 'verplichting-arbeidsmarktregio'].flatMap((obligation) =>
      together({ regions: seeds.ids('region'), obligation }),
    ),
  'cooperation.placements.': (seeds) => together({ keys: seeds.ids('region') }),
  'cooperation.regionsOf': eachId('organisation'),
  'cooperation.regionsFor': eachId('obligation'),
  'cooperation.groundsOfArrangements': keys('arrangement'),
  'cooperation.groundsOfRegions': keys('region'),

  'partners.page': (seeds) => [
    { keys: seeds.ids('organisation'), afterShared: 1000 },
    {
      keys: seeds.ids('organisation'),
      includeUncertain: false,
      afterShared: 7,
      afterName: 'h',
      afterId: 'x',
      limit: 3,
    },
  ],
  'partners.policyFields': keys('arrangement'),
  'paths.arrangementsOfBodies': keys('organisation'),
  'paths.arrangementsSettingUp': (seeds) => [{ keys: seeds.linkedTo('arrangement', 'body') }],
  'paths.bodiesInArrangements': keys('arrangement'),
  'paths.bodiesSetUp': keys('arrangement'),
  'matrix.policyFields.bodies': columns('organisation', 'policy-theme'),
  'matrix.policyFields.arrangements': columns('arrangement', 'policy-theme'),
  'matrix.ibpThemes.bodies': columns('organisation', 'ibp-theme'),
  'matrix.ibpThemes.arrangements': columns('arrangement', 'ibp-theme'),
  'matrix.agendaTasks.bodies': columns('organisation', 'agenda-task'),
  'matrix.agendaTasks.arrangements': columns('arrangement', 'agenda-task'),
  'matrix.membersOfRegion': eachId('region'),
  'coverage.municipalitiesIn': eachId('region'),
  'coverage.among.': (seeds) => [
    { keys: ['verplichting-arbeidsmarktregio', 'verplichting-veiligheidsregio'], among: seeds.ids('organisation') },
  ],
  'coverage.all.': () => [{ keys: ['verplichting-arbeidsmarktregio', 'verplichting-ggd'] }],
  'regionDifferences.layouts': (seeds) => [
    { keys: seeds.ids('organisation'), kinds: [] },
    { keys: seeds.ids('organisation'), kinds: ['SAFETY'], includeUncertain: false },
  ],
  'sharedThemes.arrangements': (seeds) => [
    { keys: seeds.ids('organisation'), themes: [] },
    { keys: seeds.ids('organisation'), themes: seeds.ids('policy-theme') },
  ],
  'boards.of': keys('organisation'),
  'checks.arrangementsOfBody': keys('organisation'),
  'checks.national.': nothingMore,
  'checks.participation.': (seeds) => [
    { keys: seeds.ids('arrangement'), body: null },
    { keys: seeds.ids('arrangement'), body: 'gemeente-hillegom' },
  ],
  'checks.organisation.': (seeds) => [{ keys: seeds.ids('organisation'), body: null }],
  'checks.': (seeds) => [{ keys: seeds.ids('arrangement'), body: null }],
  'deadlines.body': (seeds) => [{ ...YEAR, keys: seeds.ids('organisation') }],
  'deadlines.': (seeds) => [{ ...YEAR, keys: seeds.ids('arrangement') }],
  'imports.page': () => [{ before: 1_000 }],
  'imports.count': nothingMore,
  'imports.ofAct': () => [{ act: 'none' }],
  'importSummary.toldOf': eachId('organisation'),
  'importSummary.told.': () => [{ first: 5, last: 300, after: 0 }],
  'importSummary.toldAmong.': (seeds) => [
    { first: 5, last: 300, after: 7, ids: [...seeds.ids('participation'), ...seeds.ids('discrepancy')] },
  ],
  'importSummary.changes': () => [{ keys: ['1', '17'] }],
  'reconciliation.listedBody': keys('organisation'),
  'reconciliation.listedIn': keys('arrangement'),
  'reconciliation.takingPartBody': keys('organisation'),
  'reconciliation.takingPartIn': keys('arrangement'),
  'changesBetween.participationsIn': (seeds) => [{ ...SPAN, keys: seeds.ids('arrangement') }],
  'changesBetween.participationsOf': keys('organisation'),
  'changesBetween.arrangements': (seeds) => [{ ...SPAN, keys: seeds.ids('arrangement') }],
  'changesBetween.reorganisationsOf': (seeds) => seeds.ids('organisation').map((id) => ({ ...SPAN, id })),
  'changesBetween.allReorganisations': () => [SPAN],
  'changesBetween.allArrangements': nothingMore,
  'changesBetween.allObligations': nothingMore,
  'exchange.participationsOn': keys('participation'),
  'exchange.placementsOn': keys('placement'),
  'exchange.completeness': () => [{ unknownStarts: ['UNKNOWN', 'ATTESTED'], unknownEnds: ['UNKNOWN'] }],
  'exchange.completenessOn': () => [{ unknownStarts: ['UNKNOWN', 'ATTESTED'], unknownEnds: ['UNKNOWN'] }],
  'together.': ofParts,
  'agendaLinks.': (seeds) => [{ keys: [...seeds.ids('agenda'), ...seeds.ids('programme')] }],
};

/** The names of the parameters that stand in the text of a query. */
export function parameterNames({ text }: Pick<Query<object, unknown>, 'text'>): string[] {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

const covers = (entry: string, name: string) => (entry.endsWith('.') ? name.startsWith(entry) : name === entry);

/** What stands in the table for no query any more. */
export function entriesWithoutQuery(queries: readonly Query<object, unknown>[]): string[] {
  return Object.keys(TABLE).filter((entry) => !queries.some(({ name }) => covers(entry, name)));
}

/** Valid parameters of a query, one set or more. Throws when the table has none, or misses one. */
export function parametersOf(query: Query<object, unknown>, seeds: Seeds): readonly Parameters[] {
  const entries = Object.keys(TABLE).filter((entry) => covers(entry, query.name));
  const [longest] = entries.sort((a, b) => b.length - a.length);
  const make = TABLE[longest ?? ''];
  if (!make) throw new Error(`Give parameters for the query ${query.name} in tests/support/query-parameters.ts`);
  const names = parameterNames(query);
  return make(seeds, query.name).map((made) => {
    const given: Parameters = { ...COMMON, ...made };
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length > 0) throw new Error(`${query.name} is not given ${missing.join(', ')}`);
    return Object.fromEntries(names.map((name) => [name, given[name]]));
  });
}
