import { dayInWords } from '../answers/words';
import { COMING, type Coming, comingInWords } from './coming-report';

/** A finding as the report selects it. */
interface ReportedFinding {
  readonly check: { readonly code: string; readonly title: string; readonly severity: string };
  readonly arrangement: { readonly name: string } | null;
  readonly organisation: { readonly name: string } | null;
  readonly explanation: string;
  readonly wouldBe: string | null;
  readonly ground: { readonly citation: string; readonly link: string } | null;
  readonly sources: readonly { readonly title: string }[];
  readonly remedy: string | null;
  readonly actor: string | null;
  readonly keeper: { readonly name: string } | null;
}

/** What the documents below select. */
export interface CheckedReport {
  readonly of: { readonly slug: string; readonly name?: string };
  readonly day: string;
  readonly arrangements: number;
  readonly counts: Readonly<Record<'ok' | 'violated' | 'unknown' | 'notApplicable', number>>;
  readonly wrong: { readonly totalCount: number; readonly nodes: readonly ReportedFinding[] };
  readonly coming: Coming;
  readonly neededFromYou: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly arrangement: { readonly name: string } | null;
      readonly organisation: { readonly name: string } | null;
      readonly needs: readonly string[];
      readonly findings: readonly ReportedFinding[];
    }[];
  };
}

const REPORT = `
    of { slug ... on Organisation { name } ... on Arrangement { name } }
    day arrangements
    counts { ok violated unknown notApplicable }
    wrong(first: 50) {
      totalCount
      nodes {
        ...Found
        ground { citation link }
        sources { title }
        remedy actor keeper { name }
      }
    }
    neededFromYou(first: 50) {
      totalCount
      nodes { arrangement { name } organisation { name } needs findings { ...Found } }
    }${COMING}`;

const document = (field: string) => `query Report($slug: String!, $asOf: Date) {
  report: ${field}(of: { slug: $slug }, asOf: $asOf) {${REPORT}
  }
}
fragment Found on Finding {
  check { code title severity }
  arrangement { name }
  organisation { name }
  explanation wouldBe
}`;

/** The report on a body. */
export const PARTICIPATION = document('participationReport');
/** The same on an arrangement. */
export const COMPLIANCE = document('complianceReport');

const ACTORS: Readonly<Record<string, string>> = {
  COUNCIL: 'de eigen raad',
  EXECUTIVE: 'het eigen college',
  BOARD: 'het bestuur van de regeling',
  REGISTER_KEEPER: 'de bronhouder van de vermelding in het register',
};

/** The report for a clerk: what is wrong, and what is needed. */
export function reportInWords({ of, day, arrangements, counts, wrong, neededFromYou, coming }: CheckedReport): string {
  return [
    `${of.name ?? of.slug} op ${dayInWords(day).nl}: ${arrangements === 1 ? '1 regeling' : `${arrangements} regelingen`} gecontroleerd`,
    `in orde ${counts.ok}, niet in orde ${counts.violated}, niet te beoordelen ${counts.unknown}, niet van toepassing ${counts.notApplicable}`,
    '',
    heading('Dit klopt niet', wrong),
    ...wrong.nodes.flatMap(faultInWords),
    '',
    heading('Dit hebben wij van u nodig', neededFromYou),
    ...neededFromYou.nodes.flatMap(({ needs, findings, ...about }) => [
      '',
      nameOf(about),
      ...needs.map((each) => `  - ${each}`),
      ...findings
        .filter(({ wouldBe }) => wouldBe === 'VIOLATED')
        .map(({ check, explanation }) => `  ${check.code} mogelijk niet in orde: ${explanation}`),
    ]),
    '',
    ...comingInWords(coming),
  ].join('\n');
}

const nameOf = ({ arrangement, organisation }: Pick<ReportedFinding, 'arrangement' | 'organisation'>) =>
  (arrangement ?? organisation)?.name ?? '';

function heading(title: string, list: { readonly totalCount: number; readonly nodes: readonly unknown[] }): string {
  const { totalCount, nodes } = list;
  const shown = nodes.length < totalCount ? `, hieronder de eerste ${nodes.length}` : '';
  return `${title} (${totalCount}${shown})`;
}

function faultInWords(finding: ReportedFinding): string[] {
  const { check, explanation, ground, sources, remedy, actor, keeper } = finding;
  const who = actor === null ? null : `${ACTORS[actor] ?? actor}${keeper ? ` (${keeper.name})` : ''}`;
  return [
    '',
    `${check.code} (ernst ${check.severity}) ${nameOf(finding)}`,
    `  ${check.title}`,
    `  Bevinding: ${explanation}`,
    ...(ground ? [`  Grondslag: ${ground.citation} (${ground.link})`] : []),
    ...(sources.length > 0 ? [`  Bronnen: ${sources.map(({ title }) => title).join('; ')}`] : []),
    ...(remedy ? [`  Herstel: ${remedy}`] : []),
    ...(who ? [`  Aan zet: ${who}`] : []),
  ];
}
