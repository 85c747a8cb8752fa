import { createWriteStream, existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
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

/** Where what an export says of itself is put beside the files of records. */
const ABOUT_FILE = 'about.json';

/** Writes the files into a folder, made where it is not there; says how many. */
export async function writeFolder(folder: string, format: Format, files: readonly Taken[]): Promise<number> {
  try {
    makeFolder(folder);
    return format.name === 'records' ? await writeRecords(folder, files) : await writeAll(folder, files);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof Failure || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new Failure(EXIT.ENGINE, `The folder ${folder} cannot be written to: ${message}.`);
  }
}

/** A file has its name only when it is whole. */
async function writeAll(folder: string, files: readonly Taken[]): Promise<number> {
  for (const { name, text } of files) {
    const path = join(folder, name);
    await pipeline(Readable.from(text, { objectMode: false }), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
  }
  return files.length;
}

/** Records as the files that people correct: a folder with other records in it would load as a mix. */
async function writeRecords(folder: string, files: readonly Taken[]): Promise<number> {
  if (existsSync(folder) && readFolder(folder).length > 0)
    throw new Failure(EXIT.USAGE, `The folder ${folder} holds records already: name an empty one with --out.`);
  let written = 0;
  for (const { text } of files) {
    const lines = readRecordLines(text, (about) =>
      writeFile(join(folder, ABOUT_FILE), `${JSON.stringify(about, null, 2)}\n`),
    );
    for await (const { path, text: part, isFirst } of toFileParts(lines)) {
      const place = join(folder, path);
      if (isFirst) {
        makeFolder(dirname(place));
        written++;
      }
      await writeFile(place, part, { flag: isFirst ? 'w' : 'a' });
    }
  }
  return written;
}
