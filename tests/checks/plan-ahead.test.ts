import type { Statement } from '../../src/graph/port';
import { CHECKS } from '../../src/checks/checks';
import { planAhead } from '../../src/checks/plan-ahead';
import { findingsOn } from '../../src/checks/report';
import { yearOf } from '../../src/checks/deadlines/deadlines';
import { Reader } from '../../src/registry/reading/reader';

const DAY = '2026-05-16';

/** What a use of a reader sends: of each text, whether its list of keys is long enough to share a plan. */
async function sentBy(use: (reader: Reader) => Promise<unknown>): Promise<Map<string, boolean>> {
  const sent = new Map<string, boolean>();
  const graph = {
    read: async (statements: readonly Statement[]) => {
      for (const { query, parameters } of statements)
        sent.set(query.text, (parameters as { keys: readonly string[] }).keys.length > 10);
      return statements.map(() => []);
    },
  };
  await use(new Reader(graph as unknown as ConstructorParameters<typeof Reader>[0]));
  return sent;
}

describe('planning ahead', () => {
  it('sends the texts that a report and its deadlines send, with as long a list of keys', async () => {
    const scope = { arrangements: ['gr-mrdh'], body: 'gemeente-delft', organisations: ['gemeente-delft'] };
    const asked = await sentBy(async (reader) => {
      await findingsOn(reader, scope, DAY);
      await yearOf(reader, { kind: 'arrangement', id: 'gr-mrdh' }, { day: DAY, from: DAY, until: '2027-05-16' });
    });
    expect(asked.size).toBeGreaterThan(new Set(CHECKS.map(({ query }) => query)).size);
    expect([...asked.values()]).not.toContain(false);
    expect(await sentBy((reader) => planAhead(reader, DAY))).toEqual(asked);
  });
});
