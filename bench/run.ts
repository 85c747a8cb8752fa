import { parseArgs } from 'node:util';
import { byHand } from './by-hand/contestant';
import { compareAnswers } from './compare';
import { startDatabase } from './database';
import { lanesOf, measure, type Plan } from './measure';
import { neo4jGraphql } from './neo4j-graphql/contestant';
import { keep, report } from './results';
import { samenhang } from './samenhang';
import type { ServerProcess } from './server-process';

const HELP = `npm run bench [-- --quick | --smoke]

Asks Samenhang, @neo4j/graphql and hand-written Cypher the same three questions on one Neo4j and compares first what
they answer, then how fast. Writes bench/RESULTS.md. Needs what the tests on Neo4j need: a JDK, npm run neo4j:install.

  --quick   fewer and shorter rounds; printed, not written
  --smoke   the seeds alone; answers compared and a few asked for; nothing is measured`;

const CONTESTANTS = [samenhang, neo4jGraphql, byHand];
const FULL: Plan = { connections: 4, rounds: 7, seconds: 1.5, leadIn: 0.3, warmUp: 5 };
const QUICK: Plan = { connections: 4, rounds: 3, seconds: 1, leadIn: 0.2, warmUp: 2 };
const SMOKE: Plan = { connections: 2, rounds: 1, seconds: 0.1, leadIn: 0, warmUp: 0 };
/** The seeds and eleven copies hold about as many participations as the national register (9,516 in May 2026). */
const COPIES = 11;

const tell = (what: string) => console.error(what);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean' }, smoke: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  tell('Starting Neo4j and loading it');
  const database = await startDatabase(values.smoke ? 0 : COPIES);
  const servers: ServerProcess[] = [];
  try {
    const running = [];
    for (const contestant of CONTESTANTS) {
      const server = await contestant.start(database.bolt);
      servers.push(server);
      running.push({ contestant, server });
    }
    const lanes = lanesOf(running);
    const plan = values.smoke ? SMOKE : values.quick ? QUICK : FULL;
    const answers = await compareAnswers(lanes);
    tell(`All answer alike, in so many rows: ${[...answers.values()].map(({ rows }) => rows).join(' ')}`);
    const measured = await measure(lanes, database.pid, plan, tell);
    if (values.smoke) return;
    const text = report({ contestants: CONTESTANTS, measured, plan, sizes: database.sizes, answers });
    console.log(text);
    if (!values.quick) keep(text);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.stop();
  }
}

void main();
