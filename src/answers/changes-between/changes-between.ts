import { ORGANS_OF } from '../../records/kinds/vocabulary';
import { ARRANGEMENTS_ABOUT } from '../../registry/arrangement/queries';
import { badUserInput } from '../../registry/errors';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import type { Context } from '../../registry/reading/context';
import { recordBehind } from '../../registry/reading/record-fields';
import type { View } from '../../registry/reading/view';
import type { Reader } from '../../registry/reading/reader';
import { boundsOf, type Period } from '../../time/period';
import {
  arrangementEvents,
  type ChangeEvent,
  idOf,
  obligationEvents,
  participationEvents,
  reorganisationEvents,
} from './events';
import {
  ALL_ARRANGEMENTS,
  ALL_OBLIGATIONS,
  ALL_REORGANISATIONS,
  ARRANGEMENT_HISTORIES,
  type ObligationRow,
  PARTICIPATION_CHANGES_IN,
  PARTICIPATIONS_EVER_OF,
  type ReorganisationRow,
  REORGANISATIONS_TOUCHING,
  type Span,
} from './queries';
import { fallsInLife, lifespan, type Lifespan } from './windows';

/** Whose changes are asked for: exactly one of these. */
export interface ChangesOf {
  readonly body?: Lookup | null;
  readonly arrangement?: Lookup | null;
  readonly theme?: Lookup | null;
  readonly everything?: boolean | null;
}

/** What the changes are of, once it was found; the same for every way of naming it. */
export interface Scope {
  readonly kind: 'body' | 'arrangement' | 'theme' | 'everything';
  readonly id: string;
}

/** Refuses what the registry does not know. */
export async function scopeOf(of: ChangesOf, view: View, context: Context): Promise<Scope> {
  const found = async (kind: Scope['kind'], kinds: readonly string[], lookup: Lookup) => ({
    kind,
    id: (await findOrRefuse(kinds, lookup, view, context)).id,
  });
  if (of.body) return found('body', ['organisation'], of.body);
  if (of.arrangement) return found('arrangement', ['arrangement'], of.arrangement);
  if (of.theme) return found('theme', ['policy-theme', 'ibp-theme'], of.theme);
  if (of.everything) return { kind: 'everything', id: '' };
  throw badUserInput("Expected body, arrangement, theme or 'everything: true' in 'of', found 'everything: false'.");
}

/** Every change in the span, each once, in no order yet. Later ways of telling the same change say more. */
export async function changesOf({ kind, id }: Scope, span: Span, context: Context): Promise<ChangeEvent[]> {
  const events = await (kind === 'body'
    ? changesOfBody(id, span, context)
    : kind === 'arrangement'
      ? changesOfArrangements([id], span, context.reader)
      : kind === 'theme'
        ? changesOfTheme(id, span, context.reader)
        : allChanges(span, context.reader));
  return [...new Map(events.map((each) => [idOf(each), each])).values()];
}

async function changesOfArrangements(keys: readonly string[], span: Span, reader: Reader): Promise<ChangeEvent[]> {
  const [histories, participations] = await Promise.all([
    reader.read(ARRANGEMENT_HISTORIES, { keys, ...span }),
    reader.read(PARTICIPATION_CHANGES_IN, { keys, ...span }),
  ]);
  return [
    ...histories.flatMap((row) => arrangementEvents(row, span)),
    ...participations.flatMap((row) => participationEvents(row, span)),
  ];
}

async function changesOfTheme(id: string, span: Span, reader: Reader): Promise<ChangeEvent[]> {
  const [row] = await reader.read(ARRANGEMENTS_ABOUT, { id });
  return changesOfArrangements(row?.ids ?? [], span, reader);
}

/** The whole of a label is walked, three times over: arrangements, obligations, reorganisations. */
async function allChanges(span: Span, reader: Reader): Promise<ChangeEvent[]> {
  const [[all], obligations, reorganisations] = await Promise.all([
    reader.read(ALL_ARRANGEMENTS, {}),
    reader.read(ALL_OBLIGATIONS, {}),
    reader.read(ALL_REORGANISATIONS, span),
  ]);
  return [
    ...obligations.flatMap((row) => obligationEvents(row, span)),
    ...reorganisations.flatMap(reorganisationEvents),
    ...(await changesOfArrangements(all?.ids ?? [], span, reader)),
  ];
}

/**
 * Of a body: its participations, what happened to the arrangements while it took part in them, the duties that bind it,
 * and its own reorganisations, with the ends of the bodies whose place it took.
 */
async function changesOfBody(id: string, span: Span, context: Context): Promise<ChangeEvent[]> {
  const { reader } = context;
  const [body, participations, obligations, reorganisations] = await Promise.all([
    recordBehind({ kind: 'organisation', id, view: { day: span.to, asked: false } }, context),
    reader.read(PARTICIPATIONS_EVER_OF, { keys: [id] }),
    reader.read(ALL_OBLIGATIONS, {}),
    reader.read(REORGANISATIONS_TOUCHING, { id, ...span }),
  ]);
  const takesPart = new Map<string, Lifespan[]>();
  for (const row of participations) {
    const lived = lifespan([row.bounds], [row.organisationBounds, row.arrangementBounds]);
    if (lived) takesPart.set(row.arrangement, [...(takesPart.get(row.arrangement) ?? []), lived]);
  }
  const histories = await reader.read(ARRANGEMENT_HISTORIES, { keys: [...takesPart.keys()], ...span });
  const lives = lifespan([boundsOf(body.period as Period)], []);
  return [
    ...obligations
      .filter((duty) => binds(duty, id, String(body.type)))
      .flatMap((duty) => obligationEvents(duty, span))
      .filter(({ window }) => lives && fallsInLife(window, lives, span)),
    ...reorganisations.flatMap((row) => ofBody(row, id)),
    ...histories.flatMap((row) =>
      arrangementEvents(row, span).filter(({ window }) =>
        takesPart.get(row.id)?.some((lived) => fallsInLife(window, lived, span)),
      ),
    ),
    ...participations.flatMap((row) => participationEvents(row, span)),
  ];
}

function ofBody(row: ReorganisationRow, id: string): ChangeEvent[] {
  const tookPlace = [...row.created, ...row.continued].some((each) => each.id === id);
  return reorganisationEvents(row).filter(
    ({ organisation, kind }) => organisation === id || (tookPlace && kind === 'BODY_ENDED'),
  );
}

/** Whether a duty binds a body: by name, or through an organ that such a body has. */
function binds(duty: ObligationRow, id: string, type: string): boolean {
  return duty.bindsBodies.includes(id) || (ORGANS_OF[type] ?? []).some((organ) => duty.binds?.includes(organ));
}
