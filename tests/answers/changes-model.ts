import type { PlainParticipation, PlainPeriod, PlainRegistry } from '../support/plain-model-data';
import { daysLater, inOrderOf, livesOn } from '../support/plain-model-rules';

/** Stand for "as long ago as you like" and "never". */
const LONG_AGO = '0001-01-01';
const NEVER = '9999-12-31';
const FAR_AHEAD = '9998-12-31';

export interface PlainChange {
  readonly kind: string;
  readonly subject: string;
  /** Null where it may have been on more than one day. */
  readonly day: string | null;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Every day on which something could turn: those the registry names and their neighbours, the span, and the far ends. */
function daysWorthTrying(registry: PlainRegistry, { from, to }: Span): string[] {
  const periods = [
    ...registry.arrangements,
    ...registry.organisations,
    ...registry.participations,
    ...registry.versions,
  ];
  const named = periods.flatMap(({ period }) =>
    Object.values<unknown>({ ...period })
      .map(String)
      .filter((value) => /^\d{4}-/.test(value)),
  );
  const near = [...named, from, to].flatMap((day) => [daysLater(day, -1), day, daysLater(day, 1)]);
  return [...new Set([LONG_AGO, ...near, FAR_AHEAD, NEVER])].sort();
}

const startIsKnown = ({ from }: PlainPeriod) => from !== null;
const endIsUnknown = ({ untilRule }: PlainPeriod) => untilRule === 'UNKNOWN';

/** Every life a period can have had, as far as is known: no known day is denied, and on each day a source shows it lives. */
function possibleLives(period: PlainPeriod, days: readonly string[]): { start: string; end: string }[] {
  const start = startIsKnown(period) ? [period.from!] : days.filter((day) => day !== NEVER);
  const end = endIsUnknown(period) ? days : [period.until ?? NEVER];
  const known = (day: string) =>
    (!startIsKnown(period) || day >= period.from!) && (endIsUnknown(period) || day < (period.until ?? NEVER));
  const shown = [
    startIsKnown(period) ? null : period.attestedFrom,
    endIsUnknown(period) && period.attestedUntil !== null ? daysLater(period.attestedUntil, -1) : null,
  ].filter((day) => day !== null && known(day)) as string[];
  return start.flatMap((first) =>
    end
      .filter((last) => first < last && shown.every((day) => first <= day && day < last))
      .map((last) => ({ start: first, end: last })),
  );
}

/** Who joined and left an arrangement: on one day in every life it can have had, or on some day in some of them. */
export function plainParticipationChanges(registry: PlainRegistry, arrangement: string, span: Span): PlainChange[] {
  const days = daysWorthTrying(registry, span);
  return registry.participations
    .filter((each) => each.arrangement === arrangement)
    .flatMap((each) => changesOfParticipation(registry, each, days, span));
}

function changesOfParticipation(
  registry: PlainRegistry,
  it: PlainParticipation,
  days: readonly string[],
  span: Span,
): PlainChange[] {
  const limits = [
    registry.organisations.find(({ id }) => id === it.organisation)!.period,
    registry.arrangements.find(({ id }) => id === it.arrangement)!.period,
  ];
  const opens = limits.map(({ from }) => from ?? LONG_AGO);
  const closes = limits.map(({ until }) => until ?? NEVER);
  const lives = possibleLives(it.period, days)
    .map(({ start, end }) => ({
      start: [start, ...opens].sort().at(-1)!,
      end: [end, ...closes].sort()[0]!,
    }))
    .filter(({ start, end }) => start < end);
  const told = (kind: string, possible: readonly string[]): PlainChange[] => {
    const all = [...new Set(possible)];
    const inSpan = all.filter((day) => span.from < day && day <= span.to);
    return inSpan.length === 0 ? [] : [{ kind, subject: it.id, day: all.length === 1 ? all[0]! : null }];
  };
  return [
    ...told(
      'JOINED',
      lives.map(({ start }) => start),
    ),
    ...told(
      'LEFT',
      lives.map(({ end }) => end),
    ),
  ];
}

/** When the form in law changed: by the newest text in force each day; after a gap some day since the last known form. */
export function plainFormChanges(registry: PlainRegistry, arrangement: string, span: Span): PlainChange[] {
  const versions = inOrderOf(
    registry.versions.filter((each) => each.arrangement === arrangement && each.legalForm !== null),
    (each) => [each.period.from ?? LONG_AGO, each.id],
  );
  const changes: PlainChange[] = [];
  let last: { form: string; until: string } | null = null;
  for (const day of daysWorthTrying(registry, span)) {
    if (day === NEVER) continue;
    const inForce = versions.filter(({ period }) => livesOn(period, day)).at(-1);
    if (!inForce) continue;
    const form = inForce.legalForm!;
    // Nothing changes between a day and itself.
    if (last && last.form !== form && last.until <= span.to && day > span.from && span.from < span.to)
      changes.push({ kind: 'FORM_CHANGED', subject: inForce.id, day: last.until === day ? day : null });
    last = { form, until: daysLater(day, 1) };
  }
  return changes;
}
