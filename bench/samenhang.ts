import { join } from 'node:path';
import { ARRANGEMENT, type Contestant, DAY, document, MOST, MUNICIPALITY, sorted } from './contestant';
import { PROJECT, startServer } from './server-process';

const PARTICIPANTS = `query Participants($slug: String!, $day: Date!, $first: Int!) {
  arrangement(by: { slug: $slug }, asOf: $day) {
    participations(first: $first) { nodes { organisation { name } organs certain } }
  }
}`;
const TREE = `query Tree($code: String!, $day: Date!, $first: Int!) {
  municipality(by: { code: $code }, asOf: $day) {
    participations(first: $first) {
      nodes {
        arrangement {
          name
          policyFields { name }
          participations(first: $first) { nodes { organisation { name } } }
        }
      }
    }
  }
}`;
const PARTNERS = `query Partners($code: String!, $day: Date!, $first: Int!) {
  municipality(by: { code: $code }, asOf: $day) {
    partners(first: $first) { nodes { organisation { name } sharedCount } }
  }
}`;

interface Named {
  readonly name: string;
}
interface List<Item> {
  readonly nodes: readonly Item[];
}
interface Participants {
  readonly data: {
    readonly arrangement: {
      readonly participations: List<{
        readonly organisation: Named;
        readonly organs: readonly string[] | null;
        readonly certain: boolean;
      }>;
    };
  };
}
interface Tree {
  readonly data: {
    readonly municipality: {
      readonly participations: List<{
        readonly arrangement: Named & {
          readonly policyFields: readonly Named[];
          readonly participations: List<{ readonly organisation: Named }>;
        };
      }>;
    };
  };
}
interface Partners {
  readonly data: {
    readonly municipality: { readonly partners: List<{ readonly organisation: Named; readonly sharedCount: number }> };
  };
}

const ofMunicipality = { code: `cbs:${MUNICIPALITY}`, day: DAY, first: MOST };

/** The built program, as `npm start` runs it. */
export const samenhang: Contestant = {
  name: 'Samenhang',
  about: 'the built program (`node dist/cli/main.js start`), GraphQL over HTTP, all its limits on',
  start: (bolt) => startServer([join(PROJECT, 'dist', 'cli', 'main.js'), 'start'], bolt),
  asks: {
    participants: {
      usual: {
        ...document(PARTICIPANTS, { slug: ARRANGEMENT, day: DAY, first: MOST }),
        plain: ({ data }: Participants) =>
          data.arrangement.participations.nodes.map(({ organisation, organs, certain }) => ({
            name: organisation.name,
            organs,
            certain,
          })),
      },
    },
    tree: {
      usual: {
        ...document(TREE, ofMunicipality),
        plain: ({ data }: Tree) =>
          data.municipality.participations.nodes.map(({ arrangement }) => ({
            name: arrangement.name,
            themes: sorted(arrangement.policyFields.map(({ name }) => name)),
            participants: arrangement.participations.nodes.map(({ organisation }) => organisation.name),
          })),
      },
    },
    partners: {
      usual: {
        ...document(PARTNERS, ofMunicipality),
        plain: ({ data }: Partners) =>
          data.municipality.partners.nodes.map(({ organisation, sharedCount }) => ({
            name: organisation.name,
            shared: sharedCount,
          })),
      },
    },
  },
};
