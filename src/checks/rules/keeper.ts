import type { Context } from '../../registry/reading/context';
import { recordBehind } from '../../registry/reading/record-fields';
import { thing, type View } from '../../registry/reading/view';
import type { Finding } from '../report';

/** Who keeps the entry a finding is about: that of the text, else that of the arrangement; null where not known. */
export async function keeperOf(
  { text, arrangement }: Pick<Finding, 'text' | 'arrangement'>,
  view: View,
  context: Context,
): Promise<string | null> {
  const keepers = [
    ...(text === undefined ? [] : [['arrangement-version', text, 'keeper'] as const]),
    ...(arrangement === null ? [] : [['arrangement', arrangement, 'registerKeeper'] as const]),
  ];
  for (const [kind, id, field] of keepers) {
    const keeper = (await recordBehind(thing(kind, id, view), context))[field];
    if (typeof keeper === 'string') return keeper;
  }
  return null;
}
