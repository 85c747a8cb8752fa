import type { Prose } from '../../records/field';
import { type Block, type Document, isWebAddress, onOneLine, type Piece } from './document';

/** What fits on a sheet of paper in a typewriter's letters. */
const WIDTH = 80;
const UNDERLINES = ['=', '-', ''] as const;

/** A document as plain text in lines that fit on paper; only an address may be longer. */
export function plain(document: Document, language: keyof Prose): string {
  return `${document.map((block) => written(block, language)).join('\n\n')}\n`;
}

function written(block: Block, language: keyof Prose): string {
  const line = (pieces: readonly Piece[]) => pieces.map((piece) => inline(piece, language)).join('');
  if ('heading' in block) return underlined(wrapped(block.heading[language]), UNDERLINES[block.level - 1] ?? '');
  if ('paragraph' in block) return wrapped(line(block.paragraph));
  if ('list' in block) return block.list.map((item) => wrapped(line(item), '- ', '  ')).join('\n');
  if ('facts' in block)
    return block.facts.map(({ called, is }) => wrapped(`${called[language]}: ${line(is)}`, '  ', '    ')).join('\n');
  return aligned([block.table.head, ...block.table.rows].map((row) => row.map((cell) => onOneLine(cell[language]))));
}

function inline(piece: Piece, language: keyof Prose): string {
  if (!('link' in piece)) return piece[language];
  const words = piece.words[language];
  return isWebAddress(piece.link) ? `${words} (${piece.link})` : words;
}

/** Lines of whole words, the first begun with one mark, the others with another. */
function wrapped(text: string, first = '', next = ''): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of onOneLine(text).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = next + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

function underlined(text: string, sign: string): string {
  if (sign === '') return text;
  return `${text}\n${sign.repeat(Math.max(...text.split('\n').map(({ length }) => length)))}`;
}

/** Columns below each other: the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
