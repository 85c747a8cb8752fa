import type { AnyRecord } from '../../records/kind';
import type { Problem } from '../../records/problem';
import type { DeliveryProblem } from '../delivery';

/**
 * What a delivery says, as records: what a register holds (versions, entries), and the bodies, acts and themes those
 * point at. What follows from it is concluded afterwards.
 */
export interface Evidence {
  /** The register itself, as a source, with the day of its state. */
  readonly source: AnyRecord;
  /** What the register says in its own words; it replaces what the register said before. */
  readonly statements: readonly AnyRecord[];
  /** What statements point at and the registry may know already, with what the register tells of it. */
  readonly mentioned: readonly AnyRecord[];
  readonly problems: readonly DeliveryProblem[];
}

/** Why an import did not take place, with all problems of its files. */
export class ImportRefused extends Error {
  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'ImportRefused';
  }
}
