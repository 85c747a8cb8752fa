import type { Prose } from '../../records/field';
import type { DocumentKind } from '../../records/kinds/vocabulary';

/** What a document is called in a sentence. */
export const DOCUMENT_IN_WORDS: Readonly<Record<DocumentKind, Prose>> = {
  FRAMEWORK_LETTER: { nl: 'een kadernota', en: 'a framework letter' },
  PROVISIONAL_ACCOUNTS: { nl: 'een voorlopige jaarrekening', en: 'provisional accounts' },
  DRAFT_BUDGET: { nl: 'een ontwerpbegroting', en: 'a draft budget' },
  BUDGET: { nl: 'een vastgestelde begroting', en: 'an adopted budget' },
  BUDGET_AMENDMENT: { nl: 'een begrotingswijziging', en: 'a change of the budget' },
  ACCOUNTS: { nl: 'een vastgestelde jaarrekening', en: 'adopted accounts' },
  DRAFT_ARRANGEMENT: { nl: 'een ontwerpregeling', en: 'a draft arrangement' },
  DRAFT_DECISION: { nl: 'een voorgenomen besluit', en: 'a decision the board means to take' },
  REPLY_TO_OPINION: { nl: 'een reactie op een zienswijze', en: 'a reply to an opinion' },
  EVALUATION: { nl: 'een evaluatie', en: 'an evaluation' },
  PROGRESS_REPORT: { nl: 'een voortgangsrapportage', en: 'a progress report' },
  RISK_NOTICE: { nl: "een melding van risico's", en: 'a notice of risks' },
};
