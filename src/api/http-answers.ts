import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { GraphError } from '../graph/errors';
import { Refusal } from '../registry/errors';
import { type ErrorCode, ERRORS, toldOf } from './errors';
import { MAX_BODY_BYTES } from './limits/limits';
import { described, type Log } from './log';

/** Answers with one error in the shape of a GraphQL answer, which is what every client here can read. */
export function sendError(response: Response, code: ErrorCode, message: string): void {
  response.status(ERRORS[code].status).json({ errors: [{ message, extensions: { code } }] });
}

/**
 * Headers of every answer. These few are all that answers of data need, so a package for them (helmet) would only hide
 * what is sent; encryption and its headers belong to the proxy in front.
 */
export const plainHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
};

/** Any page of any site may read here: the registry is public, and no cookie is ever looked at. */
export const publicReading: RequestHandler = (request, response, next) => {
  response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.set({
    'Access-Control-Allow-Methods': 'GET, POST',
    // The last two are the headers by which Apollo knows that a page of another site could not send it unasked.
    'Access-Control-Allow-Headers': 'Content-Type, Accept-Language, Apollo-Require-Preflight, X-Apollo-Operation-Name',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
};

/** Refuses every method but those named. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (methods.includes(request.method)) {
      next();
      return;
    }
    response.set('Allow', methods.join(', '));
    const message = `This address takes ${methods.join(' and ')}, but the request is a ${request.method}.`;
    sendError(response, 'METHOD_NOT_ALLOWED', message);
  };
}

/** Refuses bodies that are not JSON; express would pass them on as if they were empty. */
export const onlyJsonBodies: RequestHandler = (request, response, next) => {
  const type = request.get('content-type');
  if (request.method !== 'POST' || request.is('application/json') === 'application/json' || !hasBody(request.headers)) {
    next();
    return;
  }
  const message = `A question is sent as application/json, but the Content-Type is ${type ? `"${type}"` : 'missing'}.`;
  sendError(response, 'UNSUPPORTED_MEDIA_TYPE', message);
};

function hasBody(headers: NodeJS.Dict<string | string[]>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

export const notFoundHere: RequestHandler = (_request, response) => {
  sendError(response, 'NOT_FOUND', 'There is nothing at this address. Questions go to /graphql, files are at /export.');
};

/** The last middleware: express itself would answer with an HTML page and the stack. */
export function lastErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // The time limit answered already, and what comes later finds the answer sent.
    if (response.headersSent) {
      next();
      return;
    }
    const isOurs = error instanceof Refusal || error instanceof GraphError;
    const [code, message] = isOurs ? toldOf(error) : refusalOfBody(error);
    if (ERRORS[code].status >= 500) log({ level: 'error', message: 'A request failed', cause: described(error) });
    sendError(response, code, message);
  };
}

/** The refusals of express's own body reader, by their type. */
function refusalOfBody(error: unknown): [ErrorCode, string] {
  const { type = '', status = 500 } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.parse.failed')
    return ['BAD_REQUEST', 'The body is not readable as JSON: expected {"query": "…"}.'];
  if (type === 'entity.too.large')
    return [
      'PAYLOAD_TOO_LARGE',
      `The body may have ${MAX_BODY_BYTES} bytes, this one has more: ask in several questions.`,
    ];
  if (status === 415)
    return ['UNSUPPORTED_MEDIA_TYPE', 'The body must be UTF-8, plain or compressed by gzip, deflate or br.'];
  if (status >= 400 && status < 500) return ['BAD_REQUEST', 'The request cannot be read.'];
  return ['INTERNAL_SERVER_ERROR', 'Something went wrong here, not in your request.'];
}
