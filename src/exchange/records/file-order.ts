import type { Graph } from '../../graph/port';
import { statement } from '../../graph/query';
import { pagesOfKind, reading } from '../../records/export';
import { DOSSIERS, placeOf, TABLES } from '../../records/file-layout';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { queriesOf } from '../../records/statements';
import { recordOf } from '../../records/store';
import { backlinksOf } from '../../registry/reading/link-queries';

/** How many dossiers are held at once. */
const DOSSIERS_AT_ONCE = 50;
/** How many records are read, or listed below one dossier, in one question. */
const PAGE = 500;

/** Every record, in the order in which they stand in the record files: file by file, section by section, by id. */
export async function* recordsInFileOrder(graph: Graph): AsyncGenerator<AnyRecord> {
  for (const { sections } of TABLES)
    for (const { kind } of sections)
      for await (const page of pagesOfKind(reading(graph), kindNamed(kind), PAGE)) yield* page;
  for (const { root, children } of DOSSIERS)
    for await (const roots of pagesOfKind(reading(graph), kindNamed(root.kind), DOSSIERS_AT_ONCE)) {
      const sections = await Promise.all(children.map((child) => below(graph, child, roots)));
      for (const record of roots) {
        yield record;
        for (const section of sections) yield* section.get(record.id) ?? [];
      }
    }
}

/** The records of one section of these dossiers, by dossier; a record that stands in another file is left to that. */
async function below(
  graph: Graph,
  { kind, field }: { kind: string; field: string },
  roots: readonly AnyRecord[],
): Promise<Map<string, AnyRecord[]>> {
  const ids = await idsBelow(
    graph,
    { kind, field },
    roots.map(({ id }) => id),
  );
  const { read } = queriesOf(kindNamed(kind));
  const sections = new Map<string, AnyRecord[]>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const [rows] = await graph.read([statement(read, { ids: ids.slice(start, start + PAGE) })]);
    for (const record of rows.map((row) => recordOf(kindNamed(kind), row))) {
      if (placeOf(record).given !== field) continue;
      const dossier = String(record[field]);
      sections.set(dossier, [...(sections.get(dossier) ?? []), record]);
    }
  }
  return sections;
}

async function idsBelow(graph: Graph, { kind, field }: { kind: string; field: string }, keys: readonly string[]) {
  const { page } = backlinksOf(kind, field);
  const ids: string[] = [];
  const more = [{ keys, afterName: '', afterId: '' }];
  for (let next = more.shift(); next; next = more.shift()) {
    const [rows] = await graph.read([statement(page, { ...next, limit: PAGE, records: false })]);
    ids.push(...rows.map(({ id }) => id));
    for (const key of next.keys) {
      const own = rows.filter((row) => row.key === key);
      const last = own.at(-1);
      if (last && own.length === PAGE) more.push({ keys: [key], afterName: last.sortName, afterId: last.id });
    }
  }
  return ids.sort();
}
