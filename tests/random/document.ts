import type { PlainCooperation, PlainCooperationFilter, PlainGround, PlainModel } from '../support/plain-model';
import type { PlainParticipation, PlainPeriod, PlainPlacement, PlainRegistry } from '../support/plain-model-data';
import { daysLater } from '../support/plain-model-rules';
import { COOPERATION_QUESTIONS, type Questions } from '../support/registry-arbitrary-questions';

const numbers = Array.from({ length: COOPERATION_QUESTIONS }, (_, index) => index);

const cooperationField = (n: number) =>
  `cooperation${n}: cooperation(asOf: $day, first: 100, filter: $filter${n}) @include(if: $ask${n}) { ...Rows }`;

/** A question without an anchor is refused, so it is not asked. */
export const hasAnchor = ({ between, theme, task, obligation }: PlainCooperationFilter) =>
  between.length > 0 || theme !== null || task !== null || obligation !== null;

/** Everything the plain model answers, in one document. */
export const DOCUMENT = `
fragment Days on Period { from until lastDay }
fragment Reason on Ground {
  level certain obligation { slug } fulfilment { slug } classification { slug } provisions { slug }
}
fragment Participations on ParticipationConnection {
  totalCount
  nodes {
    slug certain level organs
    organisation { slug name } arrangement { slug name } period { ...Days } continues { slug } grounds { ...Reason }
  }
}
fragment Rows on CooperationConnection {
  totalCount
  nodes {
    arrangement { slug } region { slug } grounds { ...Reason }
    matching(first: 100) {
      totalCount
      nodes { ... on Fact { slug } organisation { slug } certain level grounds { ...Reason } }
    }
  }
}
query Everything(
  $day: Date!, $bodies: [Lookup!]!, $uncertain: Boolean!, $arrangements: ArrangementFilter!
  ${numbers.map((n) => `$filter${n}: CooperationFilter!, $ask${n}: Boolean!`).join(', ')}
) {
  organisations(by: $bodies, asOf: $day, first: 100) {
    nodes {
      slug status predecessors { slug } successors { slug }
      participations(first: 100, includeUncertain: $uncertain) { ...Participations }
      regions { slug certain level region { slug } grounds { ...Reason } }
    }
  }
  all: arrangements(asOf: $day, first: 100) {
    nodes { slug form status participations(first: 100, includeUncertain: $uncertain) { ...Participations } }
  }
  some: arrangements(asOf: $day, first: 100, filter: $arrangements) { totalCount nodes { slug } }
  ${numbers.map(cooperationField).join('\n  ')}
}`;

/** The variables of the document. */
export function variablesOf(registry: PlainRegistry, questions: Questions): Readonly<Record<string, unknown>> {
  const { form, theme, level, organisation, includeUncertain } = questions.arrangements;
  return {
    day: questions.day,
    bodies: registry.organisations.map(({ id }) => slugOf(id)),
    uncertain: questions.includeUncertain,
    arrangements: { form, level, includeUncertain, theme: slugOf(theme), organisation: slugOf(organisation) },
    ...Object.fromEntries(questions.cooperation.map((filter, n) => [`filter${n}`, variableOf(filter)])),
    ...Object.fromEntries(questions.cooperation.map((filter, n) => [`ask${n}`, hasAnchor(filter)])),
  };
}

export function variableOf({
  between,
  theme,
  task,
  obligation,
  level,
  includeUncertain,
}: PlainCooperationFilter): object {
  return {
    between: slugs(between),
    theme: slugOf(theme),
    agendaTask: slugOf(task),
    obligation: slugOf(obligation),
    level,
    includeUncertain,
  };
}

const slugs = (ids: readonly string[]) => ids.map((id) => ({ slug: id }));
const slugOf = (id: string | null) => (id === null ? null : { slug: id });

/** What the document must answer, worked out by the plain model. */
export function expectedOf(model: PlainModel, registry: PlainRegistry, questions: Questions): object {
  const { day, includeUncertain } = questions;
  const participations = (found: readonly PlainParticipation[]) => ({
    totalCount: found.length,
    nodes: found.map((it) => participation(model, it, day)),
  });
  const everything = { form: null, theme: null, level: null, organisation: null, includeUncertain: true };
  const some = model.arrangements(day, questions.arrangements);
  return {
    organisations: {
      nodes: registry.organisations.map((it) => ({
        slug: it.id,
        status: model.status(it, day),
        predecessors: slugs(model.predecessorsOf(it.id)),
        successors: slugs(model.successorsOf(it.id)),
        participations: participations(model.participationsOf(it.id, day, includeUncertain)),
        regions: model.placementsOf(it.id, day).map((placed) => ({
          ...match(model, placed, day),
          organisation: undefined,
          region: { slug: placed.region },
        })),
      })),
    },
    all: {
      nodes: model.arrangements(day, everything).map((id) => ({
        slug: id,
        form: model.formOf(id, day),
        status: model.status(model.arrangement(id), day),
        participations: participations(model.participationsIn(id, day, includeUncertain)),
      })),
    },
    some: { totalCount: some.length, nodes: slugs(some) },
    ...Object.fromEntries(
      questions.cooperation.map((filter, n) => [
        `cooperation${n}`,
        hasAnchor(filter) ? rows(model, registry, model.cooperation(day, filter), day) : undefined,
      ]),
    ),
  };
}

function participation(model: PlainModel, it: PlainParticipation, day: string): object {
  return {
    ...match(model, it, day),
    organs: it.organs,
    organisation: { slug: it.organisation, name: model.organisation(it.organisation).name },
    arrangement: { slug: it.arrangement, name: model.arrangement(it.arrangement).name },
    period: days(it.period),
    continues: slugs(it.continues),
  };
}

function days({ from, until }: PlainPeriod): object {
  return { from, until, lastDay: until === null ? null : daysLater(until, -1) };
}

/** What participations and placements have in common. */
function match(model: PlainModel, it: PlainParticipation | PlainPlacement, day: string) {
  const grounds = 'region' in it ? model.groundsOfPlacement(it, day) : model.groundsOfParticipation(it, day);
  return {
    slug: it.id,
    organisation: { slug: it.organisation },
    certain: model.surelyLives(it, day),
    level: model.levelOf(grounds),
    grounds: grounds.map(reason),
  };
}

function reason(ground: PlainGround): object {
  return {
    level: ground.level,
    certain: ground.certain,
    obligation: slugOf(ground.obligation),
    fulfilment: slugOf(ground.fulfilment),
    classification: slugOf(ground.classification),
    provisions: slugs(ground.provisions),
  };
}

function rows(model: PlainModel, registry: PlainRegistry, found: readonly PlainCooperation[], day: string): object {
  const all = [...registry.participations, ...registry.placements];
  return {
    totalCount: found.length,
    nodes: found.map((row) => ({
      arrangement: slugOf(row.arrangement),
      region: slugOf(row.region),
      grounds: row.grounds.map(reason),
      matching: {
        totalCount: row.matching.length,
        nodes: row.matching.map((id) =>
          match(
            model,
            all.find((it) => it.id === id)!,
            day,
          ),
        ),
      },
    })),
  };
}
