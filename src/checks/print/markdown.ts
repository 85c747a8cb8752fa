import type { Prose } from '../../records/field';
import { type Block, type Document, isWebAddress, onOneLine, type Piece } from './document';

/** A document as Markdown (CommonMark, tables as GitHub has them). Whatever looks like markup in a text is escaped. */
export function markdown(document: Document, language: keyof Prose): string {
  return `${document.map((block) => written(block, language)).join('\n\n')}\n`;
}

function written(block: Block, language: keyof Prose): string {
  const line = (pieces: readonly Piece[]) => pieces.map((piece) => inline(piece, language)).join('');
  if ('heading' in block) return `${'#'.repeat(block.level)} ${escaped(block.heading[language])}`;
  if ('paragraph' in block) return fromTheLeft(line(block.paragraph));
  if ('list' in block) return block.list.map((item) => `- ${fromTheLeft(line(item))}`).join('\n');
  if ('facts' in block)
    return block.facts.map(({ called, is }) => `- **${escaped(called[language])}:** ${line(is)}`).join('\n');
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = (texts: readonly Prose[]) => row(texts.map((text) => escaped(text[language])));
  const { head, rows } = block.table;
  return [cells(head), row(head.map(() => '---')), ...rows.map(cells)].join('\n');
}

function inline(piece: Piece, language: keyof Prose): string {
  if (!('link' in piece)) return escaped(piece[language], false);
  const words = escaped(piece.words[language]);
  return isWebAddress(piece.link) ? `[${words}](<${piece.link.replace(/[<>\\]/g, encodeURIComponent)}>)` : words;
}

/** Signs that mean something anywhere in a line. */
function escaped(text: string, trimmed = true): string {
  const line = trimmed ? onOneLine(text) : text.replace(/\s+/g, ' ');
  return line.replace(/[\\`*_[\]<>|~&$]/g, '\\$&');
}

/** Signs that mean something at the start of a line only. */
function fromTheLeft(line: string): string {
  return line
    .trimStart()
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
