import type { Graph } from '../graph/port';
import { statement } from '../graph/query';
import { REGISTRY_STATE } from './change-queries';
import { allProblems, RecordsRefused } from './problem';
import { parseFiles, readFolder, shownPath } from './read-files';
import { recordingOf, recordingProblems } from './recording';
import { allAtOnce } from './steps';
import { type Progress, readKinds, writeRecords, type Written } from './store';
import { idsNamed, validateRecords } from './validate';

/** Whether nothing was ever written. */
export async function isEmpty(graph: Graph): Promise<boolean> {
  const [[state]] = await graph.read([statement(REGISTRY_STATE, {})]);
  return !state || state.lastChange === 0;
}

/**
 * Loads the record files of a folder in one transaction, judged as an import of records is. Refuses with all problems at
 * once (RecordsRefused), and then writes nothing. Loading the same files again changes nothing.
 */
export async function loadFolder(graph: Graph, folder: string, at: Date, progress?: Progress): Promise<Written> {
  const parsed = parseFiles(readFolder(folder), (path) => shownPath(folder, path));
  const { kinds, recording } = await graph.write(async (transaction) => {
    const found = await readKinds(transaction, idsNamed(parsed.raws));
    return { kinds: found, recording: await recordingOf(transaction, parsed.raws, { kinds: found, at }) };
  });
  const { records, problems } = validateRecords(parsed.raws, (id) => kinds.get(id), parsed.lost);
  const ofRecording = allAtOnce(recordingProblems(parsed.raws, records, recording));
  const all = allProblems(parsed.problems, problems, ofRecording);
  if (all.length > 0) throw new RecordsRefused(all);
  return writeRecords(graph, records, { kind: 'SEED', at, by: null }, progress);
}
