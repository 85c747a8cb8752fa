import { byPlace } from '../../registry/reading/page-in-memory';
import type { SortedRow } from '../../registry/reading/page';
import type { ThemedArrangement } from './queries';

/** Two of our arrangements about one theme, and who takes part in only one of them. */
export interface ThemePair extends SortedRow {
  readonly theme: string;
  readonly one: string;
  readonly other: string;
  readonly partnersOnlyInOne: readonly string[];
  readonly partnersOnlyInOther: readonly string[];
  readonly partnersInBoth: readonly string[];
}

/** Comes before every letter, so that joined names sort as the names one by one. */
const BETWEEN_NAMES = '\u0001';

/** The pairs with different partners; their places sort them by theme, then by the names of the arrangements. */
export function pairsOf(rows: readonly ThemedArrangement[]): ThemePair[] {
  const arrangements = [...rows].sort(byPlace);
  return arrangements.flatMap((one, index) =>
    arrangements
      .slice(index + 1)
      .flatMap((other) => commonThemes(one, other).map((theme) => pair(theme, one, other)))
      .filter(
        ({ partnersOnlyInOne, partnersOnlyInOther }) => partnersOnlyInOne.length + partnersOnlyInOther.length > 0,
      ),
  );
}

function commonThemes(one: ThemedArrangement, other: ThemedArrangement): readonly SortedRow[] {
  return one.themes.filter(({ id }) => other.themes.some((theme) => theme.id === id));
}

function pair(theme: SortedRow, one: ThemedArrangement, other: ThemedArrangement): ThemePair {
  const ordered = [theme, one, other];
  return {
    sortName: ordered.map(({ sortName }) => sortName).join(BETWEEN_NAMES),
    id: ordered.map(({ id }) => id).join(BETWEEN_NAMES),
    theme: theme.id,
    one: one.id,
    other: other.id,
    partnersOnlyInOne: one.partners.filter((id) => !other.partners.includes(id)),
    partnersOnlyInOther: other.partners.filter((id) => !one.partners.includes(id)),
    partnersInBoth: one.partners.filter((id) => other.partners.includes(id)),
  };
}
