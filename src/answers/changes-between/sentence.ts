import type { Prose } from '../../records/field';
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import type { Form } from '../../records/kinds/vocabulary';
import { dayInWords, FORM_IN_WORDS, listInWords } from '../words';
import type { ChangeEvent } from './events';
import { isCertain } from './windows';

/** The names a sentence about a change needs; empty where the change has no such thing. */
export interface Named {
  readonly organisation: string;
  readonly arrangement: string;
  readonly obligation: Prose;
  readonly nameBefore: string;
  readonly nameAfter: string;
  /** The bodies whose place a body or participation took. */
  readonly predecessors: readonly string[];
  /** The bodies that took the place of one that ended. */
  readonly successors: readonly string[];
  /** The bodies that go on taking part in its place. */
  readonly continuedBy: readonly string[];
}

/** A change in a sentence. What is not certain says so first. */
export function changeInWords(event: ChangeEvent, named: Named): Prose {
  const { nl, en } = SENTENCES[event.kind](event, named, whenInWords(event));
  return isCertain(event.window) ? { nl, en } : { nl: `Niet zeker: ${nl}`, en: `Not certain: ${en}` };
}

/** From which day; of an unknown day what is known of it. */
function whenInWords({ window, dayText }: ChangeEvent): Prose {
  const [earliest, latest] = [dayInWords(window.earliest), dayInWords(window.latest)];
  if (isCertain(window)) return { nl: `vanaf ${latest.nl}`, en: `from ${latest.en}` };
  const known: Prose[] = [];
  if (dayText !== null) known.push({ nl: `volgens de bron: ${dayText}`, en: `in the words of the source: ${dayText}` });
  if (window.earliest !== FIRST_DAY)
    known.push({ nl: `niet eerder dan ${earliest.nl}`, en: `not before ${earliest.en}` });
  if (window.latest !== LAST_DAY) known.push({ nl: `niet later dan ${latest.nl}`, en: `not after ${latest.en}` });
  const words = (language: keyof Prose) =>
    known.length === 0 ? '' : ` (${known.map((each) => each[language]).join(', ')})`;
  return { nl: `vanaf een onbekende dag${words('nl')}`, en: `from an unknown day${words('en')}` };
}

type Sentence = (event: ChangeEvent, named: Named, when: Prose) => Prose;

const SENTENCES: Readonly<Record<ChangeEvent['kind'], Sentence>> = {
  JOINED: (_, { organisation, arrangement, predecessors }, when) => {
    const others = listInWords(predecessors);
    const [nl, en] =
      others.nl === '' ? ['', ''] : [`, in de plaats van ${others.nl}`, `, in the place of ${others.en}`];
    return {
      nl: `${organisation} neemt ${when.nl} deel aan ${arrangement}${nl}.`,
      en: `${organisation} takes part in ${arrangement} ${when.en}${en}.`,
    };
  },
  LEFT: (event, named, when) => {
    const why = whyInWords(event, named);
    return {
      nl: `${named.organisation} neemt ${when.nl} niet meer deel aan ${named.arrangement}${why.nl}.`,
      en: `${named.organisation} no longer takes part in ${named.arrangement} ${when.en}${why.en}.`,
    };
  },
  FORM_CHANGED: ({ formBefore, formAfter }, { arrangement }, when) => {
    const [before, after] = [formBefore, formAfter].map((form) => FORM_IN_WORDS[form as Form]);
    return {
      nl: `${arrangement} is ${when.nl} een ${after?.nl ?? ''}, daarvoor een ${before?.nl ?? ''}.`,
      en: `The form of ${arrangement} is ${after?.en ?? ''} ${when.en}, and ${before?.en ?? ''} before.`,
    };
  },
  NAME_CHANGED: (_, { nameBefore, nameAfter }, when) => ({
    nl: `${nameBefore} heet ${when.nl} ${nameAfter}.`,
    en: `${nameBefore} is called ${nameAfter} ${when.en}.`,
  }),
  NEW_VERSION: (_, { arrangement }, when) => ({
    nl: `Van ${arrangement} geldt ${when.nl} een nieuwe tekst.`,
    en: `A new text of ${arrangement} is in force ${when.en}.`,
  }),
  OBLIGATION_BEGAN: (_, { arrangement, obligation }, when) =>
    arrangement === ''
      ? {
          nl: `De verplichting '${obligation.nl}' geldt ${when.nl}.`,
          en: `The obligation '${obligation.en}' holds ${when.en}.`,
        }
      : {
          nl: `${arrangement} geeft ${when.nl} invulling aan de verplichting '${obligation.nl}'.`,
          en: `${arrangement} meets the obligation '${obligation.en}' ${when.en}.`,
        },
  OBLIGATION_ENDED: (_, { arrangement, obligation }, when) =>
    arrangement === ''
      ? {
          nl: `De verplichting '${obligation.nl}' geldt ${when.nl} niet meer.`,
          en: `The obligation '${obligation.en}' no longer holds ${when.en}.`,
        }
      : {
          nl: `${arrangement} geeft ${when.nl} geen invulling meer aan de verplichting '${obligation.nl}'.`,
          en: `${arrangement} no longer meets the obligation '${obligation.en}' ${when.en}.`,
        },
  ARRANGEMENT_BEGAN: (_, { arrangement }, when) => ({
    nl: `${arrangement} bestaat ${when.nl}.`,
    en: `${arrangement} exists ${when.en}.`,
  }),
  ARRANGEMENT_ENDED: (_, { arrangement }, when) => ({
    nl: `${arrangement} bestaat ${when.nl} niet meer.`,
    en: `${arrangement} no longer exists ${when.en}.`,
  }),
  BODY_ENDED: (_, { organisation, successors }, when) => {
    const others = listInWords(successors);
    const [nl, en] = others.nl === '' ? ['', ''] : [` en gaat op in ${others.nl}`, ` and becomes part of ${others.en}`];
    return {
      nl: `${organisation} bestaat ${when.nl} niet meer${nl}.`,
      en: `${organisation} no longer exists ${when.en}${en}.`,
    };
  },
  BODY_CREATED: (_, { organisation, predecessors }, when) => {
    const others = listInWords(predecessors);
    const [nl, en] =
      others.nl === '' ? ['', ''] : [`, in de plaats van ${others.nl}`, `, in the place of ${others.en}`];
    return { nl: `${organisation} bestaat ${when.nl}${nl}.`, en: `${organisation} exists ${when.en}${en}.` };
  },
};

/** Why a participation ended, after a colon; nothing where that is not known. */
function whyInWords({ reason }: ChangeEvent, { organisation, successors, continuedBy }: Named): Prose {
  if (reason === 'ARRANGEMENT_ENDED') return { nl: ': de regeling is beëindigd', en: ': the arrangement ended' };
  if (reason === 'LEFT') return { nl: ': de deelnemer is uitgetreden', en: ': it left' };
  if (reason === 'ABSENT_FROM_NEXT_VERSION')
    return {
      nl: ': de volgende versie in het register noemt de deelnemer niet meer',
      en: ': the next version in the register no longer names it',
    };
  if (reason !== 'ORGANISATION_ENDED') return { nl: '', en: '' };
  const [into, by] = [listInWords(successors), listInWords(continuedBy)];
  const merged =
    into.nl === '' ? { nl: '', en: '' } : { nl: ` en opgegaan in ${into.nl}`, en: ` and became part of ${into.en}` };
  const goesOn =
    by.nl === ''
      ? { nl: '; wie de deelname voortzet is niet bekend', en: '; who continues the participation is not known' }
      : { nl: `; ${by.nl} zet de deelname voort`, en: `; ${by.en} continues the participation` };
  return {
    nl: `: ${organisation} is opgeheven${merged.nl}${goesOn.nl}`,
    en: `: ${organisation} ceased to exist${merged.en}${goesOn.en}`,
  };
}
