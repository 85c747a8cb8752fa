import { isLink } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { uriOf } from '../../registry/reading/ids';
import type { Reader } from '../../registry/reading/reader';
import type { Day } from '../../time/day';
import { levelsOn } from '../levels';
import { recordsBehind } from '../names';
import { vocabularyOf } from './context';
import { nodeOfRecord } from './node-of-record';
import type { Node } from './values';

/** In what surroundings records are described. */
export interface Around {
  readonly publicUri: string;
  readonly day: Day | null;
  readonly reader: Reader;
}

/** The nodes of some records of one kind, read together. */
export async function describeRecords(
  records: readonly AnyRecord[],
  { publicUri, day, reader }: Around,
): Promise<readonly Node[]> {
  const [first] = records;
  if (!first) return [];
  const [linked, levels] = await Promise.all([
    recordsBehind(neededLinks(first.kind, records), reader),
    first.kind === 'participation' && day !== null ? levelsOn(records, day, reader) : undefined,
  ]);
  const view = { day: day ?? '', asked: day !== null };
  return records.map((record) =>
    nodeOfRecord({
      record,
      day,
      linked,
      onDay: levels?.get(record.id),
      uriOf: (kind, id) => uriOf(publicUri, { kind, id, view }),
      term: (name) => `${vocabularyOf(publicUri)}${name}`,
    }),
  );
}

/** A node is a link's address, for which its kind must be known; of a provision the act is read for its number. */
function neededLinks(kindName: string, records: readonly AnyRecord[]): string[] {
  const names = Object.entries(kindNamed(kindName).fields)
    .filter(([name, field]) => isLink(field) && (field.to === null || (kindName === 'provision' && name === 'act')))
    .map(([name]) => name);
  return records.flatMap((record) =>
    names.flatMap((name) => record[name] as string | readonly string[] | null).filter((id) => id !== null),
  );
}
