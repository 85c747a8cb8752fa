import type { Check } from '../check';
import { findingOf, type Finding, isPossiblyViolated } from '../report';
import { countryOn, type OnDay, rowsOf } from './country';

/** What is wrong in the country, surely or possibly, by check and subject. */
export type Faults = ReadonlyMap<string, Finding>;

/** All that checks find wrong in the country on a day, surely or possibly; one check after the other. */
export async function faultsOn(
  checks: readonly Check[],
  onDay: OnDay,
  progress: (done: number, total: number) => void,
): Promise<Faults> {
  const country = await countryOn(onDay.reader, onDay.day);
  const faults = new Map<string, Finding>();
  for (const [index, check] of checks.entries()) {
    for await (const row of rowsOf(check, country, onDay)) {
      const finding = findingOf(check, row, onDay.day);
      if (finding.judgement === 'VIOLATED' || isPossiblyViolated(finding))
        faults.set(`${check.code} ${finding.subject}`, finding);
    }
    progress(index + 1, checks.length);
  }
  return faults;
}

/** What became wrong and what was put right between two looks at the country. */
export interface FaultsCompared {
  /** Surely wrong, and not surely before. */
  readonly raised: readonly Finding[];
  /** Surely wrong before, and not even possibly any more. */
  readonly solved: readonly Finding[];
  /** Possibly wrong, and not possibly before. */
  readonly possiblyRaised: readonly Finding[];
  /** Possibly wrong before, and not wrong at all any more. */
  readonly possiblySolved: readonly Finding[];
}

/** The difference between two looks at the country on the same day, by code and name. */
export function compared(before: Faults, after: Faults): FaultsCompared {
  const notThen = (faults: Faults, { key, finding }: Keyed) => faults.get(key)?.judgement !== finding.judgement;
  const raised = sorted(after).filter((each) => notThen(before, each));
  const solved = sorted(before).filter(({ key }) => !after.has(key));
  const surely = (all: readonly Keyed[], sure: boolean) =>
    all.map(({ finding }) => finding).filter(({ judgement }) => (judgement === 'VIOLATED') === sure);
  return {
    raised: surely(raised, true),
    solved: surely(solved, true),
    possiblyRaised: surely(raised, false),
    possiblySolved: surely(solved, false),
  };
}

interface Keyed {
  readonly key: string;
  readonly finding: Finding;
}

function sorted(faults: Faults): readonly Keyed[] {
  const place = ({ finding: { check, name, subject } }: Keyed) => `${check.code} ${name} ${subject}`;
  return [...faults].map(([key, finding]) => ({ key, finding })).sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
