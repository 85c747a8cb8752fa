import type { LayoutRow, MemberRow } from './queries';

/** Two regions of one organisation, of different kinds, and who lies in only one of them. */
export interface Difference {
  /** The placements of the organisation itself. */
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
  readonly onlyInOne: readonly string[];
  readonly onlyInOther: readonly string[];
  /** False where an unknown day of any place in either region could change the answer. */
  readonly certain: boolean;
}

/**
 * Every pair of regions of different kinds, in the order of the rows. The rows hold uncertain places too: left out or
 * not, they make an answer uncertain.
 */
export function differencesOf(rows: readonly LayoutRow[], includeUncertain: boolean): Difference[] {
  const layouts = oncePerRegion(rows.filter(({ certain }) => includeUncertain || certain));
  return layouts.flatMap((one, index) =>
    layouts
      .slice(index + 1)
      .filter((other) => other.regionKind !== one.regionKind)
      .map((other) => difference(one, other, includeUncertain)),
  );
}

/** Unknown bounds may give an organisation two places in one region; the first that is certain stands for them. */
function oncePerRegion(rows: readonly LayoutRow[]): LayoutRow[] {
  return rows.filter((row) => {
    const places = rows.filter(({ region }) => region === row.region);
    return row === (places.find(({ certain }) => certain) ?? places[0]);
  });
}

function difference(one: LayoutRow, other: LayoutRow, includeUncertain: boolean): Difference {
  const inOne = membersOf(one, includeUncertain);
  const inOther = membersOf(other, includeUncertain);
  const onlyInOne = inOne.filter((id) => !inOther.includes(id));
  const onlyInOther = inOther.filter((id) => !inOne.includes(id));
  return {
    one: one.id,
    other: other.id,
    same: onlyInOne.length === 0 && onlyInOther.length === 0,
    onlyInOne,
    onlyInOther,
    certain: isCertain(one.members) && isCertain(other.members),
  };
}

function membersOf({ members }: LayoutRow, includeUncertain: boolean): string[] {
  return [...new Set(members.filter(({ certain }) => includeUncertain || certain).map(({ id }) => id))];
}

/** Whether every body that may lie there surely does. */
function isCertain(members: readonly MemberRow[]): boolean {
  const sure = new Set(members.filter(({ certain }) => certain).map(({ id }) => id));
  return members.every(({ id }) => sure.has(id));
}
