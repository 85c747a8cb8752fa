import type { Prose } from '../../records/field';
import type { Actor } from '../check';
import type { DeadlineKind, Standing, State } from './deadline';

/** Of a rule whose text was not read as it applies. */
export const NOT_READ: Prose = {
  nl: 'Onder voorbehoud: de geldende wettekst is niet nagelezen.',
  en: 'With a reservation: the text of the law in force was not read.',
};

/** In place of a ground: of a day that only the sender of a document gives. */
export const BY_THE_SENDER: Prose = {
  nl: 'gevraagd door de afzender, niet door de wet',
  en: 'asked by the sender, not by the act',
};

/** What a deadline is about, as a heading. */
export const KIND_IN_WORDS: Readonly<Record<DeadlineKind, Prose>> = {
  FRAMEWORK_LETTER: { nl: 'Kadernota', en: 'Framework letter' },
  PROVISIONAL_ACCOUNTS: { nl: 'Voorlopige jaarrekening', en: 'Provisional accounts' },
  DRAFT_BUDGET: { nl: 'Ontwerpbegroting', en: 'Draft budget' },
  BUDGET_TO_SUPERVISOR: { nl: 'Vastgestelde begroting', en: 'Adopted budget' },
  ACCOUNTS_TO_SUPERVISOR: { nl: 'Jaarrekening', en: 'Accounts' },
  OPINION: { nl: 'Zienswijze', en: 'Opinion' },
  EVALUATION: { nl: 'Evaluatie', en: 'Evaluation' },
  ADAPTATION_2022: { nl: 'Aanpassing aan de Wgr', en: 'Adaptation to the act' },
  SEAT: { nl: 'Zetel', en: 'Seat' },
  EXIT: { nl: 'Uittreding', en: 'Leaving' },
  MERGER: { nl: 'Herindeling', en: 'Merger' },
  OPINION_ASKED: { nl: 'Gevraagd door de afzender', en: 'Asked by the sender' },
  INFORMATION: { nl: 'Informatie aan de raden', en: 'Information to the councils' },
  COMMITMENT: { nl: 'Toezegging of motie', en: 'Promise or motion' },
};

/** Whether it was met, in a word or two. */
export function standingInWords({ state, wouldBe }: Standing): Prose {
  return wouldBe === 'MISSED' ? { nl: 'mogelijk te laat', en: 'possibly too late' } : STATE_IN_WORDS[state];
}

const STATE_IN_WORDS: Readonly<Record<State, Prose>> = {
  OPEN: { nl: 'nog te doen', en: 'still to be done' },
  DONE: { nl: 'op tijd gedaan', en: 'done in time' },
  MISSED: { nl: 'te laat', en: 'too late' },
  UNKNOWN: { nl: 'niet bekend', en: 'not known' },
  PASSED: { nl: 'gevraagde dag voorbij', en: 'the day asked for has passed' },
};

/** Whose turn it is. */
export const ACTOR_IN_WORDS: Readonly<Record<Actor, Prose>> = {
  COUNCIL: { nl: 'de raad', en: 'the council' },
  EXECUTIVE: { nl: 'het college', en: 'the executive' },
  BOARD: { nl: 'het bestuur van de regeling', en: 'the board of the arrangement' },
  REGISTER_KEEPER: { nl: 'de bronhouder', en: 'the keeper of the entry in the register' },
};
