import type { Registered } from '../import/registered';
import type { RooArrangement } from './types';

/**
 * The arrangement each version belongs to, by systeemId. Versions linked by previous or next are one arrangement; where
 * the registry already has a version under an arrangement it stays there, and a new one follows its nearest neighbour.
 */
export function chainsOf(versions: readonly RooArrangement[], registered: Registered): ReadonlyMap<string, string> {
  const known = new Map(versions.map((version) => [version.systeemId, version]));
  const neighbours = new Map<string, Set<string>>(versions.map(({ systeemId }) => [systeemId, new Set<string>()]));
  for (const { systeemId, previous, next } of versions)
    for (const other of [previous?.systeemId, next?.systeemId])
      if (other !== undefined && known.has(other)) {
        neighbours.get(systeemId)?.add(other);
        neighbours.get(other)?.add(systeemId);
      }
  const belongs = new Map<string, string>();
  for (const { systeemId } of versions) {
    const stored = registered.having('arrangement-version', 'rooId', systeemId)[0];
    if (stored) belongs.set(systeemId, stored.arrangement as string);
  }
  const byStart = [...versions].sort((a, b) => (a.from === b.from ? order(a, b) : a.from < b.from ? -1 : 1));
  spread([...belongs.keys()], neighbours, belongs);
  for (const { systeemId } of byStart)
    if (!belongs.has(systeemId)) {
      belongs.set(systeemId, `gr-${systeemId}`);
      spread([systeemId], neighbours, belongs);
    }
  return belongs;
}

function order(a: RooArrangement, b: RooArrangement): number {
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
