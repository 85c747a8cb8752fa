import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files';

/** The rooms of src from the bottom up; those on one line are neighbours and do not import each other. */
const STOREYS = [
  ['time'],
  ['graph'],
  ['records'],
  ['registry'],
  ['answers'],
  ['checks'],
  ['exchange'],
  ['api'],
  ['web'],
  ['cli'],
];
/** Folders of the registry that every concept stands on, from the bottom up; they know no concept themselves. */
const BELOW_CONCEPTS = ['reading', 'lookup'];
/** Rooms that may read the settings. */
const MAY_READ_CONFIG = ['api', 'cli'];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** A sentence for each import that does not point downwards; none when the house stands. */
export function importFaults(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    importsOf(path, text)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map((each) => faultOf(path, posix.join(posix.dirname(path), each.specifier), each))
      .concat(isPlaced(path) ? [] : `${path} stands in no room of src: move it into one, or add the room to this check`)
      .filter((fault) => fault !== undefined),
  );
}

function isPlaced(path: string): boolean {
  return path === 'src/config.ts' || storeyOf(roomOf(path)) >= 0;
}

function faultOf(from: string, to: string, { typeOnly }: Import): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (to === 'src/config')
    return MAY_READ_CONFIG.includes(room)
      ? undefined
      : `${from} imports ${to}: only ${MAY_READ_CONFIG.join(' and ')} may`;
  if (room !== target)
    return storeyOf(target) >= 0 && storeyOf(target) < storeyOf(room)
      ? undefined
      : `${from} imports ${to}: imports point downwards only, and ${target} is not below ${room}`;
  return room === 'registry' && !typeOnly ? faultBetweenConcepts(from, to) : undefined;
}

/**
 * One concept takes types and queries from another (a query is a value, and what a loader is asked by), but nothing
 * that does something: or the concepts grow together.
 */
function faultBetweenConcepts(from: string, to: string): string | undefined {
  const [concept, other] = [conceptOf(from), conceptOf(to)];
  if (concept === undefined || other === undefined || concept === other) return undefined;
  const [place, target] = [BELOW_CONCEPTS.indexOf(concept), BELOW_CONCEPTS.indexOf(other)];
  if (target >= 0)
    return place < 0 || target < place ? undefined : `${from} imports ${to}: ${other} is not below ${concept}`;
  if (place < 0 && /\bqueries$/.test(to)) return undefined;
  return `${from} imports ${to}: one concept takes only types and queries from another`;
}

function roomOf(path: string): string {
  return /^src\/([^/]+)\//.exec(`${path}/`)?.[1] ?? path;
}

function storeyOf(room: string): number {
  return STOREYS.findIndex((rooms) => rooms.includes(room));
}

/** The concept folder of a file in the registry; files beside those folders are the registry's own and free. */
function conceptOf(path: string): string | undefined {
  return /^src\/registry\/([^/]+)\//.exec(path)?.[1];
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** What a node imports: `import … from`, `export … from`, `import()`, `require()` and the type `import('…').Name`. */
function specifierOf(node: ts.Node): string | undefined {
  const named = (expression: ts.Node | undefined) =>
    expression && ts.isStringLiteralLike(expression) ? expression.text : undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return named(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return named(node.expression);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? named(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
  return isImport || isRequire ? named(node.arguments[0]) : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const elements = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
  return !name && elements.length > 0 && elements.every((element) => element.isTypeOnly);
}
