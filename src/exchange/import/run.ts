import type { RecordDifference } from '../../answers/import-summary/rules';
import type { Graph } from '../../graph/port';
import { encodeRecord } from '../../records/encode';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import type { Problem } from '../../records/problem';
import { shortNameOf } from '../../records/short-name';
import type { Written } from '../../records/store';
import { validateRecords } from '../../records/validate';
import type { DeliveryProblem } from '../delivery';
import { ImportRefused } from './evidence';
import { type Gather, planImport } from './plan';
import { Registered } from './registered';
import { Turns } from './turns';
import { differencesOf, type ImportOptions, writeDifferences } from './write';
import { writtenByPeople } from './written';

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

/**
 * Imports deliveries one after the other in one transaction: all of it, or nothing. The same deliveries again change
 * nothing. Throws ImportRefused when what would be written does not fit the registry.
 */
export async function runImport(
  graph: Graph,
  deliveries: readonly Gather[],
  options: ImportOptions,
): Promise<Imported> {
  return graph.write(async (transaction) => {
    const turns = new Turns();
    const stored = await Registered.read(transaction, COMPARED);
    const planned = await planImport(stored, deliveries, { at: options.act.at, turns });
    const written = await writtenByPeople(transaction, planned.followed, stored);
    const { records, vanished, problems, sources } =
      written.size === 0 ? planned : await planImport(stored, deliveries, { at: options.act.at, turns, written });
    const differences = await differencesOf(stored, records, turns);
    await refuseUnsound(differences, stored, turns);
    const fresh = differences.map(({ after }) => after);
    const outcome = await writeDifferences(transaction, differences, options);
    const unchanged = records.length - fresh.length;
    return {
      written: { ...outcome, unchanged },
      differences,
      vanished,
      problems,
      sources,
      names: namesIn(stored.with(fresh)),
    };
  });
}

function namesIn(registered: Registered): ReadonlyMap<string, string> {
  const named = ['organisation', 'arrangement'].flatMap((kind) => registered.ofKind(kind));
  return new Map(named.map((record) => [record.id, shortNameOf(record)]));
}

/** Records checked at a time. */
const CHECKED = 50;

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
