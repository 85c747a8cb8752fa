import type { Statement } from './port';
import { defineQuery, type Query } from './query';

/**
 * Queries that often travel together, as one text: each in a subquery, its parameters under names of their own, its rows
 * collected. One statement takes an engine much less than several do. A row travels as the list of its values: to read a
 * map costs more than the names in it are worth.
 */
interface Together {
  readonly query: Query<object, RowsOfParts>;
  readonly parts: readonly Query<object, unknown>[];
  /** The columns of each part, in the order of the values of its rows. */
  readonly columns: readonly (readonly string[])[];
}

type RowsOfParts = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const known: Together[] = [];

/** Defines such a text once; like all texts it is static, and listed under its name. */
export function defineTogether(parts: readonly Query<object, never>[]): void {
  const name = `together.${parts.map((part) => part.name).join('+')}`;
  const subqueries = parts.map(subquery);
  const rows = parts.map((_, index) => rowsAt(index)).join(', ');
  const text = `${subqueries.map((each) => each.text).join('\n')}\nRETURN ${rows}`;
  known.push({ query: defineQuery(name, text), parts, columns: subqueries.map((each) => each.columns) });
  known.sort((one, other) => other.parts.length - one.parts.length);
}

/** The statements of one round trip with those that can go together as one, and how their rows are told apart again. */
export function together(statements: readonly Statement[]): {
  readonly sent: readonly Statement[];
  readonly split: (answers: readonly (readonly unknown[])[]) => readonly (readonly unknown[])[];
} {
  const found = known.find(({ parts }) => parts.every((part) => statements.some(({ query }) => query === part)));
  if (!found) return { sent: statements, split: (answers) => answers };
  const chosen = found.parts.map((part) => statements.find(({ query }) => query === part) as Statement);
  const others = statements.filter((each) => !chosen.includes(each));
  const parameters = Object.fromEntries(
    chosen.flatMap((each, index) =>
      Object.entries(each.parameters).map(([name, value]: [string, unknown]) => [parameterAt(index, name), value]),
    ),
  );
  return {
    sent: [{ query: found.query, parameters }, ...others],
    split: ([one = [], ...rest]) => {
      const row = one[0] as RowsOfParts | undefined;
      return statements.map((each) => {
        const index = chosen.indexOf(each);
        if (index < 0) return rest[others.indexOf(each)] ?? [];
        const columns = found.columns[index] ?? [];
        return (row?.[rowsAt(index)] ?? []).map((values) => rowWith(columns, values));
      });
    },
  };
}

const rowsAt = (index: number) => `rows${index}`;
/** The name of a parameter of the part at a place. */
export const parameterAt = (index: number, name: string) => `p${index}_${name}`;

function rowWith(columns: readonly string[], values: readonly unknown[]): unknown {
  const row: Record<string, unknown> = {};
  columns.forEach((column, at) => (row[column] = values[at]));
  return row;
}

/** The last RETURN of a text begins a line, as no other does. */
function subquery({ text }: Query<object, unknown>, index: number): { text: string; columns: readonly string[] } {
  const own = text.replace(/\$(\w+)/g, (_, name: string) => `$${parameterAt(index, name)}`);
  const start = own.lastIndexOf('\nRETURN ');
  const returned = own.slice(start + '\nRETURN '.length);
  const order = returned.search(/\nORDER BY /);
  const shown = order < 0 ? returned : returned.slice(0, order);
  const columns = columnNames(shown);
  const inside = `CALL () {
${own.slice(0, start)}
WITH ${shown}${order < 0 ? '' : returned.slice(order)}
RETURN collect([${columns.join(', ')}]) AS ${rowsAt(index)}
}`;
  return { text: inside, columns };
}

/** The names of columns, split at the commas outside brackets. */
function columnNames(columns: string): string[] {
  const names: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at <= columns.length; at++) {
    const sign = columns[at] ?? ',';
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    names.push(/(\w+)\s*$/.exec(columns.slice(start, at))?.[1] ?? '');
    start = at + 1;
  }
  return names;
}
