import * as fc from 'fast-check';
import type { PlainArrangementFilter, PlainCooperationFilter } from './plain-model';
import type { PlainRegistry } from './plain-model-data';
import { daysLater } from './plain-model-rules';
import { FORMS, LEVELS, pick, picked, upTo } from './registry-arbitrary-parts';

/** What is asked of a registry about one day. */
export interface Questions {
  readonly day: string;
  readonly includeUncertain: boolean;
  readonly arrangements: PlainArrangementFilter;
  /** Always as many: each is one field of the same document. */
  readonly cooperation: readonly PlainCooperationFilter[];
  /** The size of the pages in which a long list is read. */
  readonly pageSize: number;
}

/** How many questions about cooperation are asked of each day. */
export const COOPERATION_QUESTIONS = 4;

const drawnCooperation = fc.record({
  between: upTo(pick, 3),
  theme: fc.option(pick, { freq: 1 }),
  task: fc.option(pick, { freq: 1 }),
  obligation: fc.option(pick, { freq: 1 }),
  level: fc.option(fc.constantFrom(...LEVELS), { freq: 1 }),
  includeUncertain: fc.boolean(),
  anchor: fc.constantFrom('between', 'between', 'obligation', 'obligation', 'theme', 'task', 'all'),
});

const drawnQuestions = fc.record({
  day: fc.record({ bound: pick, shift: fc.constantFrom(0, -1, 1) }),
  includeUncertain: fc.boolean(),
  arrangements: fc.record({
    form: fc.option(fc.constantFrom(...FORMS), { freq: 2 }),
    theme: fc.option(pick, { freq: 1 }),
    level: fc.option(fc.constantFrom(...LEVELS), { freq: 2 }),
    organisation: fc.option(pick, { freq: 1 }),
    includeUncertain: fc.boolean(),
  }),
  cooperation: fc.array(drawnCooperation, {
    minLength: COOPERATION_QUESTIONS,
    maxLength: COOPERATION_QUESTIONS,
  }),
  pageSize: fc.integer({ min: 1, max: 3 }),
});

/** Questions as they are drawn: about a registry they do not know, so that links are numbers. */
export type DrawnQuestions = typeof drawnQuestions extends fc.Arbitrary<infer Value> ? Value : never;

/** Questions about a registry that is drawn beside them: give both to `questionsAbout`. */
export const questions: fc.Arbitrary<DrawnQuestions> = drawnQuestions;

/** The drawn numbers made links into the registry; the day is one of its bounds, the day before or the day after. */
export function questionsAbout(registry: PlainRegistry, drawn: DrawnQuestions): Questions {
  const bounds = boundsIn(registry);
  const bound = picked(bounds, drawn.day.bound) ?? '2026-05-16';
  const theme = (number: number | null) => idOf([...registry.themes, ...registry.ibpThemes], number);
  return {
    ...drawn,
    day: daysLater(bound, drawn.day.shift),
    arrangements: {
      ...drawn.arrangements,
      theme: theme(drawn.arrangements.theme),
      organisation: idOf(registry.organisations, drawn.arrangements.organisation),
    },
    cooperation: drawn.cooperation.map((each) => ({
      between: on(each, 'between')
        ? [...new Set(each.between.flatMap((n) => idOf(registry.organisations, n) ?? []))]
        : [],
      theme: on(each, 'theme') ? theme(each.theme ?? 0) : null,
      task: on(each, 'task') ? idOf(registry.tasks, each.task ?? 0) : null,
      obligation: on(each, 'obligation') ? idOf(registry.obligations, each.obligation ?? 0) : null,
      level: each.level,
      includeUncertain: each.includeUncertain,
    })),
  };
}

/** Anchors that must all hold seldom leave a row, so most questions have one; `all` keeps those that were drawn. */
function on(
  drawn: DrawnQuestions['cooperation'][number],
  anchor: 'between' | 'theme' | 'task' | 'obligation',
): boolean {
  return drawn.anchor === anchor || (drawn.anchor === 'all' && drawn[anchor] !== null);
}

function idOf(items: readonly { readonly id: string }[], number: number | null): string | null {
  return (number === null ? undefined : picked(items, number)?.id) ?? null;
}

/** Every day that a period of the registry names, earliest first. */
export function boundsIn(registry: PlainRegistry): string[] {
  const found = new Set<string>();
  for (const items of Object.values(registry) as readonly (readonly object[])[])
    for (const item of items)
      if ('period' in item)
        for (const value of Object.values(item.period as object))
          if (typeof value === 'string' && /^\d{4}-/.test(value)) found.add(value);
  return [...found].sort();
}
