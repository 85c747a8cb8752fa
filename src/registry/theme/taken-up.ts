import type { Prose } from '../../records/field';
import { BASES, type Basis } from '../../records/kind';
import type { Context, Language } from '../reading/context';
import { inLanguage, recordBehind, type TypeResolvers } from '../reading/record-fields';
import type { Thing } from '../reading/view';

/** An arrangement that takes up a theme or task, and the records that say so: rows of the crosswalk, or an uptake. */
export interface TakenUp {
  readonly arrangement: Thing | ((args: unknown, context: Context) => Promise<Thing>);
  /** Each has a `basis` and a `reason`; never empty. */
  readonly because: readonly Thing[];
}

const reasonsFor = ({ because }: TakenUp, context: Context) =>
  Promise.all(because.map((each) => recordBehind(each, context)));

/** One good reason is enough, so the strongest basis counts. */
async function basis(it: TakenUp, _: unknown, context: Context): Promise<Basis | undefined> {
  const found = (await reasonsFor(it, context)).map((record) => record.basis as Basis);
  return BASES.find((each) => found.includes(each));
}

async function reason(it: TakenUp, argument: { language?: Language | null }, context: Context): Promise<string> {
  const found = (await reasonsFor(it, context)).map((record) => inLanguage(record.reason as Prose, argument, context));
  return [...new Set(found)].join('; ');
}

export const takenUpResolvers: Record<string, TypeResolvers> = { TakenUp: { basis, reason } };
