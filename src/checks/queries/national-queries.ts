import { defineQuery } from '../../graph/query';

/** An arrangement that is in force on the day, or may be, and the provinces it lies in. */
export interface ArrangementThen {
  readonly id: string;
  /** Where its municipalities lie. */
  readonly provinces: readonly string[];
  /** Those that take part themselves. */
  readonly own: readonly string[];
}

/** Every arrangement that lives on the day, or may. */
export const ARRANGEMENTS_THEN = defineQuery<{ day: string }, ArrangementThen>(
  'checks.national.arrangements',
  `
MATCH (a:Arrangement)
WHERE a.from <= $day AND $day < a.until
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Municipality)-[:IN_PROVINCE]->(province:Province)
  WHERE p.from <= $day AND $day < p.until
    AND o.from <= $day AND $day < o.until
  RETURN collect(DISTINCT province.id) AS provinces
}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(province:Province)
  WHERE p.from <= $day AND $day < p.until
  RETURN collect(DISTINCT province.id) AS own
}
RETURN a.id AS id, provinces, own
ORDER BY id`,
);

/** A municipality that lives on the day, or may; `province` is null where nobody recorded it. */
export interface MunicipalityThen {
  readonly id: string;
  readonly province: string | null;
}

/** Every municipality that lives on the day, or may. */
export const MUNICIPALITIES_THEN = defineQuery<{ day: string }, MunicipalityThen>(
  'checks.national.municipalities',
  `
MATCH (o:Municipality)
WHERE o.from <= $day AND $day < o.until
CALL (o) {
  MATCH (o)-[:IN_PROVINCE]->(province:Province)
  RETURN min(province.id) AS province
}
RETURN o.id AS id, province
ORDER BY id`,
);
