import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FOLDER = join(__dirname, '..', 'fixtures', 'council');

/** A report that must find exactly this: on a body (`of`), or on an arrangement. */
export interface ExpectedReport {
  readonly of?: string;
  readonly arrangement?: string;
  readonly asOf: string;
  /** As `findingLine` writes them, in any order. */
  readonly findings: readonly string[];
}

/** Records of invented bodies, and what the checks must say of them. */
export interface Topic {
  readonly name: string;
  readonly records: string;
  /** The checks it is about; findings of others are not looked at. */
  readonly codes: readonly string[];
  readonly reports: readonly ExpectedReport[];
}

/** Every folder of `tests/fixtures/council`. Their ids begin with their topic, so that all fit into one registry. */
export const TOPICS: readonly Topic[] = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'expected.yaml')))
  .map((name) => ({
    name,
    records: join(FOLDER, name, 'records'),
    ...(parse(readFileSync(join(FOLDER, name, 'expected.yaml'), 'utf8')) as Pick<Topic, 'codes' | 'reports'>),
  }));

/** Records with every field of every kind that councils and boards fill. */
export const PROCEEDINGS = join(FOLDER, 'frame', 'records');

/** What a line tells of a finding. */
export interface Found {
  readonly check: { readonly code: string };
  readonly arrangement: { readonly slug: string } | null;
  readonly organisation: { readonly slug: string } | null;
  readonly judgement: string;
  readonly wouldBe: string | null;
}

interface Page {
  readonly report: {
    readonly findings: {
      readonly nodes: readonly Found[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** `K04 gr-polder/gemeente-wierdam UNKNOWN wouldBe VIOLATED`; an arrangement or an organisation alone where that is judged. */
export function findingLine({ check, arrangement, organisation, judgement, wouldBe }: Found): string {
  const subject = [arrangement, organisation].flatMap((each) => (each === null ? [] : [each.slug])).join('/');
  return `${check.code} ${subject} ${judgement}${wouldBe === null ? '' : ` wouldBe ${wouldBe}`}`;
}

/** Asks a question of the API; throws when the answer has an error. */
export type Ask = <Data>(document: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** The municipality or arrangement that a report is about. */
export function subjectOf({ of, arrangement }: ExpectedReport): string {
  if ((of === undefined) === (arrangement === undefined))
    throw new Error('A report is `of` a body, or on an `arrangement`');
  return of ?? arrangement ?? '';
}

/** Everything the report finds by these codes, all its pages, sorted. */
export async function findingsIn(report: ExpectedReport, codes: readonly string[], ask: Ask): Promise<string[]> {
  const { of, asOf } = report;
  const slug = subjectOf(report);
  const question = `query Report($slug: String!, $asOf: Date!, $after: String) {
    report: ${of === undefined ? 'complianceReport' : 'participationReport'}(of: { slug: $slug }, asOf: $asOf) {
      findings(first: ${PAGE}, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { check { code } arrangement { slug } organisation { slug } judgement wouldBe }
      }
    }
  }`;
  const found: Found[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: Page = await ask(question, { slug, asOf, after });
    found.push(...answer.report.findings.nodes);
    ({ endCursor: after, hasNextPage: more } = answer.report.findings.pageInfo);
  }
  return found
    .filter(({ check }) => codes.includes(check.code))
    .map(findingLine)
    .sort();
}

/** Smaller than most reports, so that later pages are read too. */
const PAGE = 5;
