import { badUserInput } from '../../registry/errors';
import {
  ARRANGEMENTS_ABOUT,
  ARRANGEMENTS_FOR,
  ARRANGEMENTS_OF,
  ARRANGEMENTS_TAKING_UP,
} from '../../registry/arrangement/queries';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import type { Context } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import {
  type Connection,
  connection,
  type PageArguments,
  pageSize,
  type SortedRow,
  startOf,
} from '../../registry/reading/page';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { THEMES_WITHIN } from '../../registry/theme/queries';
import {
  COOPERATION_ROWS,
  type CooperationRows,
  type Matching,
  REGION_ROWS,
  type RegionRows,
  REGIONS_FOR,
  REGIONS_OF,
} from './queries';

export interface CooperationFilter {
  readonly between?: readonly Lookup[] | null;
  readonly theme?: Lookup | null;
  readonly agendaTask?: Lookup | null;
  readonly obligation?: Lookup | null;
  readonly level?: string | null;
  readonly includeUncertain?: boolean | null;
}

/** One row of an answer: an arrangement, or a region where no arrangement exists, with what made it match. */
export interface CooperationRow {
  readonly arrangement: Thing | null;
  readonly region: Thing | null;
  readonly matching: Matching;
  readonly view: View;
}

interface Anchors {
  readonly between: readonly Thing[];
  readonly theme: Thing | null;
  readonly agendaTask: Thing | null;
  readonly obligation: Thing | null;
}

/** How many bodies one question may name: a row holds them all, so more would rarely match anything. */
const MAX_BETWEEN = 20;

/**
 * Who cooperates: the arrangements on which all anchors agree, then the regions of a duty that no arrangement meets.
 * Regions of the duty asked for are always shown, since they are how it is organised; each partner says whether its
 * place there is certain on the day.
 */
export async function cooperation(
  filter: CooperationFilter,
  view: View,
  page: PageArguments,
  context: Context,
): Promise<Connection<CooperationRow>> {
  const anchors = await anchorsOf(filter, view, context);
  const matching: Matching = {
    day: view.day,
    includeUncertain: filter.includeUncertain ?? false,
    between: [...new Set(anchors.between.map(({ id }) => id))].sort(),
    level: filter.level ?? null,
  };
  const [arrangements, regions] = await Promise.all([
    arrangementsOn(anchors, matching, context),
    regionsOn(anchors, matching, context),
  ]);
  const rows = { arrangements: { ...matching, arrangements }, regions: regionRows(anchors, matching, regions) };
  return pageOverBoth(rows, view, page, context);
}

async function anchorsOf(filter: CooperationFilter, view: View, context: Context): Promise<Anchors> {
  const between = filter.between ?? [];
  if (between.length > MAX_BETWEEN)
    throw badUserInput(`Expected at most ${MAX_BETWEEN} bodies in 'between', found ${between.length}.`);
  if (between.length === 0 && !filter.theme && !filter.agendaTask && !filter.obligation)
    throw badUserInput(
      "Expected at least one of between, theme, agendaTask and obligation in 'filter': a level alone is no starting point.",
    );
  const one = (kinds: readonly string[], lookup: Lookup | null | undefined) =>
    lookup ? findOrRefuse(kinds, lookup, view, context) : Promise.resolve(null);
  const [theme, agendaTask, obligation, bodies] = await Promise.all([
    one(['ibp-theme', 'policy-theme'], filter.theme),
    one(['agenda-task'], filter.agendaTask),
    one(['obligation'], filter.obligation),
    Promise.all(between.map((lookup) => findOrRefuse(['organisation'], lookup, view, context))),
  ]);
  return { theme, agendaTask, obligation, between: bodies };
}

/** The arrangements every anchor leads to, sorted by id so that equal questions are equal. */
async function arrangementsOn(anchors: Anchors, { day, includeUncertain }: Matching, { reader }: Context) {
  const sets: Promise<readonly string[]>[] = [];
  for (const { id } of anchors.between)
    sets.push(reader.read(ARRANGEMENTS_OF, { id, day, includeUncertain }).then(([row]) => row?.ids ?? []));
  if (anchors.obligation)
    sets.push(
      reader
        .read(ARRANGEMENTS_FOR, { id: anchors.obligation.id, day })
        .then(([row]) => [...(row?.meeting ?? []), ...(row?.concerned ?? [])]),
    );
  if (anchors.agendaTask)
    sets.push(reader.read(ARRANGEMENTS_TAKING_UP, { id: anchors.agendaTask.id }).then(([row]) => row?.ids ?? []));
  if (anchors.theme)
    sets.push(
      reader
        .read(THEMES_WITHIN, { id: anchors.theme.id })
        .then(([row]) => reader.read(ARRANGEMENTS_ABOUT, { ids: row?.ids ?? [] }))
        .then(([row]) => row?.ids ?? []),
    );
  return common(await Promise.all(sets));
}

/** Themes and tasks are taken up by arrangements only, so they leave no regions. */
async function regionsOn(anchors: Anchors, { day }: Matching, { reader }: Context): Promise<readonly string[]> {
  if (anchors.theme || anchors.agendaTask) return [];
  const sets = anchors.between.map(({ id }) => reader.read(REGIONS_OF, { id, day }).then(([row]) => row?.ids ?? []));
  if (anchors.obligation)
    sets.push(reader.read(REGIONS_FOR, { id: anchors.obligation.id }).then(([row]) => row?.ids ?? []));
  return common(await Promise.all(sets));
}

function regionRows(anchors: Anchors, matching: Matching, regions: readonly string[]): RegionRows {
  return {
    ...matching,
    includeUncertain: matching.includeUncertain || anchors.obligation !== null,
    obligation: anchors.obligation?.id ?? null,
    regions,
  };
}

function common(sets: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = sets;
  return [...new Set(first)].filter((id) => others.every((set) => set.includes(id))).sort();
}

const ARRANGEMENT = 'a:';
const REGION = 'r:';

/** Arrangements first, then regions, in one list with one cursor: the prefix of its place says where it is. */
function pageOverBoth(
  { arrangements: rows, regions }: { arrangements: CooperationRows; regions: RegionRows },
  view: View,
  page: PageArguments,
  { reader }: Context,
): Connection<CooperationRow> {
  const list = listName('cooperation', { ...rows, regions: regions.regions });
  const size = pageSize(page);
  const start = startOf(page, list);
  const after = (prefix: string) => ({
    afterName: start.afterName.startsWith(prefix) ? start.afterName.slice(prefix.length) : '',
    afterId: start.afterName.startsWith(prefix) ? start.afterId : '',
    limit: size + 1,
  });
  const none: SortedRow[] = [];
  const prefixed = (some: readonly SortedRow[], prefix: string) =>
    some.map(({ id, sortName }) => ({ id, sortName: prefix + sortName }));
  const read = async () => {
    const [found, placed] = await Promise.all([
      start.afterName.startsWith(REGION) ? none : reader.read(COOPERATION_ROWS.page, { ...rows, ...after(ARRANGEMENT) }),
      reader.read(REGION_ROWS.page, { ...regions, ...after(REGION) }),
    ]);
    return [...prefixed(found, ARRANGEMENT), ...prefixed(placed, REGION)];
  };
  return connection(read, size, list, {
    item: ({ id, sortName }) => ({
      arrangement: sortName.startsWith(ARRANGEMENT) ? thing('arrangement', id, view) : null,
      region: sortName.startsWith(REGION) ? thing('region', id, view) : null,
      matching: sortName.startsWith(ARRANGEMENT) ? matchingOf(rows) : matchingOf(regions),
      view,
    }),
    started: start.afterId !== '',
    count: async () => {
      const [[some], [others]] = await Promise.all([
        reader.read(COOPERATION_ROWS.count, rows),
        reader.read(REGION_ROWS.count, regions),
      ]);
      return (some?.count ?? 0) + (others?.count ?? 0);
    },
  });
}

function matchingOf({ day, includeUncertain, between, level }: Matching): Matching {
  return { day, includeUncertain, between, level };
}
