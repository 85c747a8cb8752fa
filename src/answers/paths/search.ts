import type { Reader } from '../../registry/reading/reader';
import { type Chain, chainsOf } from './chains';
import {
  ARRANGEMENTS_OF_BODIES,
  ARRANGEMENTS_SETTING_UP,
  BODIES_IN_ARRANGEMENTS,
  BODIES_SET_UP,
  type LinkRow,
} from './queries';
import { Side } from './side';

/** Which bodies may be links between the ends. The ends themselves may be anything. */
export type Through = 'MUNICIPALITIES' | 'ANY_BODY';

export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly maxArrangements: number;
  readonly through: Through;
  readonly includeUncertain: boolean;
}

export interface Limits {
  readonly chains: number;
  readonly bodies: number;
}

export const LIMITS: Limits = {
  /** More than anyone reads; they are sorted, so the first ones say what kind there are. Stands in the schema. */
  chains: 50,
  /** Three times the bodies that take part in something nationally (some 1,400), so that only a fault reaches it. */
  bodies: 5_000,
};

/** Why there are no chains, or not all. */
export type Outcome =
  | 'FOUND'
  /** More chains were found than are shown. */
  | 'CUT'
  /** There may be longer ones than were looked for. */
  | 'NONE_SO_SHORT'
  /** All that one end leads to was looked at. */
  | 'NONE'
  /** Too many bodies were reached. */
  | 'STOPPED';

export interface Found {
  readonly outcome: Outcome;
  readonly chains: readonly Chain[];
  readonly total: number;
  readonly bodiesSearched: number;
  /** How many arrangements each chain has; null without a chain. */
  readonly length: number | null;
}

/**
 * All shortest chains between two bodies, breadth first from both ends at once. Bodies and arrangements are the nodes;
 * a half step leads from one to the other, for both ends in one round trip. Chains of so many arrangements meet after
 * so many half steps, so each arrangement costs one round trip.
 */
export async function searchPaths(question: PathsQuestion, reader: Reader, limits = LIMITS): Promise<Found> {
  const [from, to] = [new Side(question.from), new Side(question.to)];
  const names = new Map<string, string>();
  const bodies = new Set([question.from, question.to]);
  const none = (outcome: Outcome): Found => ({
    outcome,
    chains: [],
    total: 0,
    bodiesSearched: bodies.size,
    length: null,
  });
  for (let step = 1; step <= question.maxArrangements; step++) {
    const fromBodies = step % 2 === 1;
    const rows = await halfStep(fromBodies, [...new Set([...from.frontier, ...to.frontier])], question, reader);
    for (const side of [from, to]) side.advance((key) => rows.get(key) ?? []);
    for (const { id, sortName } of [...rows.values()].flat()) names.set(id, sortName);
    if (!fromBodies) for (const body of [...from.frontier, ...to.frontier]) bodies.add(body);
    if (from.frontier.some((node) => to.before.has(node))) {
      const { chains, total } = chainsOf(from, to, names, limits.chains);
      const outcome = total > chains.length ? 'CUT' : 'FOUND';
      return { outcome, chains, total, bodiesSearched: bodies.size, length: step };
    }
    if (from.frontier.length === 0 || to.frontier.length === 0) return none('NONE');
    if (bodies.size > limits.bodies) return none('STOPPED');
  }
  return none('NONE_SO_SHORT');
}

async function halfStep(
  fromBodies: boolean,
  keys: readonly string[],
  { day, includeUncertain, through }: PathsQuestion,
  reader: Reader,
): Promise<ReadonlyMap<string, readonly LinkRow[]>> {
  const [takingPart, settingUp] = fromBodies
    ? [ARRANGEMENTS_OF_BODIES, ARRANGEMENTS_SETTING_UP]
    : [BODIES_IN_ARRANGEMENTS, BODIES_SET_UP];
  const rows = await Promise.all([
    reader.read(takingPart, { keys, day, includeUncertain }),
    reader.read(settingUp, { keys, day }),
  ]);
  const allowed = rows.flat().filter(({ type }) => fromBodies || through === 'ANY_BODY' || type === 'MUNICIPALITY');
  const byKey = new Map<string, LinkRow[]>();
  for (const row of allowed) {
    const same = byKey.get(row.key);
    if (same) same.push(row);
    else byKey.set(row.key, [row]);
  }
  return byKey;
}
