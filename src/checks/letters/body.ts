import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { the } from '../rules/names';

/** A body as a letter speaks of it. */
export interface Body {
  /** In a sentence: de gemeente Delft. */
  readonly called: Prose;
  /** Who signs for it. */
  readonly signs: Prose;
  /** The organ that answers for its own facts. */
  readonly answers: Prose;
}

/** How letters speak of an organisation. */
export function bodyOf({ name, type }: AnyRecord): Body {
  const own = String(name);
  if (type === 'MUNICIPALITY')
    return {
      called: { nl: `de gemeente ${own}`, en: `the municipality of ${own}` },
      signs: {
        nl: `de griffie van de gemeente ${own}`,
        en: `the council clerk's office of the municipality of ${own}`,
      },
      answers: {
        nl: `het college van burgemeester en wethouders van ${own}`,
        en: `the executive of the municipality of ${own}`,
      },
    };
  if (type === 'PROVINCE')
    return {
      called: { nl: `de provincie ${own}`, en: `the province of ${own}` },
      signs: { nl: `de griffie van de provincie ${own}`, en: `the clerk's office of the province of ${own}` },
      answers: { nl: `gedeputeerde staten van ${own}`, en: `the executive of the province of ${own}` },
    };
  const called = { nl: the(own), en: own };
  return { called, signs: called, answers: { nl: `het bestuur van ${called.nl}`, en: `the board of ${own}` } };
}
