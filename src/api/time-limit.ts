import type { RequestHandler, Response } from 'express';
import { sendError } from './http-answers';
import { QUERY_TIME } from './limits/limits';

/** Time for the question to notice that it is stopped and to answer with what it has. */
const GRACE = 1_000;

/**
 * Stops a question after its time, or when its asker went away: graphql-js cannot, so loaders look at the signal. A
 * question that does not stop even then is answered without it, so that nobody waits for ever.
 */
export function timeLimit(milliseconds = QUERY_TIME): RequestHandler {
  return (_request, response, next) => {
    const controller = new AbortController();
    const stop = setTimeout(() => controller.abort(), milliseconds);
    const answer = setTimeout(() => answerLate(response, milliseconds), milliseconds + GRACE);
    response.once('close', () => {
      clearTimeout(stop);
      clearTimeout(answer);
      // Nothing is left to stop after an answer, and to abort costs an error with its stack.
      if (!response.writableFinished) controller.abort();
    });
    response.locals['signal'] = controller.signal;
    next();
  };
}

/** The signal that `timeLimit` put beside the request. */
export function signalOf(response: Response): AbortSignal | undefined {
  return response.locals['signal'] as AbortSignal | undefined;
}

function answerLate(response: Response, milliseconds: number): void {
  if (response.headersSent) return;
  const message = `The question took longer than ${milliseconds / 1000} seconds. Ask for less: a smaller "first", fewer levels.`;
  sendError(response, 'TIMEOUT', message);
}
