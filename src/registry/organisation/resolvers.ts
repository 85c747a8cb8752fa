import { badUserInput } from '../errors';
import { find, findOrRefuse, type Lookup } from '../lookup/lookup';
import { ORGANISATIONS, REORGANISATIONS } from '../listing-queries';
import { PARTICIPATIONS_OF } from '../participation/queries';
import { type Context, viewOf } from '../reading/context';
import { listName, pageBelow, pageOf } from '../reading/listing';
import { connection, type ListName, MAX_PAGE, type PageArguments, pageSize, startOf } from '../reading/page';
import { backlinkConnection, backlinkList, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { related } from '../reading/related';
import { statusOf } from '../reading/status';
import { type Thing, thing, type View } from '../reading/view';
import { PREDECESSORS, REORGANISATIONS_OF, SUCCESSORS } from './queries';

const MAX_RELATED = 30;

async function formerNames(it: Thing, _: unknown, context: Context): Promise<string[]> {
  const rows = await context.reader.rowsFor(REORGANISATIONS_OF, it.id, { limit: MAX_RELATED });
  const records = await Promise.all(rows.map(({ id }) => context.reader.record('reorganisation', id)));
  return records.flatMap((record) =>
    record?.renamed === it.id && typeof record.formerName === 'string' ? [record.formerName] : [],
  );
}

interface OrganisationsArguments extends PageArguments {
  readonly asOf?: string | null;
  readonly filter?: { readonly type?: string | null; readonly text?: string | null } | null;
  readonly by?: readonly Lookup[] | null;
}

async function organisations(args: OrganisationsArguments, context: Context) {
  const view = viewOf(context, args.asOf);
  if (args.by) return theseOrganisations(args.by, args, view, context);
  const text = args.filter?.text;
  if (text) return foundByText(text, args, view, context);
  return pageOf(
    context.reader,
    ORGANISATIONS,
    { parameters: { filter: args.filter?.type ?? null }, page: args },
    ({ id }) => thing('organisation', id, view),
  );
}

async function theseOrganisations(by: readonly Lookup[], args: OrganisationsArguments, view: View, context: Context) {
  if (by.length > MAX_PAGE) throw badUserInput(`Expected at most ${MAX_PAGE} lookups in 'by', found ${by.length}.`);
  const found = await Promise.all(by.map((lookup) => findOrRefuse(['organisation'], lookup, view, context)));
  return pageInMemory(
    found.map(({ id }) => id),
    listName('organisations.by', { by }),
    args,
    view,
  );
}

async function foundByText(text: string, args: OrganisationsArguments, view: View, context: Context) {
  const hits = await context.directory.search(text, ['organisation']);
  const type = args.filter?.type ?? null;
  const ids = hits.flatMap(({ entry }) => (type === null || entry.type === type ? [entry.id] : []));
  return pageInMemory(ids, listName('organisations.text', { text, type }), args, view);
}

/** A page of a list whose order is not that of the names: its place is its number. */
function pageInMemory(ids: readonly string[], list: ListName, page: PageArguments, view: View) {
  const size = pageSize(page);
  const { afterName } = startOf(page, list);
  const rows = ids.map((id, index) => ({ id, sortName: String(index + 1) })).slice(Number(afterName || '0'));
  return connection(rows.slice(0, size + 1), size, list, {
    item: ({ id }) => thing('organisation', id, view),
    started: afterName !== '',
    count: () => Promise.resolve(ids.length),
  });
}

interface One {
  readonly by: Lookup;
  readonly asOf?: string | null;
}

async function municipality(_: unknown, { by, asOf }: One, context: Context): Promise<Thing | null> {
  const found = await find(['organisation'], by, viewOf(context, asOf), context);
  if (!found) return null;
  const type = found.type ?? (await recordBehind(found, context)).type;
  return type === 'MUNICIPALITY' ? found : null;
}

export const organisationResolvers: Record<string, TypeResolvers> = {
  Query: {
    municipality,
    organisation: (_: unknown, { by, asOf }: One, context) =>
      find(['organisation'], by, viewOf(context, asOf), context),
    organisations: (_: unknown, args: OrganisationsArguments, context) => organisations(args, context),
    municipalities: (_: unknown, args: OrganisationsArguments, context) => {
      const type = args.filter?.type;
      if (type && type !== 'MUNICIPALITY')
        throw badUserInput(`A municipality is never of type ${type}: ask for 'organisations'.`);
      return organisations({ ...args, filter: { ...args.filter, type: 'MUNICIPALITY' } }, context);
    },
    reorganisations: (_: unknown, args: PageArguments & { kind?: string | null }, context) =>
      pageOf(context.reader, REORGANISATIONS, { parameters: { filter: args.kind ?? null }, page: args }, ({ id }) =>
        thing('reorganisation', id, viewOf(context, null)),
      ),
  },
  Organisation: {
    formerNames,
    status: (it: Thing, _: unknown, context) => statusOf(it, context),
    successors: related(SUCCESSORS, 'organisation', MAX_RELATED),
    predecessors: related(PREDECESSORS, 'organisation', MAX_RELATED),
    reorganisations: related(REORGANISATIONS_OF, 'reorganisation', MAX_RELATED),
    inhabitants: backlinkList('inhabitant-count', 'organisation', MAX_RELATED),
    participations: (it: Thing, args: PageArguments & { includeUncertain: boolean }, { reader }) =>
      pageBelow(
        reader,
        PARTICIPATIONS_OF,
        { key: it.id, parameters: { day: it.view.day, includeUncertain: args.includeUncertain }, page: args },
        ({ id, organisation, arrangement }) => thing('participation', id, it.view, { organisation, arrangement }),
      ),
    registerEntries: backlinkConnection('register-entry', 'organisation'),
    setUpBy: backlinkList('arrangement', 'body', 10),
    agendas: backlinkConnection('agenda', 'organisation'),
    programmes: backlinkConnection('programme', 'organisation'),
    policyDocuments: backlinkConnection('policy-document', 'organisation'),
    serviceChannels: backlinkList('service-channel', 'organisation', MAX_RELATED),
    meetingCalendars: backlinkConnection('meeting-calendar', 'organisation'),
    relatedPartyLists: backlinkConnection('related-party-list', 'organisation'),
    amounts: backlinkConnection('amount', 'organisation'),
    claims: backlinkConnection('claim', 'subject'),
    on: (it: Thing, { day }: { day: string }) => thing(it.kind, it.id, { day, asked: true }),
  },
};
