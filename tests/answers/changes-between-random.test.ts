import * as fc from 'fast-check';
import { describeEngines } from '../support/engines';
import type { PlainRegistry } from '../support/plain-model-data';
import { registry as registries } from '../support/registry-arbitrary';
import { day } from '../support/registry-arbitrary-parts';
import { recordsOf } from '../support/registry-arbitrary-records';
import { type Asking, openEmpty, refill } from './asking';
import { type PlainChange, plainFormChanges, plainParticipationChanges } from './changes-model';

interface Page {
  readonly changesBetween: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly day: string | null;
      readonly subject: { readonly slug: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const CHANGES = `
query Changes($of: ChangesOf!, $from: Date!, $to: Date!, $first: Int!, $after: String) {
  changesBetween(of: $of, from: $from, to: $to, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { kind day earliest latest subject { slug } sentence }
  }
}`;

const spans = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const line = ({ kind, subject, day: when }: PlainChange) => `${when ?? '?'} ${kind} ${subject}`;

describeEngines('changesBetween on random registries', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
  });
  afterAll(() => asking.graph.close());

  /** All pages one after the other; each change must come once. */
  const walked = async ({ ask }: Asking, of: object, span: object, first: number): Promise<PlainChange[]> => {
    const changes: PlainChange[] = [];
    let after: string | null = null;
    do {
      const { changesBetween }: Page = await ask<Page>(CHANGES, { of, ...span, first, after });
      // The days that stand for "always" and "never" stay inside: neither they nor their neighbours are ever told.
      expect(JSON.stringify(changesBetween)).not.toMatch(/"0001-|"9999-|"9998-| 9999|januari 1\b/);
      changes.push(...changesBetween.nodes.map(({ subject, ...each }) => ({ ...each, subject: subject.slug })));
      after = changesBetween.pageInfo.hasNextPage ? changesBetween.pageInfo.endCursor : null;
      if (after === null) expect(changes).toHaveLength(changesBetween.totalCount);
    } while (after !== null);
    return changes;
  };

  const checked = ['JOINED', 'LEFT', 'FORM_CHANGED'];
  const expectedOf = (drawn: PlainRegistry, id: string, span: { from: string; to: string }) =>
    [...plainParticipationChanges(drawn, id, span), ...plainFormChanges(drawn, id, span)].map(line).sort();

  it('tells who joined and left and which form changed, as trying all possible lives does', async () => {
    const told = { certain: 0, uncertain: 0 };
    await fc.assert(
      fc.asyncProperty(registries, fc.array(spans, { minLength: 2, maxLength: 2 }), async (drawn, asked) => {
        const filled = await refill(asking, recordsOf(drawn));
        for (const span of asked)
          for (const { id } of drawn.arrangements) {
            const changes = await walked(filled, { arrangement: { slug: id } }, span, 100);
            const found = changes.filter(({ kind }) => checked.includes(kind)).map(line);
            expect([...found].sort()).toEqual(expectedOf(drawn, id, span));
            for (const each of found) told[each.startsWith('?') ? 'uncertain' : 'certain'] += 1;
            const days = changes.map((each) => each.day ?? '9999');
            expect(days).toEqual([...days].sort());
          }
      }),
      { numRuns: 25 },
    );
    expect(told.certain).toBeGreaterThan(20);
    expect(told.uncertain).toBeGreaterThan(20);
  }, 180_000);

  it('tells everything that it tells of any body or arrangement, in pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(registries, spans, fc.integer({ min: 1, max: 4 }), async (drawn, span, size) => {
        const filled = await refill(asking, recordsOf(drawn));
        const everything = (await walked(filled, { everything: true }, span, 100)).map(line);
        expect((await walked(filled, { everything: true }, span, size)).map(line)).toEqual(everything);
        const parts = [
          ...drawn.arrangements.map(({ id }) => ({ arrangement: { slug: id } })),
          ...drawn.organisations.map(({ id }) => ({ body: { slug: id } })),
        ];
        for (const of of parts) {
          const part = (await walked(filled, of, span, 100)).map(line);
          expect(everything).toEqual(expect.arrayContaining(part));
        }
      }),
      { numRuns: 10 },
    );
  }, 180_000);
});
