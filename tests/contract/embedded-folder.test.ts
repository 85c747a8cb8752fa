import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hasDatabase, openEmbedded, openToRead } from '../../src/graph/embedded';
import { GraphError } from '../../src/graph/errors';
import { PROJECT } from '../support/components';
import { read, write } from '../support/cypher';
import { bytesIn } from '../support/folder-bytes';

const PROGRAM = join(__dirname, 'programs', 'write-until-killed.ts');
const LOADER = join(PROJECT, 'scripts', 'typescript-require.js');
const NUMBERS = 'MATCH (n:Entry) WITH n.number AS number, count(n) AS halves RETURN number, halves ORDER BY number';

/** What only the embedded engine has: a folder, its lock, and what is left in it. */
describe('the folder of the embedded database', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samenhang-folder-'));
  });
  afterEach(async () => {
    await kill(child);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Another process that writes into the folder, and the numbers that it says are committed. */
  function startWriter() {
    const committed: number[] = [];
    const writer = spawn(process.execPath, ['-r', LOADER, PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    child = writer;
    const reached = (number: number) =>
      new Promise<void>((resolve, reject) => {
        writer.once('exit', () => reject(new Error(`The writer ended at ${committed.at(-1)}`)));
        createInterface(writer.stdout).on('line', (line) => {
          committed.push(Number(line));
          if (Number(line) === number) resolve();
        });
      });
    return { writer, committed, reached };
  }

  it('is made when it is not there', async () => {
    const deep = join(folder, 'not', 'yet');
    expect(hasDatabase(deep)).toBe(false);
    const graph = openEmbedded({ folder: deep });
    await graph.close();
    expect([existsSync(deep), hasDatabase(deep)]).toEqual([true, true]);
  });

  it('keeps data, constraints and indexes when closed and opened again', async () => {
    const first = openEmbedded({ folder });
    await first.define([
      'CREATE CONSTRAINT entry_number IF NOT EXISTS FOR (n:Entry) REQUIRE n.number IS UNIQUE',
      'CREATE INDEX entry_number_index IF NOT EXISTS FOR (n:Entry) ON (n.number)',
    ]);
    await write(first, 'CREATE (:Entry {number: 1, name: "Súdwest-Fryslân", list: [], big: $big})', { big: 2 ** 53 });
    await first.close();

    const second = openEmbedded({ folder });
    const rows = await read(second, 'MATCH (n:Entry) RETURN properties(n) AS all');
    expect(rows).toEqual([{ all: { number: 1, name: 'Súdwest-Fryslân', list: [], big: 2 ** 53 } }]);
    await expect(write(second, 'CREATE (:Entry {number: 1})')).rejects.toMatchObject({ code: 'CONFLICT' });
    await second.close();
  });

  it('waits with closing until the write that runs is committed', async () => {
    const first = openEmbedded({ folder });
    const writing = write(first, 'UNWIND range(1, 5000) AS number CREATE (:Entry {number: number})');
    await Promise.all([writing, first.close()]);
    const second = openEmbedded({ folder });
    expect(await read(second, 'MATCH (n:Entry) RETURN count(n) AS count')).toEqual([{ count: 5000 }]);
    await second.close();
  });

  it('stays as it is to the byte when opened to be read, and takes no write then', async () => {
    const first = openEmbedded({ folder });
    await write(first, 'CREATE (:Entry {number: 1})');
    await first.close();
    const before = bytesIn(folder);
    const graph = openToRead(folder);
    expect(await read(graph, 'MATCH (n:Entry) RETURN n.number AS number')).toEqual([{ number: 1 }]);
    await expect(write(graph, 'CREATE (:Entry {number: 2})')).rejects.toThrow(/read-only/);
    expect(await read(graph, 'MATCH (n:Entry) RETURN n.number AS number')).toEqual([{ number: 1 }]);
    expect(() => openEmbedded({ folder })).toThrow(expect.objectContaining({ code: 'LOCKED' }));
    await graph.close();
    expect(bytesIn(folder)).toEqual(before);
  });

  it('is LOCKED for readers too while another process has it, and shows what it had committed once that is killed', async () => {
    const { writer, committed, reached } = startWriter();
    await reached(3);
    expect(() => openToRead(folder)).toThrow(expect.objectContaining({ code: 'LOCKED' }));
    await kill(writer);
    const before = bytesIn(folder);
    const graph = openToRead(folder);
    expect((await read(graph, NUMBERS)).length).toBeGreaterThanOrEqual(committed.length);
    await graph.close();
    expect(bytesIn(folder)).toEqual(before);
  });

  it('is LOCKED while another process has it, and free when that is gone', async () => {
    const { writer, reached } = startWriter();
    await reached(1);
    expect(() => openEmbedded({ folder })).toThrow(expect.objectContaining({ code: 'LOCKED' }));
    await kill(writer);
    const graph = openEmbedded({ folder });
    await graph.ready();
    await graph.close();
  });

  it.each([1, 40, 150])('loses nothing that was committed when killed after %i writes', async (number) => {
    const { writer, committed, reached } = startWriter();
    await reached(number);
    await kill(writer);
    const graph = openEmbedded({ folder });
    const rows = await read<{ number: number; halves: number }>(graph, NUMBERS);
    expect(rows.length).toBeGreaterThanOrEqual(committed.length);
    // Whole transactions only, without a gap: the last may have been committed and not yet said so.
    expect(rows).toEqual(rows.map((_row, index) => ({ number: index + 1, halves: 2 })));
    await graph.close();
  });

  it('is UNAVAILABLE with a reason when the file in it is no database', () => {
    writeFileSync(join(folder, 'registry.grafeo'), 'this is not a database');
    expect(() => openEmbedded({ folder })).toThrow(GraphError);
    expect(() => openEmbedded({ folder })).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }));
  });
});

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
