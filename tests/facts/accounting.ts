import { type FactRecord, facts, isListOfMaps, isMap, section } from './facts';
import type { Rule, Section, Table } from './rules';
import { TABLE } from './table';

/** One field in one record, at any depth, with what the table says of it. */
export interface Occurrence {
  readonly section: string;
  /** The path from the record of the section: `versions[].rooId`. */
  readonly path: string;
  readonly rule: Rule | undefined;
}

/** A thing that must stand in the registry, with the table its fields are compared by. */
export interface Entry {
  readonly section: string;
  readonly table: Table & { readonly type: string; readonly kind: string };
  readonly slug: string;
  readonly record: FactRecord;
  readonly parent: FactRecord;
}

/** Every field of every record of the facts. */
export function occurrences(): Occurrence[] {
  return [...facts().keys()].flatMap((name) =>
    section(name).flatMap((record) =>
      fieldsOf(record, '', tableFor(name, record)).map((found) => ({ section: name, ...found })),
    ),
  );
}

/** The table for a record of a section; none for a section nobody has accounted for. */
function tableFor(name: string, record: FactRecord): Table | undefined {
  return TABLE.find((each) => each.name === name && (each.when?.(record) ?? true))?.table;
}

function fieldsOf(
  record: FactRecord,
  prefix: string,
  table: Table | undefined,
  below = '',
): Omit<Occurrence, 'section'>[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const inTable = below + key;
    const part = table?.parts?.[inTable];
    if (isListOfMaps(value))
      return value.flatMap((item) =>
        part
          ? fieldsOf(item, `${prefix}${key}[].`, part)
          : fieldsOf(item, `${prefix}${key}[].`, table, `${inTable}[].`),
      );
    if (isMap(value))
      return part
        ? fieldsOf(value, `${prefix}${key}.`, part)
        : fieldsOf(value, `${prefix}${key}.`, table, `${inTable}.`);
    return [{ path: prefix + key, rule: table?.fields[inTable] }];
  });
}

/** The things of some sections that must stand in the registry, parts of records too. */
export function entries(sections: readonly Section[] = TABLE): Entry[] {
  return sections.flatMap(({ name, when, table }) =>
    section(name)
      .filter((record) => when?.(record) ?? true)
      .flatMap((record) => entriesOf(name, record, record, table)),
  );
}

function entriesOf(name: string, record: FactRecord, parent: FactRecord, table: Table): Entry[] {
  const { type, kind, slug } = table;
  const own =
    type !== undefined && kind !== undefined
      ? [
          {
            section: name,
            table: { ...table, type, kind },
            slug: slug?.(record, parent) ?? String(record.id),
            record,
            parent,
          },
        ]
      : [];
  const parts = Object.entries(table.parts ?? {}).flatMap(([key, part]) => {
    const value = record[key];
    const items = isListOfMaps(value) ? value : isMap(value) ? [value] : [];
    return items.flatMap((item) => entriesOf(`${name}.${key}`, item, record, part));
  });
  return [...own, ...parts];
}

/** The value of a field by its path in the table; a list for a path through a list. */
export function saidAt(record: FactRecord, path: string): unknown {
  const [head = '', ...rest] = path.split('.');
  const list = head.endsWith('[]');
  const value = record[list ? head.slice(0, -2) : head];
  if (rest.length === 0) return value;
  if (list) return isListOfMaps(value) ? value.map((item) => saidAt(item, rest.join('.'))) : undefined;
  return isMap(value) ? saidAt(value, rest.join('.')) : undefined;
}

/** The paths a table has a rule for, as `occurrences` writes them. */
export function pathsOf(table: Table, prefix = ''): string[] {
  return [
    ...Object.keys(table.fields).map((path) => prefix + path),
    ...Object.entries(table.parts ?? {}).flatMap(([key, part]) => pathsOf(part, `${prefix}${key}.`)),
  ];
}
