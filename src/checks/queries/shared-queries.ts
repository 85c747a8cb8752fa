import type { CheckRow } from '../check';

/** What every query of a check is asked with; `body` is for checks of participations, null for those of all bodies. */
export type Asked = { keys: readonly string[]; day: string; body: string | null };

/** `$keys` -> `key`, `a`. */
export const EACH_ARRANGEMENT = `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})`;

/** `a` -> what every row of a check has, and what follows. */
export const ROW = `
RETURN key, coalesce(a.shortName, a.name) AS name, a.inRegister AS inRegister,
  {from: a.from, until: a.until, certainFrom: a.certainFrom, certainUntil: a.certainUntil} AS bounds`;
/** `a`, `$body` -> `p`, `o`: each participation that lives on the day, or may. */
export const ITS_PARTICIPATIONS = `
MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
WHERE p.from <= $day AND $day < p.until
  AND o.from <= $day AND $day < o.until
  AND ($body IS NULL OR o.id = $body)`;
/** `$keys`, `$body` -> `key`, `a`, `p`, `o`. */
export const EACH_PARTICIPATION = EACH_ARRANGEMENT + ITS_PARTICIPATIONS;
/** `a`, `p`, `o` -> what every row of a check of participations has, and what follows. */
export const PARTICIPATION_ROW =
  ROW +
  `,
  {id: p.id, organisation: o.id, name: o.name, type: o.type, organs: p.organs,
    certain: p.certainFrom <= $day AND $day < p.certainUntil} AS participation`;
/** Ends what `PARTICIPATION_ROW` began. */
export const PARTICIPATIONS_IN_ORDER = `
ORDER BY key, participation.id`;
/** `$keys` -> `key`, `o`. */
export const EACH_ORGANISATION = `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})`;
/** `o` -> what every row of a check of organisations has, and what follows. */
export const ORGANISATION_ROW = `
RETURN key, o.name AS name,
  {from: o.from, until: o.until, certainFrom: o.certainFrom, certainUntil: o.certainUntil} AS bounds`;
/** Ends what `ROW` or `ORGANISATION_ROW` began. */
export const IN_ORDER = `
ORDER BY key`;

/** What every row here has beside the name and the days. */
export interface RegisteredRow extends CheckRow {
  /** Whether the arrangement stands in the national register; null where not known. */
  readonly inRegister: boolean | null;
}

/** A text of an arrangement in force on the day. */
export interface TextRow {
  readonly id: string;
  readonly from: string;
  /** Whether the registry holds it as the register has it; the seeds know some texts by number only. */
  readonly read: boolean;
}

/** `a` -> `v`: the texts in force on the day. */
export const TEXTS_IN_FORCE = `
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE v.from <= $day AND $day < v.until`;
/** `v` -> the start of a list of texts; what else each holds follows. */
export const NEWEST_LAST = `
  ORDER BY v.from, v.id
  RETURN collect({id: v.id, from: v.from, read: v.title IS NOT NULL, `;

/** The days of a record, as a row has them. */
export const daysOf = (x: string) =>
  `{from: ${x}.from, until: ${x}.until, certainFrom: ${x}.certainFrom, certainUntil: ${x}.certainUntil}`;
/** A record that lives on the day, or may. */
export const mayLive = (x: string) => `${x}.from <= $day AND $day < ${x}.until`;
/** A record that surely lives on the day. */
export const surelyLives = (x: string) => `${x}.certainFrom <= $day AND $day < ${x}.certainUntil`;
