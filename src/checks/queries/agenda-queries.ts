import { TASK_LINKS_OF_AGENDA } from '../../answers/agenda-links/link-queries';
import { defineQuery } from '../../graph/query';
import type { Bounds, EndRule } from '../../time/period';
import type { CheckRow } from '../check';
import { type Asked, EACH_ARRANGEMENT, IN_ORDER, ROW } from './shared-queries';
import { uncertainToo } from './uncertain-too';

export interface TaskOf {
  readonly id: string;
  readonly order: number;
  readonly title: string | null;
}

export interface AgendaOf {
  readonly id: string;
  readonly name: string;
  readonly adoptedOn: string | null;
  readonly bounds: Bounds;
  readonly untilRule: EndRule;
  /** The first days of the agendas that took its place. */
  readonly replacedFrom: readonly string[];
  readonly tasks: readonly TaskOf[];
  /** The tasks that touch a programme of a municipality. */
  readonly linked: readonly string[];
}

export interface AgendaRow extends CheckRow {
  readonly agendas: readonly AgendaOf[];
}

/** X4: the agendas of an arrangement, but for those that elaborate another. */
export const AGENDAS = defineQuery<Asked, AgendaRow>(
  'checks.agendas',
  EACH_ARRANGEMENT +
    `
CALL (a) {
  MATCH (a)<-[:AGENDA_OF]-(plan:Agenda)
  WHERE NOT EXISTS { (plan)-[:ELABORATES]->(:Agenda) }
  WITH plan, plan.id AS agendaId
  CALL (plan) {
    MATCH (plan)<-[:REPLACES]-(next:Agenda)
    WITH DISTINCT next.from AS replacedFrom
    ORDER BY replacedFrom
    RETURN collect(replacedFrom) AS replacements
  }
  CALL (plan) {
    MATCH (plan)<-[:TASK_OF]-(t:AgendaTask)
    WITH t
    ORDER BY t.order, t.id
    RETURN collect({id: t.id, order: t.order, title: t.title}) AS tasks
  }
  CALL (agendaId) {
    WITH agendaId AS key` +
    uncertainToo(TASK_LINKS_OF_AGENDA.calls) +
    `
    UNWIND ${TASK_LINKS_OF_AGENDA.found} AS link
    MATCH (m:Organisation {id: link.organisation})
    WHERE m.type = 'MUNICIPALITY'
    WITH DISTINCT link.task AS task
    ORDER BY task
    RETURN collect(task) AS linked
  }
  WITH plan, replacements, tasks, linked
  ORDER BY plan.from, plan.id
  RETURN collect({id: plan.id, name: plan.name, adoptedOn: plan.adoptedOn, untilRule: plan.untilRule,
    bounds: {from: plan.from, until: plan.until, certainFrom: plan.certainFrom, certainUntil: plan.certainUntil},
    replacedFrom: replacements, tasks: tasks, linked: linked}) AS agendas
}` +
    ROW +
    `, agendas` +
    IN_ORDER,
);
