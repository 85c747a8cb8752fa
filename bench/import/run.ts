import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { isPresent, lookForComponents, PROJECT } from '../../tests/support/components';
import { Neo4jServers } from '../../tests/support/neo4j-servers';
import type { Once } from './once';

/**
 * npm run measure:import — imports the national registers into an empty database: once, and as if the country stood in
 * them 4 and 16 times; writes docs/measurements/import.md. Fails when once takes more than three times what it should.
 */
const TARGET = { seconds: 10, megabytes: 500 };
const FAILS_AT = 3;
/** Room for 16 countries; what is used is what is reported. */
const HEAP = 6000;

function once(times: number, bolt?: string): Once {
  const args = [
    `--max-old-space-size=${HEAP}`,
    ...['-r', join(PROJECT, 'scripts', 'typescript-require.js'), join(__dirname, 'once.ts'), String(times)],
    ...(bolt === undefined ? [] : [bolt]),
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Once;
}

function row(name: string, { seconds: { knownAt, ...seconds }, records, peak, longest }: Once): string {
  const total = seconds.tooi + seconds.roo;
  const cells = [
    name,
    records,
    ...[seconds.tooi, seconds.roo, total, (total / records) * 10_000, seconds.again].map((value) => value.toFixed(1)),
    Math.round(peak),
    Math.round(longest),
    knownAt.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function onNeo4j(): Promise<string[]> {
  if (!isPresent('neo4j')) return [];
  const servers = new Neo4jServers('measurements');
  try {
    const answer = await fetch(await servers.open());
    return [row('Neo4j, 1 time', once(1, await answer.text()))];
  } finally {
    await servers.close();
  }
}

async function main(): Promise<void> {
  lookForComponents();
  const embedded = [1, 4, 16].map((times) => [times, once(times)] as const);
  const rows = embedded.map(([times, measured]) =>
    row(`embedded, ${times} ${times === 1 ? 'time' : 'times'}`, measured),
  );
  const text = `# Importing the whole country

Written by \`npm run measure:import\`: all lists of TOOI and the export of the register (state of 16 May 2026) into an empty
database; the country once, and as if it stood in the files 4 and 16 times under other numbers. *Again*: the register a
second time, which changes nothing. *Peak*: the whole process, the embedded database included. *Longest*: what the process
kept to itself at a time, and so what a reader of a server may wait; on the embedded engine that is the commit.
*Known at*: the first question about an earlier moment, which rebuilds the whole registry as it was (decision 11; a
question may take 10 s; known-at.md).

${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}. Target: once in ${TARGET.seconds} s and ${TARGET.megabytes} MB; three times that fails.

| database, country | new records | TOOI (s) | ROO (s) | together (s) | s per 10,000 records | again (s) | peak (MB) | longest (ms) | known at (s) |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${[...rows, ...(await onNeo4j())].join('\n')}
`;
  writeFileSync(join(PROJECT, 'docs', 'measurements', 'import.md'), text);
  process.stdout.write(text);
  const [, first] = embedded[0] ?? [];
  const [seconds, megabytes] = [first ? first.seconds.tooi + first.seconds.roo : Infinity, first?.peak ?? Infinity];
  if (seconds > FAILS_AT * TARGET.seconds || megabytes > FAILS_AT * TARGET.megabytes)
    throw new Error(`The import of the country took ${seconds.toFixed(1)} s and ${Math.round(megabytes)} MB`);
}

void main();
