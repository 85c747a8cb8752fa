/** What can be wrong in a TOOI list; the rules stand in RULES. */
export const TOOI_RULES = {
  NO_ADDRESS: 'REFUSAL',
  DUPLICATE_ADDRESS: 'REFUSAL',
  NO_NAME: 'REFUSAL',
  UNKNOWN_CLASS: 'REFUSAL',
  WRONG_DAY: 'DEFECT',
  DAYS_DIFFER: 'DEFECT',
  WRONG_PERIOD: 'DEFECT',
  NO_DAY: 'DEFECT',
  UNKNOWN_ADDRESS: 'DEFECT',
  NOTHING_CHANGED: 'DEFECT',
  BROKEN_LINK: 'DEFECT',
  STATE_OF_NOTHING: 'REFUSAL',
} as const;
export type TooiProblemCode = keyof typeof TOOI_RULES;
