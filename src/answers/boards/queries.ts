import { defineQuery } from '../../graph/query';
import { PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';
import type { SortedRow } from '../../registry/reading/page';

/** An arrangement in which a body takes part, and its boards by name. */
export interface ArrangementBoards {
  readonly arrangement: string;
  readonly sortName: string;
  readonly participation: string;
  readonly certain: boolean;
  readonly boards: readonly (SortedRow & { readonly left: boolean })[];
}

/** The boards of the arrangements in which a body takes part on a day; arrangements without known boards too. */
export const BOARDS_OF = defineQuery<
  OnDay & { keys: readonly string[] },
  { key: string; arrangements: readonly ArrangementBoards[] }
>(
  'boards.of',
  `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
    PARTICIPATION_LIVES +
    `
  CALL (a, o) {
    MATCH (a)<-[:BOARD_OF]-(b:Board)
    RETURN collect({id: b.id, sortName: b.sortName, left: EXISTS { (b)-[:LEFT_BY]->(o) }}) AS boards
  }
  RETURN collect({arrangement: a.id, sortName: a.sortName, participation: p.id, boards: boards,
    certain: p.certainFrom <= $day AND $day < p.certainUntil}) AS arrangements
}
RETURN key, arrangements
ORDER BY key`,
);
