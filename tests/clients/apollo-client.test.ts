import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { engines } from '../support/engines';
import { serveRegistry, type ServedRegistry } from '../api/registry/served-registry';

interface OnDay {
  readonly arrangement: {
    readonly id: string;
    readonly name: string;
    readonly participations: { readonly totalCount: number; readonly nodes: readonly Taking[] };
  };
}
interface Taking {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
}
interface Day {
  readonly asOf: string | null;
}
const ON_DAY: TypedDocumentNode<OnDay, Day> = gql`
  query OnDay($asOf: Date) {
    arrangement(by: { slug: "gr-mrdh" }, asOf: $asOf) {
      id
      name
      participations(first: 100) {
        totalCount
        nodes {
          id
          organisation {
            id
            name
          }
        }
      }
    }
  }
`;

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string; readonly slug: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface PageOf {
  readonly first: number;
  readonly after?: string | null;
}
const BODIES: TypedDocumentNode<{ readonly organisations: Page & { readonly totalCount: number } }, PageOf> = gql`
  query Bodies($first: Int!, $after: String) {
    organisations(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          slug
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const TAKING_PART: TypedDocumentNode<{ readonly arrangement: { readonly participations: Page } }, PageOf & Day> = gql`
  query TakingPart($asOf: Date, $first: Int!, $after: String) {
    arrangement(by: { slug: "gr-mrdh" }, asOf: $asOf) {
      id
      participations(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            slug
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

/** The client of most applications, as its makers ship it, over HTTP; its cache keeps every object by type and `id`. */
describe('Apollo Client', () => {
  let served: ServedRegistry;
  let client: ApolloClient;
  beforeAll(async () => {
    served = await serveRegistry(engines[0]!);
  });
  afterAll(() => served.close());
  beforeEach(() => {
    client = new ApolloClient({
      link: new HttpLink({ uri: served.url }),
      cache: new InMemoryCache({
        typePolicies: {
          Query: { fields: { organisations: relayStylePagination() } },
          Arrangement: { fields: { participations: relayStylePagination() } },
        },
      }),
    });
  });
  afterEach(() => client.stop());

  it('keeps two days of one thing apart', async () => {
    client.cache = new InMemoryCache();
    const days = ['2014-12-20', '2026-05-16', '2022-12-31'];
    const counts = [24, 21, 23];
    const read = (asOf: string) => client.query({ query: ON_DAY, variables: { asOf } });
    const first = await Promise.all(days.map(read));
    expect(first.map(({ data }) => data?.arrangement.participations.nodes.length)).toEqual(counts);

    const cached = days.map((asOf) => client.readQuery({ query: ON_DAY, variables: { asOf } }));
    expect(cached).toEqual(first.map(({ data }) => data));
    expect(cached.map((data) => data?.arrangement.participations.totalCount)).toEqual(counts);
    expect(new Set(cached.map((data) => data?.arrangement.id)).size).toBe(3);
    const inCache = Object.keys(client.extract() as object);
    expect(inCache.filter((key) => key.startsWith('Arrangement:'))).toHaveLength(3);
    expect(inCache.filter((key) => key.startsWith('Participation:'))).toHaveLength(24 + 21 + 23);
  });

  it('pages through a list and has it whole, each once', async () => {
    const whole = await served.ask<{ organisations: { nodes: { slug: string }[] } }>(
      '{ organisations(first: 100) { nodes { slug } } }',
    );
    const query = client.watchQuery({ query: BODIES, variables: { first: 17 } });
    query.subscribe(() => undefined);
    const list = () => client.readQuery({ query: BODIES, variables: { first: 17 } })?.organisations;
    await query.refetch();
    expect(list()?.edges).toHaveLength(17);
    while (list()?.pageInfo.hasNextPage) await query.fetchMore({ variables: { after: list()?.pageInfo.endCursor } });
    const slugs = list()?.edges.map(({ node }) => node.slug) ?? [];
    expect(slugs).toHaveLength(list()?.totalCount ?? -1);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.slice(0, 100)).toEqual(whole.organisations.nodes.map(({ slug }) => slug));
  });

  it('pages through the same list on two days at once', async () => {
    const queries = ['2014-12-20', '2026-05-16'].map((asOf) =>
      client.watchQuery({ query: TAKING_PART, variables: { asOf, first: 5 } }),
    );
    const list = ({ variables }: (typeof queries)[number]) =>
      client.readQuery({ query: TAKING_PART, variables })?.arrangement.participations;
    for (const query of queries) query.subscribe(() => undefined);
    await Promise.all(queries.map((query) => query.refetch()));
    for (let round = 0; round < 4; round += 1)
      for (const query of queries)
        if (list(query)?.pageInfo.hasNextPage)
          await query.fetchMore({ variables: { after: list(query)?.pageInfo.endCursor } });
    const found = queries.map((query) => list(query)?.edges.map(({ node }) => node.slug) ?? []);
    expect(found.map((slugs) => [slugs.length, new Set(slugs).size])).toEqual([
      [24, 24],
      [21, 21],
    ]);
  });
});
