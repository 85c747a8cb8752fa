import { byPlace } from '../../registry/reading/page-in-memory';
import type { Link, Side } from './side';

/** One step of a chain: two bodies and the arrangement that joins them. */
export interface Step {
  readonly arrangement: string;
  readonly from: string;
  readonly to: string;
  readonly fromLink: Link;
  readonly toLink: Link;
}

export type Chain = readonly Step[];

export interface Chains {
  /** At most as many as asked for, in the order of the names along them. */
  readonly chains: readonly Chain[];
  /** How many shortest chains there are. */
  readonly total: number;
}

/** From each node on a shortest chain: where it goes on, towards the other end. */
type Onward = Map<string, Map<string, Link>>;

/**
 * The shortest chains between two ends whose searches have met: sorted by the names, then the ids, of arrangement and
 * body along the way, so that a bound always leaves the same ones.
 */
export function chainsOf(from: Side, to: Side, names: ReadonlyMap<string, string>, max: number): Chains {
  const meeting = from.frontier.filter((node) => to.before.has(node));
  const onward: Onward = new Map();
  const walk = (
    nodes: readonly string[],
    side: Side,
    join: (node: string, ways: ReadonlyMap<string, Link>) => void,
  ) => {
    const seen = new Set(nodes);
    for (const node of seen) {
      const ways = side.before.get(node) ?? new Map<string, Link>();
      join(node, ways);
      for (const next of ways.keys()) seen.add(next);
    }
  };
  walk(meeting, from, (node, ways) => ways.forEach((link, nearer) => add(onward, nearer, node, link)));
  walk(meeting, to, (node, ways) => ways.forEach((link, nearer) => add(onward, node, nearer, link)));
  return {
    total: countedFrom(from.end, to.end, onward),
    chains: listed(from.end, to.end, inOrder(onward, names), max),
  };
}

function add(onward: Onward, node: string, next: string, link: Link): void {
  const ways = onward.get(node) ?? new Map<string, Link>();
  onward.set(node, ways.set(next, link));
}

function inOrder(onward: Onward, names: ReadonlyMap<string, string>): Onward {
  const place = (id: string) => ({ id, sortName: names.get(id) ?? '' });
  const compare = ([a]: [string, Link], [b]: [string, Link]) => byPlace(place(a), place(b));
  return new Map([...onward].map(([node, ways]) => [node, new Map([...ways].sort(compare))]));
}

/** Counted without walking them all: they can be very many. */
function countedFrom(from: string, to: string, onward: Onward): number {
  const known = new Map([[to, 1]]);
  const count = (node: string): number => {
    const counted =
      known.get(node) ?? [...(onward.get(node)?.keys() ?? [])].reduce((sum, next) => sum + count(next), 0);
    known.set(node, counted);
    return counted;
  };
  return count(from);
}

/** Every way onward leads to the other end, so no walk is in vain and the bound bounds the work. */
function listed(from: string, to: string, onward: Onward, max: number): Chain[] {
  const chains: Chain[] = [];
  const walk = (body: string, chain: Chain): void => {
    if (body === to) chains.push(chain);
    else
      for (const [arrangement, fromLink] of onward.get(body) ?? [])
        for (const [next, toLink] of onward.get(arrangement) ?? []) {
          if (chains.length >= max) return;
          walk(next, [...chain, { arrangement, from: body, to: next, fromLink, toLink }]);
        }
  };
  walk(from, []);
  return chains;
}
