import { defineQuery, type Query } from '../../graph/query';
import { PARTICIPATION_LEVEL, PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';
import type { Entry } from './rules';

/** What the rows of a matrix have, all in one row of the answer. */
export interface FoundCells {
  readonly rows: readonly { readonly id: string; readonly entries: readonly Entry[] }[];
}

/** The rows asked for, and the columns they are looked at for. */
export interface CellsOf extends OnDay {
  readonly ids: readonly string[];
  readonly columns: readonly string[];
}

/** The two kinds of rows: bodies that take part, and arrangements themselves. */
export interface CellQueries {
  readonly bodies: Query<CellsOf, FoundCells>;
  readonly arrangements: Query<CellsOf, FoundCells>;
}

/** `serves`: the pattern by which an arrangement `a` serves a column `c`. */
function cellQueries(name: string, serves: string): CellQueries {
  const columns = `
  CALL (a) {
    MATCH ${serves}
    WHERE c.id IN $columns
    WITH DISTINCT c.id AS served
    ORDER BY served
    RETURN collect(served) AS columns
  }`;
  return {
    bodies: defineQuery(
      `matrix.${name}.bodies`,
      `
UNWIND $ids AS id
CALL (id) {
  MATCH (o:Organisation {id: id})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE${PARTICIPATION_LIVES}${columns}
  WITH a, p, o, columns
  WHERE size(columns) > 0
  CALL (a, p, o) {
    WITH a, p, o${PARTICIPATION_LEVEL}
    RETURN level
  }
  WITH a, p, columns, level
  ORDER BY a.sortName, a.id, p.id
  RETURN collect({arrangement: a.id, participation: p.id, levels: [level], columns: columns,
    certain: p.certainFrom <= $day AND $day < p.certainUntil}) AS entries
}
WITH id, entries
ORDER BY id
RETURN collect({id: id, entries: entries}) AS rows`,
    ),
    arrangements: defineQuery(
      `matrix.${name}.arrangements`,
      `
UNWIND $ids AS id
MATCH (a:Arrangement {id: id})
WHERE a.from <= $day AND $day < a.until
  AND ($includeUncertain OR (a.certainFrom <= $day AND $day < a.certainUntil))${columns}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE${PARTICIPATION_LIVES}${PARTICIPATION_LEVEL}
  WITH DISTINCT level
  ORDER BY level
  RETURN collect(level) AS levels
}
WITH a, columns, levels
WHERE size(columns) > 0
WITH a.id AS id, {arrangement: a.id, participation: null, levels: levels, columns: columns,
  certain: a.certainFrom <= $day AND $day < a.certainUntil} AS entry
ORDER BY id
RETURN collect({id: id, entries: [entry]}) AS rows`,
    ),
  };
}

export const CELLS = {
  /** An arrangement serves the policy fields it is about. */
  POLICY_FIELDS: cellQueries('policyFields', '(a)-[:ABOUT]->(c:PolicyTheme)'),
  /** It serves the IBP themes that the crosswalk gives for its policy fields. */
  IBP_THEMES: cellQueries(
    'ibpThemes',
    '(a)-[:ABOUT]->(:PolicyTheme)<-[:FROM_FIELD]-(:Crosswalk)-[:SERVES]->(c:IbpTheme)',
  ),
  /** It serves the tasks of an agenda that it takes up. */
  AGENDA_TASKS: cellQueries('agendaTasks', '(a)-[:TAKES_UP]->(:Uptake)-[:OF_ITEM]->(c:AgendaTask)'),
} as const;
