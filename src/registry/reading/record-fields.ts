import type { GraphQLFieldResolver } from 'graphql';
import { type Field, isLink, type LinkField, type Prose } from '../../records/field';
import type { AnyRecord, Evidence, Kind } from '../../records/kind';
import { KINDS } from '../../records/kinds';
import { type EndRule, END_RULES, type Period, START_RULES, type StartRule } from '../../time/period';
import { previousDay } from '../../time/day';
import type { Context, Language } from './context';
import { globalId, uriOf } from './ids';
import { backlinksOf } from './link-queries';
import { type PageArguments } from './page';
import { pageBelow } from './listing';
import { type Thing, thing } from './view';

/** Resolvers of one type, by field. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- resolvers of many parents stand in one map
export type TypeResolvers = Readonly<Record<string, GraphQLFieldResolver<any, Context>>>;

interface LanguageArgument {
  readonly language?: Language | null;
}

/** The record behind a thing. A thing is only made of a record that was found, so it is there. */
export async function recordBehind({ kind, id }: Thing, { reader }: Context): Promise<AnyRecord> {
  const record = await reader.record(kind, id);
  if (!record) throw new Error(`The ${kind} ${id} is linked to but not stored`);
  return record;
}

/** A text in the language asked for by the field, else of the request. */
export function inLanguage(text: Prose | null, argument: LanguageArgument, context: Context): string | null {
  if (!text) return null;
  return (argument.language ?? context.language) === 'EN' ? text.en : text.nl;
}

/** The resolvers every type of record has: one per field of its kind, and what all records share. */
export function recordResolvers(): Record<string, TypeResolvers> {
  return Object.fromEntries(KINDS.map((kind) => [kind.label, { ...sharedFields, ...fieldsOf(kind) }]));
}

const sharedFields: TypeResolvers = {
  id: (it: Thing, _: unknown, { knownAt }) => globalId(it, knownAt),
  slug: (it: Thing) => it.id,
  uri: (it: Thing, _: unknown, context) => uriOf(context.publicUri, it),
  verified: async (it: Thing, _: unknown, context) => (await recordBehind(it, context)).verified,
  provenance: (it: Thing, _: unknown, context) => provenanceBehind(it, context),
  period: async (it: Thing, _: unknown, context) => periodOf((await recordBehind(it, context)).period),
};

/** What sources say about a thing, as the API shows it, for what is no record itself but rests on one. */
export async function provenanceBehind(it: Thing, context: Context) {
  return (await recordBehind(it, context)).accordingTo.map((evidence) => provenanceOf(evidence, it));
}

/** One statement of a source about a fact, as the API shows it. */
export function provenanceOf(evidence: Evidence, { view }: Thing) {
  return {
    locator: evidence.heading,
    basis: evidence.basis,
    source: thing('source', evidence.source, view),
    note: (argument: LanguageArgument, context: Context) => inLanguage(evidence.note, argument, context),
  };
}

/** A period as the API shows it: sentinels never leave, the end also as the last day in it. */
export function periodOf(period: Period | undefined) {
  if (!period) return null;
  return {
    ...period,
    lastDay: period.until === null ? null : previousDay(period.until),
    fromCertainty: START_RULES[period.fromRule satisfies StartRule],
    untilCertainty: END_RULES[period.untilRule satisfies EndRule],
  };
}

/** A field named `amountKind`, so that it does not hide the kind of the record, is `kind` in the API. */
function fieldsOf(kind: Kind): TypeResolvers {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [
      isOwnKind(kind, name) ? 'kind' : name,
      isLink(field) ? linkResolver(name, field) : valueResolver(name, field),
    ]),
  );
}

/** `taskKind` of an `agenda-task` says what kind of task it is; `documentKind` of a `source` says something else. */
function isOwnKind({ name }: Kind, field: string): boolean {
  return field.endsWith('Kind') && name.endsWith(field.slice(0, -'Kind'.length));
}

function valueResolver(name: string, field: Field): GraphQLFieldResolver<Thing, Context, LanguageArgument> {
  return async (it, argument, context) => {
    const value = (await recordBehind(it, context))[name];
    return field.type === 'prose' ? inLanguage(value as Prose | null, argument, context) : value;
  };
}

function linkResolver(name: string, field: LinkField): GraphQLFieldResolver<Thing, Context> {
  return async (it, _, context) => {
    const value = (await recordBehind(it, context))[name] as string | readonly string[] | null;
    if (value === null) return null;
    return typeof value === 'string'
      ? linkedThing(field, value, it, context)
      : Promise.all(value.map((id) => linkedThing(field, id, it, context)));
  };
}

async function linkedThing(field: LinkField, id: string, { view }: Thing, context: Context): Promise<Thing> {
  const kind = field.to ?? (await context.reader.kindOf(id));
  if (kind === null) throw new Error(`${id} is linked to but not stored`);
  return thing(kind, id, view);
}

/** A field that lists, in pages, the records of a kind that point at this one by a field. */
export function backlinkConnection(kind: string, field: string): GraphQLFieldResolver<Thing, Context, PageArguments> {
  const listing = backlinksOf(kind, field);
  return (it, page, { reader }) =>
    pageBelow(reader, listing, { key: it.id, parameters: {}, page }, ({ id }) => thing(kind, id, it.view));
}

/** The same as a plain list, for lists that law or nature keeps short; `max` stands in the schema as @bounded. */
export function backlinkList(kind: string, field: string, max: number): GraphQLFieldResolver<Thing, Context> {
  const listing = backlinksOf(kind, field);
  return async (it, _, { reader }) => {
    const rows = await reader.rowsFor(listing.page, it.id, { afterName: '', afterId: '', limit: max + 1 });
    if (rows.length > max) throw new Error(`${it.id} has more than ${max} of ${kind}.${field}: make it a connection`);
    return rows.map(({ id }) => thing(kind, id, it.view));
  };
}
