import { ARRANGEMENT, type Asked, type Contestant, DAY, document, MOST, MUNICIPALITY, sorted } from '../contestant';
import { startOwn } from '../server-process';

const LIVES = 'from: { lte: $day }, until: { gt: $day }';
const CERTAIN = 'certainFrom: { lte: $day }, certainUntil: { gt: $day }';
const BY = `where: { cbsCode: { eq: $code }, ${LIVES} }`;

const PARTICIPANTS = `query Participants($id: ID!, $day: String!, $first: Int!) {
  arrangements(where: { id: { eq: $id }, ${LIVES} }) {
    participations(limit: $first, where: { ${LIVES}, organisation: { some: { ${LIVES} } } }) {
      id organs certainFrom certainUntil
      organisation { name sortName }
    }
  }
}`;
const TREE = `query Tree($code: String!, $day: String!, $first: Int!) {
  organisations(${BY}) {
    participations(limit: $first, where: { ${LIVES}, arrangement: { some: { ${LIVES} } } }) {
      arrangement {
        name sortName
        policyFields { name }
        participations(limit: $first, where: { ${LIVES}, organisation: { some: { ${LIVES} } } }) {
          organisation { name sortName }
        }
      }
    }
  }
}`;
/** The library has no grouping over a path: its client reads both hops and counts. */
const PARTNERS = `query Partners($code: String!, $day: String!) {
  organisations(${BY}) {
    id
    participations(where: { ${LIVES}, ${CERTAIN}, arrangement: { some: { ${LIVES} } } }) {
      arrangement {
        id
        participations(where: { ${LIVES}, ${CERTAIN}, organisation: { some: { ${LIVES} } } }) {
          organisation { id name sortName }
        }
      }
    }
  }
}`;
const PARTNERS_BY_CYPHER = `query Partners($code: String!, $day: String!, $first: Int!) {
  organisations(${BY}) { partners(day: $day, first: $first) { name shared } }
}`;

interface Named {
  readonly name: string;
  readonly sortName: string;
}
interface Body extends Named {
  readonly id: string;
}
type One<Item> = readonly [Item];
interface Participants {
  readonly data: {
    readonly arrangements: One<{
      readonly participations: readonly {
        readonly organs: readonly string[] | null;
        readonly certainFrom: string;
        readonly certainUntil: string;
        readonly organisation: One<Named>;
      }[];
    }>;
  };
}
interface OfMunicipality<Found> {
  readonly data: { readonly organisations: One<Found> };
}
type Tree = OfMunicipality<{
  readonly participations: readonly {
    readonly arrangement: One<
      Named & {
        readonly policyFields: readonly { readonly name: string }[];
        readonly participations: readonly { readonly organisation: One<Named> }[];
      }
    >;
  }[];
}>;
type Partners = OfMunicipality<{
  readonly id: string;
  readonly participations: readonly {
    readonly arrangement: One<{
      readonly id: string;
      readonly participations: readonly { readonly organisation: One<Body> }[];
    }>;
  }[];
}>;
type PartnersByCypher = OfMunicipality<{ readonly partners: readonly { name: string; shared: number }[] }>;

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byName = (one: Named, other: Named) => compared(one.sortName, other.sortName);

/** A list below another is sorted by its own fields only, not by the name of what it leads to: the client sorts. */
function participantsOf({ data }: Participants) {
  return [...data.arrangements[0].participations]
    .sort((one, other) => byName(one.organisation[0], other.organisation[0]))
    .map(({ organisation, organs, certainFrom, certainUntil }) => ({
      name: organisation[0].name,
      organs,
      certain: certainFrom <= DAY && DAY < certainUntil,
    }));
}

function treeOf({ data }: Tree) {
  return data.organisations[0].participations
    .map(({ arrangement }) => arrangement[0])
    .sort(byName)
    .map(({ name, policyFields, participations }) => ({
      name,
      themes: sorted(policyFields.map((each) => each.name)),
      participants: participations
        .map(({ organisation }) => organisation[0])
        .sort(byName)
        .map((each) => each.name),
    }));
}

function partnersOf({ data }: Partners) {
  const [{ id: ours, participations }] = data.organisations;
  const found = new Map<string, { body: Body; shared: Set<string> }>();
  for (const { arrangement } of participations)
    for (const { organisation } of arrangement[0].participations) {
      const [body] = organisation;
      if (body.id === ours) continue;
      const partner = found.get(body.id) ?? { body, shared: new Set() };
      found.set(body.id, partner);
      partner.shared.add(arrangement[0].id);
    }
  return [...found.values()]
    .sort((one, other) => other.shared.size - one.shared.size || byName(one.body, other.body))
    .slice(0, MOST)
    .map(({ body, shared }) => ({ name: body.name, shared: shared.size }));
}

const ofMunicipality = { code: MUNICIPALITY, day: DAY };
const partnersByCypher: Asked<'partners'> = {
  ...document(PARTNERS_BY_CYPHER, { ...ofMunicipality, first: MOST }),
  plain: ({ data }: PartnersByCypher) => data.organisations[0].partners,
};

/** The library most teams with a Neo4j would take: the API follows from the type definitions. */
export const neo4jGraphql: Contestant = {
  name: '@neo4j/graphql',
  about: '`@neo4j/graphql` behind `@apollo/server` on Express, `neo4j-graphql/types.graphql`',
  start: (bolt) => startOwn('neo4j-graphql/server.ts', bolt),
  asks: {
    participants: {
      usual: { ...document(PARTICIPANTS, { id: ARRANGEMENT, day: DAY, first: MOST }), plain: participantsOf },
    },
    tree: { usual: { ...document(TREE, { ...ofMunicipality, first: MOST }), plain: treeOf } },
    partners: {
      usual: { ...document(PARTNERS, ofMunicipality), plain: partnersOf },
      'with @cypher': partnersByCypher,
    },
  },
};
