import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { Unreadable } from './delivery';

const LINE_BREAK = 10;
const NOT_UTF8 = 'the file is not in UTF-8, or not a text at all';

/** The text of a file, plain or gzip (recognised by its first bytes), in UTF-8; no more of it is held than a chunk. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of plain(bytes)) {
    const text = decoded(decoder, chunk, line);
    line += lineBreaks(chunk);
    yield text;
  }
  try {
    yield decoder.decode();
  } catch {
    throw new Unreadable(line, 'the file ends in the middle of a character');
  }
}

async function* plain(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  try {
    const head = await firstBytes(chunks);
    const all = followedBy(head, chunks);
    yield* head[0] === 0x1f && head[1] === 0x8b ? gunzipped(all) : all;
  } finally {
    await chunks.return?.();
  }
}

/** The first chunk, or the first few where they are so small that they do not tell what the file is. */
async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  if (head.length === 0) throw new Unreadable(0, 'the file is empty');
  return head;
}

async function* followedBy(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // A failure of either stream is raised by the loop below: the callback has nothing left to do.
  const gunzip = pipeline(Readable.from(bytes, { objectMode: false }), createGunzip(), () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    throw new Unreadable(0, `the file begins as gzip but cannot be unpacked to its end: ${error.message}`);
  }
}

function decoded(decoder: TextDecoder, chunk: Uint8Array, line: number): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new Unreadable(lineOfFault(chunk, line), NOT_UTF8);
  }
}

/** No character in UTF-8 has a line break among its bytes, so lines can be judged one by one. */
function lineOfFault(chunk: Uint8Array, line: number): number {
  let from = chunk.findIndex((byte) => (byte & 0xc0) !== 0x80); // the rest of a character that began before
  for (;;) {
    const end = chunk.indexOf(LINE_BREAK, from);
    if (from < 0 || end < 0 || !isUtf8(chunk.subarray(from, end))) return line;
    from = end + 1;
    line += 1;
  }
}

function lineBreaks(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, at + 1)) count += 1;
  return count;
}
