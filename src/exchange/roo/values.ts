import { type Day, LAST_DAY } from '../../time/day';
import type { Link } from '../delivery';
import { calendarDay, hasInvisible, link, phrase, quoted } from '../words';
import type { Element } from './elements';
import type { Findings } from './problems';
import type { RooReference } from './types';

/** The elements at the end of a path of names; of an element that may be absent, none. */
export function all(element: Element, name: string, ...deeper: string[]): readonly Element[] {
  let found = element.children.get(name) ?? NONE;
  for (const next of deeper) found = found.flatMap(({ children }) => children.get(next) ?? NONE);
  return found;
}

const NONE: readonly Element[] = [];

/** The one child element of that name; a second one is reported. */
export function one(element: Element, name: string, findings: Findings): Element | null {
  const [first = null, second] = all(element, name);
  if (second) findings.add('REPEATED_ELEMENT', second, `expected one ${name}, found a second: the first one is read`);
  return first;
}

/** The text in the one child element of that name. */
export function textOf(element: Element, name: string, findings: Findings): string | null {
  return phrase(one(element, name, findings)?.text ?? '');
}

/** As `textOf`, for what people search by: characters that nobody sees are reported. */
export function nameOf(element: Element, name: string, findings: Findings): string | null {
  const found = one(element, name, findings);
  if (!found) return null;
  if (hasInvisible(found.text))
    findings.add('INVISIBLE_CHARACTERS', found, `found characters in the ${name} that nobody sees: they are taken out`);
  return phrase(found.text);
}

export function attribute(element: Element, name: string): string | null {
  return phrase(element.attributes.get(name) ?? '');
}

/**
 * A number of the register without zeros in front; null where there is none. Made anew: a piece cut from the text of the
 * file would hold on to that text for as long as the number is remembered.
 */
export function systeemIdOf(element: Element): string | null {
  const id = attribute(element, 'systeemId') ?? '';
  return /^\d{1,15}$/.test(id) ? String(Number(id)) : null;
}

/** Address in TOOI; a wrong one is reported. */
export function tooiOf(element: Element, findings: Findings): string | null {
  const address = attribute(element, 'resourceIdentifierTOOI');
  if (address === null || /^https?:\/\/identifier\.overheid\.nl\/tooi\/id\/[^/\s]+\/[^/\s]+$/.test(address))
    return address?.replace(/^http:/, 'https:') ?? null;
  findings.add('BROKEN_REFERENCE', element, `expected an address in TOOI, found ${quoted(address)}: it is left out`);
  return null;
}

export function owmsOf(element: Element): string | null {
  return attribute(element, 'resourceIdentifierOWMS');
}

/** The record that the one child element of that name refers to. */
export function referenceOf(element: Element, name: string, findings: Findings): RooReference | null {
  const found = one(element, name, findings);
  if (!found) return null;
  const systeemId = systeemIdOf(found);
  const label = phrase(found.text);
  if (systeemId !== null) return { systeemId, name: label, tooi: tooiOf(found, findings), owms: owmsOf(found) };
  findings.add('BROKEN_REFERENCE', found, `expected a systeemId, found none (${quoted(label)}): it is left out`);
  return null;
}

export interface DayFound {
  readonly element: Element;
  readonly text: string;
  /** Null where the text is no day. */
  readonly day: Day | null;
}

/** The one child element of that name as a day; null where it is absent or empty. Nothing is reported. */
export function dayFound(element: Element, name: string, findings: Findings): DayFound | null {
  const found = one(element, name, findings);
  const text = phrase(found?.text ?? '');
  return found && text !== null ? { element: found, text, day: calendarDay(text) } : null;
}

/** As `dayFound`; what is no day is reported and left out. */
export function dayOf(element: Element, name: string, findings: Findings): Day | null {
  const found = dayFound(element, name, findings);
  if (found?.day === null) findings.add('WRONG_DAY', found.element, `${notADay(found.text)}: it is left out`);
  return found?.day ?? null;
}

export function notADay(text: string | null): string {
  return `expected a day such as 2024-01-31, found ${quoted(text)}`;
}

/** What registers write for an end that is not known yet. */
export function standsForOpen(text: string): boolean {
  return text.startsWith(LAST_DAY);
}

/** A count of people or seats; anything else is reported and left out. */
export function countOf(element: Element, name: string, findings: Findings): number | null {
  const found = one(element, name, findings);
  const text = phrase(found?.text ?? '');
  if (!found || text === null) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  findings.add('WRONG_NUMBER', found, `expected a whole number, found ${quoted(text)}: it is left out`);
  return null;
}

/** A reference to a publication or web page; a broken one is reported and kept as text. */
export function linkOf(element: Element | null, findings: Findings): Link | null {
  const text = phrase(element?.text ?? '');
  if (!element || text === null) return null;
  const found = link(text);
  if (found.href === null)
    findings.add('BROKEN_LINK', element, `expected a web address, found ${quoted(text)}: kept as text`);
  return found;
}

export function linksOf(elements: readonly Element[], findings: Findings): Link[] {
  return elements.map((element) => linkOf(element, findings)).filter((found) => found !== null);
}
