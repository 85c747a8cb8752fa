import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPresent, lookForComponents, PROJECT } from '../../tests/support/components';
import { Neo4jServers } from '../../tests/support/neo4j-servers';
import type { EngineAlone } from './engine';
import { writeFiles } from './files';
import type { Once } from './once';

/**
 * npm run measure:import — imports the national registers into an empty database: once, and as if the country stood in
 * them 4 and 16 times; writes docs/measurements/import.md. Fails when once takes more than three times what it should.
 */
const TARGET = { seconds: 10, megabytes: 500 };
const FAILS_AT = 3;
const TIMES = [1, 4, 16];
/** How often the country stands in the files where checks are run, and where the memory is told apart. */
const CLOSELY = [1, 4];

/** What a program beside this one writes, run as a process of its own. */
function measured(program: string, ...args: readonly string[]): unknown {
  const loader = join(PROJECT, 'scripts', 'typescript-require.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-r', loader, join(__dirname, program), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  process.stderr.write(`${program} ${args.join(' ')}: ${stdout}\n`);
  return JSON.parse(stdout);
}

/** With the registers in a folder of its own, the country so many times in them. */
async function withFiles<Outcome>(
  times: number,
  work: (folder: string) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-measure-'));
  try {
    writeFiles(folder, times);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const once = (folder: string, checks: boolean, ...bolt: readonly string[]) =>
  measured('once.ts', folder, checks ? 'checks' : 'no-checks', ...bolt) as Once;

const line = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const counted = (times: number) => `${times} ${times === 1 ? 'time' : 'times'}`;

function row(name: string, { seconds: { checks, knownAt, again, tooi, roo }, records, peak, longest }: Once): string {
  const inSeconds = [tooi, roo, tooi + roo, ((tooi + roo) / records) * 10_000, again];
  const ofChecks = (value: string | number) => (checks > 0 ? value : '');
  return line(
    name,
    records,
    ...inSeconds.map((value) => value.toFixed(1)),
    ofChecks(checks.toFixed(1)),
    Math.round(peak.imports),
    ofChecks(Math.round(peak.all)),
    Math.round(longest.imports),
    ofChecks(Math.round(longest.checks)),
    knownAt.toFixed(1),
  );
}

interface Apart {
  readonly times: number;
  readonly engine: EngineAlone;
  readonly opened: number;
  readonly whole: number;
}

function apart({ times, engine: { empty, writing }, opened, whole }: Apart): string {
  return line(counted(times), empty, opened - empty, writing - opened, Math.max(0, whole - writing), whole);
}

function toldApart(times: number, { peak }: Once): Promise<string> {
  return withFiles(times, (folder) => {
    measured('engine.ts', 'record', folder);
    const engine = measured('engine.ts', 'write', folder) as EngineAlone;
    return apart({ times, engine, opened: measured('engine.ts', 'open', folder) as number, whole: peak.imports });
  });
}

async function onNeo4j(): Promise<string[]> {
  if (!isPresent('neo4j')) return [];
  const servers = new Neo4jServers('measurements');
  try {
    const address = await (await fetch(await servers.open())).text();
    return [await withFiles(1, (folder) => row('Neo4j, 1 time', once(folder, true, address)))];
  } finally {
    await servers.close();
  }
}

async function main(): Promise<void> {
  lookForComponents();
  const [load = 0] = loadavg();
  const rows: string[] = [];
  const memory: string[] = [];
  let first: Once | undefined;
  for (const times of TIMES) {
    const outcome = await withFiles(times, (folder) => once(folder, CLOSELY.includes(times)));
    first ??= outcome;
    rows.push(row(`embedded, ${counted(times)}`, outcome));
    if (CLOSELY.includes(times)) memory.push(await toldApart(times, outcome));
  }
  rows.push(...(await onNeo4j()));
  const text = `# Importing the whole country

Written by \`npm run measure:import\`: all lists of TOOI and the export of the register (state of 16 May 2026) into an empty
database, from files and with the checks before and after, as a user imports; the country once, and as if it stood in the files 4
times, and (without checks) 16 times, under other numbers.

${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), at the start with a load of ${load.toFixed(1)} by other programs; Node ${process.version}. Target: once in ${TARGET.seconds} s
and ${TARGET.megabytes} MB; three times that fails.

| database, country | new records | TOOI (s) | ROO (s) | together (s) | s per 10,000 records | again (s) | checks (s) | peak (MB) | with checks (MB) | longest (ms) | in checks (ms) | known at (s) |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

*Again*: the register a second time, which changes nothing. *Checks*: of both registers, before and after, which the times
before it leave out. *Peak*: the whole process, the embedded database included. *Longest*: what the process kept to itself
at a time, and so what a reader of a server may wait; what it waited for a processor is not counted. *Known at*: the first
question about an earlier moment, which rebuilds the whole registry as it was (decision 11; a question may take 10 s;
known-at.md).

## Whose the memory is (MB)

| country | Node and the program | the database, opened | its one transaction | the import itself | peak |
| --- | --- | --- | --- | --- | --- |
${memory.join('\n')}

The embedded database is held in memory whole; *opened* is what it takes in a process of its own. *Its one transaction* is
what comes on top while nothing is committed yet: measured by running the statements of the import, read from a file, in a
process that does nothing else. An import is one transaction, so that it happens as a whole or not at all; with a commit
after each statement the engine takes half of it. *The import itself* is the rest: what the delivery says
(compressed), what follows from it, and what V8 has not collected yet.
`;
  writeFileSync(join(PROJECT, 'docs', 'measurements', 'import.md'), text);
  process.stdout.write(text);
  const [seconds, megabytes] = [
    first ? first.seconds.tooi + first.seconds.roo : Infinity,
    first?.peak.imports ?? Infinity,
  ];
  if (seconds > FAILS_AT * TARGET.seconds || megabytes > FAILS_AT * TARGET.megabytes)
    throw new Error(`The import of the country took ${seconds.toFixed(1)} s and ${Math.round(megabytes)} MB`);
}

void main();
