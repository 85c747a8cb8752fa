import { createHash } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Publication } from '../../exchange/publication';
import type { DataState } from '../../exchange/scope';
import { GraphError } from '../../graph/errors';
import type { Graph } from '../../graph/port';
import { Refusal } from '../../registry/errors';
import { VERSION } from '../version';
import { type ErrorCode } from '../errors';
import { sendError } from '../http-answers';
import { described, type Log } from '../log';

/** What the addresses that give data out are made of. */
export interface OpenDataOptions {
  readonly graph: Graph;
  readonly publicUri: string;
  readonly publication: Publication;
  readonly now: () => Date;
  readonly log?: Log;
}

/** Names the bytes of an answer: the same program, data and question give the same, on every server. */
export function tagOf(state: DataState, publicUri: string, question: readonly unknown[]): string {
  const named = JSON.stringify([VERSION, state.version, state.lastAct, publicUri, ...question]);
  return createHash('sha256').update(named).digest('base64url').slice(0, 24);
}

const ENGINE_MESSAGES: Readonly<Partial<Record<GraphError['code'], string>>> = {
  UNAVAILABLE: 'The database does not answer at the moment. Try again in a while.',
  TIMEOUT: 'The database took too long to answer. Try again in a while.',
};

/** Answers refusals and outages; what is left is a defect, and goes on to the last handler. */
export function openDataErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      // A text that was broken off must not look complete.
      response.destroy();
      log({ level: 'warning', message: 'An export was broken off', cause: described(error) });
      return;
    }
    response.removeHeader('ETag');
    response.removeHeader('Content-Disposition');
    response.set('Cache-Control', 'no-store');
    if (error instanceof Refusal) sendError(response, error.code, error.message);
    else if (error instanceof GraphError && ENGINE_MESSAGES[error.code])
      sendError(response, error.code as ErrorCode, ENGINE_MESSAGES[error.code] ?? '');
    else next(error);
  };
}
