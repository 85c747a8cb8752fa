import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { refusalPage, type Refused } from '../../exchange/html/refusal-page';
import { GraphError } from '../../graph/errors';
import type { Prose } from '../../records/field';
import { notFound, Refusal } from '../../registry/errors';
import { type ErrorCode, ERRORS } from '../errors';
import { sendError } from '../http-answers';
import { described, type Log } from '../log';

const ENGINE_MESSAGES: Readonly<Partial<Record<GraphError['code'], string>>> = {
  UNAVAILABLE: 'The database does not answer at the moment. Try again in a while.',
  TIMEOUT: 'The database took too long to answer. Try again in a while.',
};

const BUSY: Omit<Refused, 'message'> = {
  title: { nl: 'Even niet bereikbaar', en: 'not available for a while' },
  text: { nl: 'De database antwoordt nu niet. Probeer het straks opnieuw.', en: 'Try again in a while.' },
};

/** The refusals that people can meet who follow an address, in words for them. */
const IN_WORDS: Readonly<Partial<Record<ErrorCode, { readonly title: Prose; readonly text: Prose }>>> = {
  NOT_FOUND: {
    title: { nl: 'Niet gevonden', en: 'not found' },
    text: {
      nl: 'Op dit adres staat niets in het register. Controleer het adres, of zoek op naam.',
      en: 'The registry has nothing at this address. Check it, or search by name.',
    },
  },
  BAD_USER_INPUT: {
    title: { nl: 'Het adres klopt niet', en: 'the address is not right' },
    text: {
      nl: 'Wat achter het vraagteken in het adres staat, is niet wat hier wordt verwacht. Hieronder staat in het Engels wat er niet klopt.',
      en: 'What stands after the question mark in the address is not what is expected here.',
    },
  },
  UNAVAILABLE: BUSY,
  TIMEOUT: BUSY,
};

/** Answers refusals and outages; what is left is a defect, and goes on to the last handler. */
export function openDataErrors(publicUri: string, log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      // A text that was broken off must not look complete.
      response.destroy();
      log({ level: 'warning', message: 'An export was broken off', cause: described(error) });
      return;
    }
    response.removeHeader('ETag');
    response.removeHeader('Content-Disposition');
    response.set('Cache-Control', 'no-store');
    if (error instanceof Refusal) refuse(error.code, error.message, { request, response, publicUri });
    else if (error instanceof GraphError && ENGINE_MESSAGES[error.code])
      refuse(error.code as ErrorCode, ENGINE_MESSAGES[error.code] ?? '', { request, response, publicUri });
    else next(error);
  };
}

/** Where there is no such address below one of ours. */
export const nothingHere: RequestHandler = () => {
  throw notFound('There is nothing at this address: expected /id/<kind>/<slug>, or a file of /export.');
};

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly publicUri: string;
}

/** As a page for whoever asks for pages, else as every error of the API. */
function refuse(code: ErrorCode, message: string, { request, response, publicUri }: Exchange): void {
  const words = IN_WORDS[code];
  response.vary('Accept');
  if (words === undefined || !wantsPage(request)) sendError(response, code, message);
  else
    response
      .status(ERRORS[code].status)
      .type('html')
      .send(refusalPage({ ...words, message }, publicUri));
}

/** By `format` where it is given, else by what the reader would rather have. */
function wantsPage(request: Request): boolean {
  const { format } = request.query;
  return (format === undefined || format === 'html') && request.accepts(['json', 'html']) === 'html';
}
