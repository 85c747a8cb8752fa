import { describeEngines } from '../support/engines';
import { type Asking, openEmpty } from './asking';
import { add } from './records';

const LIST_OF_BODIES = { id: 'lijst', sourceKind: 'DOCUMENT', title: 'Lijst', accordingTo: undefined };
const SAID = { accordingTo: ['lijst'], from: '1950-01-01' };
/** Beyond the BMP and at its end: in UTF-16 a temple and a Gothic letter come before these, in code points after them. */
const NAMES = ['🏛️ Raad', '🏛️', '𐌰', 'ﭏ ', '～ Golf', 'Zee', "🏛️ 's-Gravenhage"];
const IN_ORDER = ['𐌰', '🏛️', "🏛️ 's-Gravenhage", '🏛️ Raad', 'Zee', 'ﭏ ', '～ Golf'];
const bodyOf = (index: number) => `lichaam-${String(NAMES.length - index)}`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly name: string; readonly organisation?: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const PARTNERS = `query Partners($first: Int, $after: String) {
  organisation(by: {slug: "wij"}) { partners(first: $first, after: $after) { ${PAGE} nodes { organisation { name } } } }
}`;
const LIST = `query List($first: Int, $after: String) {
  organisations(filter: {type: WATER_AUTHORITY}, first: $first, after: $after) { ${PAGE} nodes { name } }
}`;

/** Names nobody should give, but that people and registers do: the two engines compare such letters in their own ways. */
describeEngines('names that begin with signs beyond the BMP', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
    const body = (id: string, name: string, type: string) => ['organisation', { ...SAID, id, name, type }] as const;
    const takesPart = (organisation: string) =>
      [
        'participation',
        { ...SAID, id: `${organisation}-doet-mee`, organisation, arrangement: 'gr', origin: 'TEXT' },
      ] as const;
    await add(asking.graph, [
      ['source', LIST_OF_BODIES],
      ['arrangement', { ...SAID, id: 'gr', name: 'Regeling', arrangementKind: 'JOINT_ARRANGEMENT' }],
      body('wij', 'Wij', 'MUNICIPALITY'),
      takesPart('wij'),
      ...NAMES.flatMap((name, index) => [body(bodyOf(index), name, 'WATER_AUTHORITY'), takesPart(bodyOf(index))]),
    ]);
  }, 300_000);
  afterAll(() => asking.graph.close());

  async function walk(document: string, first: number): Promise<string[]> {
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const data: object = await asking.ask<object>(document, { first, after });
      const page: Page = 'organisations' in data ? (data.organisations as Page) : partnersIn(data);
      expect(page.totalCount).toBe(NAMES.length);
      names.push(...page.nodes.map(({ name, organisation }) => organisation?.name ?? name));
      if (!page.pageInfo.hasNextPage) return names;
      after = page.pageInfo.endCursor;
    }
  }
  const partnersIn = (data: object) => (data as { organisation: { partners: Page } }).organisation.partners;

  describe.each([
    ['partners', PARTNERS],
    ['a list of the whole registry', LIST],
  ])('%s', (_what, document) => {
    it.each([1, 2, 3, 100])('stand in the same order in pages of %d', async (first) => {
      expect(await walk(document, first)).toEqual(IN_ORDER);
    });
  });
});
