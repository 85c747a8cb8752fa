import type { Answer, Ask } from './answer';
import { COMING, type ComingDeadline } from './coming-report';
import { EXIT, Failure } from './command';

/** For people by its name, for programs by its slug. */
export interface NamedThing {
  readonly slug: string;
  readonly name: string;
}

/** A finding as the reports select it. */
export interface ReportedFinding {
  readonly check: { readonly code: string; readonly title: string };
  /** How much it weighs; a sign less than what the check is about. */
  readonly severity: string;
  readonly arrangement: NamedThing | null;
  readonly organisation: NamedThing | null;
  readonly judgement: string;
  readonly wouldBe: string | null;
  readonly explanation: string;
  readonly ground: { readonly citation: string; readonly link: string } | null;
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
  /** How many there are, those included that are not shown. */
  readonly sourceCount: number;
  readonly needs: string | null;
  /** What must be done here before it can be judged: nobody else can. */
  readonly heldBack: string | null;
  readonly remedy: string | null;
  readonly actor: string | null;
  readonly keeper: { readonly name: string } | null;
}

export type Counts = Readonly<Record<'ok' | 'violated' | 'unknown' | 'notApplicable' | 'wouldBeViolated', number>>;

/** A report on a body or an arrangement, with all pages of its lists. */
export interface CheckedReport {
  readonly of: {
    readonly slug: string;
    readonly name: string;
    readonly period: { readonly until: string | null };
    /** Of a body. */
    readonly successors?: readonly { readonly name: string }[];
  };
  readonly day: string;
  readonly arrangements: number;
  readonly counts: Counts;
  readonly wrong: readonly ReportedFinding[];
  readonly possiblyWrong: readonly ReportedFinding[];
  readonly neededFromYou: readonly {
    readonly arrangement: NamedThing | null;
    readonly organisation: NamedThing | null;
    readonly needs: readonly string[];
  }[];
  readonly coming: readonly ComingDeadline[];
}

/** A letter to be written to a file. */
export interface ReportedLetter {
  readonly arrangement: { readonly slug: string } | null;
  readonly markdown: string;
  readonly text: string;
}

/** What a report is asked of. */
export interface Wanted {
  readonly slug: string;
  /** Whether the slug is that of an arrangement. */
  readonly isArrangement: boolean;
  readonly asOf: string | null;
  readonly language: 'NL' | 'EN';
}

/** An answer with errors; it is still an answer, for who asked for JSON. */
export class AnsweredWithErrors extends Failure {
  constructor(readonly answer: Answer) {
    super(EXIT.FINDINGS, (answer.errors ?? []).map(({ message }) => message).join('\n'));
  }
}

type Variables = Readonly<Record<string, unknown>>;

/** The data of an answer; throws where it has errors. */
export async function dataOf<Data>(ask: Ask, query: string, variables: Variables = {}): Promise<Data> {
  const answer = await ask({ query, variables });
  if (answer.errors?.length || !answer.data) throw new AnsweredWithErrors(answer);
  return answer.data as Data;
}

/** One page of what goes by the name `list`. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All pages of what goes by the name `list` below `report`; those after `first`, where that was asked already. */
export async function allPages<Node>(
  ask: Ask,
  query: string,
  variables: Variables,
  first?: Page<Node>,
): Promise<readonly Node[]> {
  const nodes = [...(first?.nodes ?? [])];
  for (let last = first?.pageInfo; last?.hasNextPage !== false;) {
    const after: string | null = last?.endCursor ?? null;
    const { report }: { report: { list: Page<Node> } } = await dataOf(ask, query, { ...variables, after });
    nodes.push(...report.list.nodes);
    last = report.list.pageInfo;
  }
  return nodes;
}

/** What stands in a page of findings. */
export const FINDINGS = `{ pageInfo { hasNextPage endCursor } nodes {
    check { code title(language: $language) }
    severity
    arrangement { slug name } organisation { slug name } judgement wouldBe
    explanation(language: $language) ground { citation(language: $language) link } sources { title(language: $language) url } sourceCount
    needs(language: $language) heldBack(language: $language) remedy(language: $language) actor keeper { name } } }`;

export const COUNTS = 'counts { ok violated unknown notApplicable wouldBeViolated }';
const HEAD = `of {
    slug ... on Organisation { name period { until } successors { name } } ... on Arrangement { name period { until } }
  } day arrangements ${COUNTS}`;
const LISTS = {
  wrong: `wrong(first: 50, after: $after) ${FINDINGS}`,
  possiblyWrong: `findings(judgement: UNKNOWN, wouldBe: VIOLATED, first: 50, after: $after) ${FINDINGS}`,
  neededFromYou: `neededFromYou(first: 50, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { arrangement { slug name } organisation { slug name } needs(language: $language) } }`,
  coming: `coming(first: 50, after: $after) ${COMING}`,
};
type List = keyof typeof LISTS;
type FirstPages = { readonly [Name in List]: Page<CheckedReport[Name][number]> };

/** The whole report. Each question judges anew, so the first asks for a page of every list. */
export async function askReport(ask: Ask, wanted: Wanted): Promise<CheckedReport> {
  const { slug, asOf, language } = wanted;
  const selected = [HEAD, ...Object.entries(LISTS).map(([name, list]) => `${name}: ${list}`)];
  const { report } = await dataOf<{ report: Omit<CheckedReport, List> & FirstPages }>(
    ask,
    reportQuery(wanted, selected.join('\n')),
    { slug, asOf, language },
  );
  const { wrong, possiblyWrong, neededFromYou, coming, ...head } = report;
  const variables = { slug, asOf: report.day, language };
  const toItsEnd = <Node>(name: List, first: Page<Node>) =>
    allPages(ask, reportQuery(wanted, `list: ${LISTS[name]}`), variables, first);
  return {
    ...head,
    wrong: await toItsEnd('wrong', wrong),
    possiblyWrong: await toItsEnd('possiblyWrong', possiblyWrong),
    neededFromYou: await toItsEnd('neededFromYou', neededFromYou),
    coming: await toItsEnd('coming', coming),
  };
}

/** All letters of one list of a report. */
export function askLetters(ask: Ask, wanted: Wanted, list: 'corrections' | 'requests') {
  const { slug, asOf, language } = wanted;
  const query = reportQuery(
    wanted,
    `list: ${list}(first: 50, after: $after) { pageInfo { hasNextPage endCursor }
      nodes { arrangement { slug } markdown(language: $language) text(language: $language) } }`,
  );
  return allPages<ReportedLetter>(ask, query, { slug, asOf, language });
}

function reportQuery({ isArrangement }: Wanted, selected: string): string {
  return `query Report($slug: String!, $asOf: Date, $after: String, $language: Language) {
  report: ${isArrangement ? 'complianceReport' : 'participationReport'}(of: { slug: $slug }, asOf: $asOf) {
    ${selected}
  }
}`;
}
