/**
 * The rows of a list that stands in the schema as `@bounded(max:)`, read one further than that. More than the schema
 * promises is a defect and never cut off: a reader must not take a part for the whole.
 */
export function bounded<Row>(rows: readonly Row[], max: number, list: string): readonly Row[] {
  if (rows.length > max) throw new Error(`${list} has more than ${max} items: make it a connection`);
  return rows;
}
