import { defineQuery } from '../../graph/query';
import type { BoardKind, DocumentKind } from '../../records/kinds/vocabulary';
import type { Bounds, EndRule, StartRule } from '../../time/period';

/** The window that is asked about, and the day before which nothing counts for it; `body` as in checks. */
export type DeadlinesAsked = { keys: readonly string[]; from: string; until: string; since: string };

/** A body that takes part, or may, somewhere in the window. */
export interface Taking {
  readonly organisation: string;
  readonly type: string;
  readonly organs: readonly string[] | null;
  readonly bounds: Bounds;
}

const bounds = (of: string) =>
  `{from: ${of}.from, until: ${of}.until, certainFrom: ${of}.certainFrom, certainUntil: ${of}.certainUntil}`;

/** The arrangements in which a body takes part, or may, somewhere in the window; and when its council meets. */
export const BODY_WITH_DEADLINES = defineQuery<
  DeadlinesAsked,
  {
    key: string;
    name: string;
    arrangements: readonly string[];
    calendars: readonly { readonly bounds: Bounds; readonly meetsOn: readonly string[] }[];
  }
>(
  'deadlines.body',
  `
UNWIND $keys AS key
MATCH (o:Organisation {id: key})
CALL (o) {
  MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE p.from < $until AND $since < p.until
    AND a.from < $until AND $since < a.until
  RETURN collect(DISTINCT a.id) AS arrangements
}
CALL (o) {
  MATCH (o)<-[:CALENDAR_OF]-(c:MeetingCalendar)
  WHERE c.by IN ['COUNCIL', 'PROVINCIAL_COUNCIL'] AND c.from < $until AND $since < c.until
  WITH c
  ORDER BY c.from, c.id
  RETURN collect({bounds: ${bounds('c')}, meetsOn: c.meetsOn}) AS calendars
}
RETURN key, o.name AS name, arrangements, calendars
ORDER BY key`,
);

/** What an arrangement says on a point. */
export interface ClauseOf {
  readonly id: string;
  readonly clauseKind: string;
  readonly present: boolean;
  readonly article: string | null;
  readonly everyMonths: number | null;
  /** Of information: by which date of every year. */
  readonly yearlyBy: string | null;
  /** Of information: what the board sends the councils. */
  readonly documentKind: DocumentKind | null;
  /** Whether its source is certain. */
  readonly verified: boolean;
  readonly bounds: Bounds;
}

/** Who sits on a board for a body. */
export interface AppointmentOf {
  readonly id: string;
  readonly boardKind: BoardKind;
  readonly boards: readonly string[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly office: string;
  readonly role: string;
  readonly officeEndedOn: string | null;
  readonly untilRule: EndRule;
  readonly bounds: Bounds;
}

/** How many seats a body has on a board. */
export interface SeatOf {
  readonly id: string;
  readonly boardKind: BoardKind;
  readonly boards: readonly string[];
  readonly organisations: readonly string[];
  readonly seats: number;
  readonly complete: boolean;
  readonly rule: StartRule;
  readonly bounds: Bounds;
}

/** A municipality that took part when it ended. */
export interface EndedParticipant {
  readonly id: string;
  readonly name: string;
  readonly endedOn: string;
  readonly rule: EndRule;
}

/** An arrangement with what deadlines are counted from. */
export interface ArrangementRow {
  readonly key: string;
  readonly name: string;
  readonly arrangementKind: string;
  readonly form: string | null;
  readonly bounds: Bounds;
  readonly taking: readonly Taking[];
  readonly ended: readonly EndedParticipant[];
  readonly texts: readonly { readonly id: string; readonly from: string; readonly listed: readonly string[] }[];
  /** The days on which its texts surely took effect, all of them. */
  readonly textStarts: readonly string[];
  /** The days of all its texts, as far as they are known. */
  readonly versions: readonly { readonly from: string; readonly until: string }[];
  readonly clauses: readonly ClauseOf[];
  readonly appointments: readonly AppointmentOf[];
  readonly seats: readonly SeatOf[];
}

/** What stands in an arrangement: its form, participants, texts, clauses and seats. */
export const ARRANGEMENTS = defineQuery<DeadlinesAsked, ArrangementRow>(
  'deadlines.arrangements',
  `
UNWIND $keys AS key
MATCH (a:Arrangement {id: key})
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE p.from < $until AND $since < p.until
  WITH p, o
  ORDER BY o.id, p.from, p.id
  RETURN collect({organisation: o.id, type: o.type, organs: p.organs, bounds: ${bounds('p')}}) AS taking
}
CALL (a) {
  MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Municipality)
  WHERE $since <= o.until AND o.until < $until
    AND o.until <= p.until AND p.from < o.until AND o.until < a.until
  WITH DISTINCT o
  ORDER BY o.until, o.sortName, o.id
  RETURN collect({id: o.id, name: o.name, endedOn: o.until, rule: o.untilRule}) AS ended
}
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE $since < v.until AND v.title IS NOT NULL
  CALL (v) {
    MATCH (v)-[:LISTS]->(o:Organisation)
    RETURN collect(DISTINCT o.id) AS listed
  }
  WITH v, listed
  ORDER BY v.from, v.id
  RETURN collect({id: v.id, from: v.from, listed: listed}) AS texts
}
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WHERE v.from = v.certainFrom
  WITH DISTINCT v.from AS start
  ORDER BY start
  RETURN collect(start) AS textStarts
}
CALL (a) {
  MATCH (a)<-[:VERSION_OF]-(v:ArrangementVersion)
  WITH v
  ORDER BY v.from, v.id
  RETURN collect({from: v.from, until: v.until}) AS versions
}
CALL (a) {
  MATCH (a)<-[:CLAUSE_OF]-(c:Clause)
  WITH c
  ORDER BY c.from, c.id
  RETURN collect({id: c.id, clauseKind: c.clauseKind, present: c.present, article: c.article,
    everyMonths: c.everyMonths, yearlyBy: c.yearlyBy, documentKind: c.documentKind, verified: c.verified,
    bounds: ${bounds('c')}}) AS clauses
}
CALL (a) {
  MATCH (a)<-[:APPOINTMENT_IN]-(s:Appointment)
  WHERE $since < s.until
  CALL (s) {
    MATCH (s)-[:APPOINTED_FOR]->(o:Organisation)
    RETURN collect({id: o.id, name: o.name}) AS organisations
  }
  CALL (s) {
    MATCH (s)-[:APPOINTMENT_ON]->(b:Board)
    RETURN collect(b.id) AS boards
  }
  WITH s, organisations, boards
  ORDER BY s.from, s.id
  RETURN collect({id: s.id, boardKind: s.boardKind, boards: boards, organisations: organisations, office: s.office,
    role: s.role, officeEndedOn: s.officeEndedOn, untilRule: s.untilRule, bounds: ${bounds('s')}}) AS appointments
}
CALL (a) {
  MATCH (a)<-[:SEAT_IN]-(s:Seat)
  WHERE s.from < $until AND $since < s.until
  CALL (s) {
    MATCH (s)-[:SEAT_OF]->(o:Organisation)
    RETURN collect(o.id) AS organisations
  }
  CALL (s) {
    MATCH (s)-[:SEAT_ON]->(b:Board)
    RETURN collect(b.id) AS boards
  }
  WITH s, organisations, boards
  ORDER BY s.from, s.id
  RETURN collect({id: s.id, boardKind: s.boardKind, boards: boards, organisations: organisations, seats: s.seats,
    complete: coalesce(s.appointmentsComplete, false), rule: s.fromRule, bounds: ${bounds('s')}}) AS seats
}
RETURN key, coalesce(a.shortName, a.name) AS name, a.arrangementKind AS arrangementKind,
  coalesce(a.form, a.registerForm) AS form, ${bounds('a')} AS bounds,
  taking, ended, texts, textStarts, versions, clauses, appointments, seats
ORDER BY key`,
);
