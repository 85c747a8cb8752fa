import { dayInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { type Block, type Document, same } from '../print/document';
import { the } from '../rules/names';
import { joined } from '../rules/words';
import type { Body } from './body';
import { counted, headOf, signatureOf, type NamesOfArrangement, subjectOf } from './letter';

/** A document or fact that is missing, what it is needed for, and what is known of it by now. */
export interface Missing {
  readonly what: Prose;
  /** The checks that cannot judge without it, by what holds when all is well. */
  readonly for: readonly { readonly code: string; readonly title: Prose }[];
  readonly known: readonly Prose[];
}

/** All that is missing of one arrangement, or of one organisation itself. */
export interface RequestOfDocuments {
  /** Who asks; null where an arrangement was checked for nobody in particular. */
  readonly from: Body | null;
  /** The arrangement; null where it is about `from` itself. */
  readonly arrangement: NamesOfArrangement | null;
  /** The slug of what it is about. */
  readonly slug: string;
  readonly day: Day;
  readonly missing: readonly Missing[];
  /**
   * What `from` has to look up in its own records: decisions of its council, and what its executive sent. Of all
   * participants, where an arrangement was checked for nobody in particular.
   */
  readonly own: readonly Missing[];
}

/**
 * The letter that asks for the documents and facts without which nothing can be said. It goes to the board of the
 * arrangement; where nothing is asked of that, to the own executive, or to the participants.
 */
export function requestLetter({ from, arrangement, slug, day, ...wanted }: RequestOfDocuments): Document {
  const [missing, besides] = wanted.missing.length > 0 ? [wanted.missing, wanted.own] : [wanted.own, []];
  const toBoard = arrangement !== null && wanted.missing.length > 0;
  const codes = [...missing, ...besides].flatMap((each) => each.for.map(({ code }) => code));
  return [
    ...headOf({
      title: { nl: 'Verzoek om stukken en gegevens', en: 'Request for documents and facts' },
      to: toBoard ? boardOf(arrangement.name) : (from?.answers ?? participantsOf(arrangement?.name ?? '')),
      from,
      about: arrangement === null ? (from?.called ?? same('')) : subjectOf(arrangement),
      of: { called: { nl: 'Peildatum', en: 'Day' }, is: [dayInWords(day)] },
    }),
    { paragraph: [opening({ from, arrangement, day, count: missing.length })] },
    ...missing.flatMap((each, index) => missingBlocks(each, index + 1)),
    ...(from ? ownBlocks(besides) : ofParticipantsBlocks(besides)),
    { paragraph: [CLOSING] },
    ...signatureOf(from, { about: slug, day, codes }),
  ];
}

const boardOf = (arrangement: string): Prose => ({
  nl: `het bestuur of de contactpersoon van ${the(arrangement)}`,
  en: `the board or the contact of ${arrangement}`,
});

const participantsOf = (arrangement: string): Prose => ({
  nl: `de deelnemers aan ${the(arrangement)}`,
  en: `the participants in ${arrangement}`,
});

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
          nl: `Wij gaan${from ? ` voor ${from.called.nl}` : ''} na of op ${on.nl} alles in orde was met ${the(arrangement.name)}.`,
          en: `We are checking${from ? ` for ${from.called.en}` : ''} whether all was well on ${on.en} with ${arrangement.name}.`,
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

function missingBlocks({ what, for: checks, known }: Missing, number: number): Block[] {
  return [
    { heading: { nl: `Verzoek ${number}`, en: `Request ${number}` }, level: 2 },
    { paragraph: [what] },
    { paragraph: [WHAT_FOR] },
    { list: checks.map(({ title: { nl, en } }) => [{ nl: `${nl}.`, en: `${en}.` }]) },
    ...(known.length > 0 ? [{ facts: known.map((each) => ({ called: KNOWN, is: [each] })) }] : []),
  ];
}

/** So that the board knows what it need not send. */
function ownBlocks(own: readonly Missing[]): Block[] {
  if (own.length === 0) return [];
  return [
    { heading: { nl: 'Dit zoeken wij zelf op', en: 'This we look up ourselves' }, level: 2 },
    { list: own.map(({ what }) => [what]) },
  ];
}

/** What participants decided is theirs to send: the board may have a copy. */
function ofParticipantsBlocks(own: readonly Missing[]): Block[] {
  if (own.length === 0) return [];
  return [
    { heading: { nl: 'Dit hebben de deelnemers zelf', en: 'This the participants have' }, level: 2 },
    {
      paragraph: [
        {
          nl: 'Hiervoor zijn niet u, maar de deelnemers aan zet. Hebt u er een afschrift van ontvangen, dan stellen wij het op prijs als u dat meestuurt.',
          en: 'These are for the participants and not for you to supply. If you received a copy, we would appreciate it if you sent that along.',
        },
      ],
    },
    { list: own.map(({ what }) => [what]) },
  ];
}

const WHAT_FOR: Prose = { nl: 'Daarmee gaan wij na of dit klopt:', en: 'With that we find out whether this holds:' };
const KNOWN: Prose = { nl: 'Wat wij nu weten', en: 'What we know now' };

const CLOSING: Prose = {
  nl: 'Bestaat een stuk niet, of is het bij u niet bekend, dan vernemen wij ook dat graag. Wij danken u voor uw medewerking.',
  en: 'If a document does not exist, or is not known to you, please let us know that too. Thank you for your help.',
};
