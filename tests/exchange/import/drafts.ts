import { draftOf, statedBy, UNKNOWN_PERIOD, type Values } from '../../../src/exchange/import/draft';
import { ROO_SOURCE } from '../../../src/exchange/import/registers';
import type { AnyRecord } from '../../../src/records/kind';
import type { Period } from '../../../src/time/period';

/** What a person wrote, from a text. */
export function written(kind: string, id: string, values: Values): AnyRecord {
  return draftOf(kind, id, values, [statedBy('een-tekst')]);
}

/** What the register said and nobody else. */
export function registered(kind: string, id: string, values: Values, source = ROO_SOURCE): AnyRecord {
  return draftOf(kind, id, values, [statedBy(source)]);
}

export function organisation(id: string, period: Partial<Period> = {}): AnyRecord {
  return written('organisation', id, { type: 'MUNICIPALITY', name: id, period: periodOf(period) });
}

export function periodOf(period: Partial<Period>): Period {
  return {
    ...UNKNOWN_PERIOD,
    ...(period.from ? { fromRule: 'STATED' as const } : {}),
    ...(period.until ? { untilRule: 'STATED' as const } : {}),
    ...period,
  };
}

/** From a day until another, as a source states it. */
export const span = (from: string | null, until: string | null = null): Period =>
  periodOf({ from: from, until: until });

export interface VersionParts {
  readonly arrangement?: string;
  readonly from?: string;
  readonly until?: string;
  readonly listings?: readonly { to: string; joinedOn?: string; organs?: readonly string[]; share?: number }[];
  readonly values?: Values;
}

/** A version of an arrangement as an import stores it. */
export function versionRecord(rooId: string, parts: VersionParts = {}): AnyRecord {
  const { arrangement = 'gr-1', from = '2015-01-01', until, listings = [], values = {} } = parts;
  return registered('arrangement-version', `versie-${rooId}`, {
    arrangement,
    rooId,
    title: `Regeling ${rooId}`,
    listings: listings.map(({ to, joinedOn = null, organs = null, share = null }) => ({
      to,
      name: to,
      organs,
      joinedOn,
      share,
    })),
    period: span(from, until ?? null),
    ...values,
  });
}
