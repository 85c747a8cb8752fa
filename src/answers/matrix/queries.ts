import { defineQuery } from '../../graph/query';

/** Who lies, or may lie, in a region on a day, by name. */
export const MEMBERS_OF_REGION = defineQuery<{ id: string; day: string }, { ids: readonly string[] }>(
  'matrix.membersOfRegion',
  `
MATCH (:Region {id: $id})<-[:IN_REGION]-(pl:Placement)<-[:PLACED_BY]-(o:Organisation)
WHERE o.from <= $day AND $day < o.until
  AND pl.from <= $day AND $day < pl.until
WITH DISTINCT o
ORDER BY o.sortName, o.id
RETURN collect(o.id) AS ids`,
);
