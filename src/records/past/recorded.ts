import { setTimeout as pause } from 'node:timers/promises';
import { GraphError } from '../../graph/errors';
import type { Readable } from '../../graph/port';
import { statement } from '../../graph/query';
import { CHANGES_AFTER, type ChangeRow, MARKS, REGISTRY_STATE } from '../change-queries';

const PAGE = 1_000;
/** How often, and after how many milliseconds, a change that is not there yet is looked for again. */
const [TRIES, WAIT] = [50, 20];

/**
 * The changes after a number and up to another, oldest first and without gaps; in pages, so that this thread does other things meanwhile.
 * On Neo4j an act becomes visible bit by bit while it is committed: what is missing is waited for.
 */
export async function* recordedBetween(
  live: Readable,
  { after, upTo }: { after: number; upTo: number },
): AsyncGenerator<readonly ChangeRow[]> {
  let [reached, tries] = [after, 0];
  while (reached < upTo) {
    const limit = Math.min(PAGE, upTo - reached);
    const start = reached;
    const [rows] = await live.read([statement(CHANGES_AFTER, { after: start, limit })]);
    const inOrder = rows.filter(({ number }, index) => number === start + index + 1);
    if (inOrder.length > 0) yield inOrder;
    else if (++tries > TRIES) throw new GraphError('UNAVAILABLE', `Change ${start + 1} is not there`);
    else await pause(WAIT);
    reached += inOrder.length;
  }
}

/** A state the registry was in: the number and instant of the last change of an act. */
export interface Moment {
  readonly version: number;
  readonly at: string;
}

/** A change by its number, with what tells its act and instant. */
interface Mark {
  readonly number: number;
  readonly at: string;
  readonly act: string;
}

/** The number of the last change; 0 before the first. */
export async function lastVersion(live: Readable): Promise<number> {
  const [[state]] = await live.read([statement(REGISTRY_STATE, {})]);
  return state?.lastChange ?? 0;
}

/** The registry once this change was recorded, with the whole act it was part of: no part of an act was ever seen alone. */
export async function momentOfChange(live: Readable, number: number, last: number): Promise<Moment> {
  const [mark] = await marksOf(live, [number]);
  if (!mark) throw new GraphError('UNAVAILABLE', `Change ${number} is not there`);
  const end = await lastWhere(live, { from: number, to: last }, ({ act }) => act === mark.act);
  return { version: end?.number ?? number, at: mark.at };
}

/** The registry as it is now; null before its first change. */
export async function lastMoment(live: Readable): Promise<Moment | null> {
  const version = await lastVersion(live);
  const [mark] = version > 0 ? await marksOf(live, [version]) : [];
  return mark ? { version, at: mark.at } : null;
}

/** The registry at an instant; null before its first change. Instants never go back, so this is a search. */
export async function momentAt(live: Readable, instant: string, last: number): Promise<Moment | null> {
  const mark = await lastWhere(live, { from: 1, to: last }, ({ at }) => at <= instant);
  return mark && { version: mark.number, at: mark.at };
}

/** How many places are looked at in one round trip: twenty thousand changes take three. */
const PROBES = 32;

/** The last change in a range for which something holds, where it holds for all before that and for none after. */
async function lastWhere(
  live: Readable,
  range: { from: number; to: number },
  holds: (mark: Mark) => boolean,
): Promise<Mark | null> {
  let { from, to } = range;
  let found: Mark | null = null;
  while (from <= to) {
    const step = Math.max(1, Math.ceil((to - from) / PROBES));
    const numbers = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
    const marks = await marksOf(live, numbers);
    const holding: Mark | undefined = marks.filter(holds).at(-1);
    if (!holding) break;
    found = holding;
    const beyond = marks.find((mark) => !holds(mark));
    [from, to] = [holding.number + 1, beyond ? beyond.number - 1 : Math.min(to, holding.number + step - 1)];
  }
  return found;
}

async function marksOf(live: Readable, numbers: readonly number[]): Promise<readonly Mark[]> {
  const [marks] = await live.read([statement(MARKS, { numbers })]);
  return marks;
}
