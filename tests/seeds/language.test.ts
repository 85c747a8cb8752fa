import type { AnyRecord } from '../../src/records/kind';
import { kindNamed } from '../../src/records/kinds';
import { seedRecords } from '../support/query-parameters-seeds';

/** Words that English texts of this field have and Dutch ones do not. */
const ENGLISH = anyOf(
  'the and with without until since from for on to as its about formerly one two three four five nine',
  'state text history annual report news letter draft note view evaluation agreement amendment amended change changes',
  'council municipality municipalities province provinces merger dissolution programme region labour school housing',
  'service services supervision task tasks work general executive main lines first second year era English',
  'January February March May June July August October',
);
/** Dutch has it too, though names and titles hardly need it there; one that does stands between quotation marks. */
const ENGLISH_IN_TITLES = anyOf('of');

function anyOf(...lines: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${lines.join(' ').replaceAll(' ', '|')})\\b`, 'i');
}

/** What is quoted stays as it is printed. */
const unquoted = (text: string) => text.replace(/"[^"]*"/g, '""');
const isEnglish = (text: string) => ENGLISH.test(unquoted(text));
const isEnglishTitle = (text: string) => isEnglish(text) || ENGLISH_IN_TITLES.test(unquoted(text));

/** Addresses, and names that are meant to be English. */
const NOT_FOR_DUTCH = ['reference', 'url', 'uri', 'tooiUri', 'website', 'publications', 'legalGround', 'nameEn'];

/** The names and other texts of a record that have one form for all readers. */
function names(record: AnyRecord): string[] {
  return Object.entries(kindNamed(record.kind).fields).flatMap(([name, { type }]) => {
    const value = NOT_FOR_DUTCH.includes(name) ? null : record[name];
    if (value === null || value === undefined) return [];
    if (type === 'figures') return (value as readonly { value: string }[]).map((figure) => figure.value);
    return type === 'text' || type === 'texts' ? [value].flat().map(String) : [];
  });
}

/** The Dutch of the texts of a record that have two forms. */
function texts(record: AnyRecord): string[] {
  return Object.values(record).flatMap((value) =>
    typeof value === 'object' && value !== null && 'nl' in value ? [String(value.nl)] : [],
  );
}

describe('the seeds speak Dutch', () => {
  const records = seedRecords();
  const sources = records.filter(({ kind }) => kind === 'source');

  it('in the title of every source, which has a `titleNl` where its title is not Dutch', () => {
    const titles = sources.map(({ title, titleNl }) => String(titleNl ?? title));
    expect(titles.filter(isEnglishTitle)).toEqual([]);
  });

  it('in every name that has one form', () => {
    const all = records.filter((record) => !sources.includes(record)).flatMap(names);
    expect(all.filter(isEnglishTitle)).toEqual([]);
  });

  it('in the Dutch of every text', () => {
    expect(records.flatMap(texts).filter(isEnglish)).toEqual([]);
  });
});
