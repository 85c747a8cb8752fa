import { type Day, FIRST_DAY, LAST_DAY, nextDay, previousDay } from './day';

/** How sure a bound of a period is. OPEN holds for ends only: it goes on as far as the sources go. */
export type Certainty = 'EXACT' | 'DERIVED' | 'OPEN' | 'UNKNOWN';

/**
 * How a start was found, with the certainty that gives. The one table that turns the precision of a source into a
 * certainty; docs/decisions/0004-periods.md explains each row.
 */
export const START_RULES = {
  /** A text or register gives the day. */
  STATED: 'EXACT',
  /** The joining day of the national register. */
  REGISTER_JOIN_DATE: 'EXACT',
  /** The day on which the successor takes the place of the municipalities that merged. */
  SUCCESSION: 'DERIVED',
  /** The source gives a month or a year; its first day is stored. */
  MONTH: 'DERIVED',
  /** Follows from other facts. */
  INFERRED: 'DERIVED',
  /** Only the start of the oldest version in the register is known; the thing itself may be older. */
  OLDEST_VERSION: 'UNKNOWN',
  /** A source shows it on a day; it may have begun earlier. */
  ATTESTED: 'UNKNOWN',
  /** No source gives a start. */
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<string, Certainty>;

/** How an end was found, with the certainty that gives. */
export const END_RULES = {
  /** A text or register gives the day. */
  STATED: 'EXACT',
  /** The participant ended by a merger or reorganisation on that day. */
  DISSOLUTION: 'DERIVED',
  /** The arrangement itself ended on that day. */
  ARRANGEMENT_ENDED: 'DERIVED',
  /** Named in a version of the register, no longer in the next. */
  VERSION_COMPARISON: 'DERIVED',
  /** The source gives a month or a year. */
  MONTH: 'DERIVED',
  /** Follows from other facts. */
  INFERRED: 'DERIVED',
  /** No end as far as the sources go. */
  OPEN: 'OPEN',
  /** It may have ended; no source gives the day. */
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<string, Certainty>;

export type StartRule = keyof typeof START_RULES;
export type EndRule = keyof typeof END_RULES;

/** A half-open span of days as a record states it: `from` is in it, `until` is not; null is not known or open. */
export interface Period {
  readonly from: Day | null;
  readonly fromRule: StartRule;
  /** The words of the source where it gives no day ("medio 2022"). */
  readonly fromText: string | null;
  readonly until: Day | null;
  readonly untilRule: EndRule;
  readonly untilText: string | null;
  /** The days between which a source shows it, where a bound is unknown. */
  readonly attestedFrom: Day | null;
  readonly attestedUntil: Day | null;
}

/** The four days that answer every question on a day; stored beside the period, sentinels included. */
export interface Bounds {
  /** Not before this day, and before `until`: it may live. */
  readonly from: Day;
  readonly until: Day;
  /** From this day until `certainUntil` it lives without doubt. */
  readonly certainFrom: Day;
  readonly certainUntil: Day;
}

/**
 * The outer and inner bounds of a period. Outside the outer ones the fact does not live; inside the inner ones it
 * surely does; between them an unknown bound could exclude the day. A known first day is lived, and so is a known last.
 */
export function boundsOf(period: Period): Bounds {
  const startKnown = START_RULES[period.fromRule] !== 'UNKNOWN';
  const endKnown = END_RULES[period.untilRule] !== 'UNKNOWN';
  const from = (startKnown ? period.from : null) ?? FIRST_DAY;
  const until = (endKnown ? period.until : null) ?? LAST_DAY;
  const firstSeen = startKnown ? from : period.attestedFrom;
  const lastSeen = endKnown ? until : period.attestedUntil;
  return {
    from,
    until,
    certainFrom: firstSeen ?? (lastSeen !== null && lastSeen !== LAST_DAY ? previousDay(lastSeen) : LAST_DAY),
    certainUntil: lastSeen ?? (firstSeen !== null && firstSeen !== FIRST_DAY ? nextDay(firstSeen) : FIRST_DAY),
  };
}

/** Whether something with these bounds lives, or may live, on the day. */
export function mayLiveOn(bounds: Bounds, day: Day): boolean {
  return bounds.from <= day && day < bounds.until;
}

/** Whether no unknown bound could exclude the day. */
export function surelyLivesOn(bounds: Bounds, day: Day): boolean {
  return bounds.certainFrom <= day && day < bounds.certainUntil;
}

/** A sentence for each thing that is wrong with a period; none when it is sound. */
export function periodProblems(period: Period): string[] {
  const problems: string[] = [];
  const startKnown = START_RULES[period.fromRule] !== 'UNKNOWN';
  const endKnown = END_RULES[period.untilRule] !== 'UNKNOWN';
  if (period.from !== null && !startKnown)
    problems.push(`'from' (${period.from}) does not go with fromRule ${period.fromRule}: give 'attestedFrom' instead`);
  if (period.from === null && startKnown) problems.push(`fromRule ${period.fromRule} needs a day in 'from'`);
  if (period.until !== null && ['OPEN', 'UNKNOWN'].includes(period.untilRule))
    problems.push(`'until' (${period.until}) does not go with untilRule ${period.untilRule}`);
  if (period.until === null && endKnown && period.untilRule !== 'OPEN')
    problems.push(`untilRule ${period.untilRule} needs a day in 'until'`);
  if (period.from !== null && period.until !== null && period.until <= period.from)
    problems.push(`'until' (${period.until}) must be after 'from' (${period.from}): the period is half-open`);
  if (['ATTESTED', 'OLDEST_VERSION'].includes(period.fromRule) && period.attestedFrom === null)
    problems.push(`fromRule ${period.fromRule} needs a day in 'attestedFrom'`);
  const seen = [period.attestedFrom, period.attestedUntil];
  if (seen[0] && seen[1] && seen[1] <= seen[0])
    problems.push(`'attestedUntil' (${seen[1]}) must be after 'attestedFrom' (${seen[0]})`);
  return problems;
}
