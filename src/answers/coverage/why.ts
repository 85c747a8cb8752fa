import type { Prose } from '../../records/field';
import { listInWords } from '../words';
import type { Reason } from './rules';

/** What the sentences need: names, and what is not sure. */
export interface WhyInput {
  readonly reason: Reason;
  readonly municipality: string;
  readonly obligation: Prose;
  /** The arrangements or regions by which it surely is met, and those by which it may be. */
  readonly sure: readonly string[];
  readonly perhaps: readonly string[];
  readonly dutyCertain: boolean;
  readonly organsKnown: boolean;
  /** The regions laid out for the duty in which the municipality lies, or may lie. */
  readonly regions: readonly string[];
  /** By which arrangement the others in such a region meet the duty. */
  readonly through: string | null;
}

type Sentence = (input: WhyInput & { regionsInWords: Prose; waysInWords: Prose }) => Prose;

const SENTENCES: Readonly<Record<Reason, Sentence>> = {
  NOT_IN_FORCE: ({ obligation }) => ({
    nl: `De verplichting '${obligation.nl}' geldt niet op deze dag.`,
    en: `The obligation '${obligation.en}' does not hold on this day.`,
  }),
  BINDS_OTHERS: ({ obligation }) => ({
    nl: `De verplichting '${obligation.nl}' bindt geen bestuursorgaan van deze gemeente.`,
    en: `The obligation '${obligation.en}' binds no organ of this municipality.`,
  }),
  BY_ARRANGEMENT: ({ waysInWords, sure }) => ({
    nl: `De gemeente vervult de verplichting ${sure.length > 1 ? 'dubbel, ' : ''}door deelname aan ${waysInWords.nl}.`,
    en: `The municipality meets the obligation ${sure.length > 1 ? 'twice, ' : ''}by taking part in ${waysInWords.en}.`,
  }),
  BY_REGION: ({ waysInWords, sure }) => ({
    nl: `Een regeling is er niet; de gemeente vervult de verplichting ${sure.length > 1 ? 'dubbel, ' : ''}door de indeling in ${waysInWords.nl}.`,
    en: `There is no arrangement; the municipality meets the obligation ${sure.length > 1 ? 'twice, ' : ''}by lying in ${waysInWords.en}.`,
  }),
  OTHERS_DO: ({ municipality, through, regionsInWords }) => ({
    nl: `Er is geen deelname bekend, terwijl ${municipality} op deze dag in ${regionsInWords.nl} ligt, waar de meeste andere gemeenten de verplichting vervullen door ${through ?? 'een regeling'}.`,
    en: `No participation is known, whereas ${municipality} lies on this day in ${regionsInWords.en}, where most other municipalities meet the obligation by ${through ?? 'an arrangement'}.`,
  }),
  WHOM_NOT_KNOWN: () => ({
    nl: 'Wie de verplichting bindt, is niet bekend.',
    en: 'Whom the obligation binds is not known.',
  }),
  MAY_DO_ALONE: () => ({
    nl: 'Er is geen regeling bekend; een gemeente mag deze taak ook alleen uitvoeren, en daarvan weet dit register niets.',
    en: 'No arrangement is known; a municipality may also carry out this task alone, of which this registry knows nothing.',
  }),
  FREE_LAYOUT: () => ({
    nl: 'Er is geen regeling bekend; de wet laat vrij met wie en hoe wordt samengewerkt, dus dat hoeft geen gemis te zijn.',
    en: 'No arrangement is known; the law leaves free with whom and how to cooperate, so nothing need be missing.',
  }),
  DUTY_NOT_CERTAIN: () => ({
    nl: 'Er is geen regeling bekend, en het is niet zeker of de verplichting op deze dag al of nog gold.',
    en: 'No arrangement is known, and it is not certain whether the obligation already or still held on this day.',
  }),
  NO_REGION_KNOWN: ({ municipality }) => ({
    nl: `Er is geen regeling bekend, en ook niet in welke regio ${municipality} op deze dag ligt.`,
    en: `No arrangement is known, nor in which region ${municipality} lies on this day.`,
  }),
  REGION_NOT_CERTAIN: ({ municipality, regionsInWords }) => ({
    nl: `Er is geen regeling bekend, en het is niet zeker of ${municipality} op deze dag in ${regionsInWords.nl} lag.`,
    en: `No arrangement is known, and it is not certain whether ${municipality} lay in ${regionsInWords.en} on this day.`,
  }),
  LAYOUT_DISAGREES: ({ municipality, through, regionsInWords }) => ({
    nl: `Op deze dag is geen deelname bekend. De indeling plaatst ${municipality} in ${regionsInWords.nl}, waar ${through ?? 'een regeling'} de verplichting vervult, maar op een andere dag neemt de gemeente deel aan een andere regeling: de bronnen stemmen niet overeen.`,
    en: `No participation is known on this day. The layout puts ${municipality} in ${regionsInWords.en}, where ${through ?? 'an arrangement'} meets the obligation, but on another day the municipality takes part in another arrangement: the sources do not agree.`,
  }),
  ARRANGEMENT_NOT_KNOWN: ({ municipality, regionsInWords }) => ({
    nl: `${municipality} ligt in ${regionsInWords.nl}, maar met welke regeling de gemeenten daar de verplichting vervullen, is niet bekend.`,
    en: `${municipality} lies in ${regionsInWords.en}, but by which arrangement the municipalities there meet the obligation is not known.`,
  }),
};

/** Why a municipality got its judgement, in a sentence or a few, in both languages. */
export function whyOf(input: WhyInput): Prose {
  const ways = input.sure.length > 0 ? input.sure : input.perhaps;
  const first = SENTENCES[input.reason]({
    ...input,
    regionsInWords: listInWords(input.regions),
    waysInWords: listInWords(ways),
  });
  const sentences = [first, ...reservations(input)];
  const joined = (language: keyof Prose) => sentences.map((each) => each[language]).join(' ');
  return { nl: joined('nl'), en: joined('en') };
}

function reservations({ reason, sure, perhaps, dutyCertain, organsKnown }: WhyInput): Prose[] {
  if (reason !== 'BY_ARRANGEMENT' && reason !== 'BY_REGION') return [];
  const others = listInWords(perhaps);
  const found: (Prose | false)[] = [
    perhaps.length > 0 &&
      sure.length > 0 && { nl: `Mogelijk ook door ${others.nl}.`, en: `Perhaps also by ${others.en}.` },
    perhaps.length > 0 &&
      sure.length === 0 && {
        nl: 'Of dat op deze dag al of nog zo was, is niet zeker.',
        en: 'Whether that was already or still so on this day is not certain.',
      },
    !organsKnown && {
      nl: 'Welk bestuursorgaan deelneemt, is niet bekend.',
      en: 'Which organ takes part is not known.',
    },
    !dutyCertain && {
      nl: 'Of de verplichting op deze dag al of nog gold, is niet zeker.',
      en: 'Whether the obligation already or still held on this day is not certain.',
    },
  ];
  return found.filter((each) => each !== false);
}
