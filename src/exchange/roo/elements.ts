import { Unreadable } from '../delivery';
import type { StartTag, XmlListener } from '../xml';
import { ARRANGEMENT_SHAPE, ORGANISATION_SHAPE, OWN_TEXT, type Shape, type Shapes } from './shape';

/** A part of one record, as far as its shape says that it is read. */
export interface Element {
  /** From the record down: `regeling/bevoegdheden/bevoegdheid`. */
  readonly path: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Map<string, Element[]>;
  text: string;
}

/** What an export is made of. */
export type ExportPart =
  | { readonly part: 'root'; readonly tag: StartTag }
  | { readonly part: 'organisation'; readonly element: Element; readonly within: Element | null }
  | { readonly part: 'arrangement'; readonly element: Element; readonly crossBorder: boolean }
  | { readonly part: 'unknown'; readonly path: string; readonly line: number };

/** The children of what can have none. */
const NONE = new Map<string, Element[]>();

/** More than a hundred times the largest record in the register. */
const LARGEST_RECORD = 10_000_000;
/** What a start tag counts for beside its text. */
const TAG_SIZE = 100;
/** Names of unknown elements that are remembered, so that each is told once. */
const MOST_UNKNOWN = 100;

/** An element that is read, by its place; organisations can hold organisations, so this goes round. */
interface Place {
  readonly path: string;
  readonly role: 'container' | 'record' | 'part';
  readonly hasText: boolean;
  readonly within: ReadonlyMap<string, Place | 'skip'>;
}

function partOf(path: string, shape: Shape): Place | 'skip' {
  if (shape === 'skip') return shape;
  const hasText = shape === 'text' || OWN_TEXT in shape;
  return { path, role: 'part', hasText, within: shape === 'text' ? new Map() : partsOf(path, shape) };
}

function partsOf(path: string, shape: Shapes): Map<string, Place | 'skip'> {
  const names = Object.entries(shape).filter(([name]) => name !== OWN_TEXT);
  return new Map(names.map(([name, inner]) => [name, partOf(`${path}/${name}`, inner)]));
}

const record = (name: string, shape: Shapes): Place & { within: Map<string, Place | 'skip'> } => ({
  path: name,
  role: 'record',
  hasText: false,
  within: partsOf(name, shape),
});
const container = (path: string, ...within: [string, Place][]): Place => ({
  path,
  role: 'container',
  hasText: false,
  within: new Map(within),
});

const ROOT = 'overheidsorganisaties';
const CROSS_BORDER = `${ROOT}/gemeenschappelijkeRegelingenGrensoverschrijdend`;
const ORGANISATION = record('organisatie', ORGANISATION_SHAPE);
ORGANISATION.within.set('organisaties', container('organisatie/organisaties', ['organisatie', ORGANISATION]));
const ARRANGEMENT = record('regeling', ARRANGEMENT_SHAPE);
const DOCUMENT = container(
  ROOT,
  ['organisaties', container(`${ROOT}/organisaties`, ['organisatie', ORGANISATION])],
  ['gemeenschappelijkeRegelingen', container(`${ROOT}/gemeenschappelijkeRegelingen`, ['regeling', ARRANGEMENT])],
  ['gemeenschappelijkeRegelingenGrensoverschrijdend', container(CROSS_BORDER, ['regeling', ARRANGEMENT])],
);

/** Gathers records one at a time; of the rest of the document nothing is kept. */
export class ExportListener implements XmlListener<ExportPart> {
  private parts: ExportPart[] = [];
  private readonly open: { place: Place; element: Element }[] = [];
  private readonly unknown = new Set<string>();
  private skippedTags = 0;
  private size = 0;

  take(): readonly ExportPart[] {
    const parts = this.parts;
    this.parts = [];
    return parts;
  }

  opened(tag: StartTag): void {
    if (this.skippedTags > 0) {
      this.skippedTags += 1;
      return;
    }
    const above = this.open.at(-1);
    const place = above ? above.place.within.get(tag.name) : this.root(tag);
    if (!place) this.tellUnknown(`${above?.place.path ?? ''}/${tag.name}`, tag.line);
    if (place && place !== 'skip') this.enter(place, tag);
    else this.skippedTags = 1;
  }

  text(text: string): void {
    const here = this.open.at(-1);
    if (this.skippedTags > 0 || !here) return;
    if (here.place.hasText) {
      here.element.text += text;
      this.grow(text.length, here.element.line);
    } else if (/\S/.test(text)) {
      this.tellUnknown(`${here.place.path}/text()`, here.element.line);
    }
  }

  closed(): void {
    if (this.skippedTags > 0) {
      this.skippedTags -= 1;
      return;
    }
    const closed = this.open.pop();
    if (closed?.place.role === 'record') this.complete(closed.place, closed.element);
  }

  private root(tag: StartTag): Place {
    if (tag.name !== ROOT)
      throw new Unreadable(tag.line, `expected an export of the register (root ${ROOT}), found ${tag.name}`);
    this.parts.push({ part: 'root', tag });
    return DOCUMENT;
  }

  private enter(place: Place, { name, line, attributes }: StartTag): void {
    const children = place.within.size === 0 ? NONE : new Map<string, Element[]>();
    const element: Element = { path: place.path, line, attributes, children, text: '' };
    const above = this.open.at(-1)?.element;
    if (place.role === 'part' && above) addChild(above, name, element);
    if (place.role === 'record' && !this.enclosing()) this.size = 0;
    this.grow(TAG_SIZE, line);
    this.open.push({ place, element });
  }

  private complete(place: Place, element: Element): void {
    if (place === ORGANISATION) this.parts.push({ part: 'organisation', element, within: this.enclosing() });
    else this.parts.push({ part: 'arrangement', element, crossBorder: this.open.at(-1)?.place.path === CROSS_BORDER });
  }

  /** The record that is still open around this one. */
  private enclosing(): Element | null {
    return this.open.findLast(({ place }) => place.role === 'record')?.element ?? null;
  }

  private grow(size: number, line: number): void {
    this.size += size;
    if (this.size > LARGEST_RECORD) throw new Unreadable(line, 'a record is larger than any record of the register');
  }

  private tellUnknown(path: string, line: number): void {
    if (this.unknown.has(path) || this.unknown.size >= MOST_UNKNOWN) return;
    this.unknown.add(path);
    this.parts.push({ part: 'unknown', path, line });
  }
}

function addChild({ children }: Element, name: string, child: Element): void {
  const namesakes = children.get(name);
  if (namesakes) namesakes.push(child);
  else children.set(name, [child]);
}
