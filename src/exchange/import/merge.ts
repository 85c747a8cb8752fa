import { isLink } from '../../records/field';
import type { AnyRecord, Evidence } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import type { Day } from '../../time/day';
import { END_RULES, type Period, START_RULES } from '../../time/period';
import { MAX_EVIDENCE } from '../../records/decode';
import type { Values } from './draft';
import { fromRegistersOnly } from './registers';

/** A field on which the registry and a register differ: both are kept, side by side. */
export interface Difference {
  readonly record: AnyRecord;
  /** A field, or `from` or `until` of the period. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** The registers that say so. */
  readonly registers: readonly string[];
}

/** Who says something of a record, and when. */
export interface Saying {
  /** What they said before. */
  readonly before: Values | undefined;
  /** The record as it is where the registry has none. */
  readonly draft: AnyRecord;
  readonly evidence: readonly Evidence[];
  /** The newest day whose state they show. */
  readonly asOf: Day | null;
  /** The record as people wrote it, where that is known: what they wrote stays, though the register once said the same. */
  readonly written?: AnyRecord;
}

export interface Merged {
  readonly record: AnyRecord;
  readonly differences: readonly Difference[];
  /** Whether a value followed the register that others cited for the record may have said too. */
  readonly followed: boolean;
}

/**
 * What a record becomes when a register says something of it. What only registers said follows them; what others said
 * stays: an empty field is filled, a value that came from the register before follows it, and where they differ the
 * difference is reported and nothing is overwritten. Lists are united; what the register no longer says is taken out.
 */
export function merge(stored: AnyRecord | undefined, said: Values, saying: Saying): Merged {
  const { before, draft, evidence, asOf, written } = saying;
  if (!stored) return { record: draft, differences: [], followed: false };
  const registers = evidence.map(({ source }) => source);
  const own = fromRegistersOnly(stored);
  const differences: Difference[] = [];
  const values: Record<string, unknown> = {};
  let followed = false;
  const differ = (field: string, ours: unknown, theirs: unknown) =>
    differences.push({ record: stored, field, ours, theirs, registers });
  for (const [name, field] of Object.entries(kindNamed(stored.kind).fields)) {
    if (!(name in said) && before?.[name] === undefined) continue;
    const [ours, theirs, earlier] = [stored[name], said[name], before?.[name]];
    const fromRegister = before !== undefined && same(ours, earlier) && !(written && same(ours, written[name]));
    if (isLink(field) && field.type === 'links') {
      const kept = ((written?.[name] ?? []) as string[]).concat((theirs ?? []) as string[]);
      const dropped = ((earlier ?? []) as string[]).filter((id) => !kept.includes(id));
      values[name] = own ? (theirs ?? []) : united(ours as string[], (theirs ?? []) as string[], dropped);
      followed ||= !own && dropped.some((id) => (ours as string[]).includes(id));
    } else if (isEmpty(theirs)) {
      // Withdrawn: others may have said the same as the register did, so only where nobody else speaks.
      if (own && !field.required && (name in said || same(ours, earlier))) values[name] = theirs ?? null;
    } else if (same(ours, theirs)) continue;
    else if (own || isEmpty(ours)) values[name] = theirs;
    else if (fromRegister) {
      values[name] = theirs;
      followed = true;
    } else differ(name, ours, theirs);
  }
  const period =
    stored.period && said.period
      ? mergePeriods(stored.period, said.period, {
          earlier: before?.period,
          written: written?.period,
          own,
          asOf,
          differ,
        })
      : stored.period;
  const accordingTo = accordingToBoth(stored, evidence);
  followed ||= !own && before?.period !== undefined && losesBound(stored.period, period);
  return { record: { ...stored, ...values, ...(period ? { period } : {}), accordingTo }, differences, followed };
}

/**
 * What a record becomes when a delivery points at it. What nobody but this register said follows it; anything else is
 * only filled, and nothing differs: what a register says of a body in so many words is its entry.
 */
export function mentioned(stored: AnyRecord | undefined, draft: AnyRecord): AnyRecord {
  if (!stored) return draft;
  const sources = new Set(draft.accordingTo.map(({ source }) => source));
  const own = stored.accordingTo.every(({ source }) => sources.has(source));
  const fromRegisters = fromRegistersOnly(stored);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kindNamed(stored.kind).fields)) {
    const [ours, theirs] = [stored[name], draft[name]];
    if (isEmpty(theirs)) continue;
    if (isLink(field) && field.type === 'links' && !own)
      values[name] = united(ours as string[], theirs as string[], []);
    else if (own || isEmpty(ours) || (fromRegisters && ours === 'OTHER')) values[name] = theirs;
  }
  return { ...stored, ...values, accordingTo: accordingToBoth(stored, draft.accordingTo) };
}

/** What is cited stays cited, in its order; others come behind it. */
function accordingToBoth({ accordingTo }: AnyRecord, more: readonly Evidence[]): readonly Evidence[] {
  const known = new Set(accordingTo.map(({ source }) => source));
  return [...accordingTo, ...more.filter(({ source }) => !known.has(source))].slice(0, MAX_EVIDENCE);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])].sort() : value;
}

function united(ours: readonly string[], theirs: readonly string[], dropped: readonly string[]): string[] {
  return [...new Set([...ours.filter((id) => !dropped.includes(id)), ...theirs])];
}

interface Weighing {
  readonly earlier: Period | undefined;
  readonly written: Period | undefined;
  readonly own: boolean;
  readonly asOf: Day | null;
  readonly differ: (field: string, ours: unknown, theirs: unknown) => void;
}

/** Whether a day that was given is not given any more, or is another one. */
function losesBound(before: Period | undefined, after: Period | undefined): boolean {
  const lost = (was: Day | null | undefined, is: Day | null | undefined) => Boolean(was) && was !== is;
  return lost(before?.from, after?.from) || lost(before?.until, after?.until);
}

/** Each bound on its own: a known one is never given up for an unknown one. */
function mergePeriods(ours: Period, theirs: Period, weighing: Weighing): Period {
  if (weighing.own) return theirs;
  const merged = { ...ours, ...mergedStart(ours, theirs, weighing), ...mergedEnd(ours, theirs, weighing) };
  if (merged.from === null || merged.until === null || merged.from < merged.until) return merged;
  weighing.differ('until', ours.until, theirs.until);
  return ours;
}

const startOf = ({ from, fromRule, fromText, attestedFrom }: Period) => ({ from, fromRule, fromText, attestedFrom });
const endOf = ({ until, untilRule, untilText, attestedUntil }: Period) => ({
  until,
  untilRule,
  untilText,
  attestedUntil,
});

function mergedStart(ours: Period, theirs: Period, { earlier, written, differ }: Weighing): Partial<Period> {
  const knows = (period: Period) => START_RULES[period.fromRule] !== 'UNKNOWN';
  const fromPeople = written !== undefined && knows(written) && ours.from === written.from;
  if (earlier !== undefined && same(startOf(ours), startOf(earlier)) && !fromPeople) return startOf(theirs);
  if (!knows(theirs)) {
    if (knows(ours) || theirs.attestedFrom === null) return startOf(ours);
    const older = ours.attestedFrom !== null && ours.attestedFrom <= theirs.attestedFrom;
    return older ? startOf(ours) : { ...startOf(theirs), fromText: ours.fromText };
  }
  if (!knows(ours)) return { ...startOf(theirs), fromText: ours.fromText };
  if (ours.from !== theirs.from) differ('from', ours.from, theirs.from);
  return startOf(ours);
}

/** That a register gives no end says that there was none up to the day whose state it shows, and nothing of later days. */
function mergedEnd(ours: Period, theirs: Period, { earlier, written, asOf, differ }: Weighing): Partial<Period> {
  const ends = (period: Period) => !['OPEN', 'UNKNOWN'].includes(END_RULES[period.untilRule]);
  const fromPeople = written !== undefined && ends(written) && ours.until === written.until;
  if (earlier !== undefined && same(endOf(ours), endOf(earlier)) && !fromPeople) return endOf(theirs);
  if (ends(theirs) && !ends(ours)) return { ...endOf(theirs), untilText: ours.untilText ?? theirs.untilText };
  const denied =
    !ends(theirs) && theirs.untilRule === 'OPEN' && asOf !== null && ours.until !== null && ours.until <= asOf;
  if (ends(ours) && (denied || (ends(theirs) && ours.until !== theirs.until)))
    differ('until', ours.until, theirs.until);
  return endOf(ours);
}
