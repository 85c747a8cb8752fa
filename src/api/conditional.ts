import type { Request, Response } from 'express';
import type { Moment } from '../records/past/recorded';

/** Sets the tag. Says whether the asker has these bytes already, and then answers so. */
export function isUnchanged(request: Request, response: Response, tag: string): boolean {
  const etag = `"${tag}"`;
  response.set({ 'Cache-Control': 'no-cache', ETag: etag });
  if (!isKnown(request, etag)) return false;
  response.status(304).end();
  return true;
}

/**
 * Says how old the answer is and whether the asker has it already. True when that is all there is to say: it has, or it
 * asked for the headers only.
 */
export function isAnswered(request: Request, response: Response, tag: string, newest: Moment | null): boolean {
  if (newest) response.set('Last-Modified', new Date(newest.at).toUTCString());
  if (isUnchanged(request, response, tag)) return true;
  if (request.method !== 'HEAD') return false;
  response.end();
  return true;
}

/**
 * By the tag alone: two changes of one second have one Last-Modified, and the second must not be missed. Express's own
 * `request.fresh` says no wherever the asker sends `Cache-Control: no-cache`, as `fetch` does with every condition that
 * is set by hand.
 */
function isKnown(request: Request, etag: string): boolean {
  const tags = request.get('if-none-match')?.split(',') ?? [];
  return tags.some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));
}
