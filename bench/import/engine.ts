import { appendFileSync, closeSync, cpSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../src/exchange/import/files';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph, GraphTransaction } from '../../src/graph/port';
import type { Query } from '../../src/graph/query';
import { prepareDatabase } from '../../src/records/database';
import { peakMemory } from '../../tests/support/peak-memory';
import { filesIn } from './files';

/** Memory of a process that has the embedded engine and nothing of ours; megabytes. */
export interface EngineAlone {
  /** With a database without a record. */
  readonly empty: number;
  /** The most while it ran the statements that the import of the register ran, in one transaction, to its commit. */
  readonly writing: number;
}

/**
 * Run as processes of their own, one after the other: `record` imports the registers of a folder and keeps the statements
 * that the register took; `write` runs those, one at a time, on the database as it was before; `open` opens the database
 * as it was after. The last two write their memory.
 */
const [step, folder = ''] = process.argv.slice(2);
const BEFORE = join(folder, 'before');
const AFTER = join(folder, 'after');
const STATEMENTS = join(folder, 'statements.jsonl');

async function record(): Promise<void> {
  const tooi = openEmbedded({ folder: BEFORE });
  await prepareDatabase(tooi);
  await importFiles(tooi, { format: 'tooi', files: filesIn(folder, 'tooi'), dryRun: false, at: new Date() });
  await tooi.close();
  cpSync(BEFORE, AFTER, { recursive: true });
  const graph = openEmbedded({ folder: AFTER });
  const files = filesIn(folder, 'roo');
  await importFiles(recorded(graph), { format: 'roo', files, dryRun: false, at: new Date() });
  await graph.close();
}

/** The graph, each statement of its writes kept. */
function recorded(graph: Graph): Graph {
  const keeping = (transaction: GraphTransaction): GraphTransaction => ({
    run: (query, parameters) => {
      appendFileSync(STATEMENTS, `${JSON.stringify([query, parameters])}\n`);
      return transaction.run(query, parameters);
    },
  });
  return {
    engine: graph.engine,
    read: (statements, options) => graph.read(statements, options),
    write: (work) => graph.write((transaction) => work(keeping(transaction))),
    define: (statements) => graph.define(statements),
    ready: () => graph.ready(),
    close: () => graph.close(),
  };
}

async function write(): Promise<EngineAlone> {
  const empty = openEmbedded();
  await empty.ready();
  const memory = peakMemory();
  await empty.close();
  const graph = openEmbedded({ folder: BEFORE });
  await graph.write(async (transaction) => {
    for (const line of linesOf(STATEMENTS)) {
      const [query, parameters] = JSON.parse(line) as [Query<object, unknown>, object];
      await transaction.run(query, parameters);
    }
  });
  return { empty: memory, writing: peakMemory() };
}

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(65_536);
  let begun: Buffer[] = [];
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0 && end < size; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString();
      begun = [];
      from = end + 1;
    }
    begun.push(Buffer.from(chunk.subarray(from, size)));
  }
  closeSync(file);
}

async function open(): Promise<number> {
  const graph = openEmbedded({ folder: AFTER });
  await graph.ready();
  return peakMemory();
}

const STEPS: Readonly<Record<string, () => Promise<unknown>>> = { record, write, open };
void STEPS[step ?? '']?.().then((outcome) => {
  process.stdout.write(JSON.stringify(outcome ?? null));
  process.exit(0);
});
