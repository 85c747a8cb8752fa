import type { Prose } from '../../../records/field';
import { type Day, LAST_DAY } from '../../../time/day';
import { END_RULES, mayLiveOn, surelyLivesOn } from '../../../time/period';
import { WGR_13 } from '../../law/boards';
import { BOARD_IN_WORDS, officeInWords, whenOfficeEnds } from '../../rules/boards';
import { seatingOn, successionOn } from '../../rules/vacancies';
import { joined, sentence } from '../../rules/words';
import type { Draft, State } from '../deadline';
import type { AppointmentOf, SeatOf } from '../deadline-queries';
import { evidenceOf, type Facts } from '../facts';
import { firstOf, settled } from '../progress';

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

function draftOf({ appointment, day }: Vacancy, facts: Facts): Draft {
  const after = whatCameAfter({ appointment, day }, facts);
  const [organisation = null] = appointment.organisations;
  const byLaw = appointment.officeEndedOn === day;
  return {
    key: `SEAT ${appointment.id}`,
    kind: 'SEAT',
    day,
    opensOn: null,
    title: titleOf(appointment, organisation),
    task: { nl: 'Een nieuw lid aanwijzen.', en: 'Appoint a new member.' },
    actor: actorOf(appointment),
    explanation: joined([why(appointment, day), inWords(after)]),
    organisation: organisation?.id ?? null,
    ground: byLaw ? WGR_13 : null,
    basis: byLaw ? 'LAW' : 'RECORDED',
    certain: true,
    ...settled(STATES[after.what]),
    evidence: evidenceOf('appointment', after.what === 'FILLED' ? [appointment, after.by] : [appointment]),
    appliesOn: null,
  };
}

function titleOf({ boardKind, role }: AppointmentOf, organisation: { readonly name: string } | null): Prose {
  const board = BOARD_IN_WORDS[boardKind];
  const whose =
    organisation === null ? { nl: '', en: '' } : { nl: ` van ${organisation.name}`, en: ` of ${organisation.name}` };
  return role === 'DEPUTY'
    ? {
        nl: `Plaats van de plaatsvervanger${whose.nl} in ${board.nl} komt vrij`,
        en: `Place of the deputy${whose.en} on ${board.en} falls vacant`,
      }
    : { nl: `Zetel${whose.nl} in ${board.nl} komt vrij`, en: `Seat${whose.en} on ${board.en} falls vacant` };
}

/** A councillor is appointed by the council, others from and by the executive. */
const actorOf = ({ office }: AppointmentOf) =>
  office === 'COUNCILLOR' || office === 'PROVINCIAL_COUNCILLOR' ? 'COUNCIL' : 'EXECUTIVE';

const sameBoard = (one: AppointmentOf | SeatOf, other: AppointmentOf) =>
  one.boardKind === other.boardKind && String([...one.boards].sort()) === String([...other.boards].sort());
const sameOrganisation = (one: AppointmentOf, other: AppointmentOf) =>
  String(one.organisations.map(({ id }) => id)) === String(other.organisations.map(({ id }) => id));
const asDeputy = ({ role }: AppointmentOf) => role === 'DEPUTY';

/** What is known of a seat that falls vacant, by the day that is looked from. */
type After =
  | { readonly what: 'NOT_YET' | 'VACANT' | 'ALL_TAKEN' | 'UNKNOWN' }
  | { readonly what: 'FILLED'; readonly by: AppointmentOf; readonly since: Day | null };

/** No term is set for appointing, so nobody is late. */
const STATES: Readonly<Record<After['what'], State>> = {
  NOT_YET: 'OPEN',
  VACANT: 'OPEN',
  ALL_TAKEN: 'DONE',
  FILLED: 'DONE',
  UNKNOWN: 'UNKNOWN',
};

/**
 * Who came in its place, counted as K14 counts who sits on the seats. That it is still vacant is known only where all
 * seats and all appointments are.
 */
function whatCameAfter({ appointment, day }: Vacancy, { appointments, seats, seen }: Facts): After {
  if (seen.day < day) return { what: 'NOT_YET' };
  const seated = appointments
    .filter(
      (each) =>
        sameBoard(each, appointment) && sameOrganisation(each, appointment) && asDeputy(each) === asDeputy(appointment),
    )
    .map((each) => ({ ...each, rule: each.untilRule }));
  const own = asDeputy(appointment)
    ? []
    : seats.filter(
        (seat) => sameBoard(seat, appointment) && isFor(seat, appointment) && mayLiveOn(seat.bounds, seen.day),
      );
  const counted = own.length > 0 && own.every(({ bounds }) => surelyLivesOn(bounds, seen.day));
  const seating = counted ? seatingOn(own, seated, seen.day) : null;
  const complete = own.every((seat) => seat.complete);
  const { successors, vacancies } = seating && complete ? seating : successionOn(null, seated, seen.day);
  const next = seated.find(({ id }) => id === successors.get(appointment.id));
  if (next && next.bounds.certainFrom <= seen.day) {
    const { from, certainFrom } = next.bounds;
    return { what: 'FILLED', by: next, since: from === certainFrom && day <= from ? from : null };
  }
  if (seating?.surelyTaken) return { what: 'ALL_TAKEN' };
  const vacant = vacancies.some(({ left }) => left === appointment.id);
  return { what: seating && complete && vacant ? 'VACANT' : 'UNKNOWN' };
}

const isFor = (seat: SeatOf, { organisations }: AppointmentOf) =>
  organisations.some(({ id }) => seat.organisations.includes(id));

function why({ office, officeEndedOn }: AppointmentOf, day: Day): Prose {
  if (officeEndedOn !== day)
    return sentence(
      { days: [day] },
      ([first]) => `De benoeming eindigt; vanaf ${first} is de zetel vrij.`,
      ([first]) => `The appointment ends; from ${first} the seat is vacant.`,
    );
  const { nl, en } = officeInWords(office);
  const ends = sentence(
    { days: [day] },
    ([ended]) => `Het ambt van ${nl} eindigt op ${ended}, en daarmee van rechtswege het lidmaatschap.`,
    ([ended]) => `The office of ${en} ends on ${ended}, and the membership with it by law.`,
  );
  return joined([ends, ...whenOfficeEnds(office)]);
}

function inWords(after: After): Prose {
  switch (after.what) {
    case 'NOT_YET':
      return { nl: 'Een opvolger is nog niet vastgelegd.', en: 'No successor is recorded yet.' };
    case 'VACANT':
      return {
        nl: 'Alle benoemingen zijn vastgelegd en er is geen opvolger bij: de zetel is nog vrij.',
        en: 'All appointments are recorded and there is no successor among them: the seat is still vacant.',
      };
    case 'ALL_TAKEN':
      return { nl: 'Alle zetels zijn weer bezet.', en: 'All seats are filled again.' };
    case 'FILLED':
      if (after.since === null) return { nl: 'De zetel is weer bezet.', en: 'The seat is filled again.' };
      return sentence(
        { days: [after.since] },
        ([from]) => `Sinds ${from} is de zetel weer bezet.`,
        ([from]) => `Since ${from} the seat is filled again.`,
      );
    case 'UNKNOWN':
      return {
        nl: 'Of de zetel weer is bezet, is niet vastgelegd.',
        en: 'Whether it was filled again is not recorded.',
      };
  }
}
