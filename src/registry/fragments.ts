/**
 * Pieces of Cypher that several queries share, so that a rule stands in one place. Each is a constant; it names the
 * variables it expects. `$day` is the day asked for.
 */

/** `a`, `p`, `o`: the arrangement, the participation and the organisation all live, or may live, on the day. */
export const PARTICIPATION_LIVES = `
    a.from <= $day AND $day < a.until
    AND p.from <= $day AND $day < p.until
    AND o.from <= $day AND $day < o.until
    AND ($includeUncertain OR (p.certainFrom <= $day AND $day < p.certainUntil))`;

/**
 * `a`, `p`, `o` -> `f`, `duty`: the duties to cooperate, in force that day, that the arrangement meets and that bind
 * an organ of the participation, or the organisation by name. Where the organs are unknown the duty holds.
 */
export const BINDING_DUTIES = `
    MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
    WHERE duty.obligationKind = 'COOPERATE'
      AND f.from <= $day AND $day < f.until
      AND duty.from <= $day AND $day < duty.until
      AND (p.organs IS NULL
        OR any(organ IN p.organs WHERE organ IN duty.binds)
        OR EXISTS { (duty)-[:BINDS]->(o) })`;

/** `a` -> `c`: the classifications of the arrangement that hold on the day. */
export const CLASSIFICATIONS = `
    MATCH (a)-[:HAS_CLASSIFICATION]->(c:Classification)
    WHERE c.from <= $day AND $day < c.until`;

/** `a` -> `classifications`: their ids. */
export const CLASSIFICATION_IDS =
  `
CALL (a) {` +
  CLASSIFICATIONS +
  `
  WITH c
  ORDER BY c.id
  RETURN collect(c.id) AS classifications
}`;

/** `dutyLevels`, `judged`: the level they add up to. A duty weighs more than a classification. */
export const LEVEL = `
    CASE
      WHEN 'IMPOSED' IN dutyLevels THEN 'IMPOSED'
      WHEN 'SEMI_MANDATORY' IN dutyLevels THEN 'SEMI_MANDATORY'
      WHEN judged > 0 THEN 'VOLUNTARY'
      ELSE 'UNKNOWN'
    END`;

/** `a`, `p`, `o` -> `a`, `p`, `o`, `level`: the level of each participation on the day. */
export const PARTICIPATION_LEVEL =
  `
  CALL (a, p, o) {` +
  BINDING_DUTIES +
  `
    RETURN collect(duty.level) AS dutyLevels
  }
  CALL (a) {` +
  CLASSIFICATIONS +
  `
    RETURN count(c) AS judged
  }
  WITH a, p, o,` +
  LEVEL +
  ` AS level`;

/**
 * `o`, `r` -> `duty`: the duty to cooperate, in force that day, for which a region is laid out, where it binds an
 * organ that such an organisation has, or the organisation by name.
 */
export const REGION_DUTIES = `
    MATCH (r)-[:LAID_OUT_FOR]->(duty:Obligation)
    WHERE duty.obligationKind = 'COOPERATE'
      AND duty.from <= $day AND $day < duty.until
      AND (any(organ IN CASE o.type
          WHEN 'MUNICIPALITY' THEN ['COUNCIL', 'EXECUTIVE', 'MAYOR']
          WHEN 'PROVINCE' THEN ['PROVINCIAL_COUNCIL', 'PROVINCIAL_EXECUTIVE', 'KINGS_COMMISSIONER']
          ELSE [] END WHERE organ IN duty.binds)
        OR EXISTS { (duty)-[:BINDS]->(o) })`;

/** `pl`, `o`: the placement and the organisation both live, or may live, on the day. */
export const PLACEMENT_LIVES = `
    o.from <= $day AND $day < o.until
    AND pl.from <= $day AND $day < pl.until
    AND ($includeUncertain OR (pl.certainFrom <= $day AND $day < pl.certainUntil))`;

/** `pl`, `o`, `r` -> `pl`, `o`, `level`: the level of each placement on the day. Nobody judges a placement voluntary. */
export const PLACEMENT_LEVEL =
  `
  CALL (o, r) {` +
  REGION_DUTIES +
  `
    RETURN collect(duty.level) AS dutyLevels
  }
  WITH pl, o, dutyLevels, 0 AS judged
  WITH pl, o,` +
  LEVEL +
  ` AS level`;
