import type { Prose } from '../records/field';
import { type Day, FIRST_DAY, monthsAfter } from '../time/day';
import {
  appointing,
  appointmentsOf,
  BOARD_IN_WORDS,
  officeInWords,
  whenOfficeEnds,
  withoutGeneralBoard,
} from './rules/boards';
import { type Check, defineCheck, type Verdict } from './check';
import { WGR_13 } from './law/boards';
import { type MembershipRow, MEMBERSHIPS, type MembershipsRow } from './queries/board-queries';
import { type Doubt, doubtful } from './rules/verdicts';
import { joined, phrases, sentence } from './rules/words';
import { the } from './rules/names';

/** Who is elected sits four years; a month is added because the day on which the old members step down moves. */
const TERM_MONTHS = 49;
const ELECTED = ['COUNCILLOR', 'PROVINCIAL_COUNCILLOR', 'WATER_BOARD_MEMBER'];

/**
 * K15: whose office ended is no member of the board any more; the seat is empty from that day, as K14 and the deadlines
 * count it. The recorded day is judged and no other: a councillor's office ends when the old council steps down, an
 * alderman's only when the new council appoints aldermen, and a mayor's with no election.
 */
export const endedOffices: Check = defineCheck<MembershipsRow>({
  code: 'K15',
  subject: 'PARTICIPATION',
  title: {
    nl: 'Wie een ambt niet meer bekleedt, is geen bestuurslid meer',
    en: 'Nobody is a member of a board after the office that qualifies for it ended',
  },
  severity: 'B',
  grounds: [WGR_13],
  evidence: {
    nl: 'de benoemingen in het algemeen en dagelijks bestuur, en de dag waarop het ambt eindigde dat er recht op geeft',
    en: 'the appointments to the general and the executive board, and the day on which the qualifying office ended',
  },
  query: MEMBERSHIPS,
  judge: (row, day) => {
    const memberships = row.memberships.filter(({ office }) => office !== 'OUTSIDE');
    const ended = memberships.filter(({ officeEndedOn }) => officeEndedOn !== null && officeEndedOn < day);
    if (ended.length > 0) return stillOpen(row, ended);
    if (memberships.length === 0) return nobodyOf(row);
    const old = memberships.filter((each) => termSurelyOver(each, day));
    return old.length > 0 ? perhapsEnded(row, old) : noneEnded(row, memberships);
  },
});

/** Whether the body that elected the member was elected anew since, so that the office must have ended once. */
function termSurelyOver({ office, officeEndedOn, since }: MembershipRow, day: Day): boolean {
  return (
    ELECTED.includes(office) && officeEndedOn === null && since !== FIRST_DAY && monthsAfter(since, TERM_MONTHS) <= day
  );
}

function stillOpen(row: MembershipsRow, ended: readonly MembershipRow[]): Verdict {
  const rules = [RULE, ...[...new Set(ended.map(({ office }) => office))].flatMap(whenOfficeEnds)];
  const found = {
    explanation: joined([...ended.map((each) => openOf(row, each)), ...rules]),
    evidence: evidenceOf(ended),
    remedy: {
      nl: 'Leg vast wanneer het lidmaatschap eindigde, en benoem een opvolger.',
      en: 'Record when the membership ended, and appoint a successor.',
    },
    ...appointing(row.participation),
  };
  return doubtful({ ...found, judgement: 'VIOLATED' }, ended.some(({ certain }) => certain) ? [] : [PERHAPS_CLOSED]);
}

const PERHAPS_CLOSED: Doubt = {
  why: {
    nl: 'Of het lidmaatschap op deze dag liep, is niet zeker.',
    en: 'Whether the membership ran on this day is not certain.',
  },
  needs: {
    nl: 'De dag waarop het lidmaatschap begon of eindigde.',
    en: 'The day on which the membership began or ended.',
  },
};

function openOf({ name, participation }: MembershipsRow, { boardKind, office, role, officeEndedOn }: MembershipRow) {
  const [who, board, as] = [officeInWords(office), BOARD_IN_WORDS[boardKind], ROLES[role] ?? MEMBERSHIP];
  return sentence(
    { days: [officeEndedOn ?? ''] },
    ([ended]) =>
      `Het ambt van ${who.nl} van ${the(participation.name)} is op ${ended} geëindigd, maar het ${as.nl} van ${board.nl} van ${the(name)} staat nog open.`,
    ([ended]) =>
      `The office of ${who.en} of ${participation.name} ended on ${ended}, but the ${as.en} of ${board.en} of ${name} is still open.`,
  );
}

function nobodyOf(row: MembershipsRow): Verdict {
  const { name, participation, complete } = row;
  if (complete.length > 0 && complete.every(Boolean))
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `Namens ${the(participation.name)} zit op deze dag niemand in het bestuur van ${the(name)}.`,
        en: `Nobody sits on the boards of ${name} for ${participation.name} on this day.`,
      },
    };
  return (
    withoutGeneralBoard(row) ?? {
      judgement: 'UNKNOWN',
      explanation: {
        nl: `Wie namens ${the(participation.name)} in het bestuur van ${the(name)} zit, is hier niet vastgelegd.`,
        en: `Who sits on the boards of ${name} for ${participation.name} is not recorded here.`,
      },
      needs: appointmentsOf(row, participation),
    }
  );
}

function perhapsEnded({ name, participation }: MembershipsRow, old: readonly MembershipRow[]): Verdict {
  const [first = ''] = old.map(({ since }) => since).sort();
  const offices = phrases([...new Set(old.map(({ office }) => office))].map(officeInWords));
  return {
    judgement: 'UNKNOWN',
    explanation: sentence(
      { days: [first] },
      ([since]) =>
        `Namens ${the(participation.name)} heeft sinds ${since} ${offices.nl} een plaats in het bestuur van ${the(name)}. Sindsdien is meer dan een zittingsperiode van vier jaar voorbij; of en wanneer het ambt eindigde, is niet vastgelegd.`,
      ([since]) =>
        `${participation.name} has had ${offices.en} on the boards of ${name} since ${since}. More than a term of four years has passed since; whether and when the office ended is not recorded.`,
    ),
    evidence: evidenceOf(old),
    needs: {
      nl: `De dag waarop het ambt eindigde van wie namens ${the(participation.name)} in het bestuur van ${the(name)} zit, en de nieuwe benoeming.`,
      en: `The day on which the office ended of whoever sits on the boards of ${name} for ${participation.name}, and the new appointment.`,
    },
  };
}

function noneEnded({ name, participation }: MembershipsRow, memberships: readonly MembershipRow[]): Verdict {
  const count = memberships.length;
  return {
    judgement: 'OK',
    explanation: {
      nl: `Van ${the(participation.name)} ${count === 1 ? 'is 1 benoeming' : `zijn ${count} benoemingen`} in het bestuur van ${the(name)} vastgelegd; dat het ambt voor deze dag eindigde, is bij geen daarvan bekend.`,
      en: `${count === 1 ? '1 appointment' : `${count} appointments`} to the boards of ${name} ${count === 1 ? 'is' : 'are'} recorded for ${participation.name}; of none is it known that the office ended before this day.`,
    },
    evidence: evidenceOf(memberships),
  };
}

const evidenceOf = (memberships: readonly MembershipRow[]) =>
  memberships.map(({ id }) => ({ kind: 'appointment', id }));

const MEMBERSHIP: Prose = { nl: 'lidmaatschap', en: 'membership' };
const ROLES: Readonly<Record<string, Prose>> = {
  CHAIR: { nl: 'voorzitterschap', en: 'chairmanship' },
  DEPUTY: { nl: 'plaatsvervangend lidmaatschap', en: 'deputy membership' },
};
const RULE: Prose = {
  nl: 'Het lidmaatschap eindigt van rechtswege met het ambt, ook als er nog geen opvolger in het bestuur is.',
  en: 'Membership ends by law with the office, also while there is no successor on the board yet.',
};
