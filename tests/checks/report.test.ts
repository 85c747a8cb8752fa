import { CHECKS } from '../../src/checks/checks';
import { type Asking, openEmpty, openSeeded } from '../answers/asking';
import { describeEngines } from '../support/engines';
import { importSamples } from '../support/imports';

interface Found {
  readonly check: { readonly code: string };
  readonly arrangement: { readonly slug: string } | null;
  readonly judgement: string;
  readonly wouldBe: string | null;
  readonly explanation: string;
  readonly ground: { readonly citation: string; readonly link: string; readonly verified: boolean } | null;
  readonly evidence: readonly { readonly slug: string; readonly provenance: readonly { source: { slug: string } }[] }[];
  readonly sources: readonly { readonly slug: string }[];
  readonly remedy: string | null;
  readonly actor: string | null;
  readonly keeper: { readonly slug: string } | null;
}
interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface Reported {
  readonly of: { readonly slug: string };
  readonly day: string;
  readonly arrangements: number;
  readonly counts: Readonly<Record<'ok' | 'violated' | 'unknown' | 'notApplicable', number>>;
  readonly wrong: Page<Found>;
  readonly findings: Page<Found>;
  readonly neededFromYou: Page<{
    readonly arrangement: { readonly slug: string } | null;
    readonly needs: readonly string[];
  }>;
}

/** Which report, and what of it. */
interface Asked {
  readonly field?: string;
  readonly [variable: string]: unknown;
}

const FINDING = `
  check { code } arrangement { slug } judgement wouldBe explanation ground { citation link verified }
  evidence { slug provenance { source { slug } } } sources { slug } remedy actor keeper { slug }`;
const QUESTION = (field: string) => `
query Report($of: Lookup!, $day: Date!, $first: Int = 10, $after: String, $judgement: Judgement) {
  report: ${field}(of: $of, asOf: $day) {
    of { slug } day arrangements counts { ok violated unknown notApplicable }
    wrong(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { ${FINDING} } }
    findings(judgement: $judgement, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${FINDING} }
    }
    neededFromYou(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { arrangement { slug } needs } }
  }
}`;
const reported = async (
  { ask }: Asking,
  slug: string,
  day: string,
  { field = 'participationReport', ...more }: Asked = {},
) => (await ask<{ report: Reported }>(QUESTION(field), { of: { slug }, day, ...more })).report;
const line = ({ check, arrangement, judgement }: Found) => `${check.code} ${arrangement?.slug} ${judgement}`;

describeEngines('the report on the samples of registers', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
    await importSamples(asking.graph);
  }, 300_000);
  afterAll(() => asking.graph.close());

  it('finds the dissolved municipality in the arrangement of its successor, with all that a clerk needs', async () => {
    const { wrong, of, day } = await reported(asking, 'gemeente-kreekveld', '2026-03-15');
    expect([of.slug, day]).toEqual(['gemeente-kreekveld', '2026-03-15']);
    const found = wrong.nodes.find(({ check }) => check.code === 'K01');
    expect(found).toMatchObject({
      arrangement: { slug: 'gr-90000301' },
      explanation:
        'Zoutkreek bestaat sinds 1 januari 2019 niet meer, maar staat in het register nog vermeld als deelnemer aan de Grensoverschrijdende regeling Grensland. De herindeling noemt Kreekveld als opvolger.',
      ground: { citation: 'Wet algemene regels herindeling, artikel 41', verified: true },
      actor: 'REGISTER_KEEPER',
    });
    expect(found?.ground?.link).toMatch(/^http/);
    expect(found?.remedy).toContain('Kreekveld');
    expect(found?.evidence.map(({ slug }) => slug)).toEqual(['versie-90000301', 'gemeente-zoutkreek']);
    expect(found?.sources.map(({ slug }) => slug)).toContain('register-van-overheidsorganisaties');
  });

  it('says the same from the side of the arrangement, and of the municipality that ended', async () => {
    const asked = { field: 'complianceReport', first: 100 };
    const arrangement = await reported(asking, 'gr-90000301', '2026-03-15', asked);
    const once = CHECKS.filter(({ subject = 'ARRANGEMENT' }) => subject === 'ARRANGEMENT').map(({ code }) => code);
    const codes = arrangement.findings.nodes.map(({ check }) => check.code);
    expect(codes.filter((code) => once.includes(code)).sort()).toEqual([...once].sort());
    expect([arrangement.arrangements, arrangement.findings.totalCount]).toEqual([1, codes.length]);
    expect(arrangement.wrong.nodes.map(line)).toContain('K01 gr-90000301 VIOLATED');
    const ended = await reported(asking, 'gemeente-zoutkreek', '2026-03-15');
    expect(ended.wrong.nodes.map(line)).toContain('K01 gr-90000301 VIOLATED');
  });

  it('keeps the term after a merger to the day', async () => {
    const judgements = async (day: string) =>
      (await reported(asking, 'gemeente-kalverhoek', day)).findings.nodes
        .filter(({ check }) => check.code === 'K01')
        .map(({ judgement }) => judgement);
    expect(await judgements('2023-07-01')).toEqual(['OK', 'OK']);
    expect(await judgements('2023-07-02')).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(await judgements('2024-01-02')).toEqual(['VIOLATED']);
  });

  it('counts what it lists, page by page', async () => {
    const { counts, findings, wrong } = await reported(asking, 'gemeente-wierdam', '2026-03-15');
    const total = counts.ok + counts.violated + counts.unknown + counts.notApplicable;
    expect(findings.totalCount).toBe(total);
    expect(wrong.totalCount).toBe(counts.violated);
    const first = await reported(asking, 'gemeente-wierdam', '2026-03-15', { first: 2 });
    const after = first.findings.pageInfo.endCursor;
    const second = await reported(asking, 'gemeente-wierdam', '2026-03-15', { first: 2, after });
    expect([...first.findings.nodes, ...second.findings.nodes].map(line)).toEqual(findings.nodes.slice(0, 4).map(line));
    const ok = await reported(asking, 'gemeente-wierdam', '2026-03-15', { judgement: 'OK' });
    expect(ok.findings.totalCount).toBe(counts.ok);
  });

  it('puts one question for each check, all at once', async () => {
    const question = `{ participationReport(of: {slug: "gemeente-wierdam"}, asOf: "2026-03-15") {
      counts { ok } findings { nodes { judgement explanation } } } }`;
    expect((await asking.answer(question)).roundTrips).toBeLessThanOrEqual(3);
  });

  it('speaks English where that is asked', async () => {
    const { participationReport: report } = await asking.ask<{
      participationReport: { wrong: { nodes: readonly { check: { title: string }; explanation: string }[] } };
    }>(`{ participationReport(of: {slug: "gemeente-kreekveld"}, asOf: "2026-03-15") { wrong { nodes {
      check { title(language: EN) } explanation(language: EN) } } } }`);
    expect(report.wrong.nodes[0]).toEqual({
      check: { title: 'No dissolved municipality is still listed as a participant' },
      explanation: expect.stringMatching(/^Zoutkreek ceased to exist on 1 January 2019/),
    });
  });

  it('does not know what is nowhere, and reports on bodies and arrangements only as asked', async () => {
    for (const [field, slug] of [
      ['participationReport', 'nergens'],
      ['participationReport', 'gr-90000301'],
      ['complianceReport', 'gemeente-wierdam'],
    ] as const) {
      const { errors } = await asking.answer(QUESTION(field), { of: { slug }, day: '2026-03-15' });
      expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    }
  });
});

describeEngines('the report on the seeds', (engine) => {
  let asking: Asking;
  beforeAll(async () => void (asking = await openSeeded(engine)), 300_000);
  afterAll(() => asking.graph.close());

  it('finds the three municipalities in the MRDH (F1, F2), and asks for what was not read', async () => {
    const report = await reported(asking, 'gemeente-pijnacker-nootdorp', '2026-05-16');
    expect(report.wrong.nodes.map(line)).toEqual(
      expect.arrayContaining(['K01 gr-mrdh VIOLATED', 'K02 gr-mrdh VIOLATED']),
    );
    const explained = report.wrong.nodes.map(({ explanation }) => explanation).join('\n');
    expect(explained).toContain('Brielle, Hellevoetsluis en Westvoorne bestaan sinds 1 januari 2023 niet meer');
    expect(explained).toContain('noemt 23 deelnemers; op 16 mei 2026 zijn het er volgens alle bronnen samen 21.');
    expect(report.neededFromYou.nodes.map(({ arrangement }) => arrangement?.slug)).toContain('gr-avalex');
  });

  it('tells what is checked, with grounds', async () => {
    const { checks } = await asking.ask<{ checks: readonly { code: string; grounds: readonly { from: string }[] }[] }>(
      '{ checks { code title severity needs grounds { citation link from until verified reading } } }',
    );
    expect(checks.map(({ code }) => code)).toEqual(CHECKS.map(({ code }) => code));
    expect(checks.find(({ code }) => code === 'K11')?.grounds[0]?.from).toBe('2021-07-01');
  });
});
