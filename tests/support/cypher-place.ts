import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files';

/** Files that hold Cypher besides those named queries.ts or *-queries.ts. */
const OTHER_PLACES = [
  'src/records/statements.ts',
  'src/registry/fragments.ts',
  'src/answers/fragments.ts',
  'src/graph/embedded.ts',
  'src/graph/neo4j.ts',
];
/**
 * Files whose texts are whole: no template with a hole, so that nothing can be filled in. Shared pieces are constants
 * that are added up. Families of queries, made once from the kinds of record, stand in files named *-queries.ts.
 */
const STATIC_TEXTS = /^src\/(registry|answers|checks)\/(.+\/)?(queries|fragments)\.ts$/;
/** Clauses as we write them: capitals, then what makes it a query and not an English word or the name of an act. */
const CLAUSE =
  /\b(MATCH|MERGE|CREATE)\s+\w*\s*=?\s*\(|\bUNWIND\s+[$\w]+.*\bAS\b|\bDETACH DELETE\b|\bCALL\s*[({]|\bRETURN\s+\S+\s+AS\b|\bCREATE (CONSTRAINT|INDEX)\b/;

/** A sentence for each Cypher text out of place and each hole in a text that must be static. */
export function cypherFaults(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    const faults: string[] = [];
    const fault = (node: ts.Node, what: string) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      faults.push(`${path}:${line + 1}: ${what}`);
    };
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateExpression(node) && STATIC_TEXTS.test(path))
        fault(node, 'a query is a static text: give values as parameters, write another query for another shape');
      if (isText(node) && CLAUSE.test(node.getText(source)) && !isPlaceForCypher(path))
        fault(node, 'Cypher stands in files named queries.ts or *-queries.ts only');
      ts.forEachChild(node, visit);
    };
    visit(source);
    return faults;
  });
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isPlaceForCypher(path: string): boolean {
  return OTHER_PLACES.includes(path) || /^([\w-]+-)?queries\.ts$/.test(posix.basename(path));
}
