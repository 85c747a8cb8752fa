import type { Reader } from '../registry/reading/reader';
import type { Day } from '../time/day';
import { type Check, type CheckRow, judgedBy, type Judged } from './check';
import { CHECKS } from './checks';
import { ARRANGEMENTS_OF_BODY } from './queries/register-queries';
import { neverFew } from './queries/plan-once';

/** What one check says of one arrangement, participation or organisation. */
export interface Finding extends Judged {
  readonly check: Check;
  /** Null where an organisation is judged. */
  readonly arrangement: string | null;
  /** Whose participation is judged, or the organisation itself; null where an arrangement is. */
  readonly organisation: string | null;
  /** Tells the findings of one check apart: the arrangement, participation or organisation. */
  readonly subject: string;
  /** The name of the arrangement; of the organisation where that is judged. */
  readonly name: string;
}

/** What is missing to judge an arrangement, or an organisation, together. */
export interface Request {
  readonly arrangement: string | null;
  readonly organisation: string | null;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What a report is about. */
export interface Scope {
  readonly arrangements: readonly string[];
  /** Where the body took part before; only checks of participations that ended look there. */
  readonly left?: readonly string[];
  /** Whose participations are judged; null for those of all bodies in these arrangements. */
  readonly body: string | null;
  readonly organisations: readonly string[];
}

/** The arrangements in which a body takes part on the day, or may, and in which the register lists it. */
export async function arrangementsOf(reader: Reader, body: string, day: Day): Promise<readonly string[]> {
  const [row] = await reader.rowsFor(ARRANGEMENTS_OF_BODY, body, { day });
  return [...new Set([...(row?.takesPart ?? []), ...(row?.listed ?? [])])].sort();
}

/** The arrangements that are still in force and in which the body takes part no more, nor is listed. */
export async function leftBy(reader: Reader, body: string, day: Day): Promise<readonly string[]> {
  const [row] = await reader.rowsFor(ARRANGEMENTS_OF_BODY, body, { day });
  const { takesPart = [], listed = [], tookPart = [] } = row ?? {};
  return tookPart.filter((id) => !takesPart.includes(id) && !listed.includes(id)).sort();
}

/** All checks on what the scope holds: one query for each check, and all of them together. */
export async function findingsOn(reader: Reader, scope: Scope, day: Day): Promise<Finding[]> {
  const all = await Promise.all(CHECKS.map((check) => findingsOf(check, scope, { reader, day })));
  return withEntries(all.flat());
}

/** What the keeper of an entry must look at is about a text, also where the check itself looked at something else. */
function withEntries(findings: readonly Finding[]): Finding[] {
  const texts = new Map(findings.flatMap(({ arrangement, text }) => (text === undefined ? [] : [[arrangement, text]])));
  return findings.map((finding) => {
    const text = finding.actor === 'REGISTER_KEEPER' ? texts.get(finding.arrangement) : undefined;
    return text === undefined ? finding : { text, ...finding };
  });
}

/** What one check says of what the scope holds. */
export async function findingsOf(
  check: Check,
  { arrangements, left = [], body, organisations }: Scope,
  { reader, day }: { readonly reader: Reader; readonly day: Day },
): Promise<Finding[]> {
  const inForce = check.endedToo === true ? [...arrangements, ...left] : arrangements;
  const keys = check.subject === 'ORGANISATION' ? organisations : inForce;
  const asked = { day, body: check.subject === 'PARTICIPATION' ? body : null };
  const rows = await Promise.all(neverFew(keys).map((key) => reader.rowsFor(check.query, key, asked)));
  return rows.flat().map((row) => findingOf(check, row, day));
}

/** What a check says of what its query found. */
export function findingOf(check: Check, row: CheckRow, day: Day): Finding {
  return { ...judgedBy(check, row, day), check, ...subjectOf(check, row) };
}

function subjectOf({ subject }: Check, { key, name, participation }: CheckRow) {
  if (subject === 'ORGANISATION') return { arrangement: null, organisation: key, subject: key, name };
  const organisation = participation?.organisation ?? null;
  return { arrangement: key, organisation, subject: participation?.id ?? key, name };
}

/** How often each judgement was given; `wouldBeViolated` are the unknown ones that something speaks against. */
export type Counts = Readonly<Record<'ok' | 'violated' | 'unknown' | 'notApplicable' | 'wouldBeViolated', number>>;

/** Counts what was judged, each as often as it stands there. */
export function countsOf(judged: Iterable<Pick<Judged, 'judgement' | 'wouldBe'>>): Counts {
  const counts = { ok: 0, violated: 0, unknown: 0, notApplicable: 0, wouldBeViolated: 0 };
  for (const each of judged) {
    counts[COUNTED_AS[each.judgement]] += 1;
    if (isPossiblyViolated(each)) counts.wouldBeViolated += 1;
  }
  return counts;
}

const COUNTED_AS = { OK: 'ok', VIOLATED: 'violated', UNKNOWN: 'unknown', NOT_APPLICABLE: 'notApplicable' } as const;

/** Whether something speaks against it, without being sure. */
export function isPossiblyViolated({ judgement, wouldBe }: Pick<Judged, 'judgement' | 'wouldBe'>): boolean {
  return judgement === 'UNKNOWN' && wouldBe === 'VIOLATED';
}

/** What is missing and can be supplied by those whom it is about, by arrangement; of an organisation itself, together. */
export function requestsIn(findings: readonly Finding[]): readonly Request[] {
  const requests = new Map<string, Request & { findings: Finding[] }>();
  for (const finding of findings.filter(({ toAskFor }) => toAskFor.length > 0)) {
    const { arrangement, subject, name } = finding;
    const organisation = arrangement === null ? finding.organisation : null;
    const request = requests.get(arrangement ?? subject) ?? { arrangement, organisation, name, findings: [] };
    request.findings.push(finding);
    requests.set(arrangement ?? subject, request);
  }
  return [...requests.values()];
}
