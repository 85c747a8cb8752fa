import { auth, type Driver, driver, type ResultSummary } from 'neo4j-driver';
import { PARTNERS, POLICY_FIELDS_OF } from '../../src/answers/partners/queries';
import { LAYOUTS_OF } from '../../src/answers/region-differences/queries';
import { THEMED_ARRANGEMENTS } from '../../src/answers/shared-themes/queries';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { write } from '../support/cypher';
import { describeWithNeo4j } from '../support/describe-with';
import { boltAddress, engines } from '../support/engines';
import { rowsTouched } from '../support/profile';

/** Four bodies in four arrangements about one theme, and in two regions: a neighbourhood that touches no other. */
const NEIGHBOURHOOD = `
UNWIND range(1, $size) AS i
WITH toString(i) AS i, {from: '1950-01-01', until: '9999-12-31', certainFrom: '1950-01-01', certainUntil: '9999-12-31'} AS days
CREATE (t:Record:PolicyTheme {id: 'theme-' + i, sortName: i, scheme: 'POLICY_FIELD'})
CREATE (h:Record:Region {id: 'health-' + i, sortName: i, regionKind: 'HEALTH'})
CREATE (s:Record:Region {id: 'safety-' + i, sortName: i, regionKind: 'SAFETY'})
WITH i, days, t, h, s
UNWIND range(1, 4) AS n
WITH i + '-' + toString(n) AS n, days, t, h, s
CREATE (o:Record:Organisation {id: 'body-' + n, sortName: n, type: 'MUNICIPALITY'})
CREATE (a:Record:Arrangement {id: 'arrangement-' + n, sortName: n})
CREATE (hp:Record:Placement {id: 'in-health-' + n})
CREATE (sp:Record:Placement {id: 'in-safety-' + n})
SET o += days, a += days, hp += days, sp += days
CREATE (a)-[:ABOUT]->(t)
CREATE (o)-[:PLACED_BY]->(hp)-[:IN_REGION]->(h)
CREATE (o)-[:PLACED_BY]->(sp)-[:IN_REGION]->(s)`;
const PARTICIPATIONS = `
UNWIND range(1, $size) AS i
UNWIND range(1, 4) AS n
UNWIND range(1, 4) AS m
WITH toString(i) + '-' + toString(n) AS n, toString(i) + '-' + toString(m) AS m
MATCH (o:Organisation {id: 'body-' + n})
MATCH (a:Arrangement {id: 'arrangement-' + m})
CREATE (o)-[:PARTICIPATES]->(p:Record:Participation {id: 'p-' + n + '-' + m, from: '1950-01-01', until: '9999-12-31',
  certainFrom: '1950-01-01', certainUntil: '9999-12-31'})-[:IN_ARRANGEMENT]->(a)`;

async function fill(graph: Graph, size: number): Promise<void> {
  await prepareDatabase(graph);
  await write(graph, NEIGHBOURHOOD, { size });
  await write(graph, PARTICIPATIONS, { size });
}

const BODIES = { keys: ['body-1-1', 'body-1-2'], day: '2026-05-16', includeUncertain: false, limit: 26 };

const QUESTIONS: readonly [string, { readonly text: string }, object][] = [
  [
    'partners',
    PARTNERS,
    { ...BODIES, afterShared: 1000, afterName: '', afterId: '', records: true, withTogether: true },
  ],
  ['the policy fields shared', POLICY_FIELDS_OF, { keys: ['arrangement-1-1', 'arrangement-1-2'] }],
  ['the regions and their members', LAYOUTS_OF, { ...BODIES, kinds: [] }],
  ['the arrangements about themes', THEMED_ARRANGEMENTS, { ...BODIES, themes: [] }],
];

/** As many rows at four times the registry: what is asked of a neighbourhood does not grow with the rest. */
describe('with four times the registry and the same neighbours', () => {
  let small: Graph;
  let large: Graph;

  beforeAll(async () => {
    [small, large] = [openEmbedded(), openEmbedded()];
    for (const [graph, size] of [
      [small, 50],
      [large, 200],
    ] as const) {
      await fill(graph, size);
    }
  });
  afterAll(() => Promise.all([small.close(), large.close()]));

  it.each(QUESTIONS)('reads as many rows for %s', async (_what, query, parameters) => {
    const rows = await rowsTouched(small, query.text, parameters);
    expect(rows).toBeGreaterThan(1);
    expect(await rowsTouched(large, query.text, parameters)).toBe(rows);
  });
});

/**
 * After a load the statistics of Neo4j are behind for a while, and it may then scan an index to find the body that was
 * asked for: 400 for each of the two here. What it must never do is to scan it again for each of its arrangements.
 */
describeWithNeo4j('right after a load, on Neo4j', () => {
  let graph: Graph;
  let direct: Driver;
  beforeAll(async () => {
    graph = await engines.find(({ name }) => name === 'Neo4j')!.open();
    await fill(graph, 100);
    direct = driver(await boltAddress(), auth.basic('neo4j', 'none needed'), { disableLosslessIntegers: true });
  });
  afterAll(() => Promise.all([direct.close(), graph.close()]));

  it.each(QUESTIONS)('no step reads much more than the neighbours for %s', async (_what, query, parameters) => {
    const { summary } = await direct.executeQuery(`PROFILE ${query.text}`, { ...parameters, limit: 26n });
    expect(mostRows(summary.profile)).toBeLessThan(900);
  });
});

function mostRows(plan: ResultSummary['profile']): number {
  return plan ? Math.max(plan.rows, ...plan.children.map(mostRows)) : Infinity;
}
