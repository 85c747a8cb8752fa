import type { Prose } from '../../records/field';
import type { Level } from '../../registry/reading/grounds';
import type { Period } from '../../time/period';
import { dayInWords, LEVEL_IN_WORDS, listInWords } from '../words';
import type { Found, PathsQuestion } from './search';

/** A body in a step, with what a sentence tells of its participation; null where the arrangement sets it up. */
export interface Taker {
  readonly name: string;
  readonly participation: { readonly period: Period; readonly level: Level; readonly certain: boolean } | null;
}

/** One step: two bodies joined by an arrangement, in a sentence. */
export function stepInWords(arrangement: string, from: Taker, to: Taker): Prose {
  if (from.participation && to.participation)
    return {
      nl: `${taker(from).nl} en ${taker(to).nl} nemen deel aan ${arrangement}.`,
      en: `${taker(from).en} and ${taker(to).en} take part in ${arrangement}.`,
    };
  const [body, other] = from.participation ? [to, from] : [from, to];
  return {
    nl: `${taker(other).nl} neemt deel aan ${arrangement}; die regeling heeft ${body.name} ingesteld.`,
    en: `${taker(other).en} takes part in ${arrangement}; that arrangement set up ${body.name}.`,
  };
}

function taker({ name, participation }: Taker): Prose {
  if (!participation) return { nl: name, en: name };
  const { period, level, certain } = participation;
  const since = sinceInWords(period);
  const words = (language: keyof Prose, doubt: string) =>
    [since[language], LEVEL_IN_WORDS[level][language], ...(certain ? [] : [doubt])].join(', ');
  return {
    nl: `${name} (${words('nl', 'niet zeker op deze dag')})`,
    en: `${name} (${words('en', 'not certain on this day')})`,
  };
}

/** Since when, as far as that is known. */
function sinceInWords({ from, fromText, attestedFrom }: Period): Prose {
  if (from !== null) return inBoth('sinds', 'since', dayInWords(from));
  if (fromText !== null) return { nl: `sinds ${fromText}`, en: `since ${fromText}` };
  if (attestedFrom !== null) return inBoth('in elk geval sinds', 'at least since', dayInWords(attestedFrom));
  return { nl: 'sinds wanneer is niet bekend', en: 'since when is not known' };
}

function inBoth(nl: string, en: string, day: Prose): Prose {
  return { nl: `${nl} ${day.nl}`, en: `${en} ${day.en}` };
}

/** What is told of an end that does not live on the day asked for. */
export interface AbsentEnd {
  readonly name: string;
  readonly ended: boolean;
  readonly successors: readonly string[];
}

/** What a search came to, in a sentence or two. */
export interface Told {
  readonly question: PathsQuestion;
  readonly found: Found;
  readonly from: string;
  readonly to: string;
  readonly absent: readonly AbsentEnd[];
}

export function answerInWords(told: Told): Prose {
  const { found, question } = told;
  if (told.absent.length > 0) return absentInWords(told);
  const day = dayInWords(question.day);
  const ends = listInWords([told.from, told.to]);
  if (found.length === null) return noneInWords(told, ends, day);
  const many = found.total !== 1;
  const arrangements = countOf(found.length, ['regeling', 'regelingen'], ['arrangement', 'arrangements']);
  const chains = countOf(found.total, ['kortste keten', 'kortste ketens'], ['shortest chain', 'shortest chains']);
  return {
    nl: `${chains.nl} van ${arrangements.nl} ${many ? 'verbinden' : 'verbindt'} ${ends.nl} op ${day.nl}.`,
    en: `${chains.en} of ${arrangements.en} ${many ? 'link' : 'links'} ${ends.en} on ${day.en}.`,
  };
}

function noneInWords({ found, question }: Told, ends: Prose, day: Prose): Prose {
  const through: Prose =
    question.through === 'MUNICIPALITIES'
      ? { nl: ' met alleen gemeenten als schakels', en: ' with municipalities alone as its links' }
      : { nl: '', en: '' };
  const start = { nl: `Op ${day.nl} verbindt geen keten`, en: `On ${day.en} no chain` };
  if (found.outcome === 'NONE_SO_SHORT') {
    const most = countOf(question.maxArrangements, ['regeling', 'regelingen'], ['arrangement', 'arrangements']);
    return {
      nl: `${start.nl} van ten hoogste ${most.nl}${through.nl} ${ends.nl}.`,
      en: `${start.en} of at most ${most.en}${through.en} links ${ends.en}.`,
    };
  }
  const cut = cutInWords(found);
  if (cut) return cut;
  return { nl: `${start.nl}${through.nl} ${ends.nl}.`, en: `${start.en}${through.en} links ${ends.en}.` };
}

/** Why an answer is not whole; null where it is. */
export function cutInWords({ outcome, chains, total, bodiesSearched }: Found): Prose | null {
  if (outcome === 'CUT')
    return {
      nl: `Alleen de eerste ${chains.length} van ${total} ketens zijn vermeld.`,
      en: `Only the first ${chains.length} of ${total} chains are listed.`,
    };
  if (outcome === 'STOPPED')
    return {
      nl: `Het zoeken is gestopt na ${bodiesSearched} organisaties; of er een keten is, is niet bekend.`,
      en: `The search was stopped after ${bodiesSearched} bodies; whether there is a chain is not known.`,
    };
  return null;
}

function absentInWords({ absent, question }: Told): Prose {
  const day = dayInWords(question.day);
  const words = absent.map(({ name, ended, successors }) => {
    const heirs = listInWords(successors);
    const next = successors.length === 0 ? { nl: '', en: '' } : { nl: `: zie ${heirs.nl}`, en: `: see ${heirs.en}` };
    return {
      nl: `${name} bestaat op ${day.nl} ${ended ? 'niet meer' : 'nog niet'}${next.nl}.`,
      en: `${name} ${ended ? 'no longer exists' : 'does not exist yet'} on ${day.en}${next.en}.`,
    };
  });
  return { nl: words.map(({ nl }) => nl).join(' '), en: words.map(({ en }) => en).join(' ') };
}

function countOf(count: number, nl: readonly [string, string], en: readonly [string, string]): Prose {
  const form = count === 1 ? 0 : 1;
  return { nl: `${count} ${nl[form]}`, en: `${count} ${en[form]}` };
}
