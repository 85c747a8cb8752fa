import { cents, differs, link, same, valueIn } from '../comparisons';
import { EVIDENCE, LOCATORS } from '../evidence';
import { placed, type Section } from '../rules';
import { reworded } from '../texts';

const KINDS = {
  expenses: 'EXPENSES',
  income: 'INCOME',
  balance: 'BALANCE',
  'total budget': 'TOTAL_BUDGET',
  'contribution per inhabitant': 'CONTRIBUTION_PER_INHABITANT',
  'total contribution of inhabitants': 'TOTAL_CONTRIBUTIONS',
  'State grant for traffic and transport (BDU)': 'STATE_GRANT',
  contribution: 'CONTRIBUTION',
  'State money a year (about)': 'STATE_MONEY_PER_YEAR',
  'total contributions': 'TOTAL_CONTRIBUTIONS',
  'one-off payment (about)': 'ONE_OFF_PAYMENT',
  'money for the challenges': 'PROGRAMME_MONEY',
};

export const MONEY: readonly Section[] = [
  {
    name: 'budgets',
    table: {
      type: 'Amount',
      kind: 'amount',
      fields: {
        id: same('slug'),
        arrangement: link('arrangement'),
        organisation: link('organisation'),
        programme: link('programme'),
        agreement: link('ibpProgramme'),
        coreTask: link('competence'),
        year: same('year'),
        kind: placed(['kind', 'approximate'], (found, said) =>
          differs(found, [valueIn(KINDS, said), String(said).endsWith('(about)') ? true : null]),
        ),
        euro: cents('amount'),
        totalEuro: cents('total'),
        sharePercent: same('sharePercent'),
        adoptedOn: same('adoptedOn'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'procedures',
    table: {
      type: 'Procedure',
      kind: 'procedure',
      fields: {
        id: same('slug'),
        arrangement: link('arrangement'),
        organisation: link('organisation'),
        subject: reworded('subject'),
        opened: same('openedOn'),
        viewsUntil: same('viewsUntil'),
        advisoryCommittees: same('advisedOn'),
        decided: same('decidedOn'),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
];
