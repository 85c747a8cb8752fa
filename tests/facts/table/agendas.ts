import { asList, at, both, differs, link, links, period, PERIOD, same, slugs, valueIn } from '../comparisons';
import { EVIDENCE, LOCATORS } from '../evidence';
import { otherwise, placed, type Section } from '../rules';
import { inBoth, reworded, rewordedNl, textsProblem } from '../texts';
import { sameInDutch } from './dutch';

const TASK_KINDS = { 'programme-task': 'PROGRAMME_TASK', 'standing-task': 'STANDING_TASK' };
const CORE_TASKS = { bereikbaarheid: 'kerntaak-va', 'economisch-vestigingsklimaat': 'kerntaak-ev' };

/** The title is unknown, and a gap says why. */
const placeholder = placed(['title', 'gap { slug }'], ([title, gap], said) =>
  differs([title === null, at(gap, 'slug') !== null && gap !== null], [said === true, said === true]),
);

/** A remark; of a task whose name the facts explain in brackets it is that explanation. */
const taskNote = placed(inBoth('note'), ([nl, en], said, { record }) => {
  const [, explained] = /\((.*)\)$/.exec(String(record.title)) ?? [];
  if (explained === undefined) return textsProblem(nl, en, said);
  return typeof nl === 'string' && String(en).includes(explained) ? null : `does not say ${explained}`;
});

export const AGENDAS: readonly Section[] = [
  {
    name: 'mrdhGovernance',
    table: {
      type: 'Board',
      kind: 'board',
      fields: {
        id: same('slug'),
        arrangement: link('arrangement'),
        name: sameInDutch('name'),
        composition: reworded('composition'),
        members: same('members'),
        membersAsOf: same('membersOn'),
        membersAsOfText: reworded('membersText'),
        meetsPerYear: reworded('meetsPerYear'),
        decides: reworded('decides'),
        left: links('left'),
        setUp: same('setUpOn'),
        coreTask: placed('competence { slug }', ([found], said) =>
          differs(at(found, 'slug'), valueIn(CORE_TASKS, said)),
        ),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'coreTasks',
    table: {
      type: 'Competence',
      kind: 'competence',
      fields: {
        id: same('slug'),
        arrangement: link('arrangement'),
        name: same('name'),
        alsoWorded: same('alsoWorded'),
        board: link('board'),
        fundedBy: reworded('fundedBy'),
        obligations: otherwise(
          'The arrangement meets the obligation through the core task: its fulfilment names both.',
          placed(
            ['slug', 'arrangement { fulfilments { competence { slug } obligation { slug } } }'],
            ([slug, arrangement], said) => {
              const through = asList(at(arrangement, 'fulfilments')).filter(
                (each) => at(each, 'competence.slug') === slug,
              );
              return differs(slugs(through.map((each) => at(each, 'obligation'))), said);
            },
          ),
        ),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'agendas',
    table: {
      type: 'Agenda',
      kind: 'agenda',
      fields: {
        id: same('slug'),
        arrangement: link('arrangement'),
        organisation: link('organisation'),
        name: same('name'),
        alsoCalled: same('alsoCalled'),
        drawnUpText: same('drawnUpText'),
        adoptedOn: same('adoptedOn'),
        adoptedText: reworded('adoptedDayText'),
        adoptedTextNl: rewordedNl('adoptedDayText'),
        adoptedBy: placed(
          'adoptedBy { board { slug } nl: name(language: NL) en: name(language: EN) }',
          ([found], said) =>
            said === 'council'
              ? differs([at(found, 'board'), at(found, 'nl'), at(found, 'en')], [null, 'gemeenteraad', 'council'])
              : differs(at(found, 'board.slug'), said),
        ),
        draftReleasedOn: same('draftReleasedOn'),
        viewsFrom: same('viewsFrom'),
        viewsUntil: same('viewsUntil'),
        validFrom: period('from'),
        validFromText: period('fromText'),
        validFromPrecision: placed([PERIOD, ...inBoth('startNote')], ([days, nl, en], said) =>
          said === 'year' ? differs([at(days, 'fromCertainty'), nl], ['UNKNOWN', null]) : textsProblem(nl, en, said),
        ),
        validTo: period('until'),
        validToPrecision: both(
          placed(PERIOD, ([days], said) => (said === undefined ? null : differs(at(days, 'untilRule'), 'INFERRED'))),
          reworded('endNote'),
        ),
        periodText: same('periodText'),
        elaborates: link('elaborates'),
        elaboratedBy: otherwise(
          'The inverse of what an agenda elaborates.',
          placed('elaboratedBy { slug }', ([found], said) =>
            said === undefined || slugs(asList(found)).includes(said) ? null : 'it is not among them',
          ),
        ),
        replaces: link('replaces'),
        challengesCount: same('challengesCount'),
        tasksCount: same('tasksCount'),
        aim: link('aim'),
        leader: reworded('leader'),
        about: reworded('about'),
        groupsFor: same('groupsFor'),
        groupsTotal: same('groupsTotal'),
        termNumber: same('termNumber'),
        midTermReview: reworded('midTermReview'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'challenges',
    table: {
      type: 'Challenge',
      kind: 'challenge',
      fields: {
        id: same('slug'),
        agenda: link('agenda'),
        order: same('order'),
        title: same('title'),
        placeholder,
        kind: placed('kind', ([found], said) => differs(found, said === 'line' ? 'LINE' : 'CHALLENGE')),
        earlierWording: same('earlierWording'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
  {
    name: 'tasks',
    table: {
      type: 'AgendaTask',
      kind: 'agenda-task',
      fields: {
        id: same('slug'),
        agenda: link('agenda'),
        order: same('order'),
        orderPrinted: same('orderPrinted'),
        title: sameInDutch('title'),
        placeholder,
        kind: placed('kind', ([found], said) => differs(found, valueIn(TASK_KINDS, said) ?? 'TASK')),
        coreTask: placed('competence { basis competence { slug } }', ([found], said, { record }) =>
          said === undefined
            ? differs(found, null)
            : differs(
                [at(found, 'competence.slug'), at(found, 'basis')],
                [said, record.placeholder === true ? 'INFERRED' : 'STATED'],
              ),
        ),
        elaboratedBy: link('elaboratedBy'),
        note: taskNote,
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
];
