import { CHECKS } from '../../checks/checks';
import { compared, type Faults, faultsOn } from '../../checks/national/faults';
import type { Finding } from '../../checks/report';
import type { Graph } from '../../graph/port';
import type { Prose } from '../../records/field';
import { Reader } from '../../registry/reading/reader';
import type { Day } from '../../time/day';

/** A finding that came or went with an import. */
export interface ReportedFinding {
  readonly code: string;
  /** The arrangement, the participation of whom, or the organisation itself. */
  readonly arrangement: string | null;
  readonly organisation: string | null;
  readonly name: string;
  readonly explanation: Prose;
}

/** What became wrong by an import and what was put right, over the whole registry. */
export interface FindingsOfImport {
  /** The day of the import: before and after are judged on the same day. */
  readonly day: Day;
  readonly raised: readonly ReportedFinding[];
  readonly solved: readonly ReportedFinding[];
  readonly possiblyRaised: readonly ReportedFinding[];
  readonly possiblySolved: readonly ReportedFinding[];
  /** What judging took, before and after together. */
  readonly milliseconds: number;
}

/**
 * Judges the country before and after an import. Judging is no part of the import: it reads what was recorded before
 * and after, and where it fails the import stands, or goes on, without it.
 */
export class Judging {
  private before: Faults | undefined;
  private milliseconds = 0;
  /** Why nothing is known; null while all is well. */
  failed: string | null = null;

  constructor(
    private readonly graph: Graph,
    private readonly day: Day,
  ) {}

  async begin(progress: (done: number, total: number) => void): Promise<void> {
    this.before = await this.judged(progress);
  }

  /** What came and went; null where judging failed. Where nothing was written, nothing did. */
  async end(isWritten: boolean, progress: (done: number, total: number) => void): Promise<FindingsOfImport | null> {
    const after = isWritten && this.before ? await this.judged(progress) : this.before;
    if (!this.before || !after) return null;
    const { raised, solved, possiblyRaised, possiblySolved } = compared(this.before, after);
    return {
      day: this.day,
      raised: raised.map(reported),
      solved: solved.map(reported),
      possiblyRaised: possiblyRaised.map(reported),
      possiblySolved: possiblySolved.map(reported),
      milliseconds: Math.round(this.milliseconds),
    };
  }

  private async judged(progress: (done: number, total: number) => void): Promise<Faults | undefined> {
    const started = performance.now();
    try {
      return await faultsOn(CHECKS, { reader: new Reader(this.graph), day: this.day }, progress);
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
      return undefined;
    } finally {
      this.milliseconds += performance.now() - started;
    }
  }
}

function reported({ check, arrangement, organisation, name, explanation }: Finding): ReportedFinding {
  return { code: check.code, arrangement, organisation, name, explanation };
}
