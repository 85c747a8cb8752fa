import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHANGES_AFTER } from '../../src/records/change-queries';
import { type Asking, openEmpty } from '../answers/asking';
import { PROJECT } from '../support/components';
import { describeWithNeo4j } from '../support/describe-with';
import { boltAddress, describeEngines, engines } from '../support/engines';
import { actsOf, writeActs } from './acts';

const FEED = `query ($after: Int) { changes(after: $after, first: 100) {
  nodes { number act } last hasNextPage totalCount } }`;
const ACTS = 60;
/** A writer's changes: one for each act, and up to six more. */
const changesOf = (writers: readonly string[]) =>
  writers.flatMap((who) => actsOf(who, ACTS)).reduce((sum, records) => sum + records.length, 0);

interface Page {
  readonly nodes: readonly { number: number; act: string }[];
  readonly last: number;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** Follows the feed until so many changes came; every page must go on right after the one before it. */
async function follow({ ask }: Asking, until: number): Promise<{ pages: number; acts: number }> {
  const acts: string[] = [];
  let [after, pages] = [0, 0];
  while (after < until) {
    const { changes } = await ask<{ changes: Page }>(FEED, { after });
    expect(changes.nodes.map(({ number }) => number)).toEqual(changes.nodes.map((_, index) => after + index + 1));
    expect(changes.last).toBe(after + changes.nodes.length);
    if (changes.nodes.length > 0) pages += 1;
    for (const { act } of changes.nodes) if (acts.at(-1) !== act) acts.push(act);
    after = changes.last;
  }
  // The changes of an act follow each other: none comes back later.
  expect(new Set(acts).size).toBe(acts.length);
  return { pages, acts: acts.length };
}

describeEngines('a follower of two writers at once', (engine) => {
  let asking: Asking;
  beforeAll(async () => (asking = await openEmpty(engine)));
  afterAll(() => asking.graph.close());

  it('never sees a number skipped', async () => {
    const writers = ['een', 'twee'];
    const writing = Promise.all(writers.map((who) => writeActs(asking.graph, actsOf(who, ACTS))));
    const { pages, acts } = await follow(asking, changesOf(writers));
    await writing;
    expect(acts).toBe(2 * ACTS);
    expect(pages).toBeGreaterThan(10);
  });
});

describeWithNeo4j('a follower of two processes that write to one Neo4j', () => {
  let asking: Asking;
  let children: ChildProcess[];
  beforeAll(async () => (asking = await openEmpty(engines[1]!)));
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await asking.graph.close();
  });

  it('never sees a number skipped', async () => {
    const [address, writers] = [await boltAddress(), ['drie', 'vier']];
    children = writers.map((who) => startWriter(address, who));
    const { pages, acts } = await follow(asking, changesOf(writers));
    expect(acts).toBe(2 * ACTS);
    expect(pages).toBeGreaterThan(10);
    // Both wrote all the time, not one after the other.
    const [rows] = await asking.graph.read([
      { query: CHANGES_AFTER, parameters: { after: 0, limit: changesOf(writers) } },
    ]);
    const turns = rows
      .map(({ recordId }) => /^bron-(\w+)/.exec(recordId)![1])
      .filter((who, i, all) => who !== all[i - 1]);
    expect(turns.length).toBeGreaterThan(10);
  });
});

function startWriter(address: string, who: string): ChildProcess {
  const loader = join(PROJECT, 'scripts', 'typescript-require.js');
  const program = join(__dirname, 'programs', 'write-acts.ts');
  return spawn(process.execPath, ['-r', loader, program, address, who, String(ACTS)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
