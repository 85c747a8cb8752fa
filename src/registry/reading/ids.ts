import { type Day, isDay } from '../../time/day';
import { KINDS } from '../../records/kinds';
import { badUserInput } from '../errors';
import { type Thing, thing, type View } from './view';

const kindNames = new Set(KINDS.map(({ name }) => name));

/** The opaque id of a thing; on a day that was asked for, of the thing on that day. */
export function globalId({ kind, id, view }: Thing): string {
  return Buffer.from(`${kind}:${id}${view.asked ? `@${view.day}` : ''}`).toString('base64url');
}

/** What an id names, and the day in it. Throws BAD_USER_INPUT when it is not an id of this registry. */
export function parseGlobalId(id: string): { kind: string; id: string; day: Day | null } {
  const match = /^([a-z-]+):([a-z0-9-]+)(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(Buffer.from(id, 'base64url').toString('utf8'));
  const [, kind = '', slug = '', day = null] = match ?? [];
  if (
    !kindNames.has(kind) ||
    (day !== null && !isDay(day)) ||
    Buffer.from(id, 'base64url').toString('base64url') !== id
  )
    throw badUserInput(`Expected an id that this registry gave, found '${id.slice(0, 80)}'.`);
  return { kind, id: slug, day };
}

/** The thing an id names, in the view of the id. An id with a day and another `asOf` beside it is refused. */
export function thingOfId(id: string, view: View): Thing {
  const parsed = parseGlobalId(id);
  if (parsed.day === null) return thing(parsed.kind, parsed.id, view);
  if (view.asked && view.day !== parsed.day)
    throw badUserInput(
      `The id names its thing on ${parsed.day} and asOf asks for ${view.day}: leave asOf out, or look the thing up by slug.`,
    );
  return thing(parsed.kind, parsed.id, { day: parsed.day, asked: true });
}

/** The permanent address of a record. */
export function uriOf(publicUri: string, { kind, id }: Thing): string {
  return `${publicUri}/id/${kind}/${id}`;
}

/** The record an address of this registry names, or null when it is no such address. */
export function parseUri(publicUri: string, uri: string): { kind: string; id: string } | null {
  if (!uri.startsWith(`${publicUri}/id/`)) return null;
  const [kind = '', id = '', ...rest] = uri.slice(publicUri.length + 4).split('/');
  return rest.length === 0 && kindNames.has(kind) ? { kind, id } : null;
}
