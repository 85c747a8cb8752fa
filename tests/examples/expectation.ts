import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse as parseDocument,
  type SelectionSetNode,
} from 'graphql';
import { parse } from 'yaml';

const FOLDER = join(__dirname, 'expected');

/** A list of the answer with all its rows: not one may be missing, not one more may be there. */
interface ExpectedList {
  /** The list, as the path to it. */
  readonly of: string;
  /** The paths that are looked at in each row. */
  readonly columns: readonly string[];
  /** The rows, in any order, unless `inOrder`. */
  readonly rows: readonly (readonly unknown[])[];
  readonly inOrder?: boolean;
}

/**
 * What an example must answer, written by hand from the facts: `says` has single values by their paths, `lists` whole
 * lists row by row, and `notLookedAt` the paths of the question that neither names, each with the reason. A path goes by
 * the names in the answer, with dots; through a list it reaches every item, so it has a list of values.
 *
 * A value is compared so: `[a, b]` with exactly these, in any order; one value, where the path goes through a list, with
 * every item of it, of which there must be one; a text `…words…` holds for every text with these words in it, `…` for
 * every text that is not empty.
 */
export interface Expectation {
  readonly says?: Readonly<Record<string, unknown>>;
  readonly lists?: readonly ExpectedList[];
  readonly notLookedAt?: Readonly<Record<string, string>>;
}

/** The expectation for the example of this name. Throws when there is none. */
export function readExpectation(example: string): Expectation {
  return parse(readFileSync(join(FOLDER, `${example}.yaml`), 'utf8')) as Expectation;
}

/** All that is wrong with an answer, or with the expectation itself; nothing when it is as the facts say. */
export function differences(
  { says = {}, lists = [], notLookedAt = {} }: Expectation,
  document: string,
  answer: unknown,
) {
  const asked = leavesOf(document);
  const named = [
    ...Object.keys(says),
    ...lists.flatMap(({ of, columns }) => columns.map((column) => `${of}.${column}`)),
    ...Object.keys(notLookedAt),
  ];
  const covers = (path: string, leaf: string) => leaf === path || leaf.startsWith(`${path}.`);
  return [
    ...named.filter((path) => !asked.some((leaf) => covers(path, leaf))).map((path) => `${path}: is not asked`),
    ...asked.filter((leaf) => !named.some((path) => covers(path, leaf))).map((leaf) => `${leaf}: nothing is expected`),
    ...Object.entries(says).flatMap(([path, expected]) => {
      const found = valueAt(answer, path);
      return isAs(found, expected) ? [] : [`${path}: expected ${text(expected)}, found ${text(found)}`];
    }),
    ...lists.flatMap((list) => listDifferences(list, answer)),
  ];
}

function listDifferences({ of, columns, rows, inOrder = false }: ExpectedList, answer: unknown): string[] {
  const list = valueAt(answer, of);
  if (!Array.isArray(list)) return [`${of}: no list, but ${text(list)}`];
  const found = list.map((item) => columns.map((column) => valueAt(item, column)));
  const isRow = (one: readonly unknown[], row: readonly unknown[]) =>
    row.length === columns.length && row.every((expected, index) => isAs(one[index], expected));
  if (inOrder && found.length === rows.length)
    return found.flatMap((one, index) =>
      isRow(one, rows[index]!) ? [] : [`${of}, ${index + 1}: expected ${text(rows[index])}, found ${text(one)}`],
    );
  const left = [...found];
  const missing = rows.filter((row) => {
    const index = left.findIndex((one) => isRow(one, row));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [
    ...missing.map((row) => `${of}: missing ${text(row)}`),
    ...left.map((one) => `${of}: not expected ${text(one)}`),
  ];
}

/** What stands at a path. Through a list: what every item has there, in one list. What is not there is null. */
function valueAt(value: unknown, path: string): unknown {
  let current = value;
  let isMany = Array.isArray(value);
  for (const name of path.split('.')) {
    const items = isMany ? (current as unknown[]) : [current];
    const next = items.map((item) => (item as Record<string, unknown> | null)?.[name] ?? null);
    const goesOn = isMany || next.some(Array.isArray);
    current = goesOn ? next.flat() : next[0];
    isMany = goesOn;
  }
  return current;
}

function isAs(found: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return false;
    const left: unknown[] = [...(found as unknown[])];
    return expected.every((each) => {
      const index = left.findIndex((one) => isAs(one, each));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  }
  if (Array.isArray(found)) return found.length > 0 && found.every((each) => isAs(each, expected));
  const words = typeof expected === 'string' ? /^…(?:(.*)…)?$/s.exec(expected) : null;
  if (words) return typeof found === 'string' && found !== '' && found.includes(words[1] ?? '');
  return found === expected;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

/** The paths of the fields that a document asks for and that have no fields of their own. */
function leavesOf(document: string): string[] {
  const parsed = parseDocument(document);
  const operation = parsed.definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return [...new Set(leavesIn(parsed, operation.selectionSet))];
}

function leavesIn(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return leavesIn(document, selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? leavesIn(document, fragment.selectionSet) : [];
    }
    const name = (selection.alias ?? selection.name).value;
    if (!selection.selectionSet) return [name];
    return leavesIn(document, selection.selectionSet).map((path) => `${name}.${path}`);
  });
}
