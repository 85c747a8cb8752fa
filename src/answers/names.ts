import type { Prose } from '../records/field';
import type { Context } from '../registry/reading/context';
import { recordBehind } from '../registry/reading/record-fields';
import type { Thing } from '../registry/reading/view';

/** What a thing is called in a sentence: the short name where it has one. */
export async function nameOf(it: Thing, context: Context): Promise<string> {
  const { shortName, name, id } = await recordBehind(it, context);
  return [shortName, name].find((each) => typeof each === 'string') ?? id;
}

/** The same for what has a name in each language, such as an obligation. */
export async function proseNameOf(it: Thing, context: Context): Promise<Prose> {
  return (await recordBehind(it, context)).name as Prose;
}
