import { FORM_IN_WORDS } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Form } from '../../records/kinds/vocabulary';
import type { Verdict } from '../check';
import { outsideTheAct } from './outside-the-act';
import type { FormedRow } from '../queries/finance-queries';
import { type Doubt, doubtful } from './verdicts';

/** Legal persons under the act: these make a budget. */
const WITH_BUDGET: readonly Form[] = ['PUBLIC_BODY', 'OPERATIONS_ORGANISATION'];

/**
 * A verdict on a duty that goes with a budget of its own. Without legal personality there is none; a joint organ has
 * none by itself but may have a budget, and where the form is not known neither is this: then there is no fault.
 */
export function ofBudget(row: FormedRow, judge: () => Verdict): Verdict {
  const form = formOf(row);
  const outside = outsideTheAct({ ...row, form });
  if (outside) return outside;
  if (form === null) return whereBudgetIsNotKnown(judge(), formNotKnown(row.name));
  if (form === 'JOINT_ORGAN') return whereBudgetIsNotKnown(judge(), jointOrgan(row.name));
  return WITH_BUDGET.includes(form) ? judge() : noBudget(row.name, FORM_IN_WORDS[form]);
}

/** By the arrangement itself, or else by its newest text in the register. */
export function formOf({ form, texts }: FormedRow): Form | null {
  return form ?? texts.at(-1)?.form ?? null;
}

function noBudget(name: string, what: Prose): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `${name} is een ${what.nl} en heeft geen eigen begroting.`,
      en: `${name} is a ${what.en} and has no budget of its own.`,
    },
  };
}

/** An UNKNOWN asks for the form as well: without a budget nothing else need be found. */
function whereBudgetIsNotKnown(verdict: Verdict, { why, needs }: Doubt): Verdict {
  if (verdict.judgement !== 'UNKNOWN') return doubtful(verdict, [{ why, needs }]);
  return {
    ...verdict,
    explanation: { nl: `${why.nl} ${verdict.explanation.nl}`, en: `${why.en} ${verdict.explanation.en}` },
    needs: verdict.needs ? { nl: `${needs.nl} ${verdict.needs.nl}`, en: `${needs.en} ${verdict.needs.en}` } : needs,
  };
}

function formNotKnown(name: string): Doubt {
  return {
    why: {
      nl: `De rechtsvorm van ${name} is niet bekend, en dus ook niet of er een eigen begroting is.`,
      en: `The legal form of ${name} is not known, nor therefore whether it has a budget of its own.`,
    },
    needs: { nl: `De rechtsvorm van ${name}.`, en: `The legal form of ${name}.` },
  };
}

function jointOrgan(name: string): Doubt {
  return {
    why: {
      nl: `${name} is een gemeenschappelijk orgaan, zonder rechtspersoonlijkheid; of het een eigen begroting heeft, is niet bekend.`,
      en: `${name} is a joint organ, without legal personality; whether it has a budget of its own is not known.`,
    },
    needs: {
      nl: `De bepaling van ${name} over de begroting, of de mededeling dat die er niet is.`,
      en: `The provision of ${name} on its budget, or word that it has none.`,
    },
  };
}
