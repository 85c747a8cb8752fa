import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { isPresent, lookForComponents, PROJECT } from '../../tests/support/components';
import { Neo4jServers } from '../../tests/support/neo4j-servers';
import type { Asked, Once, Spread } from './once';

/**
 * npm run measure:checks — asks for deadlines, reports and the overview of the country with the national registers in the
 * registry, on each engine; writes docs/measurements/checks.md. Fails when the embedded overview takes more of the
 * processor than a question may last.
 */
const LIMIT = 10_000;

function once(bolt?: string): Once {
  const script = [join(PROJECT, 'scripts', 'typescript-require.js'), join(__dirname, 'once.ts')];
  const args = ['-r', ...script, ...(bolt === undefined ? [] : [bolt])];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Once;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1);
const cells = (...values: readonly (string | number)[]) => `| ${values.join(' | ')} |`;

function rowsOf(engine: string, { deadlines, coming, report, national, nationalAgain, byCheck }: Once): string[] {
  const spread = (what: string, { first, median, processor, most, slowest, roundTrips }: Spread) =>
    cells(
      engine,
      what,
      seconds(first),
      seconds(median),
      `${seconds(most)} (${slowest})`,
      seconds(processor),
      roundTrips,
    );
  const once = (what: string, { milliseconds, processor, roundTrips }: Asked) =>
    cells(engine, what, seconds(milliseconds), '', '', seconds(processor), roundTrips);
  const slowest = byCheck.slowest.map(([code, milliseconds]) => `${code} ${seconds(milliseconds)}`).join(', ');
  return [
    spread('`deadlines` of a municipality, a year', deadlines),
    spread('`coming` of a municipality', coming),
    spread('report of a municipality, all checks', report),
    once('`nationalReport`', national),
    once('the same again', nationalAgain),
    cells(engine, '`check --all`: check by check, another day', seconds(byCheck.total), '', slowest, '', ''),
  ];
}

async function onNeo4j(): Promise<Once | null> {
  if (!isPresent('neo4j')) return null;
  const servers = new Neo4jServers('measurements');
  try {
    const answer = await fetch(await servers.open());
    return once(await answer.text());
  } finally {
    await servers.close();
  }
}

async function main(): Promise<void> {
  lookForComponents();
  const [embedded, neo4j] = [once(), await onNeo4j()];
  const text = `# Checks and deadlines at national size

Written by \`npm run measure:checks\`: the seeds, all lists of TOOI and the export of the register (state of 16 May 2026);
every third municipality (${embedded.municipalities}) asked about one after the other. Seconds from question to answer, in the process that
holds the embedded engine, or beside a Neo4j server on the same machine. *First*: the first question of its kind, for which
the engine plans; then the *median* and the *most* of all. *Processor*: what the process took of it, of the median; on Neo4j
without the server. Round trips are those to the engine. The first report of a municipality that Neo4j gets after a start
waits until all checks are planned; a server asks for these plans before it answers. Neo4j planned each anew for lists of one, of up to ten and of up to a hundred keys: the
first two reports of the same kind took 17.9 and 18.4 s (load 7). Now lists are never short (\`src/checks/queries/plan-once.ts\`),
so the second has the plans of the first.

${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} (others use the machine too). A question may take ${LIMIT / 1000} s.

| engine | question | first (s) | median (s) | most (s) | processor (s) | round trips |
| --- | --- | --- | --- | --- | --- | --- |
${[...rowsOf('embedded', embedded), ...(neo4j ? rowsOf('Neo4j', neo4j) : [])].join('\n')}
`;
  writeFileSync(join(PROJECT, 'docs', 'measurements', 'checks.md'), text);
  process.stdout.write(text);
  const { processor } = embedded.national;
  if (processor > LIMIT) throw new Error(`The overview of the country took ${seconds(processor)} s of the processor`);
}

void main();
