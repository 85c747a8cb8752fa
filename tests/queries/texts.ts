import type { Query } from '../../src/graph/query';

type Named = Pick<Query<object, unknown>, 'name' | 'text'>;

/** The last RETURN of a text, outside all braces; empty where there is none. */
export function lastReturn({ text }: Named): string {
  let depth = 0;
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0 && /^RETURN\b/.test(text.slice(at)) && !/\w/.test(text[at - 1] ?? '')) start = at;
  }
  return start === -1 ? '' : text.slice(start);
}

/** The columns by which the rows are ordered; none where they are not. */
export function orderOf(query: Named): readonly string[] {
  const [, order = ''] = /\bORDER BY\s+([^{}]+?)(?:\s+LIMIT\s+\$?\w+)?$/.exec(lastReturn(query)) ?? [];
  return order
    .split(',')
    .map((column) => column.trim())
    .filter(Boolean);
}

const AGGREGATE = /^(?:count|collect|max|min|sum)\(/;

/**
 * Whether it can give one row at most: nothing but aggregates in the last RETURN, or a single thing found by its id and
 * nothing that multiplies it.
 */
export function givesOneRow(query: Named): boolean {
  const returned = lastReturn(query).replace(/^RETURN\s+(?:DISTINCT\s+)?/, '');
  if (columnsOf(returned).every((column) => AGGREGATE.test(column))) return true;
  const outside = withoutBraces(query.text);
  if (isTogether(outside, query)) return true;
  const matches = [...outside.matchAll(/\b(?:MATCH|MERGE)\b/g)].length;
  return (
    !/\bUNWIND\b/.test(outside) &&
    matches === 1 &&
    !/-\[|-->|<--/.test(outside) &&
    /\{id: (?:\$id|'registry')\}/.test(query.text)
  );
}

/** Whether nothing stands side by side but subqueries that each collect what they find. */
function isTogether(outside: string, { text }: Named): boolean {
  const subqueries = [...text.matchAll(/^CALL \(\) \{$/gm)].length;
  const collected = [...text.matchAll(/^RETURN collect\([^\n]*\) AS rows\d+\n\}$/gm)].length;
  return subqueries > 0 && subqueries === collected && !/\b(?:MATCH|UNWIND)\b/.test(outside);
}

/** The columns of a RETURN, split at the commas outside brackets. */
function columnsOf(text: string): string[] {
  const columns: string[] = [];
  let [depth, column] = [0, ''];
  for (const character of `${text},`) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) columns.push(column.trim());
    column = character === ',' && depth === 0 ? '' : column + character;
  }
  return columns;
}

function withoutBraces(text: string): string {
  let [depth, outside] = [0, ''];
  for (const character of text) {
    if (character === '{') depth += 1;
    if (depth === 0) outside += character;
    if (character === '}') depth -= 1;
  }
  return outside;
}
