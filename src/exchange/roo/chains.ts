import type { Registered } from '../import/registered';
import type { RooArrangement } from './types';

/** What of a version tells to which arrangement it belongs. */
export type Version = Pick<RooArrangement, 'systeemId' | 'from' | 'previous' | 'next'>;

/**
 * The arrangement each version belongs to, by systeemId. Versions linked by previous or next are one arrangement; where
 * the registry already has a version under an arrangement it stays there, and a new one follows its nearest neighbour,
 * in this delivery or of an earlier one.
 */
export function chainsOf(versions: readonly Version[], registered: Registered): ReadonlyMap<string, string> {
  const delivered = new Set(versions.map(({ systeemId }) => systeemId));
  const belongs = new Map<string, string>();
  const inRegistry = (systeemId: string) => {
    const stored = registered.having('arrangement-version', 'rooId', systeemId)[0];
    if (stored) belongs.set(systeemId, stored.arrangement as string);
    return stored !== undefined;
  };
  const neighbours = new Map<string, Set<string>>();
  const link = (one: string, other: string) => {
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
    neighbours.set(other, (neighbours.get(other) ?? new Set()).add(one));
  };
  for (const { systeemId, previous, next } of versions) {
    inRegistry(systeemId);
    for (const other of [previous?.systeemId, next?.systeemId])
      if (other !== undefined && (delivered.has(other) || inRegistry(other))) link(systeemId, other);
  }
  spread([...belongs.keys()], neighbours, belongs);
  const byStart = [...versions].sort((a, b) => (a.from === b.from ? order(a, b) : a.from < b.from ? -1 : 1));
  for (const { systeemId } of byStart)
    if (!belongs.has(systeemId)) {
      belongs.set(systeemId, `gr-${systeemId}`);
      spread([systeemId], neighbours, belongs);
    }
  return belongs;
}

function order(a: Version, b: Version): number {
  return Number(a.systeemId) - Number(b.systeemId);
}

/** Gives what has no arrangement yet that of its nearest neighbour, step by step. */
function spread(
  from: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  belongs: Map<string, string>,
) {
  for (let wave = from; wave.length > 0;) {
    const next: string[] = [];
    for (const version of wave)
      for (const other of neighbours.get(version) ?? [])
        if (!belongs.has(other)) {
          belongs.set(other, belongs.get(version) ?? version);
          next.push(other);
        }
    wave = next;
  }
}
