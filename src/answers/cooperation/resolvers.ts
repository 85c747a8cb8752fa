import { type GroundThing, groundThings } from '../../registry/reading/grounds';
import { type Context, viewOf } from '../../registry/reading/context';
import { pageBelow } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { backlinkList, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing } from '../../registry/reading/view';
import { cooperation, type CooperationFilter, type CooperationRow } from './cooperation';
import { GROUNDS_OF_ARRANGEMENTS, GROUNDS_OF_REGIONS, MATCHING_IN, MATCHING_PLACED } from './queries';

interface CooperationArguments extends PageArguments {
  readonly filter: CooperationFilter;
  readonly asOf?: string | null;
}

const idOf = (row: CooperationRow) => (row.arrangement ?? row.region)?.id ?? '';

function matching(row: CooperationRow, page: PageArguments, { reader }: Context) {
  const [listing, kind] = row.arrangement
    ? ([MATCHING_IN, 'participation'] as const)
    : ([MATCHING_PLACED, 'placement'] as const);
  return pageBelow(reader, listing, { key: idOf(row), parameters: row.matching, page }, ({ id, organisation }) =>
    thing(kind, id, row.view, { organisation }),
  );
}

async function grounds(row: CooperationRow, _: unknown, { reader }: Context): Promise<GroundThing[]> {
  const query = row.arrangement ? GROUNDS_OF_ARRANGEMENTS : GROUNDS_OF_REGIONS;
  const [found] = await reader.rowsFor(query, idOf(row), { day: row.view.day });
  return found ? groundThings(found, row.view) : [];
}

const competences = backlinkList('competence', 'arrangement', 30);

export const cooperationResolvers: Record<string, TypeResolvers> = {
  Query: {
    cooperation: (_: unknown, { filter, asOf, ...page }: CooperationArguments, context) =>
      cooperation(filter, viewOf(context, asOf), page, context),
  },
  CooperationRow: {
    matching,
    grounds,
    competences: (row: CooperationRow, args, context, info) =>
      row.arrangement ? competences(row.arrangement, args, context, info) : [],
  },
  Match: { __resolveType: (it: Thing) => (it.kind === 'participation' ? 'Participation' : 'Placement') },
};
