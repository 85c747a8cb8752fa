import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FACTS_FILE } from '../support/components';
import { section } from './facts';

/** A document that the facts were drawn from, as it was handed over. */
export class SourceDocument {
  private readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n').map(collapsed);
  }

  /** The text under a heading up to the next, the heading itself included; `(start)` is what precedes the first. */
  under(heading: string, headings: ReadonlySet<string>): string {
    // Some headings stand first in a list of contents: the last place is where the text is.
    const places = [...headings].map((each) => this.lines.lastIndexOf(each)).filter((place) => place >= 0);
    const start = heading === '(start)' ? 0 : this.lines.lastIndexOf(heading);
    const end = Math.min(...places.filter((place) => place > start), this.lines.length);
    return start < 0 ? '' : collapsed(this.lines.slice(start, end).join(' '));
  }

  /** The sentences, each line apart: headings and items of lists end no other sentence. */
  sentences(): string[] {
    return this.lines.flatMap((line) => line.split(/(?<=[.!?;])\s+(?=\p{Lu})/u)).filter(Boolean);
  }
}

export const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The documents by the id of their source. */
export function sourceDocuments(): ReadonlyMap<string, SourceDocument> {
  const folder = join(dirname(FACTS_FILE), 'documents');
  return new Map(
    section('sources')
      .filter(({ file }) => typeof file === 'string')
      .map(({ id, file }) => [String(id), new SourceDocument(readFileSync(join(folder, String(file)), 'utf8'))]),
  );
}
