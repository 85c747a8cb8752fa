import { GAZETTES } from '../../src/checks/rules/gazettes';
import type { Prose } from '../../src/records/field';

/** A shape that no sentence for people can have. */
export interface Fault {
  readonly what: string;
  readonly found: RegExp;
  /** Quotations are left out first, and names in English sentences: what others call things is theirs. */
  readonly ownWords?: boolean;
}

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';

const IN_BOTH: readonly Fault[] = [
  { what: 'two numbers beside each other after a year', found: /\b(?:19|20)\d\d \d/ },
  { what: 'a year that nobody knows', found: new RegExp(`\\b(?:${MONTHS}) (?:\\d{1,3}|9999)\\b`) },
  { what: 'a day as machines write it', found: /\b\d{4}-\d\d-\d\d\b/ },
  { what: 'two spaces', found: /\s\s|^\s|\s$/ },
  { what: 'a space before a stop', found: /\s[.,;:!?]/ },
  { what: 'two stops', found: /[.,;:!?][,;:!?]|[,;:!?]\.|(?<!\.)\.\.(?!\.)/ },
  { what: 'no stop at the end', found: /[^.!?]$/ },
  { what: 'no capital to begin with', found: /^\p{Ll}/u },
  { what: 'a word of a program', found: /\b(?:undefined|null|NaN|true|false)\b|\[object|\b[A-Z]+_[A-Z_]+\b/ },
  { what: 'nothing between brackets or quotes', found: /\(\s*\)|“\s*”|''/ },
  { what: 'a stop within the sentence, as of a sentence used for a name', found: /[.!?]['’”)]+ \p{Ll}/u },
];

const IN_DUTCH: readonly Fault[] = [
  { what: 'a word twice', found: /(?<!\p{L})(de|het|een|van|is|zijn|in|op|aan|en|of|te|voor|met) \1(?!\p{L})/iu },
  {
    what: 'one of many',
    found: /\b1 (?:deelnemers|partijen|zetels|leden|gemeenten|toezeggingen|benoemingen|weken|maanden|dagen|keren)\b/,
  },
  { what: 'a count of nothing', found: /(?<![\d.,])0 \p{L}/u },
  { what: 'one verb for several', found: /\bontbreekt:? (?:de|het) [^.;]* en (?:de|het) /, ownWords: true },
  { what: 'a verb before a colon that asks for none', found: /\b(?:ontbreekt|ontbreken):/ },
  {
    what: 'English',
    found:
      /\b(?:until|formerly|and|the|with|which|since|between|from|not|are|were|has|have|by|about|council|municipality|arrangement)\b/,
    ownWords: true,
  },
];

const IN_ENGLISH: readonly Fault[] = [
  { what: 'a word twice', found: /(?<!\p{L})(the|a|an|of|is|are|in|on|to|and|or|for|with) \1(?!\p{L})/iu },
  { what: 'one of many', found: /\b1 (?:participants|parties|seats|members|municipalities|weeks|months|days)\b/ },
  { what: 'a count of nothing', found: /(?<![\d.,])0 \p{L}/u },
  {
    what: 'Dutch',
    found: /\b(?:het|een|niet|wordt|gemeente|regeling|raad|deelnemer|sinds|aan|voor|zijn|deze)\b/,
    ownWords: true,
  },
];

/**
 * What these sentences have that they cannot have, in words; names are those of things that the registry knows. They are
 * Dutch names, so a Dutch sentence has no English in these either.
 */
export function faultsOf({ nl, en }: Prose, names: readonly string[] = []): readonly string[] {
  return [...faultsIn(nl, [...IN_BOTH, ...IN_DUTCH], []), ...faultsIn(en, [...IN_BOTH, ...IN_ENGLISH], names)];
}

function faultsIn(text: string, faults: readonly Fault[], names: readonly string[]): readonly string[] {
  const has = ({ found, ownWords }: Fault) =>
    found.test(text) && (ownWords !== true || found.test(ownWordsOf(text, names)));
  return faults.filter(has).map(({ what }) => `${what}: ${text}`);
}

/** What is called in Dutch in English sentences too. */
const DUTCH_NAMES = [...Object.values(GAZETTES).map(({ name }) => name), 'gemeente.nu'];

function ownWordsOf(text: string, names: readonly string[]): string {
  const unquoted = text.replace(/“[^”]*”|(?<=[ (])'.*?'(?=[ .,;:)])/g, 'X');
  return [...names, ...DUTCH_NAMES].reduce<string>((rest, name) => rest.replaceAll(name, 'X'), unquoted);
}
