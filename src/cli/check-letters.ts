import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../graph/make-folder';
import type { ReportedLetter } from './check-questions';
import { EXIT, Failure } from './command';

/** How a report or letter is printed. */
export type PrintedAs = 'md' | 'text';

/** A letter under the name of its file. */
export interface LetterFile {
  readonly name: string;
  readonly text: string;
}

/** Names each letter after the sort of letter and its arrangement; `self` where it is about the body itself. */
export function letterFiles(
  sort: string,
  letters: readonly ReportedLetter[],
  { self, as }: { readonly self: string; readonly as: PrintedAs },
): LetterFile[] {
  const used = new Map<string, number>();
  return letters.map(({ arrangement, markdown, text }) => {
    const about = arrangement?.slug ?? self;
    const count = (used.get(about) ?? 0) + 1;
    used.set(about, count);
    const number = count === 1 ? '' : `-${count}`;
    return as === 'md'
      ? { name: `${sort}-${about}${number}.md`, text: markdown }
      : { name: `${sort}-${about}${number}.txt`, text };
  });
}

/** Writes letters into a folder, made where it is not there. What stands there already stays, unless told otherwise. */
export function writeLetters(folder: string, files: readonly LetterFile[], overwrite: boolean): void {
  const there = files.map(({ name }) => name).filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && !overwrite)
    throw new Failure(
      EXIT.USAGE,
      `The folder ${folder} holds ${there.join(', ')} already: name another folder, or add --overwrite. Nothing was written.`,
    );
  try {
    makeFolder(folder);
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    throw new Failure(EXIT.ENGINE, `The folder ${folder} cannot be written to: ${(error as Error).message}.`);
  }
}
