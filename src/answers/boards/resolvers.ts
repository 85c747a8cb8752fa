import type { Prose } from '../../records/field';
import { bounded } from '../../registry/reading/bounded';
import type { Context, Language } from '../../registry/reading/context';
import { backlinksOf } from '../../registry/reading/link-queries';
import { listName } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import { inLanguage, recordBehind, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing } from '../../registry/reading/view';
import { nameOf } from '../names';
import { BOARDS_OF } from './queries';
import { type BoardPlace, placesOf, whatIsKnown } from './rules';

/** A place with the body whose place it is. */
interface PlaceThing extends BoardPlace {
  readonly organisation: Thing;
}

const MAX_GAPS = 30;

async function boards(
  organisation: Thing,
  { includeUncertain, ...page }: PageArguments & { includeUncertain?: boolean | null },
  { reader }: Context,
) {
  const onDay = { day: organisation.view.day, includeUncertain: includeUncertain ?? true };
  const [row] = await reader.rowsFor(BOARDS_OF, organisation.id, onDay);
  const list = listName(BOARDS_OF.name, onDay, organisation.id);
  return pageInMemory(placesOf(row?.arrangements ?? []), list, page, (place): PlaceThing => ({
    ...place,
    organisation,
  }));
}

const arrangementOf = ({ arrangement, organisation: { view } }: PlaceThing) => thing('arrangement', arrangement, view);
const participationOf = ({ participation, organisation: { view } }: PlaceThing) =>
  thing('participation', participation, view);
const boardOf = ({ board, organisation: { view } }: PlaceThing) =>
  board === null ? null : thing('board', board, view);

const GAPS = backlinksOf('gap', 'concerns').page;

/** What the registry says it does not know of the board; without a board, of the arrangement. */
async function gaps(place: PlaceThing, _: unknown, { reader }: Context): Promise<Thing[]> {
  const { id, view } = boardOf(place) ?? arrangementOf(place);
  const rows = await reader.rowsFor(GAPS, id, { afterName: '', afterId: '', limit: MAX_GAPS + 1, records: true });
  return bounded(rows, MAX_GAPS, 'BoardPlace.gaps').map((gap) => thing('gap', gap.id, view));
}

const votesText = async (place: PlaceThing, context: Context) =>
  (await recordBehind(arrangementOf(place), context)).votesText as Prose | null;

async function known(place: PlaceThing, argument: { language?: Language | null }, context: Context): Promise<string> {
  const board = boardOf(place);
  const record = board ? await recordBehind(board, context) : null;
  const unknown = await Promise.all((await gaps(place, undefined, context)).map((gap) => recordBehind(gap, context)));
  const sentence = whatIsKnown({
    organisation: await nameOf(place.organisation, context),
    arrangement: await nameOf(arrangementOf(place), context),
    board: record ? String(record.name) : null,
    seat: place.seat,
    composition: (record?.composition as Prose | null | undefined) ?? null,
    votes: await votesText(place, context),
    gaps: unknown.map(({ what }) => what as Prose),
  });
  return inLanguage(sentence, argument, context) as string;
}

export const boardsResolvers: Record<string, TypeResolvers> = {
  Organisation: { boards },
  BoardPlace: {
    arrangement: arrangementOf,
    participation: participationOf,
    board: boardOf,
    votes: async (place: PlaceThing, argument: { language?: Language | null }, context) =>
      inLanguage(await votesText(place, context), argument, context),
    known,
    gaps,
  },
};
