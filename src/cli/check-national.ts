import { dayInWords } from '../answers/words';
import { type Block, type Document, type Piece, same } from '../checks/print/document';
import type { Prose } from '../records/field';
import type { Ask } from './answer';
import { allPages, type Counts, COUNTS, dataOf, FINDINGS, type ReportedFinding } from './check-questions';
import { countFacts, headingOf, JUDGEMENTS, nameOf, whoseTurn } from './check-report';
import type { Progress } from './progress';

/** The overview of the country, with all that is surely wrong. */
export interface NationalReport {
  readonly day: string;
  readonly arrangements: number;
  readonly municipalities: number;
  readonly counts: Counts;
  readonly byCheck: readonly {
    readonly check: { readonly code: string; readonly title: string };
    readonly counts: Counts;
  }[];
  readonly byProvince: readonly {
    readonly province: { readonly name: string } | null;
    readonly arrangements: number;
    readonly municipalities: number;
    readonly counts: Counts;
  }[];
  readonly wrong: readonly ReportedFinding[];
}

interface Wanted {
  readonly asOf: string | null;
  readonly language: 'NL' | 'EN';
}

const ONE = `query One($asOf: Date, $check: String!) { report: nationalReport(asOf: $asOf, checks: [$check]) { day ${COUNTS} } }`;
const OVERVIEW = `query Overview($asOf: Date, $language: Language) { report: nationalReport(asOf: $asOf) {
  day arrangements municipalities ${COUNTS}
  byCheck { check { code title(language: $language) } ${COUNTS} }
  byProvince { province { name } arrangements municipalities ${COUNTS} }
} }`;
const WRONG = `query Wrong($asOf: Date, $after: String, $language: Language) { report: nationalReport(asOf: $asOf) {
  list: findings(judgement: VIOLATED, first: 100, after: $after) ${FINDINGS}
} }`;

/** Asks check by check, so that no question takes long and it shows how far it is; what was judged is kept. */
export async function askNational(
  ask: Ask,
  { asOf: wanted, language }: Wanted,
  progress: Progress,
): Promise<NationalReport> {
  const { checks } = await dataOf<{ checks: readonly { code: string }[] }>(ask, '{ checks { code } }');
  let asOf = wanted;
  for (const [index, { code: check }] of checks.entries()) {
    const { report } = await dataOf<{ report: { day: string } }>(ask, ONE, { asOf, check });
    asOf = report.day;
    progress(index + 1, checks.length);
  }
  const { report } = await dataOf<{ report: Omit<NationalReport, 'wrong'> }>(ask, OVERVIEW, { asOf, language });
  return { ...report, wrong: await allPages<ReportedFinding>(ask, WRONG, { asOf, language }) };
}

/** The overview for a reader: how often what, where, and everything that is surely wrong. */
export function nationalDocument(report: NationalReport): Document {
  const { day, arrangements, municipalities, counts, byCheck, byProvince, wrong } = report;
  const on = dayInWords(day);
  return [
    { heading: { nl: `Nederland op ${on.nl}`, en: `The Netherlands on ${on.en}` }, level: 1 },
    {
      facts: [
        { called: { nl: 'Regelingen', en: 'Arrangements' }, is: [same(arrangements)] },
        { called: { nl: 'Gemeenten', en: 'Municipalities' }, is: [same(municipalities)] },
        ...countFacts(counts),
      ],
    },
    { paragraph: [ONLY_RECORDED] },
    { heading: { nl: 'Per controle', en: 'By check' }, level: 2 },
    tableOf(
      { nl: 'Controle', en: 'Check' },
      byCheck.map(({ check, counts: each }) => [same(`${check.code} ${check.title}`), each]),
    ),
    { heading: { nl: 'Per provincie', en: 'By province' }, level: 2 },
    { paragraph: [TWICE] },
    tableOf(
      { nl: 'Provincie', en: 'Province' },
      byProvince.map(({ province, counts: each }) => [province ? same(province.name) : NOWHERE, each]),
    ),
    headingOf({ nl: 'Dit klopt niet', en: 'This is wrong' }, wrong.length),
    ...byCheck.flatMap(({ check }) => wrongIn(check, wrong)),
  ];
}

const ONLY_RECORDED: Prose = {
  nl: 'Gecontroleerd is wat in dit register is vastgelegd; gemeenten en regelingen die er niet in staan, zijn niet meegeteld.',
  en: 'What is recorded in this registry was checked; municipalities and arrangements that it does not hold are not counted.',
};
const TWICE: Prose = {
  nl: 'Een regeling met gemeenten in meer provincies telt in elke provincie mee; hierboven telt zij één keer.',
  en: 'An arrangement with municipalities in several provinces counts in each; above it counts once.',
};
const NOWHERE: Prose = { nl: 'provincie niet bekend', en: 'province not known' };

function tableOf(what: Prose, rows: readonly (readonly [Prose, Counts])[]): Block {
  return {
    table: {
      head: [what, ...JUDGEMENTS.map(([, called]) => called)],
      rows: rows.map(([name, counts]) => [name, ...JUDGEMENTS.map(([judgement]) => same(counts[judgement]))]),
    },
  };
}

function wrongIn(check: { readonly code: string; readonly title: string }, wrong: readonly ReportedFinding[]): Block[] {
  const found = wrong.filter((each) => each.check.code === check.code);
  if (found.length === 0) return [];
  return [{ heading: same(`${check.code} ${check.title}`), level: 3 }, { list: found.map(lineOf) }];
}

function lineOf(finding: ReportedFinding): readonly Piece[] {
  const turn = whoseTurn(finding);
  const start = [same(`${nameOf(finding)}: ${finding.explanation}`)];
  return turn === null ? start : [...start, { nl: ' Aan zet: ', en: ' Whose turn: ' }, ...turn, same('.')];
}
