import { defineQuery } from '../../graph/query';
import type { BoardKind, Form } from '../../records/kinds/vocabulary';
import type { Bounds, EndRule, StartRule } from '../../time/period';
import type { CheckRow, ParticipationRow } from '../check';
import {
  type Asked,
  daysOf,
  EACH_ARRANGEMENT,
  EACH_PARTICIPATION,
  IN_ORDER,
  mayLive,
  PARTICIPATION_ROW,
  PARTICIPATIONS_IN_ORDER,
  ROW,
  surelyLives,
} from './shared-queries';

/** What tells which boards an arrangement has. */
export interface FormOf {
  readonly arrangementKind: string;
  /**
   * In law; else as the national register files it, where a plain agreement may be a centre arrangement: neither has a
   * board. Null where not known.
   */
  readonly form: Form | null;
}
const FORM_OF = `, a.arrangementKind AS arrangementKind, coalesce(a.form, a.registerForm) AS form`;

/** The seats that a participant has on one board. */
export interface SeatsRow {
  readonly id: string;
  readonly seats: number;
  /** Whether all appointments to them are recorded. */
  readonly complete: boolean | null;
  readonly board: NamedBoard | null;
  readonly rule: StartRule;
  readonly bounds: Bounds;
}
/** Which board, where there are several of the kind. */
export interface NamedBoard {
  readonly id: string;
  readonly name: string;
}
/** An office holder on one of them, now or before. */
export interface SeatedRow {
  readonly id: string;
  readonly board: string | null;
  /** The day on which the office ended that qualifies for the seat. */
  readonly officeEndedOn: string | null;
  readonly rule: EndRule;
  readonly bounds: Bounds;
}
export interface SeatingRow extends ParticipationRow, FormOf {
  readonly seats: readonly SeatsRow[];
  readonly seated: readonly SeatedRow[];
}

/** The seats of each participant on boards of a kind on the day, and who has sat on them until then; deputies apart. */
const seating = (name: string, kind: BoardKind) =>
  defineQuery<Asked, SeatingRow>(
    `checks.participation.${name}`,
    EACH_PARTICIPATION +
      `
CALL (a, o) {
  MATCH (o)<-[:SEAT_OF]-(s:Seat)-[:SEAT_IN]->(a)
  WHERE s.boardKind = '${kind}' AND ${mayLive('s')}
  CALL (s) {
    MATCH (s)-[:SEAT_ON]->(board:Board)
    RETURN collect({id: board.id, name: board.name}) AS boards
  }
  WITH s, boards
  ORDER BY s.from, s.id
  RETURN collect({id: s.id, seats: s.seats, complete: s.appointmentsComplete, board: head(boards),
    rule: s.fromRule, bounds: ${daysOf('s')}}) AS seats
}
CALL (a, o) {
  MATCH (o)<-[:APPOINTED_FOR]-(x:Appointment)-[:APPOINTMENT_IN]->(a)
  WHERE x.boardKind = '${kind}' AND x.role <> 'DEPUTY' AND x.from <= $day
  CALL (x) {
    MATCH (x)-[:APPOINTMENT_ON]->(board:Board)
    RETURN collect(board.id) AS boards
  }
  WITH x, boards
  ORDER BY x.from, x.id
  RETURN collect({id: x.id, board: head(boards), officeEndedOn: x.officeEndedOn, rule: x.untilRule,
    bounds: ${daysOf('x')}}) AS seated
}` +
      PARTICIPATION_ROW +
      FORM_OF +
      `, seats, seated` +
      PARTICIPATIONS_IN_ORDER,
  );

/** K14: seats on the general board. */
export const GENERAL_BOARD_SEATS = seating('generalBoardSeats', 'GENERAL_BOARD');
/** X3: seats on advisory committees. */
export const ADVISORY_SEATS = seating('advisorySeats', 'ADVISORY_COMMITTEE');

/** A membership of a board that is open on the day. */
export interface MembershipRow {
  readonly id: string;
  readonly boardKind: 'GENERAL_BOARD' | 'EXECUTIVE_BOARD';
  readonly office: string;
  readonly role: string;
  readonly since: string;
  /** The day on which the office ended that qualifies for it. */
  readonly officeEndedOn: string | null;
  /** Whether it surely is open on the day. */
  readonly certain: boolean;
}
export interface MembershipsRow extends ParticipationRow, FormOf {
  readonly memberships: readonly MembershipRow[];
  /** Of each record of its seats on the general board, whether all appointments are recorded. */
  readonly complete: readonly boolean[];
}

/** K15: the memberships of the general and the executive board on the day, of office holders of each participant. */
export const MEMBERSHIPS = defineQuery<Asked, MembershipsRow>(
  'checks.participation.memberships',
  EACH_PARTICIPATION +
    `
CALL (a, o) {
  MATCH (o)<-[:APPOINTED_FOR]-(x:Appointment)-[:APPOINTMENT_IN]->(a)
  WHERE x.boardKind IN ['GENERAL_BOARD', 'EXECUTIVE_BOARD'] AND ${mayLive('x')}
  WITH x
  ORDER BY x.boardKind DESC, x.from, x.id
  RETURN collect({id: x.id, boardKind: x.boardKind, office: x.office, role: x.role, since: x.from,
    officeEndedOn: x.officeEndedOn, certain: ${surelyLives('x')}}) AS memberships
}
CALL (a, o) {
  MATCH (o)<-[:SEAT_OF]-(s:Seat)-[:SEAT_IN]->(a)
  WHERE s.boardKind = 'GENERAL_BOARD' AND ${mayLive('s')}
  WITH s
  ORDER BY s.id
  RETURN collect(coalesce(s.appointmentsComplete, false)) AS complete
}` +
    PARTICIPATION_ROW +
    FORM_OF +
    `, memberships, complete` +
    PARTICIPATIONS_IN_ORDER,
);

/** A member of an executive board. */
export interface ExecutiveMember {
  readonly id: string;
  readonly role: string;
  readonly office: string;
  /** Whose office holder; null where not recorded. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly onGeneralBoard: boolean | null;
  readonly certain: boolean;
}
export interface ExecutiveBoardRow extends CheckRow, FormOf {
  /** How the arrangement meets the duty to have a safety region, on the day. */
  readonly safetyRegion: readonly string[];
  /** The records that say that all members are recorded here. */
  readonly rosters: readonly string[];
  readonly members: readonly ExecutiveMember[];
}

/** K16: who sits on the executive board on the day, deputies apart. */
export const EXECUTIVE_BOARDS = defineQuery<Asked, ExecutiveBoardRow>(
  'checks.executiveBoards',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)
  WHERE duty.id = 'verplichting-veiligheidsregio' AND ${mayLive('f')}
  WITH f
  ORDER BY f.id
  RETURN collect(f.id) AS safetyRegion
}
CALL (a) {
  MATCH (a)<-[:SEAT_IN]-(s:Seat)
  WHERE s.boardKind = 'EXECUTIVE_BOARD' AND s.appointmentsComplete = true AND ${surelyLives('s')}
    AND NOT EXISTS { (s)-[:SEAT_OF]->(:Organisation) }
  WITH s
  ORDER BY s.id
  RETURN collect(s.id) AS rosters
}
CALL (a) {
  MATCH (a)<-[:APPOINTMENT_IN]-(x:Appointment)
  WHERE x.boardKind = 'EXECUTIVE_BOARD' AND x.role <> 'DEPUTY' AND ${mayLive('x')}
  CALL (x) {
    MATCH (x)-[:APPOINTED_FOR]->(o:Organisation)
    RETURN collect({id: o.id, name: o.name}) AS organisations
  }
  WITH x, organisations
  ORDER BY x.role, x.from, x.id
  RETURN collect({id: x.id, role: x.role, office: x.office, organisation: head(organisations),
    onGeneralBoard: x.onGeneralBoard, certain: ${surelyLives('x')}}) AS members
}` +
    ROW +
    FORM_OF +
    `, safetyRegion, rosters, members` +
    IN_ORDER,
);

/** The days on which a board meets in a period: on no other day of it. */
export interface CalendarRow {
  readonly id: string;
  readonly by: string;
  readonly meetsOn: readonly string[];
  readonly bounds: Bounds;
}
export interface MeetingsRow extends CheckRow, FormOf {
  readonly calendars: readonly CalendarRow[];
}

/** X2: the calendars of the general board and of the joint organ. */
export const BOARD_CALENDARS = defineQuery<Asked, MeetingsRow>(
  'checks.boardCalendars',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:CALENDAR_OF_BOARD]-(c:MeetingCalendar)
  WHERE c.by IN ['GENERAL_BOARD', 'JOINT_ORGAN'] AND c.from <= $day
  WITH c
  ORDER BY c.from, c.id
  RETURN collect({id: c.id, by: c.by, meetsOn: c.meetsOn, bounds: ${daysOf('c')}}) AS calendars
}` +
    ROW +
    FORM_OF +
    `, calendars` +
    IN_ORDER,
);
