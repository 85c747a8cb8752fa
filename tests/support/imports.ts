import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Format, importFiles, type ImportFile, type RegisterFormat } from '../../src/exchange/import/files';
import { planImport } from '../../src/exchange/import/plan';
import { Registered } from '../../src/exchange/import/registered';
import type { ImportReport } from '../../src/exchange/import/report';
import { Turns } from '../../src/exchange/import/turns';
import { collect } from '../../src/exchange/roo/collect';
import { evidenceOf as evidenceOfRoo } from '../../src/exchange/roo/evidence';
import { readRoo } from '../../src/exchange/roo/read';
import { evidenceOf as evidenceOfTooi } from '../../src/exchange/tooi/evidence';
import type { Graph } from '../../src/graph/port';
import type { AnyRecord } from '../../src/records/kind';
import { readFolder } from '../../src/records/read-files';
import { inChunks, ROO_SAMPLE } from './roo';
import { readTooiSample, TOOI_SAMPLES } from './tooi';

export const TOOI_SAMPLE_NAMES = [
  'provincies',
  'gemeenten',
  'waterschappen',
  'samenwerkingsorganisaties',
  'toplijst',
] as const;

/** The instant at which tests import. */
export const IMPORTED_AT = new Date('2026-05-16T09:00:00Z');

/** A file to import, of these bytes. */
export function fileOf(name: string, content: Uint8Array | string): ImportFile {
  const bytes = Buffer.from(content as string);
  return { name, size: bytes.length, bytes: inChunks(bytes, 65_536) };
}

/** Files of the disk, read at once. */
export function filesAt(paths: readonly string[]): ImportFile[] {
  return paths.map((path) => fileOf(basename(path), readFileSync(path)));
}

/** The files of records below a folder, named by their paths below it. */
export function recordFilesIn(folder: string): ImportFile[] {
  return readFolder(folder).map(({ path, text }) => fileOf(path, text));
}

/** The committed samples of a format. */
export function samplesOf(format: RegisterFormat): ImportFile[] {
  if (format === 'roo') return filesAt([ROO_SAMPLE]);
  return filesAt(TOOI_SAMPLE_NAMES.map((name) => join(TOOI_SAMPLES, `${name}.json`)));
}

export function importInto(graph: Graph, format: Format, files: readonly ImportFile[], dryRun = false) {
  return importFiles(graph, { format, files, dryRun, at: IMPORTED_AT });
}

/** Imports the committed samples in that order. */
export async function importSamples(graph: Graph, formats: readonly RegisterFormat[] = ['tooi', 'roo']) {
  const reports: ImportReport[] = [];
  for (const format of formats) reports.push(await importInto(graph, format, samplesOf(format)));
  return reports;
}

/** The records, and what an import of the committed samples makes of them; without a database. */
export async function withSamples(records: readonly AnyRecord[]): Promise<readonly AnyRecord[]> {
  const lists = await Promise.all(TOOI_SAMPLE_NAMES.map(readTooiSample));
  const register = await collect(readRoo(inChunks(readFileSync(ROO_SAMPLE), 65_536)));
  const { records: made } = await planImport(
    new Registered(records),
    [
      ...lists.map((list) => (known: Registered) => Promise.resolve(evidenceOfTooi(list, known))),
      (known, turns) => evidenceOfRoo(register, known, turns),
    ],
    { at: IMPORTED_AT, turns: new Turns() },
  );
  return [...new Registered([...records, ...made]).all()];
}
