import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { isFolder } from '../graph/make-folder';
import { type Command, EXIT, Failure } from './command';
import { load } from './database';
import { holderInWords, openAlone } from './holder';
import { SEEDS } from './places';

const HELP = `samenhang seed [--folder FOLDER]

Loads a folder of record files (YAML, or JSON Lines as "export records" gives) into the database: all of it, or nothing when something in it is wrong.
Loading the same files again changes nothing. It needs the database for itself, so no server may run on it.

  --folder FOLDER   the folder to load; the seeds that come with the program when left out

Ends with 0 when loaded, 1 when files were refused (each problem on a line with its file and line number),
2 when called wrongly, 3 when the database cannot be used.`;

/** `samenhang seed`: loads record files into the database. */
export const seed: Command = {
  name: 'seed',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { folder: { type: 'string' } } });
    const folder = existingFolder(values.folder ?? SEEDS);
    const graph = await openAlone(readConfig(), (holder) => {
      return `Loading needs the folder ${holder.folder} alone, but ${holderInWords(holder)} uses it. Stop that first.`;
    });
    try {
      const { created, changed, unchanged } = await load(graph, folder, terminal);
      terminal.tell(`Loaded ${folder}: ${created} records created, ${changed} changed, ${unchanged} unchanged.`);
      return EXIT.OK;
    } finally {
      await graph.close();
    }
  },
};

function existingFolder(folder: string): string {
  if (isFolder(folder)) return folder;
  throw new Failure(EXIT.USAGE, `There is no folder ${folder}. Name one with --folder.`);
}
