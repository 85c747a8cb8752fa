import type { Day } from '../../time/day';
import type { Directory } from '../search/directory';
import type { Reader } from './reader';
import type { View } from './view';

export type Language = 'NL' | 'EN';

/** What every resolver may use; made anew for each request. */
export interface Context {
  readonly reader: Reader;
  /** Names of everything that has one, for search and lookups by name. */
  readonly directory: Directory;
  /** The address under which `uri` stands. */
  readonly publicUri: string;
  /** The day in the Netherlands when the request came in. */
  readonly today: Day;
  /** The version of the registry that is looked at, where a moment was asked for; null: as it is now. */
  readonly knownAt: number | null;
  /** The language of texts for people where a field is not asked for another. */
  readonly language: Language;
}

/** The view an `asOf` argument asks for; today when there is none. */
export function viewOf(context: Context, asOf: Day | null | undefined): View {
  return asOf ? { day: asOf, asked: true } : { day: context.today, asked: false };
}
