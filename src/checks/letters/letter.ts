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
  /** Of which day the facts are, and what that day is called. */
  readonly of: Fact;
}

/** The top of a letter. Its date is for whoever sends it. */
export function headOf({ title, to, from, about, of }: Head): Block[] {
  return [
    { heading: title, level: 1 },
    {
      facts: [
        { called: { nl: 'Aan', en: 'To' }, is: [to] },
        { called: { nl: 'Van', en: 'From' }, is: [from?.signs ?? BLANK] },
        { called: { nl: 'Betreft', en: 'Subject' }, is: [about] },
        of,
        { called: { nl: 'Datum', en: 'Date' }, is: [BLANK] },
      ],
    },
    { paragraph: [{ nl: 'Geachte heer, mevrouw,', en: 'Dear Sir or Madam,' }] },
  ];
}

/** The names of an arrangement: findings use the short one, where it has one. */
export interface NamesOfArrangement {
  readonly name: string;
  readonly shortName: string | null;
}

/** The arrangement in the subject of a letter, with the name that the letter goes on with. */
export function subjectOf({ name, shortName }: NamesOfArrangement): Prose {
  const short = shortName?.replace(/ \(.*\)$/, '') ?? name;
  if (name.toLowerCase().includes(short.toLowerCase())) return same(name);
  return { nl: `${name}, hierna: ${short}`, en: `${name}, below: ${short}` };
}

/** What a letter was made from: what it is about, the day, and the codes of the checks. Its reader need not know them. */
export interface Reference {
  readonly about: string;
  readonly day: Day;
  readonly codes: readonly string[];
}

/** The bottom of a letter: a place to sign, and our reference. No person is named. */
export function signatureOf(from: Body | null, { about, day, codes }: Reference): Block[] {
  return [
    { paragraph: [{ nl: 'Met vriendelijke groet,', en: 'Yours faithfully,' }] },
    {
      facts: [
        { called: { nl: 'Namens', en: 'On behalf of' }, is: [from?.signs ?? BLANK] },
        { called: { nl: 'Naam en functie', en: 'Name and office' }, is: [BLANK] },
        { called: { nl: 'Handtekening', en: 'Signature' }, is: [BLANK] },
        {
          called: { nl: 'Ons kenmerk', en: 'Our reference' },
          is: [same([about, day, ...new Set(codes)].join(' '))],
        },
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
