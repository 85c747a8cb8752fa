import type { LinkRow } from './queries';

/** What joins a body and an arrangement. Without a participation the arrangement sets the body up. */
export interface Link {
  readonly participation: string | null;
  readonly certain: boolean;
}

/** How far a search has come from one end: every node it has reached, with all shortest ways back to the end. */
export class Side {
  /** Of each node that was reached: the nodes one half step nearer to this end, with what joins them. */
  readonly before = new Map<string, ReadonlyMap<string, Link>>();
  /** The nodes reached last. */
  frontier: readonly string[];

  constructor(readonly end: string) {
    this.frontier = [end];
    this.before.set(end, new Map());
  }

  /** Takes the half step that these rows, read for the frontier, allow. */
  advance(rowsOf: (key: string) => readonly LinkRow[]): void {
    const reached = new Map<string, Map<string, Link>>();
    for (const key of this.frontier)
      for (const row of rowsOf(key)) {
        if (this.before.has(row.id)) continue;
        const ways = reached.get(row.id) ?? new Map<string, Link>();
        ways.set(key, better(row, ways.get(key)));
        reached.set(row.id, ways);
      }
    for (const [node, ways] of reached) this.before.set(node, ways);
    this.frontier = [...reached.keys()];
  }
}

/**
 * Where a body is joined to an arrangement more than once, one is shown: a certain participation rather than an
 * uncertain one, a participation rather than that it was set up by it, then the first by id.
 */
function better({ participation, certain }: LinkRow, other: Link | undefined): Link {
  const link: Link = { participation, certain };
  return !other || rank(link) < rank(other) ? link : other;
}

function rank({ participation, certain }: Link): string {
  return participation === null ? '2' : `${certain ? '0' : '1'}${participation}`;
}
