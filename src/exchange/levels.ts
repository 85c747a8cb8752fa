import type { Prose } from '../records/field';
import type { AnyRecord } from '../records/kind';
import { PROVISIONS_ON } from '../registry/law/queries';
import { GROUNDS_OF_PARTICIPATIONS } from '../registry/participation/queries';
import { whyOf } from '../registry/participation/why';
import { type Ground, groundsOf, type Level, levelOf } from '../registry/reading/grounds';
import type { Reader } from '../registry/reading/reader';
import { type Day } from '../time/day';

/** One ground of a level, in words and with the provisions in force that day. */
export interface GroundInWords extends Ground {
  readonly why: Prose;
  readonly provisions: readonly string[];
}

/** The level of a participation on a day, as the registry itself finds it. */
export interface OnDay {
  readonly level: Level;
  readonly grounds: readonly GroundInWords[];
}

/** More than the schema promises of an obligation; what is beyond would be a defect that the API reports. */
const MAX_PROVISIONS = 100;

/** The levels of these participations on a day, by id. */
export async function levelsOn(participations: readonly AnyRecord[], day: Day, reader: Reader) {
  const rows = await reader.read(GROUNDS_OF_PARTICIPATIONS, { keys: participations.map(({ id }) => id), day });
  const found = await Promise.all(
    rows.map(async (row): Promise<[string, OnDay]> => [
      row.key,
      {
        level: levelOf(row),
        grounds: await Promise.all(groundsOf(row).map((ground) => inWords(ground, day, reader))),
      },
    ]),
  );
  return new Map(found);
}

async function inWords(ground: Ground, day: Day, reader: Reader): Promise<GroundInWords> {
  const [obligation, judgement, provisions] = await Promise.all([
    ground.obligation === null ? null : reader.record('obligation', ground.obligation),
    ground.classification === null ? null : reader.record('classification', ground.classification),
    ground.obligation === null ? [] : reader.rowsFor(PROVISIONS_ON, ground.obligation, { day, limit: MAX_PROVISIONS }),
  ]);
  const why = whyOf({
    ground,
    obligation: (obligation?.name as Prose | undefined) ?? null,
    judgement: judgement ? { by: judgement.judgedBy as Prose, reason: judgement.reason as Prose } : null,
  });
  return { ...ground, why, provisions: provisions.map(({ id }) => id) };
}
