import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { holdsLines } from './file-layout';
import { CannotRead, filesIn } from './folder';
import { parsingLines } from './json-lines';
import type { Problem } from './problem';
import type { RawRecord } from './raw';
import { readYaml } from './read-yaml';
import { allAtOnce, type Steps } from './steps';
import { fileText, type FileText, idsWrittenIn } from './text';

/** A file of records by its path below the folder, with forward slashes. */
export interface RecordFile extends FileText {
  readonly path: string;
}

/** The files of records below a folder, YAML or lines of JSON, in the order of their paths. Throws CannotRead. */
export function readFolder(folder: string): RecordFile[] {
  return filesIn(folder).records.map((path) => ({ path, ...textAt(join(folder, path)) }));
}

function textAt(file: string): FileText {
  try {
    return fileText(readFileSync(file));
  } catch (error) {
    throw new CannotRead(`The file ${file}`, error);
  }
}

/** A path for messages: relative to where the command runs. */
export function shownPath(folder: string, path: string): string {
  return join(relative(process.cwd(), folder), path).split(sep).join('/');
}

/** The records of a file, still untyped, and what is wrong with the file as such. */
export interface Read {
  readonly raws: RawRecord[];
  readonly problems: Problem[];
}

/** The same of files, and what else may stand there. */
export interface Parsed extends Read {
  /** Ids of records that may stand in the files with problems. */
  readonly lost: string[];
}

/** The records the files hold; problems name a file as `shown` says. */
export function parseFiles(files: readonly RecordFile[], shown: (path: string) => string = (path) => path): Parsed {
  const parsed = files.map((file) => allAtOnce(parsing(file, shown(file.path))));
  return allParsed(parsed);
}

/** What was read of several files, as one. */
export function allParsed(parsed: readonly Parsed[]): Parsed {
  return {
    raws: parsed.flatMap(({ raws }) => raws),
    problems: parsed.flatMap(({ problems }) => problems),
    lost: parsed.flatMap(({ lost }) => lost),
  };
}

/** The records of one file, piece by piece; problems name it as `shown`. */
export function* parsing(file: RecordFile, shown: string): Steps<Parsed> {
  const { raws, problems } = file.fault === undefined ? yield* readingText(file, shown) : faulty(shown, file.fault);
  return { raws, problems, lost: problems.length > 0 ? idsWrittenIn(file.text) : [] };
}

function faulty(file: string, message: string): Read {
  return { raws: [], problems: [{ code: 'UNREADABLE', file, line: 0, message }] };
}

function* readingText(file: RecordFile, shown: string): Steps<Read> {
  if (file.text.trim() === '') return faulty(shown, 'the file is empty');
  return holdsLines(file.path) ? yield* parsingLines(file, shown) : readYaml(file, shown);
}
