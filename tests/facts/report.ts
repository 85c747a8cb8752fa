import type { Occurrence } from './accounting';
import type { Rule } from './rules';

/** How often fields are placed, placed otherwise and left out. */
export function countsOf(occurrences: readonly Occurrence[]): Record<Rule['place'], number> {
  const counts = { placed: 0, otherwise: 0, 'left out': 0 };
  for (const { rule } of occurrences) if (rule) counts[rule.place]++;
  return counts;
}

const QUOTE = 'locators[].quote';

/** The page that lists, with a reason each, what is placed otherwise or left out. */
export function accountingPage(occurrences: readonly Occurrence[]): string {
  const counts = countsOf(occurrences);
  const quotes = occurrences.filter(({ path }) => path.endsWith(QUOTE)).length;
  const share = (count: number) => `${((count / occurrences.length) * 100).toFixed(2)} %`;
  return `# What became of the facts

The seeds were written from a file of sourced facts that is kept outside this project. Its fields are accounted for one by
one in the tables of \`tests/facts/table/\`, and tests read each placed field back through GraphQL and compare it. This page
lists the others; it is made from those tables (\`UPDATE_ACCOUNTING=1 npx jest tests/facts/accounted\`).

Counted at any depth, ${occurrences.length} fields occur: ${counts.placed} are placed, ${counts.otherwise} placed otherwise, ${counts['left out']} left out
(${share(counts['left out'])}; with the quotes of locators, which stay in the facts, ${share(counts['left out'] + quotes)}).

## Placed otherwise

${rowsOf('otherwise', occurrences)}

## Left out

${rowsOf('left out', occurrences)}
`;
}

function rowsOf(place: 'otherwise' | 'left out', occurrences: readonly Occurrence[]): string {
  const groups = new Map<string, { section: string; paths: Set<string>; why: string; count: number }>();
  for (const { section, path, rule } of occurrences) {
    if (rule?.place !== place) continue;
    // The quotes of locators are the same matter in every section.
    const where = path.endsWith(QUOTE) ? 'every section' : section;
    const key = `${where} ${rule.why}`;
    const group = groups.get(key) ?? { section: where, paths: new Set(), why: rule.why, count: 0 };
    group.paths.add(path);
    groups.set(key, { ...group, count: group.count + 1 });
  }
  const rows = [...groups.values()].map(
    ({ section, paths, why, count }) =>
      `| ${section} | ${[...paths].map((path) => `\`${path}\``).join(', ')} | ${count} | ${why} |`,
  );
  return ['| section | fields | times | why |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
