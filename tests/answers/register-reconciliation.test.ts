import { join } from 'node:path';
import type { ListedRow, TakingPartRow } from '../../src/answers/register-reconciliation/queries';
import { reconcile, type Reconciled } from '../../src/answers/register-reconciliation/rules';
import { whyInWords } from '../../src/answers/register-reconciliation/why';
import { boundsOf } from '../../src/time/period';
import { UNKNOWN_PERIOD } from '../../src/exchange/import/draft';
import { ANOMALIES, type Anomaly } from '../facts/anomalies';
import { REGISTER_FOLDER } from '../support/components';
import { describeWithRegister } from '../support/describe-with';
import { describeEngines, engines } from '../support/engines';
import { filesAt, importInto, importSamples } from '../support/imports';
import { type Asking, openEmpty, openSeeded } from './asking';

const DAY = '2024-06-01';
const bounds = (from: string | null, until: string | null = null) =>
  boundsOf({
    ...UNKNOWN_PERIOD,
    ...(from === null ? {} : { from, fromRule: 'STATED' }),
    ...(until === null ? {} : { until, untilRule: 'STATED' }),
  });
const PAIR = {
  key: 'delft',
  organisation: 'delft',
  organisationName: 'Delft',
  organisationSort: 'delft',
  organisationBounds: bounds(null),
  arrangement: 'mrdh',
  arrangementName: 'MRDH',
  arrangementSort: 'mrdh',
  arrangementBounds: bounds('2014-12-19'),
};
const listed = (more: Partial<ListedRow> = {}): ListedRow => ({
  ...PAIR,
  version: 'v-1',
  versionFrom: '2021-01-01',
  place: 0,
  name: 'Gemeente Delft',
  organs: null,
  joinedOn: null,
  share: null,
  ...more,
});
const takingPart = (more: Partial<TakingPartRow> = {}): TakingPartRow => ({
  ...PAIR,
  participation: 'p-1',
  bounds: bounds('2014-12-19'),
  organs: ['COUNCIL'],
  share: null,
  continued: [],
  inRegister: true,
  texts: [{ id: 'v-1', from: '2021-01-01', until: '9999-12-31', read: true }],
  ...more,
});
const only = (found: readonly Reconciled[]): Reconciled => {
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('reconciling', () => {
  const SAME = 'Both say the same of Delft in MRDH.';
  it.each<[string, Partial<ListedRow>, Partial<TakingPartRow>, string]>([
    ['SAME', {}, {}, SAME],
    ['SAME', { joinedOn: '2014-12-19', organs: ['GEMEENTERAAD'], share: 12.5 }, { share: 12.5 }, SAME],
    // An organ that is none of ours cannot be compared.
    ['SAME', { organs: ['Dijkgraaf'] }, {}, SAME],
    [
      'JOINED_ON',
      { joinedOn: '2015-01-01' },
      {},
      'For Delft in MRDH the register gives 1 January 2015 as the day of joining; here it is 19 December 2014.',
    ],
    [
      'JOINED_ON',
      { joinedOn: '2015-01-01' },
      { bounds: bounds(null) },
      'For Delft in MRDH the register gives 1 January 2015 as the day of joining; here it is not known. Whether it took part on this day is not certain.',
    ],
    [
      'ORGANS',
      { organs: ['Gemeenteraad', 'Burgemeester'] },
      {},
      'For Delft in MRDH the register gives Gemeenteraad and Burgemeester as the organs that take part; here it is the council.',
    ],
    ['SHARE', { share: 12.5 }, { share: 10 }, 'For Delft in MRDH the register gives 12.5 as the share; here it is 10.'],
  ])('where both have it: %s in %j', (differing, says, ours, en) => {
    const row = only(reconcile([listed(says)], [takingPart(ours)], DAY));
    expect([row.outcome, row.differing]).toEqual(differing === 'SAME' ? ['SAME', []] : ['DIFFERENT', [differing]]);
    expect(whyInWords(row, DAY).en).toBe(en);
  });

  const ended = bounds(null, '2023-01-01');
  it.each<[string, Partial<ListedRow>, Partial<TakingPartRow> | null, string]>([
    [
      'ORGANISATION_ENDED',
      { organisationBounds: ended },
      { organisationBounds: ended, bounds: ended },
      'Delft bestaat sinds 1 januari 2023 niet meer',
    ],
    [
      'ORGANISATION_NOT_YET',
      { organisationBounds: bounds('2025-01-01') },
      null,
      'Delft bestaat pas sinds 1 januari 2025',
    ],
    [
      'ARRANGEMENT_ENDED',
      { arrangementBounds: ended },
      { arrangementBounds: ended },
      'die regeling is sinds 1 januari 2023 voorbij',
    ],
    [
      'ARRANGEMENT_NOT_YET',
      { arrangementBounds: bounds('2025-01-01') },
      null,
      'die regeling bestaat pas sinds 1 januari 2025',
    ],
    ['PARTICIPATION_ENDED', {}, { bounds: ended }, 'de deelname is op 1 januari 2023 geëindigd'],
    ['PARTICIPATION_NOT_YET', {}, { bounds: bounds('2025-01-01') }, 'de deelname begint pas op 1 januari 2025'],
    ['NO_PARTICIPATION', {}, null, 'hier is daarvan geen deelname vastgelegd'],
  ])('where only the register lists it: %s', (cause, says, ours, nl) => {
    const row = only(reconcile([listed(says)], ours ? [takingPart(ours)] : [], DAY));
    expect([row.outcome, row.cause, row.text?.id]).toEqual(['ONLY_IN_REGISTER', cause, 'v-1']);
    expect(row.takingPart?.participation).toBe(ours ? 'p-1' : undefined);
    expect(whyInWords(row, DAY).nl).toBe(`Het register noemt Delft als deelnemer aan MRDH, maar ${nl}.`);
  });

  const text = (id: string, from: string, until = '9999-12-31', read = true) => ({ id, from, until, read });
  it.each<[string, Partial<TakingPartRow>, string | undefined]>([
    ['ONLY_IN_REGISTRY NOT_LISTED', {}, 'v-1'],
    ['ONLY_IN_REGISTRY NOT_LISTED', { texts: [text('v-1', '2021-01-01'), text('v-2', '2024-01-01')] }, 'v-2'],
    ['ONLY_IN_REGISTRY NO_TEXT_IN_FORCE', { texts: [text('v-1', '2021-01-01', '2024-06-01')] }, undefined],
    ['ONLY_IN_REGISTRY NOT_IN_REGISTER', { texts: [], inRegister: false }, undefined],
    ['NOT_COMPARED null', { texts: [], inRegister: null }, undefined],
    ['NOT_COMPARED null', { texts: [text('v-1', '2021-01-01', '9999-12-31', false)] }, undefined],
    [
      'NOT_COMPARED null',
      { texts: [text('v-1', '2021-01-01', '9999-12-31', false), text('v-2', '2024-01-01')] },
      undefined,
    ],
  ])('where only the registry has it: %s', (outcome, ours, version) => {
    const row = only(reconcile([], [takingPart(ours)], DAY));
    expect([`${row.outcome} ${row.cause}`, row.text?.id]).toEqual([outcome, version]);
    expect(whyInWords(row, DAY).nl).toMatch(/^Delft neemt deel aan MRDH/);
  });

  it('says nothing of days that no source gives', () => {
    const ours = takingPart({ bounds: bounds(null), continued: ['Ede'], texts: [text('v-1', '0001-01-01')] });
    expect(whyInWords(only(reconcile([], [ours], DAY)), DAY)).toEqual({
      nl: 'Delft neemt deel aan MRDH, maar de tekst die in het register geldt, noemt Delft niet. De deelname zet die van Ede voort. Of de deelname op deze dag liep, is niet zeker.',
      en: 'Delft takes part in MRDH, but the text in force in the register does not list it. It continues the participation of Ede. Whether it took part on this day is not certain.',
    });
  });

  it('tells of nothing that neither side has that day', () => {
    expect(reconcile([], [takingPart({ bounds: ended })], DAY)).toEqual([]);
  });

  it('takes the newest of overlapping texts, the last of two places in it, and the certain participation', () => {
    const says = [
      listed({ version: 'v-2', versionFrom: '2024-01-01', place: 1, share: 2 }),
      listed({ version: 'v-2', versionFrom: '2024-01-01', place: 3, share: 3 }),
      listed({ share: 1 }),
    ];
    const uncertain = takingPart({ participation: 'p-0', bounds: bounds(null) });
    const row = only(reconcile(says, [uncertain, takingPart()], DAY));
    expect([row.listed?.share, row.text?.id, row.takingPart?.participation, row.certain]).toEqual([
      3,
      'v-2',
      'p-1',
      true,
    ]);
  });
});

interface Row {
  readonly kind: string;
  readonly cause: string | null;
  readonly differing: readonly string[];
  readonly why: string;
  readonly organisation: { readonly slug: string };
  readonly arrangement: { readonly slug: string };
  readonly version: { readonly rooId: string; readonly provenance: readonly { source: { slug: string } }[] } | null;
  readonly listing: {
    readonly name: string;
    readonly joinedOn: string | null;
    readonly organs: string[] | null;
  } | null;
  readonly participation: {
    readonly slug: string;
    readonly period: { readonly from: string | null };
    readonly provenance: readonly { source: { slug: string } }[];
  } | null;
}
interface Answer {
  readonly registerReconciliation: {
    readonly of: { readonly slug: string };
    readonly day: string;
    readonly same: number;
    readonly onlyInRegister: number;
    readonly onlyInRegistry: number;
    readonly different: number;
    readonly notCompared: number;
    readonly rows: {
      readonly totalCount: number;
      readonly nodes: readonly Row[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

const QUESTION = `
query Reconcile($of: Lookup!, $day: Date!, $kind: ReconciliationKind, $first: Int = 100, $after: String) {
  registerReconciliation(of: $of, asOf: $day) {
    of { slug } day same onlyInRegister onlyInRegistry different notCompared
    rows(kind: $kind, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        kind cause differing why organisation { slug } arrangement { slug }
        version { rooId provenance { source { slug } } } listing { name joinedOn organs }
        participation { slug period { from } provenance { source { slug } } }
      }
    }
  }
}`;
const asked = async ({ ask }: Asking, slug: string, day: string, more: object = {}) =>
  (await ask<Answer>(QUESTION, { of: { slug }, day, ...more })).registerReconciliation;
const sources = (fact: { readonly provenance: readonly { source: { slug: string } }[] } | null) =>
  fact?.provenance.map(({ source }) => source.slug);
const line = ({ kind, cause, organisation, arrangement, version }: Row) =>
  [kind, cause, organisation.slug, arrangement.slug, version?.rooId].join(' ');

const ROO = 'register-van-overheidsorganisaties';

describeEngines('registerReconciliation of the samples', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
    await importSamples(asking.graph);
  }, 300_000);
  afterAll(() => asking.graph.close());

  it('finds the municipality that ended and is still listed, with both sources', async () => {
    const { rows, same, onlyInRegister, ...more } = await asked(asking, 'gemeente-kalverhoek', '2023-06-01');
    expect([more.day, more.of.slug, same, onlyInRegister]).toEqual(['2023-06-01', 'gemeente-kalverhoek', 0, 2]);
    expect(rows.nodes.map(line)).toEqual([
      'ONLY_IN_REGISTER ORGANISATION_ENDED gemeente-kalverhoek gr-90000201 90000201',
      'ONLY_IN_REGISTER ORGANISATION_ENDED gemeente-kalverhoek gr-90000101 90000102',
    ]);
    const [row] = rows.nodes;
    expect(row).toMatchObject({
      why: 'Het register noemt Kalverhoek als deelnemer aan Centrumregeling leerplicht Wierdam, maar Kalverhoek bestaat sinds 1 januari 2023 niet meer.',
      listing: { name: 'Gemeente Kalverhoek', joinedOn: '2018-08-01' },
      participation: { period: { from: '2018-08-01' } },
    });
    expect([sources(row!.version), sources(row!.participation)]).toEqual([[ROO], [ROO]]);
  });

  it('finds the successor that no text lists, from both sides', async () => {
    const successor = 'ONLY_IN_REGISTRY NOT_LISTED gemeente-kreekveld gr-90000301 90000301';
    const { rows, same } = await asked(asking, 'gemeente-kreekveld', '2026-03-15');
    expect([same, rows.nodes.map(line)]).toEqual([1, [successor]]);
    expect(rows.nodes[0]?.why).toBe(
      'Kreekveld neemt deel aan Grensoverschrijdende regeling Grensland, maar de tekst die sinds 1 mei 2012 in het register geldt, noemt Kreekveld niet. De deelname zet sinds 1 januari 2019 die van Zoutkreek voort.',
    );
    const arrangement = await asked(asking, 'gr-90000301', '2026-03-15');
    expect(arrangement.rows.nodes.map(line)).toEqual([
      successor,
      'ONLY_IN_REGISTER ORGANISATION_ENDED gemeente-zoutkreek gr-90000301 90000301',
    ]);
    expect([arrangement.same, arrangement.onlyInRegister, arrangement.onlyInRegistry]).toEqual([2, 1, 1]);
  });

  it('shows where both say the same when that is asked for', async () => {
    const { rows, same } = await asked(asking, 'gemeente-wierdam', '2026-03-15', { kind: 'SAME' });
    expect([same, rows.totalCount]).toEqual([4, 4]);
    expect((await asked(asking, 'gemeente-wierdam', '2026-03-15')).rows.totalCount).toBe(0);
  });

  it('gives the same rows page by page, and refuses a cursor of another day', async () => {
    const first = await asked(asking, 'gr-90000301', '2026-03-15', { first: 1 });
    const { endCursor, hasNextPage } = first.rows.pageInfo;
    const second = await asked(asking, 'gr-90000301', '2026-03-15', { first: 1, after: endCursor });
    const whole = await asked(asking, 'gr-90000301', '2026-03-15');
    expect([...first.rows.nodes, ...second.rows.nodes]).toEqual(whole.rows.nodes);
    expect([hasNextPage, second.rows.pageInfo.hasNextPage]).toEqual([true, false]);
    const { errors } = await asking.answer(QUESTION, {
      of: { slug: 'gr-90000301' },
      day: '2025-01-01',
      after: endCursor,
    });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('takes two round trips, whatever there is', async () => {
    const { roundTrips } = await asking.answer(
      `{ registerReconciliation(of: {slug: "gr-90000301"}, asOf: "2026-03-15") { same rows { nodes { kind why } } } }`,
    );
    expect(roundTrips).toBeLessThanOrEqual(2);
  });

  it('does not know what is nowhere', async () => {
    const { errors } = await asking.answer(QUESTION, { of: { slug: 'nergens' }, day: '2026-03-15' });
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });
});

describeEngines('registerReconciliation of the seeds alone', (engine) => {
  it('compares nothing of whom nobody read, and knows what stands outside the register', async () => {
    const asking = await openSeeded(engine);
    const { rows, ...counts } = await asked(asking, 'gemeente-hillegom', '2026-05-16');
    await asking.graph.close();
    expect([counts.same, counts.onlyInRegister, counts.different]).toEqual([0, 0, 0]);
    expect(rows.totalCount).toBe(counts.notCompared + counts.onlyInRegistry);
    expect(rows.nodes.filter(({ kind }) => kind === 'ONLY_IN_REGISTRY').map(line)).toEqual([
      'ONLY_IN_REGISTRY NOT_IN_REGISTER gemeente-hillegom netwerk-woo-regiogemeenten ',
    ]);
  }, 300_000);
});

describeWithRegister('registerReconciliation of the national register', () => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openSeeded(engines[0]!);
    const tooi = ['provincies_compleet_1', 'gemeenten_compleet_5', 'waterschappen_compleet_2'];
    const file = (folder: string, name: string) => filesAt([join(REGISTER_FOLDER, folder, name)]);
    await importInto(
      asking.graph,
      'tooi',
      tooi.flatMap((list) => file('tooi', `rwc_${list}.json`)),
    );
    await importInto(asking.graph, 'roo', file('roo', 'exportOO_reconstructed_2026-05-16.xml.gz'));
  }, 600_000);
  afterAll(() => asking.graph.close());

  const rowIn = async ({ arrangement, organisation = '' }: Anomaly, kind: string, day: string) =>
    (await asked(asking, organisation, day, { kind })).rows.nodes.find((row) => row.arrangement.slug === arrangement);
  const anomalies = (kind: string) => ANOMALIES.filter((each) => each.kind === kind);

  it('lists Brielle, Hellevoetsluis and Westvoorne in the MRDH, and not Voorne aan Zee', async () => {
    const { rows, ...counts } = await asked(asking, 'gr-mrdh', '2026-05-16');
    const without = (kind: string) =>
      rows.nodes.filter((row) => row.kind === kind).map(({ organisation }) => organisation.slug);
    expect(without('ONLY_IN_REGISTER')).toEqual(['gemeente-brielle', 'gemeente-hellevoetsluis', 'gemeente-westvoorne']);
    expect(without('ONLY_IN_REGISTRY')).toEqual(['gemeente-voorne-aan-zee']);
    expect(counts.same + counts.different).toBe(20);
    const [row] = rows.nodes.filter(({ kind }) => kind === 'ONLY_IN_REGISTRY');
    expect(row?.why).toContain(
      'De deelname zet sinds 1 januari 2023 die van Brielle, Hellevoetsluis en Westvoorne voort.',
    );
    expect(sources(row!.version)).toContain(ROO);
    expect(sources(row!.participation)).toContain('tooi-gemeenten-v5');
  });

  it.each(anomalies('dissolved-participant-still-listed'))(
    'finds that $arrangement still lists $organisation',
    async (anomaly) => {
      const row = await rowIn(anomaly, 'ONLY_IN_REGISTER', '2026-05-16');
      expect(row?.cause).toBe('ORGANISATION_ENDED');
    },
  );

  it.each(anomalies('successor-missing'))('finds that $arrangement does not list $organisation', async (anomaly) => {
    const row = await rowIn(anomaly, 'ONLY_IN_REGISTRY', String(anomaly.since));
    expect(row?.cause).toBe('NOT_LISTED');
  });

  it.each(anomalies('join-date-before-municipality-existed'))(
    'finds that $organisation did not join $arrangement before it existed',
    async (anomaly) => {
      const { arrangement } = await asking.ask<{ arrangement: { period: { lastDay: string | null } } }>(
        `{ arrangement(by: {slug: "${anomaly.arrangement}"}) { period { lastDay } } }`,
      );
      const row = await rowIn(anomaly, 'DIFFERENT', arrangement.period.lastDay ?? '2026-05-16');
      expect(row?.differing).toContain('JOINED_ON');
      expect(row?.listing?.joinedOn).toBe(anomaly.registerDay);
    },
  );
});
