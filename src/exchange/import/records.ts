import type { Graph, GraphTransaction } from '../../graph/port';
import { sectionsOf } from '../../records/file-layout';
import { idsIn } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { allProblems } from '../../records/problem';
import { allParsed, parsing, type RecordFile } from '../../records/read-files';
import { recordingOf, recordingProblems } from '../../records/recording';
import { shortNameOf } from '../../records/short-name';
import { readKinds, readKnown } from '../../records/store';
import { idsNamed, validating } from '../../records/validate';
import { ImportRefused } from './evidence';
import type { Imported } from './run';
import { inTurns, Turns } from './turns';
import { differencesOf, type ImportOptions, writeDifferences } from './write';

/**
 * Imports files of records, as people write them and `export records` gives them, in one transaction: all of it, or
 * nothing. A record takes the place of the one with its id, all of it; what the files do not name stays as it is. The same
 * files again change nothing. Throws ImportRefused with all that is wrong with the files.
 */
export async function importRecords(
  graph: Graph,
  files: readonly RecordFile[],
  options: ImportOptions,
): Promise<Imported> {
  const turns = new Turns();
  const parsed = [];
  for (const file of files)
    parsed.push(await inTurns(parsing({ ...file, path: placeOf(file.path) }, file.path), turns));
  const { raws, problems: ofFiles, lost } = allParsed(parsed);
  return graph.write(async (transaction) => {
    const kinds = await readKinds(transaction, idsNamed(raws));
    const { records, problems } = await inTurns(
      validating(raws, (id) => kinds.get(id), lost),
      turns,
    );
    const recording = await recordingOf(transaction, raws, { kinds, at: options.act.at });
    const ofRecording = await inTurns(recordingProblems(raws, records, recording), turns);
    const all = allProblems(ofFiles, problems, ofRecording);
    if (all.length > 0) throw new ImportRefused(`The records hold ${count(all.length)}`, all);
    const differences = await differencesOf(await readKnown(transaction, kinds, records), records, turns);
    const written = await writeDifferences(transaction, differences, options);
    const fresh = differences.map(({ after }) => after);
    return {
      written: { ...written, unchanged: records.length - fresh.length },
      differences,
      vanished: [],
      problems: [],
      sources: [],
      names: await namesFor(transaction, fresh, kinds),
    };
  });
}

const count = (problems: number) => (problems === 1 ? 'a fault' : `${problems} faults`);

/** The part of a path that the layout of record files knows: files may stand in any folder. */
function placeOf(path: string): string {
  const steps = path.split('/');
  return [2, 1].map((length) => steps.slice(-length).join('/')).find((end) => sectionsOf(end) !== undefined) ?? path;
}

const NAMED = ['organisation', 'arrangement'];

/** The names of the organisations and arrangements that records are about, as the registry has them now. */
async function namesFor(
  transaction: GraphTransaction,
  records: readonly AnyRecord[],
  kinds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const linked = records.flatMap((record) =>
    Object.keys(kindNamed(record.kind).fields).flatMap((name) =>
      NAMED.includes(name) ? (idsIn(record[name]) as string[]) : [],
    ),
  );
  const stored = [...new Set(linked)].flatMap((id) => {
    const kind = kinds.get(id);
    return kind !== undefined && NAMED.includes(kind) ? [{ id, kind }] : [];
  });
  const named = [...(await readKnown(transaction, kinds, stored)).values(), ...records].filter(({ kind }) =>
    NAMED.includes(kind),
  );
  return new Map(named.map((record) => [record.id, shortNameOf(record)]));
}
