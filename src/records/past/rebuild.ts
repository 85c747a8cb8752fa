import type { Graph } from '../../graph/port';
import type { ChangeRow } from '../change-queries';
import { prepareDatabase } from '../database';
import { replayRecords } from '../replay';
import { writeRecorded } from '../store';

/**
 * Makes an empty graph what the registry was when these changes, from the first on, had been recorded: its records,
 * the changes themselves, its data version and the day of its newest source. What older programs recorded is read by
 * the kinds of today.
 */
export async function rebuild(graph: Graph, changes: readonly ChangeRow[]): Promise<void> {
  await prepareDatabase(graph);
  await writeRecorded(graph, await replayRecords(changes), changes);
}
