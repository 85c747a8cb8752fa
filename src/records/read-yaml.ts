import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import { FILE_NAMES, rootOf, sectionsOf } from './file-layout';
import type { Problem, ProblemCode } from './problem';
import type { RawRecord } from './raw';
import type { Read, RecordFile } from './read-files';

type Sections = NonNullable<ReturnType<typeof sectionsOf>>;

/** The records of a file of YAML, still untyped; problems name the file as `shown`. */
export function readYaml({ path, text }: RecordFile, shown: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const reading = new Reading(document, lines, shown);
  reading.refuseUnreadable();
  if (reading.problems.length > 0) return reading;
  const sections = sectionsOf(path);
  if (!sections)
    reading.refuse(null, `no records are expected in a file of this name; known are ${FILE_NAMES.join(', ')}`);
  else reading.readSections(sections, rootOf(path));
  return reading;
}

/** One file that is being read. */
class Reading implements Read {
  readonly raws: RawRecord[] = [];
  readonly problems: Problem[] = [];

  constructor(
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
    private readonly file: string,
  ) {}

  refuse(node: unknown, message: string, code: ProblemCode = 'UNKNOWN_SECTION'): void {
    this.problems.push({ code, file: this.file, line: this.lineOf(node), message });
  }

  /** What is no YAML, or YAML that we do not read. */
  refuseUnreadable(): void {
    for (const { pos, message } of this.document.errors) {
      const { line } = this.lines.linePos(pos[0]);
      // One slip makes the parser complain several times where it stands.
      if (this.problems.some((each) => each.line === line)) continue;
      this.problems.push({
        code: 'UNREADABLE',
        file: this.file,
        line,
        message: `this is not readable YAML: ${message}`,
      });
    }
    visit(this.document, {
      Alias: (_, alias) => {
        const advice = 'refers to another place in the file: write the value itself, or put it in quotes';
        this.refuse(alias, `'*${alias.source}' ${advice}`, 'UNREADABLE');
      },
    });
  }

  readSections(sections: Sections, root: string): void {
    const { contents } = this.document;
    const keys = sections.map(({ key }) => key).join(', ');
    if (isNothing(contents)) {
      this.refuse(null, `the file is empty: expected sections (${keys})`, 'UNREADABLE');
      return;
    }
    if (!isMap(contents)) {
      this.refuse(contents, `expected sections (${keys}), found ${isSeq(contents) ? 'a list' : 'a text'}`);
      return;
    }
    for (const pair of contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const section = sections.find((each) => each.key === key);
      if (section) this.readSection(section, pair, root);
      else this.refuse(pair.key, `there is no section '${key}' here; known are ${keys}`);
    }
  }

  private readSection(section: Sections[number], { key, value }: Pair, root: string): void {
    const items = section.root ? [value] : isSeq(value) ? value.items : undefined;
    if (!items) {
      this.refuse(key, `section '${section.key}' must be a list of records`);
      return;
    }
    for (const item of items) {
      if (!isMap(item)) {
        this.refuse(item, `a record in '${section.key}' must be a map of fields`);
        continue;
      }
      const values = item.toJS(this.document) as Record<string, unknown>;
      this.raws.push({
        kind: section.kind,
        values: section.field ? { ...values, [section.field]: root } : values,
        file: this.file,
        lineOf: (steps) => this.lineAt(item, steps),
      });
    }
  }

  /** Of where a node begins; 0 where none is meant. */
  private lineOf(node: unknown): number {
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? 0 : this.lines.linePos(start).line;
  }

  /** The line of the deepest step that exists. */
  private lineAt(item: Node, steps: readonly (string | number)[]): number {
    let node: unknown = item;
    let line = this.lineOf(item);
    for (const step of steps) {
      if (isMap(node)) {
        const pair: { key: unknown; value: unknown } | undefined = node.items.find(
          ({ key }) => isScalar(key) && key.value === String(step),
        );
        if (!pair) break;
        line = this.lineOf(pair.key);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        line = this.lineOf(node) || line;
      } else break;
    }
    return line;
  }
}

/** A file of comments only. */
function isNothing(contents: unknown): boolean {
  return contents === null || (isScalar(contents) && contents.value === '');
}
