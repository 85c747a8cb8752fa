import type { Graph } from '../../graph/port';
import { encodeRecord } from '../../records/encode';
import type { AnyRecord } from '../../records/kind';
import { KINDS, kindNamed } from '../../records/kinds';
import { type Act, type Progress, sameRecord, writeInto, type Written } from '../../records/store';
import { validateRecords } from '../../records/validate';
import type { DeliveryProblem } from '../delivery';
import type { RecordDifference } from './differences';
import { ImportRefused } from './evidence';
import { type Gather, planImport } from './plan';
import { Registered } from './registered';

/** The kinds an import reads: what registers speak of, and what was concluded and weighed before. */
const COMPARED = [
  'source',
  'organisation',
  'register-entry',
  'reorganisation',
  'act',
  'policy-theme',
  'obligation',
  'statutory-entry',
  'arrangement',
  'arrangement-version',
  'participation',
  'fulfilment',
  'claim',
  'discrepancy',
];

export interface Imported {
  readonly written: Written;
  readonly differences: readonly RecordDifference[];
  /** Statements of an earlier delivery that this one does not hold; they stay as they are. */
  readonly vanished: readonly AnyRecord[];
  readonly problems: readonly DeliveryProblem[];
  readonly sources: readonly AnyRecord[];
  /** The names of organisations and arrangements after the import, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface ImportOptions {
  readonly act: Act;
  /** Only says what would be written. */
  readonly dryRun?: boolean;
  readonly progress?: Progress;
}

/**
 * Imports deliveries one after the other in one transaction: all of it, or nothing. The same deliveries again change
 * nothing. Throws ImportRefused when what would be written does not fit the registry.
 */
export async function runImport(
  graph: Graph,
  deliveries: readonly Gather[],
  { act, dryRun = false, progress }: ImportOptions,
): Promise<Imported> {
  return graph.write(async (transaction) => {
    const stored = await Registered.read(transaction, COMPARED);
    const { records, vanished, problems, sources } = planImport(stored, deliveries);
    const differences = differencesOf(stored, records);
    refuseUnsound(differences, stored);
    const fresh = differences.map(({ after }) => after);
    const before = new Map(
      differences.flatMap((each) => (each.before ? [[each.before.id, each.before] as const] : [])),
    );
    const written = dryRun ? NOTHING : await writeInto(transaction, fresh, before, act, progress);
    const unchanged = records.length - fresh.length;
    return {
      written: { ...written, unchanged },
      differences,
      vanished,
      problems,
      sources,
      names: namesIn(stored.with(fresh)),
    };
  });
}

const NOTHING: Written = { created: 0, changed: 0, unchanged: 0, lastChange: null };

/** In the order of kinds and ids, so that the same import always writes the same. */
function differencesOf(stored: Registered, made: Iterable<AnyRecord>): RecordDifference[] {
  const order = new Map(KINDS.map(({ name }, index) => [name, index]));
  const place = ({ kind, id }: AnyRecord) => `${String(order.get(kind)).padStart(3, '0')} ${id}`;
  return [...made]
    .filter((record) => !sameRecord(record, stored.get(record.id)))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .map((after) => ({ before: stored.get(after.id) ?? null, after }));
}

function namesIn(registered: Registered): ReadonlyMap<string, string> {
  const named = ['organisation', 'arrangement'].flatMap((kind) => registered.ofKind(kind));
  return new Map(named.map((record) => [record.id, String(record.shortName ?? record.name)]));
}

/** What is written must be what the files of the registry could hold: every record is typed and checked once more. */
function refuseUnsound(differences: readonly RecordDifference[], stored: Registered): void {
  const raws = differences.map(({ after }) => ({
    kind: after.kind,
    values: encodeRecord(kindNamed(after.kind), after),
    file: 'import',
    lineOf: () => 0,
  }));
  const { problems } = validateRecords(raws, (id) => stored.get(id)?.kind);
  if (problems.length > 0)
    throw new ImportRefused('What the import makes of the registry does not hold together', problems);
}
