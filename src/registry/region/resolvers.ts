import { REGIONS } from '../listing-queries';
import { find, type Lookup } from '../lookup/lookup';
import type { GroundsRow } from '../reading/grounds';
import { certainOnDay, groundThings } from '../reading/grounds';
import { levelOf } from '../reading/grounds';
import { bounded } from '../reading/bounded';
import { type Context, viewOf } from '../reading/context';
import { pageBelow, pageOf } from '../reading/listing';
import type { PageArguments } from '../reading/page';
import type { TypeResolvers } from '../reading/record-fields';
import { type Thing, thing } from '../reading/view';
import { GROUNDS_OF_PLACEMENTS, OBLIGATIONS_OF_PLACEMENTS, PLACEMENTS_IN, PLACEMENTS_OF } from './queries';

const MAX_REGIONS = 50;

interface RegionsArguments extends PageArguments {
  readonly kind?: string | null;
  readonly asOf?: string | null;
}

function regions(_: unknown, { kind, asOf, ...page }: RegionsArguments, context: Context) {
  const view = viewOf(context, asOf);
  return pageOf(context.reader, REGIONS, { parameters: { filter: kind ?? null }, page }, ({ id }) =>
    thing('region', id, view),
  );
}

async function regionsOf(it: Thing, _: unknown, { reader }: Context): Promise<Thing[]> {
  const rows = await reader.rowsFor(PLACEMENTS_OF, it.id, { day: it.view.day, limit: MAX_REGIONS + 1 });
  return bounded(rows, MAX_REGIONS, `${it.id}.regions`).map(({ id }) => thing('placement', id, it.view));
}

function placements(it: Thing, page: PageArguments, { reader }: Context) {
  const { day } = it.view;
  return pageBelow(reader, PLACEMENTS_IN, { key: it.id, parameters: { day }, page }, ({ id }) =>
    thing('placement', id, it.view),
  );
}

async function obligationOf(it: Thing, _: unknown, { reader }: Context): Promise<Thing | null> {
  const [row] = await reader.rowsFor(OBLIGATIONS_OF_PLACEMENTS, it.id, {});
  return row ? thing('obligation', row.id, it.view) : null;
}

/** What a placement rests on, on the day looked at. */
async function groundsRow(it: Thing, { reader }: Context): Promise<GroundsRow> {
  const [row] = await reader.rowsFor(GROUNDS_OF_PLACEMENTS, it.id, { day: it.view.day });
  return row ?? { key: it.id, organsKnown: true, duties: [], classifications: [] };
}

export const regionResolvers: Record<string, TypeResolvers> = {
  Query: {
    region: (_: unknown, { by, asOf }: { by: Lookup; asOf?: string | null }, context) =>
      find(['region'], by, viewOf(context, asOf), context),
    regions,
  },
  Organisation: { regions: regionsOf },
  Region: { placements },
  Placement: {
    obligation: obligationOf,
    certain: (it: Thing, _: unknown, context) => certainOnDay(it, context),
    level: async (it: Thing, _: unknown, context) => levelOf(await groundsRow(it, context)),
    grounds: async (it: Thing, _: unknown, context) => groundThings(await groundsRow(it, context), it.view),
  },
};
