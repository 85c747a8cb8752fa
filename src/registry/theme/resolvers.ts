import { ambiguous } from '../errors';
import { IBP_PROGRAMMES, IBP_THEMES, POLICY_THEMES } from '../listing-queries';
import { find, type Lookup } from '../lookup/lookup';
import { bounded } from '../reading/bounded';
import { type Context, viewOf } from '../reading/context';
import { globalId, uriOf } from '../reading/ids';
import { backlinksOf } from '../reading/link-queries';
import { pageBelow, pageOf } from '../reading/listing';
import type { PageArguments } from '../reading/page';
import { backlinkConnection, backlinkList, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing, type View } from '../reading/view';
import { SERVING, type ServingRow } from './queries';
import { type TakenUp, takenUpResolvers } from './taken-up';

const MAX_THEMES = 20;
const FROM_THE_START = { filter: null, afterName: '', afterId: '', records: true };

async function ibpProgramme(_: unknown, args: { by?: Lookup | null; asOf?: string | null }, context: Context) {
  const view = viewOf(context, args.asOf);
  return args.by ? find(['ibp-programme'], args.by, view, context) : onlyProgramme(view, context);
}

/** Without a lookup there must be one to mean. */
async function onlyProgramme(view: View, context: Context): Promise<Thing | null> {
  const rows = await context.reader.read(IBP_PROGRAMMES.page, { ...FROM_THE_START, limit: 10 });
  const found = rows.map(({ id }) => thing('ibp-programme', id, view));
  if (found.length > 1)
    throw ambiguous(
      "There is more than one interbestuurlijk programma: choose one in 'by'.",
      found.map((it) => ({ id: globalId(it, context.knownAt), name: it.id, slug: it.id })),
    );
  return found[0] ?? null;
}

async function ibpThemes(_: unknown, { asOf }: { asOf?: string | null }, context: Context): Promise<Thing[]> {
  const view = viewOf(context, asOf);
  const rows = await context.reader.read(IBP_THEMES.page, { ...FROM_THE_START, limit: MAX_THEMES + 1 });
  return bounded(rows, MAX_THEMES, 'Query.ibpThemes').map(({ id }) => thing('ibp-theme', id, view));
}

function policyThemes(_: unknown, { scheme, ...page }: PageArguments & { scheme?: string | null }, context: Context) {
  const view = viewOf(context, null);
  return pageOf(context.reader, POLICY_THEMES, { parameters: { filter: scheme ?? null }, page }, ({ id }) =>
    thing('policy-theme', id, view),
  );
}

/** A policy field is given by this registry, a TOP theme by the national one: two links of an arrangement. */
async function arrangementsAbout(it: Thing, page: PageArguments, context: Context) {
  const { scheme } = await recordBehind(it, context);
  const listing = backlinksOf('arrangement', scheme === 'TOP' ? 'themes' : 'policyFields');
  return pageBelow(context.reader, listing, { key: it.id, parameters: {}, page }, ({ id }) =>
    thing('arrangement', id, it.view),
  );
}

function takenUpBy(it: Thing, page: PageArguments, { reader }: Context) {
  const item = ({ id, crosswalks }: ServingRow): TakenUp => ({
    arrangement: thing('arrangement', id, it.view),
    because: crosswalks.map((crosswalk) => thing('crosswalk', crosswalk, it.view)),
  });
  return pageBelow(reader, SERVING, { key: it.id, parameters: { day: it.view.day }, page }, item);
}

export const themeResolvers: Record<string, TypeResolvers> = {
  ...takenUpResolvers,
  Query: { ibpProgramme, ibpThemes, policyThemes },
  PolicyTheme: {
    // The record has a `uri` of its own, in the national list; `uri` is the address here, as for every fact.
    uri: (it: Thing, _: unknown, { publicUri }) => uriOf(publicUri, it),
    topUri: async (it: Thing, _: unknown, context) => (await recordBehind(it, context)).uri,
    narrower: backlinkList('policy-theme', 'broader', 50),
    arrangements: arrangementsAbout,
  },
  IbpProgramme: {
    signatories: backlinkList('signatory', 'programme', 20),
    lines: backlinkList('ibp-line', 'programme', 20),
    themes: backlinkList('ibp-theme', 'programme', MAX_THEMES),
    events: backlinkConnection('event', 'about'),
    amounts: backlinkConnection('amount', 'ibpProgramme'),
  },
  IbpLine: { themes: backlinkList('ibp-theme', 'line', MAX_THEMES) },
  IbpTheme: { crosswalk: backlinkList('crosswalk', 'theme', 20), takenUpBy },
};
