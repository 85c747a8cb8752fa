import { listInWords } from '../answers/words';
import type { Prose } from '../records/field';

/** Says what is missing of something in one sentence, however much that is. */
type Saying = (parts: readonly Prose[]) => Prose;

/** A document or fact that is missing, as a sentence; or several, as sentences. */
export interface Need extends Prose {
  /** Where it is several: each apart. */
  readonly each?: readonly Need[];
  /** Where several checks may miss parts of the same: these parts, and how all of them together are asked for. */
  readonly shared?: { readonly parts: readonly Prose[]; readonly said: Saying };
}

/** What is missing, each thing apart; nothing where nothing is. */
export function needsIn(need: Need | undefined): readonly Need[] {
  return need === undefined ? [] : (need.each ?? [need]);
}

/** Several things that are missing, as one; undefined of none. */
export function allOf(needs: readonly (Need | undefined)[]): Need | undefined {
  const each = needs.flatMap(needsIn);
  if (each.length < 2) return each[0];
  return { nl: each.map(({ nl }) => nl).join(' '), en: each.map(({ en }) => en).join(' '), each };
}

/** Parts of something of which other checks may miss other parts. */
export function partsOf(parts: readonly Prose[], said: Saying): Need {
  return { ...said(parts), shared: { parts, said } };
}

/** What is missing of one participant, and may be of others: the names come in order. */
export function ofParticipant(name: string, said: (names: Prose, many: boolean) => Prose): Need {
  return partsOf([{ nl: name, en: name }], (parts) => {
    const names = parts.map(({ nl }) => nl).toSorted((one, other) => one.localeCompare(other, 'nl'));
    return said(listInWords(names), names.length > 1);
  });
}

/** A need in the same words, written otherwise. */
export function saidAs({ shared, ...need }: Need, write: (text: Prose) => Prose): Need {
  const written = { ...need, ...write(need) };
  return shared === undefined
    ? written
    : { ...written, shared: { ...shared, said: (parts) => write(shared.said(parts)) } };
}

/** A need, and who or what it is for. */
export interface NeedFor<For> {
  readonly need: Need;
  readonly for: For;
}

/** Each thing once, in one sentence for all that is missing of it, with all it is for. */
export function gathered<For>(
  all: readonly NeedFor<For>[],
): readonly { readonly what: Prose; readonly for: readonly For[] }[] {
  const groups = new Map<string, NeedFor<For>[]>();
  for (const each of all) {
    const key = keyOf(each.need);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => ({
    what: togetherSaid(group.map(({ need }) => need)),
    for: group.map((each) => each.for),
  }));
}

/** The same for two needs that are parts of one. */
export const keyOf = (need: Need): string => (need.shared?.said([]) ?? need).nl;

function togetherSaid(needs: readonly Need[]): Prose {
  const [first] = needs;
  const parts = new Map(needs.flatMap(({ shared }) => shared?.parts ?? []).map((part) => [part.nl, part]));
  const { nl, en } = first?.shared?.said([...parts.values()]) ?? first ?? { nl: '', en: '' };
  return { nl, en };
}
