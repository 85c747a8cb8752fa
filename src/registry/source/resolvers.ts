import { KINDS } from '../../records/kinds';
import { notFound } from '../errors';
import { CLAIMS, DISCREPANCIES, GAPS, SOURCES } from '../listing-queries';
import { find, type Lookup } from '../lookup/lookup';
import { type Context, type Language, viewOf } from '../reading/context';
import { pageOf } from '../reading/listing';
import type { PageArguments, SortedRow } from '../reading/page';
import { backlinkConnection, periodOf, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing } from '../reading/view';
import { CLAIMS_ABOUT, CLAIMS_OF_SUBJECT } from './queries';

/** The record that stands for "it follows from other records": no source that says anything by itself. */
const DERIVED = 'derived';

const ALL_KINDS = KINDS.map(({ name }) => name);

interface ClaimsArguments extends PageArguments {
  readonly kind?: string | null;
  readonly about?: Lookup | null;
  readonly subject?: Lookup | null;
}

async function claims(_: unknown, { about, subject, ...args }: ClaimsArguments, context: Context) {
  const kind = args.kind ?? null;
  const [aboutId, subjectId] = await Promise.all([idOf(about, context), idOf(subject, context)]);
  const view = viewOf(context, null);
  const item = ({ id }: SortedRow) => thing('claim', id, view);
  if (aboutId !== null)
    return pageOf(
      context.reader,
      CLAIMS_ABOUT,
      { parameters: { kind, about: aboutId, subject: subjectId }, page: args },
      item,
    );
  if (subjectId !== null)
    return pageOf(context.reader, CLAIMS_OF_SUBJECT, { parameters: { kind, subject: subjectId }, page: args }, item);
  return pageOf(context.reader, CLAIMS, { parameters: { filter: kind }, page: args }, item);
}

/** The id of what a lookup names, of whatever kind; null without a lookup. */
async function idOf(lookup: Lookup | null | undefined, context: Context): Promise<string | null> {
  if (!lookup) return null;
  const found = await findAny(lookup, context);
  if (found) return found.id;
  const [how, value] = Object.entries({ ...lookup })[0] ?? ['', ''];
  throw notFound(
    `Expected the ${how} of something in this registry, found '${String(value).slice(0, 80)}': search for it by name first.`,
  );
}

/** Slugs are unique over all kinds, so one question finds the kind. */
async function findAny(lookup: Lookup, context: Context): Promise<Thing | null> {
  const view = viewOf(context, null);
  if (!lookup.slug) return find(ALL_KINDS, lookup, view, context);
  const kind = await context.reader.kindOf(lookup.slug);
  return kind === null ? null : thing(kind, lookup.slug, view);
}

function sources(_: unknown, { kind, ...page }: PageArguments & { kind?: string | null }, context: Context) {
  const view = viewOf(context, null);
  return pageOf(context.reader, SOURCES, { parameters: { filter: kind ?? null }, page }, ({ id }) =>
    thing('source', id, view),
  );
}

function discrepancies(_: unknown, args: PageArguments & { severity?: string | null }, context: Context) {
  const { severity, ...page } = args;
  const view = viewOf(context, null);
  return pageOf(context.reader, DISCREPANCIES, { parameters: { filter: severity ?? null }, page }, ({ id }) =>
    thing('discrepancy', id, view),
  );
}

function gaps(_: unknown, page: PageArguments, context: Context) {
  const view = viewOf(context, null);
  return pageOf(context.reader, GAPS, { parameters: { filter: null }, page }, ({ id }) => thing('gap', id, view));
}

/** The days on which what is said holds; null where no source tells anything of them. */
async function holds(it: Thing, _: unknown, context: Context) {
  const { period } = await recordBehind(it, context);
  if (!period) return null;
  const { from, fromText, until, untilText, attestedFrom, attestedUntil } = period;
  return (from ?? fromText ?? until ?? untilText ?? attestedFrom ?? attestedUntil) ? periodOf(period) : null;
}

/** Who says it: the first source in the record's order that is not our own conclusion. */
async function sourceOf(it: Thing, _: unknown, context: Context): Promise<Thing | null> {
  const { accordingTo } = await recordBehind(it, context);
  const [first] = accordingTo;
  const says = accordingTo.find(({ source }) => source !== DERIVED) ?? first;
  return says ? thing('source', says.source, it.view) : null;
}

/** In the language asked for; as it was recorded where none is. */
async function title(it: Thing, { language }: { readonly language?: Language | null }, context: Context) {
  const source = await recordBehind(it, context);
  return language === 'NL' ? (source.titleNl ?? source.title) : source.title;
}

export const sourceResolvers: Record<string, TypeResolvers> = {
  Query: {
    source: (_: unknown, { by }: { by: Lookup }, context) => find(['source'], by, viewOf(context, null), context),
    sources,
    claims,
    discrepancies,
    gap: (_: unknown, { by }: { by: Lookup }, context) => find(['gap'], by, viewOf(context, null), context),
    gaps,
  },
  Source: {
    // A source has two fields whose names end in Kind; `kind` is what sort of source it is.
    kind: async (it: Thing, _: unknown, context) => (await recordBehind(it, context)).sourceKind,
    documentKind: async (it: Thing, _: unknown, context) => (await recordBehind(it, context)).documentKind,
    title,
    claims: backlinkConnection('claim', 'accordingTo'),
  },
  Claim: {
    figures: async (it: Thing, _: unknown, context) => (await recordBehind(it, context)).figures ?? [],
    holds,
    source: sourceOf,
  },
};
