import { boundsOf, type EndRule, type Period, START_RULES, type StartRule } from '../time/period';
import { type Field, type Figure, idsIn, isLink, type LinkField, type Listing, type Prose } from './field';
import { jsonOf } from './json';
import type { AnyRecord, Basis, Evidence, Kind } from './kind';
import { sortName } from './sort-name';

/** What a node or relation can hold. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A relation a record owns, seen from the graph. */
export interface Relation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A relation a record owns, as it is read back with the record. */
export interface ReadLink {
  /** The record at the other end. */
  readonly id: string;
  readonly kind: string;
  readonly properties: Properties;
}

/** The relation from a record to a source that states it. */
export const ACCORDING_TO = 'ACCORDING_TO';

/**
 * The properties of a record's node: what is unknown is left out, the four bounds of its period are written out. Beside
 * them stands the whole record as one text.
 */
export function toProperties(kind: Kind, record: AnyRecord): Properties {
  const properties: Record<string, string | number | boolean | readonly string[]> = {
    id: record.id,
    kind: kind.name,
    verified: record.verified,
    json: jsonOf(kind, record),
  };
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = record[name];
    if (isLink(field) || value === null || value === undefined) continue;
    if (field.type === 'prose') {
      properties[`${name}Nl`] = (value as Prose).nl;
      properties[`${name}En`] = (value as Prose).en;
    } else if (field.type === 'figures') {
      properties[`${name}Properties`] = (value as Figure[]).map((figure) => figure.property);
      properties[`${name}Values`] = (value as Figure[]).map((figure) => figure.value);
    } else properties[name] = value as string;
  }
  if (record.period) Object.assign(properties, periodProperties(record.period));
  const sortable = properties[kind.sortBy ?? 'id'];
  properties.sortName =
    typeof sortable === 'number' ? String(sortable).padStart(6, '0') : sortName(String(sortable ?? record.id));
  return properties;
}

function periodProperties(period: Period): Properties {
  const optional = Object.entries({
    fromText: period.fromText,
    untilText: period.untilText,
    attestedFrom: period.attestedFrom,
    attestedUntil: period.attestedUntil,
  }).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    ...boundsOf(period),
    fromRule: period.fromRule,
    untilRule: period.untilRule,
    ...Object.fromEntries(optional),
  };
}

/** The relations a record owns: its links in their order, and its sources. */
export function toRelations(kind: Kind, record: AnyRecord): Relation[] {
  const relations: Relation[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    if (!isLink(field)) continue;
    const values = field.type === 'listings' ? (record[name] as readonly Listing[]).map(ownValues) : [];
    idsIn(record[name]).forEach((target, order) =>
      relations.push(relation(field, record.id, target as string, { ...values[order], field: name, order })),
    );
  }
  record.accordingTo.forEach((evidence, order) =>
    relations.push({
      type: ACCORDING_TO,
      from: record.id,
      to: evidence.source,
      properties: {
        field: 'accordingTo',
        order,
        basis: evidence.basis,
        ...(evidence.heading === null ? {} : { heading: evidence.heading }),
        ...(evidence.note === null ? {} : { noteNl: evidence.note.nl, noteEn: evidence.note.en }),
      },
    }),
  );
  return relations;
}

/** What a listing says beside where it leads; what is unknown is left out. */
function ownValues(listing: Listing): Properties {
  const own = Object.entries(listing).filter(([name, value]) => name !== 'to' && value !== null);
  return Object.fromEntries(own) as Properties;
}

function relation(field: LinkField, owner: string, target: string, properties: Properties): Relation {
  return field.incoming
    ? { type: field.relation, from: target, to: owner, properties }
    : { type: field.relation, from: owner, to: target, properties };
}

/** The record a node and its relations hold; the inverse of `toProperties` and `toRelations`. */
export function fromNode(kind: Kind, properties: Properties, links: readonly ReadLink[]): AnyRecord {
  const ordered = [...links].sort((a, b) => Number(a.properties.order) - Number(b.properties.order));
  const linked = (name: string) => ordered.filter((each) => each.properties.field === name);
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kind.fields))
    fields[name] = isLink(field) ? linkValue(field, linked(name)) : fieldValue(name, field, properties);
  return {
    kind: kind.name,
    id: String(properties.id),
    ...fields,
    ...(kind.dated ? { period: toPeriod(properties) } : {}),
    verified: properties.verified === true,
    accordingTo: linked('accordingTo').map(toEvidence),
  };
}

function linkValue(field: LinkField, links: readonly ReadLink[]): unknown {
  if (field.type === 'listings')
    return links.map(({ id, properties }) => ({
      to: id,
      ...Object.fromEntries(Object.keys(field.values ?? {}).map((name) => [name, properties[name] ?? null])),
    }));
  return field.type === 'links' ? links.map(({ id }) => id) : (links[0]?.id ?? null);
}

function fieldValue(name: string, field: Field, properties: Properties): unknown {
  if (field.type === 'prose') return toProse(properties, name);
  if (field.type === 'figures') {
    const values = properties[`${name}Values`] as readonly string[] | undefined;
    const names = properties[`${name}Properties`] as readonly string[] | undefined;
    return names && values ? names.map((property, index) => ({ property, value: values[index] ?? '' })) : null;
  }
  return properties[name] ?? null;
}

function toProse(properties: Properties, name: string): Prose | null {
  const [nl, en] = [properties[`${name}Nl`], properties[`${name}En`]];
  return nl === undefined || en === undefined ? null : { nl: String(nl), en: String(en) };
}

function toEvidence({ id, properties }: ReadLink): Evidence {
  return {
    source: id,
    heading: (properties.heading as string | undefined) ?? null,
    note: toProse(properties, 'note'),
    basis: properties.basis as Basis,
  };
}

/** The period a dated node holds, sentinels taken out. */
export function toPeriod(properties: Properties): Period {
  const text = (name: string) => (properties[name] as string | undefined) ?? null;
  const fromRule = properties.fromRule as StartRule;
  const untilRule = properties.untilRule as EndRule;
  const startKnown = START_RULES[fromRule] !== 'UNKNOWN';
  const endKnown = !['UNKNOWN', 'OPEN'].includes(untilRule);
  return {
    from: startKnown ? text('from') : null,
    fromRule,
    fromText: text('fromText'),
    until: endKnown ? text('until') : null,
    untilRule,
    untilText: text('untilText'),
    attestedFrom: text('attestedFrom'),
    attestedUntil: text('attestedUntil'),
  };
}
