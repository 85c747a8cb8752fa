import type { ImportRow } from '../../records/change-queries';
import { recordOfChange } from '../../records/replay';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { type Context, viewOf } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import { type Connection, connection, type PageArguments, pageSize, startOf } from '../../registry/reading/page';
import type { TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing } from '../../registry/reading/view';
import { CHANGES_AND_BEFORE, IMPORT_OF_ACT, IMPORTS, IMPORTS_COUNT, TOLD_OF } from './queries';
import { formChangedBy, joinedBy, leftBy, raisedBy, type RecordDifference, solvedBy } from './rules';
import { type Part, TOLD, TOLD_AMONG } from './told-queries';

/** What an import changed, for everybody or for one organisation. */
interface ImportSummary {
  readonly import: ImportRow;
  readonly of: Thing | null;
  /** The records that concern the organisation; null for everybody. */
  readonly ids: readonly string[] | null;
}

/** The largest number there can be: changes are counted up to 2^53. */
const FROM_THE_LAST = Number.MAX_SAFE_INTEGER;

/** Newest first. The number of its last change is the place of an import in the list. */
function imports(_: unknown, page: PageArguments, { reader }: Context): Connection<ImportRow> {
  const list = listName(IMPORTS.name, {});
  const size = pageSize(page);
  const { afterId } = startOf(page, list);
  const before = afterId === '' ? FROM_THE_LAST : Number(afterId);
  const rows = async () =>
    (await reader.read(IMPORTS, { before, limit: size + 1 })).map((row) => ({
      ...row,
      id: String(row.last),
      sortName: '',
    }));
  return connection(rows, size, list, {
    item: (row): ImportRow => row,
    started: afterId !== '',
    count: async () => (await reader.read(IMPORTS_COUNT, {}))[0]?.count ?? 0,
  });
}

async function importSummary(
  _: unknown,
  { act, of: lookup }: { act: string; of?: Lookup | null },
  context: Context,
): Promise<ImportSummary | null> {
  const [of, [found]] = await Promise.all([
    lookup ? findOrRefuse(['organisation'], lookup, viewOf(context, null), context) : null,
    context.reader.read(IMPORT_OF_ACT, { act }),
  ]);
  if (!found) return null;
  const [told] = of ? await context.reader.read(TOLD_OF, { organisation: of.id }) : [];
  return { import: found, of, ids: told?.ids ?? null };
}

/** A page of the changes that tell of a part, in the order in which they were recorded. */
function told<Item>(part: Part, item: (difference: RecordDifference, context: Context) => Item | null) {
  return (summary: ImportSummary, page: PageArguments, context: Context): Connection<Promise<Item>> => {
    const { reader } = context;
    const { first, last, act } = summary.import;
    const list = listName(`importSummary.${part}`, { act }, summary.of?.id);
    const size = pageSize(page);
    const { afterId } = startOf(page, list);
    let reading: ReturnType<typeof read> | undefined;
    const read = async () => {
      const parameters = { first, last, after: Number(afterId), limit: size + 1 };
      const { ids } = summary;
      const [row] = ids
        ? await reader.read(TOLD_AMONG[part], { ...parameters, ids })
        : await reader.read(TOLD[part], parameters);
      return row;
    };
    /** Asked for by page and total alike, and read once. */
    const found = () => (reading ??= read());
    const rows = async () => ((await found())?.numbers ?? []).map((number) => ({ id: String(number), sortName: '' }));
    return connection(rows, size, list, {
      item: async ({ id }) => {
        const told = item(await differenceOf(id, context), context);
        if (told === null) throw new Error(`Change ${id} does not tell of ${part}`);
        return told;
      },
      started: afterId !== '',
      count: async () => (await found())?.total ?? 0,
    });
  };
}

async function differenceOf(number: string, { reader }: Context): Promise<RecordDifference> {
  const [change] = await reader.rowsFor(CHANGES_AND_BEFORE, number, {});
  if (!change) throw new Error(`Change ${number} is not there`);
  const before = change.before === null ? null : recordOfChange({ ...change, state: change.before });
  return { before, after: recordOfChange(change) };
}

/** Things are shown as they are now. */
const linked = (kind: string, id: string, context: Context) => thing(kind, id, viewOf(context, null));

type Tell<Told> = (difference: RecordDifference) => Told | null;

const moves = (part: Part, tell: Tell<NonNullable<ReturnType<typeof joinedBy>>>) =>
  told(part, (difference, context) => {
    const move = tell(difference);
    return (
      move && {
        ...move,
        participation: linked('participation', move.participation, context),
        organisation: linked('organisation', move.organisation, context),
        arrangement: linked('arrangement', move.arrangement, context),
      }
    );
  });

const discrepancies = (part: Part, tell: Tell<string>) =>
  told(part, (difference, context) => {
    const id = tell(difference);
    return id === null ? null : linked('discrepancy', id, context);
  });

export const importSummaryResolvers: Record<string, TypeResolvers> = {
  Query: { imports, importSummary },
  ImportSummary: {
    joined: moves('joined', joinedBy),
    left: moves('left', leftBy),
    formChanged: told('formChanged', (difference, context) => {
      const change = formChangedBy(difference);
      return change && { ...change, arrangement: linked('arrangement', change.arrangement, context) };
    }),
    discrepanciesRaised: discrepancies('discrepanciesRaised', raisedBy),
    discrepanciesSolved: discrepancies('discrepanciesSolved', solvedBy),
  },
};
