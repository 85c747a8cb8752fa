import type { Prose } from '../records/field';
import { type Day, FIRST_DAY } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import {
  inWords,
  isAmongMunicipalities,
  isRightGazette,
  type OneOrMore,
  type Published,
  publishedIn,
  ruleFor,
} from './rules/gazettes';
import { GEMEENTEBLAD, STAATSCOURANT } from './law/register';
import { the } from './rules/names';
import { outsideTheAct } from './rules/outside-the-act';
import { PUBLICATIONS, type PublicationRow, type PublishedText } from './queries/publication-queries';
import { beginning, formNeeded, phrases, textInForce } from './rules/words';

/**
 * K12: the text in force was published, in the kind of gazette for it. Whose Gazette it is does not show from the number
 * of a publication, so that is not looked at.
 */
export const publication: Check = defineCheck<PublicationRow>({
  code: 'K12',
  title: {
    nl: 'De geldende tekst is bekendgemaakt in het soort blad dat daarvoor is aangewezen',
    en: 'The text in force was published in the kind of gazette that is meant for it',
  },
  severity: 'A',
  grounds: [STAATSCOURANT, GEMEENTEBLAD],
  evidence: {
    nl: 'waar de geldende tekst is bekendgemaakt, wanneer, en welke soorten overheden deelnemen',
    en: 'where the text in force was published, when, and which kinds of public bodies take part',
  },
  query: PUBLICATIONS,
  judge: (row, day) => {
    const outside = outsideTheAct(row);
    if (outside) return outside;
    const text = row.texts.at(-1);
    if (!text?.read) return notRead(row);
    const found = inGazettes(text).filter((each) => isOutBy(day, each, text.publishedOn));
    const ofText = found.filter(({ year }) => year >= firstYear(text));
    if (ofText.length === 0) return notFound(row, text, found);
    const right = ofText.filter((each) => isRightGazette(each, text.publishedOn, text.types));
    return right.length > 0 ? published(row, text, right) : elsewhere(row, text, ofText);
  },
});

/** A text is published shortly before it takes effect, or later: what is older is about another text. */
const firstYear = ({ from }: PublishedText) => (from === FIRST_DAY ? 0 : Number(from.slice(0, 4)) - 1);

const inGazettes = ({ publications }: PublishedText) =>
  (publications ?? []).map(publishedIn).filter((each) => each !== undefined);

/** Whether it may have been published by the day: what came later says nothing of it. */
const isOutBy = (day: Day, { year }: Published, publishedOn: Day | null) =>
  publishedOn?.startsWith(String(year)) ? publishedOn <= day : year <= Number(day.slice(0, 4));

const about = ({ id }: PublishedText) => ({ evidence: [{ kind: 'arrangement-version', id }], text: id });

/** Each gazette of a year once, with the numbers of all publications in it. */
function whereFound(all: readonly Published[], publishedOn: Day | null): Prose {
  const together = new Map<string, OneOrMore>();
  for (const each of all) {
    const key = `${each.gazette} ${each.year}`;
    const before = together.get(key);
    together.set(key, before ? [...before, each] : [each]);
  }
  return phrases([...together.values()].map((some) => inWords(some, publishedOn)));
}

function published({ name }: PublicationRow, text: PublishedText, right: readonly Published[]): Verdict {
  const [first] = right;
  const which = textInForce(name, text.from);
  const places = whereFound(right, text.publishedOn);
  return {
    ...about(text),
    judgement: 'OK',
    explanation: beginning({
      nl: `${which.nl} is bekendgemaakt in ${places.nl}.`,
      en: `${which.en} was published in ${places.en}.`,
    }),
    ...(first ? { ground: ruleFor(first, text.publishedOn) } : {}),
  };
}

function elsewhere({ name }: PublicationRow, text: PublishedText, found: readonly Published[]): Verdict {
  const places = whereFound(found, text.publishedOn);
  const which = textInForce(name, text.from);
  const explanation = {
    nl: `Van ${which.nl} is alleen een bekendmaking bekend in ${places.nl}.`,
    en: `Of ${which.en} only a publication in ${places.en} is known.`,
  };
  const last = found.at(-1);
  if (!isAmongMunicipalities(text.types))
    return { ...about(text), judgement: 'UNKNOWN', explanation, heldBack: GAZETTE_OF_CHAPTER };
  return {
    ...about(text),
    judgement: 'VIOLATED',
    explanation,
    remedy: {
      nl: 'Ga na of de tekst ook in het aangewezen blad staat: sinds 1 juli 2021 het Gemeenteblad van de gemeente van vestiging, daarvoor de Staatscourant. Maak de tekst anders alsnog bekend, en noem de vindplaats in het register.',
      en: 'Check whether the text also stands in the gazette for it: since 1 July 2021 the Gemeenteblad of the municipality of the seat, before that the Staatscourant. Otherwise publish the text still, and give the place in the register.',
    },
    actor: 'REGISTER_KEEPER',
    ...(last ? { ground: ruleFor(last, text.publishedOn) } : {}),
  };
}

const GAZETTE_OF_CHAPTER: Prose = {
  nl: 'Welk blad de wet aanwijst voor een regeling waaraan niet alleen gemeenten deelnemen, moeten wij nog nalezen.',
  en: 'We have yet to read which gazette the law names for an arrangement in which others than municipalities take part.',
};

/** No reference to a gazette that can be about the text: it may have been published all the same. */
function notFound({ name }: PublicationRow, text: PublishedText, older: readonly Published[]): Verdict {
  const which = textInForce(name, text.from);
  const because = whyNotFound(text, older);
  return {
    ...about(text),
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Van ${which.nl} noemt het register ${because.nl}.`,
      en: `Of ${which.en} the register gives ${because.en}.`,
    },
    needs: placeOf(name),
  };
}

function whyNotFound(text: PublishedText, older: readonly Published[]): Prose {
  const places = whereFound(older, null);
  if (older.length > 0)
    return { nl: `alleen een oudere bekendmaking, in ${places.nl}`, en: `an older publication only, in ${places.en}` };
  if (inGazettes(text).length > 0)
    return { nl: 'alleen bekendmakingen van na deze dag', en: 'publications of after this day only' };
  if ((text.publications ?? []).length > 0)
    return { nl: 'wel vindplaatsen, maar geen officieel blad', en: 'places to find it, but no gazette' };
  return { nl: 'geen vindplaats', en: 'no place to find it' };
}

function notRead({ name, inRegister, form }: PublicationRow): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Waar de geldende tekst van ${the(name)} is bekendgemaakt, is bij ons niet bekend.`,
      en: `Where the text of ${name} in force was published is not known to us.`,
    },
    needs: inRegister === false && form === null ? formNeeded(name) : placeOf(name),
  };
}

const placeOf = (name: string): Prose => ({
  nl: `De bekendmaking van de geldende tekst van ${the(name)}: het blad, het nummer en de dag.`,
  en: `The publication of the text of ${name} in force: gazette, number and day.`,
});
