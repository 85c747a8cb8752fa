import { ACTS, OBLIGATIONS } from '../listing-queries';
import { find, type Lookup } from '../lookup/lookup';
import { bounded } from '../reading/bounded';
import { type Context, viewOf } from '../reading/context';
import { pageOf } from '../reading/listing';
import type { PageArguments } from '../reading/page';
import { backlinkConnection, backlinkList, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing } from '../reading/view';
import { LEGAL_FORMS, PROVISIONS_ON } from './queries';

const MAX_PROVISIONS = 10;
const MAX_LEGAL_FORMS = 20;

interface LookupArguments {
  readonly by: Lookup;
  readonly asOf?: string | null;
}

interface ObligationsArguments extends PageArguments {
  readonly kind?: string | null;
  readonly asOf?: string | null;
}

function obligations(_: unknown, { kind, asOf, ...page }: ObligationsArguments, context: Context) {
  const view = viewOf(context, asOf);
  return pageOf(context.reader, OBLIGATIONS, { parameters: { filter: kind ?? null }, page }, ({ id }) =>
    thing('obligation', id, view),
  );
}

function acts(_: unknown, page: PageArguments, context: Context) {
  const view = viewOf(context, null);
  return pageOf(context.reader, ACTS, { parameters: { filter: null }, page }, ({ id }) => thing('act', id, view));
}

async function legalForms(_: unknown, __: unknown, context: Context): Promise<Thing[]> {
  const rows = await context.reader.read(LEGAL_FORMS, { limit: MAX_LEGAL_FORMS + 1 });
  const view = viewOf(context, null);
  return bounded(rows, MAX_LEGAL_FORMS, 'Query.legalForms').map(({ id }) => thing('legal-form', id, view));
}

/** Only what is in force on the day is cited: what lapsed or is yet to come binds nobody that day. */
async function provisionsOn(it: Thing, _: unknown, { reader }: Context): Promise<Thing[]> {
  const rows = await reader.rowsFor(PROVISIONS_ON, it.id, { day: it.view.day, limit: MAX_PROVISIONS + 1 });
  return bounded(rows, MAX_PROVISIONS, `${it.id}.provisions`).map(({ id }) => thing('provision', id, it.view));
}

export const lawResolvers: Record<string, TypeResolvers> = {
  Query: {
    obligation: (_: unknown, { by, asOf }: LookupArguments, context) =>
      find(['obligation'], by, viewOf(context, asOf), context),
    obligations,
    act: (_: unknown, { by, asOf }: LookupArguments, context) => find(['act'], by, viewOf(context, asOf), context),
    acts,
    legalForms,
  },
  Act: {
    provisions: backlinkConnection('provision', 'act'),
    amendments: backlinkList('amendment', 'act', 30),
  },
  Obligation: {
    provisions: provisionsOn,
    regions: backlinkConnection('region', 'laidOutFor'),
    fulfilments: backlinkConnection('fulfilment', 'obligation'),
    statutoryEntries: backlinkConnection('statutory-entry', 'obligation'),
  },
};
