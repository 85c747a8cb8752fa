/** Rows under a line of headings, in columns as wide as their widest text. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '(geen)';
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** What a heading says of a list that is not shown to its end; nothing where it is. */
export function firstOf(shown: number, total: number): string {
  return shown < total ? `, hieronder de eerste ${shown}` : '';
}
