import type { PlainPeriod } from './plain-model-data';

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function startIsKnown(period: PlainPeriod): boolean {
  return !['OLDEST_VERSION', 'ATTESTED', 'UNKNOWN'].includes(period.fromRule);
}

function endIsUnknown(period: PlainPeriod): boolean {
  return period.untilRule === 'UNKNOWN';
}

/** Whether it lives, or may live, on the day: half-open, and an unknown bound excludes nothing. */
export function livesOn(period: PlainPeriod, day: string): boolean {
  if (period.from !== null && day < period.from) return false;
  if (period.until !== null && day >= period.until) return false;
  return true;
}

/** Whether it lives on the day without doubt: no unknown bound could exclude the day. */
export function surelyLivesOn(period: PlainPeriod, day: string): boolean {
  if (!livesOn(period, day)) return false;
  if (!startIsKnown(period)) {
    const firstSeen = firstDaySeen(period);
    if (firstSeen === null || day < firstSeen) return false;
  }
  if (endIsUnknown(period)) {
    const firstUnseen = firstDayUnseen(period);
    if (firstUnseen === null || day >= firstUnseen) return false;
  }
  return true;
}

/** Where the start is unknown: the first day a source shows, else what is known of the end counts as one day. */
function firstDaySeen(period: PlainPeriod): string | null {
  if (period.attestedFrom !== null) return period.attestedFrom;
  if (period.until !== null) return daysLater(period.until, -1);
  if (endIsUnknown(period) && period.attestedUntil !== null) return daysLater(period.attestedUntil, -1);
  return null;
}

/** Where the end is unknown: the day after the last that a source shows, else what is known of the start counts as one day. */
function firstDayUnseen(period: PlainPeriod): string | null {
  if (period.attestedUntil !== null) return period.attestedUntil;
  if (period.from !== null) return daysLater(period.from, 1);
  if (!startIsKnown(period) && period.attestedFrom !== null) return daysLater(period.attestedFrom, 1);
  return null;
}

/** The day on which it starts, as far as that is known. */
export function startsAfter(period: PlainPeriod, day: string): boolean {
  return period.from !== null && day < period.from;
}

/** Lower case, without diacritics, with one kind of apostrophe: equal for names that count as the same. */
export function foldedName(name: string): string {
  let folded = '';
  for (const character of name.normalize('NFD')) {
    if (/\p{M}/u.test(character)) continue;
    folded += '‘’`´'.includes(character) ? "'" : character;
  }
  return folded.toLowerCase().trim();
}

/** What a name is sorted by: folded, of signs that fit in 16 bits, without the quotes and article ('s, 't) in front. */
export function sortedBy(name: string): string {
  let rest = Array.from(foldedName(name), (sign) => (sign.codePointAt(0)! > 0xffff ? '' : sign))
    .join('')
    .trim();
  const dropQuotes = () => {
    while (rest.startsWith("'") || rest.startsWith('"')) rest = rest.slice(1);
  };
  dropQuotes();
  if (['s-', 's ', 't-', 't '].includes(rest.slice(0, 2))) rest = rest.slice(2);
  dropQuotes();
  return rest;
}

/** The order of texts in a list: by code point, so that it is the same everywhere. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The items in the order of these texts: the first decides, then the second, and so on. */
export function inOrderOf<Item>(items: readonly Item[], textsOf: (item: Item) => readonly string[]): Item[] {
  return [...items].sort((a, b) => {
    const [left, right] = [textsOf(a), textsOf(b)];
    for (let i = 0; i < left.length; i++) {
      const order = compareTexts(left[i]!, right[i]!);
      if (order !== 0) return order;
    }
    return 0;
  });
}
