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
import type { Selected } from '../../registry/reading/selected';
import { type Thing, thing, type View } from '../../registry/reading/view';
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

/** A thing that cooperation is asked about. Its slug may be known before it is sure that the thing exists. */
interface Anchor {
  readonly id: string;
}

interface Anchors {
  readonly between: readonly Anchor[];
  readonly theme: Anchor | null;
  readonly agendaTask: Anchor | null;
  readonly obligation: Anchor | null;
  /** Refuses where one of them does not exist; in the meantime their ids can be asked about in the same round trip. */
  readonly exist: Promise<unknown>;
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
    anchors.exist,
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
  const checks: Promise<Thing>[] = [];
  const anchor = async (kinds: readonly string[], lookup: Lookup): Promise<Anchor> => {
    const found = findOrRefuse(kinds, lookup, view, context);
    // Marked as handled here: another anchor may be refused before this one is waited for.
    found.catch(() => undefined);
    checks.push(found);
    return lookup.slug ? { id: lookup.slug } : found;
  };
  const one = (kinds: readonly string[], lookup: Lookup | null | undefined) =>
    lookup ? anchor(kinds, lookup) : Promise.resolve(null);
  const [theme, agendaTask, obligation, bodies] = await Promise.all([
    one(['ibp-theme', 'policy-theme'], filter.theme),
    one(['agenda-task'], filter.agendaTask),
    one(['obligation'], filter.obligation),
    Promise.all(between.map((lookup) => anchor(['organisation'], lookup))),
  ]);
  return { theme, agendaTask, obligation, between: bodies, exist: Promise.all(checks) };
}

/** The arrangements every anchor leads to, sorted by id so that equal questions are equal. */
async function arrangementsOn(anchors: Anchors, { day, includeUncertain }: Matching, { reader }: Context) {
  const { between, obligation, agendaTask, theme } = anchors;
  const sets: Promise<readonly string[]>[] = between.map(({ id }) =>
    reader.read(ARRANGEMENTS_OF, { id, day, includeUncertain }).then(([row]) => row?.ids ?? []),
  );
  if (obligation)
    sets.push(
      reader
        .read(ARRANGEMENTS_FOR, { id: obligation.id, day })
        .then(([row]) => [...(row?.meeting ?? []), ...(row?.concerned ?? [])]),
    );
  if (agendaTask) sets.push(reader.read(ARRANGEMENTS_TAKING_UP, { id: agendaTask.id }).then(([row]) => row?.ids ?? []));
  if (theme) sets.push(reader.read(ARRANGEMENTS_ABOUT, { id: theme.id }).then(([row]) => row?.ids ?? []));
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
  const read = async (asked: Selected | undefined) => {
    const records = (link: string) => ({ records: asked?.of(link).needsRecord() ?? false });
    const [found, placed] = await Promise.all([
      start.afterName.startsWith(REGION)
        ? none
        : reader.read(COOPERATION_ROWS.page, { ...rows, ...after(ARRANGEMENT), ...records('arrangement') }),
      reader.read(REGION_ROWS.page, { ...regions, ...after(REGION), ...records('region') }),
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
