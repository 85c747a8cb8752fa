import { isDay } from '../time/day';
import { END_RULES, type Period, periodProblems, START_RULES } from '../time/period';
import type { Field, LinkField, Listing } from './field';
import { type AnyRecord, BASES, type Basis, type Evidence, type Kind } from './kind';
import { aKind, type Problem } from './problem';
import type { RawRecord, Report } from './raw';
import { followRules } from './rules';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PERIOD_KEYS = [
  'from',
  'fromRule',
  'fromText',
  'until',
  'untilRule',
  'untilText',
  'attestedFrom',
  'attestedUntil',
] as const;
/** What the schema promises of `provenance`. */
export const MAX_EVIDENCE = 25;

/** A raw record typed by its kind, or the problems it has; links are not followed here. */
export function decodeRecord(kind: Kind, raw: RawRecord): { record: AnyRecord; problems: Problem[] } {
  const problems: Problem[] = [];
  const id = typeof raw.values.id === 'string' ? raw.values.id : '';
  const faulty = new Set<string>();
  const report: Report = (code, path, message) => {
    problems.push({ code, file: raw.file, line: raw.lineOf(path), message: `${id || kind.name}: ${message}` });
    faulty.add(String(path[0]));
  };

  if (!ID.test(id))
    report('BAD_ID', ['id'], `expected an id of lower-case words joined by hyphens, found ${shown(raw.values.id)}`);
  refuseUnknownFields(kind, raw.values, report);
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kind.fields))
    fields[name] = decodeField(field, raw.values[name], [name], report);
  const period = kind.dated ? decodePeriod(raw.values, report) : undefined;
  const record = {
    kind: kind.name,
    id,
    ...fields,
    ...(period ? { period } : {}),
    verified: decodeVerified(raw.values.verified, report),
    accordingTo: decodeEvidence(kind, raw.values.accordingTo, report),
  };
  // A field that is not known may be one that is missing, misspelled.
  const isComplete = !problems.some(({ code }) => code === 'UNKNOWN_FIELD');
  if (isComplete) followRules(record, raw, { faulty: faultyFields(faulty), report });
  return { record, problems };
}

/** The fields of a record that hold nothing sound; a period is one of them. */
function faultyFields(faulty: ReadonlySet<string>): ReadonlySet<string> {
  return PERIOD_KEYS.some((key) => faulty.has(key)) ? new Set([...faulty, 'period']) : faulty;
}

function refuseUnknownFields(kind: Kind, values: RawRecord['values'], report: Report): void {
  const known = ['id', ...Object.keys(kind.fields), ...(kind.dated ? PERIOD_KEYS : []), 'verified', 'accordingTo'];
  refuseOthers({ what: aKind(kind.name), known, path: [] }, values, report);
}

type Path = readonly (string | number)[];

/** What has these fields, and no others. */
interface Holder {
  readonly what: string;
  readonly known: readonly string[];
  readonly path: Path;
}

function refuseOthers({ what, known, path }: Holder, values: object, report: Report): void {
  for (const name of Object.keys(values))
    if (!known.includes(name))
      report('UNKNOWN_FIELD', [...path, name], `${what} has no field '${name}'; it has ${known.join(', ')}`);
}

function decodeField(field: Field, value: unknown, path: Path, report: Report): unknown {
  const many = field.type === 'links' || field.type === 'listings';
  if (value === undefined || value === '') {
    if (field.required) report('MISSING_FIELD', path, `'${path.join('.')}' is required`);
    return many ? [] : null;
  }
  switch (field.type) {
    case 'links':
      return linksOf(field.max, value, path, report);
    case 'listings':
      return listingsOf(field, value, path, report);
    case 'texts':
      return list(value, path, report).map((item, index) => textOf(item, [...path, index], report));
    case 'days':
      return list(value, path, report).map((item, index) => scalarOf('day', item, [...path, index], report));
    case 'enums':
      return list(value, path, report).map((item, index) => choice(field.values, item, [...path, index], report));
    case 'enum':
      return choice(field.values, value, path, report);
    case 'prose':
      return proseOf(value, path, report);
    case 'figures':
      return figuresOf(value, path, report);
    default:
      return scalarOf(field.type, value, path, report);
  }
}

function scalarOf(type: Field['type'], value: unknown, path: Path, report: Report): unknown {
  const text = textOf(value, path, report);
  if (text === null) return null;
  switch (type) {
    case 'integer':
      return number(WHOLE, text, path, report);
    case 'decimal':
      return number(DECIMAL, text, path, report);
    case 'money':
      return cents(text, path, report);
    case 'boolean':
      return truth(text, path, report);
    case 'day':
      return dayOf(text, path, report);
    case 'moment':
      return momentOf(text, path, report);
    default:
      return text;
  }
}

function textOf(value: unknown, path: Path, report: Report): string | null {
  if (typeof value === 'string') return value;
  report('WRONG_VALUE', path, `'${path.join('.')}' must be one text, found ${shown(value)}`);
  return null;
}

function list(value: unknown, path: Path, report: Report): readonly unknown[] {
  if (Array.isArray(value)) return value;
  report('WRONG_VALUE', path, `'${path.join('.')}' must be a list, found ${shown(value)}`);
  return [];
}

function linksOf(max: number, value: unknown, path: Path, report: Report): (string | null)[] {
  const items = list(value, path, report);
  if (items.length > max)
    report('WRONG_VALUE', path, `'${path.join('.')}' may hold at most ${max} items, found ${items.length}`);
  return items.map((item, index) => textOf(item, [...path, index], report));
}

function listingsOf({ max, values = {} }: LinkField, value: unknown, path: Path, report: Report): Listing[] {
  const items = list(value, path, report);
  if (items.length > max)
    report('WRONG_VALUE', path, `'${path.join('.')}' may hold at most ${max} items, found ${items.length}`);
  return items.map((item, index) => {
    const here = [...path, index];
    const { to, ...given } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    refuseOthers({ what: `'${path.join('.')}'`, known: ['to', ...Object.keys(values)], path: here }, given, report);
    const decoded: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(values))
      decoded[name] = decodeField(field, given[name], [...here, name], report);
    return { ...decoded, to: textOf(to, [...here, 'to'], report) ?? '' };
  });
}

function choice(values: readonly string[], value: unknown, path: Path, report: Report): string | null {
  if (typeof value === 'string' && values.includes(value)) return value;
  report('WRONG_VALUE', path, `'${path.join('.')}' must be one of ${values.join(', ')}, found ${shown(value)}`);
  return null;
}

const WHOLE = { shape: /^-?\d{1,15}$/, expected: 'a whole number' };
const DECIMAL = { shape: /^-?\d{1,12}(\.\d{1,6})?$/, expected: 'a number such as 8 or 12.5' };

function number(form: typeof WHOLE, text: string, path: Path, report: Report): number | null {
  if (form.shape.test(text)) return Number(text);
  report('WRONG_VALUE', path, `'${path.join('.')}' must be ${form.expected}, found '${text}'`);
  return null;
}

function cents(text: string, path: Path, report: Report): number | null {
  const match = /^(-?)(\d{1,12})\.(\d{2})$/.exec(text);
  if (match) return Number(`${match[1]}${match[2]}${match[3]}`);
  report('WRONG_VALUE', path, `'${path.join('.')}' must be euros with two decimals such as 2.45, found '${text}'`);
  return null;
}

function truth(text: string, path: Path, report: Report): boolean | null {
  if (text === 'true' || text === 'false') return text === 'true';
  report('WRONG_VALUE', path, `'${path.join('.')}' must be true or false, found '${text}'`);
  return null;
}

function dayOf(text: string, path: Path, report: Report): string | null {
  if (isDay(text)) return text;
  report('IMPOSSIBLE_DAY', path, `'${path.join('.')}' must be a day that exists, as YYYY-MM-DD, found '${text}'`);
  return null;
}

function momentOf(text: string, path: Path, report: Report): string | null {
  if (isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text.slice(10))) return text;
  report('IMPOSSIBLE_DAY', path, `'${path.join('.')}' must be a moment as YYYY-MM-DDThh:mm:ss, found '${text}'`);
  return null;
}

function proseOf(value: unknown, path: Path, report: Report): { nl: string; en: string } | null {
  const { nl, en, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof nl === 'string' && nl && typeof en === 'string' && en && Object.keys(rest).length === 0) return { nl, en };
  report('WRONG_VALUE', path, `'${path.join('.')}' must give a text under nl and one under en, and nothing else`);
  return null;
}

function figuresOf(value: unknown, path: Path, report: Report): { property: string; value: string }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('WRONG_VALUE', path, `'${path.join('.')}' must give a value for each property, found ${shown(value)}`);
    return [];
  }
  return Object.entries(value).map(([property, each]) => ({
    property,
    value: textOf(each, [...path, property], report) ?? '',
  }));
}

function decodePeriod(values: RawRecord['values'], report: Report): Period {
  const day = (name: string) =>
    decodeField({ type: 'day', required: false }, values[name], [name], report) as string | null;
  const text = (name: string) =>
    decodeField({ type: 'text', required: false }, values[name], [name], report) as string | null;
  const rule = <Rules extends object>(rules: Rules, name: string, otherwise: keyof Rules) =>
    (values[name] === undefined
      ? otherwise
      : (choice(Object.keys(rules), values[name], [name], report) ?? otherwise)) as keyof Rules;
  const [from, until] = [day('from'), day('until')];
  const period: Period = {
    from,
    fromRule: rule(START_RULES, 'fromRule', from === null ? 'UNKNOWN' : 'STATED'),
    fromText: text('fromText'),
    until,
    untilRule: rule(END_RULES, 'untilRule', until === null ? 'OPEN' : 'STATED'),
    untilText: text('untilText'),
    attestedFrom: day('attestedFrom'),
    attestedUntil: day('attestedUntil'),
  };
  for (const problem of periodProblems(period)) report('WRONG_PERIOD', ['from'], problem);
  return period;
}

function decodeVerified(value: unknown, report: Report): boolean {
  return value === undefined ? true : (truth(textOf(value, ['verified'], report) ?? '', ['verified'], report) ?? true);
}

function decodeEvidence(kind: Kind, value: unknown, report: Report): Evidence[] {
  if (kind.name === 'source' && value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0) {
    report('MISSING_SOURCE', ['accordingTo'], `'accordingTo' must name at least one source`);
    return [];
  }
  if (value.length > MAX_EVIDENCE)
    report(
      'WRONG_VALUE',
      ['accordingTo'],
      `'accordingTo' may hold at most ${MAX_EVIDENCE} items, found ${value.length}`,
    );
  return value.map((item, index) => decodeOneEvidence(item, ['accordingTo', index], report));
}

function decodeOneEvidence(item: unknown, path: Path, report: Report): Evidence {
  if (typeof item === 'string') return { source: item, heading: null, note: null, basis: 'STATED' };
  const { source, heading, note, basis, ...rest } = (typeof item === 'object' && item !== null ? item : {}) as Record<
    string,
    unknown
  >;
  refuseOthers({ what: 'evidence', known: ['source', 'heading', 'note', 'basis'], path }, rest, report);
  if (typeof source !== 'string') report('MISSING_SOURCE', path, `evidence must name its source`);
  return {
    source: typeof source === 'string' ? source : '',
    heading: heading === undefined ? null : textOf(heading, [...path, 'heading'], report),
    note: note === undefined ? null : proseOf(note, [...path, 'note'], report),
    basis: basis === undefined ? 'STATED' : ((choice(BASES, basis, [...path, 'basis'], report) ?? 'STATED') as Basis),
  };
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
