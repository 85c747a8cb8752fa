import { bounded } from '../../registry/reading/bounded';
import type { Context } from '../../registry/reading/context';
import type { TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing } from '../../registry/reading/view';
import { type Layouts, LAYOUTS_OF } from './queries';
import { differencesOf } from './rules';

/** What stands in the schema as @bounded: the pairs of regions, and the bodies in one region. */
const MAX_PAIRS = 80;
const MAX_BODIES = 100;
/** More regions than this give more pairs than that. */
const MAX_REGIONS = 50;

interface DifferencesArguments {
  readonly kinds?: readonly string[] | null;
  readonly includeSame?: boolean | null;
  readonly includeUncertain?: boolean | null;
}

async function regionDifferences(it: Thing, args: DifferencesArguments, { reader }: Context) {
  const includeUncertain = args.includeUncertain ?? true;
  const kinds = [...new Set(args.kinds ?? [])].sort();
  const list = `${it.id}.regionDifferences`;
  const layouts: Layouts & { limit: number } = {
    day: it.view.day,
    includeUncertain: true,
    kinds,
    limit: MAX_REGIONS + 1,
  };
  const rows = await reader.rowsFor(LAYOUTS_OF, it.id, layouts);
  const all = differencesOf(bounded(rows, MAX_REGIONS, list), includeUncertain);
  const shown = bounded(
    all.filter(({ same }) => args.includeSame || !same),
    MAX_PAIRS,
    list,
  );
  const bodies = (ids: readonly string[]) =>
    bounded(ids, MAX_BODIES, list).map((id) => thing('organisation', id, it.view));
  return shown.map((each) => ({
    ...each,
    one: thing('placement', each.one, it.view),
    other: thing('placement', each.other, it.view),
    onlyInOne: bodies(each.onlyInOne),
    onlyInOther: bodies(each.onlyInOther),
  }));
}

export const regionDifferencesResolvers: Record<string, TypeResolvers> = { Organisation: { regionDifferences } };
