import { CHECKS } from '../../checks/checks';
import { grouped } from '../../records/grouped';
import type { ReportedFinding } from './findings';
import { type Language, REPORT_WORDS } from './report-words';

/** How many findings of one check are told, where there are more. */
const FIRST = 3;

/**
 * Findings of one sort, those of a check together: many bodies can have the same thing wrong, and what else is wrong must
 * be found among them. `all` says how to see the rest.
 */
export function findingLines(
  [title, all]: readonly [string, string],
  findings: readonly ReportedFinding[],
  language: Language,
): string[] {
  if (findings.length === 0) return [];
  const { more } = REPORT_WORDS[language];
  const lines = [...grouped(findings, ({ code }) => code)].flatMap(([code, own]) => {
    const line = ({ name, explanation }: ReportedFinding) => `${name}: ${explanation[language]}`;
    if (own.length <= FIRST + 1) return own.map((each) => `  ${code} ${line(each)}`);
    const first = own.slice(0, FIRST).map((each) => `    ${line(each)}`);
    return [`  ${code} ${titleOf(code)[language]}: ${own.length}`, ...first, `    ${more(own.length - FIRST)}; ${all}`];
  });
  return ['', `${title}: ${findings.length}`, ...lines];
}

function titleOf(code: string) {
  return CHECKS.find((check) => check.code === code)?.title ?? { nl: '', en: '' };
}
