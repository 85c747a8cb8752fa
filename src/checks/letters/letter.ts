import { dayInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { type Block, type Fact, type Piece, same } from '../print/document';
import type { Body } from './body';

/** Where something is to be filled in by hand. */
const BLANK = same('........................................');

/** A rule of law with the place where it stands. */
export interface CitedGround {
  readonly citation: Prose;
  readonly link: string;
}

/** A source, and where it can be found; null where nobody recorded an address. */
export interface CitedSource {
  readonly title: Prose;
  readonly link: string | null;
}

interface Head {
  readonly title: Prose;
  readonly to: Prose;
  /** Null where no one body asks: whoever sends it fills that in. */
  readonly from: Body | null;
  readonly about: Prose;
  readonly day: Day;
}

/** The top of a letter. Its date is for whoever sends it; the day is that of the facts. */
export function headOf({ title, to, from, about, day }: Head): Block[] {
  return [
    { heading: title, level: 1 },
    {
      facts: [
        { called: { nl: 'Aan', en: 'To' }, is: [to] },
        { called: { nl: 'Van', en: 'From' }, is: [from?.signs ?? BLANK] },
        { called: { nl: 'Betreft', en: 'Subject' }, is: [about] },
        { called: { nl: 'Peildatum van de gegevens', en: 'Day of the data' }, is: [dayInWords(day)] },
        { called: { nl: 'Datum', en: 'Date' }, is: [BLANK] },
      ],
    },
    { paragraph: [{ nl: 'Geachte heer, mevrouw,', en: 'Dear Sir or Madam,' }] },
  ];
}

/** The bottom of a letter: a place to sign. No person is named. */
export function signatureOf(from: Body | null): Block[] {
  return [
    { paragraph: [{ nl: 'Met vriendelijke groet,', en: 'Yours faithfully,' }] },
    {
      facts: [
        { called: { nl: 'Namens', en: 'On behalf of' }, is: [from?.signs ?? BLANK] },
        { called: { nl: 'Naam en functie', en: 'Name and office' }, is: [BLANK] },
        { called: { nl: 'Handtekening', en: 'Signature' }, is: [BLANK] },
      ],
    },
  ];
}

/** The rule that a finding rests on; a check of data rests on none. */
export function groundFact(ground: CitedGround | null): Fact {
  const called = { nl: 'Grondslag', en: 'Ground' };
  if (ground) return { called, is: [{ words: ground.citation, link: ground.link }] };
  return {
    called,
    is: [
      {
        nl: 'geen wettelijke termijn of plicht; twee gegevens gaan niet samen',
        en: 'no statutory term or duty; two statements do not go together',
      },
    ],
  };
}

/** What it rests on, with links; nothing where no source is known. */
export function sourceFacts(sources: readonly CitedSource[]): Fact[] {
  if (sources.length === 0) return [];
  const pieces = sources.map(({ title, link }): Piece => (link === null ? title : { words: title, link }));
  return [
    {
      called: sources.length === 1 ? { nl: 'Bron', en: 'Source' } : { nl: 'Bronnen', en: 'Sources' },
      is: pieces.flatMap((piece, index) => (index === 0 ? [piece] : [same('; '), piece])),
    },
  ];
}

/** A number that begins a sentence or stands in it: één, twee … twaalf, 13. */
export function counted(count: number, one: Prose, many: Prose): Prose {
  const inDutch = ['', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
  const inEnglish = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const what = count === 1 ? one : many;
  return { nl: `${inDutch[count] || count} ${what.nl}`, en: `${inEnglish[count] ?? count} ${what.en}` };
}
