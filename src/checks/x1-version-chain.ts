import type { Prose } from '../records/field';
import { type Day, earlierOf, FIRST_DAY, previousDay } from '../time/day';
import { END_RULES } from '../time/period';
import { type Check, defineCheck } from './check';
import { type ChainedText, type ChainRow, CHAINS } from './queries/text-queries';
import { the } from './rules/names';
import { needing } from './rules/verdicts';
import { daysInWords, entryOf, joined, notInRegister, sentence } from './rules/words';

/**
 * X1: the texts of an arrangement follow each other without overlap or gap, each ends after it begins, and none was
 * published after the day from which it has effect. A text may work back: when it may was not read, so that is doubted and
 * nobody is accused of it.
 */
export const versionChain: Check = defineCheck<ChainRow>({
  code: 'X1',
  title: {
    nl: 'De teksten van een regeling sluiten in het register op elkaar aan, en zijn bekendgemaakt voordat zij gingen werken',
    en: 'The texts of an arrangement follow each other in the register, and were published before they had effect',
  },
  severity: 'C',
  grounds: [],
  evidence: {
    nl: 'de dagen waarop elke tekst in werking trad, verviel en is bekendgemaakt, en de dag tot en met welke hij terugwerkt',
    en: 'the days on which each text took effect, lapsed and was published, and the day to which it works back',
  },
  query: CHAINS,
  judge: ({ name, inRegister, chain }, day) => {
    const [first] = chain;
    if (!first)
      return inRegister === false
        ? {
            judgement: 'NOT_APPLICABLE',
            explanation: notInRegister(name),
          }
        : {
            judgement: 'UNKNOWN',
            explanation: {
              nl: `Van ${the(name)} is geen tekst uit het register bekend.`,
              en: `No text of ${name} in the register is known.`,
            },
            needs: entryOf(name, [TEXTS]),
          };
    const [faults, backwards] = [faultsIn(chain, day), workingBack(chain, day)];
    if (faults.length > 0)
      return {
        ...shown(name, [...faults, ...backwards]),
        judgement: 'VIOLATED',
        remedy: {
          nl: 'Zet de dagen van inwerkingtreding en verval in het register recht.',
          en: 'Put right in the register the days on which the texts took effect and lapsed.',
        },
        actor: 'REGISTER_KEEPER',
      };
    if (backwards.length > 0)
      return {
        ...shown(name, backwards),
        judgement: 'UNKNOWN',
        wouldBe: 'VIOLATED',
        ...needing(backwards.map(({ needs }) => needs)),
        heldBack: MAY_WORK_BACK,
      };
    return {
      judgement: 'OK',
      explanation: {
        nl: `De teksten van ${the(name)} in het register sluiten op elkaar aan.`,
        en: `The texts of ${name} in the register follow each other.`,
      },
      evidence: [{ kind: 'arrangement-version', id: first.id }],
    };
  },
});

function shown(name: string, faults: readonly Fault[]) {
  const ids = [...new Set(faults.flatMap(({ texts }) => texts))];
  return {
    explanation: joined(faults.map(({ said }) => ({ nl: `${name}: ${said.nl}`, en: `${name}: ${said.en}` }))),
    evidence: ids.map((id) => ({ kind: 'arrangement-version', id })),
    text: ids.at(-1),
  };
}

const TEXTS: Prose = {
  nl: 'de opeenvolgende teksten, met de dagen waarop zij in werking traden en vervielen',
  en: 'the texts one after the other, with the days on which they took effect and lapsed',
};

interface Fault {
  readonly said: Prose;
  readonly texts: readonly string[];
}

/** What is wrong by the day; what comes after it is left alone. A text in force on no day is told by itself. */
function faultsIn(chain: readonly ChainedText[], day: Day): readonly Fault[] {
  const known = chain.filter(({ from }) => from !== FIRST_DAY && from <= day);
  const lasting = chain.filter((text) => text.from !== FIRST_DAY && !isEmpty(text));
  return [
    ...known.filter(isEmpty).map(emptyText),
    ...lasting.flatMap((text, index) => {
      const next = lasting[index + 1];
      return next ? between(text, next, day) : [];
    }),
  ];
}

/** What is not certain of texts that were published by the day, and later than they had effect. */
interface Backwards extends Fault {
  readonly needs?: Prose;
}

function workingBack(chain: readonly ChainedText[], day: Day): readonly Backwards[] {
  return chain.flatMap((text) => {
    const { from, publishedOn, retroactiveTo } = text;
    const since = retroactiveTo ?? from;
    if (publishedOn === null || since === FIRST_DAY || publishedOn <= since || day < publishedOn) return [];
    return [backwards(text, since, publishedOn)];
  });
}

function backwards(text: ChainedText, since: Day, publishedOn: Day): Backwards {
  const [days, which, texts] = [[since, publishedOn], called(text), [text.id]];
  if (text.retroactiveTo !== null)
    return {
      said: sentence(
        { days },
        ([back, published]) => `tekst ${which} is bekendgemaakt op ${published} en werkt terug tot en met ${back}.`,
        ([back, published]) => `text ${which} was published on ${published} and works back to ${back}.`,
      ),
      texts,
    };
  return {
    said: sentence(
      { days },
      ([from, published]) =>
        `tekst ${which} geldt sinds ${from} en is pas bekendgemaakt op ${published}; dat hij terugwerkt, is niet vastgelegd.`,
      ([from, published]) =>
        `text ${which} is in force since ${from} and was published only on ${published}; that it works back is not recorded.`,
    ),
    texts,
    needs: {
      nl: `De bekendmaking van tekst ${which}, met de dag en met de dag tot en met welke hij terugwerkt.`,
      en: `The publication of text ${which}, with its day and the day to which it works back.`,
    },
  };
}

const MAY_WORK_BACK: Prose = {
  nl: 'Wanneer een regeling mag terugwerken tot vóór haar bekendmaking, moeten wij nog nalezen.',
  en: 'We have yet to read when an arrangement may work back to before its publication.',
};

const isEmpty = ({ defects }: ChainedText) => defects.includes('EMPTY_PERIOD') || defects.includes('END_BEFORE_START');

const called = ({ rooId, id }: ChainedText) => rooId ?? id;

function emptyText(text: ChainedText): Fault {
  const said = sentence(
    { days: [text.from, text.untilText ?? text.from] },
    ([from, until]) =>
      `tekst ${called(text)} begint op ${from} en vervalt op ${until}, en gold dus op geen enkele dag.`,
    ([from, until]) => `text ${called(text)} begins on ${from} and lapses on ${until}, so it was in force on no day.`,
  );
  return { said, texts: [text.id] };
}

function between(text: ChainedText, next: ChainedText, day: Day): readonly Fault[] {
  if (END_RULES[text.untilRule] === 'UNKNOWN' || text.until === next.from) return [];
  const texts = [text.id, next.id];
  if (next.from < text.until && next.from <= day) return [{ said: overlap(text, next), texts }];
  if (text.until < next.from && text.until <= day) return [{ said: gap(text, next), texts }];
  return [];
}

function overlap(text: ChainedText, next: ChainedText): Prose {
  const until = earlierOf(text.until, next.until);
  const [one, other] = [called(text), called(next)];
  if (END_RULES[text.until === until ? text.untilRule : next.untilRule] === 'OPEN')
    return sentence(
      { days: [next.from] },
      ([from]) => `de teksten ${one} en ${other} gelden sinds ${from} tegelijk.`,
      ([from]) => `the texts ${one} and ${other} are both in force since ${from}.`,
    );
  const days = daysInWords(next.from, previousDay(until));
  return {
    nl: `de teksten ${one} en ${other} gelden ${days.nl} tegelijk.`,
    en: `the texts ${one} and ${other} are both in force ${days.en}.`,
  };
}

function gap(text: ChainedText, next: ChainedText): Prose {
  const days = daysInWords(text.until, previousDay(next.from));
  return {
    nl: `tussen de teksten ${called(text)} en ${called(next)} geldt ${days.nl} geen tekst.`,
    en: `between the texts ${called(text)} and ${called(next)} no text is in force ${days.en}.`,
  };
}
