import type { Graph } from '../../graph/port';
import { collect } from '../roo/collect';
import { evidenceOf as evidenceOfRoo } from '../roo/evidence';
import { readRoo } from '../roo/read';
import { evidenceOf as evidenceOfTooi } from '../tooi/evidence';
import { readTooi } from '../tooi/read';
import { TOOI_LISTS } from '../tooi/types';
import { importOf } from '../../records/change-queries';
import type { RecordFile } from '../../records/read-files';
import { fileText } from '../../records/text';
import { dayInAmsterdam } from '../../time/day';
import { Unreadable } from '../delivery';
import { Judging } from './findings';
import type { Gather } from './plan';
import { importRecords } from './records';
import { type ImportReport, reportOf } from './report';
import { type Imported, runImport } from './run';
import { Turns } from './turns';
import type { ImportOptions } from './write';

/** National registers. */
const REGISTER_FORMATS = ['roo', 'tooi'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** What can be imported: registers, and what people wrote. */
export const FORMATS = ['records', ...REGISTER_FORMATS] as const;
export type Format = (typeof FORMATS)[number];

export interface ImportFile {
  /** As people know it. Of records with its folder, by which they know what it holds. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Files are read (counted in bytes), then what follows from them is written (in steps of records); the country is judged
 * before and after (counted in checks) where that is asked.
 */
export type ImportPhase = 'READ' | 'CHECK_BEFORE' | 'WRITE' | 'CHECK_AFTER';
export type ImportProgress = (phase: ImportPhase, done: number, total: number) => void;

export interface ImportRequest {
  readonly format: Format;
  readonly files: readonly ImportFile[];
  readonly dryRun: boolean;
  readonly at: Date;
  /** Whether to tell what became wrong by it and what was put right; nothing does in a rehearsal. */
  readonly checks?: boolean;
  readonly progress?: ImportProgress;
}

/** A file that is not what it says: nothing of the import was written. */
export class UnreadableFile extends Error {
  constructor(
    readonly file: string,
    cause: Unreadable,
  ) {
    super(`${file}${cause.line > 0 ? `, line ${cause.line}` : ''}: ${cause.message}`, { cause });
    this.name = 'UnreadableFile';
  }
}

/**
 * Reads files of one format and imports them together, in one transaction. Throws UnreadableFile and ImportRefused; then
 * nothing was written.
 */
export async function importFiles(
  graph: Graph,
  { format, files, dryRun, at, checks = false, progress = () => undefined }: ImportRequest,
): Promise<ImportReport> {
  const told = countedAll(files, (done, total) => progress('READ', done, total));
  const act = { kind: 'IMPORT', at, by: importOf(format) } as const;
  const importing = await readAll(format, told);
  const during = (phase: ImportPhase) => (done: number, total: number) => progress(phase, done, total);
  const judging = checks && !dryRun ? new Judging(graph, dayInAmsterdam(at)) : null;
  await judging?.begin(during('CHECK_BEFORE'));
  const about = { format, files: files.map(({ name }) => name), dryRun, findings: null, checksFailed: null };
  const report = reportOf(await importing(graph, { act, dryRun, progress: during('WRITE') }), about);
  const findings = (await judging?.end(report.differences.length > 0, during('CHECK_AFTER'))) ?? null;
  return { ...report, findings, checksFailed: judging?.failed ?? null };
}

/** What is left to do once the files are read. */
type Importing = (graph: Graph, options: ImportOptions) => Promise<Imported>;

async function readAll(format: Format, files: readonly ImportFile[]): Promise<Importing> {
  if (format === 'records') {
    const read = await readRecordFiles(files);
    return (graph, options) => importRecords(graph, read, options);
  }
  const gathers = await READ[format](files);
  return (graph, options) => runImport(graph, gathers, options);
}

/** The files, telling of all of them together how much was read; others get a turn also where all is in memory. */
function countedAll(files: readonly ImportFile[], tell: (done: number, total: number) => void): ImportFile[] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const turns = new Turns();
  async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      yield chunk;
      done += chunk.length;
      tell(done, total);
      await turns.give();
    }
  }
  return files.map((file) => ({ ...file, bytes: counted(file.bytes) }));
}

async function readRooFiles(files: readonly ImportFile[]): Promise<Gather[]> {
  const gathers: Gather[] = [];
  for (const { name, bytes } of files) {
    const delivery = await named(name, collect(readRoo(bytes)));
    gathers.push((registered, turns) => evidenceOfRoo(delivery, registered, turns));
  }
  return gathers;
}

/** Provinces before municipalities, which lie in them, and so on: the order of the lists, whatever that of the files. */
async function readTooiFiles(files: readonly ImportFile[]): Promise<Gather[]> {
  const deliveries = [];
  for (const { name, bytes } of files) deliveries.push(await named(name, readTooi(bytes)));
  const place = (list: string) => (list === 'provincies' ? -1 : TOOI_LISTS.findIndex((each) => each === list));
  return deliveries
    .sort((a, b) => place(a.list) - place(b.list))
    .map((delivery) => (registered) => Promise.resolve(evidenceOfTooi(delivery, registered)));
}

const READ = { roo: readRooFiles, tooi: readTooiFiles };

async function readRecordFiles(files: readonly ImportFile[]): Promise<RecordFile[]> {
  const texts: RecordFile[] = [];
  for (const { name, bytes } of files) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    texts.push({ path: name, ...fileText(Buffer.concat(parts)) });
  }
  return texts;
}

async function named<Result>(file: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof Unreadable ? new UnreadableFile(file, error) : error;
  }
}
