import { boundsOf, surelyLivesOn } from '../../time/period';
import type { Prose } from '../../records/field';
import { PROVISIONS_ON } from '../law/queries';
import { bounded } from '../reading/bounded';
import type { Context, Language } from '../reading/context';
import { backlinkList, inLanguage, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing, type View } from '../reading/view';
import { GROUNDS_OF_PARTICIPATIONS, type GroundsRow } from './queries';
import { type Ground, groundsOf, levelOf } from './rules';
import { whyOf } from './why';

/** A ground with the view in which it is told. */
export interface GroundThing extends Ground {
  readonly view: View;
}

/** The parents of `Ground` for what a participation or placement rests on. */
export function groundThings(row: GroundsRow, view: View): GroundThing[] {
  return bounded(groundsOf(row), MAX_GROUNDS, `the grounds of ${row.key}`).map((ground) => ({ ...ground, view }));
}

/** An arrangement meets a handful of duties at most: the service for health and Veilig Thuis meets two. */
const MAX_GROUNDS = 5;

/** Whether no unknown bound of the record's period could exclude the day looked at. */
export async function certainOnDay(it: Thing, context: Context): Promise<boolean> {
  const { period } = await recordBehind(it, context);
  return period !== undefined && surelyLivesOn(boundsOf(period), it.view.day);
}

/** What a participation rests on, on the day looked at. */
export async function groundsRow(it: Thing, { reader }: Context): Promise<GroundsRow> {
  const [row] = await reader.rowsFor(GROUNDS_OF_PARTICIPATIONS, it.id, { day: it.view.day });
  return row ?? { key: it.id, organsKnown: false, duties: [], classifications: [] };
}

const MAX_PROVISIONS = 10;

async function provisions({ obligation, view }: GroundThing, _: unknown, { reader }: Context): Promise<Thing[]> {
  if (obligation === null) return [];
  const rows = await reader.rowsFor(PROVISIONS_ON, obligation, { day: view.day, limit: MAX_PROVISIONS + 1 });
  return bounded(rows, MAX_PROVISIONS, PROVISIONS_ON.name).map(({ id }) => thing('provision', id, view));
}

async function why(ground: GroundThing, argument: { language?: Language | null }, context: Context): Promise<string> {
  const { reader } = context;
  const [obligation, judgement] = await Promise.all([
    ground.obligation === null ? null : reader.record('obligation', ground.obligation),
    ground.classification === null ? null : reader.record('classification', ground.classification),
  ]);
  const sentence = whyOf({
    ground,
    obligation: (obligation?.name as Prose | undefined) ?? null,
    judgement: judgement ? { by: judgement.judgedBy as Prose, reason: judgement.reason as Prose } : null,
  });
  return inLanguage(sentence, argument, context) as string;
}

const linked = (kind: string, field: 'obligation' | 'fulfilment' | 'classification') => (ground: GroundThing) => {
  const id = ground[field];
  return id === null ? null : thing(kind, id, ground.view);
};

export const participationResolvers: Record<string, TypeResolvers> = {
  Participation: {
    certain: (it: Thing, _: unknown, context) => certainOnDay(it, context),
    level: async (it: Thing, _: unknown, context) => levelOf(await groundsRow(it, context)),
    grounds: async (it: Thing, _: unknown, context) => groundThings(await groundsRow(it, context), it.view),
    continuedBy: backlinkList('participation', 'continues', 30),
    on: (it: Thing, { day }: { day: string }) => thing(it.kind, it.id, { day, asked: true }),
  },
  Ground: {
    obligation: linked('obligation', 'obligation'),
    fulfilment: linked('fulfilment', 'fulfilment'),
    classification: linked('classification', 'classification'),
    provisions,
    why,
  },
};
