import { section } from './facts';

export type Language = 'nl' | 'en';

const SECTIONS_WITH_NAMES = [
  'sources',
  'organisations',
  'bodies',
  'regions',
  'legalBases',
  'legalForms',
  'arrangements',
  'networks',
  'mrdhGovernance',
  'coreTasks',
  'agendas',
  'challenges',
  'tasks',
  'ibp',
  'ibpLines',
  'ibpThemes',
  'documents',
  'programmes',
  'plans',
] as const;
const NAME_FIELDS = [
  'name',
  'nameNl',
  'shortName',
  'title',
  'titleNl',
  'officialName',
  'motto',
  'startDocument',
  'wordingInSeed',
  'alsoWorded',
];
const RUN = 8;

/** The lower-case words of a text, numbers with their separators. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu) ?? []
  );
}

let names: Map<string, string[][]> | undefined;

/** All names and titles of the facts by their first word, the longest first: they are carried over as they are. */
function allNames(): Map<string, string[][]> {
  if (names) return names;
  const found = SECTIONS_WITH_NAMES.flatMap((name) =>
    section(name).flatMap((record) => NAME_FIELDS.flatMap((field) => record[field] ?? [])),
  )
    .filter((name): name is string => typeof name === 'string')
    .map(words)
    .filter(({ length }) => length > 1)
    .sort((one, other) => other.length - one.length);
  names = new Map();
  for (const name of found) {
    const [first = ''] = name;
    names.set(first, [...(names.get(first) ?? []), name]);
  }
  return names;
}

const NAME = '§';

/** The words of a text with every name in it as one word. */
function wordsWithoutNames(text: string): string[] {
  const all = words(text);
  const kept: string[] = [];
  for (let place = 0; place < all.length;) {
    const name = allNames()
      .get(all[place] ?? '')
      ?.find((each) => each.every((word, index) => all[place + index] === word));
    kept.push(name ? NAME : (all[place] ?? ''));
    place += name?.length ?? 1;
  }
  return kept;
}

/** Whether a text is nothing but a name. */
const isName = (text: string) => wordsWithoutNames(text).join(' ') === NAME;

/** The runs of eight words of a text. A name is one word; numbers and codes are no words: they are carried over. */
export function runsOf(text: string): Set<string> {
  if (words(text).length < RUN) return new Set();
  const all = wordsWithoutNames(text.replace(/\p{L}*\d[\p{L}\p{N}.,]*/gu, ' '));
  return new Set(
    all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, start) => all.slice(start, start + RUN).join(' ')),
  );
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari februari maart april mei juni juli augustus september oktober november december',
    'january february march april may june july august september october november december',
    'jan feb mar apr may jun jul aug sep oct nov dec',
  ].flatMap((list) => list.split(' ').map((month, index) => [month, index + 1])),
);
const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende',
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth',
  ].flatMap((list) => list.split(' ').map((word, index) => [word, index])),
);

const MONTH = `(${Object.keys(MONTHS).join('|')})`;
const ISO_DAY = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const WRITTEN_DAY = new RegExp(`\\b(\\d{1,2}) ${MONTH} (\\d{4})\\b`, 'giu');
const WRITTEN_MONTH = new RegExp(`\\b${MONTH} (\\d{4})\\b`, 'giu');

/** A text with every day and month as one word, however it is written: `day2015m1d31`, `month2018m6`. */
function withDays(text: string): string {
  const numberOf = (month: string) => MONTHS[month.toLowerCase()] ?? 0;
  return text
    .replace(ISO_DAY, (_, year: string, month: string, day: string) => ` day${year}m${Number(month)}d${Number(day)} `)
    .replace(
      WRITTEN_DAY,
      (_, day: string, month: string, year: string) => ` day${year}m${numberOf(month)}d${Number(day)} `,
    )
    .replace(WRITTEN_MONTH, (_, month: string, year: string) => ` month${year}m${numberOf(month)} `);
}

/** The numbers written in figures; days and months as `withDays` writes them. */
export function numbersOf(text: string): Set<string> {
  const found =
    withDays(text)
      .toLowerCase()
      .match(/\b(?:day|month)\d+m\d+(?:d\d+)?\b|\d+(?:[.,]\d+)*/g) ?? [];
  return new Set(found.map((each) => (/^\d/.test(each) ? canonical(each) : each)));
}

/** 30,000 and 30.000 are thirty thousand, 1.4 and 1,4 are not. */
function canonical(number: string): string {
  const thousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(number) ? number.replace(/[.,]/g, '') : number;
  return thousands.replaceAll(',', '.').replace(/^0+(?=\d)/, '');
}

/** The same with number words counted as numbers, and days as their months and years too. */
function allNumbersOf(text: string): Set<string> {
  const found = numbersOf(text);
  for (const word of words(text)) if (word in NUMBER_WORDS) found.add(String(NUMBER_WORDS[word]));
  for (const each of [...found]) {
    const [, year, month] = /^(?:day|month)(\d+)m(\d+)/.exec(each) ?? [];
    if (year && month) found.add(year).add(`month${year}m${month}`);
  }
  return found;
}

/** Numbers of the original that the text lacks. */
export function missingNumbers(original: string, text: string): string[] {
  const there = allNumbersOf(text);
  return [...numbersOf(original)].filter((number) => !there.has(number));
}

/** What is wrong with a text that should say the same in other words; null when nothing is. */
export function rewordingProblem(original: string, text: string): string | null {
  const missing = missingNumbers(original, text);
  if (missing.length > 0) return `lacks ${missing.join(', ')} of "${original}": "${text}"`;
  if (words(original).length > 4 && !isName(original) && words(original).join(' ') === words(text).join(' '))
    return `is copied: "${text}"`;
  const [runs, copied] = [runsOf(original), runsOf(text)];
  const shared = [...runs].find((run) => copied.has(run));
  return shared ? `shares "${shared}" with the facts` : null;
}
