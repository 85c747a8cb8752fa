import { type END_RULES, type Period, type START_RULES } from '../time/period';
import type { Field, Figure, LinkField, Listing, Prose } from './field';
import type { AnyRecord, Evidence, Kind } from './kind';

/** What a file holds: texts, lists and maps of texts. */
export type Encoded = string | readonly Encoded[] | { readonly [key: string]: Encoded };

/**
 * A record as a file holds it: fields in the order of its kind, what is unknown left out, every scalar a text.
 * `decodeRecord` gives the same record back. `leaveOut` names a field its place in the file already gives.
 */
export function encodeRecord(kind: Kind, record: AnyRecord, leaveOut?: string): Record<string, Encoded> {
  const encoded: Record<string, Encoded> = { id: record.id };
  for (const [name, field] of Object.entries(kind.fields)) {
    if (name === leaveOut) continue;
    const value = encodeField(field, record[name]);
    if (value !== undefined) encoded[name] = value;
  }
  if (record.period) Object.assign(encoded, encodePeriod(record.period));
  if (!record.verified) encoded.verified = 'false';
  if (record.accordingTo.length > 0) encoded.accordingTo = record.accordingTo.map(encodeEvidence);
  return encoded;
}

function encodeField(field: Field, value: unknown): Encoded | undefined {
  if (value === null || value === undefined) return undefined;
  switch (field.type) {
    case 'links':
      return (value as string[]).length > 0 ? (value as string[]) : undefined;
    case 'listings':
      return (value as Listing[]).length > 0
        ? (value as Listing[]).map((listing) => encodeListing(field, listing))
        : undefined;
    case 'texts':
    case 'days':
    case 'enums':
      return value as string[];
    case 'prose':
      return { nl: (value as Prose).nl, en: (value as Prose).en };
    case 'figures':
      return Object.fromEntries((value as Figure[]).map((figure) => [figure.property, figure.value]));
    case 'money':
      return euros(value as number);
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

function encodeListing({ values = {} }: LinkField, listing: Listing): Encoded {
  const encoded = Object.entries(values).map(([name, field]) => [name, encodeField(field, listing[name])] as const);
  const given = encoded.filter((entry): entry is [string, Encoded] => entry[1] !== undefined);
  return { to: listing.to, ...Object.fromEntries(given) };
}

function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function encodePeriod(period: Period): Record<string, Encoded> {
  const ruleOfStart = period.from === null ? 'UNKNOWN' : 'STATED';
  const ruleOfEnd = period.until === null ? 'OPEN' : 'STATED';
  const entries: [string, string | null][] = [
    ['from', period.from],
    ['fromRule', period.fromRule === (ruleOfStart satisfies keyof typeof START_RULES) ? null : period.fromRule],
    ['fromText', period.fromText],
    ['until', period.until],
    ['untilRule', period.untilRule === (ruleOfEnd satisfies keyof typeof END_RULES) ? null : period.untilRule],
    ['untilText', period.untilText],
    ['attestedFrom', period.attestedFrom],
    ['attestedUntil', period.attestedUntil],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}

function encodeEvidence({ source, heading, note, basis }: Evidence): Encoded {
  if (heading === null && note === null && basis === 'STATED') return source;
  return {
    source,
    ...(heading === null ? {} : { heading }),
    ...(note === null ? {} : { note: { nl: note.nl, en: note.en } }),
    ...(basis === 'STATED' ? {} : { basis }),
  };
}
