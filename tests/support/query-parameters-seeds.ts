import { join } from 'node:path';
import { idsIn, isLink } from '../../src/records/field';
import type { AnyRecord } from '../../src/records/kind';
import { kindNamed } from '../../src/records/kinds';
import { type Relation, toProperties, toRelations } from '../../src/records/node';
import { problemLine } from '../../src/records/problem';
import { parseFiles, readFolder } from '../../src/records/read-files';
import { labelsOf, type NodeRow } from '../../src/records/statements';
import { validateRecords } from '../../src/records/validate';
import { PROJECT } from './components';

/** The records of the seeds. */
export function seedRecords(): readonly AnyRecord[] {
  const parsed = parseFiles(readFolder(join(PROJECT, 'seeds')));
  const { records, problems } = validateRecords(parsed.raws);
  const all = [...parsed.problems, ...problems];
  if (all.length > 0) throw new Error(`The seeds are refused:\n${all.map(problemLine).join('\n')}`);
  return records;
}

/** Those around which the seeds know most: an answer about them has rows. */
const WELL_KNOWN = [
  'gemeente-pijnacker-nootdorp',
  'gemeente-hillegom',
  'gemeente-brielle',
  'gemeente-voorne-aan-zee',
  'uwv',
  'gr-mrdh',
  'gr-holland-rijnland',
  'netwerk-woo-regiogemeenten',
  'verplichting-arbeidsmarktregio',
  'verplichting-veiligheidsregio',
  'verplichting-woo',
  'arbeidsmarktregio-haaglanden',
  'agenda-mrdh-2023-2026',
  'ibp-2018',
];

/** As many things of a kind as a page of the API asks about at once. */
const SOME = 12;

/** What there is in the seeds to ask about. */
export class Seeds {
  constructor(readonly records: readonly AnyRecord[]) {}

  all(kind: string): readonly AnyRecord[] {
    return this.records.filter((record) => record.kind === kind);
  }

  /** Ids of a kind: the well-known ones, and others from the whole list. */
  ids(kind: string): readonly string[] {
    const all = this.all(kind).map(({ id }) => id);
    const known = WELL_KNOWN.filter((id) => all.includes(id));
    const step = Math.max(1, Math.floor(all.length / SOME));
    return [...new Set([...known, ...all.filter((_, index) => index % step === 0)])].slice(0, SOME);
  }

  /** Ids that records of a kind link to by a field; `nobody` where no record does. */
  linkedTo(kind: string, field: string): readonly string[] {
    const definition = kindNamed(kind).fields[field];
    const found = this.all(kind).flatMap((record) =>
      definition && isLink(definition) ? idsIn(record[field]) : record.accordingTo.map(({ source }) => source),
    );
    const distinct = [...new Set(found)];
    return distinct.length > 0 ? distinct.slice(0, SOME).map(String) : ['nobody'];
  }

  /** Values of a field of text. */
  values(kind: string, field: string): readonly string[] {
    const found = this.all(kind).map((record) => record[field]);
    return found.filter((value) => typeof value === 'string').slice(0, SOME);
  }

  /** Nodes with these labels as they are written, or one that is made up. */
  nodes(labels: string): readonly NodeRow[] {
    const found = this.records
      .map((record) => ({ kind: kindNamed(record.kind), properties: toProperties(kindNamed(record.kind), record) }))
      .filter(({ kind, properties }) => labelsOf(kind, properties) === labels)
      .map(({ properties }) => ({ id: String(properties['id']), properties }));
    return found.length > 0 ? found.slice(0, SOME) : [{ id: 'made-up', properties: { id: 'made-up', sortName: 'x' } }];
  }

  /** Relations of a type as they are written, or one that is made up. */
  relations(type: string): readonly Omit<Relation, 'type'>[] {
    const found = this.records.flatMap((record) => toRelations(kindNamed(record.kind), record));
    const some = found.filter((relation) => relation.type === type).slice(0, SOME);
    const madeUp = { from: 'gr-mrdh', to: 'gr-holland-rijnland', properties: { field: 'none', order: 0 } };
    return some.length > 0 ? some.map(({ from, to, properties }) => ({ from, to, properties })) : [madeUp];
  }
}
