import type { Prose } from '../../../records/field';
import { type Day, monthsAfter } from '../../../time/day';
import { END_RULES } from '../../../time/period';
import { groundOn } from '../../check';
import { dissolvedParticipants, EXTENDED, TERM } from '../../k01-dissolved-participants';
import { joined, sentence } from '../../rules/words';
import type { Draft, State } from '../deadline';
import type { EndedParticipant } from '../deadline-queries';
import { evidenceOf, type Facts } from '../facts';
import { POSSIBLY_MISSED, settled } from '../progress';

/** The terms in which participants arrange what follows from a merger: six months, and twelve where it was extended. */
export function mergers(facts: Facts): Draft[] {
  const days = [...new Set(facts.ended.map(({ endedOn }) => endedOn))].sort();
  return days.flatMap((day) => {
    const ended = facts.ended.filter(({ endedOn }) => endedOn === day);
    return [
      termOf(facts, ended, { day, months: TERM, extended: false }),
      termOf(facts, ended, { day, months: EXTENDED, extended: true }),
    ];
  });
}

interface MergerTerm {
  /** Of the merger. */
  readonly day: Day;
  readonly months: number;
  readonly extended: boolean;
}

function termOf(facts: Facts, ended: readonly EndedParticipant[], { day, months, extended }: MergerTerm): Draft {
  const last = monthsAfter(day, months);
  const text = facts.texts.findLast(({ from }) => from >= day && from <= facts.seen.day);
  const adapted = text !== undefined && ended.every(({ id }) => !text.listed.includes(id)) ? text : null;
  const state: State = adapted !== null && adapted.from <= last ? 'DONE' : facts.seen.day <= last ? 'OPEN' : 'UNKNOWN';
  // By K01 who is still listed in the text in force is wrong there, or may be.
  const inForce = facts.texts.findLast(({ from }) => from <= facts.seen.day);
  const listed = ended.some(({ id }) => inForce?.listed.includes(id) === true);
  return {
    key: `MERGER ${facts.key} ${day} ${months}`,
    kind: 'MERGER',
    day: last,
    opensOn: day,
    title: extended
      ? {
          nl: 'Gevolgen van de herindeling geregeld, als de termijn is verlengd',
          en: 'Consequences of the merger arranged, if the term was extended',
        }
      : { nl: 'Gevolgen van de herindeling geregeld', en: 'Consequences of the merger arranged' },
    task: {
      nl: 'De regeling en de vermelding in het register aanpassen aan de herindeling.',
      en: 'Adapt the arrangement and its entry in the register to the merger.',
    },
    actor: 'EXECUTIVE',
    explanation: joined([
      endedInWords(ended, day),
      extended ? EXTENSION : SIX_MONTHS,
      ...(adapted === null
        ? [listed && state === 'UNKNOWN' ? STILL_LISTED : notAdapted(state)]
        : [adaptedOn(adapted.from)]),
    ]),
    organisation: null,
    ground: groundOn(dissolvedParticipants, last),
    basis: 'LAW',
    certain: !extended && ended.every(({ rule }) => END_RULES[rule] === 'EXACT' || rule === 'DISSOLUTION'),
    ...(state === 'UNKNOWN' && listed ? POSSIBLY_MISSED : settled(state)),
    evidence: [
      ...evidenceOf('organisation', ended),
      ...evidenceOf('arrangement-version', adapted === null ? [] : [adapted]),
    ],
    appliesOn: last,
  };
}

const SIX_MONTHS: Prose = {
  nl: 'De deelnemers hebben zes maanden om te regelen wat daaruit volgt.',
  en: 'The participants have six months to arrange what follows from it.',
};
const EXTENSION: Prose = {
  nl: 'De termijn van zes maanden kan met hooguit zes maanden zijn verlengd; of dat is gebeurd, is hier niet bekend.',
  en: 'The term of six months may have been extended by six months at most; whether it was is not known here.',
};

const endedInWords = (ended: readonly EndedParticipant[], day: Day) =>
  sentence(
    { days: [day], names: [ended.map(({ name }) => name)] },
    ([since], [who]) => `${who} ${ended.length === 1 ? 'bestaat' : 'bestaan'} sinds ${since} niet meer.`,
    ([since], [who]) => `${who} ceased to exist on ${since}.`,
  );

const adaptedOn = (day: Day) =>
  sentence(
    { days: [day] },
    ([from]) => `De tekst van ${from} noemt de opgeheven deelnemer niet meer.`,
    ([from]) => `The text of ${from} no longer lists the dissolved participant.`,
  );

const STILL_LISTED: Prose = {
  nl: 'De geldende tekst in het register noemt de opgeheven deelnemer nog.',
  en: 'The text in force in the register still lists the dissolved participant.',
};

const notAdapted = (state: State): Prose =>
  state === 'OPEN'
    ? { nl: 'Een aangepaste tekst is nog niet vastgelegd.', en: 'No adapted text is recorded yet.' }
    : { nl: 'Een aangepaste tekst is niet vastgelegd.', en: 'No adapted text is recorded.' };
