import { CHECKS } from '../../src/checks/checks';
import { loadFolder } from '../../src/records/seed';
import { AT, type Asking, openEmpty } from '../answers/asking';
import { findingsIn, subjectOf, TOPICS } from '../support/council';
import { describeEngines } from '../support/engines';

describe("the councils' files", () => {
  it('are about checks that exist, and expect something of each', () => {
    for (const { name, codes, reports } of TOPICS) {
      const expected = new Set(reports.flatMap(({ findings }) => findings.map((line) => line.split(' ')[0])));
      expect([name, [...expected].sort()]).toEqual([name, [...codes].sort()]);
      expect(CHECKS.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    }
  });
});

describeEngines("the checks on the councils' files", (engine) => {
  describe.each(TOPICS)('$name', ({ records, codes, reports }) => {
    let asking: Asking;
    beforeAll(async () => {
      asking = await openEmpty(engine);
      await loadFolder(asking.graph, records, AT);
    }, 120_000);
    afterAll(() => asking.graph.close());

    const cases = reports.map((report) => ({ subject: subjectOf(report), ...report }));
    it.each(cases)('finds what is expected of $subject on $asOf', async (report) => {
      expect(await findingsIn(report, codes, asking.ask)).toEqual([...report.findings].sort());
    });
  });
});
