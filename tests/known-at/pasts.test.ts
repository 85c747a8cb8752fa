import type { Graph, Readable } from '../../src/graph/port';
import { statement } from '../../src/graph/query';
import { CHANGES_AFTER, REGISTRY_STATE } from '../../src/records/change-queries';
import { prepareDatabase } from '../../src/records/database';
import { KEPT, Pasts } from '../../src/records/past/pasts';
import { writeRecords } from '../../src/records/store';
import { withCopies } from '../growth/copies';
import { actsOf, writeActs } from '../history/acts';
import { codeOf } from '../support/cypher';
import { describeEngines, engines } from '../support/engines';
import { seedRecords } from '../support/query-parameters-seeds';

const STATE = [statement(REGISTRY_STATE, {})] as const;

/** A registry, and how often its changes were read from the beginning: each build does so once. */
function counted(graph: Graph): { live: Readable; builds: () => number } {
  let builds = 0;
  const live: Readable = {
    read: (statements, options) => {
      for (const { query, parameters } of statements)
        if (query === CHANGES_AFTER && (parameters as { after: number }).after === 0) builds += 1;
      return graph.read(statements, options);
    },
  };
  return { live, builds: () => builds };
}

describeEngines('earlier moments', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    await writeActs(graph, actsOf('een', 12));
  });
  afterAll(() => graph.close());

  const versionIn = async (past: Readable) => (await past.read(STATE))[0][0]?.lastChange;

  it('are built once for all who ask at once', async () => {
    const { live, builds } = counted(graph);
    const pasts = new Pasts(live);
    expect(builds()).toBe(0);
    const versions = await Promise.all(Array.from({ length: 10 }, () => versionIn(pasts.at(5))));
    expect([new Set(versions), builds()]).toEqual([new Set([5]), 1]);
    await pasts.close();
  });

  it('are kept, a handful, and built again when they were dropped', async () => {
    const { live, builds } = counted(graph);
    const pasts = new Pasts(live);
    const [first, second] = [pasts.at(1), pasts.at(2)];
    for (const version of [1, 2, 1, 2]) expect(await versionIn(pasts.at(version))).toBe(version);
    expect([builds(), pasts.at(1) === first]).toEqual([2, true]);
    for (let version = 3; version <= KEPT + 1; version++) await versionIn(pasts.at(version));
    expect([builds(), pasts.at(1) === first]).toEqual([KEPT + 1, true]);
    // The second was used least lately; who still holds it can read on.
    expect(await versionIn(second)).toBe(2);
    expect(builds()).toBe(KEPT + 2);
    await pasts.close();
  });

  it('do not outlive the patience of who asks, but are there for the next', async () => {
    const { live, builds } = counted(graph);
    const pasts = new Pasts(live);
    const late = pasts.at(7).read(STATE, { signal: AbortSignal.timeout(1) });
    expect(await codeOf(late)).toBe('TIMEOUT');
    expect(await versionIn(pasts.at(7))).toBe(7);
    expect(builds()).toBe(1);
    await pasts.close();
  });

  it('that cannot be built say so, and are tried again', async () => {
    let broken = true;
    const live: Readable = {
      read: (statements, options) =>
        broken ? Promise.reject(new Error('the database is gone')) : graph.read(statements, options),
    };
    const pasts = new Pasts(live);
    const past = pasts.at(3);
    await expect(past.read(STATE)).rejects.toThrow('the database is gone');
    broken = false;
    expect(await versionIn(past)).toBe(3);
    await pasts.close();
  });

  it('end while they are read from without leaving the reader waiting', async () => {
    const pasts = new Pasts(graph);
    const reading = versionIn(pasts.at(4));
    await pasts.close();
    expect(await reading).toBe(4);
  });
});

describe('building an earlier moment', () => {
  it('leaves the thread that answers free', async () => {
    const graph = await engines[0]!.open();
    await prepareDatabase(graph);
    const records = withCopies(seedRecords(), 3);
    await writeRecords(graph, records, { kind: 'SEED', at: new Date('2026-05-16T10:00:00Z'), by: null });
    // Whatever else keeps the machine busy does so now and then; work on this thread would be there each time.
    let found = await whileBuilding(graph, records.length);
    for (let turn = 1; turn < 3 && !isFree(found); turn++) found = await whileBuilding(graph, records.length);
    const { times, took } = found;
    process.stderr.write(
      `\n${records.length} records rebuilt in ${took.toFixed()} ms; ${times.length} reads meanwhile, the slowest ${Math.max(...times).toFixed(1)} ms\n`,
    );
    expect(isFree(found)).toBe(true);
    await graph.close();
  });
});

interface Building {
  /** How long each read took that was done meanwhile. */
  readonly times: readonly number[];
  readonly took: number;
}

/** Many reads were done, none of which waited for a large part of the building. */
const isFree = ({ times, took }: Building) => times.length > 100 && Math.max(...times) < Math.max(250, took / 4);

async function whileBuilding(graph: Graph, version: number): Promise<Building> {
  const pasts = new Pasts(graph);
  let done = false;
  const started = performance.now();
  const building = pasts
    .at(version)
    .read(STATE)
    .finally(() => (done = true));
  const times: number[] = [];
  while (!done) {
    const asked = performance.now();
    await graph.read(STATE);
    await new Promise((resolve) => setImmediate(resolve));
    times.push(performance.now() - asked);
  }
  await building;
  const took = performance.now() - started;
  await pasts.close();
  return { times, took };
}
