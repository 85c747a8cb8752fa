import { bounded } from '../registry/reading/bounded';
import type { Context } from '../registry/reading/context';
import { recordBehind } from '../registry/reading/record-fields';
import { type Thing, thing, type View } from '../registry/reading/view';
import type { FactOf } from './check';

/** More dissolved municipalities than any arrangement has had; stands in the schema as @bounded. */
const MAX_EVIDENCE = 60;
const MAX_SOURCES = 30;

/** What shows something, on the day that is looked at. */
export interface Shown {
  readonly evidence?: readonly FactOf[];
  readonly view: View;
}

/** The facts that show it. More of them than the schema says is a defect; `what` names where. */
export function evidenceOf({ evidence = [], view }: Shown, what: string): readonly Thing[] {
  return bounded(evidence, MAX_EVIDENCE, `the evidence of ${what}`).map(({ kind, id }) => thing(kind, id, view));
}

/** The sources of these facts, each once, in the order of the facts. */
export async function sourcesOf(shown: Shown, context: Context, what: string): Promise<readonly Thing[]> {
  const records = await Promise.all(evidenceOf(shown, what).map((fact) => recordBehind(fact, context)));
  const sources = [...new Set(records.flatMap(({ accordingTo }) => accordingTo.map(({ source }) => source)))];
  return bounded(sources, MAX_SOURCES, `the sources of ${what}`).map((id) => thing('source', id, shown.view));
}
