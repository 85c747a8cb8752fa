import type { AnyRecord } from './kind';

/** A list of records of one kind in a file, under a key. */
export interface Section {
  readonly key: string;
  readonly kind: string;
}

/** A file that holds all records of some kinds. */
interface Table {
  readonly file: string;
  readonly sections: readonly Section[];
}

/** A folder with a file for each record of one kind, named after its id, with what belongs to it below. */
interface Dossiers {
  readonly folder: string;
  readonly root: Section;
  /** `field` of each child links it to the root; in the file that field is left out. */
  readonly children: readonly (Section & { readonly field: string })[];
}

const child = (key: string, kind: string, field: string) => ({ key, kind, field });
const section = (key: string, kind: string) => ({ key, kind });

export const TABLES: readonly Table[] = [
  { file: 'sources.yaml', sections: [section('sources', 'source')] },
  { file: 'organisations.yaml', sections: [section('organisations', 'organisation')] },
  { file: 'register.yaml', sections: [section('registerEntries', 'register-entry')] },
  { file: 'inhabitants.yaml', sections: [section('inhabitantCounts', 'inhabitant-count')] },
  { file: 'reorganisations.yaml', sections: [section('reorganisations', 'reorganisation')] },
  {
    file: 'law.yaml',
    sections: [
      section('acts', 'act'),
      section('amendments', 'amendment'),
      section('provisions', 'provision'),
      section('legalForms', 'legal-form'),
      section('obligations', 'obligation'),
      section('statutoryEntries', 'statutory-entry'),
    ],
  },
  { file: 'themes.yaml', sections: [section('policyThemes', 'policy-theme')] },
  {
    file: 'ibp.yaml',
    sections: [
      section('ibpProgrammes', 'ibp-programme'),
      section('signatories', 'signatory'),
      section('ibpLines', 'ibp-line'),
      section('ibpThemes', 'ibp-theme'),
      section('crosswalk', 'crosswalk'),
    ],
  },
  {
    file: 'documents.yaml',
    sections: [
      section('documents', 'document'),
      section('policyDocuments', 'policy-document'),
      section('serviceChannels', 'service-channel'),
    ],
  },
  { file: 'events.yaml', sections: [section('events', 'event'), section('procedures', 'procedure')] },
  { file: 'calendars.yaml', sections: [section('meetingCalendars', 'meeting-calendar')] },
  { file: 'amounts.yaml', sections: [section('amounts', 'amount')] },
  {
    file: 'claims.yaml',
    sections: [section('claims', 'claim'), section('discrepancies', 'discrepancy'), section('gaps', 'gap')],
  },
];

export const DOSSIERS: readonly Dossiers[] = [
  {
    folder: 'arrangements',
    root: section('arrangement', 'arrangement'),
    children: [
      child('versions', 'arrangement-version', 'arrangement'),
      child('participations', 'participation', 'arrangement'),
      child('fulfilments', 'fulfilment', 'arrangement'),
      child('classifications', 'classification', 'arrangement'),
      child('competences', 'competence', 'arrangement'),
      child('boards', 'board', 'arrangement'),
      child('offices', 'office', 'arrangement'),
      child('clauses', 'clause', 'arrangement'),
      child('seats', 'seat', 'arrangement'),
      child('appointments', 'appointment', 'arrangement'),
      child('documentEvents', 'document-event', 'arrangement'),
      child('decisions', 'decision', 'arrangement'),
      child('commitments', 'commitment', 'arrangement'),
      child('uptakes', 'uptake', 'arrangement'),
    ],
  },
  {
    folder: 'agendas',
    root: section('agenda', 'agenda'),
    children: [
      child('challenges', 'challenge', 'agenda'),
      child('tasks', 'agenda-task', 'agenda'),
      child('aims', 'objective', 'agenda'),
    ],
  },
  {
    folder: 'programmes',
    root: section('programme', 'programme'),
    children: [child('objectives', 'objective', 'programme')],
  },
  {
    folder: 'related-parties',
    root: section('relatedPartyList', 'related-party-list'),
    children: [child('parties', 'related-party', 'list')],
  },
  {
    folder: 'regions',
    root: section('region', 'region'),
    children: [child('placements', 'placement', 'region')],
  },
];

/** The names that files can have, as people read them. */
export const FILE_NAMES: readonly string[] = [
  ...TABLES.map(({ file }) => file),
  ...DOSSIERS.map(({ folder }) => `${folder}/<id>.yaml`),
];

/** The place of a record in the files. */
export interface Place {
  readonly file: string;
  readonly key: string;
  /** The field its place already gives. */
  readonly given?: string;
  /** Whether it is the record the file is about. */
  readonly root: boolean;
}

/** Where a record stands; a kind with several homes stands in the first whose link it has. */
export function placeOf(record: AnyRecord): Place {
  for (const { folder, root, children } of DOSSIERS) {
    if (record.kind === root.kind) return { file: `${folder}/${record.id}.yaml`, key: root.key, root: true };
    for (const { key, kind, field } of children)
      if (kind === record.kind && typeof record[field] === 'string')
        return { file: `${folder}/${record[field]}.yaml`, key, given: field, root: false };
  }
  for (const { file, sections } of TABLES)
    for (const { key, kind } of sections) if (kind === record.kind) return { file, key, root: false };
  throw new Error(`A ${record.kind} has no place in the files: ${record.id}`);
}

/** How YAML may end, as people write it. */
const YAML = /\.ya?ml$/i;

/** Whether a file holds records, by how it ends. */
export function holdsRecords(file: string): boolean {
  return YAML.test(file) || holdsLines(file);
}

/** Whether these are lines of JSON. */
export function holdsLines(file: string): boolean {
  return /\.jsonl$/i.test(file);
}

/** The name of a file of records without its folder and ending: in a dossier the id of what it is about. */
export function rootOf(file: string): string {
  return file.replace(/^.*\//, '').replace(YAML, '');
}

/** The sections a file may have, in their order; undefined for a file the layout does not know. */
export function sectionsOf(file: string): readonly (Section & { root: boolean; field?: string })[] | undefined {
  const known = file.replace(YAML, '.yaml');
  const table = TABLES.find((each) => each.file === known);
  if (table) return table.sections.map((each) => ({ ...each, root: false }));
  const [folder, name = '', ...deeper] = known.split('/');
  const isDossier = name.endsWith('.yaml') && deeper.length === 0;
  const dossiers = isDossier ? DOSSIERS.find((each) => each.folder === folder) : undefined;
  return dossiers && [{ ...dossiers.root, root: true }, ...dossiers.children.map((each) => ({ ...each, root: false }))];
}
