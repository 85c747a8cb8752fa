import type { Prose } from '../records/field';
import { findOrRefuse, type Lookup } from '../registry/lookup/lookup';
import { type Context, type Language, viewOf } from '../registry/reading/context';
import { listName } from '../registry/reading/listing';
import type { PageArguments } from '../registry/reading/page';
import { pageInMemory } from '../registry/reading/page-in-memory';
import { inLanguage, type TypeResolvers } from '../registry/reading/record-fields';
import { type Thing, thing, type View } from '../registry/reading/view';
import type { Check, Ground, Judgement } from './check';
import { CHECKS, mustBeCheck } from './checks';
import { countFacts, countSources, evidenceOf, sourcesOf, withRest } from './evidence';
import { gathered } from './needs';
import { keeperOf } from './rules/keeper';
import {
  arrangementsOf,
  countsOf,
  type Finding,
  findingsOn,
  leftBy,
  type Request,
  requestsIn,
  type Scope,
} from './report';

interface ReportArguments {
  readonly of: Lookup;
  readonly asOf?: string | null;
}

/** What was found of a body or an arrangement. */
interface Report {
  readonly of: Thing;
  readonly arrangements: readonly string[];
  readonly findings: readonly Finding[];
}

/** A finding, seen on the day asked about. */
interface SeenFinding extends Finding {
  readonly view: View;
}
interface SeenRequest extends Request {
  readonly of: Thing;
  readonly view: View;
}

interface InLanguage {
  readonly language?: Language | null;
}

async function participationReport(_: unknown, { of: lookup, asOf }: ReportArguments, context: Context) {
  const of = await findOrRefuse(['organisation'], lookup, viewOf(context, asOf), context);
  const [arrangements, left] = await Promise.all([
    arrangementsOf(context.reader, of.id, of.view.day),
    leftBy(context.reader, of.id, of.view.day),
  ]);
  return reportOn(of, { arrangements, left, body: of.id, organisations: [of.id] }, context);
}

async function complianceReport(_: unknown, { of: lookup, asOf }: ReportArguments, context: Context) {
  const of = await findOrRefuse(['arrangement'], lookup, viewOf(context, asOf), context);
  return reportOn(of, { arrangements: [of.id], body: null, organisations: [] }, context);
}

async function reportOn(of: Thing, scope: Scope, { reader }: Context): Promise<Report> {
  return { of, arrangements: scope.arrangements, findings: await findingsOn(reader, scope, of.view.day) };
}

/** A page of findings, by what `place` says first. */
function pageOfFindings(
  { of }: Pick<Report, 'of'>,
  findings: readonly Finding[],
  { name, asked, page }: { readonly name: string; readonly asked: object; readonly page: PageArguments },
  place: (finding: Finding) => string,
) {
  const rows = findings.map((finding) => ({
    finding,
    id: `${finding.check.code} ${finding.subject}`,
    sortName: place(finding),
  }));
  const list = listName(name, { day: of.view.day, ...asked }, `${of.kind} ${of.id}`);
  return pageInMemory(rows, list, page, ({ finding }): SeenFinding => ({ ...finding, view: of.view }));
}

const byCode = ({ check, name }: Finding) => `${check.code} ${name}`;

interface FindingsArguments extends PageArguments {
  readonly check?: string | null;
  readonly judgement?: Judgement | null;
  readonly wouldBe?: Judgement | null;
}

function findings(report: Report, { check = null, judgement = null, wouldBe = null, ...page }: FindingsArguments) {
  if (check !== null) mustBeCheck(check);
  const asked = { check, judgement, wouldBe };
  const shown = report.findings.filter(
    (each) =>
      (check === null || each.check.code === check) &&
      (judgement === null || each.judgement === judgement) &&
      (wouldBe === null || each.wouldBe === wouldBe),
  );
  return pageOfFindings(report, shown, { name: 'checks.findings', asked, page }, byCode);
}

function wrong(report: Report, page: PageArguments) {
  const shown = report.findings.filter(({ judgement }) => judgement === 'VIOLATED');
  const place = (finding: Finding) => `${finding.check.severity} ${byCode(finding)}`;
  return pageOfFindings(report, shown, { name: 'checks.wrong', asked: {}, page }, place);
}

function neededFromYou({ of, findings: found }: Report, page: PageArguments) {
  const rows = requestsIn(found).map((request) => ({
    request,
    id: request.arrangement ?? request.organisation ?? '',
    sortName: request.name,
  }));
  const list = listName('checks.neededFromYou', { day: of.view.day }, `${of.kind} ${of.id}`);
  return pageInMemory(rows, list, page, ({ request }): SeenRequest => ({ ...request, of, view: of.view }));
}

/** What a request is for: of an arrangement with many participants, many. */
function unjudged({ of, arrangement, organisation, findings: found }: SeenRequest, page: PageArguments) {
  const asked = { arrangement, organisation };
  return pageOfFindings({ of }, found, { name: 'checks.unjudged', asked, page }, byCode);
}

/** The documents and facts that are needed, each once for all that is missing of it. */
function needsOf({ findings: found }: SeenRequest, argument: InLanguage, context: Context): readonly string[] {
  const needs = gathered(found.flatMap(({ toAskFor }) => toAskFor.map((need) => ({ need, for: null }))));
  return needs.map(({ what }) => inLanguage(what, argument, context) ?? '');
}

async function keeperIn(finding: SeenFinding, context: Context): Promise<Thing | null> {
  const { actor, text, view } = finding;
  if (text === undefined && actor !== 'REGISTER_KEEPER') return null;
  const keeper = await keeperOf(finding, view, context);
  return keeper === null ? null : thing('organisation', keeper, view);
}

interface About {
  readonly arrangement: string | null;
  readonly organisation: string | null;
  readonly view: View;
}
const arrangementOf = ({ arrangement, view }: About) =>
  arrangement === null ? null : thing('arrangement', arrangement, view);
const organisationOf = ({ organisation, view }: About) =>
  organisation === null ? null : thing('organisation', organisation, view);

const said =
  <Source>(prose: (source: Source) => Prose | null | undefined) =>
  (source: Source, argument: InLanguage, context: Context) =>
    inLanguage(prose(source) ?? null, argument, context);

export const checksResolvers: Record<string, TypeResolvers> = {
  Query: { participationReport, complianceReport, checks: () => CHECKS },
  Check: {
    subject: ({ subject }: Check) => subject ?? 'ARRANGEMENT',
    title: said(({ title }: Check) => title),
    needs: said(({ evidence }: Check) => evidence),
  },
  CheckGround: {
    citation: said(({ citation }: Ground) => citation),
    reading: said(({ reading }: Ground) => reading),
  },
  CheckReport: {
    day: ({ of }: Report) => of.view.day,
    arrangements: ({ arrangements }: Report) => arrangements.length,
    counts: ({ findings: found }: Report) => countsOf(found),
    findings,
    wrong,
    neededFromYou,
  },
  Finding: {
    arrangement: arrangementOf,
    organisation: organisationOf,
    wouldBe: ({ wouldBe }: SeenFinding) => wouldBe ?? null,
    severity: ({ severity, check }: SeenFinding) => severity ?? check.severity,
    explanation: said((finding: SeenFinding) => withRest(finding.explanation, finding)),
    evidence: (finding: SeenFinding) => evidenceOf(finding),
    evidenceCount: (finding: SeenFinding) => countFacts(finding),
    sources: (finding: SeenFinding, _: unknown, context) => sourcesOf(finding, context),
    sourceCount: (finding: SeenFinding, _: unknown, context) => countSources(finding, context),
    needs: said(({ needs, judgement }: SeenFinding) => (judgement === 'UNKNOWN' ? needs : null)),
    heldBack: said(({ heldBack }: SeenFinding) => heldBack),
    remedy: said(({ remedy }: SeenFinding) => remedy),
    actor: ({ actor }: SeenFinding) => actor ?? null,
    keeper: (finding: SeenFinding, _: unknown, context) => keeperIn(finding, context),
  },
  EvidenceRequest: {
    arrangement: arrangementOf,
    organisation: organisationOf,
    needs: needsOf,
    findings: unjudged,
  },
};
