import type { RecordDifference } from '../../answers/import-summary/rules';
import type { Graph } from '../../graph/port';
import { encodeRecord } from '../../records/encode';
import type { AnyRecord } from '../../records/kind';
import { KINDS, kindNamed } from '../../records/kinds';
import type { Problem } from '../../records/problem';
import { type Act, type Progress, sameRecord, writeInto, type Written } from '../../records/store';
import { validateRecords } from '../../records/validate';
import type { DeliveryProblem } from '../delivery';
import { ImportRefused } from './evidence';
import { type Gather, planImport } from './plan';
import { Registered } from './registered';
import { Turns } from './turns';

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
    const turns = new Turns();
    const stored = await Registered.read(transaction, COMPARED);
    const { records, vanished, problems, sources } = await planImport(stored, deliveries, { at: act.at, turns });
    const differences = await differencesOf(stored, records, turns);
    await refuseUnsound(differences, stored, turns);
    const fresh = differences.map(({ after }) => after);
    const before = new Map(
      differences.flatMap((each) => (each.before ? [[each.before.id, each.before] as const] : [])),
    );
    const written = dryRun ? NOTHING : await writeInto({ transaction, stored: before }, fresh, act, progress);
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
async function differencesOf(
  stored: Registered,
  made: readonly AnyRecord[],
  turns: Turns,
): Promise<RecordDifference[]> {
  const order = new Map(KINDS.map(({ name }, index) => [name, index]));
  const place = ({ kind, id }: AnyRecord) => `${String(order.get(kind)).padStart(3, '0')} ${id}`;
  const differences: RecordDifference[] = [];
  for (const after of made) {
    const before = stored.get(after.id);
    if (!sameRecord(after, before)) differences.push({ before: before ?? null, after });
    await turns.give();
  }
  return differences.sort((a, b) => (place(a.after) < place(b.after) ? -1 : 1));
}

function namesIn(registered: Registered): ReadonlyMap<string, string> {
  const named = ['organisation', 'arrangement'].flatMap((kind) => registered.ofKind(kind));
  return new Map(named.map((record) => [record.id, String(record.shortName ?? record.name)]));
}

/** Records checked at a time. */
const CHECKED = 200;

/** What is written must be what the files of the registry could hold: every record is typed and checked once more. */
async function refuseUnsound(
  differences: readonly RecordDifference[],
  stored: Registered,
  turns: Turns,
): Promise<void> {
  const made = new Map(differences.map(({ after }) => [after.id, after.kind]));
  const kindOf = (id: string) => made.get(id) ?? stored.get(id)?.kind;
  const problems: Problem[] = [];
  for (let start = 0; start < differences.length; start += CHECKED) {
    const raws = differences.slice(start, start + CHECKED).map(({ after }) => ({
      kind: after.kind,
      values: encodeRecord(kindNamed(after.kind), after),
      file: 'import',
      lineOf: () => 0,
    }));
    problems.push(...validateRecords(raws, kindOf).problems);
    await turns.give();
  }
  if (problems.length > 0)
    throw new ImportRefused('What the import makes of the registry does not hold together', problems);
}
