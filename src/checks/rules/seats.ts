import type { Prose } from '../../records/field';
import { type Day, daysAfter } from '../../time/day';
import { surelyLivesOn } from '../../time/period';
import type { Verdict } from '../check';
import type { SeatedRow, SeatsRow } from '../queries/board-queries';
import { type Seating, seatingOn, type Vacancy } from './vacancies';
import { type Doubt, doubtful } from './verdicts';
import { joined, phrases, sentence } from './words';

/**
 * How many days a seat may be empty before it is reported. No law gives a term, so this is ours: in some three months a
 * council that meets every month can appoint someone, the summer recess included.
 */
export const VACANT_DAYS = 90;

/** The seats of one participant on one board. */
export interface SeatsOnBoard {
  /** Whose seats, and on which board: "Wierdam", "het algemeen bestuur van GR Polder". */
  readonly who: string;
  readonly board: Prose;
  readonly seats: readonly SeatsRow[];
  readonly seated: readonly SeatedRow[];
  /** The list of appointments that is missing where not all are recorded. */
  readonly needs: Prose;
}

/** Whether the seats are taken, or empty no longer than the days above. */
export function seatsTaken(on: SeatsOnBoard, day: Day): Verdict {
  const { seats, vacancies, surelyTaken } = seatingOn(on.seats, on.seated, day);
  const evidence = evidenceOf(on, day);
  if (seats === 0) return { judgement: 'NOT_APPLICABLE', explanation: has(on, 0), evidence };
  if (on.seats.some(({ bounds }) => !surelyLivesOn(bounds, day)))
    return { judgement: 'UNKNOWN', explanation: joined([has(on, seats), SEATS_NOT_SURE]), evidence, needs: SEAT_DAYS };
  if (surelyTaken) return { judgement: 'OK', explanation: joined([has(on, seats), ALL_TAKEN]), evidence };
  if (on.seats.some(({ complete }) => complete !== true))
    return { judgement: 'UNKNOWN', explanation: joined([has(on, seats), NOT_ALL]), evidence, needs: on.needs };
  if (vacancies.length === 0)
    return { judgement: 'UNKNOWN', explanation: joined([has(on, seats), NOT_SURE]), evidence, needs: on.needs };
  return empty(on, { seats, vacancies, evidence }, day);
}

type Empty = Pick<Seating, 'seats' | 'vacancies'> & Pick<Verdict, 'evidence'>;

function empty(on: SeatsOnBoard, { seats, vacancies, evidence }: Empty, day: Day): Verdict {
  const late = vacancies.filter((each) => isLate(each, day));
  const explanation = joined([has(on, seats), emptySince(seats, vacancies, day)]);
  if (late.length > 0) {
    const found = { explanation: joined([explanation, NO_TERM]), evidence, remedy: remedyFor(vacancies) };
    return doubtful({ ...found, judgement: 'VIOLATED' }, late.some(({ exact }) => exact) ? [] : [DAY_NOT_EXACT]);
  }
  if (vacancies.every(({ known }) => known))
    return { judgement: 'OK', explanation: joined([explanation, WITHIN]), evidence };
  return { judgement: 'UNKNOWN', explanation, evidence, needs: DAY_NOT_EXACT.needs };
}

const isLate = ({ since }: Vacancy, day: Day) => daysAfter(since, VACANT_DAYS) < day;

function remedyFor({ length }: readonly Vacancy[]): Prose {
  return length === 1
    ? {
        nl: 'Benoem iemand op de lege zetel, of leg de benoeming vast als die er al is.',
        en: 'Appoint someone to the empty seat, or record the appointment if there is one already.',
      }
    : {
        nl: 'Benoem op elke lege zetel iemand, of leg de benoemingen vast als die er al zijn.',
        en: 'Appoint someone to each empty seat, or record the appointments if there are any already.',
      };
}

function evidenceOf({ seats, seated }: SeatsOnBoard, day: Day): Verdict['evidence'] {
  const members = seated.filter(({ bounds }) => day < bounds.until);
  return [...seats.map(({ id }) => ({ kind: 'seat', id })), ...members.map(({ id }) => ({ kind: 'appointment', id }))];
}

function has({ who, board }: SeatsOnBoard, seats: number): Prose {
  if (seats === 0) return { nl: `${who} heeft geen zetel in ${board.nl}.`, en: `${who} has no seat on ${board.en}.` };
  return {
    nl: `${who} heeft ${seats} ${seats === 1 ? 'zetel' : 'zetels'} in ${board.nl}.`,
    en: `${who} has ${seats} ${seats === 1 ? 'seat' : 'seats'} on ${board.en}.`,
  };
}

/** How many are empty, and since which days: those that are known, for who left one is told of elsewhere too. */
function emptySince(seats: number, vacancies: readonly Vacancy[], day: Day): Prose {
  const count = vacancies.length;
  const days = vacancies.map((each) => sinceWhen(each, day));
  const [first = { nl: '', en: '' }] = days;
  if (seats === 1) return { nl: `Die is ${first.nl} niet bezet.`, en: `It has been empty ${first.en}.` };
  if (count === 1)
    return { nl: `Daarvan is er 1 ${first.nl} niet bezet.`, en: `1 of them has been empty ${first.en}.` };
  const each = [...new Map(days.map((said) => [said.nl, said])).values()].map((said) => {
    const times = days.filter(({ nl }) => nl === said.nl).length;
    return { nl: `${times} ${said.nl}`, en: `${times} ${said.en}` };
  });
  const { nl, en } = phrases(each);
  return { nl: `Daarvan zijn er ${count} niet bezet: ${nl}.`, en: `${count} of them are empty: ${en}.` };
}

/** Of a seat that was found empty on a day, and may have been so before: at least since then, where that tells. */
function sinceWhen(vacancy: Vacancy, day: Day): Prose {
  const { known, since } = vacancy;
  if (!known && !isLate(vacancy, day)) return { nl: 'sinds een onbekende dag', en: 'since an unknown day' };
  const atLeast = known ? { nl: '', en: '' } : { nl: 'ten minste ', en: 'at least ' };
  return sentence(
    { days: [since] },
    ([from]) => `${atLeast.nl}sinds ${from}`,
    ([from]) => `${atLeast.en}since ${from}`,
  );
}

const ALL_TAKEN: Prose = { nl: 'Er is geen zetel leeg.', en: 'No seat is empty.' };
const NOT_ALL: Prose = {
  nl: 'Niet alle benoemingen zijn hier vastgelegd.',
  en: 'Not all appointments are recorded here.',
};
const NOT_SURE: Prose = {
  nl: 'Van niet elk lid staat vast dat het op deze dag lid was.',
  en: 'It is not certain of every member that it was one on this day.',
};
const SEATS_NOT_SURE: Prose = {
  nl: 'Of dat op deze dag zo was, is niet zeker.',
  en: 'Whether that was so on this day is not certain.',
};
const SEAT_DAYS: Prose = {
  nl: 'De dag vanaf of tot welke dit aantal zetels geldt.',
  en: 'The day from or until which this number of seats holds.',
};
const DAY_NOT_EXACT: Doubt = {
  why: { nl: 'De precieze dag is niet bekend.', en: 'The exact day is not known.' },
  needs: {
    nl: 'De precieze dag waarop de zetel leeg kwam.',
    en: 'The exact day on which the seat became empty.',
  },
};
const WITHIN: Prose = {
  nl: `Dat is niet langer dan de ${VACANT_DAYS} dagen waarmee deze controle rekent.`,
  en: `That is no longer than the ${VACANT_DAYS} days that this check allows.`,
};
const NO_TERM: Prose = {
  nl: `De wet noemt geen termijn; deze controle rekent met ${VACANT_DAYS} dagen.`,
  en: `The law sets no term; this check allows ${VACANT_DAYS} days.`,
};
