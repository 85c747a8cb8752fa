import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How commands find the server that holds a folder. */
export interface ServerNote {
  readonly url: string;
  readonly pid: number;
  /** The server says it too, so that a note left by a dead process never leads to another server at its address. */
  readonly instance: string;
  /** Shows that who asks may read this folder, and so may let the server write into it. */
  readonly token: string;
}

const ANSWERS_WITHIN = 3_000;

function noteIn(folder: string): string {
  return join(folder, 'server.json');
}

/** Leaves a note in the folder of the database. */
export function leaveNote(folder: string, note: ServerNote): void {
  writeFileSync(noteIn(folder), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
}

/** Takes the note away, unless another server has left its own meanwhile. */
export function takeNote(folder: string, { instance }: ServerNote): void {
  if (readNote(folder)?.instance === instance) rmSync(noteIn(folder), { force: true });
}

/** The note in a folder; undefined when there is none or it is not readable. */
export function readNote(folder: string): ServerNote | undefined {
  try {
    const { url, pid, instance, token = '' } = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Partial<ServerNote>;
    const isNote = typeof url === 'string' && typeof instance === 'string';
    return isNote ? { url, pid: Number(pid), instance, token } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The number of the user whose server left a note in the folder that this user may not read; undefined where there is
 * none, or it may be read.
 */
export function ownerOfHiddenNote(folder: string): number | undefined {
  try {
    readFileSync(noteIn(folder));
    return undefined;
  } catch (error) {
    const isHidden = ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
    return isHidden ? statSync(noteIn(folder), { throwIfNoEntry: false })?.uid : undefined;
  }
}

/** The server that left the note in a folder, if it still answers. */
export async function runningServer(folder: string): Promise<ServerNote | undefined> {
  const note = readNote(folder);
  if (!note) return undefined;
  try {
    const response = await fetch(`${note.url}/health/live`, { signal: AbortSignal.timeout(ANSWERS_WITHIN) });
    const { instance } = (await response.json()) as { instance?: unknown };
    return instance === note.instance ? note : undefined;
  } catch {
    return undefined;
  }
}
