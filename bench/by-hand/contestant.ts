import { ARRANGEMENT, type Contestant, DAY, MOST, MUNICIPALITY, type Plain, sorted } from '../contestant';
import { startOwn } from '../server-process';

const ofMunicipality = `code=${MUNICIPALITY}&day=${DAY}&first=${MOST}`;

/** Hand-written Cypher: what the database allows at most, without an API that others can ask their own questions. */
export const byHand: Contestant = {
  name: 'Cypher by hand',
  about: 'one hand-written query per question on the bare `neo4j-driver`, Express, plain JSON',
  start: (bolt) => startOwn('by-hand/server.ts', bolt),
  asks: {
    participants: {
      usual: {
        path: `/participants?id=${ARRANGEMENT}&day=${DAY}&first=${MOST}`,
        plain: (answer: Plain['participants']) => answer,
      },
    },
    tree: {
      usual: {
        path: `/tree?${ofMunicipality}`,
        plain: (answer: Plain['tree']) => answer.map((each) => ({ ...each, themes: sorted(each.themes) })),
      },
    },
    partners: { usual: { path: `/partners?${ofMunicipality}`, plain: (answer: Plain['partners']) => answer } },
  },
};
