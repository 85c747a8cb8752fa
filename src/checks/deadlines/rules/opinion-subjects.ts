import type { Prose } from '../../../records/field';
import type { DocumentOf } from '../proceedings-queries';

/** What councils give their opinion on. */
export const SUBJECTS: Readonly<Record<string, Prose>> = {
  DRAFT_BUDGET: { nl: 'de ontwerpbegroting', en: 'the draft budget' },
  BUDGET_AMENDMENT: { nl: 'de begrotingswijziging', en: 'the amendment of the budget' },
  DRAFT_ARRANGEMENT: { nl: 'het ontwerp van de regeling', en: 'the draft of the arrangement' },
  DRAFT_DECISION: { nl: 'het ontwerpbesluit', en: 'the draft decision' },
  FRAMEWORK_LETTER: { nl: 'de kadernota', en: 'the framework letter' },
};

/** What the opinion is about, with its title or year. */
export function namedSubject({ documentKind, year, title }: DocumentOf): Prose {
  const { nl, en } = SUBJECTS[documentKind] ?? { nl: '', en: '' };
  const which = title !== null ? ` (${title})` : year !== null ? ` ${year}` : '';
  return { nl: `${nl}${which}`, en: `${en}${which}` };
}
