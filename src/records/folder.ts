import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../graph/make-folder';
import { holdsRecords } from './file-layout';

/** What stands in a folder and below it, by paths with forward slashes, in order. */
export interface Folder {
  /** Files of records: YAML, or lines of JSON. */
  readonly records: readonly string[];
  /** All other files. */
  readonly others: readonly string[];
}

/**
 * The files in a folder and below it, but for what is hidden (`.git`). A link to a folder is followed once, and not where
 * the folder was read already. Throws CannotRead.
 */
export function filesIn(folder: string): Folder {
  const found: string[] = [];
  const seen = new Set<string>();
  const links: string[] = [];
  const enter = (path: string) => {
    const { place, entries } = opened(join(folder, path));
    if (seen.has(place)) return;
    seen.add(place);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) enter(below);
      else (entry.isSymbolicLink() ? links : found).push(below);
    }
  };
  enter('');
  // After the folders themselves, so that these are known by their own names; more links may be found on the way.
  for (const link of links)
    if (isFolder(join(folder, link))) enter(link);
    else found.push(link);
  const inOrder = found.sort();
  return { records: inOrder.filter(holdsRecords), others: inOrder.filter((path) => !holdsRecords(path)) };
}

function opened(folder: string) {
  try {
    return { place: realpathSync(folder), entries: readdirSync(folder, { withFileTypes: true }) };
  } catch (error) {
    throw new CannotRead(`The folder ${folder}`, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

/** A file or folder that the system does not let us read, in a sentence without its end. */
export class CannotRead extends Error {
  constructor(what: string, cause: unknown) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    super(`${what} cannot be read: ${REASONS[code] ?? message}`, { cause });
    this.name = 'CannotRead';
  }
}
