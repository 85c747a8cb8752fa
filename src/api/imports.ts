import { timingSafeEqual } from 'node:crypto';
import busboy from 'busboy';
import { type RequestHandler, type Response, Router } from 'express';
import { ImportRefused } from '../exchange/import/evidence';
import {
  type Format,
  FORMATS,
  importFiles,
  type ImportFile,
  type ImportProgress,
  UnreadableFile,
} from '../exchange/import/files';
import type { ImportReport } from '../exchange/import/report';
import type { Graph } from '../graph/port';
import { type Problem, problemLine } from '../records/problem';
import { onlyMethods, sendError } from './http-answers';
import { described, type Log, logToStderr } from './log';

/** One line of the answer to an import: how far it is, and at last how it ended. */
export type ImportLine =
  | { readonly progress: Parameters<ImportProgress> }
  | { readonly report: ImportReport }
  | { readonly refused: string; readonly problems: readonly string[] };

export interface ImportOptions {
  readonly graph: Graph;
  /** What the command line shows to prove that it may read the folder of the database. */
  readonly token: string;
  readonly now: () => Date;
  readonly log?: Log;
}

/** Larger than any register there is; whoever sends more does so by mistake. */
const LARGEST_FILE = 2 ** 30;
/** How often a waiting command hears how far the import is. */
const EVERY = 100;

/**
 * Imports for the command line of this machine, which finds the token beside the database: a POST of the files as
 * multipart/form-data, answered by a line of JSON for each step and one for the end.
 */
export function importRoutes({ graph, token, now, log = logToStderr }: ImportOptions): Router {
  const router = Router();
  router.all('/import/:format', onlyMethods('POST'), onlyWith(token), async (request, response) => {
    const format = FORMATS.find((each) => each === request.params.format);
    if (!format) {
      sendError(response, 'NOT_FOUND', `Expected one of ${FORMATS.join(', ')} in the address.`);
      return;
    }
    if (!request.is('multipart/form-data')) {
      sendError(response, 'UNSUPPORTED_MEDIA_TYPE', 'Files are sent as multipart/form-data.');
      return;
    }
    response.status(200).type('application/x-ndjson');
    const line = (each: ImportLine) => void response.write(`${JSON.stringify(each)}\n`);
    try {
      const files = await filesOf(request.headers, request);
      const dryRun = request.query.dryRun === 'true';
      const checks = request.query.checks === 'true';
      const progress = seldom(response, line);
      const report = await importFiles(graph, { format, files, dryRun, checks, at: now(), progress });
      line({ report });
    } catch (error) {
      line(refusalOf(error, format, log));
    }
    response.end();
  });
  return router;
}

function onlyWith(token: string): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return (request, response, next) => {
    const found = Buffer.from(request.get('authorization') ?? '');
    if (found.length === expected.length && timingSafeEqual(found, expected)) {
      next();
      return;
    }
    sendError(response, 'FORBIDDEN', 'Imports are for the command line on the machine of the database.');
  };
}

/** The files of a form, each held in memory: an import needs all of it, and reads them one after the other. */
async function filesOf(headers: NodeJS.Dict<string | string[]>, body: NodeJS.ReadableStream): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  const form = busboy({ headers, limits: { fileSize: LARGEST_FILE }, preservePath: true, defParamCharset: 'utf8' });
  const reading: Promise<void>[] = [];
  form.on('file', (_field, stream, { filename = 'a file without a name' }: { filename?: string }) => {
    const parts: Uint8Array[] = [];
    stream.on('data', (part: Uint8Array) => parts.push(part));
    reading.push(
      new Promise((resolve, reject) => {
        stream.on('error', reject).on('limit', () => reject(new ImportRefused(`${filename} is larger than 1 GiB`)));
        stream.on('end', () => {
          const size = parts.reduce((sum, { length }) => sum + length, 0);
          files.push({ name: filename, size, bytes: parted(parts) });
          resolve();
        });
      }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    form.on('close', resolve).on('error', reject);
    body.on('error', reject).pipe(form);
  });
  await Promise.all(reading);
  return files;
}

/** Part by part; what was read is let go. */
async function* parted(parts: Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  for (let part = parts.shift(); part; part = parts.shift()) yield part;
}

function seldom(response: Response, line: (each: ImportLine) => void): ImportProgress {
  let told = 0;
  return (phase, done, total) => {
    if (response.destroyed || (done < total && performance.now() - told < EVERY)) return;
    told = performance.now();
    line({ progress: [phase, done, total] });
  };
}

function refusalOf(error: unknown, format: Format, log: Log): ImportLine {
  if (error instanceof UnreadableFile) return { refused: error.message, problems: [] };
  if (error instanceof ImportRefused)
    return { refused: error.message, problems: error.problems.map((each: Problem) => problemLine(each)) };
  log({ level: 'error', message: `An import of ${format} failed`, cause: described(error) });
  return {
    refused: 'Something went wrong here, not in your files. The operator can find it in the log.',
    problems: [],
  };
}
