import type { Prose } from '../../records/field';
import { type Day, FIRST_DAY } from '../../time/day';
import { START_RULES } from '../../time/period';
import type { Ground } from '../check';
import { CONSENT } from '../law/decisions';
import { REVISION_2022 } from '../law/finance-terms';
import type { MadeText, MakingRow, OwnDecision, SentDocument } from '../queries/decision-queries';
import { the } from './names';
import { sentence } from './words';

/**
 * What takes effect for a participant: a text; its joining under a text that was there; its taking part, where no text is
 * known; or what was decided and has not taken effect yet.
 */
interface Effect {
  readonly kind: 'TEXT' | 'JOINING' | 'TAKING_PART' | 'PENDING';
  readonly text: MadeText | null;
  /** The day on which it takes effect; null where not known. */
  readonly on: Day | null;
  /** Whether a source gives that very day. */
  readonly exact: boolean;
}

/** What the organs of a participant did to an arrangement, with all that is recorded of it. */
export interface Act extends Effect {
  readonly called: Prose;
  /** Of the executive or mayor, oldest first. */
  readonly decisions: readonly OwnDecision[];
  /** Of the council, oldest first. */
  readonly consents: readonly OwnDecision[];
  readonly opinions: readonly OwnDecision[];
  /** To this council, oldest first. */
  readonly drafts: readonly SentDocument[];
  /** To other councils only. */
  readonly draftsToOthers: readonly SentDocument[];
}

/**
 * The acts that surely concern the participant on the day: those by which the texts in force bind it, and those it
 * decided on that are still to take effect. Who takes the place of a participant that ended is bound by what was there
 * without any act of its own.
 */
export function actsOf(row: MakingRow, day: Day): readonly Act[] {
  const effects = effectsOf(row);
  const acts = [...effects.map((effect) => actOf(row, effect, effects)), pending(row, effects)];
  return acts.filter((act) => concerns(act, row, day));
}

/** Whether it takes part in the place of others that ended. */
export function isSuccessor({ continues, participation }: MakingRow): boolean {
  return continues.length > 0 && !continues.includes(participation.organisation);
}

const known = (day: Day) => (day === FIRST_DAY ? null : day);

function effectsOf({ texts, life, fromRule, continues }: MakingRow): readonly Effect[] {
  const since = known(life.from);
  const start = { on: since, exact: START_RULES[fromRule] === 'EXACT' };
  if (texts.length === 0) return [{ kind: 'TAKING_PART', text: null, ...start }];
  const joins = (text: MadeText) =>
    since !== null && continues.length === 0 && text.from !== FIRST_DAY && text.from < since && since < text.until;
  return texts.map((text) =>
    joins(text)
      ? { kind: 'JOINING', text, ...start }
      : { kind: 'TEXT', text, on: known(text.from), exact: START_RULES[text.fromRule] === 'EXACT' },
  );
}

type Belongs = (text: string | null, dated: Day | null) => boolean;

function actOf(row: MakingRow, effect: Effect, effects: readonly Effect[]): Act {
  const belongs: Belongs = (text, dated) =>
    text === null ? effects.find((each) => isNext(each, dated)) === effect : text === effect.text?.id;
  return { ...effect, called: called(row, effect), ...recordedOf(row, effect, belongs) };
}

/** What was decided and sent without naming a text, and after which none takes effect as far as is known. */
function pending(row: MakingRow, effects: readonly Effect[]): Act {
  const effect: Effect = { kind: 'PENDING', text: null, on: null, exact: false };
  const belongs: Belongs = (text, dated) =>
    text === null && dated !== null && !effects.some((each) => isNext(each, dated));
  return { ...effect, called: called(row, effect), ...recordedOf(row, effect, belongs) };
}

/** A record that names no text belongs to what takes effect next, on its day or after it. */
function isNext({ kind, on }: Effect, dated: Day | null): boolean {
  if (on === null) return kind === 'TAKING_PART';
  return dated !== null && dated <= on;
}

const MAKING_KINDS = ['ESTABLISH', 'AMEND', 'JOIN'];

function recordedOf(row: MakingRow, { kind }: Effect, belongs: Belongs) {
  const ours = row.decisions.filter(({ text, decidedOn }) => belongs(text, decidedOn));
  const decisions = ours.filter(({ decisionKind, by }) => MAKING_KINDS.includes(decisionKind) && by !== 'COUNCIL');
  const drafts = row.drafts.filter(
    ({ id, text, sentOn, receivedOn }) =>
      decisions.some(({ document }) => document === id) || belongs(text, sentOn ?? receivedOn),
  );
  const toUs = drafts.filter((draft) => isTo(draft, row.participation.organisation));
  return {
    decisions,
    consents: ours.filter(({ decisionKind, consentTo, text }) => {
      const toThis = consentTo === null ? text !== null : MAKING_KINDS.includes(consentTo);
      return decisionKind === 'CONSENT' && toThis;
    }),
    opinions: row.decisions.filter(
      ({ decisionKind, document, text, decidedOn }) =>
        decisionKind === 'OPINION' &&
        (document === null ? belongs(text, decidedOn) : toUs.some(({ id }) => id === document)),
    ),
    drafts: toUs,
    draftsToOthers: kind === 'JOINING' ? [] : drafts.filter((draft) => !toUs.includes(draft) && draft.to.length > 0),
  };
}

/** Whether a document went to the council of this municipality. */
export function isTo({ to, toAllCouncils }: SentDocument, organisation: string): boolean {
  return toAllCouncils === true || to.includes(organisation);
}

function concerns({ kind, text, decisions, drafts }: Act, row: MakingRow, day: Day): boolean {
  const begun = decisions.length > 0 || drafts.length > 0;
  if (kind === 'TAKING_PART') return begun || !isSuccessor(row);
  if (text === null || day < text.from) return begun;
  if (text.until <= day) return false;
  return begun || !isSuccessor(row) || row.life.from <= text.from;
}

function called({ name }: MakingRow, { kind, on }: Effect): Prose {
  if (kind === 'PENDING')
    return {
      nl: `een nog niet in werking getreden wijziging van ${the(name)}`,
      en: `a change of ${name} that has not taken effect yet`,
    };
  if (on === null)
    return kind === 'TEXT'
      ? { nl: `de tekst van ${the(name)}`, en: `the text of ${name}` }
      : { nl: `de deelname aan ${the(name)}`, en: `taking part in ${name}` };
  const { nl, en } = STARTING[kind];
  return sentence(
    { days: [on] },
    ([since]) => `${nl} ${the(name)} met ingang van ${since}`,
    ([since]) => `${en} ${name} as of ${since}`,
  );
}

const STARTING = {
  TEXT: { nl: 'de tekst van', en: 'the text of' },
  JOINING: { nl: 'de toetreding tot', en: 'joining' },
  TAKING_PART: { nl: 'de deelname aan', en: 'taking part in' },
} as const;

/** The rule of the day on which the executive or mayor decided; of the day it took effect where that is not known. */
export function consentRuleFor({ decisions, text, on }: Act, day: Day): Ground | undefined {
  const event = decisions.find(({ decidedOn }) => decidedOn !== null)?.decidedOn ?? text?.decidedOn ?? on ?? day;
  const [before, since] = CONSENT;
  return event < REVISION_2022 ? before : since;
}

/**
 * Whether enough others had decided for the text to take effect without this participant, by the threshold that the
 * arrangement sets: MET; NONE, where it had to decide itself; or NOT_SHOWN, as far as is recorded.
 */
export function thresholdOf(
  act: Act,
  row: MakingRow,
): { readonly state: 'MET' | 'NONE' | 'NOT_SHOWN'; clause?: string } {
  const { text, kind, on } = act;
  if (text === null) return { state: kind === 'TAKING_PART' ? 'NONE' : 'NOT_SHOWN' };
  if (kind === 'JOINING' || (on !== null && on === row.bounds.from)) return { state: 'NONE' };
  const clauses = row.thresholds.filter(({ bounds }) => bounds.from <= text.from && text.from <= bounds.until);
  const others = text.decided.filter((id) => id !== row.participation.organisation).length;
  const met = clauses.find(({ present, count, numerator, denominator }) => {
    const part = numerator !== null && denominator ? Math.ceil((text.participants * numerator) / denominator) : null;
    const needed = count ?? part;
    return present && needed !== null && others >= needed;
  });
  if (met) return { state: 'MET', clause: met.id };
  return { state: clauses.length > 0 && clauses.every(({ present }) => !present) ? 'NONE' : 'NOT_SHOWN' };
}
