import {
  createReadStream,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ImportFile, RegisterFormat } from '../../src/exchange/import/files';
import { NATIONAL_ROO, nationalTooi } from '../../tests/support/national';
import { copiesOfRoo, copiesOfTooi } from './copies';

/** Puts the registers into a folder, the country so many times in them. */
export function writeFiles(folder: string, times: number): void {
  for (const format of ['roo', 'tooi']) mkdirSync(join(folder, format), { recursive: true });
  for (const path of nationalTooi()) {
    const bytes = copiesOfTooi(readFileSync(path, 'utf8'), path.includes('toplijst') ? 1 : times);
    write(join(folder, 'tooi', basename(path)), [bytes]);
  }
  const text = gunzipSync(readFileSync(NATIONAL_ROO)).toString();
  write(join(folder, 'roo', 'export.xml'), copiesOfRoo(text, times));
}

function write(path: string, parts: Iterable<Buffer>): void {
  const file = openSync(path, 'w');
  for (const part of parts) writeSync(file, part);
  closeSync(file);
}

/** Those files as the command line reads them. */
export function filesIn(folder: string, format: RegisterFormat): ImportFile[] {
  return readdirSync(join(folder, format)).map((name) => {
    const path = join(folder, format, name);
    return { name, size: statSync(path).size, bytes: createReadStream(path) as AsyncIterable<Uint8Array> };
  });
}
