import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { jciOfAct, jciOfProvision, pageOfJci } from '../law-links';
import { nameOf } from '../names';
import { dayValue, inDutch, link, maybe, type Properties, prose, ref, typed, type Value } from './values';

/** What a record is in the vocabularies of others, beside what it is in ours. */
export interface Standard {
  readonly types: readonly string[];
  readonly properties: Properties;
}

/** What a mapping needs of the rest of the registry. */
export interface Surroundings {
  readonly uriOf: (kind: string, id: string) => string;
  /** The term of ours with that name. */
  readonly term: (name: string) => string;
  readonly linked: ReadonlyMap<string, AnyRecord>;
}

type Mapping = (record: AnyRecord, around: Surroundings) => Standard;

const TOOI_TYPES: Readonly<Record<string, string>> = {
  MUNICIPALITY: 'Gemeente',
  PROVINCE: 'Provincie',
  WATER_AUTHORITY: 'Waterschap',
  MINISTRY: 'Ministerie',
  JOINT_BODY: 'Samenwerkingsorganisatie',
};
/** Types of organisation of which nothing says that they are a body recognised by law. */
const NOT_FORMAL: Readonly<Record<string, string>> = {
  NETWORK: 'org:OrganizationalCollaboration',
  PRIVATE_PARTY: 'org:Organization',
};
const PUBLIC_TYPES = ['MUNICIPALITY', 'PROVINCE', 'WATER_AUTHORITY', 'STATE', 'MINISTRY', 'AGENCY', 'JOINT_BODY'];
const CODES = ['cbsCode', 'rooId', 'kvkNumber', 'rsin', 'oin'];

const organisation: Mapping = (record, { uriOf, term }) => {
  const type = String(record.type);
  const identifiers = CODES.flatMap((code) =>
    typeof record[code] === 'string' ? [typed(record[code], term(code))] : [],
  );
  const wikidata = typeof record.wikidataId === 'string' ? `http://www.wikidata.org/entity/${record.wikidataId}` : null;
  return {
    types: [
      NOT_FORMAL[type] ?? 'org:FormalOrganization',
      ...(TOOI_TYPES[type] ? [`tooiont:${TOOI_TYPES[type]}`] : []),
      ...(PUBLIC_TYPES.includes(type) ? ['cv:PublicOrganisation'] : []),
    ],
    properties: {
      'skos:prefLabel': maybe(record.name, inDutch),
      'skos:altLabel': [record.officialName, record.abbreviation].flatMap((name) =>
        typeof name === 'string' ? [inDutch(name)] : [],
      ),
      'owl:sameAs': [link(record.tooiUri), link(wikidata)].filter((each) => each !== null),
      'org:identifier': identifiers,
      'foaf:homepage': link(record.website),
      'org:subOrganizationOf': maybe(record.partOf, (id: string) => ref(uriOf('organisation', id))),
      'tooiont:ligtInProvincie': maybe(record.province, (id: string) => ref(uriOf('organisation', id))),
    },
  };
};

const refs = (kind: string, ids: unknown, { uriOf }: Surroundings): Value[] =>
  ((ids as readonly string[] | null) ?? []).map((id) => ref(uriOf(kind, id)));

const arrangement: Mapping = (record, around) => ({
  types: ['org:OrganizationalCollaboration'],
  properties: {
    'skos:prefLabel': maybe(record.name, inDutch),
    'skos:altLabel': maybe(record.shortName, inDutch),
    'dct:description': maybe(record.purpose, prose),
    'org:classification': maybe(record.form, (form: string) => ref(around.term(form))),
    'org:purpose': [
      ...refs('policy-theme', record.policyFields, around),
      ...refs('policy-theme', record.themes, around),
    ],
    'org:linkedTo': maybe(record.body, (id: string) => ref(around.uriOf('organisation', id))),
    'cv:hasFormalFramework': refs('act', record.legalGrounds, around),
  },
});

const arrangementVersion: Mapping = (record, { uriOf }) => ({
  types: ['prov:Entity'],
  properties: { 'prov:specializationOf': ref(uriOf('arrangement', String(record.arrangement))) },
});

const participation: Mapping = (record, { uriOf }) => ({
  types: ['org:Membership'],
  properties: {
    'org:member': ref(uriOf('organisation', String(record.organisation))),
    'org:organization': ref(uriOf('arrangement', String(record.arrangement))),
    'org:memberDuring': ref(`${uriOf('participation', record.id)}#period`),
  },
});

const EVENT_TYPES: Readonly<Record<string, string>> = {
  MERGER_INTO_NEW: 'tooiont:Samenvoeging',
  MERGER_INTO_EXISTING: 'tooiont:Uitbreiding',
  SPLIT: 'tooiont:Afsplitsing',
  RENAME: 'tooiont:Toestandswijziging',
};

/** What goes on is both there before and after. */
const reorganisation: Mapping = (record, around) => {
  const staying = [
    ...refs('organisation', record.continued, around),
    ...(typeof record.renamed === 'string' ? refs('organisation', [record.renamed], around) : []),
  ];
  return {
    types: ['org:ChangeEvent', EVENT_TYPES[String(record.reorganisationKind)] ?? 'prov:Activity'],
    properties: {
      'dct:date': maybe(record.date, dayValue),
      'org:originalOrganization': [...refs('organisation', record.ended, around), ...staying],
      'org:resultingOrganization': [...refs('organisation', record.created, around), ...staying],
      'prov:invalidated': refs('organisation', record.ended, around),
      'prov:generated': refs('organisation', record.created, around),
    },
  };
};

function legal(jci: string | null): Properties {
  return { 'dct:identifier': jci, 'foaf:page': jci === null ? null : link(pageOfJci(jci)) };
}

const act: Mapping = (record) => ({
  types: ['eli:LegalResource'],
  properties: {
    'eli:title': maybe(record.name, inDutch),
    'eli:id_local': maybe(record.bwbId, String),
    ...legal(jciOfAct(record)),
  },
});

const provision: Mapping = (record, { uriOf, linked }) => ({
  types: ['eli:LegalResourceSubdivision'],
  properties: {
    'eli:number': maybe(record.article, String),
    'eli:is_part_of': ref(uriOf('act', String(record.act))),
    ...legal(jciOfProvision(record, linked.get(String(record.act)))),
  },
});

const LICENCES: Readonly<Record<string, string>> = {
  'CC0-1.0': 'http://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'http://creativecommons.org/licenses/by/4.0/',
  'ODC-PDDL': 'http://opendatacommons.org/licenses/pddl/1.0/',
};

const source: Mapping = (record) => ({
  types: ['prov:Entity'],
  properties: {
    'dct:title': maybe(nameOf(record), (name: string | Prose) => (typeof name === 'string' ? name : prose(name))),
    'dct:publisher': maybe(record.publisher, String),
    'dct:issued': maybe(record.publishedOn, dayValue),
    'dct:license': maybe(record.licence, (licence: string) =>
      LICENCES[licence] === undefined ? licence : ref(LICENCES[licence]),
    ),
    'foaf:page': link(record.url),
  },
});

const TOP_LIST = 'https://identifier.overheid.nl/tooi/def/thes/top/toplijst';

const policyTheme: Mapping = (record, { uriOf, term }) => ({
  types: ['skos:Concept'],
  properties: {
    'skos:prefLabel': [
      ...(typeof record.name === 'string' ? [inDutch(record.name)] : []),
      ...(typeof record.nameEn === 'string' ? [{ '@value': record.nameEn, '@language': 'en' }] : []),
    ],
    'skos:inScheme': ref(record.scheme === 'TOP' ? TOP_LIST : term(String(record.scheme))),
    'skos:broader': maybe(record.broader, (id: string) => ref(uriOf('policy-theme', id))),
    'skos:exactMatch': link(record.uri),
  },
});

const ibpTheme: Mapping = (record, { term }) => ({
  types: ['skos:Concept'],
  properties: {
    'skos:prefLabel': maybe(record.title, inDutch),
    'skos:notation': maybe(record.number, String),
    'skos:inScheme': ref(term('IbpTheme')),
  },
});

const obligation: Mapping = (record, around) => ({
  types: [],
  properties: {
    'dct:title': maybe(record.name, prose),
    'cv:hasFormalFramework': refs('provision', record.provisions, around),
  },
});

/** The mappings by kind. A kind that is not here is given in our own terms only. */
export const STANDARD_TERMS: Readonly<Record<string, Mapping>> = {
  organisation,
  arrangement,
  'arrangement-version': arrangementVersion,
  participation,
  reorganisation,
  act,
  provision,
  source,
  'policy-theme': policyTheme,
  'ibp-theme': ibpTheme,
  obligation,
};
