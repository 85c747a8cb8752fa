import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { fromNode, type Properties } from '../../records/node';

/** Something that can be found by its names and codes. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  /** What an organisation is; null for everything else. */
  readonly type: string | null;
  /** The name it is shown by. */
  readonly name: string;
  /** All names it goes, or went, by. */
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** Words of its purpose or text. */
  readonly words: readonly string[];
}

/** Which fields of a kind are names, codes and words. A kind that is not here is not searched. */
const SEARCHED: Readonly<
  Record<string, { names: readonly string[]; codes?: readonly string[]; words?: readonly string[] }>
> = {
  organisation: {
    names: ['name', 'officialName', 'abbreviation'],
    codes: ['cbsCode', 'tooiUri', 'rooId', 'kvkNumber', 'rsin', 'oin'],
  },
  arrangement: { names: ['name', 'shortName', 'nameEn'], words: ['purpose'] },
  obligation: { names: ['name'], words: ['boundText'] },
  act: { names: ['name', 'abbreviation', 'nameInDocument'], codes: ['bwbId'] },
  agenda: { names: ['name', 'alsoCalled'], words: ['about'] },
  'agenda-task': { names: ['title'], words: ['note'] },
  challenge: { names: ['title', 'earlierWording'] },
  'ibp-programme': { names: ['name'] },
  'ibp-theme': { names: ['title', 'otherWordings', 'wordingInDocument'], words: ['about', 'subThemes'] },
  'policy-theme': { names: ['name', 'nameEn'] },
  region: { names: ['name'], codes: ['code'] },
  programme: { names: ['name'], words: ['about'] },
  competence: { names: ['name', 'alsoWorded'] },
};

export const SEARCHED_KINDS: readonly string[] = Object.keys(SEARCHED);

/** The entry of a record; undefined where it has no name, or is of a kind that is not searched. */
export function entryOf(record: AnyRecord): Entry | undefined {
  const fields = SEARCHED[record.kind];
  if (!fields) return undefined;
  const names = texts(record, fields.names);
  const [name] = names;
  if (name === undefined) return undefined;
  return {
    id: record.id,
    kind: record.kind,
    type: record.kind === 'organisation' ? String(record.type) : null,
    name,
    names,
    codes: texts(record, fields.codes ?? []),
    words: texts(record, fields.words ?? []),
  };
}

/** The former name a change of name leaves to an organisation. */
export function formerNameOf(record: AnyRecord): { organisation: string; name: string } | undefined {
  const { renamed, formerName } = record as { renamed?: string | null; formerName?: string | null };
  return record.kind === 'reorganisation' && renamed && formerName
    ? { organisation: renamed, name: formerName }
    : undefined;
}

/** The record a node holds, links left out: enough for its names. */
export function namesOf(properties: Properties): AnyRecord {
  return fromNode(kindNamed(String(properties.kind)), properties, []);
}

function texts(record: AnyRecord, fields: readonly string[]): string[] {
  return fields.flatMap((field) => {
    const value = record[field] as string | readonly string[] | Prose | null | undefined;
    if (value === null || value === undefined) return [];
    if (typeof value === 'string') return [value];
    return 'nl' in value ? [value.nl, value.en] : value;
  });
}
