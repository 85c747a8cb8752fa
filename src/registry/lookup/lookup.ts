import { aKind } from '../../records/problem';
import { KINDS_OF_IDS } from '../../records/statements';
import { ambiguous, badUserInput, notFound } from '../errors';
import type { Context } from '../reading/context';
import { globalId, parseUri, thingOfId } from '../reading/ids';
import { type Thing, thing, type View } from '../reading/view';
import { ACT_BY_CODE, ARRANGEMENT_BY_CODE, type ByCode, ORGANISATION_BY_CODE } from './queries';

/** How a thing is named in a question: exactly one of these. */
export interface Lookup {
  readonly id?: string | null;
  readonly uri?: string | null;
  readonly slug?: string | null;
  readonly code?: string | null;
  readonly name?: string | null;
}

const CODES: Readonly<Record<string, Readonly<Record<string, ByCode>>>> = {
  organisation: ORGANISATION_BY_CODE,
  arrangement: ARRANGEMENT_BY_CODE,
  act: ACT_BY_CODE,
};
const TOOI = 'https://identifier.overheid.nl/tooi/id/';
const TOOI_FOLDERS: Readonly<Record<string, string>> = {
  gm: 'gemeente',
  pv: 'provincie',
  ws: 'waterschap',
  so: 'so',
  mn: 'ministerie',
};

/** What a lookup found; the type of an organisation where the lookup itself told it. */
export interface Found extends Thing {
  readonly type?: string | null;
}

/** The thing of one of these kinds that a lookup names, or null when the registry has none. */
export async function find(
  kinds: readonly string[],
  lookup: Lookup,
  view: View,
  context: Context,
): Promise<Found | null> {
  if (lookup.id) {
    const found = thingOfId(lookup.id, view, context.knownAt);
    return kinds.includes(found.kind) ? existing(found, context) : null;
  }
  if (lookup.slug) return bySlug(kinds, lookup.slug, view, context);
  if (lookup.uri) return byUri(kinds, lookup.uri, view, context);
  if (lookup.code) return byCode(kinds, lookup.code, view, context);
  if (lookup.name) return byName(kinds, lookup.name, view, context);
  throw badUserInput("Expected one of id, uri, slug, code and name in 'by', found an empty text.");
}

/** The same inside an argument, where nothing found is an error. */
export async function findOrRefuse(
  kinds: readonly string[],
  lookup: Lookup,
  view: View,
  context: Context,
): Promise<Thing> {
  const found = await find(kinds, lookup, view, context);
  if (found) return found;
  const [how, value] = (Object.entries(lookup) as [string, string][])[0] ?? ['', ''];
  const expected = `Expected the ${how} of a known ${kinds.join(' or ')}, found '${value.slice(0, 80)}'`;
  throw notFound(`${expected}${await perhapsMeant(kinds, value.slice(0, 80), context)}`);
}

/** The end of the sentence: what goes by that slug, or what looks most like what was given. */
async function perhapsMeant(kinds: readonly string[], value: string, { reader, directory }: Context): Promise<string> {
  const [other] = await reader.read(KINDS_OF_IDS, { ids: [value] });
  if (other && !kinds.includes(other.kind)) return `: that is ${aKind(other.kind)}.`;
  const hits = await directory.search(value.replaceAll('-', ' '), kinds);
  if (hits.length === 0) return ': search for it by name first.';
  const alike = hits.slice(0, SUGGESTIONS).map(({ entry: { id, name } }) => `${id} (${name})`);
  return `. Perhaps it is ${alike.join(', or ')}.`;
}

const SUGGESTIONS = 3;

async function existing(it: Thing, context: Context): Promise<Thing | null> {
  return (await context.reader.record(it.kind, it.id)) ? it : null;
}

async function bySlug(kinds: readonly string[], slug: string, view: View, context: Context): Promise<Thing | null> {
  const found = await Promise.all(kinds.map((kind) => existing(thing(kind, slug, view), context)));
  return found.find((each) => each !== null) ?? null;
}

async function byUri(kinds: readonly string[], uri: string, view: View, context: Context): Promise<Found | null> {
  const own = parseUri(context.publicUri, uri);
  if (own) return kinds.includes(own.kind) ? existing(thing(own.kind, own.id, view), context) : null;
  return kinds.includes('organisation') && uri.startsWith(TOOI)
    ? byIssuer('organisation', { issuer: 'tooi', code: uri }, view, context)
    : null;
}

async function byCode(kinds: readonly string[], code: string, view: View, context: Context): Promise<Found | null> {
  const [issuer = '', ...rest] = code.split(':');
  const value = rest.join(':');
  const issuers = [...new Set(kinds.flatMap((kind) => Object.keys(CODES[kind] ?? {})))];
  if (!value || !issuers.includes(issuer))
    throw badUserInput(
      issuers.length > 0
        ? `Expected a code as issuer:value with an issuer of ${issuers.join(', ')} (such as cbs:GM1926), found '${code.slice(0, 80)}'.`
        : `A ${kinds.join(' or ')} has no official code: use slug, name, id or uri. Found '${code.slice(0, 80)}'.`,
    );
  const found = await Promise.all(
    kinds
      .filter((kind) => CODES[kind]?.[issuer])
      .map((kind) => byIssuer(kind, { issuer, code: canonical(issuer, value) }, view, context)),
  );
  return found.find((each) => each !== null) ?? null;
}

/** CBS codes are written in capitals; a TOOI code may be given short (gm1926) or as the whole address. */
function canonical(issuer: string, value: string): string {
  if (issuer === 'cbs') return value.toUpperCase();
  if (issuer !== 'tooi' || value.startsWith('http')) return value;
  const code = value.toLowerCase();
  return `${TOOI}${TOOI_FOLDERS[code.slice(0, 2)] ?? code.slice(0, 2)}/${code}`;
}

async function byIssuer(
  kind: string,
  { issuer, code }: { issuer: string; code: string },
  view: View,
  context: Context,
): Promise<Found | null> {
  const query = CODES[kind]?.[issuer];
  if (!query) return null;
  const rows = await context.reader.read(query, { codes: [code] });
  const things = rows.map(({ id, type }) => ({ ...thing(kind, id, view), type }));
  if (things.length > 1)
    throw ambiguous(
      `${issuer}:${code} is the code of ${things.length} things: choose one by slug.`,
      things.map((each) => ({ id: globalId(each, context.knownAt), name: each.id })),
    );
  return things[0] ?? null;
}

async function byName(kinds: readonly string[], name: string, view: View, context: Context): Promise<Thing | null> {
  const entries = await context.directory.named(name, kinds);
  if (entries.length > 1)
    throw ambiguous(
      `'${name.slice(0, 80)}' is the name of ${entries.length} things: choose one by slug or id.`,
      entries.map((entry) => ({
        id: globalId(thing(entry.kind, entry.id, view), context.knownAt),
        name: entry.name,
        slug: entry.id,
      })),
    );
  const [entry] = entries;
  return entry ? thing(entry.kind, entry.id, view) : null;
}
