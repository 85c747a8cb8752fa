import { differs, link, links, mapped, period, same } from '../comparisons';
import { EVIDENCE, LOCATORS } from '../evidence';
import { rewordingProblem } from '../prose';
import { otherwise, placed, type Section } from '../rules';
import { inBoth, reworded, rewordedNl } from '../texts';
import { sameInDutch } from './dutch';

const OBJECTIVE_KINDS = {
  'main-objective': 'MAIN_OBJECTIVE',
  goal: 'GOAL',
  action: 'ACTION',
  ambition: 'AMBITION',
  aim: 'AIM',
};
const BESIDE_TEXT = 'Null in the facts, since the source gives no day; its words are placed beside it.';

/** A goal that is a heading of its document is carried over as a title is; what is done for it is a sentence. */
const textNl = placed('text(language: NL)', ([found], said, { record }) =>
  found === said && ['main-objective', 'goal'].includes(String(record.kind))
    ? null
    : rewordingProblem(String(said), String(found)),
);

export const PROGRAMMES: readonly Section[] = [
  {
    name: 'documents',
    table: {
      type: 'Document',
      kind: 'document',
      fields: {
        id: same('slug'),
        title: same('title'),
        organisation: link('organisation'),
        kind: reworded('kind'),
        year: same('year'),
        yearPrinted: same('yearPrinted'),
        builtOn: same('builtAt'),
        exportedOn: same('exportedAt'),
        printedDates: same('printedDates'),
        sections: same('sections'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'programmes',
    table: {
      type: 'Programme',
      kind: 'programme',
      fields: {
        id: same('slug'),
        name: same('name'),
        number: same('number'),
        organisation: link('organisation'),
        arrangement: link('arrangement'),
        document: link('document'),
        year: same('year'),
        validFrom: period('from'),
        validTo: period('until'),
        about: reworded('about'),
        parts: same('parts'),
        printedParts: same('printedParts'),
        durationYears: same('durationYears'),
        progress: reworded('progress'),
        goalsExpected: reworded('goalsExpected'),
        goalsExpectedText: same('goalsExpectedText'),
        afterGoals: reworded('afterGoals'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'objectives',
    table: {
      type: 'Objective',
      kind: 'objective',
      fields: {
        id: same('slug'),
        programme: link('programme'),
        agenda: link('agenda'),
        parent: link('parent'),
        order: same('order'),
        kind: mapped('kind', OBJECTIVE_KINDS),
        text: reworded('text'),
        textNl,
        due: otherwise(BESIDE_TEXT),
        dueText: same('dueText'),
        arrangement: link('arrangement'),
        obligations: links('obligations'),
        programmeLink: link('linkedProgramme'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'plans',
    table: {
      type: 'PolicyDocument',
      kind: 'policy-document',
      fields: {
        id: same('slug'),
        organisation: link('organisation'),
        name: sameInDutch('name'),
        adoptedBy: placed(inBoth('adoptedByText'), (found, said) =>
          differs(found, said === 'council' ? ['gemeenteraad', 'council'] : [null, null]),
        ),
        adoptedOn: same('adoptedOn'),
        adoptedText: same('adoptedText'),
        publishedText: reworded('publishedText'),
        publishedTextNl: rewordedNl('publishedText'),
        plannedOn: otherwise(BESIDE_TEXT),
        plannedText: same('plannedText'),
        principle: reworded('principle'),
        ledTo: link('ledTo'),
        askedBy: reworded('askedBy'),
        widenedBy: reworded('widenedBy'),
        agreedAt: same('agreedAt'),
        status: reworded('status'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'channels',
    table: {
      type: 'ServiceChannel',
      kind: 'service-channel',
      fields: {
        id: same('slug'),
        organisation: link('organisation'),
        name: placed(inBoth('name'), ([nl, en], said) => differs(`${String(nl)} (${String(en)})`, said)),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
];
