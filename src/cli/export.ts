import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import type { Format } from '../exchange/format';
import { FORMATS } from '../exchange/formats';
import { isDay } from '../time/day';
import { type Command, EXIT, misuse } from './command';
import { type Taken, takeOut } from './export/source';
import { writeFolder } from './export/folder';
import { stoppable } from './signals';

const HELP = `samenhang export FORMAT [--as-of DAY] [--out FOLDER]

Takes out what is in the registry. An empty database is loaded with the seeds first. When a server runs on the same
folder, the server gives it. The formats:

${FORMATS.map(({ name, title }) => `  ${name.padEnd(9)} ${title.en}`).join('\n')}

  --as-of DAY    the day, as YYYY-MM-DD: only what lives then, surely or possibly, with levels as of that day;
                 left out, everything is given with its periods
  --out FOLDER   where files are written; left out, a format of one file goes to standard output

With --out, records are written as the YAML files that "samenhang seed --folder FOLDER" loads, else as lines of JSON.
The files get their place when all are whole: an export that fails or is stopped leaves none.

Ends with 0 when written, 2 when called wrongly, 3 when stopped or when the database, server or folder cannot be used.`;

/** `samenhang export`: the registry in the formats of others. */
export const exportCommand: Command = {
  name: 'export',
  help: HELP,
  run: async (args, terminal) => {
    const { format, day, folder } = wishFrom(args);
    const give = async (files: readonly Taken[]) => {
      if (folder !== undefined) terminal.tell(`Wrote ${await writeFolder(folder, format, files)} files to ${folder}.`);
      else for (const { text } of files) await terminal.pour(text);
    };
    const config = readConfig();
    const taking = (signal: AbortSignal | null) => takeOut({ format, day, config, terminal, signal }, give);
    // What goes to standard output has nothing to put away: a signal ends it as any program.
    await (folder === undefined ? taking(null) : stoppable(taking));
    return EXIT.OK;
  },
};

interface Wish {
  readonly format: Format;
  readonly day: string | null;
  readonly folder: string | undefined;
}

function wishFrom(args: readonly string[]): Wish {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'as-of': text, out: text },
    allowPositionals: true,
  });
  const [name, ...others] = positionals;
  const format = FORMATS.find((each) => each.name === name);
  const refuse = (message: string) => misuse('export', message);
  if (!format || others.length > 0) {
    const known = FORMATS.map((each) => each.name).join(', ');
    throw refuse(
      `Expected one format of ${known}, found ${positionals.length === 0 ? 'none' : positionals.join(' ')}.`,
    );
  }
  const day = values['as-of'] ?? null;
  if (day !== null && !isDay(day))
    throw refuse(`Expected --as-of to be a day that exists, as YYYY-MM-DD, found ${day}.`);
  if (day !== null && !format.takesDay)
    throw refuse(`The format ${format.name} always holds everything with its periods: leave --as-of out.`);
  if (values.out === undefined && format.files(day).length > 1)
    throw refuse(`The format ${format.name} has several files: name a folder for them with --out.`);
  return { format, day, folder: values.out };
}
