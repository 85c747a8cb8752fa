import type { Prose } from '../../../records/field';
import { type Day, LAST_DAY } from '../../../time/day';
import { END_RULES, mayLiveOn } from '../../../time/period';
import { WGR_13 } from '../../law/boards';
import { BOARD_IN_WORDS } from '../../rules/boards';
import { joined, sentence } from '../../rules/words';
import type { Draft, State } from '../deadline';
import type { AppointmentOf, SeatOf } from '../deadline-queries';
import { evidenceOf, type Facts } from '../facts';
import { firstOf } from '../progress';
import { notRead } from '../words';

/** An appointment with the day on which the seat falls vacant. */
interface Vacancy {
  readonly appointment: AppointmentOf;
  readonly day: Day;
}

/** The seats that fall vacant: with the office that qualified for them, or at the end of the appointment. */
export function vacancies(facts: Facts): Draft[] {
  const all = facts.appointments.map((appointment) => ({ appointment, day: vacantOn(appointment) }));
  return all
    .filter((each): each is Vacancy => each.day !== null)
    .filter(({ appointment }) => facts.body === null || isOf(appointment, facts.body))
    .map((vacancy) => draftOf(vacancy, facts));
}

const isOf = ({ organisations }: AppointmentOf, body: string) => organisations.some(({ id }) => id === body);

/** An end that is not known exactly gives no day. */
function vacantOn({ officeEndedOn, bounds, untilRule }: AppointmentOf): Day | null {
  const ends = bounds.until !== LAST_DAY && END_RULES[untilRule] === 'EXACT' ? bounds.until : null;
  return firstOf([officeEndedOn, ends]);
}

function draftOf(vacancy: Vacancy, facts: Facts): Draft {
  const { appointment, day } = vacancy;
  const { day: today } = facts.seen;
  const successor = successorOf(vacancy, facts);
  const state = stateBy(vacancy, successor, facts);
  const [organisation = null] = appointment.organisations;
  const board = BOARD_IN_WORDS[appointment.boardKind];
  const whose =
    organisation === null ? { nl: '', en: '' } : { nl: ` van ${organisation.name}`, en: ` of ${organisation.name}` };
  return {
    key: `SEAT ${appointment.id}`,
    kind: 'SEAT',
    day,
    opensOn: null,
    title: { nl: `Zetel${whose.nl} in ${board.nl} komt vrij`, en: `Seat${whose.en} on ${board.en} falls vacant` },
    task: { nl: 'Een nieuw lid aanwijzen.', en: 'Appoint a new member.' },
    actor: actorOf(appointment),
    explanation: joined([
      why(appointment, day),
      ...notRead(appointment.officeEndedOn === null ? null : WGR_13),
      filled(successor, state, today, day),
    ]),
    organisation: organisation?.id ?? null,
    ground: appointment.officeEndedOn === null ? null : WGR_13,
    basis: appointment.officeEndedOn === null ? 'RECORDED' : 'LAW',
    certain: true,
    state,
    evidence: evidenceOf('appointment', successor === null ? [appointment] : [appointment, successor]),
    appliesOn: null,
  };
}

/** A councillor is appointed by the council, others from and by the executive. */
const actorOf = ({ office }: AppointmentOf) =>
  office === 'COUNCILLOR' || office === 'PROVINCIAL_COUNCILLOR' ? 'COUNCIL' : 'EXECUTIVE';

const sameBoard = (one: AppointmentOf | SeatOf, other: AppointmentOf) =>
  one.boardKind === other.boardKind && String([...one.boards].sort()) === String([...other.boards].sort());
const sameOrganisation = (one: AppointmentOf, other: AppointmentOf) =>
  String(one.organisations.map(({ id }) => id)) === String(other.organisations.map(({ id }) => id));
const asDeputy = ({ role }: AppointmentOf) => role === 'DEPUTY';

/**
 * Who came in its place: of the appointments to this board that began on the day or later, as many as fell vacant
 * before or with it are taken, the first vacancy first.
 */
function successorOf({ appointment, day }: Vacancy, { appointments, seen }: Facts): AppointmentOf | null {
  const alike = appointments.filter(
    (each) =>
      sameBoard(each, appointment) && sameOrganisation(each, appointment) && asDeputy(each) === asDeputy(appointment),
  );
  const vacant = alike
    .map((each) => ({ id: each.id, day: vacantOn(each) }))
    .filter((each): each is { id: string; day: Day } => each.day !== null)
    .sort((one, other) => (one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1));
  const taken = new Set<string>();
  for (const each of vacant) {
    const next = alike
      .filter(
        ({ id, bounds }) => id !== each.id && !taken.has(id) && each.day <= bounds.from && bounds.from <= seen.day,
      )
      .sort((one, other) => (one.bounds.from < other.bounds.from ? -1 : 1))[0];
    if (next) taken.add(next.id);
    if (each.id === appointment.id) return next ?? null;
  }
  throw new Error(`The appointment ${appointment.id}, vacant on ${day}, is not among its like`);
}

/** No term is set for appointing: a seat is filled, or vacant as far as all appointments are recorded, or not known. */
function stateBy({ appointment, day }: Vacancy, successor: AppointmentOf | null, facts: Facts): State {
  if (successor !== null) return 'DONE';
  if (facts.seen.day < day) return 'OPEN';
  const complete = facts.seats.some(
    (seat) =>
      seat.complete &&
      sameBoard(seat, appointment) &&
      mayLiveOn(seat.bounds, facts.seen.day) &&
      appointment.organisations.some(({ id }) => seat.organisations.includes(id)),
  );
  return complete ? 'OPEN' : 'UNKNOWN';
}

function why({ office, officeEndedOn }: AppointmentOf, day: Day): Prose {
  if (officeEndedOn === null)
    return sentence(
      { days: [day] },
      ([first]) => `De benoeming eindigt; vanaf ${first} is de zetel vrij.`,
      ([first]) => `The appointment ends; from ${first} the seat is vacant.`,
    );
  const { nl, en } = OFFICES[office] ?? { nl: 'het ambt', en: 'the office' };
  return sentence(
    { days: [day] },
    ([ended]) => `Met ${nl} eindigt op ${ended} van rechtswege de zetel.`,
    ([ended]) => `With ${en} the seat ends by law on ${ended}.`,
  );
}

const OFFICES: Readonly<Record<string, Prose>> = {
  COUNCILLOR: { nl: 'het raadslidmaatschap', en: 'the membership of the council' },
  ALDERMAN: { nl: 'het wethouderschap', en: 'the office of alderman' },
  MAYOR: { nl: 'het burgemeesterschap', en: 'the office of mayor' },
  PROVINCIAL_COUNCILLOR: { nl: 'het statenlidmaatschap', en: 'the membership of the provincial council' },
};

function filled(successor: AppointmentOf | null, state: State, today: Day, day: Day): Prose {
  if (successor !== null)
    return sentence(
      { days: [successor.bounds.from] },
      ([from]) => `Sinds ${from} is de zetel weer bezet.`,
      ([from]) => `Since ${from} the seat is filled again.`,
    );
  if (today < day) return { nl: 'Een opvolger is nog niet vastgelegd.', en: 'No successor is recorded yet.' };
  if (state === 'OPEN')
    return {
      nl: 'Alle benoemingen zijn vastgelegd en er is geen opvolger bij: de zetel is nog vrij.',
      en: 'All appointments are recorded and there is no successor among them: the seat is still vacant.',
    };
  return { nl: 'Of de zetel weer is bezet, is niet vastgelegd.', en: 'Whether it was filled again is not recorded.' };
}
