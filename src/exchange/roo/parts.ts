import type { Link } from '../delivery';
import { phrase, prose, quoted } from '../words';
import type { Element } from './elements';
import type { Findings } from './problems';
import type { RooLegalGround, RooPowerText, RooTheme } from './types';
import { all, attribute, linkOf, linksOf, one, textOf } from './values';

/** What arrangements and organisations both have. */
export interface CommonParts {
  readonly types: readonly string[];
  readonly decisions: readonly Link[];
  readonly legalGrounds: readonly RooLegalGround[];
  readonly powerTexts: readonly RooPowerText[];
  readonly seat: string | null;
  readonly websites: readonly Link[];
  readonly themes: readonly RooTheme[];
}

export function commonParts(element: Element, findings: Findings): CommonParts {
  return {
    types: texts(all(element, 'types', 'type')),
    decisions: linksOf(all(element, 'instellingsbesluiten', 'referentie'), findings),
    legalGrounds: all(element, 'wettelijkeGrondslagen', 'wettelijkeGrondslag').map((each) => ({
      title: textOf(each, 'opschrift', findings),
      reference: linkOf(one(each, 'referentie', findings), findings),
    })),
    powerTexts: all(element, 'bevoegdheden', 'bevoegdheid').map((each) => ({
      heading: textOf(each, 'kopArtikel', findings),
      text: prose(one(each, 'inhoudArtikel', findings)?.text ?? ''),
    })),
    seat: seatOf(element, findings),
    websites: linksOf(all(element, 'contact', 'internetadressen', 'internetadres', 'url'), findings),
    themes: all(element, 'beleidsterreinen', 'beleidsterrein').map((each) => themeOf(each, findings)),
  };
}

export function texts(elements: readonly Element[]): string[] {
  return elements.map(({ text }) => phrase(text)).filter((text) => text !== null);
}

/** The text of an element that may have it in a name of its own. */
export function ownText(element: Element, findings: Findings): string | null {
  return phrase(element.text) ?? textOf(element, 'naam', findings);
}

/** The town of the address where people can come, or else of any. */
function seatOf(element: Element, findings: Findings): string | null {
  const addresses = [
    ...all(element, 'contact', 'bezoekAdres', 'adres'),
    ...all(element, 'adressen', 'adres'),
    ...all(element, 'contact', 'postAdres', 'adres'),
  ];
  const towns = addresses.map((each) => ({ each, town: textOf(each, 'woonplaats', findings) }));
  const visited = towns.find(({ each, town }) => town !== null && isVisited(each, findings));
  return (visited ?? towns.find(({ town }) => town !== null))?.town ?? null;
}

function isVisited(address: Element, findings: Findings): boolean {
  return address.path.includes('/bezoekAdres/') || /bezoek/i.test(textOf(address, 'adresType', findings) ?? '');
}

function themeOf(element: Element, findings: Findings): RooTheme {
  const label = ownText(element, findings);
  const uri = attribute(element, 'resourceIdentifier');
  if (uri === null || /^https?:\/\/identifier\.overheid\.nl\/tooi\/def\/thes\/[^/\s]+\/[^/\s]+$/.test(uri))
    return { label, uri: uri?.replace(/^http:/, 'https:') ?? null };
  findings.add('BROKEN_REFERENCE', element, `expected the address of a theme, found ${quoted(uri)}: it is left out`);
  return { label, uri: null };
}
