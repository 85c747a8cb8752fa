import { defineQuery } from '../../graph/query';
import type { Prose } from '../../records/field';
import type { LEVELS_STATED } from '../../records/kinds/claim';
import { BINDING_DUTIES, CLASSIFICATION_IDS } from '../../registry/fragments';
import type { ParticipationRow } from '../check';
import { type Asked, EACH_PARTICIPATION, PARTICIPATION_ROW, PARTICIPATIONS_IN_ORDER } from './shared-queries';

/** A duty that brings the participation about. */
export interface BindingDuty {
  readonly fulfilment: string;
  readonly obligation: string;
  readonly name: Prose;
  readonly level: 'IMPOSED' | 'SEMI_MANDATORY';
  readonly certain: boolean;
  /** From this day it surely does. */
  readonly since: string;
}

/** What a source calls the participation. */
export interface LevelClaim {
  readonly id: string;
  readonly level: (typeof LEVELS_STATED)[number];
  /** The title of the source. */
  readonly source: Prose;
  /** The day for which it says so, or on which it was published; null where neither is known. */
  readonly saidOn: string | null;
}

export interface LevelRow extends ParticipationRow {
  readonly arrangementKind: string;
  readonly duties: readonly BindingDuty[];
  readonly classifications: readonly string[];
  /** About this arrangement: of all who take part, or of this body. */
  readonly claims: readonly LevelClaim[];
  /** Of this body, about a part of its arrangements, none of them named. */
  readonly general: readonly LevelClaim[];
}

/** `c` -> what is said. */
const CLAIMS = (name: string) => `
  CALL (c) {
    MATCH (c)-[:ACCORDING_TO]->(s:Source)
    WITH s
    ORDER BY s.id
    RETURN collect({titleNl: coalesce(s.titleNl, s.title), title: s.title, publishedOn: s.publishedOn}) AS sources
  }
  WITH c, sources
  ORDER BY c.id
  RETURN collect({id: c.id, level: c.levelStated, source: {nl: sources[0].titleNl, en: sources[0].title},
    saidOn: coalesce(c.asOf, sources[0].publishedOn)}) AS ${name}`;

const SAYS_A_LEVEL = `c.levelStated IS NOT NULL AND c.from <= $day AND $day < c.until`;

/** K25: what binds each participation on the day, and what sources call it. */
export const STATED_LEVELS = defineQuery<Asked, LevelRow>(
  'checks.participation.statedLevels',
  EACH_PARTICIPATION +
    `
CALL (a, p, o) {` +
    BINDING_DUTIES +
    `
  WITH DISTINCT f, duty
  ORDER BY duty.id, f.id
  RETURN collect({fulfilment: f.id, obligation: duty.id, name: {nl: duty.nameNl, en: duty.nameEn}, level: duty.level,
    since: CASE WHEN f.certainFrom < duty.certainFrom THEN duty.certainFrom ELSE f.certainFrom END,
    certain: f.certainFrom <= $day AND $day < f.certainUntil
      AND duty.certainFrom <= $day AND $day < duty.certainUntil}) AS duties
}
` +
    CLASSIFICATION_IDS +
    `
CALL (a, o) {
  MATCH (a)<-[:SAYS_ABOUT|SAYS_OF]-(c:Claim)
  WHERE ${SAYS_A_LEVEL}
    AND (EXISTS { (c)-[:SAYS_OF]->(o) } OR NOT EXISTS { (c)-[:SAYS_OF]->(:Organisation) })
  WITH DISTINCT c` +
    CLAIMS('claims') +
    `
}
CALL (o) {
  MATCH (o)<-[:SAYS_OF]-(c:Claim)
  WHERE ${SAYS_A_LEVEL}
    AND c.topic = 'gr' AND NOT EXISTS { (c)-[:SAYS_ABOUT]->(:Record) }
  WITH DISTINCT c` +
    CLAIMS('general') +
    `
}` +
    PARTICIPATION_ROW +
    `, a.arrangementKind AS arrangementKind, duties, classifications, claims, general` +
    PARTICIPATIONS_IN_ORDER,
);
