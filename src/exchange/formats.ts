import type { ExportFile, Format } from './format';
import { csv, csvNl } from './csv/format';
import { jsonLd } from './json-ld/format';
import { records } from './records/format';
import { type Scope, undisturbed } from './scope';

/** What can be taken out; a new format is one folder and one line here. */
export const FORMATS: readonly Format[] = [records, csv, csvNl, jsonLd];

/** The text of a file, in pieces. Fails with Overtaken at the end where something was written meanwhile. */
export function textOf(file: ExportFile, scope: Scope): AsyncIterable<string> {
  return undisturbed(file.text(scope), scope);
}
