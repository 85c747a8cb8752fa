import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../../graph/make-folder';
import type { Format } from '../../exchange/format';
import { readRecordLines } from '../../exchange/records/lines';
import { readFolder } from '../../records/read-files';
import { toFileParts } from '../../records/write-files';
import { EXIT, Failure } from '../command';
import type { Taken } from './source';

/** What an export says of itself, beside the files of records. */
const ABOUT_FILE = 'about.json';
/** Where files stand until all are whole: in the folder itself, so that each gets its place at once. */
const ASIDE = 'export.part';

/**
 * Writes the files into a folder, made where it is not there; says how many. Where not all can be written none is, and
 * what an export that was killed left aside goes with the next.
 */
export async function writeFolder(folder: string, format: Format, files: readonly Taken[]): Promise<number> {
  try {
    makeFolder(folder);
    const aside = join(folder, ASIDE);
    await rm(aside, { recursive: true, force: true });
    try {
      return await (format.name === 'records' ? writeRecords(folder, aside, files) : writeAll(folder, aside, files));
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof Failure || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new Failure(EXIT.ENGINE, `The folder ${folder} cannot be written to: ${message}.`);
  }
}

async function writeAll(folder: string, aside: string, files: readonly Taken[]): Promise<number> {
  makeFolder(aside);
  for (const { name, text } of files)
    await pipeline(Readable.from(text, { objectMode: false }), createWriteStream(join(aside, name)));
  const names = files.map(({ name }) => name);
  await place(names, aside, folder);
  return names.length;
}

/** Records as the files that people correct: a folder with other records in it would load as a mix. */
async function writeRecords(folder: string, aside: string, files: readonly Taken[]): Promise<number> {
  if (readFolder(folder).length > 0)
    throw new Failure(EXIT.USAGE, `The folder ${folder} holds records already: name an empty one with --out.`);
  makeFolder(aside);
  const written: string[] = [];
  for (const { text } of files) {
    const lines = readRecordLines(text, (about) =>
      writeFile(join(aside, ABOUT_FILE), `${JSON.stringify(about, null, 2)}\n`),
    );
    for await (const { path, text: part, isFirst } of toFileParts(lines)) {
      if (isFirst) {
        makeFolder(dirname(join(aside, path)));
        written.push(path);
      }
      await writeFile(join(aside, path), part, { flag: isFirst ? 'w' : 'a' });
    }
  }
  await place([...written, ABOUT_FILE], aside, folder);
  return written.length;
}

/** Gives files that are whole their place. */
async function place(paths: readonly string[], aside: string, folder: string): Promise<void> {
  for (const path of paths) {
    makeFolder(dirname(join(folder, path)));
    await rename(join(aside, path), join(folder, path));
  }
}
