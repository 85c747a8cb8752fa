import { defineQuery, type Query } from '../../graph/query';
import type { Basis } from '../../records/kind';
import { PARTICIPATION_LIVES } from '../../registry/fragments';
import type { OnDay } from '../../registry/participation/queries';

type Keys = { keys: readonly string[] };

/** What leads from one to the other. */
export type Via = 'ARRANGEMENT' | 'PROGRAMME' | 'FULFILMENT' | 'SUBJECT' | 'MONEY' | 'THEME' | 'AGENDA_DUTY' | 'LINKED';

/** A link as it stands in the graph; what does not play a part in it is left out. */
export interface FoundLink {
  readonly via: Via;
  readonly agenda: string;
  readonly agendaName: string;
  /** The task and its place in the agenda; left out where the link is to the agenda as a whole. */
  readonly task?: string;
  readonly order?: number;
  readonly programme: string;
  readonly programmeName: string;
  readonly organisation: string;
  /** The record by which the arrangement takes up the task. */
  readonly uptake?: string;
  readonly objective?: string;
  readonly arrangement?: string;
  /** The arrangement of the objective, where it is another one. */
  readonly other?: string;
  readonly obligation?: string;
  readonly competence?: string;
  readonly theme?: string;
  /** How the stored step is known, where it says so. */
  readonly basis?: Basis | null;
}

export interface LinksRow {
  readonly key: string;
  readonly links: readonly FoundLink[];
}

export type LinksQuery = Query<OnDay & Keys, LinksRow>;

/** Which end of the links is given. The other end is matched last, so that each engine starts where there is one. */
type End = 'agenda' | 'programme';
const LABEL: Readonly<Record<End, string>> = { agenda: 'Agenda', programme: 'Programme' };

interface Pattern {
  readonly via: Via;
  /** From the agenda to what both ends touch, and from there to the programme. */
  readonly agenda: string;
  readonly programme: string;
  /** A step more, once both ends are found. */
  readonly then?: string;
  readonly where?: string;
  /** The properties of the link that this pattern fills. */
  readonly fills: string;
}

const OBJECTIVE = '(goal:Objective)-[:OBJECTIVE_OF]->(programme:Programme)';
const TASK = '(agenda:Agenda)<-[:TASK_OF]-(t:AgendaTask)';
const TAKEN_UP = `${TASK}<-[:OF_ITEM]-(u:Uptake)<-[:TAKES_UP]-(a:Arrangement)`;
const BY_TASK = 'task: t.id, order: t.order, uptake: u.id, basis: u.basis, arrangement: a.id';
const LIVES = 'a.from <= $day AND $day < a.until';
const DUTY_HOLDS = `${LIVES} AND f.from <= $day AND $day < f.until AND duty.from <= $day AND $day < duty.until`;

/** How a task of an agenda touches a programme. */
const TASK_LINKS: readonly Pattern[] = [
  {
    via: 'ARRANGEMENT',
    agenda: TAKEN_UP,
    programme: `(a)<-[:TO_BE_REACHED_IN]-${OBJECTIVE}`,
    where: LIVES,
    fills: `${BY_TASK}, objective: goal.id`,
  },
  {
    via: 'PROGRAMME',
    agenda: TAKEN_UP,
    programme: '(a)<-[:RUN_IN]-(programme:Programme)',
    where: LIVES,
    fills: BY_TASK,
  },
  {
    via: 'FULFILMENT',
    agenda: TAKEN_UP,
    programme: `(a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)<-[:ANSWERS_TO]-${OBJECTIVE}`,
    where: DUTY_HOLDS,
    fills: `${BY_TASK}, objective: goal.id, obligation: duty.id`,
  },
  {
    via: 'SUBJECT',
    agenda: TAKEN_UP,
    programme: `(a)-[:CONCERNS]->(duty:Obligation)<-[:ANSWERS_TO]-${OBJECTIVE}`,
    where: LIVES,
    fills: `${BY_TASK}, objective: goal.id, obligation: duty.id`,
  },
  {
    via: 'MONEY',
    agenda: `${TASK}-[:BELONGS_TO]->(k:Competence)`,
    programme: '(k)<-[:SPENT_ON]-(:Amount)-[:MONEY_IN]->(programme:Programme)',
    fills: 'task: t.id, order: t.order, basis: t.competenceBasis, competence: k.id',
  },
  {
    via: 'THEME',
    agenda: TAKEN_UP,
    programme: `(a)-[:ABOUT]->(theme:PolicyTheme)<-[:ABOUT]-(x:Arrangement)<-[:TO_BE_REACHED_IN]-${OBJECTIVE}`,
    where: 'x.id <> a.id',
    then: `MATCH (programme)-[:PROGRAMME_OF]->(o:Organisation)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a)
  WHERE${PARTICIPATION_LIVES}`,
    fills: `${BY_TASK}, objective: goal.id, other: x.id, theme: theme.id`,
  },
];

/** How an objective answers to an agenda as a whole, or to the arrangement whose agenda it is. */
const AGENDA_LINKS: readonly Pattern[] = [
  {
    via: 'ARRANGEMENT',
    agenda: '(agenda:Agenda)-[:AGENDA_OF]->(a:Arrangement)',
    programme: `(a)<-[:TO_BE_REACHED_IN]-${OBJECTIVE}`,
    where: LIVES,
    fills: 'arrangement: a.id, objective: goal.id',
  },
  {
    via: 'AGENDA_DUTY',
    agenda: '(agenda:Agenda)-[:COUNTS_AS]->(duty:Obligation)',
    programme: `(duty)<-[:ANSWERS_TO]-${OBJECTIVE}`,
    fills: 'obligation: duty.id, objective: goal.id',
  },
  {
    via: 'FULFILMENT',
    agenda: '(agenda:Agenda)-[:AGENDA_OF]->(a:Arrangement)',
    programme: `(a)-[:HAS_FULFILMENT]->(f:Fulfilment)-[:MEETS]->(duty:Obligation)<-[:ANSWERS_TO]-${OBJECTIVE}`,
    where: DUTY_HOLDS,
    fills: 'arrangement: a.id, objective: goal.id, obligation: duty.id',
  },
  {
    via: 'LINKED',
    agenda: '(agenda:Agenda)-[:AGENDA_OF]->(a:Arrangement)',
    programme: `(a)<-[:RUN_IN]-(:Programme)<-[:LINKED_TO]-${OBJECTIVE}`,
    where: LIVES,
    fills: 'arrangement: a.id, objective: goal.id',
  },
];

/** Between steps, so that Neo4j plans them one by one: a chain of ten relations at once takes it seconds. */
const STEP = '\n  WITH DISTINCT *\n  ';

/** The same path told from its other end. A step must begin where something is found: Grafeo goes from left to right. */
function fromItsEnd(path: string): string {
  const parts = path.match(/\([^)]*\)|<?-\[[^\]]*\]->?/g) ?? [];
  const turned = (part: string) =>
    part.startsWith('<') ? `${part.slice(1)}>` : part.endsWith('>') ? `<${part.slice(0, -1)}` : part;
  return parts.reverse().map(turned).join('');
}

/** `key` -> a list of links for each pattern. */
function callsFrom(end: End, patterns: readonly Pattern[]): string {
  const parts = patterns.map(({ via, where, then, fills, ...ends }, index) => {
    const [first, second] =
      end === 'agenda' ? [ends.agenda, ends.programme] : [fromItsEnd(ends.programme), fromItsEnd(ends.agenda)];
    return `
CALL (key) {
  ${[
    `MATCH (${end}:${LABEL[end]} {id: key})`,
    `MATCH ${first.replace(`(${end}:${LABEL[end]})`, `(${end})`)}`,
    `MATCH ${second}${where ? ` WHERE ${where}` : ''}`,
    ...(then ? [then] : []),
    'MATCH (programme)-[:PROGRAMME_OF]->(whose:Organisation)',
  ].join(STEP)}
  RETURN collect(DISTINCT {via: '${via}', agenda: agenda.id, agendaName: agenda.sortName, programme: programme.id,
    programmeName: programme.sortName, organisation: whose.id, ${fills}}) AS links${index}
}`;
  });
  return parts.join('');
}

/** All that `callsFrom` found. */
const foundBy = (patterns: readonly Pattern[]) => patterns.map((_, index) => `links${index}`).join(' + ');

function linksFrom(end: End, name: string, patterns: readonly Pattern[]): LinksQuery {
  return defineQuery(
    `agendaLinks.${name}`,
    `
UNWIND $keys AS key${callsFrom(end, patterns)}
RETURN key, ${foundBy(patterns)} AS links
ORDER BY key`,
  );
}

/** For other queries: `key`, the id of an agenda -> what `found` adds up, each as `FoundLink`. */
export const TASK_LINKS_OF_AGENDA = { calls: callsFrom('agenda', TASK_LINKS), found: foundBy(TASK_LINKS) };

/** The links between the tasks of an agenda and programmes. */
export const PROGRAMMES_TOUCHED = linksFrom('agenda', 'programmesTouched', TASK_LINKS);
/** The same from the other end: the tasks of any agenda that touch a programme. */
export const TASKS_TOUCHING = linksFrom('programme', 'tasksTouching', TASK_LINKS);
/** The objectives of programmes that answer to an agenda or its arrangement. */
export const OBJECTIVES_ANSWERING = linksFrom('agenda', 'objectivesAnswering', AGENDA_LINKS);
