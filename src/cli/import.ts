import { createReadStream } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { basename, join, normalize, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { ImportLine } from '../api/imports';
import { type Config, readConfig } from '../config';
import { ImportRefused } from '../exchange/import/evidence';
import {
  type Format,
  FORMATS,
  importFiles,
  type ImportPhase,
  type ImportProgress,
  UnreadableFile,
} from '../exchange/import/files';
import type { ImportReport } from '../exchange/import/report';
import { notReadLines, reportText } from '../exchange/import/report-text';
import type { Language } from '../exchange/import/report-words';
import { isFolder } from '../graph/make-folder';
import type { Graph } from '../graph/port';
import { problemLine } from '../records/problem';
import { CannotRead, filesIn } from '../records/folder';
import { type Command, EXIT, Failure, misuse } from './command';
import { openSeeded, openToRehearse } from './database';
import { askServer, hereOrThrough, refusalIn } from './holder';
import type { Progress } from './progress';
import type { ServerNote } from './server-file';
import type { Terminal } from './terminal';

const HELP = `samenhang import records PATH... [--dry-run | --no-checks] [--json | --language nl|en]
samenhang import roo FILE [--dry-run | --no-checks] [--json | --language nl|en]
samenhang import tooi FILE... [--dry-run | --no-checks] [--json | --language nl|en]

Imports records that people wrote, or national registers: all of it, or nothing. The same files again change nothing.

  records    files of records (YAML, or JSON Lines as "export records" gives), or folders with them: of those every
             .yaml, .yml and .jsonl is read, and the report names what else is there. A record takes the place of the
             one with its id, all of it; what the files do not name stays. See docs/recording.md.
  roo        the export of the Register van Overheidsorganisaties (XML, plain or gzip)
  tooi       lists of TOOI (JSON-LD): municipalities, provinces, water authorities, cooperation bodies, themes …

Import the lists of TOOI before roo: they tell the register's older bodies apart. Nothing that people wrote is
overwritten by a register: where it differs, both stand side by side.

  --dry-run    only says what would be written: new, changed with before and after, ended, no longer there.
               Changes nothing on disk; where nothing was written yet, rehearses on the seeds in memory
  --no-checks  leaves out what every check finds before and after: what became wrong, and what was solved
  --json       the whole report as JSON
  --language   of the report: nl (left out) or en

With a server running on the same database folder, the import goes through that server, which goes on answering.

Ends with 0 when imported, 1 when a file was refused, 2 when called wrongly, 3 when the database cannot be used.`;

interface Call {
  readonly format: Format;
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly checks: boolean;
  readonly json: boolean;
  readonly language: Language;
}

/** `samenhang import`: what people wrote, and national registers, into the database. */
export const importCommand: Command = {
  name: 'import',
  help: HELP,
  run: async (args, terminal) => {
    const call = callFrom(args);
    const { files, notRead } =
      call.format === 'records' ? recordFilesAt(call.files) : { files: call.files, notRead: [] };
    const sizes = await Promise.all(files.map(sizeOf));
    try {
      const report = { ...(await importedBy({ ...call, files, sizes }, readConfig(), terminal)), notRead };
      terminal.answer(call.json ? JSON.stringify(report, null, 2) : reportText(report, call.language));
      return EXIT.OK;
    } catch (error) {
      for (const line of notReadLines(notRead)) terminal.tell(line);
      throw error;
    }
  },
};

function callFrom(args: readonly string[]): Call {
  const flag = { type: 'boolean' } as const;
  const options = { 'dry-run': flag, 'no-checks': flag, json: flag, language: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [name, ...files] = positionals;
  const format = FORMATS.find((each) => each === name);
  if (!format) throw misuse('import', `Expected one of ${FORMATS.join(', ')}, found ${name ?? 'nothing'}.`);
  if (files.length === 0 || (format === 'roo' && files.length > 1))
    throw misuse('import', `Expected ${EXPECTED[format]}, found ${files.length}.`);
  const { 'dry-run': dryRun = false, 'no-checks': noChecks = false, json = false } = values;
  const { language = 'nl' } = values;
  if (language !== 'nl' && language !== 'en')
    throw misuse('import', `Expected --language to be nl or en, found ${language}.`);
  if (json && values.language !== undefined) throw misuse('import', 'Expected --json or --language, found both.');
  return { format, files, dryRun, checks: !noChecks, json, language };
}

const EXPECTED: Readonly<Record<Format, string>> = {
  roo: 'one FILE',
  tooi: 'a FILE or more',
  records: 'a PATH or more',
};

/** The files themselves, and those of records below folders; and what else stands in these folders. */
function recordFilesAt(paths: readonly string[]): { readonly files: string[]; readonly notRead: string[] } {
  const [files, notRead] = [new Set<string>(), new Set<string>()];
  for (const path of paths) {
    if (!isFolder(path)) {
      files.add(normalize(path));
      continue;
    }
    const { records, others } = filesIn(path);
    const beside = others.map((each) => join(path, each));
    if (records.length === 0)
      throw new Failure(
        EXIT.USAGE,
        [`The folder ${path} holds no files of records (.yaml, .yml, .jsonl).`, ...notReadLines(beside)].join('\n'),
      );
    for (const each of records) files.add(join(path, each));
    for (const each of beside) notRead.add(each);
  }
  return { files: [...files], notRead: [...notRead].filter((each) => !files.has(each)) };
}

interface Sized extends Call {
  /** Of the files, in bytes. */
  readonly sizes: readonly number[];
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    await access(file, constants.R_OK);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new CannotRead(`The file ${file}`, error);
  }
  throw new Failure(EXIT.USAGE, `${file} is no file.`);
}

function importedBy(call: Sized, config: Config, terminal: Terminal): Promise<ImportReport> {
  return hereOrThrough(config, terminal, {
    open: call.dryRun ? openToRehearse : openSeeded,
    here: (graph) => importHere(graph, call, terminal),
    through: (server) => importThrough(server, call, terminal),
  });
}

async function importHere(graph: Graph, call: Sized, terminal: Terminal): Promise<ImportReport> {
  const files = call.files.map((file, index) => ({
    name: nameOf(file, call),
    size: call.sizes[index] ?? 0,
    bytes: bytesOf(file),
  }));
  try {
    return await importFiles(graph, { ...call, files, at: new Date(), progress: shownOn(terminal, call) });
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Failure(EXIT.FINDINGS, `${error.message}. Nothing was imported.`);
    if (error instanceof ImportRefused) throw refused(error.message, error.problems.map(problemLine));
    throw error;
  }
}

/** Of records with its folder, which tells what it holds. */
const nameOf = (file: string, { format }: Call) => (format === 'records' ? file.split(sep).join('/') : basename(file));

/** Opened when it is its turn: of a folder there may be many. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}

const DOING: Readonly<Record<ImportPhase, string>> = {
  READ: 'Reading',
  CHECK_BEFORE: 'Checking before',
  WRITE: 'Writing',
  CHECK_AFTER: 'Checking after',
};

/** One bar for reading the files, others for what follows. */
function shownOn(terminal: Terminal, { format }: Call): ImportProgress {
  const shown = new Map<ImportPhase, Progress>();
  return (phase, done, total) => {
    const title = `${DOING[phase]} ${format}`;
    const show = shown.get(phase) ?? terminal.progress(title, phase === 'READ' ? 'bytes' : 'records');
    shown.set(phase, show);
    show(done, total);
  };
}

function refused(message: string, problems: readonly string[]): Failure {
  return new Failure(EXIT.FINDINGS, [...problems, `${message}. Nothing was imported.`].join('\n'));
}

async function importThrough(server: ServerNote, call: Call, terminal: Terminal): Promise<ImportReport> {
  const form = new FormData();
  for (const file of call.files) form.append('file', new Blob([await readFile(file)]), nameOf(file, call));
  const path = `/import/${call.format}?dryRun=${call.dryRun}&checks=${call.checks}`;
  const request = { method: 'POST', headers: { Authorization: `Bearer ${server.token}` }, body: form };
  return askServer(server, path, request, async (response) => {
    if (!response.ok || !response.body) throw await refusalIn(response);
    const progress = shownOn(terminal, call);
    for await (const text of createInterface({ input: Readable.fromWeb(response.body) })) {
      const line = JSON.parse(text) as ImportLine;
      if ('report' in line) return line.report;
      if ('refused' in line) throw refused(line.refused, line.problems);
      progress(...line.progress);
    }
    throw new Error('it stopped before it said how the import ended');
  });
}
