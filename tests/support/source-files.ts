import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT } from './components';

/** Texts by path; paths are relative to the project, with forward slashes ("src/time/day.ts"). */
export type SourceFiles = ReadonlyMap<string, string>;

/** Every TypeScript file under a folder of the project. */
export function sourceFiles(folder: string): SourceFiles {
  const names = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.split(sep).join('/')}`);
  return new Map(paths.sort().map((path) => [path, readFileSync(join(PROJECT, path), 'utf8')]));
}
