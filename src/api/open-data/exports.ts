import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { ExportFile, Format } from '../../exchange/format';
import { FORMATS, textOf } from '../../exchange/formats';
import { exportIndexPage, type Listed } from '../../exchange/html/export-index';
import { dataState } from '../../exchange/scope';
import { badUserInput, notFound } from '../../registry/errors';
import type { Day } from '../../time/day';
import { isUnchanged } from '../conditional';
import { dayIn, parametersOf } from '../parameters';
import { type OpenDataOptions, tagOf } from './answering';

/** `/export`: what can be taken out, and each file of each format as a stream. */
export function exportRoutes(options: OpenDataOptions): Router {
  const routes = Router();
  routes.get('/', async (request, response) => {
    const { asOf } = parametersOf(request, ['asOf']);
    await sendList(FORMATS, dayIn('asOf', asOf), { request, response, options });
  });
  routes.get('/:format{/:file}', async (request, response) => {
    const format = formatNamed(request.params.format);
    const { asOf } = parametersOf(request, ['asOf']);
    const day = dayIn('asOf', asOf);
    if (day !== null && !format.takesDay)
      throw badUserInput(`The format '${format.name}' always holds everything with its periods: leave 'asOf' out.`);
    const files = format.files(day);
    const [only, ...others] = files;
    const file =
      request.params.file === undefined && others.length === 0 ? only : fileNamed(format, files, request.params.file);
    await (file
      ? sendFile(format, file, day, { request, response, options })
      : sendList([format], day, { request, response, options }));
  });
  return routes;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly options: OpenDataOptions;
}

function formatNamed(name: string): Format {
  const format = FORMATS.find((each) => each.name === name);
  if (format) return format;
  const known = FORMATS.map((each) => each.name).join(', ');
  throw notFound(`There is no format '${name.slice(0, 80)}'. The formats are: ${known}.`);
}

/** The file of that name; undefined where none is named. */
function fileNamed(format: Format, files: readonly ExportFile[], name: string | undefined): ExportFile | undefined {
  if (name === undefined) return undefined;
  const file = files.find((each) => each.name === name);
  if (file) return file;
  const known = files.map((each) => each.name).join(', ');
  throw notFound(`The format '${format.name}' has no file '${name.slice(0, 80)}' here. Its files are: ${known}.`);
}

async function sendFile(
  format: Format,
  file: ExportFile,
  day: Day | null,
  { request, response, options: { graph, publicUri, publication } }: Exchange,
): Promise<void> {
  const state = await dataState(graph);
  if (isUnchanged(request, response, tagOf(state, publicUri, ['export', publication, format.name, file.name, day])))
    return;
  response.set({
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    // For whoever fetches several files and wants them to be of one state.
    'Data-Version': String(state.version),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const text = await begun(textOf(file, { graph, publicUri, publication, day, state }));
  await pipeline(Readable.from(text, { objectMode: false }), response).catch((error: unknown) => {
    // A reader who goes away is no failure.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** The same pieces, of which the first has been read: what fails at once can still be answered as an error. */
async function begun(pieces: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}

async function sendList(formats: readonly Format[], day: Day | null, { request, response, options }: Exchange) {
  const { graph, publicUri } = options;
  const state = await dataState(graph);
  const suffix = day === null ? '' : `?asOf=${day}`;
  const listed: Listed[] = formats
    .filter(({ takesDay }) => takesDay || day === null)
    .map(({ name, title, takesDay, files }) => ({
      name,
      title,
      takesDay,
      files: files(day).map((file) => ({
        name: file.name,
        title: file.title,
        mediaType: file.mediaType,
        url: `${publicUri}/export/${name}/${file.name}${suffix}`,
      })),
    }));
  const about = { day, dataAsOf: state.asOf, dataVersion: state.version };
  response.vary('Accept');
  if (request.accepts(['json', 'html']) === 'html') response.type('html').send(exportIndexPage(listed, about));
  else response.json({ ...about, formats: listed });
}
