import type { GraphTransaction } from '../graph/port';
import { type Day, dayInAmsterdam } from '../time/day';
import type { AnyRecord } from './kind';
import { ORGANS_OF } from './kinds/vocabulary';
import { aKind, type Problem } from './problem';
import type { RawRecord } from './raw';
import type { Steps } from './steps';
import { readKnown } from './store';

/** When people record, and what the registry knows of whom they record. */
export interface Recording {
  /** The day on which they do. */
  readonly on: Day;
  /** The type of an organisation that is stored, or undefined. */
  readonly typeOf: (organisation: string) => string | undefined;
}

/** The kinds of records that say which organ of a body it was. */
const BY_ORGANS = ['decision', 'meeting-calendar'];

/** What it takes to judge these records: the day of the instant `at`, and the types of bodies as they are stored. */
export async function recordingOf(
  transaction: Pick<GraphTransaction, 'run'>,
  raws: readonly RawRecord[],
  { kinds, at }: { readonly kinds: ReadonlyMap<string, string>; readonly at: Date },
): Promise<Recording> {
  const judged = new Set(raws.flatMap(({ kind, values }) => (BY_ORGANS.includes(kind) ? [values.organisation] : [])));
  const bodies = [...kinds].flatMap(([id, kind]) => (kind === 'organisation' && judged.has(id) ? [{ id, kind }] : []));
  const stored = await readKnown(transaction, kinds, bodies);
  const types = new Map([...stored.values()].map(({ id, type }) => [id, String(type)]));
  return { on: dayInAmsterdam(at), typeOf: (organisation) => types.get(organisation) };
}

/**
 * What people cannot have meant, though each record is sound: days that cannot be, and an organ that its body does not
 * have. Only of what they write now: registers have rules of their own, and what was recorded stays readable.
 */
export function* recordingProblems(
  raws: readonly RawRecord[],
  records: readonly AnyRecord[],
  { on, typeOf }: Recording,
): Steps<Problem[]> {
  const types = new Map(records.flatMap(({ id, kind, type }) => (kind === 'organisation' ? [[id, type]] : [])));
  const typeNow = (id: string) => (types.get(id) ?? typeOf(id)) as string | undefined;
  const problems: Problem[] = [];
  for (const [index, raw] of raws.entries()) {
    const record = records[index];
    if (!record) continue;
    for (const [field, message] of [...impossibleDays(record, on), ...wrongDeciders(record, typeNow)])
      problems.push({
        code: 'INCONSISTENT',
        file: raw.file,
        line: raw.lineOf([field]),
        message: `${record.id}: ${message}`,
      });
    yield;
  }
  return problems;
}

type Told = readonly [field: string, message: string];

/** Days on which something happened: none of them lies ahead when it is recorded. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  decision: ['decidedOn'],
  'document-event': ['sentOn', 'receivedOn'],
  commitment: ['madeOn', 'settledOn'],
};
/** Days that may lie ahead: terms, meetings, and what is announced. */
const MAY_LIE_AHEAD: Readonly<Record<string, readonly string[]>> = {
  decision: ['effectiveOn'],
  'document-event': ['opinionsUntil'],
  commitment: ['dueOn'],
  appointment: ['officeEndedOn', 'from', 'until'],
  seat: ['from', 'until'],
  clause: ['from', 'until'],
  'meeting-calendar': ['meetsOn', 'from', 'until'],
};
/** Municipalities are from 1811 and later; budgets and accounts are recorded up to the same year. */
const DAYS = ['1811-01-01', '2100-12-31'] as const;

function impossibleDays(record: AnyRecord, on: Day): Told[] {
  const happened = daysOf(record, HAPPENED).flatMap(([field, day]): Told[] =>
    day > on ? [[field, `'${field}' (${day}) lies after ${on}, the day of recording: it cannot have happened`]] : [],
  );
  const all = [...daysOf(record, HAPPENED), ...daysOf(record, MAY_LIE_AHEAD)];
  const outside = all.flatMap(([field, day]): Told[] =>
    day < DAYS[0] || day > DAYS[1]
      ? [[field, `'${field}' (${day}) does not lie between ${DAYS[0]} and ${DAYS[1]}: look at the year`]]
      : [],
  );
  return [...happened, ...outside];
}

/** The days that a record has in the fields that are named for its kind. */
function daysOf(record: AnyRecord, fields: Readonly<Record<string, readonly string[]>>): [field: string, day: Day][] {
  const { from = null, until = null } = record.period ?? {};
  const values: Readonly<Record<string, unknown>> = { ...record, from, until };
  return (fields[record.kind] ?? []).flatMap((field) =>
    [values[field]].flat().flatMap((day): [string, Day][] => (typeof day === 'string' ? [[field, day]] : [])),
  );
}

/** Bodies of which the law says what organs they have; of others not all are known here. */
const BODIES: Readonly<Record<string, string>> = {
  MUNICIPALITY: 'municipality',
  PROVINCE: 'province',
  WATER_AUTHORITY: 'water authority',
};

/** What participants decide, each for itself: never a board of the arrangement. */
const OF_PARTICIPANTS: readonly unknown[] = ['CONSENT', 'OPINION'];

function wrongDeciders(record: AnyRecord, typeOf: Recording['typeOf']): Told[] {
  const { kind, organisation, by, decisionKind } = record;
  if (!BY_ORGANS.includes(kind) || typeof by !== 'string') return [];
  if (typeof organisation !== 'string')
    return OF_PARTICIPANTS.includes(decisionKind)
      ? [['decisionKind', `'organisation' is missing: ${aKind(String(decisionKind))} is given by an organ of one`]]
      : [];
  const type = typeOf(organisation);
  const body = BODIES[type ?? ''];
  const organs: readonly string[] = ORGANS_OF[type ?? ''] ?? [];
  if (body === undefined || organs.includes(by)) return [];
  const advice = `a board of the arrangement is recorded without 'organisation'`;
  return [['by', `'by' must be an organ of ${aKind(body)} (${organs.join(', ')}), found ${by}; ${advice}`]];
}
