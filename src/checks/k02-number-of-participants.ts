import type { Prose } from '../records/field';
import { type Day, LAST_DAY } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import {
  COUNTED_PARTICIPANTS,
  type CountedRow,
  type CountedText,
  type Living,
  type Named,
} from './queries/register-queries';
import {
  beginning,
  DAYS_OF_PARTICIPATIONS,
  entryOf,
  joined,
  notInRegister,
  sentence,
  textInRegister,
} from './rules/words';
import { the } from './rules/names';

/** K02: the register lists as many participants as the registry concludes from all sources, on the same day. */
export const numberOfParticipants: Check = defineCheck<CountedRow>({
  code: 'K02',
  title: {
    nl: 'Het register noemt evenveel deelnemers als er op die dag deelnemen',
    en: 'The register lists as many participants as take part on that day',
  },
  severity: 'C',
  grounds: [],
  evidence: {
    nl: 'het aantal deelnemers in de geldende tekst van het register, en de deelnames op dezelfde dag',
    en: 'the number of participants in the text in force in the register, and the participations on the same day',
  },
  query: COUNTED_PARTICIPANTS,
  judge: (row, day) => {
    const text = row.texts.at(-1);
    const stated = text?.read ? text.listed.length : (text?.stated ?? null);
    if (!text || stated === null) return notStated(row);
    const certain = distinct(row.takingPart.filter((each) => each.certain));
    const possible = distinct(row.takingPart);
    const found = {
      explanation: numbers(row, { stated, certain: certain.length, possible: possible.length, day, from: text.from }),
      evidence: [
        { kind: 'arrangement-version', id: text.id },
        ...(text.read ? apart(text.listed, possible) : []).map(({ id }) => ({ kind: 'organisation', id })),
      ],
      text: text.id,
    };
    if (stated === certain.length && stated === possible.length) return { ...found, judgement: 'OK' };
    if (stated >= certain.length && stated <= possible.length)
      return { ...found, judgement: 'UNKNOWN', needs: DAYS_OF_PARTICIPATIONS };
    if (text.read && isOfLaterState(text, possible, day))
      return {
        ...found,
        judgement: 'UNKNOWN',
        explanation: joined([found.explanation, ...differing(text.listed, possible), LATER_STATE]),
        needs: sentence(
          { days: [day] },
          ([on]) => `De vermelding zoals die op ${on} was.`,
          ([on]) => `The entry as it was on ${on}.`,
        ),
      };
    return {
      ...found,
      judgement: 'VIOLATED',
      explanation: joined([found.explanation, ...(text.read ? differing(text.listed, possible) : [])]),
      remedy: REMEDY,
      actor: 'REGISTER_KEEPER',
    };
  },
});

const LATER_STATE: Prose = {
  nl: 'Bij oude teksten noemt het register ook wie later in de plaats van een deelnemer kwam, en niet meer wie sindsdien is opgeheven.',
  en: 'For old texts the register also lists those who took the place of a participant later, and no longer those who have ceased to exist since.',
};

/** Whether all who stand on one side only do so because the register was read later: it shows no old states. */
function isOfLaterState({ listed, stateOn }: CountedText, takingPart: readonly Living[], day: Day): boolean {
  const gone = ({ until }: Living) => until !== LAST_DAY && (stateOn === null || until <= stateOn);
  return without(listed, takingPart).every(({ from }) => from > day) && without(takingPart, listed).every(gone);
}

const REMEDY: Prose = {
  nl: 'Vergelijk de deelnemers in het register met de regeling zelf en met herindelingen, en pas de vermelding aan.',
  en: 'Compare the participants in the register with the arrangement itself and with reorganisations, and correct the entry.',
};

function notStated({ name, inRegister }: CountedRow): Verdict {
  if (inRegister === false)
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: notInRegister(name),
    };
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Hoeveel deelnemers het register voor ${the(name)} noemt, is hier niet bekend.`,
      en: `How many participants the register lists for ${name} is not known here.`,
    },
    needs: entryOf(name),
  };
}

/** Each body once, however many participations it has. */
function distinct(all: readonly Living[]): readonly Living[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

interface Numbers {
  readonly stated: number;
  readonly certain: number;
  readonly possible: number;
  readonly day: Day;
  readonly from: Day;
}

function numbers({ name }: CountedRow, { stated, certain, possible, day, from }: Numbers): Prose {
  const text = beginning(textInRegister(from, name));
  const [nl, en] = stated === 1 ? ['deelnemer', 'participant'] : ['deelnemers', 'participants'];
  const counted = countInWords(certain, possible);
  return sentence(
    { days: [day] },
    ([on]) => `${text.nl} noemt ${stated === 0 ? 'geen' : stated} ${nl}; op ${on} ${counted.nl}.`,
    ([on]) => `${text.en} lists ${stated === 0 ? 'no' : stated} ${en}; on ${on} ${counted.en}.`,
  );
}

/** How many take part, at least and at most: the end of a sentence. */
function countInWords(certain: number, possible: number): Prose {
  if (possible === 0)
    return { nl: 'zijn er volgens alle bronnen samen geen', en: 'there are none by all sources together' };
  if (certain === possible)
    return {
      nl: `${certain === 1 ? 'is' : 'zijn'} het er volgens alle bronnen samen ${certain}`,
      en: `there ${certain === 1 ? 'is' : 'are'} ${certain} by all sources together`,
    };
  return {
    nl: `zijn het er volgens alle bronnen samen ten minste ${certain} en ten hoogste ${possible}`,
    en: `there are at least ${certain} and at most ${possible} by all sources together`,
  };
}

const without = <Body extends Named>(all: readonly Body[], others: readonly Named[]): readonly Body[] =>
  all.filter(({ id }) => others.every((other) => other.id !== id));

/** Who stands on one side only. */
const apart = (listed: readonly Named[], takingPart: readonly Named[]) => [
  ...without(listed, takingPart),
  ...without(takingPart, listed),
];

/** The same, by name. */
function differing(listed: readonly Named[], takingPart: readonly Named[]): readonly Prose[] {
  const [extra, missing] = [without(listed, takingPart), without(takingPart, listed)].map((all) =>
    all.map(({ name }) => name),
  ) as [string[], string[]];
  return [
    ...(extra.length === 0
      ? []
      : [
          sentence(
            { names: [extra] },
            (_, [who]) => `Alleen in het register: ${who}.`,
            (_, [who]) => `In the register only: ${who}.`,
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          sentence(
            { names: [missing] },
            (_, [who]) => `Niet in het register: ${who}.`,
            (_, [who]) => `Not in the register: ${who}.`,
          ),
        ]),
  ];
}
