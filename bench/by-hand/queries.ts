import type { QuestionName } from '../contestant';

/** `a`, `p`, `o` live, or may live, on the day. */
const LIVES = `a.from <= $day AND $day < a.until AND p.from <= $day AND $day < p.until
    AND o.from <= $day AND $day < o.until`;

/** One query for each question, as somebody who knows the graph would write it. */
export const QUERIES: Readonly<Record<QuestionName, string>> = {
  participants: `
MATCH (a:Arrangement {id: $id})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
WHERE ${LIVES}
RETURN o.name AS name, p.organs AS organs, p.certainFrom <= $day AND $day < p.certainUntil AS certain
ORDER BY o.sortName, p.id
LIMIT $first`,

  tree: `
MATCH (us:Organisation {cbsCode: $code})-[:PARTICIPATES]->(ours:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
WHERE us.from <= $day AND $day < us.until AND ours.from <= $day AND $day < ours.until
CALL (a) {
  MATCH (a)-[:ABOUT]->(t:PolicyTheme)
  RETURN collect(t.name) AS themes
}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE ${LIVES}
  WITH o.name AS name
  ORDER BY o.sortName, p.id
  RETURN collect(name)[0..$first] AS participants
}
WITH a, ours, themes, participants
WHERE a.from <= $day AND $day < a.until
RETURN a.name AS name, themes, participants
ORDER BY a.sortName, ours.id
LIMIT $first`,

  partners: `
MATCH (us:Organisation {cbsCode: $code})-[:PARTICIPATES]->(ours:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
WHERE us.from <= $day AND $day < us.until AND ours.certainFrom <= $day AND $day < ours.certainUntil
MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
WHERE o <> us AND ${LIVES} AND p.certainFrom <= $day AND $day < p.certainUntil
WITH o, count(DISTINCT a) AS shared
RETURN o.name AS name, shared
ORDER BY shared DESC, o.sortName, o.id
LIMIT $first`,
};
