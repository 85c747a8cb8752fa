import type { Prose } from '../records/field';
import type { Context } from '../registry/reading/context';
import { recordBehind } from '../registry/reading/record-fields';
import { type Thing, thing, type View } from '../registry/reading/view';
import type { FactOf } from './check';
import { joined } from './rules/words';

/** How many facts and sources are shown; stands in the schema as @bounded. What is left out is counted and told. */
export const MAX_EVIDENCE = 60;
export const MAX_SOURCES = 30;

/** What shows something, on the day that is looked at. */
export interface Shown {
  readonly evidence?: readonly FactOf[];
  readonly view: View;
}

/** The facts that show it, each once. */
function factsOf({ evidence = [] }: Shown): readonly FactOf[] {
  return [...new Map(evidence.map((fact) => [`${fact.kind} ${fact.id}`, fact])).values()];
}

/** How many facts show it, those included that are left out. */
export const countFacts = (shown: Shown): number => factsOf(shown).length;

/** The first of them: a judgement rests on all, the reader sees so many. */
export function evidenceOf(shown: Shown): readonly Thing[] {
  return factsOf(shown)
    .slice(0, MAX_EVIDENCE)
    .map(({ kind, id }) => thing(kind, id, shown.view));
}

/** An explanation, and how many facts are left out beside it. */
export function withRest(explanation: Prose, shown: Shown): Prose {
  const rest = countFacts(shown) - MAX_EVIDENCE;
  if (rest <= 0) return explanation;
  const one = rest === 1;
  return joined([
    explanation,
    {
      nl: `Naast de ${MAX_EVIDENCE} gegevens die hier worden getoond, ${one ? 'is er nog 1' : `zijn er nog ${rest}`} waarop dit berust.`,
      en: `Beside the ${MAX_EVIDENCE} facts shown here it rests on ${rest} more.`,
    },
  ]);
}

/** The sources of the facts that are shown, each once, in the order of the facts: the first of them, and their number. */
export async function sourcesOf(shown: Shown, context: Context): Promise<readonly Thing[]> {
  return (await allSources(shown, context)).slice(0, MAX_SOURCES).map((id) => thing('source', id, shown.view));
}

/** How many sources these facts have, those included that are left out. */
export const countSources = async (shown: Shown, context: Context): Promise<number> =>
  (await allSources(shown, context)).length;

async function allSources(shown: Shown, context: Context): Promise<readonly string[]> {
  const records = await Promise.all(evidenceOf(shown).map((fact) => recordBehind(fact, context)));
  return [...new Set(records.flatMap(({ accordingTo }) => accordingTo.map(({ source }) => source)))];
}
