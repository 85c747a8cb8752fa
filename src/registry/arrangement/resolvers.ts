import type { Listing } from '../../records/field';
import { find, findOrRefuse, type Lookup } from '../lookup/lookup';
import { PARTICIPATIONS_IN } from '../participation/queries';
import { bounded } from '../reading/bounded';
import { type Context, viewOf } from '../reading/context';
import { listName, pageBelow, pageOf } from '../reading/listing';
import type { PageArguments } from '../reading/page';
import { pageInMemory } from '../reading/page-in-memory';
import { backlinkConnection, backlinkList, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { statusOf } from '../reading/status';
import { type Thing, thing, type View } from '../reading/view';
import { SERVED_THEMES } from '../theme/queries';
import { ARRANGEMENTS, ARRANGEMENTS_ABOUT, ARRANGEMENTS_AMONG, ARRANGEMENTS_OF, FORMS_OF } from './queries';

interface ArrangementFilter {
  readonly form?: string | null;
  readonly theme?: Lookup | null;
  readonly level?: string | null;
  readonly organisation?: Lookup | null;
  readonly text?: string | null;
  readonly includeUncertain?: boolean | null;
}

interface ArrangementsArguments extends PageArguments {
  readonly asOf?: string | null;
  readonly filter?: ArrangementFilter | null;
}

async function arrangements(_: unknown, args: ArrangementsArguments, context: Context) {
  const view = viewOf(context, args.asOf);
  const filter = args.filter ?? {};
  const includeUncertain = filter.includeUncertain ?? true;
  const among = await foundBy(filter, includeUncertain, view, context);
  const parameters = { day: view.day, includeUncertain, among, form: filter.form ?? null, level: filter.level ?? null };
  return pageOf(context.reader, among ? ARRANGEMENTS_AMONG : ARRANGEMENTS, { parameters, page: args }, ({ id }) =>
    thing('arrangement', id, view),
  );
}

/** The arrangements that organisation, theme and text lead to; null when none of these is given. */
async function foundBy(filter: ArrangementFilter, includeUncertain: boolean, view: View, context: Context) {
  const { reader, directory } = context;
  const sets: Promise<readonly string[]>[] = [];
  if (filter.organisation)
    sets.push(
      findOrRefuse(['organisation'], filter.organisation, view, context)
        .then(({ id }) => reader.read(ARRANGEMENTS_OF, { id, day: view.day, includeUncertain }))
        .then(([row]) => row?.ids ?? []),
    );
  if (filter.theme)
    sets.push(
      findOrRefuse(['policy-theme', 'ibp-theme'], filter.theme, view, context)
        .then(({ id }) => reader.read(ARRANGEMENTS_ABOUT, { id }))
        .then(([row]) => row?.ids ?? []),
    );
  if (filter.text)
    sets.push(directory.search(filter.text, ['arrangement']).then((hits) => hits.map(({ entry }) => entry.id)));
  if (sets.length === 0) return null;
  const [first = [], ...others] = await Promise.all(sets);
  return first.filter((id) => others.every((set) => set.includes(id))).sort();
}

/**
 * The form in law on the day: of the version in force then, the newest where periods overlap; outside all known
 * versions the arrangement's own, unless its form changed, for then nothing says which one held.
 */
async function formOn(it: Thing, _: unknown, context: Context): Promise<string | null> {
  const [row] = await context.reader.rowsFor(FORMS_OF, it.id, { day: it.view.day });
  const inForce = row?.formsOn.at(-1);
  if (inForce) return inForce;
  if (row && row.formsEver.length > 1) return null;
  return ((await recordBehind(it, context)).form as string | null) ?? null;
}

const MAX_SERVED = 30;

async function ibpThemes(it: Thing, _: unknown, { reader }: Context) {
  const rows = await reader.rowsFor(SERVED_THEMES, it.id, { limit: MAX_SERVED + 1 });
  return bounded(rows, MAX_SERVED, SERVED_THEMES.name).map(({ id, crosswalk }) => ({
    theme: thing('ibp-theme', id, it.view),
    crosswalk: thing('crosswalk', crosswalk, it.view),
  }));
}

/** What the register lists in a version, in its order: the record holds it, so its place there is its place in the list. */
async function listingsOf(it: Thing, page: PageArguments, context: Context) {
  const listings = (await recordBehind(it, context)).listings as readonly Listing[];
  const rows = listings.map((listing, index) => ({
    listing,
    id: listing.to,
    sortName: String(index).padStart(6, '0'),
  }));
  return pageInMemory(rows, listName('listings', {}, it.id), page, ({ listing: { to, ...values } }) => ({
    ...values,
    organisation: thing('organisation', to, it.view),
  }));
}

export const arrangementResolvers: Record<string, TypeResolvers> = {
  Query: {
    arrangement: (_: unknown, { by, asOf }: { by: Lookup; asOf?: string | null }, context) =>
      find(['arrangement'], by, viewOf(context, asOf), context),
    arrangements,
  },
  Arrangement: {
    form: formOn,
    status: (it: Thing, _: unknown, context) => statusOf(it, context),
    ibpThemes,
    participations: (it: Thing, args: PageArguments & { includeUncertain: boolean }, { reader }) =>
      pageBelow(
        reader,
        PARTICIPATIONS_IN,
        { key: it.id, parameters: { day: it.view.day, includeUncertain: args.includeUncertain }, page: args },
        ({ id, organisation, arrangement }) => thing('participation', id, it.view, { organisation, arrangement }),
      ),
    versions: backlinkConnection('arrangement-version', 'arrangement'),
    fulfilments: backlinkList('fulfilment', 'arrangement', 20),
    classifications: backlinkList('classification', 'arrangement', 20),
    competences: backlinkList('competence', 'arrangement', 30),
    boards: backlinkList('board', 'arrangement', 30),
    offices: backlinkList('office', 'arrangement', 30),
    clauses: backlinkConnection('clause', 'arrangement'),
    seats: backlinkConnection('seat', 'arrangement'),
    appointments: backlinkConnection('appointment', 'arrangement'),
    decisions: backlinkConnection('decision', 'arrangement'),
    documentEvents: backlinkConnection('document-event', 'arrangement'),
    meetingCalendars: backlinkConnection('meeting-calendar', 'arrangement'),
    commitments: backlinkConnection('commitment', 'arrangement'),
    agendas: backlinkConnection('agenda', 'arrangement'),
    amounts: backlinkConnection('amount', 'arrangement'),
    procedures: backlinkConnection('procedure', 'arrangement'),
    events: backlinkConnection('event', 'about'),
    claims: backlinkConnection('claim', 'subject'),
    gaps: backlinkList('gap', 'concerns', 30),
    on: (it: Thing, { day }: { day: string }) => thing(it.kind, it.id, { day, asked: true }),
  },
  ArrangementVersion: { listings: listingsOf },
  RelatedPartyList: { parties: backlinkConnection('related-party', 'list') },
  Board: { gaps: backlinkList('gap', 'concerns', 30) },
};
