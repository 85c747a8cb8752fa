import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { serveRegistry, type ServedRegistry } from '../api/registry/served-registry';
import { engines } from '../support/engines';

interface OnDay {
  readonly arrangement: {
    readonly id: string;
    readonly participations: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  };
}
const ON_DAY = gql<OnDay, { asOf: string }>`
  query OnDay($asOf: Date) {
    arrangement(by: { slug: "gr-mrdh" }, asOf: $asOf) {
      id
      participations(first: 100) {
        totalCount
        nodes {
          id
        }
      }
    }
  }
`;
const AGAIN = gql<{ readonly node: OnDay['arrangement'] }, { id: string }>`
  query Again($id: ID!) {
    node(id: $id) {
      id
      ... on Arrangement {
        participations(first: 100) {
          totalCount
          nodes {
            id
          }
        }
      }
    }
  }
`;
interface Sources {
  readonly sources: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly slug: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const SOURCES = gql<Sources, { after: string | null }>`
  query Sources($after: String) {
    sources(first: 23, after: $after) {
      totalCount
      nodes {
        slug
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** A client with a cache of whole answers, over HTTP; it adds `__typename` to every selection. */
describe('urql', () => {
  let served: ServedRegistry;
  let client: Client;
  beforeAll(async () => {
    served = await serveRegistry(engines[0]!);
    client = new Client({ url: served.url, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
  });
  afterAll(() => served.close());

  it('keeps two days of one thing apart, and finds each again by its id', async () => {
    const days = ['2014-12-20', '2026-05-16'];
    const first = await Promise.all(days.map((asOf) => client.query(ON_DAY, { asOf }).toPromise()));
    const counts = first.map(({ data }) => data?.arrangement.participations.totalCount);
    expect(counts).toEqual([24, 21]);

    const cached = days.map((asOf) => client.readQuery(ON_DAY, { asOf })?.data?.arrangement);
    expect(cached).toEqual(first.map(({ data }) => data?.arrangement));
    for (const arrangement of cached) {
      const { data } = await client.query(AGAIN, { id: arrangement?.id ?? '' }).toPromise();
      expect(data?.node).toEqual(arrangement);
    }
  });

  it('pages through a list and has it whole, each once', async () => {
    const slugs: string[] = [];
    let page: Sources['sources'] | undefined;
    do {
      const answer = await client.query(SOURCES, { after: page?.pageInfo.endCursor ?? null }).toPromise();
      expect(answer.error).toBeUndefined();
      page = answer.data?.sources;
      slugs.push(...(page?.nodes ?? []).map(({ slug }) => slug));
    } while (page?.pageInfo.hasNextPage);
    expect(slugs.length).toBeGreaterThan(200);
    expect(slugs).toHaveLength(page?.totalCount ?? -1);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
