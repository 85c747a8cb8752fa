import { type Day, isDay } from '../../time/day';
import { KINDS } from '../../records/kinds';
import { badUserInput } from '../errors';
import { type Thing, thing, type View } from './view';

const kindNames = new Set(KINDS.map(({ name }) => name));

/**
 * The opaque id of a thing; on a day that was asked for, of the thing on that day; where an earlier version of the
 * registry was asked for, of what that said.
 */
export function globalId({ kind, id, view }: Thing, knownAt: number | null = null): string {
  const day = view.asked ? `@${view.day}` : '';
  return Buffer.from(`${kind}:${id}${day}${knownAt === null ? '' : `~${knownAt}`}`).toString('base64url');
}

const ID = /^([a-z-]+):([a-z0-9-]+)(?:@(\d{4}-\d{2}-\d{2}))?(?:~([1-9]\d{0,14}))?$/;

/** The parts of an id; empty where it is none. */
function partsOf(id: string): (string | undefined)[] {
  return ID.exec(Buffer.from(id, 'base64url').toString('utf8')) ?? [];
}

/** The version of the registry that an id names; null for the registry as it is now, and for what is no id. */
export function versionIn(id: string): number | null {
  const version = partsOf(id)[4];
  return version === undefined ? null : Number(version);
}

/** What an id names, and the day in it. Throws BAD_USER_INPUT when it is not an id of this registry. */
function parseGlobalId(id: string): { kind: string; id: string; day: Day | null } {
  const [, kind = '', slug = '', day = null] = partsOf(id);
  if (
    !kindNames.has(kind) ||
    (day !== null && !isDay(day)) ||
    Buffer.from(id, 'base64url').toString('base64url') !== id
  )
    throw badUserInput(`Expected an id that this registry gave, found '${id.slice(0, 80)}'.`);
  return { kind, id: slug, day };
}

/**
 * The thing an id names, in the view of the id. An id with a day and another `asOf` beside it is refused, and so is one
 * of a version that the question is not put to: that is decided before anything is read.
 */
export function thingOfId(id: string, view: View, knownAt: number | null): Thing {
  const parsed = parseGlobalId(id);
  const version = versionIn(id);
  if (version !== null && version !== knownAt)
    throw badUserInput(
      `The id names what the registry said at version ${version}, and the question is put to ${knownAt === null ? 'what it says now' : `version ${knownAt}`}: give that version as knownAt, or look the thing up by slug.`,
    );
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
