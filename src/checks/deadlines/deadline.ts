import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import type { Actor, FactOf, Ground } from '../check';

/** What has a last day in the year of a council's registrar. */
export type DeadlineKind =
  | 'FRAMEWORK_LETTER'
  | 'PROVISIONAL_ACCOUNTS'
  | 'DRAFT_BUDGET'
  | 'BUDGET_TO_SUPERVISOR'
  | 'ACCOUNTS_TO_SUPERVISOR'
  | 'OPINION'
  | 'EVALUATION'
  | 'ADAPTATION_2022'
  | 'SEAT'
  | 'EXIT'
  | 'MERGER'
  | 'COMMITMENT'
  | 'INFORMATION'
  | 'OPINION_ASKED';

/**
 * LAW: counted by the act; ARRANGEMENT: by the text of the arrangement; RECORDED: somebody gave the day; SENDER: who sent a
 * document asks for it, and no rule does.
 */
export type Basis = 'LAW' | 'ARRANGEMENT' | 'RECORDED' | 'SENDER';

/**
 * OPEN: still to come and not yet done; UNKNOWN: past, and the records do not tell whether it was met; PASSED: not done by
 * a day that no rule sets, so that nobody is late.
 */
export type State = 'OPEN' | 'DONE' | 'MISSED' | 'UNKNOWN' | 'PASSED';

/** Whether a last day was met. */
export interface Standing {
  readonly state: State;
  /** Of an UNKNOWN: MISSED where it would be that if what is not sure, or not read, were so. Null where nothing points to it. */
  readonly wouldBe: 'MISSED' | null;
}

/** A last day, what must be done by then, and whether it was. */
export interface Deadline extends Standing {
  /** Names it, whatever its day becomes: the same deadline keeps it. */
  readonly key: string;
  readonly kind: DeadlineKind;
  /** The last day that is in time. */
  readonly day: Day;
  /** Of a span in which something can be done: its first day, where known. */
  readonly opensOn: Day | null;
  readonly title: Prose;
  /** What must be done. */
  readonly task: Prose;
  readonly actor: Actor;
  /** How the day was found, and what is recorded of it. */
  readonly explanation: Prose;
  readonly arrangement: string;
  /** The name of the arrangement. */
  readonly name: string;
  /** Whose it is, where it is not for all who take part. */
  readonly organisation: string | null;
  /** The rule behind it; null where nothing but a recorded day is. */
  readonly ground: Ground | null;
  readonly basis: Basis;
  /** Whether no unknown day or form could make it void. */
  readonly certain: boolean;
  readonly evidence: readonly FactOf[];
}

/** What a rule finds: whether the arrangement and the participation surely lived is added to all alike. */
export interface Draft extends Omit<Deadline, 'arrangement' | 'name'> {
  /** The day on which a body must take part for it to concern the body; null where it concerns it whenever. */
  readonly appliesOn: Day | null;
}

/** From where deadlines are looked at. */
export interface Seen {
  /** What happened after this day is not counted. */
  readonly day: Day;
  /** The first day of the window. */
  readonly from: Day;
  /** The first day after it. */
  readonly until: Day;
}
