import { FORM_IN_WORDS } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Form } from '../../records/kinds/vocabulary';
import type { Verdict } from '../check';
import { the, theFirst } from './names';
import { formNeeded, textOf } from './words';
import { outsideTheAct } from './outside-the-act';
import type { FormedRow, Proceedings } from '../queries/finance-queries';
import { byKnownOutcomes, bySureSources, type Doubt, doubtful, needing } from './verdicts';

/** Legal persons under the act: these make a budget. */
const WITH_BUDGET: readonly Form[] = ['PUBLIC_BODY', 'OPERATIONS_ORGANISATION'];

/**
 * A verdict on a duty that goes with a budget of its own. Without legal personality there is none; a joint organ has
 * none by itself but may have a budget, and where the form is not known neither is this: then there is no fault. Nor is
 * there one by what is recorded from a source that is not certain, or without how it came out.
 */
export function ofBudget(row: FormedRow & Proceedings, judged: () => Verdict): Verdict {
  const { documents, decisions } = row;
  const judge = () => byKnownOutcomes(bySureSources(judged(), [...documents, ...decisions]), decisions);
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
      nl: `${theFirst(name)} is een ${what.nl} en heeft geen eigen begroting.`,
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
    ...needing([needs, verdict.needs]),
  };
}

function formNotKnown(name: string): Doubt {
  return {
    why: {
      nl: `De rechtsvorm van ${the(name)} is niet bekend, en dus ook niet of er een eigen begroting is.`,
      en: `The legal form of ${name} is not known, nor therefore whether it has a budget of its own.`,
    },
    needs: formNeeded(name),
  };
}

function jointOrgan(name: string): Doubt {
  return {
    why: {
      nl: `${theFirst(name)} is een gemeenschappelijk orgaan, zonder rechtspersoonlijkheid; of het een eigen begroting heeft, is niet bekend.`,
      en: `${name} is a joint organ, without legal personality; whether it has a budget of its own is not known.`,
    },
    needs: textOf(name, [{ nl: 'de begroting', en: 'the budget' }]),
  };
}
