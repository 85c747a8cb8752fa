import {
  asList,
  at,
  differs,
  link,
  listAt,
  mapped,
  mappedList,
  period,
  PERIOD,
  same,
  slugs,
  sorted,
  valueIn,
  whereSaid,
} from '../comparisons';
import { EVIDENCE, LOCATORS, sourcesAmong } from '../evidence';
import { leftOut, otherwise, placed, type Section } from '../rules';
import { reworded } from '../texts';
import { members } from './organisations';

const ORGANS = {
  college: 'EXECUTIVE',
  raad: 'COUNCIL',
  burgemeester: 'MAYOR',
  'dagelijks-bestuur': 'EXECUTIVE_BOARD',
  'gedeputeerde-staten': 'PROVINCIAL_EXECUTIVE',
  'provinciale-staten': 'PROVINCIAL_COUNCIL',
  'commissaris-van-de-koning': 'KINGS_COMMISSIONER',
  minister: 'MINISTER',
};

const START_RULES = {
  text: 'STATED',
  'register-join-date': 'REGISTER_JOIN_DATE',
  attested: 'ATTESTED',
  month: 'MONTH',
  inferred: 'INFERRED',
  succession: 'SUCCESSION',
  unknown: 'UNKNOWN',
};

const END_REASONS = {
  'municipality-dissolved': 'ORGANISATION_ENDED',
  'arrangement-ended': 'ARRANGEMENT_ENDED',
  'absent-from-next-version': 'ABSENT_FROM_NEXT_VERSION',
  left: 'LEFT',
};

/** A network whose partners are those of a region is that region. */
const isRegion = (network: Readonly<Record<string, unknown>>) => network.region !== undefined;
const plainName = (name: unknown) => String(name).toLowerCase().replaceAll('-', ' ');

export const PARTICIPATIONS: readonly Section[] = [
  {
    name: 'participations',
    table: {
      type: 'Participation',
      kind: 'participation',
      fields: {
        id: same('slug'),
        arrangement: link('arrangement'),
        organisation: link('organisation'),
        organs: mappedList('organs', ORGANS),
        from: placed(PERIOD, ([found], said, { record }) =>
          differs(at(found, record.fromPrecision === 'attested' ? 'attestedFrom' : 'from'), said),
        ),
        fromPrecision: placed(PERIOD, ([found], said) => differs(at(found, 'fromRule'), valueIn(START_RULES, said))),
        fromText: period('fromText'),
        to: period('until'),
        toReason: mapped('endReason', END_REASONS),
        toPrecision: placed(PERIOD, ([found], said) =>
          differs(at(found, 'untilRule') === 'UNKNOWN', said === 'unknown'),
        ),
        basis: mapped('origin', { register: 'REGISTER', text: 'TEXT', succession: 'SUCCESSION' }),
        follows: placed('continues { organisation { slug } }', ([found], said) =>
          differs(slugs(asList(found).map((each) => at(each, 'organisation'))), said),
        ),
        registerJoinDate: same('registerJoinedOn'),
        stillListedInRegister: same('stillListed'),
        listedAfterDissolutionUntil: same('listedUntil'),
        notInRegister: placed('inRegister', ([found], said) => differs(found, said === true ? false : null)),
        share: same('share'),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'networks',
    when: (network) => !isRegion(network),
    table: {
      type: 'Arrangement',
      kind: 'arrangement',
      day: ({ obligation }) => (obligation ? '2022-06-01' : undefined),
      fields: {
        id: same('slug'),
        name: same('nameEn'),
        nameNl: same('name'),
        lead: link('lead'),
        participants: placed('participations(first: 100) { nodes { organisation { slug } } }', ([found], said) =>
          differs(sorted(slugs(listAt(found, '').map((each) => at(each, 'organisation')))), sorted(asList(said))),
        ),
        participantsNote: reworded('partnersText'),
        obligation: link('relatesTo'),
        sinceText: period('fromText'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'networks',
    when: isRegion,
    table: {
      type: 'Region',
      kind: 'region',
      slug: ({ region }) => String(region),
      day: ({ asOfText }) => `${String(asOfText)}-06-01`,
      fields: {
        id: otherwise('A labour market region has no arrangement: the network is its region, under the id of that.'),
        name: otherwise(
          'The region carries its name without the kind, which stands beside it.',
          placed(['kind', 'name'], ([kind, name], said) =>
            differs([kind, plainName(name)], ['LABOUR_MARKET', plainName(said).replace('arbeidsmarktregio ', '')]),
          ),
        ),
        region: otherwise('It is the region the record became.', same('slug')),
        participants: otherwise(
          'Each partner has a placement in the region, with the year of its source.',
          members(({ asOfText }) => asOfText),
        ),
        asOfText: otherwise(
          'The placements say on which days a source shows them.',
          placed('placements(first: 100) { nodes { period { attestedFrom } } }', ([found], said) =>
            listAt(found, '').some((each) => at(each, 'period.attestedFrom') === `${String(said)}-01-01`)
              ? null
              : `no placement is shown in ${String(said)}`,
          ),
        ),
        obligation: otherwise('The region is laid out for it.', link('laidOutFor')),
        centreMunicipality: leftOut('Null in both records: no source names one.'),
        note: otherwise('It is the note of the region.', whereSaid(reworded('note'))),
        source: otherwise('They joined the sources of the region.', sourcesAmong),
        verified: otherwise('It holds for the region.', same('verified')),
        ...LOCATORS,
      },
    },
  },
];
