import { type Field, type Figure, idsIn, isLink, type LinkField, type Prose } from '../../records/field';
import type { AnyRecord, Kind } from '../../records/kind';
import { periodOf } from '../../registry/reading/record-fields';
import { surelyLivesOn, boundsOf } from '../../time/period';
import type { OnDay } from '../levels';
import { isNamed, nameIn } from '../names';
import { fieldInEnglish, FIELDS_IN_DUTCH } from '../words/fields';
import { valueInDutch } from '../words/values';
import type { Cell, Decimal, Flavour } from './flavour';

/** A record with what its row needs beside it. */
export interface Row {
  readonly record: AnyRecord;
  readonly uri: string;
  /** What the record links to, by id. */
  readonly linked: ReadonlyMap<string, AnyRecord>;
  readonly onDay: OnDay | undefined;
}

export interface Column<Item = Row> {
  readonly heading: Prose;
  readonly cell: (row: Item, language: Flavour['language']) => Cell;
}

export function column<Item>(en: string, nl: string, cell: Column<Item>['cell']): Column<Item> {
  return { heading: { nl, en: en.replaceAll(/[ -]/g, '_') }, cell };
}

/** The columns of a kind: its id and address, its fields in their order, its period, and what holds on the day. */
export function columnsOf(kind: Kind, day: string | null): readonly Column[] {
  return [
    column('id', 'id', ({ record }) => record.id),
    column('registry uri', 'adres in dit register', ({ uri }) => uri),
    ...Object.entries(kind.fields).flatMap(([name, field]) => fieldColumns(name, field)),
    ...(kind.dated ? PERIOD : []),
    ...(kind.dated && day !== null ? [certainOn(day)] : []),
    ...(kind.name === 'participation' && day !== null ? [LEVEL] : []),
    column('verified', 'gecontroleerd', ({ record }) => record.verified),
  ];
}

function fieldColumns(name: string, field: Field): readonly Column[] {
  const [en, nl] = [fieldInEnglish(name), FIELDS_IN_DUTCH[name] ?? name];
  if (isLink(field)) {
    const ids = column<Row>(`${en} id`, `${nl} (id)`, ({ record }) => idCell(field, record[name]));
    if (field.type !== 'link' || (field.to !== null && !isNamed(field.to))) return [ids];
    return [ids, column(`${en} name`, nl, (row, language) => linkedName(row, name, language))];
  }
  if (field.type === 'prose')
    return (['nl', 'en'] as const).map((language) =>
      column(`${en} ${language}`, language === 'nl' ? nl : `${nl} (Engels)`, ({ record }) => {
        return (record[name] as Prose | null)?.[language] ?? null;
      }),
    );
  if (field.type === 'enum' || field.type === 'enums')
    return [column(en, nl, ({ record }, language) => codeCell(record[name], language))];
  return [column(en, nl, ({ record }) => valueCell(field, record[name]))];
}

/** One of a few values, or several: for programs as the schema has them, in a Dutch spreadsheet in Dutch. */
function codeCell(value: unknown, language: 'nl' | 'en'): Cell {
  if (language === 'en' || value === null) return value as Cell;
  return Array.isArray(value) ? (value as string[]).map(valueInDutch) : valueInDutch(value as string);
}

/** Of listings only whom they name: what they say of them has a table of its own. */
function idCell(field: LinkField, value: unknown): Cell {
  return field.type === 'link' ? (value as Cell) : (idsIn(value) as readonly string[]);
}

function linkedName({ record, linked }: Row, name: string, language: Flavour['language']): Cell {
  const target = linked.get(record[name] as string);
  return target ? nameIn(language, target) : null;
}

function valueCell(field: Field, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'money':
      return euros(value as number);
    case 'decimal':
      return { decimal: (value as number).toString() };
    case 'figures':
      return (value as Figure[]).map((figure) => `${figure.property}: ${figure.value}`);
    default:
      return value as Cell;
  }
}

/** Cents as euros with two decimals. */
export function euros(cents: number): Decimal {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return { decimal: `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

type ShownPeriod = NonNullable<ReturnType<typeof periodOf>>;
const periodColumn = (en: string, nl: string, of: (period: ShownPeriod) => Cell) =>
  column<Row>(en, nl, ({ record }) => {
    const period = periodOf(record.period);
    return period ? of(period) : null;
  });

const PERIOD: readonly Column[] = [
  periodColumn('from', 'begin', ({ from }) => from),
  periodColumn('from certainty', 'zekerheid begin', ({ fromCertainty }) => fromCertainty),
  periodColumn('from rule', 'regel begin', ({ fromRule }) => fromRule),
  periodColumn('from text', 'begin (tekst)', ({ fromText }) => fromText),
  periodColumn('until', 'tot', ({ until }) => until),
  periodColumn('last day', 'tot en met', ({ lastDay }) => lastDay),
  periodColumn('until certainty', 'zekerheid einde', ({ untilCertainty }) => untilCertainty),
  periodColumn('until rule', 'regel einde', ({ untilRule }) => untilRule),
  periodColumn('until text', 'einde (tekst)', ({ untilText }) => untilText),
  periodColumn('attested from', 'aangetoond vanaf', ({ attestedFrom }) => attestedFrom),
  periodColumn('attested until', 'aangetoond tot', ({ attestedUntil }) => attestedUntil),
];

const certainOn = (day: string): Column =>
  column('certain', 'zeker op de peildatum', ({ record: { period } }) =>
    period ? surelyLivesOn(boundsOf(period), day) : null,
  );

const LEVEL: Column = column('level', 'mate van verplichting', ({ onDay }) => onDay?.level ?? null);
