import { defineQuery } from '../../graph/query';
import { PLACEMENT_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';

export interface Layouts extends OnDay {
  /** Only regions of these kinds; empty: of all. */
  readonly kinds: readonly string[];
}

/** Who lies in a region; the same body twice where it has two places there. */
export interface MemberRow {
  readonly id: string;
  readonly certain: boolean;
}

/** A region in which an organisation lies, with all of its type who lie in it, by name. */
export interface LayoutRow {
  readonly key: string;
  /** The placement of the organisation. */
  readonly id: string;
  readonly region: string;
  readonly regionKind: string;
  readonly certain: boolean;
  readonly members: readonly MemberRow[];
}

/**
 * The regions of an organisation on a day, each with its members of the same type: the municipalities make up a layout,
 * and a partner such as the UWV does not.
 */
export const LAYOUTS_OF = defineQuery<Layouts & { keys: readonly string[]; limit: number }, LayoutRow>(
  'regionDifferences.layouts',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PLACED_BY]->(pl:Placement)-[:IN_REGION]->(r:Region)
  WHERE (size($kinds) = 0 OR r.regionKind IN $kinds) AND` +
    PLACEMENT_LIVES +
    `
  WITH o AS us, pl AS ours, r
  CALL (us, r) {
    MATCH (r)<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Organisation)
    WHERE o.type = us.type AND` +
    PLACEMENT_LIVES +
    `
    WITH o, pl
    ORDER BY o.sortName, o.id, pl.id
    RETURN collect({id: o.id, certain: pl.certainFrom <= $day AND $day < pl.certainUntil}) AS members
  }
  RETURN ours.id AS id, r.id AS region, r.regionKind AS regionKind, r.sortName AS sortName, members,
    ours.certainFrom <= $day AND $day < ours.certainUntil AS certain
  ORDER BY regionKind, sortName, id
  LIMIT $limit
}
RETURN key, id, region, regionKind, sortName, certain, members
ORDER BY key, regionKind, sortName, id`,
);
