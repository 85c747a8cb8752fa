import type { CheckedReport } from '../../src/cli/check-questions';
import { type ExpectedReport, findingLine, subjectOf, TOPICS } from '../support/council';
import { cleanUp, samenhang, temporaryFolder } from '../support/process';

afterAll(cleanUp);

const findings = ({ findings: all }: ExpectedReport) => all.length;
/** Of each topic the fullest report on a body and the fullest on an arrangement; the API is asked for all of them. */
const FULLEST = TOPICS.flatMap(({ codes, reports }) =>
  [reports.filter(({ of }) => of !== undefined), reports.filter(({ of }) => of === undefined)].flatMap((some) =>
    [...some]
      .sort((a, b) => findings(b) - findings(a))
      .slice(0, 1)
      .map((report) => ({ subject: subjectOf(report), asOf: report.asOf, codes, report })),
  ),
);
/** The command tells one by one what is wrong, or would be; the rest it counts. */
const isTold = (line: string) => line.endsWith(' VIOLATED');

describe("the checks on the councils' files from the command line", () => {
  const env = { DATA_DIR: temporaryFolder() };
  const codesOfExit = new Set<number | null>();

  it('has the files of all topics in one registry, by an import for each', async () => {
    for (const { records } of TOPICS) {
      const { code, stderr } = await samenhang(['import', 'records', records, '--no-checks'], { env });
      expect([code, stderr]).toEqual([0, expect.stringMatching(/Writing records … 100 %$/m)]);
    }
  }, 120_000);

  it.each(FULLEST)(
    'finds in $subject on $asOf what the API finds',
    async ({ subject, asOf, codes, report }) => {
      const kind = report.of === undefined ? ['--arrangement'] : [];
      const { code, stdout } = await samenhang(['check', subject, ...kind, '--as-of', asOf, '--json'], { env });
      const { wrong, possiblyWrong, counts } = (JSON.parse(stdout) as { data: { report: CheckedReport } }).data.report;
      const told = [...wrong, ...possiblyWrong].filter(({ check }) => codes.includes(check.code));
      expect(told.map(findingLine).sort()).toEqual(report.findings.filter(isTold).sort());
      expect([code, wrong.length]).toEqual([counts.violated > 0 ? 1 : 0, counts.violated]);
      codesOfExit.add(code);
    },
    60_000,
  );

  it('ended with 1 where something was wrong, and with 0 elsewhere', async () => {
    expect(codesOfExit).toContain(1);
    const { code, stdout } = await samenhang(['check', 'frame-gr-houtland', '--arrangement', '--as-of', '2014-01-01'], {
      env,
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining('Dit klopt niet (0)')]);
  }, 60_000);
});
