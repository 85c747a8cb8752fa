import { boolean, day, integer, link, oneOf, prose, required } from '../field';
import { defineKind } from '../kind';
import { BOARD_KINDS } from './vocabulary';

/** The seats that a participant has on a board of an arrangement (zetels); without a participant, those of all. */
export const seat = defineKind({
  name: 'seat',
  label: 'Seat',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'SEAT_IN')),
    boardKind: required(oneOf(BOARD_KINDS)),
    /** Which board, where there are several of the kind. */
    board: link('board', 'SEAT_ON'),
    organisation: link('organisation', 'SEAT_OF'),
    /** How many members. */
    seats: required(integer()),
    votesPerSeat: integer(),
    /** Whether all appointments to these seats are recorded: only then a seat without one is vacant. */
    appointmentsComplete: boolean(),
    note: prose(),
  },
});

/** The public office that qualifies for a seat; OUTSIDE: from outside the boards. */
export const OFFICES = [
  'COUNCILLOR',
  'ALDERMAN',
  'MAYOR',
  'PROVINCIAL_COUNCILLOR',
  'PROVINCIAL_EXECUTIVE_MEMBER',
  'KINGS_COMMISSIONER',
  'WATER_BOARD_MEMBER',
  'OUTSIDE',
] as const;

/** Whoever holds an office sits on a board (benoeming); the office, never the person. */
export const appointment = defineKind({
  name: 'appointment',
  label: 'Appointment',
  dated: true,
  fields: {
    arrangement: required(link('arrangement', 'APPOINTMENT_IN')),
    boardKind: required(oneOf(BOARD_KINDS)),
    board: link('board', 'APPOINTMENT_ON'),
    /** Whose office holder sits. */
    organisation: link('organisation', 'APPOINTED_FOR'),
    office: required(oneOf(OFFICES)),
    role: required(oneOf(['CHAIR', 'MEMBER', 'DEPUTY'])),
    /** The day on which the office ended that qualified for the seat. */
    officeEndedOn: day(),
    /** Of a seat on an executive board: whether the same office holder sits on the general board. */
    onGeneralBoard: boolean(),
    note: prose(),
  },
});
