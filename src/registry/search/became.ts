import type { Day } from '../../time/day';
import type { Prose } from '../../records/field';

export interface Fate {
  readonly name: string;
  /** The first day on which it no longer existed; null while it exists. */
  readonly until: Day | null;
  readonly successors: readonly string[];
  readonly renames: readonly { readonly day: Day; readonly from: string; readonly to: string }[];
}

const IN_DUTCH = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const IN_ENGLISH = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const instant = (day: Day) => new Date(`${day}T00:00:00Z`);

/** What became of an organisation, in a sentence; null where it exists under the name it always had. */
export function becameSentence({ name, until, successors, renames }: Fate): Prose | null {
  if (until !== null) {
    const [nl, en] = [IN_DUTCH.format(instant(until)), IN_ENGLISH.format(instant(until))];
    if (successors.length === 0)
      return {
        nl: `${name} bestaat sinds ${nl} niet meer; een opvolger is niet bekend.`,
        en: `${name} has not existed since ${en}; a successor is not known.`,
      };
    return {
      nl: `${name} is opgeheven op ${nl} en voortgezet als ${listed(successors, 'en')}.`,
      en: `${name} was dissolved on ${en} and is continued by ${listed(successors, 'and')}.`,
    };
  }
  const last = renames.at(-1);
  return last
    ? {
        nl: `${last.from} heet sinds ${IN_DUTCH.format(instant(last.day))} ${last.to}.`,
        en: `${last.from} has been called ${last.to} since ${IN_ENGLISH.format(instant(last.day))}.`,
      }
    : null;
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
