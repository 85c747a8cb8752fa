import type { Verdict } from '../check';
import { theFirst } from './names';

/** The forms that are none of the Wet gemeenschappelijke regelingen. */
const FORMS_OUTSIDE = ['COVENANT', 'FOUNDATION', 'COMPANY', 'COOPERATIVE'];

/** What tells whether the act is about an arrangement. */
export interface OfSomeForm {
  readonly name: string;
  readonly arrangementKind: string;
  readonly form: string | null;
}

/** What every check on the act says of a cooperation that the act is not about; undefined where it is, or may be. */
export function outsideTheAct({ name, arrangementKind, form }: OfSomeForm): Verdict | undefined {
  if (arrangementKind !== 'NETWORK' && (form === null || !FORMS_OUTSIDE.includes(form))) return undefined;
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `${theFirst(name)} is geen gemeenschappelijke regeling.`,
      en: `${name} is no arrangement under the Wet gemeenschappelijke regelingen.`,
    },
  };
}
