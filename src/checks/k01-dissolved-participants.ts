import type { Prose } from '../records/field';
import { type Day, monthsAfter } from '../time/day';
import { END_RULES } from '../time/period';
import { type Check, defineCheck, type Verdict } from './check';
import { ENDED_MUNICIPALITIES, type EndedMunicipality, type EndedRow } from './queries/register-queries';
import { the } from './rules/names';
import { entryOf, joined, notInRegister, sentence } from './rules/words';

/** Months in which the participants arrange what a merger asks, and to which that can be extended. */
export const TERM = 6;
export const EXTENDED = 12;

/** K01: the register lists no municipality that was dissolved, once the term for putting it right is over. */
export const dissolvedParticipants: Check = defineCheck<EndedRow>({
  code: 'K01',
  title: {
    nl: 'Geen opgeheven gemeente staat nog als deelnemer vermeld',
    en: 'No dissolved municipality is still listed as a participant',
  },
  severity: 'A',
  grounds: [
    {
      citation: {
        nl: 'Wet algemene regels herindeling, artikel 41',
        en: 'Wet algemene regels herindeling, article 41',
      },
      link: 'http://www.wetboek-online.nl/wet/Wet%20algemene%20regels%20herindeling/41.html',
      from: null,
      until: null,
      verified: true,
      reading: {
        nl: 'Gelezen in een oudere uitgave van de wet; een toelichting uit 2019 geeft dezelfde inhoud.',
        en: 'Read in an older edition of the act; an explanation of 2019 gives the same content.',
      },
    },
  ],
  evidence: {
    nl: 'wie de geldende tekst in het register noemt, en de dag waarop gemeenten ophielden te bestaan',
    en: 'whom the text in force in the register lists, and the day on which municipalities ceased to exist',
  },
  query: ENDED_MUNICIPALITIES,
  judge: (row, day) => {
    const text = row.texts.at(-1);
    const ended = text?.read ? text.ended : row.stillListed;
    if (ended.length === 0) return text?.read ? noneListed(row, text.id) : notRead(row);
    return stillListed(row, ended, { day, text: text?.id });
  },
});

function noneListed({ name }: EndedRow, text: string): Verdict {
  return {
    judgement: 'OK',
    explanation: {
      nl: `De geldende tekst van ${the(name)} in het register noemt geen opgeheven gemeente.`,
      en: `The text of ${name} in force in the register lists no dissolved municipality.`,
    },
    evidence: [{ kind: 'arrangement-version', id: text }],
    text,
  };
}

function notRead({ name, inRegister }: EndedRow): Verdict {
  if (inRegister === false)
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: notInRegister(name),
    };
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Wie het register voor ${the(name)} als deelnemer noemt, is bij ons niet bekend.`,
      en: `Whom the register lists as a participant in ${name} is not known to us.`,
    },
    needs: entryOf(name),
  };
}

function stillListed(
  row: EndedRow,
  ended: readonly EndedMunicipality[],
  { day, text }: { readonly day: Day; readonly text: string | undefined },
): Verdict {
  const days = [...new Set(ended.map(({ endedOn }) => endedOn))].sort();
  const first = days[0] ?? day;
  const shown = {
    explanation: joined([...days.map((each) => listedSince(row, ended, each)), ...successorsOf(ended)]),
    evidence: [
      ...(text === undefined ? [] : [{ kind: 'arrangement-version', id: text }]),
      ...ended.map(({ id }) => ({ kind: 'organisation', id })),
    ],
    ...(text === undefined ? {} : { text }),
  };
  const found = { ...shown, remedy: remedyFor(ended), actor: 'REGISTER_KEEPER' as const };
  const sure = ended.filter(({ rule }) => END_RULES[rule] === 'EXACT' || rule === 'DISSOLUTION');
  if (sure.some(({ endedOn }) => day > monthsAfter(endedOn, EXTENDED))) return { ...found, judgement: 'VIOLATED' };
  if (day <= monthsAfter(first, TERM)) return { ...shown, judgement: 'OK', ...inTime(shown.explanation, first) };
  return sure.length === 0
    ? { ...found, ...dayNotSure(found.explanation, ended) }
    : { ...found, ...extended(found, first) };
}

function listedSince({ name }: EndedRow, ended: readonly EndedMunicipality[], day: Day): Prose {
  const names = ended.filter(({ endedOn }) => endedOn === day).map((each) => each.name);
  const one = names.length === 1;
  return sentence(
    { days: [day], names: [names] },
    ([since], [who]) =>
      `${who} ${one ? 'bestaat' : 'bestaan'} sinds ${since} niet meer, maar ${one ? 'staat' : 'staan'} in het register nog vermeld als ${one ? 'deelnemer' : 'deelnemers'} aan ${the(name)}.`,
    ([since], [who]) =>
      `${who} ceased to exist on ${since}, but ${one ? 'is' : 'are'} still listed in the register as ${one ? 'a participant' : 'participants'} in ${name}.`,
  );
}

const successorNames = (ended: readonly EndedMunicipality[]) => [
  ...new Set(ended.flatMap(({ successors }) => successors)),
];

function successorsOf(ended: readonly EndedMunicipality[]): readonly Prose[] {
  const names = successorNames(ended);
  if (names.length === 0) return [];
  const one = names.length === 1;
  return [
    sentence(
      { names: [names] },
      (_, [who]) => `De herindeling noemt ${who} als ${one ? 'opvolger' : 'opvolgers'}.`,
      (_, [who]) => `The reorganisation names ${who} as ${one ? 'successor' : 'successors'}.`,
    ),
  ];
}

function remedyFor(ended: readonly EndedMunicipality[]): Prose {
  const names = successorNames(ended);
  const gone = ended.map(({ name }) => name);
  if (names.length === 0)
    return sentence(
      { names: [gone] },
      (_, [gone]) => `Ga na wie in de plaats is getreden van ${gone}, en pas de vermelding daarop aan.`,
      (_, [gone]) => `Find out who took the place of ${gone}, and correct the entry accordingly.`,
    );
  return sentence(
    { names: [gone, names] },
    (_, [gone, who]) =>
      `Ga na of ${who} volgens de herindelingsregeling in de plaats ${names.length === 1 ? 'is' : 'zijn'} getreden van ${gone}, en pas de vermelding daarop aan.`,
    (_, [gone, who]) =>
      `Check whether ${who} took the place of ${gone} under the reorganisation, and correct the entry accordingly.`,
  );
}

function inTime(explanation: Prose, ended: Day) {
  const term = sentence(
    { days: [monthsAfter(ended, TERM)] },
    ([last]) => `De termijn van zes maanden om dit te regelen loopt tot en met ${last}.`,
    ([last]) => `The term of six months to arrange this runs up to and including ${last}.`,
  );
  return { explanation: joined([explanation, term]) };
}

function extended({ explanation }: { readonly explanation: Prose }, ended: Day) {
  const term = sentence(
    { days: [monthsAfter(ended, TERM), monthsAfter(ended, EXTENDED)] },
    ([last, latest]) => `De termijn liep af op ${last}, tenzij hij is verlengd, hooguit tot en met ${latest}.`,
    ([last, latest]) => `The term ended on ${last}, unless it was extended, at most up to and including ${latest}.`,
  );
  return {
    judgement: 'UNKNOWN' as const,
    wouldBe: 'VIOLATED' as const,
    explanation: joined([explanation, term]),
    needs: {
      nl: 'Het besluit waarbij de termijn van artikel 41 is verlengd, of de mededeling dat dit niet is gebeurd.',
      en: 'The decision that extends the term of article 41, or word that there is none.',
    },
  };
}

function dayNotSure(explanation: Prose, ended: readonly EndedMunicipality[]) {
  return {
    judgement: 'UNKNOWN' as const,
    wouldBe: 'VIOLATED' as const,
    explanation,
    needs: sentence(
      { names: [ended.map(({ name }) => name)] },
      (_, [who]) => `De precieze dag waarop ${who} ${ended.length === 1 ? 'ophield' : 'ophielden'} te bestaan.`,
      (_, [who]) => `The exact day on which ${who} ceased to exist.`,
    ),
  };
}
