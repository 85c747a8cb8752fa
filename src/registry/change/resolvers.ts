import { type ChangeRow, HISTORY, HISTORY_COUNT, STATE_BEFORE } from '../../records/change-queries';
import { fieldChanges } from '../../records/differences';
import { KINDS } from '../../records/kinds';
import { recordOfChange } from '../../records/replay';
import { badUserInput } from '../errors';
import { findOrRefuse, type Lookup } from '../lookup/lookup';
import { bounded } from '../reading/bounded';
import { type Context, viewOf } from '../reading/context';
import { listName } from '../reading/listing';
import { connection, type PageArguments, pageSize, startOf } from '../reading/page';
import { provenanceOf, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing } from '../reading/view';
import { concerning } from './concerning';
import { type FeedPage, feedPage, lastRecorded } from './feed';

interface ChangesArguments {
  readonly after?: number | null;
  readonly first?: number | null;
  readonly kind?: string | null;
  readonly concerning?: Lookup | null;
}

/** The largest number `$before` can be; changes are counted up to 2^53. */
const FROM_THE_LAST = Number.MAX_SAFE_INTEGER;
/** What the schema promises of `Change.fields`. */
const MAX_FIELDS = 60;

/** A follower goes on after a number, so that is the cursor. */
const cursorOf = ({ number }: ChangeRow) => String(number);

/** Read only as far as it is asked for, like every page. */
function changes(_: unknown, { after: given, first, ...filter }: ChangesArguments, context: Context) {
  const { reader } = context;
  const [after, limit] = [given ?? 0, pageSize({ first })];
  if (after < 0) throw badUserInput(`Expected 'after' to be the number of a change, or 0, found ${after}.`);
  let reading: Promise<FeedPage> | undefined;
  const page = () => (reading ??= read());
  const read = async () => {
    const of =
      filter.concerning && (await findOrRefuse(['organisation'], filter.concerning, viewOf(context, null), context));
    return feedPage(
      reader,
      { after, limit },
      { kind: filter.kind ? kindOfName(filter.kind) : null, concerning: of ? await concerning(reader, of.id) : null },
    );
  };
  const totalCount = () => lastRecorded(reader);
  const last = async () => (await page()).last;
  const hasNextPage = async () => {
    const [shown, total] = await Promise.all([last(), totalCount()]);
    return shown < total;
  };
  return {
    nodes: async () => (await page()).rows,
    edges: async () => (await page()).rows.map((row) => ({ cursor: cursorOf(row), node: row })),
    last,
    hasNextPage,
    pageInfo: async () => {
      const [first] = (await page()).rows;
      return {
        hasNextPage: await hasNextPage(),
        hasPreviousPage: after > 0,
        startCursor: first ? cursorOf(first) : null,
        // Also where a page is empty: whoever goes on after it must not begin anew.
        endCursor: String(await last()),
      };
    },
    totalCount,
  };
}

/** What was recorded of a thing, newest first. The number of a change is its place in the list. */
function history(it: Thing, page: PageArguments, { reader }: Context) {
  const list = listName('history', {}, it.id);
  const size = pageSize(page);
  const { afterId } = startOf(page, list);
  const before = afterId === '' ? FROM_THE_LAST : Number(afterId);
  if (!Number.isSafeInteger(before)) throw badUserInput(`Expected 'after' to be a cursor this registry gave.`);
  const rows = async () =>
    (await reader.rowsFor(HISTORY, it.id, { before, limit: size + 1 })).map((change) => ({
      id: String(change.number),
      sortName: '',
      change,
    }));
  return connection(rows, size, list, {
    item: ({ change }): ChangeRow => change,
    started: afterId !== '',
    count: async () => (await reader.rowsFor(HISTORY_COUNT, it.id, {}))[0]?.count ?? 0,
  });
}

/** What the change did to each field. */
async function fieldsOf({ number, operation, state }: ChangeRow, _: unknown, { reader }: Context) {
  const before = operation === 'CREATED' ? undefined : (await reader.rowsFor(STATE_BEFORE, String(number), {}))[0];
  return bounded(fieldChanges(before?.state ?? null, state), MAX_FIELDS, `the fields of change ${number}`);
}

const nameOfKind = (kind: string) => kind.toUpperCase().replaceAll('-', '_');
const kindOfName = (name: string) => name.toLowerCase().replaceAll('_', '-');

const recordOf = ({ recordKind, recordId }: ChangeRow, context: Context) =>
  thing(recordKind, recordId, viewOf(context, null));

export const changeResolvers: Record<string, TypeResolvers> = {
  Query: { changes },
  ...Object.fromEntries(KINDS.map(({ label }) => [label, { history }])),
  Change: {
    kind: ({ recordKind }: ChangeRow) => nameOfKind(recordKind),
    record: (change: ChangeRow, _: unknown, context) => recordOf(change, context),
    fields: fieldsOf,
    provenance: (change: ChangeRow, _: unknown, context) =>
      recordOfChange(change).accordingTo.map((evidence) => provenanceOf(evidence, recordOf(change, context))),
  },
};
