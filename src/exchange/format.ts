import type { Prose } from '../records/field';
import type { Scope } from './scope';

/** One file of a format, as a stream: nothing but a page of records is held while it is written. */
export interface ExportFile {
  readonly name: string;
  /** What is in it, for lists of files. */
  readonly title: Prose;
  readonly mediaType: string;
  /** The text in pieces. The same data and scope give the same bytes, on either engine. */
  readonly text: (scope: Scope) => AsyncIterable<string>;
}

/** A way to take out what is in the registry. */
export interface Format {
  readonly name: string;
  readonly title: Prose;
  /** Whether a day may be asked for; without, a format holds everything with its periods. */
  readonly takesDay: boolean;
  /** The files for a day, or for the whole history. */
  readonly files: (day: string | null) => readonly ExportFile[];
}
