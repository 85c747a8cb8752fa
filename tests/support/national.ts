import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/port';
import type { ImportReport } from '../../src/exchange/import/report';
import { REGISTER_FOLDER } from './components';
import { filesAt, importInto } from './imports';

/** The export of the national register, as it was on 16 May 2026. */
export const NATIONAL_ROO = join(REGISTER_FOLDER, 'roo', 'exportOO_reconstructed_2026-05-16.xml.gz');

/** All lists of TOOI. */
export function nationalTooi(): string[] {
  const folder = join(REGISTER_FOLDER, 'tooi');
  return readdirSync(folder)
    .filter((name) => /^(rwc|scw)_.*\.json$/.test(name))
    .map((name) => join(folder, name));
}

/** The lists of TOOI, then the register. */
export async function importNational(graph: Graph): Promise<ImportReport[]> {
  const tooi = await importInto(graph, 'tooi', filesAt(nationalTooi()));
  return [tooi, await importInto(graph, 'roo', filesAt([NATIONAL_ROO]))];
}
