import { CHECKS } from '../../src/checks/checks';
import { arrangementsOf, findingsOn, type Finding } from '../../src/checks/report';
import { type Asking, openSeeded } from '../answers/asking';
import { describeWithRegister } from '../support/describe-with';
import { engines } from '../support/engines';
import { importNational } from '../support/national';
import { createContext } from '../../src/api/context';
import { read } from '../support/cypher';

const DAY = '2026-05-16';

/** The fixtures of the study of the law (section 7), over all arrangements that live on the day. */
describeWithRegister('the checks on the national register', () => {
  let asking: Asking;
  let found: readonly Finding[];
  let milliseconds: number;
  beforeAll(async () => {
    asking = await openSeeded(engines[0]!);
    await importNational(asking.graph);
    const rows = await read<{ id: string }>(
      asking.graph,
      `MATCH (a:Arrangement) WHERE a.inRegister = true AND a.from <= '${DAY}' AND '${DAY}' < a.until RETURN a.id AS id ORDER BY id`,
    );
    const { reader } = createContext(asking.services);
    const started = performance.now();
    found = await findingsOn(reader, { arrangements: rows.map(({ id }) => id), body: null, organisations: [] }, DAY);
    milliseconds = performance.now() - started;
  }, 900_000);
  afterAll(() => asking.graph.close());

  const counted = (code: string, field: 'judgement' | 'wouldBe') =>
    found.filter(({ check, [field]: judgement }) => check.code === code && judgement === 'VIOLATED').length;

  it('finds what the study of the law found (F4, F5, F6 and the entry without a keeper of F8), and the bodies that ended', () => {
    expect(found.length).toBe(451 * CHECKS.length);
    expect([counted('K01', 'judgement'), counted('K11', 'judgement')]).toEqual([6, 1]);
    expect(counted('K26', 'judgement')).toBe(8);
    expect([counted('K07', 'wouldBe'), counted('K08', 'wouldBe')]).toEqual([5, 1]);
  });

  it('accuses nobody by a law that was not read', () => {
    expect([counted('K07', 'judgement'), counted('K08', 'judgement')]).toEqual([0, 0]);
  });

  it('judges the country within ten seconds', async () => {
    expect(milliseconds).toBeLessThan(10_000);
    expect(
      (await arrangementsOf(createContext(asking.services).reader, 'gemeente-hillegom', DAY)).length,
    ).toBeGreaterThan(10);
  });
});
