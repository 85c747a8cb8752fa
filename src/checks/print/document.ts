import type { Prose } from '../../records/field';

/** A piece of running text: words, or words that lead somewhere. */
export type Piece = Prose | { readonly words: Prose; readonly link: string };

/** Part of a document, from top to bottom. Texts hold no markup: names in them may look like it. */
export type Block =
  | { readonly heading: Prose; readonly level: 1 | 2 | 3 }
  | { readonly paragraph: readonly Piece[] }
  /** Things one below the other. */
  | { readonly list: readonly (readonly Piece[])[] }
  /** What is called so, and what it is. */
  | { readonly facts: readonly Fact[] }
  | { readonly table: { readonly head: readonly Prose[]; readonly rows: readonly (readonly Prose[])[] } };

export interface Fact {
  readonly called: Prose;
  readonly is: readonly Piece[];
}

/** What is printed, in both languages and whatever form it takes: described once, written out by a `Form`. */
export type Document = readonly Block[];

/** Writes a document out in one language. */
export type Form = (document: Document, language: keyof Prose) => string;

/** The same in both languages: a name, a number, an address. */
export const same = (text: string | number): Prose => ({ nl: String(text), en: String(text) });

/** On one line, whatever breaks a name has. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether an address can be followed on paper or screen; anything else is shown as words only. */
export const isWebAddress = (link: string): boolean => /^https?:\/\/\S+$/i.test(link);
