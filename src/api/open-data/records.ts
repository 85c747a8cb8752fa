import { type Request, type Response, Router } from 'express';
import { DUTCH, PLAIN } from '../../exchange/csv/flavour';
import { recordAsTable } from '../../exchange/csv/record-table';
import { recordPage } from '../../exchange/html/record-page';
import { contextOf } from '../../exchange/json-ld/context';
import { recordAsJsonLd } from '../../exchange/json-ld/record-document';
import { documentOf, type RecordDocument } from '../../exchange/one-record';
import { dataState } from '../../exchange/scope';
import { KINDS } from '../../records/kinds';
import { badUserInput, notFound } from '../../registry/errors';
import { isUnchanged } from '../conditional';
import { sendError } from '../http-answers';
import { dayIn, parametersOf } from '../parameters';
import { type OpenDataOptions, tagOf } from './answering';

interface Shape {
  readonly name: string;
  readonly mediaType: string;
  readonly contentType: string;
  readonly text: (document: RecordDocument) => string | Promise<string>;
}

const JSON_LD = { name: 'json-ld', text: recordAsJsonLd };

/** What an address can be had as, the first for whoever takes anything. */
const SHAPES: readonly Shape[] = [
  { name: 'html', mediaType: 'text/html', contentType: 'text/html; charset=utf-8', text: recordPage },
  { ...JSON_LD, mediaType: 'application/ld+json', contentType: 'application/ld+json' },
  { ...JSON_LD, mediaType: 'application/json', contentType: 'application/json; charset=utf-8' },
  {
    name: 'csv',
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    text: (document) => recordAsTable(document, PLAIN),
  },
  {
    name: 'csv-nl',
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    text: (document) => recordAsTable(document, DUTCH),
  },
];

/** `/id/<kind>/<slug>`: the permanent address of a record, as a page, linked data or a table. */
export function recordRoutes({ graph, publicUri, publication }: OpenDataOptions): Router {
  const routes = Router();
  routes.get('/:kind/:slug', async (request, response) => {
    response.vary('Accept');
    const { asOf, format } = parametersOf(request, ['asOf', 'format']);
    const day = dayIn('asOf', asOf);
    const shape = shapeFor(request, format);
    if (!shape) {
      const offered = [...new Set(SHAPES.map(({ mediaType }) => mediaType))].join(', ');
      sendError(response, 'NOT_ACCEPTABLE', `This address can be had as ${offered}, by Accept or by ?format=.`);
      return;
    }
    const { kind, slug } = request.params;
    const state = await dataState(graph);
    if (!KINDS.some(({ name }) => name === kind))
      throw notFound(
        `Expected /id/<kind>/<slug> with a kind such as organisation or arrangement, found the kind '${kind.slice(0, 80)}'.`,
      );
    const document = await documentOf(kind, slug, { graph, publicUri, publication, day, state });
    if (!document)
      throw notFound(`The registry has no ${kind} '${slug.slice(0, 80)}'. Search for it by name at /graphql.`);
    if (isUnchanged(request, response, tagOf(state, publicUri, ['id', kind, slug, day, shape.name, shape.mediaType])))
      return;
    const own = `${publicUri}/id/${kind}/${slug}?format=${shape.name}${day === null ? '' : `&asOf=${day}`}`;
    response.set({ 'Content-Type': shape.contentType, 'Content-Location': own });
    response.send(await shape.text(document));
  });
  return routes;
}

/** By `format` where it is given, else by what the reader takes; undefined where that is nothing of ours. */
function shapeFor(request: Request, format: string | undefined): Shape | undefined {
  if (format !== undefined) {
    const shape = SHAPES.find(({ name }) => name === format);
    if (shape) return shape;
    const known = [...new Set(SHAPES.map(({ name }) => name))].join(', ');
    throw badUserInput(`Expected 'format' to be one of ${known}, found '${format.slice(0, 80)}'.`);
  }
  const mediaType = request.accepts(SHAPES.map((shape) => shape.mediaType));
  return SHAPES.find((shape) => shape.mediaType === mediaType);
}

/** `/ns`: the JSON-LD context, and so the terms of our own. */
export function sendContext({ publicUri }: OpenDataOptions) {
  return (request: Request, response: Response) => {
    parametersOf(request, []);
    response.set({ 'Content-Type': 'application/ld+json', 'Cache-Control': 'public, max-age=86400' });
    response.send(JSON.stringify({ '@context': contextOf(publicUri) }));
  };
}
