import { dayInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { type Block, type Document, type Fact, same } from '../print/document';
import { joined } from '../rules/words';
import type { Body } from './body';
import { counted, headOf, signatureOf } from './letter';

/** What could not be judged, and why. */
export interface Unjudged {
  readonly code: string;
  readonly title: Prose;
  readonly explanation: Prose;
}

/** A document or fact that is missing, and what it is needed for. */
export interface Missing {
  readonly what: Prose;
  readonly for: readonly Unjudged[];
}

/** All that is missing of one arrangement, or of one organisation itself. */
export interface RequestOfDocuments {
  /** Who asks; null where an arrangement was checked for nobody in particular. */
  readonly from: Body | null;
  /** The arrangement; null where it is about `from` itself. */
  readonly arrangement: string | null;
  readonly day: Day;
  readonly missing: readonly Missing[];
  /** What `from` has to look up in its own records: decisions of its council, and what its executive sent. */
  readonly own: readonly Missing[];
}

/**
 * The letter that asks for the documents and facts without which nothing can be said. It goes to the board of the
 * arrangement; where nothing is asked of that, to the own executive.
 */
export function requestLetter({ from, arrangement, day, ...wanted }: RequestOfDocuments): Document {
  const about = arrangement === null ? (from?.called ?? same('')) : same(arrangement);
  const [missing, besides] = wanted.missing.length > 0 ? [wanted.missing, wanted.own] : [wanted.own, []];
  const toBoard = arrangement !== null && wanted.missing.length > 0;
  return [
    ...headOf({
      title: { nl: 'Verzoek om stukken en gegevens', en: 'Request for documents and facts' },
      to: toBoard ? boardOf(arrangement) : (from?.answers ?? same('')),
      from,
      about,
      day,
    }),
    { paragraph: [opening({ from, arrangement, day, count: missing.length })] },
    ...missing.flatMap((each, index) => missingBlocks(each, index + 1)),
    ...besidesBlocks(besides),
    { paragraph: [CLOSING] },
    ...signatureOf(from),
  ];
}

function boardOf(arrangement: string): Prose {
  return {
    nl: `het bestuur of de contactpersoon van ${arrangement}`,
    en: `the board or the contact of ${arrangement}`,
  };
}

interface Opening extends Pick<RequestOfDocuments, 'from' | 'arrangement' | 'day'> {
  readonly count: number;
}

function opening({ from, arrangement, day, count }: Opening): Prose {
  const on = dayInWords(day);
  const what = counted(
    count,
    { nl: 'stuk of gegeven', en: 'document or fact' },
    { nl: 'stukken of gegevens', en: 'documents or facts' },
  );
  return joined([
    arrangement === null
      ? {
          nl: `Wij gaan na of op ${on.nl} alles in orde was met de samenwerking van ${from?.called.nl ?? ''}.`,
          en: `We are checking whether all was well on ${on.en} with the cooperation of ${from?.called.en ?? ''}.`,
        }
      : {
          nl: `Wij gaan${from ? ` voor ${from.called.nl}` : ''} na of op ${on.nl} alles in orde was met ${arrangement}.`,
          en: `We are checking${from ? ` for ${from.called.en}` : ''} whether all was well on ${on.en} with ${arrangement}.`,
        },
    {
      nl: `Daarvoor ${count === 1 ? 'ontbreekt' : 'ontbreken'} ons ${what.nl}. Wij verzoeken u ons te sturen wat u daarvan hebt.`,
      en: `For that we lack ${what.en}. Please send us what you have of it.`,
    },
    {
      nl: 'Dit verzoek houdt geen oordeel in: zolang wij deze gegevens niet hebben, oordelen wij niet.',
      en: 'This request is no judgement: as long as we do not have these, we do not judge.',
    },
  ]);
}

function missingBlocks({ what, for: unjudged }: Missing, number: number): Block[] {
  return [
    { heading: { nl: `Verzoek ${number}`, en: `Request ${number}` }, level: 2 },
    { paragraph: [what] },
    { facts: [...unjudged.map(neededFor), ...knownOf(unjudged)] },
  ];
}

/** So that the board knows what it need not send. */
function besidesBlocks(own: readonly Missing[]): Block[] {
  if (own.length === 0) return [];
  return [
    { heading: { nl: 'Dit zoeken wij zelf op', en: 'This we look up ourselves' }, level: 2 },
    { list: own.map(({ what }) => [what]) },
  ];
}

function neededFor({ code, title }: Unjudged): Fact {
  return {
    called: { nl: `Nodig voor controle ${code}`, en: `Needed for check ${code}` },
    is: [{ nl: `${title.nl}.`, en: `${title.en}.` }],
  };
}

/** What is known by now, each thing once: several checks may want to know the same. */
function knownOf(unjudged: readonly Unjudged[]): Fact[] {
  const known = new Map(unjudged.map(({ explanation }) => [explanation.nl, explanation]));
  return [...known.values()].map((each) => ({
    called: { nl: 'Wat wij nu weten', en: 'What we know now' },
    is: [each],
  }));
}

const CLOSING: Prose = {
  nl: 'Bestaat een stuk niet, of is het bij u niet bekend, dan vernemen wij ook dat graag. Wij danken u voor uw medewerking.',
  en: 'If a document does not exist, or is not known to you, please let us know that too. Thank you for your help.',
};
