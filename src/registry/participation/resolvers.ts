import type { Prose } from '../../records/field';
import { PROVISIONS_ON } from '../law/queries';
import { bounded } from '../reading/bounded';
import type { Context, Language } from '../reading/context';
import { certainOnDay, type GroundThing, groundThings, type GroundsRow, levelOf } from '../reading/grounds';
import { backlinkList, inLanguage, type TypeResolvers } from '../reading/record-fields';
import { type Thing, thing } from '../reading/view';
import { GROUNDS_OF_PARTICIPATIONS } from './queries';
import { whyOf } from './why';

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
