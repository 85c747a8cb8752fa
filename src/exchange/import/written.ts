import type { GraphTransaction } from '../../graph/port';
import { CHANGES_BY_PEOPLE } from '../../records/change-queries';
import type { AnyRecord } from '../../records/kind';
import { recordOfChange } from '../../records/replay';
import type { Registered } from './registered';
import { isRegister } from './registers';

const BATCH = 500;

/**
 * What people last wrote of these records, from the change log. Not of what came from registers only, or was loaded with
 * what an import had made of it: then nobody can tell their words from those of the register.
 */
export async function writtenByPeople(
  transaction: GraphTransaction,
  ids: readonly string[],
  registered: Registered,
): Promise<Map<string, AnyRecord>> {
  const written = new Map<string, AnyRecord>();
  for (let start = 0; start < ids.length; start += BATCH)
    for (const change of await transaction.run(CHANGES_BY_PEOPLE, { ids: ids.slice(start, start + BATCH) })) {
      const record = recordOfChange(change);
      const sources = record.accordingTo.map(({ source }) => source);
      const byPeople = sources.some((source) => registered.get(source)?.sourceKind !== 'REGISTER');
      if (byPeople && !sources.some(isRegister)) written.set(change.recordId, record);
    }
  return written;
}
