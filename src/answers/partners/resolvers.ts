import type { OnDay } from '../../registry/participation/queries';
import { groundsRow } from '../../registry/participation/resolvers';
import { type Level, levelOf } from '../../registry/reading/grounds';
import { bounded } from '../../registry/reading/bounded';
import type { Context } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import {
  type Connection,
  connection,
  type ListName,
  type PageArguments,
  pageSize,
  startOf,
} from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import type { TypeResolvers } from '../../registry/reading/record-fields';
import type { Selected } from '../../registry/reading/selected';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { type PartnerRow, PARTNERS, POLICY_FIELDS_OF, type Together } from './queries';
import { afterPlace, merged, oncePerArrangement, placeOf, strongestFirst } from './rules';

/** The fields of a partner that follow from in what the two take part together. */
const OF_TOGETHER = ['shared', 'themes', 'levels'];

/** How many policy fields two bodies can share at most; stands in the schema as @bounded. */
const MAX_THEMES = 50;

/** A body with which another shares arrangements. */
interface Partner {
  readonly organisation: Thing;
  readonly sharedCount: number;
  readonly together: () => Promise<readonly Together[]>;
  /** The list of what is shared, as its cursors remember it. */
  readonly list: ListName;
  readonly view: View;
}

interface PartnersArguments extends PageArguments {
  readonly includeUncertain?: boolean | null;
}

function partners(
  it: Thing,
  { includeUncertain, ...page }: PartnersArguments,
  { reader }: Context,
): Connection<Partner> {
  const { view } = it;
  const onDay: OnDay = { day: view.day, includeUncertain: includeUncertain ?? false };
  const list = listName('partners', onDay, it.id);
  const size = pageSize(page);
  const start = afterPlace(startOf(page, list));
  const read = (records: boolean, withTogether: boolean) =>
    reader.rowsFor(PARTNERS, it.id, { ...onDay, ...start, limit: size + 1, records, withTogether });
  /** Asked for by page and total alike, and read once. */
  let reading: ReturnType<typeof read> | undefined;
  const found = async (asked?: Selected) => {
    const records = asked?.of('organisation').needsRecord(['name']) ?? false;
    return (await (reading ??= read(records, asked?.asks(OF_TOGETHER) ?? false)))[0];
  };
  const readTogether = async (partner: string) =>
    (await read(false, true))[0]?.partners.find(({ id }) => id === partner)?.together ?? [];
  const item = ({ id, name, shared, together }: PartnerRow): Partner => {
    reader.tellName('organisation', id, name);
    return {
      organisation: thing('organisation', id, view),
      sharedCount: shared,
      // Another name for the same page may ask for more than the page was read for.
      together: async () => together ?? (await readTogether(id)),
      list: listName('partners.shared', onDay, `${it.id} ${id}`),
      view,
    };
  };
  const placed = (row: PartnerRow) => ({ ...row, sortName: placeOf(row) });
  return connection(async (asked) => (await found(asked))?.partners.map(placed) ?? [], size, list, {
    item,
    started: start.afterId !== '',
    count: async () => {
      // The fields beside it are resolved first: they know what is asked of the partners.
      await Promise.resolve();
      return (await found())?.total ?? 0;
    },
  });
}

async function shared({ together, list, view }: Partner, page: PageArguments) {
  const rows = oncePerArrangement(await together()).map((each) => ({ ...each, id: each.arrangement }));
  return pageInMemory(rows, list, page, ({ arrangement, ours, theirs }) => ({
    arrangement: thing('arrangement', arrangement, view),
    ours: thing('participation', ours, view),
    theirs: thing('participation', theirs, view),
  }));
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

async function themes({ together, list, view }: Partner, _: unknown, { reader }: Context): Promise<Thing[]> {
  const arrangements = distinct((await together()).map(({ arrangement }) => arrangement));
  const found = merged(await Promise.all(arrangements.map((id) => reader.rowsFor(POLICY_FIELDS_OF, id, {}))));
  return bounded(found, MAX_THEMES, `${list()}.themes`).map(({ id }) => thing('policy-theme', id, view));
}

async function levels({ together, view }: Partner, _: unknown, context: Context): Promise<Level[]> {
  const ours = distinct((await together()).map((each) => each.ours));
  const rows = await Promise.all(ours.map((id) => groundsRow(thing('participation', id, view), context)));
  return strongestFirst(rows.map(levelOf));
}

export const partnersResolvers: Record<string, TypeResolvers> = {
  Organisation: { partners },
  Partner: { shared, themes, levels },
};
