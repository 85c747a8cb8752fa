import * as fc from 'fast-check';
import type { PlainRegistry } from './plain-model-data';
import { day, FORMS, longPeriod, name, ORGANS, period, pick, picked, some, upTo } from './registry-arbitrary-parts';

/** What is drawn before it is known how much of everything there is: links are numbers. */
const drawn = fc.record({
  organisations: upTo(
    fc.record({
      name,
      type: fc.constantFrom('MUNICIPALITY', 'MUNICIPALITY', 'PROVINCE', 'AGENCY'),
      period: longPeriod,
    }),
    6,
  ),
  reorganisations: upTo(
    fc.record({
      kind: fc.constantFrom('MERGER_INTO_NEW', 'MERGER_INTO_EXISTING', 'SPLIT', 'RENAME'),
      date: day,
      ended: upTo(pick, 2),
      created: upTo(pick, 2),
      continued: upTo(pick, 1),
      renamed: pick,
      formerName: name,
    }),
    3,
  ),
  arrangements: upTo(
    fc.record({
      name,
      form: fc.option(fc.constantFrom(...FORMS)),
      policyFields: upTo(pick, 2),
      themes: upTo(pick, 2),
      relatesTo: fc.option(pick, { freq: 2 }),
      period: longPeriod,
    }),
    5,
  ),
  versions: upTo(fc.record({ of: pick, legalForm: fc.option(fc.constantFrom(...FORMS)), period }), 4),
  participations: upTo(
    fc.record({
      arrangement: pick,
      organisation: pick,
      organs: fc.option(some(ORGANS), { freq: 3 }),
      continues: upTo(pick, 1),
      period,
    }),
    16,
  ),
  obligations: upTo(
    fc.record({
      kind: fc.constantFrom('COOPERATE', 'COOPERATE', 'COOPERATE', 'TASK', 'ASSIGNED_POWER'),
      level: fc.constantFrom('IMPOSED', 'SEMI_MANDATORY'),
      binds: fc.option(some(ORGANS), { freq: 3 }),
      bindsBodies: upTo(pick, 2),
      provisions: upTo(pick, 3),
      period: longPeriod,
    }),
    4,
  ),
  provisions: upTo(fc.record({ period }), 3),
  fulfilments: upTo(fc.record({ arrangement: pick, obligation: pick, period }), 6),
  classifications: upTo(fc.record({ arrangement: pick, period }), 4),
  regions: upTo(fc.record({ name, kind: fc.constantFrom('LABOUR_MARKET', 'SAFETY'), laidOutFor: fc.option(pick) }), 4),
  placements: upTo(fc.record({ region: pick, organisation: pick, period }), 8),
  themes: upTo(fc.record({ name, broader: fc.option(pick) }), 5),
  ibpThemes: upTo(fc.record({ number: fc.integer({ min: 1, max: 12 }) }), 2),
  crosswalks: upTo(fc.record({ theme: pick, policyField: pick }), 3),
  tasks: upTo(fc.record({}), 2),
  uptakes: upTo(fc.record({ arrangement: pick, task: pick }), 3),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

/** Ids whose order is not the order of creation. */
function withIds<Item extends object>(prefix: string, items: readonly Item[]): (Item & { readonly id: string })[] {
  return items.map((item, index) => ({ ...item, id: `${prefix}-${(index * 7 + 3) % 10}-${index}` }));
}

/** Random registries, small enough to read and odd enough to matter. Everything in them passes validation. */
export const registry: fc.Arbitrary<PlainRegistry> = drawn.map(assembled);

/** The numbers become links; what has nothing to link to is left out. */
function assembled(parts: Drawn): PlainRegistry {
  const organisations = withIds('organisation', parts.organisations);
  const provisions = withIds('provision', parts.provisions);
  const body = (number: number) => picked(organisations, number)?.id;
  const bodies = (numbers: readonly number[]) => distinct(numbers.map(body));

  const obligations = withIds('obligation', parts.obligations).map((each) => ({
    ...each,
    bindsBodies: bodies(each.bindsBodies),
    provisions: distinct(each.provisions.map((number) => picked(provisions, number)?.id)),
  }));
  const { themes, ibpThemes, crosswalks } = themesOf(parts);
  const theme = (number: number) => picked(themes, number)?.id;
  const arrangements = withIds('arrangement', parts.arrangements).map((each) => ({
    ...each,
    policyFields: distinct(each.policyFields.map(theme)),
    themes: distinct(each.themes.map(theme)),
    relatesTo: (each.relatesTo === null ? null : picked(obligations, each.relatesTo)?.id) ?? null,
  }));
  const regions = withIds('region', parts.regions).map((each) => ({
    ...each,
    laidOutFor: (each.laidOutFor === null ? null : picked(obligations, each.laidOutFor)?.id) ?? null,
  }));
  const tasks = withIds('task', parts.tasks);
  const arrangement = (number: number) => picked(arrangements, number)?.id;
  const obligation = (number: number) => picked(obligations, number)?.id;

  return {
    organisations,
    provisions,
    obligations,
    themes,
    ibpThemes,
    crosswalks,
    arrangements,
    regions,
    tasks,
    reorganisations: withIds('reorganisation', parts.reorganisations).map((each) => reorganised(each, bodies, body)),
    versions: linked('version', parts.versions, (each) => ({ arrangement: arrangement(each.of) })),
    participations: continuing(
      linked('participation', parts.participations, (each) => ({
        arrangement: arrangement(each.arrangement),
        organisation: body(each.organisation),
      })),
    ),
    fulfilments: linked('fulfilment', parts.fulfilments, (each) => ({
      arrangement: arrangement(each.arrangement),
      obligation: obligation(each.obligation),
    })),
    classifications: linked('classification', parts.classifications, (each) => ({
      arrangement: arrangement(each.arrangement),
    })),
    placements: linked('placement', parts.placements, (each) => ({
      region: picked(regions, each.region)?.id,
      organisation: body(each.organisation),
    })),
    uptakes: linked('uptake', parts.uptakes, (each) => ({
      arrangement: arrangement(each.arrangement),
      task: picked(tasks, each.task)?.id,
    })),
  };
}

/** Themes in two layers, as the national list has them; the fields of the crosswalk are of the upper one. */
function themesOf(parts: Drawn) {
  const drawnThemes = withIds('theme', parts.themes);
  const broad = drawnThemes.filter(({ broader }) => broader === null);
  const themes = drawnThemes.map((each) => ({
    ...each,
    broader: (each.broader === null ? null : picked(broad, each.broader)?.id) ?? null,
  }));
  const ibpThemes = withIds('ibp-theme', parts.ibpThemes);
  const crosswalks = linked('crosswalk', parts.crosswalks, (each) => ({
    theme: picked(ibpThemes, each.theme)?.id,
    policyField: picked(broad, each.policyField)?.id,
  }));
  return { themes, ibpThemes, crosswalks };
}

type Numbers = Drawn['reorganisations'][number] & { readonly id: string };

/** A change of name touches one body only; the other kinds touch no name. */
function reorganised(
  each: Numbers,
  bodies: (numbers: readonly number[]) => string[],
  body: (number: number) => string | undefined,
): PlainRegistry['reorganisations'][number] {
  const { id, kind, date, formerName } = each;
  const none = { id, kind, date, ended: [], created: [], continued: [], renamed: null, formerName: null };
  if (kind === 'RENAME') return { ...none, renamed: body(each.renamed) ?? null, formerName };
  return { ...none, ended: bodies(each.ended), created: bodies(each.created), continued: bodies(each.continued) };
}

/** Items whose links all lead somewhere, the links as ids. */
function linked<Item extends object, Links extends Readonly<Record<string, string | undefined>>>(
  prefix: string,
  items: readonly Item[],
  linksOf: (item: Item) => Links,
): (Omit<Item, keyof Links> & { [Name in keyof Links]: string } & { readonly id: string })[] {
  return withIds(prefix, items).flatMap((item) => {
    const links = linksOf(item);
    if (Object.values(links).includes(undefined)) return [];
    return [{ ...item, ...links } as Omit<Item, keyof Links> & { [Name in keyof Links]: string } & { id: string }];
  });
}

function continuing<Item extends { readonly id: string; readonly continues: readonly number[] }>(
  items: readonly Item[],
): (Omit<Item, 'continues'> & { readonly continues: string[] })[] {
  return items.map((item) => ({
    ...item,
    continues: distinct(item.continues.map((number) => picked(items, number)?.id)).filter((id) => id !== item.id),
  }));
}

function distinct(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
