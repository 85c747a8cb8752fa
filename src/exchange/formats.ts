import { csv, csvNl } from './csv/format';
import { dcatOf } from './dcat/format';
import type { ExportFile, Format } from './format';
import { graphml } from './graphml/format';
import { jsonLd } from './json-ld/format';
import { records } from './records/format';
import { type Scope, undisturbed } from './scope';

/** The formats of the data themselves; a new one is one folder and one line here. */
const DATA: readonly Format[] = [records, csv, csvNl, jsonLd, graphml];

/** What can be taken out: the data, and the description of them for catalogues. */
export const FORMATS: readonly Format[] = [...DATA, dcatOf(DATA)];

/** The text of a file, in pieces. Fails with Overtaken at the end where something was written meanwhile. */
export function textOf(file: ExportFile, scope: Scope): AsyncIterable<string> {
  return undisturbed(file.text(scope), scope);
}
