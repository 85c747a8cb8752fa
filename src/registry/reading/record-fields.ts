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
import { Selected } from './selected';
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

/** What follows from the record behind a thing: at once where it was read already, for waiting costs more than reading. */
export function ofRecord<Result>(
  it: Thing,
  context: Context,
  use: (record: AnyRecord) => Result | Promise<Result>,
): Result | Promise<Result> {
  const known = context.reader.known(it.kind, it.id);
  return known ? use(known) : recordBehind(it, context).then(use);
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
  verified: (it: Thing, _: unknown, context) => ofRecord(it, context, ({ verified }) => verified),
  provenance: (it: Thing, _: unknown, context) => provenanceBehind(it, context),
  period: (it: Thing, _: unknown, context) => ofRecord(it, context, ({ period }) => periodOf(period)),
};

/** What sources say about a thing, as the API shows it, for what is no record itself but rests on one. */
export function provenanceBehind(it: Thing, context: Context) {
  return ofRecord(it, context, ({ accordingTo }) => accordingTo.map((evidence) => provenanceOf(evidence, it)));
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
  if (name === 'name' && field.type === 'text')
    return (it, _, context) =>
      context.reader.nameTold(it.kind, it.id) ?? ofRecord(it, context, ({ name: value }) => value);
  return (it, argument, context) =>
    ofRecord(it, context, ({ [name]: value }) =>
      field.type === 'prose' ? inLanguage(value as Prose | null, argument, context) : value,
    );
}

function linkResolver(name: string, field: LinkField): GraphQLFieldResolver<Thing, Context> {
  return (it, _, context) => {
    const found = it.links?.[name];
    if (found !== undefined) return linkedThing(field, found, it, context);
    return ofRecord(it, context, (record) => {
      const value = record[name] as string | readonly string[] | null;
      if (value === null) return null;
      return typeof value === 'string'
        ? linkedThing(field, value, it, context)
        : value.map((id) => linkedThing(field, id, it, context));
    });
  };
}

/** A link to any kind must be followed to know its kind; that reads the record, which will be asked for anyway. */
function linkedThing(field: LinkField, id: string, { view }: Thing, context: Context): Thing | Promise<Thing> {
  return field.to ? thing(field.to, id, view) : kindBehind(id, context).then((kind) => thing(kind, id, view));
}

async function kindBehind(id: string, { reader }: Context): Promise<string> {
  const kind = await reader.kindOf(id);
  if (kind === null) throw new Error(`${id} is linked to but not stored`);
  return kind;
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
  return async (it, _, { reader }, info) => {
    const records = Selected.below(info).needsRecord();
    const rows = await reader.rowsFor(listing.page, it.id, { afterName: '', afterId: '', limit: max + 1, records });
    if (rows.length > max) throw new Error(`${it.id} has more than ${max} of ${kind}.${field}: make it a connection`);
    return rows.map(({ id }) => thing(kind, id, it.view));
  };
}
