import { isUtf8 } from 'node:buffer';

/** The text of a file; with `fault` where it may not be taken for what was written there. */
export interface FileText {
  readonly text: string;
  /** Why not. The text is then only good to look for what it may hold. */
  readonly fault?: string;
}

/** How other programs begin their text, and what UTF-8 never begins with. */
const UTF_16: readonly (readonly [begin: string, encoding: string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];
/** How a ZIP begins, which documents and spreadsheets are. */
const ZIP = '504b0304';

/** Files are UTF-8: other bytes would silently become other letters. */
export function fileText(bytes: Uint8Array): FileText {
  const begin = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const [, encoding] = UTF_16.find(([mark]) => begin.startsWith(mark)) ?? [];
  if (encoding) return { text: decoded(bytes, encoding), fault: 'this is text in UTF-16; save it as UTF-8' };
  const text = decoded(bytes, 'utf-8');
  if (begin === ZIP || bytes.includes(0))
    return { text, fault: 'this is no text, but a file as of a spreadsheet or a document; save it as text' };
  return isUtf8(bytes) ? { text } : { text, fault: 'this is no text in UTF-8; save it as UTF-8' };
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The ids that a text seems to give to records, though it could not be read as records. */
export function idsWrittenIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w-])["']?id["']?\s*:\s*["']?([a-z0-9-]+)/g)].map(([, id = '']) => id);
}
