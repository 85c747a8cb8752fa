import type { AnyRecord } from '../../records/kind';
import { whatChanged, type RecordDifference } from './differences';

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
  const of = (kind: string) => differences.filter(({ after }) => after.kind === kind);
  const participations = of('participation');
  const discrepancies = of('discrepancy');
  return {
    joined: participations
      .filter(({ before }) => before === null)
      .map(({ after }) => moveOf(after, after.period?.from ?? null)),
    left: participations
      .filter((each) => whatChanged(each) === 'ENDED' || (each.before === null && each.after.period?.until !== null))
      .map(({ after }) => moveOf(after, after.period?.until ?? null, after.endReason as string | null)),
    formChanged: of('arrangement').flatMap(({ before, after }) =>
      before !== null && before.registerForm !== after.registerForm
        ? [
            {
              arrangement: after.id,
              before: before.registerForm as string | null,
              after: after.registerForm as string | null,
            },
          ]
        : [],
    ),
    discrepanciesRaised: discrepancies
      .filter(({ before, after }) => isOpen(after) && !(before && isOpen(before)))
      .map(idOf),
    discrepanciesSolved: discrepancies
      .filter(({ before, after }) => !isOpen(after) && before && isOpen(before))
      .map(idOf),
  };
}

const isOpen = ({ solvedOn }: AnyRecord) => solvedOn === null;
const idOf = ({ after }: RecordDifference) => after.id;

function moveOf({ id, organisation, arrangement }: AnyRecord, day: string | null, reason: string | null = null): Move {
  return { participation: id, organisation: organisation as string, arrangement: arrangement as string, day, reason };
}
