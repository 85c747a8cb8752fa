import { type Check, defineCheck, type Verdict } from './check';
import { type Draft, draftOf, ofDraftBudget, sendingOf, termOf } from './rules/draft-budget';
import { came, shown } from './rules/financial-year';
import { WGR_35 } from './law/finance';
import { draftBudgetTermEnds, draftBudgetWeeks } from './law/finance-terms';
import { COUNCIL_YEARS, type CouncilYearRow } from './queries/finance-queries';
import { beginning, sentence } from './rules/words';

/** K18b: the closing date that comes with the draft budget leaves the council the full term. */
export const timeForOpinions: Check = defineCheck<CouncilYearRow>({
  code: 'K18b',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De sluitingsdatum voor zienswijzen op de ontwerpbegroting laat de raad de volle termijn',
    en: 'The closing date for opinions on the draft budget leaves the council the full term',
  },
  severity: 'B',
  grounds: WGR_35,
  evidence: {
    nl: 'de dag waarop de ontwerpbegroting aan de raad is gezonden, en de laatste dag voor zienswijzen die daarbij is genoemd',
    en: 'the day on which the draft budget was sent to the council, and the last day for opinions that came with it',
  },
  query: COUNCIL_YEARS,
  judge: (row, day) => ofDraftBudget(row, day, (draft) => ofClosing(row, draft)),
});

function ofClosing(row: CouncilYearRow, { document, year, on }: Draft): Verdict {
  const evidence = shown(document);
  const draft = draftOf(row, year);
  const closes = document.opinionsUntil;
  if (closes === null)
    return {
      judgement: 'UNKNOWN',
      evidence,
      explanation: {
        nl: `Welke laatste dag voor zienswijzen bij ${draft.nl} is genoemd, is niet vastgelegd.`,
        en: `Which last day for opinions came with ${draft.en} is not recorded.`,
      },
      needs: {
        nl: `De brief bij ${draft.nl}, met de laatste dag voor zienswijzen.`,
        en: `The letter with ${draft.en}, with the last day for opinions.`,
      },
    };
  const ends = draftBudgetTermEnds(on);
  const whole = beginning(draft);
  const [how, term] = [came(document, row), termOf(draftBudgetWeeks(on), ends)];
  const explanation = sentence(
    { days: [closes] },
    ([until]) => `${whole.nl} is ${how?.nl}, met ${until} als laatste dag voor zienswijzen; ${term.nl}.`,
    ([until]) => `${whole.en} was ${how?.en}, with ${until} as the last day for opinions; ${term.en}.`,
  );
  if (closes >= ends) return { judgement: 'OK', evidence, explanation };
  const early = {
    evidence,
    explanation,
    remedy: sentence(
      { days: [ends] },
      ([last]) => `Vraag het bestuur om zienswijzen tot en met ${last} mee te nemen.`,
      ([last]) => `Ask the board to take opinions into account up to and including ${last}.`,
    ),
    actor: 'BOARD' as const,
  };
  return document.sentOn === null
    ? { ...early, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: sendingOf(row, year) }
    : { ...early, judgement: 'VIOLATED' };
}
