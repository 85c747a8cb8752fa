import { join, resolve } from 'node:path';
import type { Config } from '../config';

/** The folder of the installed program; `src/cli` and `dist/cli` are equally deep in it. */
const PROGRAM = join(__dirname, '..', '..');

/** What comes with the program and is loaded into an empty database. */
export const SEEDS = join(PROGRAM, 'seeds');

/** The ready-made questions of the query page. */
export const EXAMPLES = join(PROGRAM, 'examples');

/** The folder of the embedded database; undefined on Neo4j, where no folder is held. */
export function dataFolder({ engine }: Config): string | undefined {
  return engine.kind === 'embedded' ? resolve(engine.folder) : undefined;
}

/** Where the graph is, for people. */
export function engineInWords({ engine }: Config): string {
  return engine.kind === 'embedded' ? `the folder ${resolve(engine.folder)}` : `Neo4j at ${engine.uri}`;
}
