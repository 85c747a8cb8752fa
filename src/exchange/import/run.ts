import type { Graph } from '../../graph/port';
import { encodeRecord } from '../../records/encode';
import type { AnyRecord } from '../../records/kind';
import { KINDS, kindNamed } from '../../records/kinds';
import { type Act, type Progress, sameRecord, writeInto, type Written } from '../../records/store';
import { validateRecords } from '../../records/validate';
import type { DeliveryProblem } from '../delivery';
import type { RecordDifference } from './differences';
import { type Evidence, ImportRefused } from './evidence';
import { planImport } from './plan';
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
  /** The names of organisations and arrangements after the import, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface ImportOptions {
  readonly act: Act;
  /** Only says what would be written. */
  readonly dryRun?: boolean;
  readonly progress?: Progress;
}

/** Makes evidence of a delivery, given what the registry holds. */
export type Gather = (registered: Registered) => Evidence;

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
    let registered = stored;
    const made = new Map<string, AnyRecord>();
    const vanished: AnyRecord[] = [];
    const problems: DeliveryProblem[] = [];
    for (const gather of deliveries) {
      const evidence = gather(registered);
      const plan = planImport(registered, evidence);
      for (const record of plan.records) made.set(record.id, record);
      vanished.push(...plan.vanished);
      problems.push(...evidence.problems);
      registered = registered.with(plan.records);
    }
    const differences = differencesOf(stored, made.values());
    refuseUnsound(differences, stored);
    const records = differences.map(({ after }) => after);
    const before = new Map(differences.flatMap(({ before: earlier }) => (earlier ? [[earlier.id, earlier] as const] : [])));
    const written = dryRun
      ? { created: 0, changed: 0, unchanged: made.size, lastChange: null }
      : await writeInto(transaction, records, before, act, progress);
    return { written: { ...written, unchanged: made.size - records.length }, differences, vanished, problems, names: namesIn(registered) };
  });
}

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
  if (problems.length > 0) throw new ImportRefused('What the import makes of the registry does not hold together', problems);
}
