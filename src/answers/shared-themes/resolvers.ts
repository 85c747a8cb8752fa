import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { bounded } from '../../registry/reading/bounded';
import type { Context } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import type { TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing } from '../../registry/reading/view';
import { THEMES_WITHIN } from '../../registry/theme/queries';
import { THEMED_ARRANGEMENTS } from './queries';
import { pairsOf, type ThemePair } from './rules';

/** How many bodies can take part in one arrangement; stands in the schema as @bounded. The register has one with 129. */
const MAX_PARTNERS = 150;

interface PairsArguments extends PageArguments {
  readonly theme?: Lookup | null;
}

async function sameThemeOtherPartners(it: Thing, { theme, ...page }: PairsArguments, context: Context) {
  const themes = theme ? await themesWithin(it, theme, context) : [];
  const parameters = { day: it.view.day, includeUncertain: false, themes };
  const rows = await context.reader.rowsFor(THEMED_ARRANGEMENTS, it.id, parameters);
  const list = listName('sharedThemes', parameters, it.id);
  return pageInMemory(pairsOf(rows), list, page, (pair) => shown(pair, it));
}

async function themesWithin({ view }: Thing, lookup: Lookup, context: Context): Promise<readonly string[]> {
  const { id } = await findOrRefuse(['policy-theme', 'ibp-theme'], lookup, view, context);
  const [row] = await context.reader.read(THEMES_WITHIN, { id });
  return [...(row?.ids ?? [])].sort();
}

function shown(pair: ThemePair, { view }: Thing) {
  const bodies = (ids: readonly string[]) =>
    bounded(ids, MAX_PARTNERS, `${pair.one}.partners`).map((id) => thing('organisation', id, view));
  return {
    theme: thing('policy-theme', pair.theme, view),
    one: thing('arrangement', pair.one, view),
    other: thing('arrangement', pair.other, view),
    partnersOnlyInOne: bodies(pair.partnersOnlyInOne),
    partnersOnlyInOther: bodies(pair.partnersOnlyInOther),
    partnersInBoth: bodies(pair.partnersInBoth),
  };
}

export const sharedThemesResolvers: Record<string, TypeResolvers> = { Organisation: { sameThemeOtherPartners } };
