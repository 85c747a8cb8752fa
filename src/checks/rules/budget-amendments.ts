import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { groundOn, type Verdict } from '../check';
import { AMENDMENTS_35 } from '../law/finance';
import { draftBudgetTermEnds, draftBudgetWeeks } from '../law/finance-terms';
import { allOf } from '../needs';
import type { CouncilYearRow, DecisionOn } from '../queries/finance-queries';
import { ofBudget } from './budget';
import { termOf } from './draft-budget';
import { came, datedOn, noCouncil, notYet, sentToCouncil, shown, toCouncil, yearOf } from './financial-year';
import { the } from './names';
import { together } from './verdicts';
import { joined, sentence, textOf } from './words';

interface Taken extends DecisionOn {
  readonly decidedOn: Day;
}

/**
 * Whether changes of the budget that the board decided on, this year or the last, went to the council the full term
 * before. The arrangement may except kinds of changes, so what went too late is asked about and nobody is accused. None
 * where none is recorded.
 */
export function ofAmendments(row: CouncilYearRow, day: Day): readonly Verdict[] {
  return row.decisions.filter(isAmendment).flatMap((decision) => {
    const rule = groundOn({ grounds: [AMENDMENTS_35] }, decision.decidedOn);
    if (rule === null || yearOf(decision.decidedOn) < yearOf(day) - 1) return [];
    const verdict = ofBudget(row, () => noCouncil(row) ?? notYet(row, decision.decidedOn) ?? ofSending(row, decision));
    return [{ ...verdict, ground: rule }];
  });
}

function isAmendment(decision: DecisionOn): decision is Taken {
  const { kind, organisations, outcome, decidedOn } = decision;
  return kind === 'BUDGET_AMENDMENT' && organisations.length === 0 && outcome !== 'REJECTED' && decidedOn !== null;
}

function ofSending(row: CouncilYearRow, decision: Taken): Verdict {
  const named = toCouncil(row).filter(({ id }) => decision.documents.includes(id));
  const [document] = named.filter((each) => datedOn(each) !== null);
  const on = document ? datedOn(document) : null;
  const called = amendmentOf(row, decision);
  const evidence = [{ kind: 'decision', id: decision.id }, ...shown(...named)];
  const needs = allOf([sentToCouncil(row.participation.name, called), clauseOf(row)]);
  if (!document || on === null)
    return {
      judgement: 'UNKNOWN',
      evidence,
      explanation: {
        nl: `Er is niet vastgelegd wanneer ${called.nl} aan de raad van ${the(row.participation.name)} is gezonden.`,
        en: `It is not recorded when ${called.en} was sent to the council of ${row.participation.name}.`,
      },
      ...(needs && { needs }),
    };
  const ends = draftBudgetTermEnds(on);
  const [how, term] = [came(document, row), termOf(draftBudgetWeeks(on), ends)];
  const told = { nl: `${called.nl} is ${how?.nl}; ${term.nl}.`, en: `${called.en} was ${how?.en}; ${term.en}.` };
  if (decision.decidedOn >= ends) return { judgement: 'OK', evidence, explanation: joined([told]) };
  return {
    judgement: 'UNKNOWN',
    wouldBe: 'VIOLATED',
    evidence,
    explanation: joined([told, PERHAPS_EXCEPTED]),
    ...(document.sentOn === null ? needs && { needs } : { needs: clauseOf(row) }),
    remedy: {
      nl: 'Spreek met het bestuur af dat het pas besluit als de volle termijn voorbij is.',
      en: 'Agree with the board that it decides only when the full term is over.',
    },
    actor: 'BOARD',
  };
}

const amendmentOf = ({ name }: CouncilYearRow, { decidedOn }: Taken): Prose =>
  sentence(
    { days: [decidedOn] },
    ([on]) => `de begrotingswijziging van ${the(name)} waarover op ${on} is besloten`,
    ([on]) => `the change of the budget of ${name} that was decided on ${on}`,
  );

const clauseOf = ({ name }: CouncilYearRow) =>
  textOf(name, [
    {
      nl: 'begrotingswijzigingen waarop geen zienswijze wordt gevraagd',
      en: 'changes of the budget on which no opinion is asked',
    },
  ]);

const PERHAPS_EXCEPTED: Prose = {
  nl: 'De regeling kan soorten begrotingswijzigingen van zienswijzen uitzonderen; of deze daarbij hoort, is niet vastgelegd.',
  en: 'The arrangement may except kinds of changes from opinions; whether this is one of them is not recorded.',
};

/** The verdict on the budget, and those on changes of it. */
export function withAmendments(ofDraft: Verdict, row: CouncilYearRow, day: Day): Verdict {
  return together([ofDraft, ...ofAmendments(row, day)]);
}
