import { dayInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { type Block, type Document, type Fact, same } from '../print/document';
import { the } from '../rules/names';
import { joined, phrases } from '../rules/words';
import type { Body } from './body';
import {
  type CitedGround,
  type CitedSource,
  counted,
  groundFact,
  headOf,
  signatureOf,
  sourceFacts,
  type NamesOfArrangement,
  subjectOf,
} from './letter';

/** A text of the register that a finding is about. */
export interface Entry {
  /** Its number in the register; null where not known. */
  readonly number: string | null;
  readonly since: Day | null;
}

/** A body that no longer exists, of which that matters. */
export interface Gone {
  readonly name: string;
  readonly lastDay: Day;
}

/** What is wrong with an entry, and how that is known. */
export interface Fault {
  /** Of the check, for our own reference. */
  readonly code: string;
  readonly title: Prose;
  readonly explanation: Prose;
  readonly entry: Entry | null;
  readonly gone: readonly Gone[];
  readonly ground: CitedGround | null;
  readonly sources: readonly CitedSource[];
  readonly remedy: Prose | null;
}

/** Everything that is wrong with the entry of one arrangement, for the body that keeps it. */
export interface Correction {
  /** Who asks; null where an arrangement was checked for nobody in particular. */
  readonly from: Body | null;
  /** Null where it is not known who keeps the entry. */
  readonly keeper: Body | null;
  readonly arrangement: NamesOfArrangement;
  readonly day: Day;
  /** The day whose state of the register is known here; null where that is not recorded. */
  readonly registerOn: Day | null;
  /** The slug of the arrangement. */
  readonly slug: string;
  readonly faults: readonly Fault[];
}

/** The letter that asks the keeper of an entry to put it right. */
export function correctionLetter(correction: Correction): Document {
  const { from, keeper, arrangement, day, registerOn, slug, faults } = correction;
  const numbers = [...new Set(faults.flatMap(({ entry }) => entry?.number ?? []))].sort();
  return [
    ...headOf({
      title: {
        nl: 'Verzoek om correctie van een vermelding in het register',
        en: 'Request to correct a register entry',
      },
      to: addressee(keeper, arrangement.name),
      from,
      about: subject(arrangement, numbers),
      of: {
        called: { nl: 'Stand van het register', en: 'State of the register' },
        is: [registerOn === null ? { nl: 'niet bekend', en: 'not known' } : dayInWords(registerOn)],
      },
    }),
    { paragraph: [opening(correction)] },
    ...faults.flatMap((fault, index) => faultBlocks(fault, index + 1)),
    { paragraph: [CLOSING] },
    ...signatureOf(from, { about: slug, day, codes: faults.map(({ code }) => code) }),
  ];
}

function addressee(keeper: Body | null, arrangement: string): Prose {
  const role = {
    nl: `bronhouder van ${the(arrangement)} in het Register van Overheidsorganisaties`,
    en: `keeper of the entry of ${arrangement} in the Register van Overheidsorganisaties`,
  };
  if (!keeper) return { nl: `de ${role.nl} (bij ons niet bekend)`, en: `the ${role.en} (not known to us)` };
  return { nl: `${keeper.called.nl}, ${role.nl}`, en: `${keeper.called.en}, ${role.en}` };
}

function subject(arrangement: NamesOfArrangement, numbers: readonly string[]): Prose {
  const about = subjectOf(arrangement);
  if (numbers.length === 0) return about;
  const all = phrases(numbers.map(same));
  const one = numbers.length === 1;
  return {
    nl: `${about.nl}, ROO-${one ? 'nummer' : 'nummers'} ${all.nl}`,
    en: `${about.en}, ROO ${one ? 'number' : 'numbers'} ${all.en}`,
  };
}

function opening({ from, arrangement: { name }, faults, ...days }: Correction): Prose {
  const points = counted(faults.length, { nl: 'punt', en: 'point' }, { nl: 'punten', en: 'points' });
  const state = stateInWords(days);
  return joined([
    {
      nl: `Wij hebben ${from ? `voor ${from.called.nl} ` : ''}de gegevens van ${the(name)} in het landelijke register van gemeenschappelijke regelingen nagekeken, ${state.nl}.`,
      en: `We have looked${from ? ` for ${from.called.en}` : ''} at the data of ${name} in the national register of arrangements, ${state.en}.`,
    },
    {
      nl: `Volgens ons kloppen zij op ${points.nl} niet.`,
      en: `In our view they are not right on ${points.en}.`,
    },
    {
      nl: 'Als bronhouder kunt u dat herstellen. Wij verzoeken u dat te doen.',
      en: 'As the keeper of the entry you can put that right. We ask you to do so.',
    },
    {
      nl: 'Of het register sindsdien is gewijzigd, is ons niet bekend; is een punt al hersteld, dan vervalt ons verzoek daarover.',
      en: 'Whether the register has changed since is not known to us; what has been put right already is asked no more.',
    },
  ]);
}

/** Of which day the register was looked at; and for which earlier day, where another was asked about. */
function stateInWords({ day, registerOn }: Pick<Correction, 'day' | 'registerOn'>): Prose {
  if (registerOn === null)
    return {
      nl: 'volgens de gegevens die wij daaruit hebben; van welke dag die zijn, is niet vastgelegd',
      en: 'by the data that we have of it; of which day these are is not recorded',
    };
  const [state, on] = [dayInWords(registerOn), dayInWords(day)];
  const earlier = day < registerOn;
  return {
    nl: `volgens de stand van het register van ${state.nl}${earlier ? `, voor zover die over ${on.nl} gaat` : ''}`,
    en: `by the state of the register of ${state.en}${earlier ? `, as far as it is about ${on.en}` : ''}`,
  };
}

function faultBlocks(fault: Fault, number: number): Block[] {
  const { title, explanation, entry, gone, ground, sources, remedy } = fault;
  return [
    { heading: { nl: `Punt ${number}`, en: `Point ${number}` }, level: 2 },
    {
      facts: [
        {
          called: { nl: 'Wat hoort te gelden', en: 'What should hold' },
          is: [{ nl: `${title.nl}.`, en: `${title.en}.` }],
        },
        { called: { nl: 'Wat wij vonden', en: 'What we found' }, is: [explanation] },
        ...(entry ? [entryFact(entry)] : []),
        ...(gone.length > 0 ? [goneFact(gone)] : []),
        groundFact(ground),
        ...sourceFacts(sources),
        ...(remedy ? [{ called: { nl: 'Wat wij u vragen', en: 'What we ask you' }, is: [remedy] }] : []),
      ],
    },
  ];
}

function entryFact({ number, since }: Entry): Fact {
  const parts: Prose[] = [];
  if (number !== null) parts.push({ nl: `ROO-nummer ${number}`, en: `ROO number ${number}` });
  if (since !== null) {
    const day = dayInWords(since);
    parts.push({ nl: `de tekst die geldt sinds ${day.nl}`, en: `the text in force since ${day.en}` });
  }
  const unnumbered = { nl: 'nummer en begin niet bekend', en: 'number and start not known' };
  const said = (language: keyof Prose) =>
    (parts.length === 0 ? [unnumbered] : parts).map((part) => part[language]).join(', ');
  return { called: { nl: 'Vermelding', en: 'Entry' }, is: [{ nl: said('nl'), en: said('en') }] };
}

function goneFact(gone: readonly Gone[]): Fact {
  const each = gone.map(({ name, lastDay }) => {
    const day = dayInWords(lastDay);
    return { nl: `${name} (bestond tot en met ${day.nl})`, en: `${name} (existed up to and including ${day.en})` };
  });
  return { called: { nl: 'Opgeheven', en: 'Dissolved' }, is: [phrases(each)] };
}

const CLOSING: Prose = {
  nl: 'Wij stellen het op prijs als u ons laat weten wanneer de vermelding is aangepast. Klopt zij volgens u wel, dan vernemen wij graag op welk besluit zij berust; wij passen dan onze eigen gegevens aan.',
  en: 'We would appreciate a message once the entry has been corrected. If you hold that it is right, please let us know on which decision it rests; we will then correct our own data.',
};
