import type { Reader } from '../reading/reader';
import {
  type ConcerningRow,
  NAMING_ARRANGEMENT,
  NAMING_ORGANISATION,
  type Naming,
  TAKEN_PART_IN,
} from './concerning-queries';

/**
 * The records whose changes concern an organisation, as the registry links them now:
 * - the organisation itself, and every record that names it: its participations, places in regions, programmes, claims
 *   about it, duties that bind it by name, the arrangement that set it up …
 * - the arrangements in which it takes or took part, or that name it, and every record that names one of these: their
 *   versions, the participations of the partners, duties met, boards, agendas, amounts …
 * No further: a change in an act or a source concerns everybody and nobody.
 */
export async function concerning(reader: Reader, organisation: string): Promise<readonly ConcerningRow[]> {
  const own: ConcerningRow = { id: organisation, kind: 'organisation' };
  const [named, taken] = await Promise.all([
    namedBy(reader, NAMING_ORGANISATION, [organisation]),
    reader.read(TAKEN_PART_IN, { keys: [organisation] }),
  ]);
  const arrangements = distinct([...taken, ...named.filter(({ kind }) => kind === 'arrangement')]);
  const around = await namedBy(
    reader,
    NAMING_ARRANGEMENT,
    arrangements.map(({ id }) => id),
  );
  return distinct([own, ...named, ...arrangements, ...around]);
}

async function namedBy(reader: Reader, { to, from }: Naming, keys: readonly string[]): Promise<ConcerningRow[]> {
  if (keys.length === 0) return [];
  return (await Promise.all([reader.read(to, { keys }), reader.read(from, { keys })])).flat();
}

function distinct(rows: readonly ConcerningRow[]): ConcerningRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
