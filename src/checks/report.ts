import type { Reader } from '../registry/reading/reader';
import type { Day } from '../time/day';
import { type Check, judgedBy, type Judged, type Judgement } from './check';
import { CHECKS } from './checks';
import { ARRANGEMENTS_OF_BODY } from './queries';

/** What one check says of one arrangement. */
export interface Finding extends Judged {
  readonly check: Check;
  readonly arrangement: string;
  readonly arrangementName: string;
}

/** What is missing to judge an arrangement, together. */
export interface Request {
  readonly arrangement: string;
  readonly arrangementName: string;
  readonly findings: readonly Finding[];
}

/** The arrangements in which a body takes part on the day, or may, and in which the register lists it. */
export async function arrangementsOf(reader: Reader, body: string, day: Day): Promise<readonly string[]> {
  const [row] = await reader.rowsFor(ARRANGEMENTS_OF_BODY, body, { day });
  return [...new Set([...(row?.takesPart ?? []), ...(row?.listed ?? [])])].sort();
}

/** All checks on these arrangements: one query for each check, and all of them together. */
export async function findingsOn(reader: Reader, arrangements: readonly string[], day: Day): Promise<Finding[]> {
  const all = await Promise.all(
    CHECKS.flatMap((check) =>
      arrangements.map(async (arrangement) => {
        const rows = await reader.rowsFor(check.query, arrangement, { day });
        return rows.map((row): Finding => ({
          ...judgedBy(check, row, day),
          check,
          arrangement,
          arrangementName: row.name,
        }));
      }),
    ),
  );
  return all.flat();
}

/** How often each judgement was given. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Judgement, number>> {
  const counts = { OK: 0, VIOLATED: 0, UNKNOWN: 0, NOT_APPLICABLE: 0 };
  for (const { judgement } of findings) counts[judgement] += 1;
  return counts;
}

/** What is not known and asks for a document or fact, by arrangement. */
export function requestsIn(findings: readonly Finding[]): readonly Request[] {
  const requests = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ judgement, needs }) => judgement === 'UNKNOWN' && needs !== undefined))
    requests.set(finding.arrangement, [...(requests.get(finding.arrangement) ?? []), finding]);
  return [...requests].map(([arrangement, found]) => ({
    arrangement,
    arrangementName: found[0]?.arrangementName ?? '',
    findings: found,
  }));
}
