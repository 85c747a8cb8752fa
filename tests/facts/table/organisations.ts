import {
  asList,
  at,
  both,
  differs,
  link,
  links,
  listAt,
  mapped,
  period,
  same,
  slugs,
  sorted,
  whereSaid,
} from '../comparisons';
import { EVIDENCE, LOCATORS, sources } from '../evidence';
import type { FactRecord } from '../facts';
import { placed, type Rule, type Section } from '../rules';
import { reworded } from '../texts';
import { sameInDutch } from './dutch';

const TYPES = {
  municipality: 'MUNICIPALITY',
  province: 'PROVINCE',
  waterBoard: 'WATER_AUTHORITY',
  state: 'STATE',
  ministry: 'MINISTRY',
  association: 'ASSOCIATION',
  agency: 'AGENCY',
  privateParty: 'PRIVATE_PARTY',
  'cooperation-body': 'JOINT_BODY',
  network: 'NETWORK',
  auditBody: 'AUDIT_BODY',
};

const REGION_KINDS = {
  arbeidsmarktregio: 'LABOUR_MARKET',
  veiligheidsregio: 'SAFETY',
  'ggd-regio': 'HEALTH',
  'omgevingsdienst-gebied': 'ENVIRONMENT',
  jeugdregio: 'YOUTH_CARE',
  'rmc-regio': 'SCHOOL_LEAVERS',
  'wmo-regio': 'SOCIAL_SUPPORT',
  'veilig-thuis-regio': 'DOMESTIC_VIOLENCE',
  'sw-gebied': 'SHELTERED_WORK',
  corop: 'STATISTICAL',
  'programme-area': 'PROGRAMME_AREA',
};

/** Names of regions are written with and without hyphens, also within one source. */
const plainName = (name: unknown) => String(name).replaceAll('-', ' ');

/** The region of a kind in which the organisation lies in a year; lists of a year also name what ended on its first day. */
function placement(kind: string, year: string, compare: (placed: unknown, said: unknown) => string | null): Rule {
  const regions = 'regions { period { attestedFrom attestedUntil } region { kind name code } }';
  const days = [`${Number(year) - 1}-12-31`, `${year}-06-01`];
  return placed(
    days.map((day) => `on(day: "${day}") { ${regions} }`),
    (found, said) => {
      if (said === undefined) return null;
      const there = found.flatMap((each) => listAt(each, 'regions')).filter((each) => at(each, 'region.kind') === kind);
      const [inYear] = there.filter((each) => showsYear(at(each, 'period'), year));
      return inYear ? compare(inYear, said) : `no region of kind ${kind} in ${year}`;
    },
  );
}

/** Whether a source shows a placement in a year. */
export function showsYear(shown: unknown, year: string): boolean {
  const day = `${year}-01-01`;
  return String(at(shown, 'attestedFrom')) <= day && day < String(at(shown, 'attestedUntil'));
}

const inRegion = (kind: string, year: string, key: string) =>
  placement(kind, year, (each, said) => differs(plainName(at(each, `region.${key}`)), plainName(said)));
const shownIn = (kind: string, year: string) => placement(kind, year, (_, said) => differs(year, said));

/** Numbers the facts lack and the register they come from gives: without them these would stand in the registry twice. */
const ROO_IDS: Readonly<Record<string, string>> = { 'cooperatie-cib': '28149402', 'rad-hoeksche-waard': '25782760' };

const IDENTIFIERS: Readonly<Record<string, Rule>> = {
  'identifiers.kvk': same('kvkNumber'),
  'identifiers.rsin': same('rsin'),
  'identifiers.oin': same('oin'),
  'identifiers.roo': placed('rooId', ([found], said, { record }) =>
    differs(found, said ?? ROO_IDS[String(record.id)] ?? null),
  ),
};

/** A code of the CBS stands under two names in the facts. */
const cbsCode = placed('cbsCode', ([found], _, { record }) => differs(found, record.cbsCode ?? record.code));

/** The organisations a layout of a region shows in a year, and no others. */
export const members = (yearOf: (record: FactRecord) => unknown) =>
  placed(
    'placements(first: 100) { totalCount nodes { organisation { slug } period { attestedFrom attestedUntil } } }',
    ([found], said, { record }) => {
      const shown = listAt(found, '').filter((each) => showsYear(at(each, 'period'), String(yearOf(record))));
      return differs(sorted(slugs(shown.map((each) => at(each, 'organisation')))), sorted(asList(said)));
    },
  );

export const ORGANISATIONS: readonly Section[] = [
  {
    name: 'organisations',
    table: {
      type: 'Organisation',
      kind: 'organisation',
      fields: {
        id: same('slug'),
        type: mapped('type', TYPES),
        name: sameInDutch('name'),
        // The facts have the State's name in law in English, in brackets behind its name.
        officialName: placed('officialName', ([found], said, { record }) =>
          differs(found, record.id === 'rijk' ? 'Staat der Nederlanden' : said),
        ),
        cbsCode,
        code: cbsCode,
        tooiUri: same('tooiUri'),
        ...IDENTIFIERS,
        'identifiers.wikidata': same('wikidataId'),
        province: link('province'),
        partOf: link('partOf'),
        represents: sameInDutch('represents'),
        seat: same('seat'),
        validFrom: period('from'),
        validTo: period('until'),
        validFromNote: reworded('startNote'),
        'safetyRegion.name': inRegion('SAFETY', '2023', 'name'),
        'safetyRegion.code': inRegion('SAFETY', '2023', 'code'),
        'safetyRegion.asOfText': shownIn('SAFETY', '2023'),
        'labourMarketRegion.name': inRegion('LABOUR_MARKET', '2015', 'name'),
        'labourMarketRegion.asOfText': shownIn('LABOUR_MARKET', '2015'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
      parts: {
        inhabitants: {
          type: 'InhabitantCount',
          kind: 'inhabitant-count',
          belongsTo: 'organisation { slug }',
          slug: (count, organisation) => `inwoners-${String(organisation.id)}-${String(count.source)}`,
          fields: {
            value: same('count'),
            date: same('countedOn'),
            asRegistered: same('registeredOn'),
            source: sources(),
          },
        },
      },
    },
  },
  {
    name: 'bodies',
    table: {
      type: 'Organisation',
      kind: 'organisation',
      fields: {
        id: same('slug'),
        type: mapped('type', TYPES),
        name: same('name'),
        abbreviation: same('abbreviation'),
        arrangement: placed('setUpBy { slug }', ([found], said) => differs(slugs(asList(found)), [said])),
        tooiUri: same('tooiUri'),
        ...IDENTIFIERS,
        validFrom: period('from'),
        validTo: period('until'),
        seat: same('seat'),
        website: same('website'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'bodyChanges',
    table: {
      type: 'Reorganisation',
      kind: 'reorganisation',
      fields: {
        id: both(
          same('slug'),
          placed('kind', ([found]) => differs(found, 'RENAME')),
        ),
        body: link('renamed'),
        date: same('date'),
        from: same('formerName'),
        to: same('newName'),
        ground: same('legalGround'),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'successions',
    table: {
      type: 'Reorganisation',
      kind: 'reorganisation',
      fields: {
        id: same('slug'),
        date: same('date'),
        kind: mapped('kind', {
          'merger-into-new': 'MERGER_INTO_NEW',
          'merged-into-existing': 'MERGER_INTO_EXISTING',
        }),
        ended: links('ended'),
        created: links('created'),
        continued: links('continued'),
        wholeTerritory: same('wholeTerritory'),
        legalGround: same('legalGround'),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'regions',
    table: {
      type: 'Region',
      kind: 'region',
      day: ({ asOfText }) => `${String(asOfText)}-06-01`,
      fields: {
        id: same('slug'),
        kind: mapped('kind', REGION_KINDS),
        name: same('name'),
        asOfText: same('asOfText'),
        members: members(({ asOfText }) => asOfText),
        note: whereSaid(reworded('note')),
        // Two labour market regions carry what the facts tell of them as networks, with its sources.
        source: sources('seed-004'),
        verified: same('verified'),
      },
    },
  },
];
