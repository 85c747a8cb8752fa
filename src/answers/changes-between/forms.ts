import type { Day } from '../../time/day';
import type { VersionFact } from './queries';
import type { Window } from './windows';

/** A change of the form of an arrangement in law. */
export interface FormChange {
  readonly window: Window;
  readonly before: string;
  readonly after: string;
  /** The version that brought the new form. */
  readonly version: string;
}

/**
 * When the form changed, by the versions whose form is known (oldest first; the newest counts where they overlap). In
 * a gap between them nothing says which form held, so the change may have been on any day of it.
 */
export function formChanges(versions: readonly VersionFact[]): FormChange[] {
  const known = versions.filter(({ legalForm }) => legalForm !== null);
  const turns = [...new Set(known.flatMap(({ bounds }) => [bounds.from, bounds.until]))].sort();
  const changes: FormChange[] = [];
  let last: { readonly form: string; readonly until: Day } | null = null;
  for (const [index, day] of turns.entries()) {
    const inForce = known.findLast(({ bounds }) => bounds.from <= day && day < bounds.until);
    if (!inForce?.legalForm) continue;
    const { id, legalForm: after } = inForce;
    if (last && last.form !== after)
      changes.push({ window: { earliest: last.until, latest: day }, before: last.form, after, version: id });
    // It holds up to the next turn at least, which is where the next form begins or the unknown does.
    last = { form: after, until: turns[index + 1] ?? inForce.bounds.until };
  }
  return changes;
}
