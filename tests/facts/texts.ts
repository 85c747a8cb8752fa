import { differs } from './comparisons';
import { missingNumbers, rewordingProblem } from './prose';
import { placed, type Rule } from './rules';

/** A text of the registry in both languages. */
export const inBoth = (field: string) => [`${field}(language: NL)`, `${field}(language: EN)`] as const;

/** A sentence the facts have in English, in our own words in both languages. */
export function reworded(field: string): Rule {
  return placed(inBoth(field), ([nl, en], said) => textsProblem(nl, en, said));
}

/** What is wrong with a text in two languages that renders an English sentence of the facts. */
export function textsProblem(nl: unknown, en: unknown, said: unknown): string | null {
  if (said === undefined || said === null) return differs([nl ?? null, en ?? null], [null, null]);
  if (typeof said !== 'string' || typeof nl !== 'string' || typeof en !== 'string') return 'a language is missing';
  const missing = missingNumbers(said, nl);
  return rewordingProblem(said, en) ?? (missing.length > 0 ? `the Dutch lacks ${missing.join(', ')}: "${nl}"` : null);
}

/** The Dutch twin of a sentence; where the facts have none, the English one says what is due. */
export function rewordedNl(field: string): Rule {
  return placed(`${field}(language: NL)`, ([nl], said) =>
    typeof said !== 'string' ? null : typeof nl === 'string' ? rewordingProblem(said, nl) : 'the Dutch is missing',
  );
}
