import type { Prose } from '../records/field';
import { type Organ, ORGAN_NAMES } from '../records/kinds/vocabulary';
import { ORGAN_IN_WORDS } from '../answers/words';
import type { ListedOrgans } from './text-queries';

/** A participant with an organ that may not take part. */
export interface WrongOrgan {
  readonly participant: ListedOrgans;
  readonly organ: Organ;
}

/** The participants that a text lists with one of these organs. */
export function listedWith(organs: readonly Organ[], listed: readonly ListedOrgans[]): readonly WrongOrgan[] {
  return listed.flatMap((participant) =>
    (participant.organs ?? [])
      .map((organ) => ORGAN_NAMES.get(organ.toLowerCase()))
      .filter((organ) => organ !== undefined)
      .filter((organ) => organs.includes(organ))
      .map((organ) => ({ participant, organ })),
  );
}

/** Of whom a text gives no organ. */
export function withoutOrgans(listed: readonly ListedOrgans[]): readonly ListedOrgans[] {
  return listed.filter(({ organs }) => (organs ?? []).length === 0);
}

/** The organs among these, each once: "de raad", "de burgemeester". */
export function organsFound(found: readonly WrongOrgan[]): readonly Prose[] {
  return [...new Set(found.map(({ organ }) => organ))].map((organ) => ORGAN_IN_WORDS[organ]);
}
