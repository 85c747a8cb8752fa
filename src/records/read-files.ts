import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLParseError } from 'yaml';
import { FILE_NAMES, holdsLines, rootOf, sectionsOf } from './file-layout';
import { CannotRead, filesIn } from './folder';
import { parsingLines } from './json-lines';
import type { Problem } from './problem';
import type { RawRecord } from './raw';
import { allAtOnce, type Steps } from './steps';

/** A file of records by its path below the folder, with forward slashes. */
export interface RecordFile {
  readonly path: string;
  readonly text: string;
}

/** The files of records below a folder, YAML or lines of JSON, in the order of their paths. Throws CannotRead. */
export function readFolder(folder: string): RecordFile[] {
  return filesIn(folder).records.map((path) => ({ path, text: textAt(join(folder, path)) }));
}

function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotRead(`The file ${file}`, error);
  }
}

/** A path for messages: relative to where the command runs. */
export function shownPath(folder: string, path: string): string {
  return join(relative(process.cwd(), folder), path).split(sep).join('/');
}

/** The records that files hold, still untyped, and what is wrong with the files as such. */
export interface Parsed {
  readonly raws: RawRecord[];
  readonly problems: Problem[];
}

/** The records the files hold; problems name a file as `shown` says. */
export function parseFiles(files: readonly RecordFile[], shown: (path: string) => string = (path) => path): Parsed {
  const parsed = files.map((file) => allAtOnce(parsing(file, shown(file.path))));
  return { raws: parsed.flatMap(({ raws }) => raws), problems: parsed.flatMap(({ problems }) => problems) };
}

/** The records of one file, piece by piece; problems name it as `shown`. */
export function* parsing(file: RecordFile, shown: string): Steps<Parsed> {
  if (holdsLines(file.path)) return yield* parsingLines(file, shown);
  return parseFile(file, shown);
}

function parseFile({ path, text }: RecordFile, file: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true });
  const raws: RawRecord[] = [];
  const unreadable = (line: number, message: string): Problem => ({ code: 'UNREADABLE', file, line, message });
  const problems: Problem[] = firstOfEachLine(document.errors).map((error) =>
    unreadable(error.linePos?.[0].line ?? 0, `this is not readable YAML: ${error.message.split('\n')[0] ?? ''}`),
  );
  const refuse = (line: number, message: string) => problems.push({ code: 'UNKNOWN_SECTION', file, line, message });
  const lineOf = (node: unknown) =>
    (node as Node | null)?.range ? lines.linePos((node as Node).range?.[0] ?? 0).line : 0;
  const sections = sectionsOf(path);
  visit(document, {
    Alias: (_, alias) => {
      const advice = 'refers to another place in the file: write the value itself, or put it in quotes';
      problems.push(unreadable(lineOf(alias), `'*${alias.source}' ${advice}`));
    },
  });
  if (problems.length > 0) return { raws, problems };
  if (!sections) {
    refuse(0, `no records are expected in a file of this name; known are ${FILE_NAMES.join(', ')}`);
    return { raws, problems };
  }
  if (!isMap(document.contents)) {
    refuse(0, `expected sections (${sections.map(({ key }) => key).join(', ')}), found something else`);
    return { raws, problems };
  }
  const root = rootOf(path);
  for (const { key: keyNode, value } of document.contents.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : '';
    const section = sections.find((each) => each.key === key);
    if (!section) {
      refuse(
        lineOf(keyNode),
        `there is no section '${key}' here; known are ${sections.map((each) => each.key).join(', ')}`,
      );
      continue;
    }
    const items = section.root ? [value] : isSeq(value) ? value.items : undefined;
    if (!items) {
      refuse(lineOf(keyNode), `section '${key}' must be a list of records`);
      continue;
    }
    for (const item of items) {
      if (!isMap(item)) {
        refuse(lineOf(item), `a record in '${key}' must be a map of fields`);
        continue;
      }
      const values = item.toJS(document) as Record<string, unknown>;
      raws.push({
        kind: section.kind,
        values: section.field ? { ...values, [section.field]: root } : values,
        file,
        lineOf: (steps) => lineAt(item, steps, lineOf),
      });
    }
  }
  return { raws, problems };
}

/** One slip makes the parser complain several times where it stands. */
function firstOfEachLine(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const lineOf = (error: YAMLParseError) => error.linePos?.[0].line;
  return errors.filter((error, index) => errors.findIndex((each) => lineOf(each) === lineOf(error)) === index);
}

/** The line of the deepest step that exists. */
function lineAt(item: Node, steps: readonly (string | number)[], lineOf: (node: unknown) => number): number {
  let node: unknown = item;
  let line = lineOf(item);
  for (const step of steps) {
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === String(step),
      );
      if (!pair) break;
      line = lineOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      line = lineOf(node) || line;
    } else break;
  }
  return line;
}
