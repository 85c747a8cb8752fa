import * as fc from 'fast-check';
import { describeEngines } from '../support/engines';
import type { PlainPeriod, PlainRegistry } from '../support/plain-model-data';
import { registry } from '../support/registry-arbitrary';
import { period, pick, picked } from '../support/registry-arbitrary-parts';
import { boundsIn } from '../support/registry-arbitrary-questions';
import { recordsOf } from '../support/registry-arbitrary-records';
import { type Asking, openEmpty, refill } from './asking';
import { NeighboursModel, type PlainDifference, type PlainPair, type PlainPartner } from './neighbours-model';

const LASTING: PlainPeriod = {
  from: '1950-01-01',
  fromRule: 'STATED',
  until: null,
  untilRule: 'OPEN',
  attestedFrom: null,
  attestedUntil: null,
};

/** More participations and places, most of them lasting, and one theme of all: so that there is something to share. */
const dense: fc.Arbitrary<PlainRegistry> = fc
  .tuple(
    registry,
    fc.array(fc.tuple(pick, pick, fc.oneof({ arbitrary: fc.constant(LASTING), weight: 3 }, period)), {
      minLength: 12,
      maxLength: 24,
    }),
  )
  .map(([drawn, links]) => {
    const field = drawn.themes.find(({ broader }) => broader === null)?.id;
    return {
      ...drawn,
      arrangements: drawn.arrangements.map((each) => ({
        ...each,
        policyFields: field === undefined ? each.policyFields : [...new Set([...each.policyFields, field])],
      })),
      participations: [
        ...drawn.participations,
        ...links.flatMap(([n, m, days], index) => {
          const [organisation, arrangement] = [picked(drawn.organisations, n)?.id, picked(drawn.arrangements, m)?.id];
          const id = `more-${(index * 7) % 10}-${index}`;
          return organisation && arrangement
            ? [{ id, organisation, arrangement, organs: null, continues: [], period: days }]
            : [];
        }),
      ],
      placements: [
        ...drawn.placements,
        ...links.flatMap(([n, m, days], index) => {
          const [organisation, region] = [picked(drawn.organisations, m)?.id, picked(drawn.regions, n)?.id];
          return organisation && region ? [{ id: `place-${index}`, organisation, region, period: days }] : [];
        }),
      ],
    };
  });

const question = fc.record({
  us: pick,
  day: pick,
  uncertain: fc.boolean(),
  sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
});

type Question = typeof question extends fc.Arbitrary<infer Drawn> ? Drawn : never;
const questions = fc.array(question, { minLength: 4, maxLength: 8 });

const sizeOf = ({ participations, placements }: PlainRegistry) => participations.length + placements.length;

/** Some in which there surely is much to share, asked about in every run: chance alone may draw none. */
const BUSY: readonly [PlainRegistry, Question[]][] = fc
  .sample(fc.tuple(dense, questions), { numRuns: 40, seed: 7 })
  .toSorted(([one], [other]) => sizeOf(other) - sizeOf(one))
  .slice(0, 2);

interface Asked {
  readonly us: string;
  readonly day: string;
  readonly uncertain: boolean;
  readonly sizes: readonly number[];
}

const PARTNERS = `query Partners($us: String!, $day: Date!, $uncertain: Boolean, $first: Int, $after: String) {
  organisation(by: {slug: $us}, asOf: $day) {
    list: partners(includeUncertain: $uncertain, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        organisation { slug } sharedCount levels themes { slug }
        shared(first: 100) { totalCount nodes { arrangement { slug } ours { slug } theirs { slug } } }
      }
    }
  }
}`;
const SHARED = `query Shared($us: String!, $day: Date!, $uncertain: Boolean, $first: Int, $after: String) {
  organisation(by: {slug: $us}, asOf: $day) {
    partners(includeUncertain: $uncertain, first: 1) {
      nodes {
        list: shared(first: $first, after: $after) {
          totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
          nodes { arrangement { slug } ours { slug } theirs { slug } }
        }
      }
    }
  }
}`;
const PAIRS = `query Pairs($us: String!, $day: Date!, $first: Int, $after: String) {
  organisation(by: {slug: $us}, asOf: $day) {
    list: sameThemeOtherPartners(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        theme { slug } one { slug } other { slug }
        partnersOnlyInOne { slug } partnersOnlyInOther { slug } partnersInBoth { slug }
      }
    }
  }
}`;
const DIFFERENCES = `query Differences($us: String!, $day: Date!, $uncertain: Boolean) {
  organisation(by: {slug: $us}, asOf: $day) {
    regionDifferences(includeUncertain: $uncertain, includeSame: true) {
      same certain one { slug } other { slug } onlyInOne { slug } onlyInOther { slug }
    }
  }
}`;

interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Node[];
}
type Answer<Node> = {
  readonly organisation: {
    readonly list?: Page<Node>;
    readonly partners?: { readonly nodes: readonly { readonly list: Page<Node> }[] };
  };
};

/** The organisation with the most participations: whoever has something to share, has. */
function busiest({ organisations, participations }: PlainRegistry): string {
  const count = ({ id }: { readonly id: string }) => participations.filter((each) => each.organisation === id).length;
  return organisations.reduce((most, each) => (count(each) > count(most) ? each : most)).id;
}

/** All pages one after the other, in pages of these sizes and then again; each must say where it stands. */
async function walk<Node>(asking: Asking, document: string, { sizes, ...variables }: Asked): Promise<Node[]> {
  const found: Node[] = [];
  let after: string | null = null;
  for (let turn = 0; ; turn++) {
    const first = sizes[turn % sizes.length]!;
    const { organisation }: Answer<Node> = await asking.ask(document, { ...variables, first, after });
    const page: Page<Node> | undefined = organisation.list ?? organisation.partners?.nodes[0]?.list;
    if (!page) return found;
    found.push(...page.nodes);
    expect(page.nodes.length).toBe(Math.min(first, page.totalCount - (found.length - page.nodes.length)));
    expect(page.pageInfo).toMatchObject({
      hasNextPage: found.length < page.totalCount,
      hasPreviousPage: turn > 0,
    });
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

describeEngines('the neighbourhood in random registries', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
  });
  afterAll(() => asking.graph.close());

  /** Compares for random registries, and sees to it that there was something to compare. */
  async function check(compare: (model: NeighboursModel, asked: Asked) => Promise<number>) {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(dense, questions, async (drawn, drawnQuestions) => {
        if (drawn.organisations.length === 0) return;
        asking = await refill(asking, recordsOf(drawn));
        const model = new NeighboursModel(drawn);
        const today = '2026-05-16';
        const days = [...boundsIn(drawn), today];
        const asked = drawnQuestions.map(({ us, day, ...rest }) => ({
          ...rest,
          us: picked(drawn.organisations, us)!.id,
          day: picked(days, day)!,
        }));
        asked.push({ ...asked[0]!, us: busiest(drawn), day: today });
        for (const each of asked) found += await compare(model, each);
      }),
      { numRuns: 17, interruptAfterTimeLimit: 40_000, examples: [...BUSY] },
    );
    expect(found).toBeGreaterThan(0);
  }

  it(
    'has the partners the plain model finds, in pages of any size',
    () =>
      check(async (model, asked) => {
        const expected = model.partners(asked.us, asked.day, asked.uncertain);
        expect(await walk<PlainPartner>(asking, PARTNERS, asked)).toEqual(expected);
        const shared = await walk(asking, SHARED, asked);
        expect(shared).toEqual(expected[0]?.shared.nodes ?? []);
        return expected.length;
      }),
    180_000,
  );

  it(
    'has the pairs of arrangements with other partners the plain model finds, in pages of any size',
    () =>
      check(async (model, asked) => {
        const expected = model.themePairs(asked.us, asked.day);
        expect(await walk<PlainPair>(asking, PAIRS, asked)).toEqual(expected);
        return expected.length;
      }),
    180_000,
  );

  it(
    'has the differences between regions the plain model finds',
    () =>
      check(async (model, { us, day, uncertain }) => {
        const expected = model.differences(us, day, uncertain);
        const { organisation } = await asking.ask<{ organisation: { regionDifferences: PlainDifference[] } }>(
          DIFFERENCES,
          { us, day, uncertain },
        );
        expect(organisation.regionDifferences).toEqual(expected);
        return expected.length;
      }),
    180_000,
  );
});
