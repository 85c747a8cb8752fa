import { PARTNERS } from '../answers/partners/queries';
import type { Query } from '../graph/query';
import { defineTogether } from '../graph/together-queries';
import { REGISTRY_STATE } from '../records/change-queries';
import { RECORDS_BY_ID } from '../records/statements';
import { ORGANISATION_BY_CODE } from '../registry/lookup/queries';
import { PARTICIPATIONS_IN, PARTICIPATIONS_OF } from '../registry/participation/queries';

type AnyQuery = Query<object, never>;

/** How a question begins: with the state of the registry, and one thing looked up. */
const BY_ID = [REGISTRY_STATE, RECORDS_BY_ID] as AnyQuery[];
const BY_CODE = [REGISTRY_STATE, ORGANISATION_BY_CODE['cbs']] as AnyQuery[];
const BY_CODE_AND_READ = [...BY_CODE, RECORDS_BY_ID] as AnyQuery[];

/** What is most often asked of it. */
const OF_ARRANGEMENT = [[PARTICIPATIONS_IN.page], [PARTICIPATIONS_IN.page, PARTICIPATIONS_IN.count]] as AnyQuery[][];
const OF_BODY = [
  [PARTICIPATIONS_OF.page],
  [PARTICIPATIONS_OF.page, PARTICIPATIONS_OF.count],
  [PARTNERS],
] as AnyQuery[][];

/** What travels together most, since lookups ask ahead. Other questions go side by side, in the same round trip. */
export function defineWhatTravelsTogether(): void {
  for (const asked of [[], ...OF_ARRANGEMENT, ...OF_BODY]) defineTogether([...BY_ID, ...asked]);
  for (const asked of [[], ...OF_BODY])
    for (const lookup of [BY_CODE, BY_CODE_AND_READ]) defineTogether([...lookup, ...asked]);
}
