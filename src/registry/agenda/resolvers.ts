import type { Prose } from '../../records/field';
import type { Basis } from '../../records/kind';
import { AGENDAS } from '../listing-queries';
import { find, type Lookup } from '../lookup/lookup';
import { type Context, type Language, viewOf } from '../reading/context';
import { backlinksOf } from '../reading/link-queries';
import { pageBelow, pageOf } from '../reading/listing';
import type { PageArguments, SortedRow } from '../reading/page';
import { backlinkList, inLanguage, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing } from '../reading/view';
import type { TakenUp } from '../theme/taken-up';

const MAX_ITEMS = 30;

function agendas(_: unknown, { asOf, ...page }: PageArguments & { asOf?: string | null }, context: Context) {
  const view = viewOf(context, asOf);
  return pageOf(context.reader, AGENDAS, { parameters: { filter: null }, page }, ({ id }) => thing('agenda', id, view));
}

/** Who adopted an agenda: a board, or words where no board of this registry is meant. One of them is there. */
interface AdoptedBy {
  readonly board: Thing | null;
  readonly words: Prose | null;
}

async function adoptedBy(it: Thing, _: unknown, context: Context): Promise<AdoptedBy | null> {
  const record = await recordBehind(it, context);
  const board = record.adoptedBy as string | null;
  const words = record.adoptedByText as Prose | null;
  return board || words ? { board: board ? thing('board', board, it.view) : null, words } : null;
}

async function adopterName({ board, words }: AdoptedBy, argument: { language?: Language | null }, context: Context) {
  return board ? (await recordBehind(board, context)).name : inLanguage(words, argument, context);
}

async function competenceOf(
  it: Thing,
  _: unknown,
  context: Context,
): Promise<{ basis: Basis; competence: Thing } | null> {
  const { competence, competenceBasis } = await recordBehind(it, context);
  if (typeof competence !== 'string') return null;
  // Where a record does not say how it is known, no source may be claimed.
  return {
    basis: (competenceBasis as Basis | null) ?? 'INFERRED',
    competence: thing('competence', competence, it.view),
  };
}

const UPTAKES = backlinksOf('uptake', 'task');

function takenUpBy(it: Thing, page: PageArguments, { reader }: Context) {
  return pageBelow(reader, UPTAKES, { key: it.id, parameters: {}, page }, ({ id }: SortedRow): TakenUp => {
    const uptake = thing('uptake', id, it.view);
    return {
      arrangement: async (_, context) =>
        thing('arrangement', (await recordBehind(uptake, context)).arrangement as string, it.view),
      because: [uptake],
    };
  });
}

export const agendaResolvers: Record<string, TypeResolvers> = {
  Query: {
    agenda: (_: unknown, { by, asOf }: { by: Lookup; asOf?: string | null }, context) =>
      find(['agenda'], by, viewOf(context, asOf), context),
    agendas,
  },
  Agenda: {
    adoptedBy,
    challenges: backlinkList('challenge', 'agenda', MAX_ITEMS),
    tasks: backlinkList('agenda-task', 'agenda', MAX_ITEMS),
    aims: backlinkList('objective', 'agenda', MAX_ITEMS),
    replacedBy: backlinkList('agenda', 'replaces', 10),
    elaboratedBy: backlinkList('agenda', 'elaborates', 20),
    gaps: backlinkList('gap', 'concerns', 30),
  },
  AdoptedBy: { name: adopterName },
  AgendaTask: { competence: competenceOf, takenUpBy },
};
