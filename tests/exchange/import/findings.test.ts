import { readFileSync } from 'node:fs';
import { importFiles } from '../../../src/exchange/import/files';
import type { ReportedFinding } from '../../../src/exchange/import/findings';
import type { ImportReport } from '../../../src/exchange/import/report';
import { reportText } from '../../../src/exchange/import/report-text';
import type { Graph } from '../../../src/graph/port';
import { prepareDatabase } from '../../../src/records/database';
import { describeEngines } from '../../support/engines';
import { fileOf, IMPORTED_AT, importSamples } from '../../support/imports';
import { ROO_SAMPLE } from '../../support/roo';

const XML = readFileSync(ROO_SAMPLE, 'utf8');

/** The sample in which the register no longer lists the dissolved Zoutkreek in Grensland. */
function corrected(): string {
  const entry = XML.indexOf('<p:regeling p:systeemId="90000301">');
  const start = XML.indexOf('<p:deelnemendeOrganisatie p:systeemId="90000005"', entry);
  const end = XML.indexOf('</p:deelnemendeOrganisatie>', start) + '</p:deelnemendeOrganisatie>'.length;
  if (entry < 0 || start < 0) throw new Error('The sample does not list Zoutkreek in Grensland');
  return XML.slice(0, start) + XML.slice(end);
}

const lines = (findings: readonly ReportedFinding[] | undefined) =>
  findings?.map(({ code, arrangement }) => `${code} ${arrangement}`);

describeEngines('what an import makes of the checks', (engine) => {
  let graph: Graph;
  const phases = new Map<string, [done: number, total: number]>();
  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    await importSamples(graph);
  }, 300_000);
  afterAll(() => graph.close());
  const imported = (
    xml: string,
    more: { graph?: Graph; checks?: boolean; dryRun?: boolean } = {},
  ): Promise<ImportReport> =>
    importFiles(more.graph ?? graph, {
      format: 'roo',
      files: [fileOf('register.xml', xml)],
      dryRun: more.dryRun ?? false,
      checks: more.checks ?? true,
      at: IMPORTED_AT,
      progress: (phase, done, total) => void phases.set(phase, [done, total]),
    });

  it('is not told in a rehearsal, nor where nobody asks', async () => {
    for (const more of [{ dryRun: true }, { checks: false, dryRun: true }]) {
      const report = await imported(corrected(), more);
      expect([report.findings, report.checksFailed]).toEqual([null, null]);
      expect(reportText(report, 'en')).not.toContain('Checked');
    }
  });

  it('is nothing where nothing changes', async () => {
    const { findings, counts } = await imported(XML);
    expect([counts.new, counts.changed]).toEqual([0, 0]);
    expect(findings).toMatchObject({
      day: '2026-05-16',
      raised: [],
      solved: [],
      possiblyRaised: [],
      possiblySolved: [],
    });
    expect(phases.get('CHECK_BEFORE')).toEqual([expect.any(Number), phases.get('CHECK_BEFORE')?.[0]]);
  });

  it('is what a correction solved, and what is wrong again without it', async () => {
    const after = await imported(corrected());
    expect(lines(after.findings?.solved)).toContain('K01 gr-90000301');
    expect(lines(after.findings?.raised)).not.toContain('K01 gr-90000301');
    expect(reportText(after, 'en')).toMatch(
      /^Checked before and after, as of 16 May 2026, in \d+\.\d s: \d+ newly wrong, \d+ solved; \d+ newly in doubt, \d+ no longer\.$/m,
    );
    expect(reportText(after, 'en')).toMatch(
      /^Wrong before, and solved: \d+\n(?:.*\n)*? {2}K01 Grensoverschrijdende regeling Grensland: Zoutkreek ceased to exist/m,
    );
    const again = await imported(XML);
    expect(lines(again.findings?.raised)).toContain('K01 gr-90000301');
    expect(again.findings?.raised.find(({ code }) => code === 'K01')?.explanation.nl).toContain(
      'Zoutkreek bestaat sinds 1 januari 2019 niet meer',
    );
    expect(phases.has('CHECK_AFTER')).toBe(true);
  });

  it('never keeps an import from being written', async () => {
    const failing: Graph = {
      engine: graph.engine,
      write: (work) => graph.write(work),
      define: (statements) => graph.define(statements),
      ready: () => graph.ready(),
      close: () => graph.close(),
      read: (statements, options) => {
        if (statements.some(({ query }) => query.name.startsWith('checks.'))) throw new Error('A check broke');
        return graph.read(statements, options);
      },
    };
    const report = await imported(corrected(), { graph: failing });
    expect(report.counts.changed + report.counts.ended).toBeGreaterThan(0);
    expect([report.findings, report.checksFailed]).toEqual([null, 'A check broke']);
    expect(reportText(report, 'en')).toContain(
      'The checks could not be run, so what became wrong is not known: A check broke',
    );
  });
});
