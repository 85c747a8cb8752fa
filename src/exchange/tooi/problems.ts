import type { Severity } from '../delivery';
import type { TooiProblem } from './types';

/** Every fault the reader knows: a refused node is left out, anything else is kept and marked. */
export const TOOI_RULES = {
  NO_ADDRESS: 'REFUSAL',
  /** A list has one node for each address: the first is kept. */
  DUPLICATE_ADDRESS: 'REFUSAL',
  NO_NAME: 'REFUSAL',
  /** Neither an organisation, nor a former state, nor an event, nor a theme we know. */
  UNKNOWN_CLASS: 'REFUSAL',
  /** A former state of no organisation in the list. */
  STATE_OF_NOTHING: 'REFUSAL',
  WRONG_DAY: 'DEFECT',
  /** Day and moment of the same thing: the day is taken. */
  DAYS_DIFFER: 'DEFECT',
  /** It ends before it begins: both days are left out. */
  WRONG_PERIOD: 'DEFECT',
  /** The first day of the present state, given for that of the organisation: left out. */
  BEGINS_AFTER_STATE: 'DEFECT',
  /** An event on no day. */
  NO_DAY: 'DEFECT',
  /** What an event ended or made did so on another day by its own period: both are kept. */
  EVENT_ON_ANOTHER_DAY: 'DEFECT',
  /** An event that touches nothing. */
  NOTHING_CHANGED: 'DEFECT',
  /** An event keeps an address that is not in its list; a theme loses a broader one that is not. */
  UNKNOWN_ADDRESS: 'DEFECT',
  BROKEN_LINK: 'DEFECT',
} as const satisfies Record<string, Severity>;
export type TooiProblemCode = keyof typeof TOOI_RULES;

/** The problems of one node, as they are found. */
export class Findings {
  readonly problems: TooiProblem[] = [];

  constructor(readonly of: string | null) {}

  /** The property by its last name: `einddatum`. */
  add(code: TooiProblemCode, property: string, message: string): void {
    const element = property.split(/[/#]/).at(-1) ?? property;
    const severity = TOOI_RULES[code];
    this.problems.push({ type: 'problem', code, severity, line: 0, element, of: this.of, message });
  }
}
