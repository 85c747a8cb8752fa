import type { AnyRecord } from '../../records/kind';

/** A record before and after an act; before is null where it is new. */
export interface RecordDifference {
  readonly before: AnyRecord | null;
  readonly after: AnyRecord;
}

/** ENDED: what went on as far as the registry knew now has an end. */
export type WhatChanged = 'NEW' | 'CHANGED' | 'ENDED';

export function whatChanged({ before, after }: RecordDifference): WhatChanged {
  if (before === null) return 'NEW';
  const open = (record: AnyRecord) => record.period?.until === null;
  return open(before) && after.period !== undefined && !open(after) ? 'ENDED' : 'CHANGED';
}

/** One body that joined or left an arrangement, as the registry has it after the import. */
export interface Move {
  readonly participation: string;
  readonly organisation: string;
  readonly arrangement: string;
  /** The first day of taking part, or the first day after it; null where not known. */
  readonly day: string | null;
  /** Why it left; null for joining, or where not known. */
  readonly reason: string | null;
}

export interface FormChange {
  readonly arrangement: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an import changed for whom. */
export interface Summary {
  readonly joined: readonly Move[];
  readonly left: readonly Move[];
  readonly formChanged: readonly FormChange[];
  readonly discrepanciesRaised: readonly string[];
  readonly discrepanciesSolved: readonly string[];
}

/** Sums up the differences an act made, for the bodies they concern. A participation that is new and ended did both. */
export function summarise(differences: readonly RecordDifference[]): Summary {
  const told = <Told>(tell: (difference: RecordDifference) => Told | null) =>
    differences.map(tell).filter((each) => each !== null);
  return {
    joined: told(joinedBy),
    left: told(leftBy),
    formChanged: told(formChangedBy),
    discrepanciesRaised: told(raisedBy),
    discrepanciesSolved: told(solvedBy),
  };
}

/** Who takes part by this difference and did not before; null where it tells of nobody. */
export function joinedBy({ before, after }: RecordDifference): Move | null {
  return after.kind === 'participation' && before === null ? moveOf(after, after.period?.from ?? null) : null;
}

/** Who left by it, or is known to have left. */
export function leftBy(difference: RecordDifference): Move | null {
  const { before, after } = difference;
  if (after.kind !== 'participation') return null;
  const left = whatChanged(difference) === 'ENDED' || (before === null && after.period?.until !== null);
  return left ? moveOf(after, after.period?.until ?? null, after.endReason as string | null) : null;
}

/** Which arrangement has another form in the register by it. */
export function formChangedBy({ before, after }: RecordDifference): FormChange | null {
  if (after.kind !== 'arrangement' || before === null || before.registerForm === after.registerForm) return null;
  return {
    arrangement: after.id,
    before: before.registerForm as string | null,
    after: after.registerForm as string | null,
  };
}

const isOpen = ({ solvedOn }: AnyRecord) => solvedOn === null;

/** The discrepancy that is open by it and was not. */
export function raisedBy({ before, after }: RecordDifference): string | null {
  return after.kind === 'discrepancy' && isOpen(after) && !(before && isOpen(before)) ? after.id : null;
}

/** The discrepancy that was open and is not any more. */
export function solvedBy({ before, after }: RecordDifference): string | null {
  return after.kind === 'discrepancy' && !isOpen(after) && before && isOpen(before) ? after.id : null;
}

function moveOf({ id, organisation, arrangement }: AnyRecord, day: string | null, reason: string | null = null): Move {
  return { participation: id, organisation: organisation as string, arrangement: arrangement as string, day, reason };
}
