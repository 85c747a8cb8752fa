import { type Asking, openEmpty } from '../answers/asking';
import { describeEngines } from '../support/engines';
import { fileOf, importInto } from '../support/imports';

/** GR Polder sent its budget to the supervisor this many times, each letter with a source of its own. */
const LETTERS = 75;
const DAYS = Array.from({ length: LETTERS }, (_, index) => `2023-07-${String(1 + (index % 10)).padStart(2, '0')}`);
const ids = DAYS.map((_, index) => `many-brief-${String(index).padStart(2, '0')}`);

const FILES: Readonly<Record<string, string>> = {
  'sources.yaml': `sources:\n${['many-bron', ...ids.map((id) => `${id}-bron`)]
    .map((id) => `  - { id: ${id}, sourceKind: DOCUMENT, title: ${id} }`)
    .join('\n')}\n`,
  'organisations.yaml': `organisations:
  - { id: many-veenland, type: PROVINCE, name: Veenland, from: 1990-01-01, accordingTo: [many-bron] }
  - { id: many-wierdam, type: MUNICIPALITY, name: Wierdam, province: many-veenland, from: 1990-01-01, accordingTo: [many-bron] }
`,
  'arrangements/many-gr-polder.yaml': `arrangement:
  { id: many-gr-polder, arrangementKind: JOINT_ARRANGEMENT, name: GR Polder, form: PUBLIC_BODY, from: 2010-01-01, accordingTo: [many-bron] }
participations:
  - { id: many-deelname, organisation: many-wierdam, organs: [EXECUTIVE], origin: TEXT, from: 2010-01-01, accordingTo: [many-bron] }
decisions:
  - { id: many-besluit, decisionKind: BUDGET, by: GENERAL_BOARD, outcome: ADOPTED, decidedOn: 2023-06-26, year: 2024, accordingTo: [many-bron] }
documentEvents:
${ids
  .map(
    (id, index) =>
      `  - { id: ${id}, documentKind: BUDGET, year: 2024, to: [many-veenland], sentOn: ${DAYS[index]}, accordingTo: [${id}-bron] }`,
  )
  .join('\n')}
`,
};

interface Shown {
  readonly explanation: string;
  readonly evidence: readonly { readonly slug: string }[];
  readonly evidenceCount: number;
  readonly sources: readonly unknown[];
  readonly sourceCount: number;
}
const SHOWN = 'explanation evidence { slug } evidenceCount sources { slug } sourceCount';

describeEngines('more facts than a finding shows', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
    await importInto(
      asking.graph,
      'records',
      Object.entries(FILES).map(([name, text]) => fileOf(name, text)),
    );
  }, 120_000);
  afterAll(() => asking.graph.close());

  it('are counted and told in a report, and judged all the same', async () => {
    const { report } = await asking.ask<{
      report: { findings: { nodes: readonly (Shown & { judgement: string })[] } };
    }>(
      `{ report: complianceReport(of: { slug: "many-gr-polder" }, asOf: "2023-12-01") {
        findings(check: "K21") { nodes { judgement ${SHOWN} } } } }`,
    );
    const [found] = report.findings.nodes;
    expect(found).toMatchObject({ evidenceCount: LETTERS + 1, sourceCount: 60 });
    expect([found?.evidence.length, found?.sources.length]).toEqual([60, 30]);
    expect(found?.explanation).toMatch(
      / Naast de 60 gegevens die hier worden getoond, zijn er nog 16 waarop dit berust\.$/,
    );
    expect(found?.explanation).toContain('De begroting 2024 van GR Polder is op 26 juni 2023 vastgesteld.');
  });

  it('are so among the deadlines', async () => {
    const { deadlines } = await asking.ask<{ deadlines: { nodes: readonly (Shown & { state: string })[] } }>(
      `{ deadlines(of: { slug: "many-gr-polder" }, from: "2023-06-01", until: "2023-09-20", asOf: "2023-12-01",
        kinds: [BUDGET_TO_SUPERVISOR]) { nodes { state ${SHOWN} } } }`,
    );
    expect(deadlines.nodes).toHaveLength(1);
    expect(deadlines.nodes[0]).toMatchObject({ state: 'DONE', evidenceCount: LETTERS + 1, sourceCount: 60 });
  });
});
